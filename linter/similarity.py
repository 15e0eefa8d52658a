"""How alike two names are: by a slip of the hand, by their sound, by their romanisation.

Pure functions on words, without knowledge of any article.
"""

from __future__ import annotations

import unicodedata

from linter import lazy

_INFLECTIONS = frozenset("insy")
_MALE = lazy.regex(r"(?:[sczt]k[iy]|ov|ev|in|n[yý])\Z")
_DERIVED = (
    "s",
    "n",
    "i",
    "a",
    "y",
    "e",
    "o",
    "an",
    "es",
    "ns",
    "ic",
    "in",
    "er",
    "ed",
    "ly",
    "ia",
    "k",
)
# Letters that different romanisations write for one sound (pinyin, Wade-Giles).
_ONE_SOUND = (
    frozenset("xjzqsc"),
    frozenset("gk"),
    frozenset("bp"),
    frozenset("dt"),
    frozenset("lr"),
)
# What sounds alike in English spelling of names: a coarse key in the manner of Metaphone
# (L. Philips, "Hanging on the Metaphone", Computer Language, December 1990). Order matters.
_SOUNDS = (
    ("ph", "f"), ("ght", "t"), ("gh", "g"), ("sch", "s"), ("tch", "s"), ("ch", "s"), ("sh", "s"),
    ("th", "t"), ("ck", "k"), ("x", "ks"), ("q", "k"), ("c", "k"), ("z", "s"), ("w", "v"),
    ("v", "f"), ("kn", "n"), ("mb", "m"), ("dg", "g"), ("j", "g"), ("g", "k"), ("h", ""),
)  # fmt: skip
_VOWELS = lazy.regex(r"[aeiouy]+")
_DOUBLED = lazy.regex(r"(.)\1+")
_LONGEST_SOUND_CHANGE = 2


def is_one_edit(one: str, other: str) -> bool:
    """One letter put in, left out or changed, or two neighbours swapped (Damerau 1964)."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=1) == 1


def is_slip(one: str, other: str) -> bool:
    """Can one name be a slip for the other: a single edit, a lost accent, or the same sound?"""
    if one == other or one.lower() == other.lower():
        return False
    if is_one_edit(one, other):
        return True
    plain, plainer = without_accents(one), without_accents(other)
    return plain == plainer or sounds_alike(plain, plainer)


def sounds_alike(one: str, other: str) -> bool:
    """Do two names sound alike in English, at two edits at most and with one first letter?"""
    from rapidfuzz.distance import OSA

    return (
        one[:1].lower() == other[:1].lower()
        and OSA.distance(one, other, score_cutoff=_LONGEST_SOUND_CHANGE) <= _LONGEST_SOUND_CHANGE
        and sound(one) == sound(other)
    )


def sound(name: str) -> str:
    """A key that names of one sound share: consonants by sound, a run of vowels as one."""
    key = name.lower()
    for spelling, heard in _SOUNDS:
        key = key.replace(spelling, heard)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("a", key))


def is_other_romanisation(one: str, other: str) -> bool:
    """The same letters, save one that another romanisation of Chinese writes so."""
    if len(one) != len(other):
        return False
    pairs = [(a, b) for a, b in zip(one.lower(), other.lower(), strict=True) if a != b]
    return len(pairs) == 1 and any(set(pairs[0]) <= sound for sound in _ONE_SOUND)


def is_derived(one: str, other: str) -> bool:
    """Plurals, demonyms and the like: Johnson and Johnsons, Koreas and Korean."""
    if len(one) == len(other):
        return one[:-1] == other[:-1] and (
            {one[-1], other[-1]} <= _INFLECTIONS or is_other_gender(one, other)
        )
    short, long = sorted((one, other), key=len)
    ending = long[len(short) :]
    return long.startswith(short) and ending in _DERIVED and ending != short[-1]


def is_other_gender(one: str, other: str) -> bool:
    """A man's and a woman's form of one Slavic surname: Kowalski, Kowalska; Ivanov, Ivanova."""
    for man, woman in ((one, other), (other, one)):
        if _MALE.search(man) and woman in (f"{man}a", f"{man[:-1]}a", f"{man[:-1]}á"):
            return True
    return False


def without_accents(word: str) -> str:
    """The word with plain letters."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
