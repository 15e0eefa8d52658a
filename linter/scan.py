"""All anchors of all rules in one pass.

An anchor is a literal; case does not count. What an anchor finds is a candidate: the rule that
named it decides what it is worth. The pass is Aho and Corasick's automaton ("Efficient string
matching", CACM 18, 1975) by `ahocorasick_rs`; where that library has no wheel, plain searches give
the same candidates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

_by_place = itemgetter(1, 2, 0)
_BETWEEN = "\ufdd0"
"""No text has this (Unicode 23.7, noncharacters): it parts words that are folded together, which
takes a tenth of the time."""

Matches = list[tuple[int, int, int]]
"""(number of the anchor, start, end), by start, then end."""


class Candidate(NamedTuple):
    """A place where an anchor stands, in code points of the text."""

    start: int
    end: int


class Scanner:
    """Finds the candidates of many rules at once.

    `anchors` maps a rule id to its anchors. With `pure`, the automaton is not used.
    """

    def __init__(self, anchors: Mapping[str, Sequence[str]], *, pure: bool = False) -> None:
        owners: dict[str, tuple[str, ...]] = {}
        for rule, words in anchors.items():
            own = dict.fromkeys(fold_all(words), (rule,))
            shared = {word: (*owners[word], rule) for word in owners.keys() & own.keys()}
            owners |= own | shared
        self._owners = list(owners.values())
        self._find = _searcher(list(owners), pure=pure)

    def candidates(self, text: str) -> Mapping[str, list[Candidate]]:
        """The candidates of each rule that has any, in the order of the text.

        An anchor that begins with a line end is found at the beginning of the text as well.
        """
        found: dict[str, list[Candidate]] = defaultdict(list)
        for number, start, end in self._find("\n" + fold(text)):
            candidate = Candidate(start - 1 if start else 0, end - 1)
            for rule in self._owners[number]:
                found[rule].append(candidate)
        return found


def fold(text: str) -> str:
    """Lower case at the same length, wherever a letter stands.

    İ is the one letter whose lower case is longer, Σ the one whose lower case has two forms.
    """
    if text.isascii():
        return text.lower()
    return text.replace("\u0130", "I").replace("Σ", "σ").lower().replace("ς", "σ")


def fold_all(words: Sequence[str]) -> list[str]:
    """What `fold` gives for each of some words, in one go."""
    return fold(_BETWEEN.join(words)).split(_BETWEEN) if words else []


def _searcher(words: list[str], *, pure: bool) -> Callable[[str], Matches]:
    if not words:
        return lambda _: []
    if not pure:
        try:
            return _automaton(words)
        except ImportError:
            pass
    return lambda text: _plain_search(words, text)


def _automaton(words: list[str]) -> Callable[[str], Matches]:
    from ahocorasick_rs import AhoCorasick

    find = AhoCorasick(words).find_matches_as_indexes

    def search(text: str) -> Matches:
        matches: Matches = find(text, overlapping=True)
        matches.sort(key=_by_place)
        return matches

    return search


def _plain_search(words: list[str], text: str) -> Matches:
    matches: Matches = []
    for number, word in enumerate(words):
        at = text.find(word)
        while at >= 0:
            matches.append((number, at, at + len(word)))
            at = text.find(word, at + 1)
    matches.sort(key=_by_place)
    return matches
