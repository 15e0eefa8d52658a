"""Capitalised words, and what stands around them."""

from __future__ import annotations

from collections import Counter

from linter import lazy, lexicon
from linter.similarity import is_derived, is_other_gender, is_slip

UPPER = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x250)) if c.isupper())
# The capital comes first, the look behind it second: the engine skips to capitals in C.
_CAPITALISED = lazy.regex(
    rf"[{UPPER}](?<!\w.)(?<!\w['’].)(?:\w+|['’][{UPPER}]\w+)"
    rf"(?:-[{UPPER}]\w+|['’](?!(?:s|re|ve|ll|d|m|t|em)\b)\w+)*"
)
_WORD_BEFORE = lazy.regex(r"([^\W\d_][\w.’'-]*) \Z")
_WORD_AFTER = lazy.regex(r" ([^\W\d_][\w’'-]*)")

_SHORTEST = 4

TITLES = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Sen Rep Gov Gen Lt Col Capt Sgt Maj Adm Cmdr Judge"
    " Justice President Senator Governor Representative Congressman Congresswoman Secretary"
    " Minister Chancellor Ambassador Officer Detective Professor Prof Rev Father Sister Pope"
    " Prince Princess King Queen Mayor Chief Chairman Chairwoman Coach Inspector Constable"
    " Attorney Speaker".split()
)

CALENDAR = frozenset(
    "January February March April June July August September October November December"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)

NO_NAMES = CALENDAR | frozenset(
    "The A An And But Or If In On At As For From To Of By With When While After Before Since That"
    " This These Those He She It They We I You His Her Its Their Our My Your What Who Why How Such"
    " Where There Here Then Now So Yet Not No Yes Even Only Just Still Also Both Either Neither"
    " Until Under Over Like Unlike Despite Although Though Former Meanwhile However Instead Is Was"
    " Are Were Did Does Do Has Had Have Will Would Could Should Can May Says Said Asked Told Inside"
    " Later Last Next Every Each Some Many Most Several Another Other Once Because".split()
)
"""Words that begin a sentence or a phrase, and no name."""

SAYING = (
    "said|says|told|tells|adds?|added|asks?|asked|writes|wrote|argue[sd]?|note[sd]|replied|replies"
    "|explain(?:s|ed)|warn(?:s|ed)|recall(?:s|ed)|insist(?:s|ed)|testified|continue[sd]|tweeted"
    "|admit(?:s|ted)|claim(?:s|ed)|acknowledge[sd]|announce[sd]|stated|states|declare[sd]"
    "|responded|conceded|suggest(?:s|ed)|stress(?:es|ed)|remark(?:s|ed)|concluded"
)
"""Verbs of saying, as a regular expression's alternatives."""


def capitalised(text: str) -> Counter[str]:
    """How often each word of two letters or more with a capital first letter stands in a text.

    Endings of possessives and contractions are left off, and so is what follows a hyphen in lower
    case: Paris-based is Paris.
    """
    return Counter(_CAPITALISED.findall(text))


def word_before(text: str, at: int) -> str:
    """The word that stands before an offset, one space between; empty where there is none."""
    found = _WORD_BEFORE.search(text, max(0, at - 40), at)
    return found[1] if found else ""


def word_after(text: str, end: int) -> str:
    """The word that stands after an offset, one space between; empty where there is none."""
    found = _WORD_AFTER.match(text, end)
    return found[1] if found else ""


def similar(counts: Counter[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of capitalised words of which one may be a slip for the other.

    The more frequent one comes last; of two that are even, the one that the text has first.

    A single slip leaves either the first two or the last two letters as they were, so words that
    share neither are never compared: the cost grows with the distinct names.
    """
    names = [
        word
        for word in counts
        if len(word) >= _SHORTEST and word not in NO_NAMES and not word[:-1].isupper()
    ]
    by_end: dict[str, list[str]] = {}
    for word in names:
        by_end.setdefault(word[:2], []).append(word)
        by_end.setdefault(f"-{word[-2:]}", []).append(word)
    groups = [group for group in by_end.values() if len(group) > 1]
    if not groups:
        return ()
    from rapidfuzz.distance import OSA

    found: set[tuple[str, str]] = set()
    for group in groups:
        for i, one in enumerate(group):
            length = len(one)
            for other in group[i + 1 :]:
                if -3 < length - len(other) < 3:
                    edits = OSA.distance(one, other, score_cutoff=2)
                    if edits == 1 or (edits == 2 and length > _SHORTEST and is_slip(one, other)):
                        found.add((one, other) if counts[one] < counts[other] else (other, one))
    return tuple(sorted(pair for pair in found if not _are_forms_of_one_word(*pair)))


def _are_forms_of_one_word(rare: str, usual: str) -> bool:
    """Two ordinary words, Johnson and Johnsons, or one name in two casings: no slip of letters."""
    if rare.lower() == usual.lower():
        return True
    if lexicon.is_word(rare.lower()) and lexicon.is_word(usual.lower()):
        return True
    if not is_derived(rare, usual):
        return False
    if is_other_gender(rare, usual):
        return True
    # A known name of which an unknown form is no longer: "Itali" beside "Italy" is no demonym.
    is_cut = len(rare) <= len(usual) and not usual.endswith("s") and not rare.endswith("s")
    return not (is_cut and lexicon.is_name(usual) and not lexicon.is_name(rare))
