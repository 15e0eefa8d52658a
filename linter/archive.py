"""What names a desk's archive holds: counted article by article, in bounded memory.

Rare names are forgotten whenever the table is full, the rarest first (lossy counting: Manku and
Motwani, "Approximate frequency counts over data streams", VLDB 2002), so that an archive may be of
any size. A name that is kept was counted from its first article on, or from the last time it was
forgotten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter import lexicon
from linter.analysis.names import NO_NAMES, TITLES, capitalised
from linter.analysis.people import People
from linter.similarity import is_slip

_MOST_NAMES = 200_000
_DOMINANT = 5
"""How many times as often the right form stands as a variant that is taken for a slip."""


class LearntName(NamedTuple):
    """A name with the number of articles that hold it, and its likely slips with theirs."""

    name: str
    articles: int
    variants: tuple[tuple[str, int], ...] = ()


class NameCounts:
    """Counts the names of articles; of all there are, at most `most` are kept in mind."""

    def __init__(self, most: int = _MOST_NAMES) -> None:
        self._most = most
        self._counts: Counter[str] = Counter()

    def add(self, text: str) -> None:
        """Count each name of one article, once."""
        self._counts.update(set(_names(text)))
        least = 1
        while len(self._counts) > self._most:
            self._counts = Counter({name: n for name, n in self._counts.items() if n > least})
            least += 1

    def learnt(self, least: int) -> list[LearntName]:
        """The names of `least` articles or more, the most frequent first.

        What is one slip away from a far more frequent name is that name's variant and has no line
        of its own.
        """
        frequent = {name: n for name, n in self._counts.items() if n >= least}
        variants: dict[str, list[tuple[str, int]]] = {}
        slips: set[str] = set()
        for name, usual in _neighbours(self._counts):
            if usual in frequent and self._counts[name] * _DOMINANT <= self._counts[usual]:
                variants.setdefault(usual, []).append((name, self._counts[name]))
                slips.add(name)
        ordered = sorted(frequent.items(), key=lambda item: (-item[1], item[0]))
        return [
            LearntName(name, n, tuple(sorted(variants.get(name, ()))))
            for name, n in ordered
            if name not in slips
        ]


def as_lines(names: Iterable[LearntName]) -> Iterator[str]:
    """A names file: name, number of articles, variants; `[names] files` reads its first column."""
    yield "# Names of the house, for [names] files in copydesk.toml: one a line; edit as you like."
    yield "# name\tarticles\tvariants that look like slips for it (they are not accepted)"
    for name in names:
        slips = ", ".join(f"{slip} ({n})" for slip, n in name.variants)
        yield f"{name.name}\t{name.articles}\t{slips}".rstrip("\t")


def _names(text: str) -> Iterator[str]:
    people = People(text)
    for run in people.runs:
        yield " ".join(run.words)
    for word, count in capitalised(text).items():
        alone = count > people.accompanied[word]
        if alone and word not in NO_NAMES | TITLES and not lexicon.is_word(word.lower()):
            yield word


def _neighbours(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Pairs of (rarer name, more frequent name) that differ by a slip in a single word."""
    by_rest: dict[tuple[int, str, str], list[str]] = {}
    for name in counts:
        words = name.split()
        for i, word in enumerate(words):
            if len(words) > 1:
                rest = " ".join((*words[:i], *words[i + 1 :]))
                by_rest.setdefault((i, rest, word[:1]), []).append(name)
    for (i, _, _), group in by_rest.items():
        group.sort(key=lambda name: -counts[name])
        usual = group[0]
        for name in group[1:]:
            if is_slip(name.split()[i], usual.split()[i]):
                yield name, usual
