"""Code points to UTF-16 code units: the one place where positions change their unit."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from linter import lazy
from linter.document import Position, Source

_TWO_UNITS = lazy.regex("[\U00010000-\U0010ffff]")


class Utf16Range(NamedTuple):
    """A span of a source in UTF-16 code units: 1-based lines and columns, 0-based offset."""

    start: Position
    end: Position
    offset: int
    length: int


class Utf16:
    """Takes offsets of a source, which count code points, to positions in UTF-16 code units."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._wide = [match.start() for match in _TWO_UNITS.finditer(source.text)]

    def offset(self, offset: int) -> int:
        """The code units before an offset."""
        return offset + bisect_left(self._wide, offset)

    def position(self, offset: int) -> Position:
        """The line of an offset, and its column in code units."""
        line, column = self._source.position(offset)
        line_start = offset - column + 1
        return Position(line, self.offset(offset) - self.offset(line_start) + 1)

    def span(self, start: int, end: int) -> Utf16Range:
        """The range of a half-open span of code points."""
        first = self.offset(start)
        length = self.offset(end) - first
        return Utf16Range(self.position(start), self.position(end), first, length)
