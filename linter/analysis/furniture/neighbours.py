"""Where a line stands among others: before the prose, behind it, beside residue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from linter import lazy
from linter.document import Block

_PROSE = 80
"""A paragraph of so many characters that ends like a sentence is prose."""
_RUN = 5
_FARTHEST = 15
_LABEL = 40
_TELLING = 4
_MANY = 0.7
_WORD = lazy.regex(r"[^\W\d_]{3,}")
_STOPS = (".", "!", "?", "”", '"', "’", "'", ")", ":")


class Zones(NamedTuple):
    """The ordinals of the first and the last block of prose; what lies outside is head or tail."""

    first: int
    last: int


def zones(text: str, blocks: Sequence[Block], residue: Set[int]) -> Zones | None:
    """Where the prose of an article begins and ends; None where it has none."""
    prose = [b.ordinal for b in blocks if is_prose(text, b) and b.ordinal not in residue]
    return Zones(prose[0], prose[-1]) if prose else None


def is_prose(text: str, block: Block) -> bool:
    """Is a block long enough for prose, and does it end like a sentence?"""
    return block.end - block.start >= _PROSE and text[block.end - 1] in _STOPS


def of_place(blocks: Sequence[Block], at: int, zone: Zones, residue: Set[int]) -> Iterator[str]:
    """The features of a block's place, given what is residue."""
    last = len(blocks) - 1
    where = "tail" if at > zone.last else "head" if at < zone.first else "prose"
    yield f"in the {where}"
    before, after = _run(at, -1, residue), _run(at, 1, residue)
    yield f"in the {where}, {_many(before)} before, {_many(after)} after"
    if at > zone.last:
        if at == zone.last + 1:
            yield "first of the tail"
        if last - zone.last > 3:
            yield "long tail"
    if at == last:
        yield "last"
    if before and after:
        yield "between residue"
    elif before:
        yield "after residue"
    elif after:
        yield "before residue"
    if at - 2 in residue:
        yield "residue two before"
    if at + 2 in residue:
        yield "residue two after"
    if at < last and _is_short(blocks[at + 1]):
        yield "a short line follows"
    if _is_short(blocks[at - 1]):
        yield "a short line goes before"


def _run(at: int, step: int, residue: Set[int]) -> int:
    """How many lines of residue stand in a row on one side of a block, up to five."""
    count = 0
    while count < _RUN and at + step * (count + 1) in residue:
        count += 1
    return count


def _many(count: int) -> str:
    return "none" if not count else "one" if count == 1 else "some" if count < _RUN else "many"


def of_label(text: str, blocks: Sequence[Block], at: int, residue: Set[int]) -> Iterator[str]:
    """The words of the line that heads a run of residue, where the block stands under one."""
    top = at
    while top - 1 in residue and at - top < _FARTHEST:
        top -= 1
    for ordinal in range(top, at):
        line = text[blocks[ordinal].start : blocks[ordinal].end]
        if len(line) <= _LABEL:
            yield from (f"under {word}" for word in dict.fromkeys(_WORD.findall(line.lower())))
            return


def of_article(folded: str, block: Block) -> Iterator[str]:
    """How much a line has to do with the rest: whether its words stand elsewhere, or all of it."""
    line = folded[block.start : block.end]
    if folded.find(line) != block.start or folded.find(line, block.end) >= 0:
        yield "stands twice"
    words = [word for word in _WORD.findall(line) if len(word) > _TELLING]
    if words:
        known = sum(
            folded.find(word) < block.start or folded.find(word, block.end) >= 0 for word in words
        )
        share = known / len(words)
        yield f"words known {'none' if not known else 'some' if share < _MANY else 'most'}"


def _is_short(block: Block) -> bool:
    return block.end - block.start < _PROSE
