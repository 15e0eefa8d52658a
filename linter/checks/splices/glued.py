"""Two words run together where markup was lost between them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.words import occurrences
from linter.checks.splices.context import LETTERS_AFTER, LETTERS_BEFORE, Place, is_known, place
from linter.checks.splices.parting import SMALL, Split, part
from linter.findings import Edit, Hit
from linter.lexicon import classes
from linter.lexicon.classes import NOUN, PAST, PLURAL
from linter.scan import Candidate

_BEFORE_A_NAME = frozenset(
    "a and as at by for from in into is of on or that the to was with when where which who".split()
)
_NEVER_IN_A_BRAND = frozenset("of and that from with was which".split())
_AFTER_A_NAME = lazy.regex(
    r"(?:and|are|as|at|by|for|from|had|has|have|in|is|of|on|said|says|that|the|to|was|were|which"
    r"|who|will|with|would)\Z"
)
_ALSO_IN_NAMES = frozenset("and are as at by had has in is on the to was with".split())
"""Endings of names: "Marin", "Samaras", "Beckwith", "Brandis"."""
_SELDOM_IN_NAMES = frozenset("and are had has to was with".split())
_AFTER_POSSESSIVE = lazy.regex(r"[’']s([a-z]{3,})\Z")
_TWO_WORDS = frozenset(("after-ending", "noun-and-verb"))
_LONG = 4
_OFTEN = 3


class _Place(NamedTuple):
    start: int
    end: int
    split: Split


def glued_words(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """Two words in one token: "ofthe", "weekthat", "inOslo", "Collegeis", "theUS"."""
    places = sorted({one.start: one for one in _places(article)}.values())
    damaged = sum(one.split.sure for one in places) + _missing_spaces(article)
    if damaged < _OFTEN:
        places = [one for one in places if one.split.sure or one.split.branch in _TWO_WORDS]
    for number, one in enumerate(places):
        parts, branch, sure = one.split
        first = number == 0 and len(places) >= _OFTEN
        note = f" It happens {len(places)} times in the article: look for lost markup."
        yield Hit(
            one.start,
            one.end,
            branch,
            suggestions=(" ".join(parts),),
            related=tuple((p.start, p.end, "run together") for p in places[1:] if first),
            edits=tuple(_spaces(one)),
            details={"note": note if first else ""},
            severity=None if sure else "warning",
        )


def _spaces(one: _Place) -> Iterator[Edit]:
    at = one.start
    for word in one.split.parts[:-1]:
        at += len(word)
        yield Edit(at, at, " ")


def _missing_spaces(article: Article) -> int:
    """How often the article lacks a space after a stop: the same loss of markup."""
    text = article.text
    return sum(
        text[at] == "." and text[at - 1].islower() and text[at + 1].isupper()
        for at in article.joints.stops
    )


def _places(article: Article) -> Iterator[_Place]:
    text = article.text
    for word in article.spelling.no_words:
        split = part(word) if word not in article.house.words else None
        if split is not None:
            yield from _only(text, word, split)
    once = [word for word, count in article.capitalised.items() if count == 1]
    for word in filter(_may_end_in_a_word, once):
        if word not in article.house.names:
            split = _with_a_name_first(article, word)
            if split is not None:
                yield from _only(text, word, split)
    for at in article.joints.inner_capitals:
        found = _with_a_name_last(article, at)
        if found is not None:
            yield found


def _only(text: str, word: str, split: Split) -> Iterator[_Place]:
    """The place of a word that stands once or twice; one that is used is a word."""
    starts = list(occurrences(text, word))
    if len(starts) <= (2 if split.sure else 1):
        for at in starts:
            around = place(text, at, at + len(word))
            if around is None or not _is_foreign(around, split):
                yield _Place(at, at + len(word), split)


def _is_foreign(around: Place, split: Split) -> bool:
    """Do words of another language stand beside the token?"""
    beside = (around.before, around.after.rstrip("."))
    unknown = sum(word.islower() and not is_known(word) for word in beside)
    short = sum(map(len, split.parts)) < _LONG
    return unknown > (0 if short else 1)


@functools.lru_cache(maxsize=1 << 15)
def _may_end_in_a_word(word: str) -> bool:
    """May a capitalised token be a name with a small word at its end, and no name itself?"""
    if _AFTER_POSSESSIVE.search(word):
        return True
    if len(word) <= _LONG or not _AFTER_A_NAME.search(word):
        return False
    return not (lexicon.is_name(word) or lexicon.is_word(word.lower()))


def _with_a_name_first(article: Article, word: str) -> Split | None:
    """A capitalised word with a small one at its end ("Collegeis") or after its possessive."""
    possessive = _AFTER_POSSESSIVE.search(word)
    if possessive:
        at = possessive.start(1)
        good = classes.letters(possessive[1]) != "" and _is_known(article, word[: at - 2])
        return Split((word[:at], word[at:]), "after-possessive", True) if good else None
    ending = _AFTER_A_NAME.search(word)
    while ending is not None:
        first, second = word[: ending.start()], ending.group()
        if len(first) > 2 and _goes_before(article, first, second):
            return Split((first, second), "after-name", True)
        ending = _AFTER_A_NAME.search(word, ending.start() + 1)
    return None


def _goes_before(article: Article, first: str, second: str) -> bool:
    """Is the beginning of a capitalised token a word of its own, and not part of a name?"""
    used = article.capitalised[first]
    if len(first) >= _LONG and first.lower() in SMALL:
        return True
    if second in _ALSO_IN_NAMES:
        known = used > 0 or lexicon.is_name(first)
        return len(first) > _LONG and (used > 1 or (known and second in _SELDOM_IN_NAMES))
    return used > 0 or (len(first) > _LONG and _is_known(article, first))


def _is_known(article: Article, word: str) -> bool:
    """Is a capitalised word known to the article or to the lists?"""
    return (
        article.capitalised[word] > 0
        or classes.is_common(word.lower())
        or (lexicon.is_name(word) and not lexicon.is_word(word.lower()))
    )


def _with_a_name_last(article: Article, at: int) -> _Place | None:
    """A small word, or the end of a known name, run into a capitalised one ("inOslo")."""
    text = article.text
    left = LETTERS_BEFORE.search(text, max(0, at - 40), at)
    right = LETTERS_AFTER.match(text, at)
    if left is None or right is None or text[left.start() - 1 : left.start()] in "@#/_.-\ufffc":
        return None
    first, second = left.group(), re.split(r"[’']", right.group())[0]
    token = text[left.start() : right.end()]
    if text[right.end() : right.end() + 1] in ("/", "_", "@") or _is_brand(first + second):
        return None
    if token in article.house.names:
        return None
    if not (second.istitle() or (second.isupper() and len(second) > 1)):
        return None
    if text.find(token, text.find(token) + 1) >= 0:
        return None
    parts = _parts(article, first, second, text[: left.start()])
    if parts is None:
        return None
    rest = text[at + len(second) : right.end()]
    branch = "before-name" if first.islower() else "two-names"
    return _Place(left.start(), right.end(), Split((*parts[:-1], parts[-1] + rest), branch, True))


def _parts(article: Article, first: str, second: str, before: str) -> tuple[str, ...] | None:
    """The words that a token holds; None where it may be a name."""
    if first in _BEFORE_A_NAME or (len(first) >= _LONG and classes.is_common(first)):
        small = first in _BEFORE_A_NAME
        noun = classes.kind(first) in (NOUN, PLURAL, PAST)
        often = article.capitalised[second] > 1
        if (small or noun or often) and _is_only_a_name(second):
            return first, second
        sure = first in _NEVER_IN_A_BRAND or second.isupper() or second == "The"
        sure = sure or (often and (noun or first == "the"))
        sure = sure or f" {first} {second}" in article.text
        if article.capitalised[second] and sure:
            return first, second
        ending = _AFTER_A_NAME.search(second)
        if small and ending is not None and _is_only_a_name(second[: ending.start()]):
            return first, second[: ending.start()], ending.group()
        return None
    names = (first, second)
    word_before = " ".join(before.split()[-1:]) if before[-1:] == " " else ""
    if all(len(n) >= _LONG and article.capitalised[n] and _is_only_a_name(n) for n in names):
        return names
    # "Election CommissionHall": a name that ends, and a person's that the article has
    if word_before[:1].isupper() and article.capitalised[second] > 1 and _is_only_a_name(second):
        return names if len(first) > _LONG and lexicon.is_word(first.lower()) else None
    # "United StatesSecretary", where the article has "United States" elsewhere
    plain = first[0].isupper() and lexicon.is_word(second.lower()) and word_before
    return (first, second) if plain and f"{word_before} {first} " in article.text else None


def _is_brand(token: str) -> bool:
    return lexicon.is_brand(token) or lexicon.is_brand(token[0].upper() + token[1:])


def _is_only_a_name(word: str) -> bool:
    return lexicon.is_name(word) and not classes.is_common(word.lower())
