"""How a token of small letters parts into two words ("ofthe", "weekthat", "examplecame")."""

from __future__ import annotations

import functools
from typing import NamedTuple

from linter import lazy, lexicon
from linter.lexicon import classes
from linter.lexicon.classes import BASE, MODAL, NOUN, PARTICIPLE, PAST, PLURAL, THIRD

_DETERMINERS = frozenset("a an her his its our the their these this those your".split())
_PRONOUNS = frozenset("be he i it me not she us we you your".split())
SMALL = (
    _DETERMINERS
    | _PRONOUNS
    | frozenset(
        "and are as at been but by for from had has have in into is of on or she that them there"
        " they to was were what when where which who will with would".split()
    )
)
_SECOND_OF_TWO = frozenset(
    "a an been be he her his it its not our she that the their there these they this those to we"
    " which you your".split()
)
# No English word is made by putting one of these before or after another.
_NEVER_FIRST = frozenset(
    "and from had has have his of that the their them there these they this those was were which"
    " will with would".split()
)
_NEVER_LAST = frozenset(
    "and are from had has have his of that the their them there these they this those was were"
    " which who will with would".split()
)
_FIGURE = lazy.regex(r"(\d+)(and|are|for|from|in|is|of|that|the|to|was|were|with)\Z")
# Parts of compounds that are made every day and stand in no list.
_COMPOUNDING = frozenset(
    "back based board book bound craft down fall fest field fold free friendly full game gate goer"
    " ground hand head hood house land less life like line long made maker makers making man mate"
    " over proof room rooted scape school ship shop side some space speak star style sub super"
    " time under wall ware watch water wave way wear wide wise woman women word work worker works"
    " world worthy yard year air book bio cross cyber data digital down eco fire flash hyper inter"
    " live mail micro mid mini multi news night none non off out paper photo post power pre pro"
    " self semi snow step storm sun tele trans ultra up video web wind".split()
)
_LONG, _SURELY_A_WORD = 4, 6


class Split(NamedTuple):
    parts: tuple[str, ...]
    branch: str
    sure: bool
    """Is the split certain by itself, or only in an article that has others?"""


@functools.lru_cache(maxsize=1 << 14)
def part(word: str) -> Split | None:
    """The best way to part an unknown word; None where its parts are no words."""
    figure = _FIGURE.match(word)
    if figure:
        return Split(figure.groups(), "after-figure", figure[2] not in ("in", "is"))
    if not word.isalpha() or not word.isascii():
        return None
    splits = [split for at in range(1, len(word)) if (split := _at(word[:at], word[at:]))]
    sure = [split for split in splits if split.sure]
    if sure:
        return sure[0]
    return splits[0] if splits else None


def _at(first: str, second: str) -> Split | None:
    """How good it is to part a word here; None where the parts are no words."""
    if first in SMALL and second in SMALL:
        return _two_small(first, second)
    if first in SMALL:
        return _small_first(first, second)
    if second in SMALL:
        return _small_last(first, second)
    return _two_common(first, second)


def _two_small(first: str, second: str) -> Split | None:
    if second not in _SECOND_OF_TWO or (first in _DETERMINERS and not _is_object(first, second)):
        return None
    return Split((first, second), "small-words", True)


def _is_object(first: str, second: str) -> bool:
    """Is a pronoun that may also be a determiner followed by what follows no determiner?"""
    return first in ("this", "that", "these", "those") and second not in _DETERMINERS


def _small_first(first: str, second: str) -> Split | None:
    if len(second) < _LONG or not classes.is_common(second):
        return None
    sure = first in _NEVER_FIRST or (first == "an" and second[0] in "aeiou")
    return Split((first, second), "small-word-first", sure)


def _small_last(first: str, second: str) -> Split | None:
    if second in _NEVER_LAST and len(first) >= _SURELY_A_WORD and lexicon.is_word(first):
        return Split((first, second), "small-word-last", True)
    if len(first) < _LONG or not classes.is_common(first) or second in _PRONOUNS:
        return None
    dialect = second == "in" and classes.may_be(first, BASE)  # "talkin"
    if dialect:
        return None
    sure = second in _NEVER_LAST or second == "for"
    sure = sure or (second in ("in", "to") and len(first) > _LONG)
    return Split((first, second), "small-word-last", sure)


def _two_common(first: str, second: str) -> Split | None:
    """A noun and what is said of it ("examplecame"); two nouns are oftener a compound."""
    if min(len(first), len(second)) < _LONG or not {first, second}.isdisjoint(_COMPOUNDING):
        return None
    if not (classes.is_common(first) and classes.is_common(second)):
        return None
    one, other = classes.kind(first), classes.kind(second)
    if one in (PLURAL, PAST, PARTICIPLE, THIRD) or first.endswith("ly"):
        return Split((first, second), "after-ending", False)  # compounds have no such first part
    if one != NOUN or classes.may_be(second, NOUN + PLURAL):
        return None
    verbal = other in (PAST, PARTICIPLE, THIRD, MODAL)
    return Split((first, second), "noun-and-verb", False) if verbal else None
