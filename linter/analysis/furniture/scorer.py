"""Judges the lines that no residue rule knows, with weights that a person can read.

The weights are those of a logistic regression (`benchmarks/residue_weights.py` makes them): a
feature is there or not, the sum of the weights of those that are there is the log of the odds that
the line is residue. A line is judged only at an end of the article, outside its prose, or in a run
with residue: amid the prose, shape says too little.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from linter import lazy
from linter.analysis.furniture import features, marked_blocks
from linter.analysis.furniture.neighbours import Zones, of_article, of_label, of_place, zones
from linter.document import Document, Span

LONGEST = 240
"""A longer line is a paragraph: only a rule's words can tell that it is residue."""

_DEEP = 3
"""So many lines of residue in a row are another part of the page."""
_SPEECH = lazy.regex(
    r"[,.?!][”\"] (?:he|she|they|\w+) (?:\w+ )?\w+|\b(?:said|told)\b|[.?!][”\"](?=\n|\Z)"
)
_SENTENCE = lazy.regex(r"[A-Z“\"‘'][^\n]{14,}[a-z0-9%)][.!?][”\"’)]?(?=\n|\Z)")
_FIGURE = lazy.regex(
    r"\d[\d,.]*(?: ?%| per ?cent| in \d+)[^\n]*? (?:is|are|was|were|have|has|had|say|said|think)\b"
)
_PAGE = lazy.regex(
    r"[\ufffc©|@]|\b(?:you|your|click|sign|subscri\w+|stor(?:y|ies)|article|site|page"
    r"|newsletter|comments?|photos?|video|credit|report|published|updated|author|writer|editor)\b",
    re.IGNORECASE,
)


class Weights(msgspec.Struct, frozen=True, rename="kebab"):
    """The worth of each feature, and the odds from which a line is residue, by where it stands."""

    base: float
    least: Mapping[str, float]
    features: Mapping[str, float]


class Likely(NamedTuple):
    """A line that is likely residue, and how it stands: its situation."""

    ordinal: int
    branch: str


@cache
def shipped() -> Weights:
    """The weights that the program comes with."""
    path = Path(__file__).parents[2] / "data" / "residue-weights.json"
    return msgspec.json.decode(path.read_bytes(), type=Weights)


def likely(document: Document, residue: Collection[Span]) -> tuple[Likely, ...]:
    """The lines that are likely residue, given the spans that residue rules found."""
    sure = marked_blocks(document, residue)
    zone = zones(document.text, document.blocks, sure)
    if zone is None:
        return ()
    if not sure and zone.first <= 1 and zone.last >= len(document.blocks) - 1:
        return ()
    return _judge(Lines(document, sure, zone), shipped())


class Lines:
    """The lines of a document with what is known of them: their features."""

    def __init__(self, document: Document, residue: Set[int], zone: Zones) -> None:
        self.text = document.text
        self.blocks = document.blocks
        self.zone = zone
        self.residue = set(residue)
        self._folded = document.text.replace("\u0130", "I").lower()  # at the same length

    def judged(self) -> list[int]:
        """The ordinals of the lines to judge: short ones, never the first, the headline."""
        return [b.ordinal for b in self.blocks[1:] if b.end - b.start <= LONGEST]

    def is_prose(self, at: int) -> bool:
        """Is a line what somebody says, a figure and what it says, or a sentence to no reader?

        Below much residue, outside the prose, such a sentence is another story's.
        """
        block = self.blocks[at]
        if _SPEECH.search(self.text, block.start, block.end):
            return True
        if _FIGURE.match(self.text, block.start, block.end):
            return True
        deep = all(before in self.residue for before in range(at - _DEEP, at))
        if deep and not self.zone.first <= at <= self.zone.last:
            return False
        return (
            _SENTENCE.match(self.text, block.start, block.end) is not None
            and _PAGE.search(self.text, block.start, block.end) is None
        )

    def situation(self, at: int) -> str | None:
        """How a line stands, if it is to be judged.

        `run`: beside residue outside the prose; `between`: amid the prose, between residue;
        `beside`: amid the prose, beside residue; `end`: outside the prose, beside none.
        """
        beside = (at - 1 in self.residue) + (at + 1 in self.residue)
        if self.zone.first <= at <= self.zone.last:
            return (None, "beside", "between")[beside]
        return "run" if beside else "end"

    def features(self, at: int) -> Iterator[str]:
        yield from self.of_itself(at)
        yield from self.of_its_place(at)

    def of_itself(self, at: int) -> Iterator[str]:
        """The features that no judgement of another line changes."""
        block = self.blocks[at]
        prose = self.zone.first <= at <= self.zone.last
        for name in features.of_line(self.text[block.start : block.end], block.kind):
            yield name
            if prose and not name.startswith(("word ", "first ")):
                yield f"amid the prose, {name}"
        yield from of_article(self._folded, block)

    def of_its_place(self, at: int) -> Iterator[str]:
        yield from of_place(self.blocks, at, self.zone, self.residue)
        yield from of_label(self.text, self.blocks, at, self.residue)


def _judge(lines: Lines, weights: Weights) -> tuple[Likely, ...]:
    """Down, up and down again: what is found makes its neighbours likelier."""
    found: dict[int, str] = {}
    own: dict[int, float] = {}
    order = lines.judged()
    for ordinals in (order, order[::-1], order):
        before = len(found)
        for at in ordinals:
            situation = None if at in lines.residue else lines.situation(at)
            if situation is None:
                continue
            if lines.is_prose(at):
                continue
            if at not in own:
                own[at] = _sum(weights, lines.of_itself(at))
            odds = weights.base + own[at] + _sum(weights, lines.of_its_place(at))
            if odds >= weights.least[situation]:
                lines.residue.add(at)
                found[at] = situation
        if len(found) == before:
            break
    return tuple(Likely(at, found[at]) for at in sorted(found))


def _sum(weights: Weights, names: Iterable[str]) -> float:
    return sum(weights.features.get(name, 0.0) for name in names)
