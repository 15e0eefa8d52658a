"""The keys under which a name is found: folded, one letter short, by its sound."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from linter import lazy

__all__ = ["deletions", "fold", "parts", "sound", "squeeze", "surname_of"]

_LETTERS = str.maketrans(
    dict(zip("øłđðıəħ-‐‑–\xa0", "olddiah     ", strict=True))
    | {"þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"}
    | dict.fromkeys("'’‘ʼʻ`´.,", "")
)
_PARTICLES = frozenset(
    """al bin bint ibn da das de del della den der di do dos du el la las le los mac san st ten ter
    van vom von y zu zum zur""".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv".split())

# Spellings of one sound, in this order; vowels and a later "h" are dropped afterwards.
_SOUNDS = tuple(
    (lazy.regex(pattern), replacement)
    for pattern, replacement in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^x", "s"),
        (r"chr|khr", "kr"),
        (r"ph", "f"),
        (r"gh(?=t|$)", ""),
        (r"tsch|tch|sch|ch|sh|zh", "s"),
        (r"c(?=[eiy])", "s"),
        (r"ck|[cq]", "k"),
        (r"dj|dg|g(?=[eiy])", "j"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"[vw]", "f"),
        (r"(?<!^)[aeiouyh]+", ""),
        (r"^[aeiouy]+", "a"),
        (r"(.)\1+", r"\1"),
    )
)


def fold(name: str) -> str:
    """Lower case without accents, dots and apostrophes; a hyphen becomes a space."""
    if name.isascii() and name.isalpha():
        return name.lower()
    letters = name.lower().translate(_LETTERS)
    if letters.isascii():
        return " ".join(letters.split())
    letters = unicodedata.normalize("NFD", letters)
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def squeeze(name: str) -> str:
    """The folded name without spaces: one key for "Tik Tok", "Tik-Tok" and "TikTok"."""
    return fold(name).replace(" ", "")


def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name; "Jong-un" gives two."""
    return tuple(fold(name).split())


def surname_of(name: str) -> str:
    """The last word of a full name with the particles before it ("von der Leyen", "Biden")."""
    words = name.split()
    if len(words) > 1 and fold(words[-1]) in _SUFFIXES:
        words.pop()
    start = len(words) - 1
    while start > 1 and fold(words[start - 1]) in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


def deletions(part: str) -> Iterator[str]:
    """The word itself, and the word without each of its letters.

    Two words at most one edit or one swap of neighbours apart share one of these keys.
    """
    yield part
    for at in range(len(part)):
        yield part[:at] + part[at + 1 :]


def sound(part: str) -> str:
    """The consonants of a folded word, spellings of one sound taken for each other.

    "steven" and "stephen", "christine" and "kristine" have the same key.
    """
    for pattern, replacement in _SOUNDS:
        part = pattern.sub(replacement, part)
    return part
