"""British and American forms of one word, by the ways in which the two differ."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from linter.lexicon import spelling

_WAYS = (
    # British, American; what is most particular first
    ("aluminium", "aluminum"),
    ("jewellery", "jewelry"),
    ("jeweller", "jeweler"),
    ("manoeuvre", "maneuver"),
    ("manoeuvri", "maneuveri"),
    ("moustach", "mustach"),
    ("pyjama", "pajama"),
    ("programme", "program"),
    ("sceptic", "skeptic"),
    ("artefact", "artifact"),
    ("draught", "draft"),
    ("plough", "plow"),
    ("kerb", "curb"),
    ("tyre", "tire"),
    ("grey", "gray"),
    ("mould", "mold"),
    ("smould", "smold"),
    ("cosy", "cozy"),
    ("cosi", "cozi"),
    ("ageing", "aging"),
    ("cheque", "check"),
    ("catalogue", "catalog"),
    ("dialogue", "dialog"),
    ("analogue", "analog"),
    ("woollen", "woolen"),
    ("marvellous", "marvelous"),
    ("skilful", "skillful"),
    ("wilful", "willful"),
    ("fulfil", "fulfill"),
    ("enrol", "enroll"),
    ("instalment", "installment"),
    ("distil", "distill"),
    ("instil", "instill"),
    ("our", "or"),
    ("ise", "ize"),
    ("isi", "izi"),
    ("isa", "iza"),
    ("yse", "yze"),
    ("ysi", "yzi"),
    ("lysa", "lyza"),
    ("tre", "ter"),
    ("tred", "tered"),
    ("tring", "tering"),
    ("bre", "ber"),
    ("cre", "cer"),
    ("vre", "ver"),
    ("gre", "ger"),
    ("ence", "ense"),
    ("lled", "led"),
    ("lling", "ling"),
    ("ller", "ler"),
    ("llor", "lor"),
    ("sulph", "sulf"),
    ("phoney", "phony"),
    ("pped", "ped"),
    ("pping", "ping"),
    ("tted", "ted"),
    ("ae", "e"),
    ("oe", "e"),
    ("ogue", "og"),
    ("eable", "able"),
    ("practise", "practice"),
    ("practising", "practicing"),
    ("licence", "license"),
)
# Both write these, or they are other words as well; a form of them tells nothing.
_NO_EVIDENCE = frozenset(
    "prized prizing analog analogs catalog catalogs check checks checked dialog dialogs dialogs"
    " draft drafts drafted drafting program programs tire tires tired curb curbs curbed practice"
    " practices license licenses licensed licensing story stories fulfill enroll".split()
)


@functools.lru_cache(maxsize=4096)
def british_of(word: str) -> str | None:
    """The British form of a word that only American spelling has; None where there is none."""
    return _counterpart(word, 1, spelling.BRITISH)


@functools.lru_cache(maxsize=4096)
def american_of(word: str) -> str | None:
    """The American form of a word that only British spelling has; None where there is none."""
    return _counterpart(word, 0, spelling.AMERICAN)


def _counterpart(word: str, side: int, wanted: int) -> str | None:
    if word in _NO_EVIDENCE:
        return None
    known: str | None = None
    for candidate in _forms(word, side):
        value = spelling.lookup(candidate)
        if value is not None and value & wanted:
            return candidate
        if value is not None and value < spelling.CLASSES and known is None:
            known = candidate
    return known


def _forms(word: str, side: int) -> Iterator[str]:
    for way in _WAYS:
        old, new = way[side], way[1 - side]
        at = word.find(old, 1 if len(old) < 4 else 0)
        while at >= 0:
            yield word[:at] + new + word[at + len(old) :]
            at = word.find(old, at + 1)
