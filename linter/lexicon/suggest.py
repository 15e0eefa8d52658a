"""What was meant by a word that nobody knows: an error model times how common a word is.

The model prices each slip by what fingers and ears do (Damerau, CACM 7, 1964; Kernighan, Church and
Gale, COLING 1990): letters turned round, doubled or halved, vowels and sounds mistaken for each
other, a neighbour on the keyboard. Words one slip away are made and looked up; words two slips away
are sought among the frequent ones only, so that a long word costs no more than a short one.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from linter.lexicon import spelling

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 30
_PRICE = 6.5
"""What one slip of the ordinary kind costs, in natural logarithms of frequency."""
_FIRST_LETTER = 0.5
"""More for a slip in the first letter, which writers seldom get wrong; a little in the last."""
_LAST_LETTER = 0.3
_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = tuple(map(frozenset, ("ckqs", "sz", "gj", "fv", "mn", "dt", "bp", "kx", "vw", "sc")))
_SHORTEST_FAR = 6
_NEAREST = 5
_AT_HOME = 3.0
"""What it counts for a suggestion that the article uses the word."""


class Suggestion(NamedTuple):
    """A word that may have been meant; the higher the score, the likelier."""

    word: str
    score: float
    slips: int
    """How many slips lie between, one or two."""
    frequency: int
    """The word's class of frequency."""


def suggestions(word: str, *, used: Callable[[str], bool] | None = None) -> list[Suggestion]:
    """The words that a lower-case unknown word may stand for, the likeliest first.

    `used` tells whether the article has a word: the likeliest of them gain by it. Words two slips
    away are sought where one slip leads nowhere.
    """
    if not 2 < len(word) <= _LONGEST:
        return []
    found = list(_sought(word))
    if used is not None:
        best = [_at_home(one) if used(one.word) else one for one in found[:_NEAREST]]
        found[:_NEAREST] = sorted(best, key=_likeliest)
    return found


@functools.lru_cache(maxsize=4096)
def _sought(word: str) -> tuple[Suggestion, ...]:
    found = [_rated(word, other, 1) for other in _one_slip_away(word)]
    if not any(one.frequency > 6 for one in found):
        near = {one.word for one in found}
        found += [_rated(word, other, 2) for other in _two_slips_away(word) - near]
    if right := spelling.recorded_word(word):
        top = max((one.score for one in found if price(word, one.word) < 1), default=0.0)
        found = [one for one in found if one.word != right]
        found.append(Suggestion(right, top + 1, 1, spelling.frequency_class(right)))
    found.sort(key=_likeliest)
    return tuple(found)


def _likeliest(one: Suggestion) -> tuple[float, str]:
    return -one.score, one.word


def _at_home(one: Suggestion) -> Suggestion:
    return one._replace(score=one.score + _AT_HOME)


def best(word: str) -> str | None:
    """The likeliest word, if there is one."""
    found = suggestions(word)
    return found[0].word if found else None


def _rated(word: str, other: str, slips: int) -> Suggestion:
    frequency = spelling.frequency_class(other)
    score = frequency * math.log(spelling.STEP) - _PRICE * price(word, other)
    return Suggestion(other, score, slips, frequency)


def _one_slip_away(word: str) -> Iterator[str]:
    """The known words one slip away, each once.

    The slip stands no later than the first letter with which no known word goes on.
    """
    length = len(word)
    reach = next((i for i in range(3, length) if not spelling.has_prefix(word[:i])), length) + 1
    splits = [(word[:i], word[i:]) for i in range(min(reach, length + 1))]
    made = {a + b[1:] for a, b in splits if b}
    made.update(a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1)
    made.update(a + c + b[1:] for a, b in splits if b for c in _LETTERS)
    made.update(a + c + b for a, b in splits for c in _LETTERS)
    made.update((f"{word[:-1]}'{word[-1]}", f"{word[:-2]}'{word[-2:]}"))
    made.discard(word)
    for other in spelling.only_spelled(made):
        found = spelling.lookup(other) or 0
        if not found & spelling.DOUBTFUL and len(other) > 1:
            yield other


def _two_slips_away(word: str) -> set[str]:
    """The frequent words two slips away that begin and end alike: writers seldom miss the ends."""
    words = spelling.frequent().get((word[0], word[-1]), [])
    if len(word) < _SHORTEST_FAR or not words:
        return set()
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    hits = process.extract(word, words, scorer=OSA.distance, score_cutoff=2, limit=None)
    return {other for other, _, _ in hits}


def price(word: str, other: str) -> float:
    """What it takes to make one word of another: the cheapest way, by dynamic programming."""
    before_last: list[float] = []
    last = [0.0]
    for j in range(len(other)):
        last.append(last[j] + _missing(other, j))
    for i in range(1, len(word) + 1):
        row = [last[0] + _extra(word, i - 1)]
        for j in range(1, len(other) + 1):
            a, b = word[i - 1], other[j - 1]
            ends = _LAST_LETTER * (i == len(word) and j == len(other))
            least = min(
                last[j] + _extra(word, i - 1) + ends * (a != word[i - 2]),
                row[j - 1] + _missing(other, j - 1) + ends * (b != other[j - 2]),
                last[j - 1]
                + (0.0 if a == b else _wrong(a, b) + ends + _FIRST_LETTER * (i == j == 1)),
            )
            if i > 1 and j > 1 and a != b and a == other[j - 2] and word[i - 2] == b:
                turned = 0.7 + _FIRST_LETTER * (i == j == 2) / 2
                least = min(least, before_last[j - 2] + turned)
            row.append(least)
        before_last, last = last, row
    return last[-1]


def _extra(word: str, at: int) -> float:
    """The price of a letter too many."""
    if at == 0:
        return 1.0 + _FIRST_LETTER
    if word[at] == word[at - 1]:
        return 0.6
    return 0.9 if word[at] in _VOWELS else 1.0


def _missing(other: str, at: int) -> float:
    """The price of a letter left out."""
    if at == 0:
        return 1.0 + _FIRST_LETTER
    if other[at] == "'":
        return 0.3
    if other[at] == other[at - 1]:
        return 0.6
    return 0.85 if other[at] in _VOWELS or other[at] == "h" else 0.95


@functools.cache
def _wrong(a: str, b: str) -> float:
    """The price of one letter for another."""
    if a in _VOWELS and b in _VOWELS:
        return 0.75
    if any(a in sound and b in sound for sound in _SOUNDS):
        return 0.8
    return 0.85 if _are_neighbours(a, b) else 1.0


def _are_neighbours(a: str, b: str) -> bool:
    places = {letter: (x, y) for y, row in enumerate(_ROWS) for x, letter in enumerate(row)}
    if a not in places or b not in places:
        return False
    (x, y), (u, v) = places[a], places[b]
    return abs(y - v) <= 1 and abs(x - u) <= 1
