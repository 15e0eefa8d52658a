"""An article as the rest of the program sees it.

Units everywhere: code points, half-open spans. Offsets into a `Source` count the decoded text
without its byte order mark; lines and columns are 1-based; a line ends at LF, CRLF or CR.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import Literal, NamedTuple

import msgspec

from linter import lazy

BlockKind = Literal[
    "headline",
    "heading",
    "paragraph",
    "quotation",
    "list-item",
    "caption",
    "byline",
    "table-cell",
]

MASK = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER: stands for what is no prose; no word, no space, no punctuation."""

_LINE_END = lazy.regex(r"\r\n|\r|\n")


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Position(NamedTuple):
    """A place in a source: 1-based line and column, in code points."""

    line: int
    column: int


class Source(msgspec.Struct, frozen=True, dict=True):
    """A decoded file: its newlines kept, its byte order mark taken off.

    `path` is the name to show, with the separators the user typed.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bool = False

    @cached_property
    def line_starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(m.end() for m in _LINE_END.finditer(self.text))]
        lines = self.text.split("\n")
        return [0, *accumulate(len(line) + 1 for line in lines[:-1])]

    def position(self, offset: int) -> Position:
        """The line and column of an offset (0 ≤ offset ≤ len(text))."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line_span(self, number: int) -> Span:
        """Where a 1-based line stands, without its line end."""
        start = self.line_starts[number - 1]
        if number == len(self.line_starts):
            return Span(start, len(self.text))
        end = self.line_starts[number] - 1
        return Span(start, end - 1 if self.text[max(start, end - 1) : end + 1] == "\r\n" else end)

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its line end."""
        start, end = self.line_span(number)
        return self.text[start:end]


class Block(NamedTuple):
    """A run of prose with one role in the article; `start` and `end` are offsets in the prose.

    `link_density` is the share of its characters that are links, in formats that know links.
    """

    kind: BlockKind
    start: int
    end: int
    ordinal: int
    link_density: float = 0.0


class OffsetMap:
    """Takes spans of prose back to the source.

    The prose is the source with some characters left out (carriage returns, zero-width characters,
    markup). `cuts` lists, in order, `(prose offset, shift)`: from that prose offset on, the source
    offset is the prose offset plus the shift. Without cuts the map is the identity.
    """

    __slots__ = ("_from", "_shift")

    def __init__(self, cuts: list[tuple[int, int]] | None = None) -> None:
        self._from = [at for at, _ in cuts or ()]
        self._shift = [shift for _, shift in cuts or ()]

    @property
    def is_identity(self) -> bool:
        """Is the prose the source itself, position for position?"""
        return not self._from

    def offset(self, prose: int) -> int:
        """The source offset of the character at a prose offset."""
        if not self._from:
            return prose
        i = bisect_right(self._from, prose) - 1
        return prose if i < 0 else prose + self._shift[i]

    def span(self, start: int, end: int) -> Span:
        """The source span of a span of prose; what was left out at its edges stays outside."""
        if not self._from:
            return Span(start, end)
        first = self.offset(start)
        return Span(first, first if end <= start else self.offset(end - 1) + 1)


class Document(msgspec.Struct, frozen=True, dict=True):
    """The prose of an article, its blocks, and the way back to its source.

    `text` is what a reader sees, blocks parted by line feeds. What is no prose (URLs, addresses,
    handles) is masked at its length, and every kind of space is a plain space, so that no rule has
    to know them; `original` gives the characters as they stand in the source. Where the source is
    HTML, `elements` holds for each block the span of the element to take out with it, None where an
    element holds more than the block.
    """

    source: Source
    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap
    language: str | None = None
    date: str | None = None
    markup: Literal["none", "html"] = "none"
    elements: tuple[Span | None, ...] = ()

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a prose offset; the one before it where it stands between two."""
        i = bisect_right(self._block_starts, offset) - 1
        return self.blocks[i] if i >= 0 else None

    def original(self, start: int, end: int) -> str:
        """The source text of a span of prose."""
        first, last = self.offsets.span(start, end)
        return self.source.text[first:last]

    def is_verbatim(self, start: int, end: int) -> bool:
        """Does a span of prose, with what stands right before it, hold no markup in the source?

        Carriage returns and characters that nobody sees are none.
        """
        if self.offsets.is_identity:
            return True
        first = self.whole_span(start - 1, start).end if start else self.offsets.offset(0)
        last = self.whole_span(start, end).end if end > start else first
        if end == start < len(self.text):
            last = self.offsets.offset(start)
        source = self.source.text[first:last].replace("\r\n", "\n")
        return sum(unicodedata.category(char) != "Cf" for char in source) == end - start

    def whole_span(self, start: int, end: int) -> Span:
        """The source span to edit for a span of prose: a CRLF is never parted."""
        first, last = self.offsets.span(start, end)
        if last > first and self.source.text[last - 1 : last + 1] == "\r\n":
            last += 1
        return Span(first, last)
