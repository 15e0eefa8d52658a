"""The people of an article: who is introduced by a full name, and which names stand alone.

News writes a person's full name once and the surname from then on (AP Stylebook, "names"). So a run
of capitalised words introduces each of its words, and a surname that stands alone and was never
introduced asks a question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from linter import lazy, lexicon
from linter.analysis.names import NO_NAMES, TITLES, UPPER
from linter.analysis.words import without_possessive

_PARTICLES = (
    "von van de der den del della da di dos du la le bin bint ibn al el ter zu ben abu".split()
)
_RUN = lazy.regex(
    rf"[{UPPER}][\w’'-]*\.?(?: (?:(?:{'|'.join(_PARTICLES)}) ){{0,2}}[{UPPER}][\w’'-]*\.?)+"
)


class FullName(NamedTuple):
    """A run of capitalised words without the titles and sentence openers before it.

    `words` are its name words without initials and particles; `places` are their offsets.
    """

    titles: tuple[str, ...]
    words: tuple[str, ...]
    places: tuple[int, ...]

    @property
    def given(self) -> str:
        return self.words[0]

    @property
    def surname(self) -> str:
        return self.words[-1]

    @property
    def start(self) -> int:
        return self.places[0]

    @property
    def end(self) -> int:
        return self.places[-1] + len(self.words[-1])


class People:
    """The runs of capitalised words of a text, and what they say of single words.

    `runs` are those of two name words or more; `accompanied` counts how often each word stands in
    one; `titled` gives the titles that a word was called by when it stood alone ("Mr Lopez").
    """

    def __init__(self, text: str) -> None:
        runs: list[FullName] = []
        self.titled: dict[str, set[str]] = {}
        for found in _RUN.finditer(text):
            for name in _names(found.group(), found.start()):
                if len(name.words) > 1:
                    runs.append(name)
                elif name.titles:
                    self.titled.setdefault(name.surname, set()).update(name.titles)
        self.runs = tuple(runs)
        self.accompanied = Counter(word for run in runs for word in run.words)

    @cached_property
    def introduced(self) -> dict[str, list[FullName]]:
        """Surname to the full names that hold it: runs that begin with a given name or a title."""
        found: dict[str, list[FullName]] = {}
        for run in self.runs:
            if run.titles or lexicon.is_given_name(run.given):
                found.setdefault(run.surname, []).append(run)
        return found


def _names(run: str, at: int) -> Iterator[FullName]:
    """The names in a run: parted by titles, words that are no name, and possessives."""
    titles: list[str] = []
    words: list[str] = []
    places: list[int] = []
    for token in run.split(" "):
        bare = token.rstrip(".")
        if bare in TITLES:
            if words:
                yield _cut(titles, words, places)
                titles, words, places = [], [], []
            titles.append(bare)
        elif bare in NO_NAMES:
            if words:
                yield _cut(titles, words, places)
            titles, words, places = [], [], []
        elif token[0].isupper() and (bare == token or len(bare) > 1):
            word = without_possessive(bare)
            words.append(word)
            places.append(at)
            if word != token:  # a possessive, or the last word of a sentence
                yield _cut(titles, words, places)
                titles, words, places = [], [], []
        at += len(token) + 1
    if words:
        yield _cut(titles, words, places)


def _cut(titles: list[str], words: list[str], places: list[int]) -> FullName:
    """A name from its given name on: State Antony Blinken is Antony Blinken."""
    first = 0
    if len(words) > 2 and not lexicon.is_given_name(words[0]):
        given = (i for i, word in enumerate(words[1:-1], start=1) if lexicon.is_given_name(word))
        first = next(given, 0)
    return FullName(tuple(titles), tuple(words[first:]), tuple(places[first:]))
