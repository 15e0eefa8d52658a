"""A document's prose as LanguageTool reads it, and its positions back in the prose.

It counts UTF-16 code units and reads decomposed letters as slips, so that a text is sent in the
form NFC (Unicode Standard Annex 15), in chunks that end where a paragraph does: a server's time
grows faster than a text.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from linter.document import Block, Document

MOST = 8000
"""Code points in a chunk; a single longer paragraph is sent as it is."""

_ASTRAL = 0x10000


class Chunk:
    """A stretch of prose to check. `text` is what is sent; `start` is its offset in the prose."""

    def __init__(self, prose: str, start: int) -> None:
        self.prose = prose
        self.start = start
        self.text, self._starts, self._ends = _composed(prose)
        self._astral = (
            [at for at, char in enumerate(self.text) if ord(char) >= _ASTRAL]
            if not self.text.isascii()
            else []
        )
        self._units = [at + number for number, at in enumerate(self._astral)]

    def span(self, offset: int, length: int) -> tuple[int, int]:
        """The prose span of a match, whose offset and length count UTF-16 code units."""
        first, last = self._code_point(offset), self._code_point(offset + length)
        if self._starts is None:
            return self.start + first, self.start + last
        assert self._ends is not None
        end = (
            self._ends[last - 1]
            if last > first
            else self._starts[min(first, len(self._starts) - 1)]
        )
        return self.start + self._starts[min(first, len(self._starts) - 1)], self.start + end

    def _code_point(self, unit: int) -> int:
        return unit - bisect_right(self._units, unit - 1) if self._units else unit


def chunks(document: Document, most: int = MOST) -> Iterator[Chunk]:
    """The prose of a document in chunks of at most `most` code points, if its blocks allow it."""
    text = document.text
    for first, last in _runs(document.blocks, most):
        yield Chunk(text[first.start : last.end], first.start)


def halves(chunk: Chunk) -> list[Chunk]:
    """A chunk parted at a line feed near its middle; none where it holds no other line."""
    middle = len(chunk.prose) // 2
    at = chunk.prose.rfind("\n", 0, middle)
    at = at if at > 0 else chunk.prose.find("\n", middle)
    rest = chunk.prose[at:].lstrip("\n")
    if at <= 0 or not rest.strip():
        return []
    second = len(chunk.prose) - len(rest)
    return [Chunk(chunk.prose[:at], chunk.start), Chunk(rest, chunk.start + second)]


class _Run(NamedTuple):
    first: Block
    last: Block


def _runs(blocks: tuple[Block, ...], most: int) -> Iterator[_Run]:
    run: _Run | None = None
    for block in blocks:
        if run and block.end - run.first.start <= most:
            run = _Run(run.first, block)
            continue
        if run:
            yield run
        run = _Run(block, block)
    if run:
        yield run


def _composed(prose: str) -> tuple[str, list[int] | None, list[int] | None]:
    """The text in NFC; for each of its code points where it begins and ends in the prose."""
    if unicodedata.is_normalized("NFC", prose):
        return prose, None, None
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(prose):
        end = at + 1
        while end < len(prose) and _joins(prose[at:end], prose[end]):
            end += 1
        piece = unicodedata.normalize("NFC", prose[at:end])
        pieces.append(piece)
        if piece == prose[at:end]:
            starts += range(at, end)
            ends += range(at + 1, end + 1)
        else:
            starts += [at] * len(piece)
            ends += [end] * len(piece)
        at = end
    return "".join(pieces), starts, ends


def _joins(before: str, char: str) -> bool:
    """Does a character belong to what stands before it: a mark, or a vowel of a Hangul syllable?"""
    if char < "\u0300":
        return False
    if unicodedata.combining(char):
        return True
    last = unicodedata.normalize("NFC", before)[-1]
    return len(unicodedata.normalize("NFC", last + char)) == 1
