"""Where sentences end: at a stop that is no abbreviation's, with its closing marks.

Sources for the abbreviations: the AP and Guardian style books' usual ones for titles, months,
places and companies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter import lazy
from linter.document import Span

_BORDER = lazy.regex(r"(?<![.!?…])[.!?…]+[\"”’'»)\]]*(?=\s+[\"“‘'«(\[]*[^\W_a-z])")
_TOKEN_BEFORE = lazy.regex(r"(?:^|[\s(\[\"“‘'—–/-])([^\s(\[\"“‘'—–/]+)\Z")

_NEVER_LAST = frozenset(  # what follows belongs to it: a name, a number, a word
    "mr mrs ms messrs dr prof rev fr gov sen sens rep reps gen lt col maj capt cpl sgt pvt"
    " adm cmdr ch vol pp sec hon pres supt det insp st ste mt ft no nos vs v fig figs art cf"
    " eg ie approx ca".split()
)
_MAY_BE_LAST = frozenset(  # a sentence may end with it
    "inc co corp ltd bros plc jr sr etc al dept univ assn ave blvd rd est"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb"
    " nev okla ore pa tenn tex vt va wash wis wyo".split()
)
_ALSO_WORDS = frozenset("no art sat sun ill wed mar mass wash miss ore pa ark ave fig".split())
"""In small letters these are words: "He said no. She left." """
OPENERS = frozenset(
    "The A An He She It They We I You This That These Those But And Or If In On At As For When"
    " While After Before There His Her Its Their Our My Some Many Most Others What Who How Why Now"
    " Then Yet Still However Meanwhile Both Not No One Since Although Though Because With By From"
    " Last".split()
)
_NEXT_WORD = lazy.regex(r"\s+[\"“‘'«(\[]*([^\W\d_]+)")


def split(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a block, without the space around them."""
    at = start
    for border in _BORDER.finditer(text, start, end):
        if _ends_sentence(text, at, border):
            yield Span(at, border.end())
            at = border.end()
            while at < end and text[at].isspace():
                at += 1
    if at < end:
        yield Span(at, end)


def is_abbreviation(token: str) -> bool:
    """Is a token that ends with a stop an abbreviation (`Gov.`, `U.S.`, `J.`)?"""
    if token.rstrip(".") in _ALSO_WORDS:
        return False
    bare = token.rstrip(".").lower()
    return bare in _NEVER_LAST or bare in _MAY_BE_LAST or _has_inner_stops(token)


def _has_inner_stops(token: str) -> bool:
    bare = token.rstrip(".")
    return (len(bare) == 1 and bare.isalpha()) or (
        "." in bare and all(len(part) <= 2 for part in bare.split("."))
    )


def _ends_sentence(text: str, start: int, border: re.Match[str]) -> bool:
    if not border.group().startswith("."):
        return True
    found = _TOKEN_BEFORE.search(text, max(start, border.start() - 30), border.start())
    token = found[1] if found else ""
    if not is_abbreviation(token + ".") or border.group() != ".":
        return True
    if token.lower() in _NEVER_LAST or (len(token) == 1 and token.isupper() and token != "I"):
        return False
    following = _NEXT_WORD.match(text, border.end())
    return following is not None and following[1] in OPENERS
