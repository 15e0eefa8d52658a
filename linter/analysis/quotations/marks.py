"""Quotation marks of every kind, and which way each one faces.

Most quotations of an article are plain: two marks of one kind around a run without marks, each
facing the run. One expression finds those, and every mark that is not part of one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from linter import lazy
from linter.document import Span

Side = Literal["opening", "closing", "either"]
Kind = Literal["double", "single", "angle", "small-angle", "corner", "white-corner"]

_MARKS = "“”\"‘’'„‚«»‹›「」『』"
_BEFORE = r"\s(\[{—–\-/\ufffc"
_AFTER = r"\s.,;:!?()\[\]}—–\-/…\ufffc"
_TEXT = rf"[^{_MARKS}`\n]*+"
ELISIONS = "em|n|til|till|tis|twas|cause|cos|cuz|bout|round|neath|gainst|ere|kay|nuff|nother|tween"
_POSSESSIVE_OR_END = r"(?:(?<!s){0}|(?<=s){0}(?! [a-z]))(?!\w)"


def _single(opening: str, closing: str) -> str:
    """A plain quotation in single marks: what could be a plural's apostrophe does not end it."""
    return (
        rf"{opening}(?<![^{_BEFORE}]{opening})(?!(?:{ELISIONS})\b)(?=[^\W\d_]){_TEXT}"
        rf"(?:(?<=\w)['’](?=\w){_TEXT})*+(?<=[^\s(\[])" + _POSSESSIVE_OR_END.format(closing)
    )


def _double(opening: str, closing: str, inner: str) -> str:
    """A plain quotation in double marks; apostrophes and plain inner quotations may stand in it."""
    return (
        rf"{opening}(?<![^{_BEFORE}]{opening})(?=[^\s,;:!?)\]}}.'‘]){_TEXT}"
        rf"(?:(?:(?<=\w)['’](?=\w)|(?<=[sSnzx])['’](?!['’])|{inner}(?!['’{closing}])){_TEXT})*+"
        rf"(?<=[^\s(\[]){closing}(?=[{_AFTER}]|\Z)"
    )


@cache
def _scan() -> re.Pattern[str]:
    """Plain quotations, and every other mark; compiled with the first article that has any."""
    return re.compile(
        "|".join(
            (
                _double("“", "”", _single("‘", "’")),
                _double('"', '"', _single("'", "'")),
                _single("‘", "’"),
                _single("'", "'"),
                # Each alternative begins with a literal, since the engine looks for those.
                *'“”"‘„‚«»‹›「」『』',
                r"'(?<!\w')",
                r"’(?<!\w’)",
                "`",
            )
        )
    )


@cache
def _all() -> re.Pattern[str]:
    """Every mark, apostrophes inside a word left out; compiled with the first odd paragraph."""
    return re.compile(
        "|".join(
            (
                *("''", "‘‘", "’’", "``"),
                *'“”"‘`„‚«»‹›「」『』',
                *(rf"{mark}(?:(?<![^\W_]{mark})|(?!\w)|(?<=\d{mark})(?=\d))" for mark in "'’"),
            )
        )
    )


_BEHIND_A_WORD = lazy.regex(r"’(?<=\w’)(?!\w)|'(?<=\w')(?!\w)")

_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("“", "”", '"', "„", "''", "‘‘", "’’", "``"), "double"),
    **dict.fromkeys("‘’'‚`", "single"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small-angle"),
    **dict.fromkeys("「」", "corner"),
    **dict.fromkeys("『』", "white-corner"),
}
_DRAWN: dict[str, Side] = {
    **dict.fromkeys(("“", "„", "‘‘", "‘", "‚", "`", "«", "‹", "「", "『", "``"), "opening"),
    **dict.fromkeys(("”", "’’", "’", "»", "›", "」", "』"), "closing"),
}
STRAIGHT = frozenset(('"', "'", "`", "''", "``"))

_MAY_STAND_BEFORE = frozenset(" \n\t([{—–-/‘'“\"…\ufffc")
_MAY_STAND_AFTER = frozenset(" \n\t.,;:!?()[]}—–-/’'”\"…\ufffc")
_NEVER_FIRST = frozenset(",;:!?)]}")
_STOP = lazy.regex(r"\.(?![\w.])")
_DAMAGE = frozenset("ÂÃâ€¬Å¢")
"""What stands before a mark that is no mark, but part of text in the wrong encoding."""

_FRACTIONS = "½⅓⅔¼¾⅛⅜⅝⅞"
_INCHES = lazy.regex(
    rf"(?:^|[^\d])(?:\d{{1,3}}(?:\.\d)?(?:['’′] ?\d{{1,2}})?[{_FRACTIONS}]?|[{_FRACTIONS}])\Z"
)


class Mark(NamedTuple):
    """A mark: where it stands, its characters, and how its neighbours make it face.

    Two single marks or two grave accents are one double mark, as whoever typed them meant it.
    """

    at: int
    char: str
    faces: Side
    kind: Kind
    drawn: Side
    """How the character itself faces; a straight mark faces either way."""

    @property
    def end(self) -> int:
        return self.at + len(self.char)


def make(text: str, at: int, char: str) -> Mark:
    """The mark that stands at an offset."""
    faces, drawn = _facing(text, at, at + len(char)), _DRAWN.get(char, "either")
    if char in "«»‹›" and faces != "either":
        drawn = faces  # German and Danish books turn them inwards
    return Mark(at, char, faces, _KINDS[char], drawn)


def scan(text: str) -> tuple[list[Span], list[int]]:
    """The plain quotations of a text, and where all other marks stand.

    A quotation's first and last character are its marks. Apostrophes right after a letter are left
    out of both.
    """
    plain: list[Span] = []
    others: list[int] = []
    if not any(mark in text for mark in _MARKS):
        return plain, others
    for found in _scan().finditer(text):
        start, end = found.span()
        if end - start > 2:
            plain.append(Span(start, end))
        else:
            others.append(start)
    return plain, others


def behind_words(text: str) -> list[int]:
    """Where single marks stand behind a word: apostrophes, but where the main marks are single."""
    return [found.start() for found in _BEHIND_A_WORD.finditer(text)]


def find(text: str, start: int = 0, end: int | None = None) -> list[Mark]:
    """The marks of a stretch of text, apostrophes inside a word left out."""
    return [
        make(text, m.start(), m.group())
        for m in _all().finditer(text, start, len(text) if end is None else end)
        if text[m.start() - 1] not in _DAMAGE
    ]


def _facing(text: str, start: int, end: int) -> Side:
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    never_first = after in _NEVER_FIRST or (after == "." and _STOP.match(text, end) is not None)
    can_open = before in _MAY_STAND_BEFORE and not after.isspace() and not never_first
    can_close = after in _MAY_STAND_AFTER and not before.isspace()
    if can_open == can_close:
        return "either"
    return "opening" if can_open else "closing"


def may_be_inches(text: str, at: int) -> bool:
    """May a mark be a sign for inches or seconds (6'2", 12" vinyl)?"""
    return text[at] in "\"'”’″" and _INCHES.search(text, max(0, at - 10), at) is not None
