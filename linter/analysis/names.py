"""Capitalised words, and what stands around them."""

from __future__ import annotations

import re
from collections import Counter

from linter.analysis.words import without_possessive

_UPPER = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x250)) if c.isupper())
# The capital comes first, the look behind it second: the engine skips to capitals in C.
_CAPITALISED = re.compile(rf"[{_UPPER}](?<!\w.)(?<!\w['’].)(?:\w+|['’][{_UPPER}]\w+)(?:['’-]\w+)*")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'-]*) \Z")
_WORD_AFTER = re.compile(r" ([^\W\d_][\w’'-]*)")

TITLES = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Sen Rep Gov Gen Lt Col Capt Sgt Maj Adm Cmdr Judge"
    " Justice President Senator Governor Representative Congressman Congresswoman Secretary"
    " Minister Chancellor Ambassador Officer Detective Professor Prof Rev Father Sister Pope"
    " Prince Princess King Queen Mayor Chief Chairman Chairwoman Coach Inspector Constable"
    " Attorney Speaker".split()
)

SAYING = (
    "said|says|told|tells|adds?|added|asks?|asked|writes|wrote|argue[sd]?|note[sd]|replied|replies"
    "|explain(?:s|ed)|warn(?:s|ed)|recall(?:s|ed)|insist(?:s|ed)|testified|continue[sd]|tweeted"
    "|admit(?:s|ted)|claim(?:s|ed)|acknowledge[sd]|announce[sd]|stated|states|declare[sd]"
    "|responded|conceded|suggest(?:s|ed)|stress(?:es|ed)|remark(?:s|ed)|concluded"
)
"""Verbs of saying, as a regular expression's alternatives."""


def capitalised(text: str) -> Counter[str]:
    """How often each word of two letters or more with a capital first letter stands in a text."""
    counted = Counter(_CAPITALISED.findall(text))
    for word in [word for word in counted if "'" in word or "’" in word]:
        bare = without_possessive(word)
        if bare != word:
            counted[bare] += counted.pop(word)
    return counted


def word_before(text: str, at: int) -> str:
    """The word that stands before an offset, one space between; empty where there is none."""
    found = _WORD_BEFORE.search(text, max(0, at - 40), at)
    return found[1] if found else ""


def word_after(text: str, end: int) -> str:
    """The word that stands after an offset, one space between; empty where there is none."""
    found = _WORD_AFTER.match(text, end)
    return found[1] if found else ""
