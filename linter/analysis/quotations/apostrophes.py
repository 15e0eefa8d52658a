"""Apostrophes, told from single quotation marks by the words beside them.

Sources for the words: the lists of contractions in the Chicago Manual of Style (6.117, 7.30) and
the Guardian's style guide, and the spellings that reporters use for how people talk.
"""

from __future__ import annotations

import re

from linter import lazy
from linter.analysis.quotations.marks import ELISIONS

_ELISION = lazy.regex(rf"(?:(?:{ELISIONS})\b|\d0s\b|\d\d(?![\w%–-]|[,.]\d))", re.IGNORECASE)
_CLIPPED = lazy.regex(
    r"(?:in|\w ['‘’]n|(?:do|did|is|are|was|were|has|have|had|could|would|should|does|ca|wo)nt"
    r"|(?:^|[^\w])(?:an|o|th|ol|wi|mo|po|lil|fo|yo|ma))\Z",
    re.IGNORECASE,
)
_WHOLE_WORD = lazy.regex(r"(?<![\w'’‘-])[a-z]{5,}\Z")
_DROPPED_H = lazy.regex(
    r"(?:ave|ad|im|er|imself|erself|ome|ouse|orse|alf|ell|eart|ead|undred|appy|ard|arry|enry)\b"
)
_OWNED = lazy.regex(
    r" (?!(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|but|nor|in|on"
    r"|at|of|to|for|by|with|from|as|if|when|while|who|which|that|than|then|because|after|before"
    r"|he|she|they|it|we|said|says|told|asked|added|wrote)\b)[^\W_]| [$£€‘“\"']\w"
)
"""What a plural can own: not a word that begins something new."""

_GOES_ON = lazy.regex(r" (?!(?:said|says|asked|told|he|she|they)\b)[a-z]")
_AND = lazy.regex(r"\w ['‘’]n\Z")
_TITLE = 30
_SMALL_PLURAL = lazy.regex(r"(?:^|[^\w])[a-z]+s\Z")

_POSSESSIVE = lazy.regex(r"s\b")

NEVER = 9.0
"""What it costs to take a mark for an apostrophe where none can stand."""


def cost(text: str, at: int, *, single: bool = False) -> float:
    """How unlikely it is that the mark at an offset is an apostrophe: from 0 to NEVER.

    In an article whose main marks are single ones, a mark behind a whole word is rather one of
    those.
    """
    before = text[at - 1 : at]
    if before.isalpha() or before.isdigit():
        return _after_a_letter(text, at, single)
    if before in ("", " ", "\n", "(", "[", "—", "–", "-", "“", '"', "‘"):
        if begins_a_word(text, at):
            known = _ELISION.match(text, at + 1) and text[at] != "‘"
            return 0.0 if known else 1.0
        if text[at] == "‘":
            return 5.0 if not single and text[at + 1 : at + 2] in "AEIOU" else 7.0
        if not text[at + 1 : at + 2].isalpha():
            return NEVER
        return 7.0 if single else 3.0
    return 0.5 if _POSSESSIVE.match(text, at + 1) else NEVER


def begins_a_word(text: str, at: int) -> bool:
    """Do the letters behind a mark make a word that begins with an apostrophe (’em, ’90s)?"""
    return bool(_ELISION.match(text, at + 1) or _DROPPED_H.match(text, at + 1))


def _after_a_letter(text: str, at: int, single: bool) -> float:
    if text[at] == "‘":
        return 1.0 if text[at + 1 : at + 2].isalpha() else NEVER
    if text[at - 1] in "sSzxZX":
        if _OWNED.match(text, at + 1):
            return 0.2
        return 4.7 if single else 1.0
    if text[at - 1].isdigit():
        return 1.0
    if _CLIPPED.search(text, max(0, at - 8), at):
        return 0.3
    if _WHOLE_WORD.search(text, max(0, at - 20), at):
        return 7.0
    return 5.5 if single else 2.5


def rather_than_closing(text: str, opened: int, at: int) -> float:
    """What it costs to take the mark at `at` for the end of a speech that began at `opened`.

    It may be the apostrophe of an owner ("the workers’ money", "James’ boat") or of a word that is
    spelled as people talk ("goin’ to"). A title ("‘The Workers’ sold well") is short and has
    capitals.
    """
    before = max(0, at - 20)
    if _AND.search(text, max(0, at - 4), at):
        return 5.0
    if _GOES_ON.match(text, at + 1) and _CLIPPED.search(text, before, at):
        return 5.0
    if text[at - 1] != "s" or not _OWNED.match(text, at + 1):
        return 0.0
    return 5.0 if at - opened > _TITLE or _SMALL_PLURAL.search(text, before, at) else 0.0
