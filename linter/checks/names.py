"""Names: compares the names of an article with each other.

A single slip leaves either the first two or the last two letters of a word as they were, so words
that share neither are never compared: the cost grows with the distinct names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from linter import lexicon
from linter.analysis import Article
from linter.analysis.names import SAYING, TITLES, word_after, word_before
from linter.analysis.words import has_word, occurrences
from linter.findings import Hit
from linter.scan import Candidate, fold

_SHORTEST = 4
_ENOUGH = 50  # mentions that tell who somebody is
_SAYING = re.compile(SAYING)
_QUOTED_AS_IS = re.compile(r"[^\n]{0,60}[(\[]sic[)\]]|\.[a-z]{2,3}\b")
_SAID_BY = re.compile(rf" (?:{SAYING})\b")
_CONTRACTION = re.compile(r"['’](?:ve|re|ll|d|m|t|em)\Z")
_CALENDAR = frozenset(
    "January February March April June July August September October November December"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_PARTICLES = frozenset(
    "bin bint ibn al el von van de del della da di do dos du la le ter zu".split()
)
_INFLECTIONS = frozenset("insy")
_DERIVED = ("s", "n", "i", "a", "y", "e", "o", "an", "es", "ns", "ic", "in", "er", "ed", "ly", "ia")
# Letters that different romanisations write for one sound (pinyin, Wade-Giles).
_ONE_SOUND = (
    frozenset("xjzqsc"),
    frozenset("gk"),
    frozenset("bp"),
    frozenset("dt"),
    frozenset("lr"),
)


def near_miss(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A capitalised word one slip away from one that the article uses more often."""
    for rare, usual in _neighbours(article):
        if _is_slip(article, rare, usual):
            yield from _hits(article, rare, usual)


def _neighbours(article: Article) -> Iterator[tuple[str, str]]:
    """Pairs of (rarer, more frequent) that may be one slip apart."""
    counts = article.capitalised
    heads: dict[str, list[str]] = {}
    tails: dict[str, list[str]] = {}
    most = 0
    for word, count in counts.items():
        if count > 1 and len(word) >= _SHORTEST and not word[:-1].isupper():
            heads.setdefault(word[:2], []).append(word)
            tails.setdefault(word[-2:], []).append(word)
            most = max(most, count)
    rare = [
        word
        for word, count in counts.items()
        if count * 2 <= most and (word[:2] in heads or word[-2:] in tails)
    ]
    for word in rare:
        length = len(word)
        if length < _SHORTEST or word[:-1].isupper():
            continue
        for usual in {*heads.get(word[:2], ()), *tails.get(word[-2:], ())}:
            if -2 < length - len(usual) < 2 and counts[word] * 2 <= counts[usual]:
                yield word, usual


def _is_slip(article: Article, rare: str, usual: str) -> bool:
    from rapidfuzz.distance import OSA

    if OSA.distance(rare, usual, score_cutoff=1) != 1 or _is_derived(rare, usual):
        return False
    if rare.lower() == usual.lower() or _CONTRACTION.search(rare) or _is_known(article, rare):
        return False
    return not _is_someone_else(article, rare, usual)


def _is_derived(one: str, other: str) -> bool:
    """Plurals, demonyms and the like: Johnson and Johnsons, Koreas and Korean."""
    if len(one) == len(other):
        return one[:-1] == other[:-1] and {one[-1], other[-1]} <= _INFLECTIONS
    short, long = sorted((one, other), key=len)
    ending = long[len(short) :]
    return long.startswith(short) and ending in _DERIVED and ending != short[-1]


def _is_known(article: Article, word: str) -> bool:
    lower = word.lower()
    return lexicon.is_word(lower) or lexicon.is_name(word) or has_word(article.text, lower)


def _is_someone_else(article: Article, rare: str, usual: str) -> bool:
    """Is the rarer name introduced as another one: with a given name that is never the other's?"""
    text = article.text
    places = list(islice(occurrences(text, usual), _ENOUGH))
    befores = {word_before(text, at) for at in places}
    afters = {word_after(text, at + len(usual)) for at in places}
    for at in islice(occurrences(text, rare), _ENOUGH):
        before, after = word_before(text, at), word_after(text, at + len(rare))
        if before[:1].isupper() and before not in befores and lexicon.is_given_name(before):
            return True
        if after in _PARTICLES or (after not in afters and _is_surname(after)):
            return True
    return False


def _is_surname(word: str) -> bool:
    """May a word be a surname, and no office, day or other ordinary word (Chicago Mayor)?"""
    return word[:1].isupper() and word not in _CALENDAR and not lexicon.is_word(word.lower())


def _hits(article: Article, rare: str, usual: str) -> Iterator[Hit]:
    text = article.text
    count = article.capitalised[usual]
    first = next(occurrences(text, usual))
    often = count >= 3
    for at in occurrences(text, rare):
        if _QUOTED_AS_IS.match(text, at + len(rare)):
            continue
        yield Hit(
            at,
            at + len(rare),
            "often" if often else "twice",
            suggestions=(usual,),
            related=((first, first + len(usual), f"{usual}, {count} times in the article"),),
            details={"count": str(count)},
            severity=None if often else "warning",
        )


def unknown_speaker(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A surname that speaks once, never introduced, beside a similar one that was.

    Short names only: of longer ones the near miss itself is evidence enough.
    """
    counts = article.capitalised
    short = [word for word in counts if len(word) < _SHORTEST and not word.isupper()]
    usual = [word for word in short if counts[word] > 1]
    for word in short if usual else ():
        if counts[word] != 1 or word in TITLES:
            continue
        similar = [
            other
            for other in usual
            if len(other) == len(word)
            and _sounds_alike(word, other)
            and _is_introduced(article, other)
        ]
        if len(similar) != 1:
            continue
        at = next(occurrences(article.text, word), None)
        if at is not None and _speaks_unknown(article, word, at):
            first = next(occurrences(article.text, similar[0]))
            yield Hit(
                at,
                at + len(word),
                "similar-introduced",
                suggestions=(similar[0],),
                related=((first, first + len(similar[0]), "the name that was introduced"),),
            )


def _sounds_alike(word: str, other: str) -> bool:
    """The same letters, save one that another romanisation writes so."""
    if len(word) != len(other):
        return False
    pairs = [(a, b) for a, b in zip(fold(word), fold(other), strict=True) if a != b]
    return len(pairs) == 1 and any(set(pairs[0]) <= sound for sound in _ONE_SOUND)


def _is_introduced(article: Article, name: str) -> bool:
    """Does the name stand beside another capitalised word that is no title: with a full name?"""
    text = article.text
    for at in islice(occurrences(text, name), _ENOUGH):
        after, before = word_after(text, at + len(name)), word_before(text, at)
        if after[:1].isupper() or (before[:1].isupper() and before.rstrip(".") not in TITLES):
            return True
    return False


def _speaks_unknown(article: Article, word: str, at: int) -> bool:
    text = article.text
    if lexicon.is_word(word.lower()) or has_word(text, word.lower()):
        return False
    before = word_before(text, at)
    if before[:1].isupper():
        return False
    return _SAID_BY.match(text, at + len(word)) is not None or _SAYING.fullmatch(before) is not None
