"""Follows every quotation from its opening mark to its end.

Plain quotations are found by one expression (`marks.scan`). A paragraph with any other mark is read
mark by mark (`readings`), together with the paragraphs that a quotation may run on into.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.analysis import marks, running
from linter.analysis.marks import Mark
from linter.analysis.readings import (
    Open,
    Reading,
    Trail,
    best,
    lost_opening,
    read,
    start,
)
from linter.analysis.roles import Fault, View
from linter.document import Block, Span

_BETWEEN = frozenset(("caption", "byline", "headline", "heading"))
"""Kinds of block that may stand between two paragraphs of one quotation."""

_TRAILING_OFF = ("…", "...")
_TRAILED_OFF = 0.8
_FLATTENED = 2000
"""Characters of a block that must have been several paragraphs."""

_NOT_REOPENED = 3.5
_NOT_REOPENED_AT_ALL = 3.0
_BLOCKS_WITHOUT_MARKS = 3
_BEFORE_SPEECH = frozenset((": ", ". ", "? ", "! ", ", "))
_ANGLES = frozenset("«»‹›")
_SURE = 0.75
_FAULTS = frozenset(Fault.__args__)  # type: ignore[attr-defined]


class Loose(NamedTuple):
    """A mark at fault: what is wrong, where, and where the quotation probably ends or begins.

    `sure` is False where another reading is nearly as good.
    """

    fault: Fault
    at: int
    end: int
    other: int
    sure: bool = True


class Pair(NamedTuple):
    """A quotation with its two marks."""

    start: int
    end: int
    first: str
    last: str


class Quotations(NamedTuple):
    """The quotations of an article, each from mark to mark, and what is loose.

    `spans` are the outermost ones; a paragraph of a longer quotation is one. `odd` are the pairs
    that were read mark by mark, inner ones among them. All are in order.
    """

    spans: tuple[Span, ...]
    loose: tuple[Loose, ...]
    odd: tuple[Pair, ...] = ()
    apostrophes: tuple[int, ...] = ()
    single: bool = False
    """Are the main marks single ones?"""

    flattened: tuple[int, ...] = ()
    """Marks that may begin a paragraph, in a stretch whose paragraphs were lost."""

    def around(self, offset: int) -> Span | None:
        """The quotation that an offset stands in."""
        i = bisect_right(self.spans, (offset, offset)) - 1
        if i < 0 or not self.spans[i].start < offset < self.spans[i].end:
            return None
        return self.spans[i]


def follow(text: str, blocks: Sequence[Block]) -> Quotations:
    """The quotations of an article, whose blocks are given in order."""
    plain, others = marks.scan(text)
    single = _main_marks_are_single(text, plain, others)
    if single:
        closing = {span.end - 1 for span in plain}
        others = sorted({*others, *(at for at in marks.behind_words(text) if at not in closing)})
    if not others:
        return Quotations(tuple(plain), (), single=single)
    walk = _Walk(text, blocks, single)
    walk.walk(others)
    spans = _outermost(
        [span for span in plain if not _within(span, walk.stretches)] + walk.quotations
    )
    return Quotations(
        tuple(spans),
        tuple(sorted(_believable(text, walk), key=_place)),
        tuple(sorted(walk.pairs)),
        tuple(sorted(walk.apostrophes)),
        single,
        tuple(walk.flattened),
    )


def _believable(text: str, walk: _Walk) -> Iterator[Loose]:
    """The faults, without arrows: angles between spaces, where the article quotes with none."""
    used = {text[span.start] for span in walk.quotations}
    for loose in walk.loose:
        around = text[max(0, loose.at - 1) : loose.at] + text[loose.end : loose.end + 1]
        if text[loose.at] not in _ANGLES or used & _ANGLES or around.strip():
            yield loose


def _place(loose: Loose) -> int:
    return loose.at


def _main_marks_are_single(text: str, plain: Sequence[Span], others: Sequence[int]) -> bool:
    """Do more speeches begin with a single mark than with a double one?

    Where nothing is plain speech, the plain quotations of each kind are counted.
    """
    if "‘" not in text and not any(text[at] == "'" for at in others):
        return any(text[start] == "'" for start, _ in plain) and _mostly_single(text, plain)
    speeches = [text[at] for at in (*(span.start for span in plain), *others) if _speaks(text, at)]
    singles = sum(mark in "‘'" for mark in speeches)
    if 2 * singles != len(speeches):
        return 2 * singles > len(speeches)
    return _mostly_single(text, plain)


def _mostly_single(text: str, plain: Sequence[Span]) -> bool:
    return 2 * sum(text[start] in "‘'" for start, _ in plain) > len(plain)


def _speaks(text: str, at: int) -> bool:
    """Does a mark begin a whole sentence of speech, at a line's beginning or behind a stop?"""
    if text[at] not in "‘'“\"" or not text[at + 1 : at + 2].isupper():
        return False
    return at == 0 or text[at - 1] == "\n" or text[at - 2 : at] in _BEFORE_SPEECH


def _within(span: Span, stretches: Sequence[Span]) -> bool:
    i = bisect_right(stretches, (span.start, len(stretches) and stretches[-1].end)) - 1
    return i >= 0 and span.start < stretches[i].end


def _outermost(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


class _Walk:
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
        return View(self.text, self.single, block.end - block.start >= _FLATTENED)

    def _marks(self, block: Block) -> list[Mark]:
        return marks.find(self.text, block.start, block.end)

    def _next(self, i: int) -> int | None:
        """The block that a quotation may run on into."""
        for j in range(i + 1, len(self.blocks)):
            block = self.blocks[j]
            if j in self.done:
                return None
            if block.kind not in _BETWEEN or self._begins_with_mark(block):
                return j
        return None

    def _begins_with_mark(self, block: Block) -> bool:
        return self.text[block.start] in "“\"‘'‘„«"

    def _into(
        self, reading: Reading, block: Block, following: Block, found: Sequence[Mark]
    ) -> Iterator[Reading]:
        """What may become of a reading where a paragraph ends and another one begins."""
        if not reading.stack:
            yield reading
            return
        between = self.text[block.end : following.start]
        if self.has_blank_lines and between.count("\n") == 1:
            yield reading._replace(cost=reading.cost + 0.2)  # the next line of a verse or a list
            return
        yield from self._ended(reading, block)
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
        if words[:1].isalpha():
            end = following.start + len(words.split(maxsplit=1)[0])
            after = after.noting("not-reopened", following.start, end, _NOT_REOPENED)
            yield after._replace(stack=(Open(opened.mark, bare=following.start),))

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
        sure = note.note not in doubtful
        if note.note == "unclosed":
            return Loose("unclosed", note.at, note.at + 1, note.end, sure)
        return Loose(note.note, note.at, note.end, note.at, sure)  # type: ignore[arg-type]


def _not_shared(readings: Sequence[Reading]) -> frozenset[str]:
    """The kinds of fault in the best reading that one nearly as good does not need."""
    faults = [
        frozenset(note.note for note in reading.notes() if note.note in _FAULTS)
        for reading in readings[:2]
        if reading.cost <= readings[0].cost + _SURE
    ]
    return faults[0] - faults[1] if len(faults) > 1 else frozenset()
