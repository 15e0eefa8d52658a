"""Walks through an article from one stretch that has to be read mark by mark to the next.

A stretch is a paragraph with a mark that no plain quotation has, together with the paragraphs that
one of its quotations may run on into.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from linter.analysis.quotations import marks, running
from linter.analysis.quotations.marks import Mark
from linter.analysis.quotations.readings import (
    Open,
    Reading,
    Trail,
    best,
    lost_opening,
    read,
    start,
)
from linter.analysis.quotations.roles import View
from linter.analysis.quotations.slips import Fault, Loose, Pair
from linter.document import Block, Span

_BETWEEN = frozenset(("caption", "byline", "headline", "heading"))
"""Kinds of block that may stand between two paragraphs of one quotation."""

_CLOSING = frozenset("”\"’'»")
_STOPS = frozenset(".!?…\"”’')")
_NEXT_LINE = 0.2
_LONGEST_LINE = 80
_TRAILING_OFF = ("…", "...")
_TRAILED_OFF = 0.8
_FLATTENED = 2000
"""Characters of a block that must have been several paragraphs."""

_NOT_REOPENED = 3.5
_NOT_REOPENED_AT_ALL = 3.0
_BLOCKS_WITHOUT_MARKS = 3
_SURE = 0.75
_FAULTS = frozenset(Fault.__args__)  # type: ignore[attr-defined]


class Walk:
    """From one stretch that has to be read mark by mark to the next."""

    def __init__(self, text: str, blocks: Sequence[Block], single: bool) -> None:
        self.text = text
        self.blocks = blocks
        self.single = single
        self.has_blank_lines = "\n\n" in text
        self.done: set[int] = set()
        self.stretches: list[Span] = []
        """The blocks that were read mark by mark."""
        self.quotations: list[Span] = []
        self.pairs: list[Pair] = []
        self.loose: list[Loose] = []
        self.apostrophes: list[int] = []
        self.flattened: list[int] = []

    def walk(self, others: Sequence[int]) -> None:
        starts = [block.start for block in self.blocks]
        for at in others:
            i = bisect_right(starts, at) - 1
            if i >= 0 and i not in self.done and at < self.blocks[i].end:
                self._stretch(i)
        self.stretches.sort()

    def _stretch(self, i: int) -> None:
        """Read from block `i` until nothing is open any more."""
        block = self.blocks[i]
        self._begin(i)
        readings = read(start(), self._marks(block), self._view(block))
        bare = 0
        while any(reading.stack for reading in readings):
            j = self._next(i)
            if j is None or bare > _BLOCKS_WITHOUT_MARKS:
                break
            following = self.blocks[j]
            found = self._marks(following)
            bare = 0 if found else bare + 1
            into = best(
                after for one in readings for after in self._into(one, block, following, found)
            )
            if not any(reading.stack for reading in into):
                readings = into
                break
            readings = read(into, found, self._view(following))
            self._begin(j)
            i, block = j, following
        self._take(best(end for one in readings for end in self._ended(one, block)))

    def _begin(self, i: int) -> None:
        self.done.add(i)
        self.stretches.append(Span(self.blocks[i].start, self.blocks[i].end))

    def _view(self, block: Block) -> View:
        lost = block.end - block.start >= _FLATTENED
        return View(self.text, self.single, lost, block.kind in ("headline", "heading"))

    def _marks(self, block: Block) -> list[Mark]:
        return marks.find(self.text, block.start, block.end)

    def _next(self, i: int) -> int | None:
        """The block that a quotation may run on into."""
        for j in range(i + 1, len(self.blocks)):
            block = self.blocks[j]
            if j in self.done:
                return None
            if block.kind not in _BETWEEN or self._takes_part(block):
                return j
        return None

    def _takes_part(self, block: Block) -> bool:
        """Does a line that looks like a heading begin or end a paragraph of the quotation?"""
        line = self.text[block.start : block.end]
        if line[0] in "“\"‘'„«":
            return True
        if line.rstrip(".,;:!?")[-1:] not in _CLOSING:
            return False
        return line.count("”") > line.count("“") or line.count('"') % 2 == 1

    def _into(
        self, reading: Reading, block: Block, following: Block, found: Sequence[Mark]
    ) -> Iterator[Reading]:
        """What may become of a reading where a paragraph ends and another one begins."""
        if not reading.stack:
            yield reading
            return
        if self._is_next_line(block, following):
            yield reading._replace(cost=reading.cost + _NEXT_LINE)
            return
        yield from self._ended(reading, block)
        if len(reading.stack) == 2 and _open_twice(reading, found):
            reading = reading._replace(stack=reading.stack[:1])
        reading = self._inner_ended(reading, block)
        opened = reading.stack[0]
        words = self.text[following.start : following.end]
        cost = running.cost(self.text, opened.mark.at, block.end, words)
        begin = opened.mark.at if opened.bare < 0 else opened.bare
        after = reading.noting("runs-on", begin, block.end, cost)
        if found and found[0].kind == opened.mark.kind and found[0].faces != "closing":
            before = self.text[following.start : found[0].at]
            if not before.strip(" '‘(—–-•*\t"):
                late = 0.0 if opened.bare < 0 else _NOT_REOPENED_AT_ALL
                waiting = (Open(opened.mark, waits=True),)
                yield after._replace(cost=after.cost + late, stack=waiting)
                return
        if self._is_verse(block, following):
            yield after._replace(stack=(Open(opened.mark, bare=following.start),))
        elif words[:1].isalnum() or words[:1] in "([":
            end = following.start + len(words.split(maxsplit=1)[0])
            after = after.noting("not-reopened", following.start, end, _NOT_REOPENED)
            yield after._replace(stack=(Open(opened.mark, bare=following.start),))

    def _is_next_line(self, block: Block, following: Block) -> bool:
        """Does only one line feed part the two, in an article that has blank lines?"""
        between = self.text[block.end : following.start]
        return self.has_blank_lines and between.count("\n") == 1

    def _is_verse(self, block: Block, following: Block) -> bool:
        """Is the next block a line of a list or of a verse, which needs no mark of its own?"""
        if following.kind == "list-item":
            return True
        longest = max(block.end - block.start, following.end - following.start)
        return longest <= _LONGEST_LINE and self.text[block.end - 1] not in _STOPS

    def _ended(self, reading: Reading, block: Block) -> Iterator[Reading]:
        """A reading with all that is open given up."""
        if not reading.stack:
            yield reading
            return
        reading = self._inner_ended(reading, block)
        at = reading.stack[0].mark.at
        if block is self.blocks[-1] and self._trails_off(at, block.end):
            yield reading.noting("runs-on", at, block.end, _TRAILED_OFF)._replace(stack=())
            return
        cost = lost_opening(reading, self._view(block))
        yield reading.noting("unclosed", at, block.end, cost)._replace(stack=())

    def _inner_ended(self, reading: Reading, block: Block) -> Reading:
        view = self._view(block)
        while len(reading.stack) > 1:
            at = reading.stack[-1].mark.at
            after = reading.noting("unclosed", at, block.end, lost_opening(reading, view))
            reading = after._replace(stack=reading.stack[:-1])
        return reading

    def _trails_off(self, at: int, end: int) -> bool:
        return self.text[at:end].rstrip("”\"’') ").endswith(_TRAILING_OFF)

    def _take(self, readings: Sequence[Reading]) -> None:
        """Believe the cheapest reading."""
        notes = readings[0].notes()
        doubtful = _not_shared(readings)
        for note in notes:
            if note.note == "quotation":
                self.quotations.append(Span(note.at, note.end))
                self.pairs.append(Pair(note.at, note.end, note.first, note.last))
            elif note.note == "runs-on":
                self.quotations.append(Span(note.at, note.end))
            elif note.note == "apostrophe":
                self.apostrophes.append(note.at)
            elif note.note == "flattened":
                self.flattened.append(note.at)
            elif note.note in _FAULTS:
                self.loose.append(self._loose(note, doubtful))

    def _loose(self, note: Trail, doubtful: frozenset[str]) -> Loose:
        odd_kind = not self.single and self.text[note.at] in "'’"
        sure = note.note not in doubtful and not odd_kind
        if note.note == "unclosed":
            return Loose("unclosed", note.at, note.at + 1, note.end, sure)
        return Loose(note.note, note.at, note.end, note.at, sure)  # type: ignore[arg-type]


def _open_twice(reading: Reading, found: Sequence[Mark]) -> bool:
    """Does a paragraph open anew with both marks, the outer and the inner one?"""
    kinds = [opened.mark.kind for opened in reading.stack]
    both = found[:2]
    return [mark.kind for mark in both] == kinds and both[0].end == both[1].at


def _not_shared(readings: Sequence[Reading]) -> frozenset[str]:
    """The kinds of fault in the best reading that one nearly as good does not need."""
    faults = [
        frozenset(note.note for note in reading.notes() if note.note in _FAULTS)
        for reading in readings[:2]
        if reading.cost <= readings[0].cost + _SURE
    ]
    return faults[0] - faults[1] if len(faults) > 1 else frozenset()
