"""May a quotation run on into the next paragraph?

By the convention (AP, Chicago 13.30, Guardian) it may where the next paragraph opens with a mark.
But then the paragraph holds nothing after its opening mark except what was said: no "she said", and
no rest of a sentence around a fragment; and the next paragraph is said by the same person.
"""

from __future__ import annotations

import re
from functools import cache

from linter import lazy
from linter.analysis.quotations.speakers import NAME, SAY, speakers

IMPOSSIBLE = 8.0

_USUAL = 0.2
_NO_STOP = 2.5
_WHO = rf"(?:{NAME}|he|she|they|(?:the|a|an|one|his|her|their) [a-z]+(?: [a-z]+)?)"
_THEN = (
    r"(?:\.(?:\s|\Z)|\s*\Z"
    r"|,? (?:adding|referring|pointing|noting|speaking|citing|according|calling)\b"
    r"| (?:on|in|at|of|to|during|after|when|about|last|this|earlier|later|via|before|through)\b"
    r"|(?<=told)(?: (?!me\b|us\b|you\b|him\b|her\b|them\b|my\b)))"
)
_MID_SENTENCE = lazy.regex(r"[a-z’'] [(\[‘']?\Z")
_ENDS = tuple(".!?…:—–-\"”’')]")


@cache
def _said() -> re.Pattern[str]:
    """Compiled with the first use: few articles have a quotation to ask about."""
    return re.compile(
        rf"[,?!…—–-] ?(?:{_WHO} (?:also |later |then )?{SAY}{_THEN}"
        rf"|{SAY} {_WHO}\b(?! (?:was|is|had)\b))"
    )


def cost(text: str, opened: int, end: int, following: str) -> float:
    """How unlikely it is that what opened at `opened` runs on behind the paragraph's end."""
    said = text[opened + 1 : end]
    if is_fragment(text, opened) or _said().search(said):
        return IMPOSSIBLE
    start = text.rfind("\n", 0, opened) + 1
    if _another_speaker(text[start:end], following):
        return IMPOSSIBLE
    return _USUAL if said.rstrip().endswith(_ENDS) else _NO_STOP


def is_fragment(text: str, opened: int) -> bool:
    """Does a quotation begin in the middle of the paper's own sentence?"""
    before = text[max(0, opened - 3) : opened]
    return text[opened + 1 : opened + 2].islower() and _MID_SENTENCE.search(before) is not None


def _another_speaker(paragraph: str, following: str) -> bool:
    first, second = speakers(paragraph), speakers(following)
    if not first or not second or first & second:
        return False
    if {"he", "she", "they"} & (first | second):
        return {*first, *second} == {"he", "she"}
    return not any(name in paragraph for name in second)
