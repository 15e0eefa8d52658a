"""From source text to prose: what every reader of running text does alike.

Characters that no reader sees (carriage returns, zero-width characters, soft hyphens) are left
out, every kind of space becomes a plain one, and what is no prose is masked at its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import OffsetMap

# Unicode 16, general category Cf, as far as it stands in running text.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)
SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
MASK = "\ufffc"  # OBJECT REPLACEMENT CHARACTER: no word, no space, no punctuation

_LEFT_OUT = re.compile(f"\r\n?|[{INVISIBLE}]+")

# Each begins with a literal, so that a text without one costs a single memchr.
_URL = re.compile(r"://[^\s<>\"“”]+")
_SCHEME = re.compile(r"[A-Za-z]{2,10}\Z")
_BARE_URL = re.compile(r"www\.[^\s<>\"“”]+")
_SHORT_LINKS = (
    "t.co/",
    "bit.ly/",
    "pic.twitter.com/",
    "youtu.be/",
    "goo.gl/",
    "ow.ly/",
    "tinyurl.com/",
)
_HANDLE = re.compile(r"@[\w-]+(?:\.[\w-]+)*")
_BEFORE_AT = re.compile(r"[\w.+-]+\Z")
_TAG = re.compile(r"#(?<![\w&#]#)(?=\w*[^\W\d])\w+")
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
    for found in _URL.finditer(text):
        scheme = _SCHEME.search(text, max(0, found.start() - 10), found.start())
        yield scheme.start() if scheme else found.start(), _url_end(found)
    for found in _BARE_URL.finditer(text):
        yield found.start(), _url_end(found)
    for host in _SHORT_LINKS:
        at = text.find(host)
        while at >= 0:
            end = at + len(host)
            while end < len(text) and text[end].isalnum():
                end += 1
            yield at, end
            at = text.find(host, end)
    for found in _HANDLE.finditer(text):
        user = _BEFORE_AT.search(text, max(0, found.start() - 64), found.start())
        yield user.start() if user else found.start(), found.end()
    for found in _TAG.finditer(text):
        yield found.span()


def _url_end(found: re.Match[str]) -> int:
    return found.start() + len(found.group().rstrip(_CLOSERS))
