"""Double quotation marks, and which way each one faces."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Side = Literal["opening", "closing", "either"]

_MARK = re.compile('["“”]')
_MARK_OR_APOSTROPHES = re.compile("[\"“”]|(?<!')''(?!')|(?<!`)``(?!`)")
_BEFORE_OPENING = frozenset(" \n\t([{—–-/‘'“\"…\ufffc")
_AFTER_CLOSING = frozenset(" \n\t.,;:!?()[]}—–-/’'”\"…\ufffc")
_NEVER_FIRST = frozenset(",;:!?)]}")
_STOP = re.compile(r"\.(?![\w.])")
_FRACTIONS = "½⅓⅔¼¾⅛⅜⅝⅞"
_INCHES = re.compile(
    rf"(?:^|[^\d])(?:\d{{1,3}}(?:['’′] ?\d{{1,2}})?[{_FRACTIONS}]?|[{_FRACTIONS}])\Z"
)


class Mark(NamedTuple):
    """A mark: where it stands, its character, and how its neighbours make it face.

    Two apostrophes or two grave accents are one mark, as whoever typed them meant it.
    """

    at: int
    char: str
    faces: Side

    @property
    def drawn(self) -> Side:
        """How the character itself faces; a straight mark faces either way."""
        if self.char == "“":
            return "opening"
        return "closing" if self.char == "”" else "either"


def find(text: str) -> tuple[Mark, ...]:
    """The double marks of a text."""
    pattern = _MARK_OR_APOSTROPHES if "''" in text or "``" in text else _MARK
    return tuple(
        Mark(m.start(), m.group(), _facing(text, *m.span())) for m in pattern.finditer(text)
    )


def _facing(text: str, start: int, end: int) -> Side:
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    never_first = after in _NEVER_FIRST or (after == "." and _STOP.match(text, end) is not None)
    can_open = before in _BEFORE_OPENING and not after.isspace() and not never_first
    can_close = after in _AFTER_CLOSING and not before.isspace()
    if can_open == can_close:
        return "either"
    return "opening" if can_open else "closing"


def may_be_inches(text: str, at: int) -> bool:
    """May a straight mark be a sign for inches or seconds (6'2", 12" vinyl)?"""
    return text[at] in "\"'" and _INCHES.search(text, max(0, at - 8), at) is not None
