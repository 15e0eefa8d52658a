"""A run of text between two tags to pieces of prose: references resolved, broken lines joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from linter import lazy
from linter.readers.prose import Piece

_SPECIAL = lazy.regex(
    r"&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+);?|[A-Za-z][A-Za-z0-9]*;?)|[ \t\n\r\f]{2,}|[\t\n\r\f]"
)
_LONGEST_NUMBER = 12
_LONGEST_BARE_NAME = 6


def pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces of a run of text, in order.

    White space with a line break or a tab in it is one space; a run of mere spaces stays, as it
    does in the other formats.
    """
    at = start
    for found in _SPECIAL.finditer(text, start, end):
        if text[found.start()] == "&":
            piece = _reference(found)
        else:
            piece = Piece(" ", *found.span()) if found.group().strip(" ") else None
        if piece:
            if piece.start > at:
                yield Piece(text[at : piece.start], at, piece.start)
            yield piece
            at = piece.end
    if at < end:
        yield Piece(text[at:end], at, end)


def _reference(found: re.Match[str]) -> Piece | None:
    """What a character reference stands for; None where it has no such name."""
    name = found.group()[1:]
    start, end = found.span()
    if name[0] == "#":
        number = name.rstrip(";")
        return Piece(
            unescape(f"&{number};") if len(number) < _LONGEST_NUMBER else "\ufffd", start, end
        )
    if name in html5:
        return Piece(html5[name], start, end)
    # The longest name that may stand without its semicolon: `&ampx` is an ampersand and an x.
    for length in range(min(len(name), _LONGEST_BARE_NAME), 1, -1):
        if name[:length] in html5:
            return Piece(html5[name[:length]], start, start + 1 + length)
    return None
