"""From source text to prose: what every reader of running text does alike.

Characters that no reader sees (carriage returns, zero-width characters, soft hyphens) are left
out, every kind of space becomes a plain one, and what is no prose is masked at its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter import lazy
from linter.document import MASK, OffsetMap, Span

# Unicode 16, general category Cf, as far as it stands in running text.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)
SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))

_LEFT_OUT = lazy.regex(f"\r\n?|[{INVISIBLE}]+")


class Piece(NamedTuple):
    """Text that a reader sees, and the span of source it stands for.

    Where both are of one length they agree character by character; otherwise the text stands for
    the span as a whole (`&` for `&amp;`).
    """

    text: str
    start: int
    end: int


class _WideMap(OffsetMap):
    """An offset map in which some characters stand for more than one character of source.

    `wide` says of how many, by prose offset; a span that ends at such a character holds them all.
    """

    __slots__ = ("_wide",)

    def __init__(self, cuts: list[tuple[int, int]], wide: dict[int, int]) -> None:
        super().__init__(cuts)
        self._wide = wide

    def span(self, start: int, end: int) -> Span:
        first, last = super().span(start, end)
        return Span(first, last + (self._wide.get(end - 1, 1) - 1 if end > start else 0))


class CodePoints:
    """Takes a parser's offsets, in bytes of UTF-8, to code points; fast where they mostly grow."""

    def __init__(self, text: str) -> None:
        self._bytes = b"" if text.isascii() else text.encode()
        self._byte = self._char = 0

    def __call__(self, byte: int) -> int:
        if not self._bytes:
            return byte
        if byte >= self._byte:
            self._char += len(self._bytes[self._byte : byte].decode())
        else:
            self._char -= len(self._bytes[byte : self._byte].decode())
        self._byte = byte
        return self._char


# Each begins with a literal, so that a text without one costs a single memchr.
_URL = lazy.regex(r"://[^\s<>\"“”]+")
_SCHEME = lazy.regex(r"[A-Za-z]{2,10}\Z")
_BARE_URL = lazy.regex(r"www\.[^\s<>\"“”]+")
_SHORT_LINKS = (
    "t.co/",
    "bit.ly/",
    "pic.twitter.com/",
    "youtu.be/",
    "goo.gl/",
    "ow.ly/",
    "tinyurl.com/",
)
_HANDLE = lazy.regex(r"@[\w-]+(?:\.[\w-]+)*")
_BEFORE_AT = lazy.regex(r"[\w.+-]+\Z")
_TAG = lazy.regex(r"#(?<![\w&#]#)(?=\w*[^\W\d])\w+")
_CLOSERS = ".,;:!?)]}'’"


def prose(text: str) -> tuple[str, OffsetMap]:
    """The prose of a source text, with the map that leads back."""
    cuts: list[tuple[int, int]] = []
    if "\r" in text or not text.isascii():
        if "\r" in text or any(c in text for c in INVISIBLE):
            text, cuts = _leave_out(text)
        for space in SPACES:
            if space in text:
                text = text.replace(space, " ")
    return _mask(text), OffsetMap(cuts)


def prose_of(blocks: Iterable[Sequence[Piece]]) -> tuple[str, OffsetMap, list[Span]]:
    """The prose of the blocks that a reader picked from markup, in the order of the source.

    Blocks are parted by blank lines. Gives the text, the map that leads back, and where each block
    stands in the text, without the space at its edges; a block with nothing to see has no length.
    """
    parts: list[str] = []
    bounds: list[tuple[int, int]] = []
    cuts: list[tuple[int, int]] = []
    wide: dict[int, int] = {}
    length = shift = last = 0
    for block in blocks:
        first = length + 2 if parts else 0
        for text, start, end in _after_blank_line(block, last) if parts else block:
            if start - length != shift:
                shift = start - length
                cuts.append((length, shift))
            seen, inner = (text, []) if text.isascii() and "\r" not in text else _leave_out(text)
            if len(text) == end - start:
                cuts += [(length + at, shift + left_out) for at, left_out in inner]
                shift += inner[-1][1] if inner else 0
            elif seen:
                wide[length + len(seen) - 1] = end - start - len(seen) + 1
            parts.append(seen)
            length += len(seen)
            last = end
        bounds.append((min(first, length), length))
    if last - length != shift:
        cuts.append((length, last - length))
    text = "".join(parts)
    if not text.isascii():
        for space in SPACES:
            text = text.replace(space, " ")
    spans = [_stripped(text, start, end) for start, end in bounds]
    return _mask(text), _WideMap(cuts, wide) if wide else OffsetMap(cuts), spans


def _after_blank_line(block: Sequence[Piece], end: int) -> Iterator[Piece]:
    """The pieces of a block behind the two line feeds that part it from what ended at `end`."""
    for piece in block[:1]:
        # Two cells of a table may be parted by a single character of source: both stand for it.
        second = max(end, piece.start - 1)
        yield Piece("\n", end, end + 1)
        yield Piece("\n", second, second + 1)
    yield from block


def _stripped(text: str, start: int, end: int) -> Span:
    seen = text[start:end]
    start += len(seen) - len(seen.lstrip())
    return Span(start, start + len(seen.strip()))


def _leave_out(text: str) -> tuple[str, list[tuple[int, int]]]:
    cuts: list[tuple[int, int]] = []
    pieces: list[str] = []
    at = shift = length = 0
    for found in _LEFT_OUT.finditer(text):
        kept = text[at : found.start()]
        line_end = "\n" if found.group().startswith("\r") else ""
        pieces += (kept, line_end)
        length += len(kept) + len(line_end)
        left_out = len(found.group()) - len(line_end)
        at = found.end()
        if left_out:
            shift += left_out
            cuts.append((length, shift))
    pieces.append(text[at:])
    return "".join(pieces), cuts


def _mask(text: str) -> str:
    spans = sorted(_no_prose(text))
    if not spans:
        return text
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        if end > at:
            start = max(start, at)  # noqa: PLW2901 - an address may stand inside a URL
            pieces += (text[at:start], MASK * (end - start))
            at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _no_prose(text: str) -> Iterator[tuple[int, int]]:
    """Spans of URLs, addresses, handles and tags; a stop after a URL belongs to the sentence."""
    if "/" in text:
        yield from _links(text)
    for found in _BARE_URL.finditer(text):
        yield found.start(), _url_end(found)
    for found in _HANDLE.finditer(text):
        user = _BEFORE_AT.search(text, max(0, found.start() - 64), found.start())
        yield user.start() if user else found.start(), found.end()
    for found in _TAG.finditer(text):
        yield found.span()


def _links(text: str) -> Iterator[tuple[int, int]]:
    for found in _URL.finditer(text):
        scheme = _SCHEME.search(text, max(0, found.start() - 10), found.start())
        yield scheme.start() if scheme else found.start(), _url_end(found)
    for host in _SHORT_LINKS:
        at = text.find(host)
        while at >= 0:
            end = at + len(host)
            while end < len(text) and text[end].isalnum():
                end += 1
            yield at, end
            at = text.find(host, end)


def _url_end(found: re.Match[str]) -> int:
    return found.start() + len(found.group().rstrip(_CLOSERS))
