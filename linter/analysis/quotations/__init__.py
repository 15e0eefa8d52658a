"""Follows every quotation from its opening mark to its end.

Plain quotations are found by one expression (`marks.scan`). A paragraph with any other mark is read
mark by mark (`readings`), together with the paragraphs that a quotation may run on into.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from linter.analysis.quotations import marks
from linter.analysis.quotations.slips import Fault, Loose, Pair
from linter.document import Block, Span

if TYPE_CHECKING:
    from linter.analysis.quotations.walk import Walk

_BEFORE_SPEECH = frozenset((": ", ". ", "? ", "! ", ", "))
_ANGLES = frozenset("«»‹›")
_MARKS = frozenset("“”\"‘’'„«»‹›「」『』")


class Use(NamedTuple):
    """What a mark does in its place, and whether no other reading is nearly as good."""

    at: int
    does: Literal["opens", "closes", "apostrophe"] | Fault
    sure: bool


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

    opened_by: frozenset[str] = frozenset()
    """The characters that the quotations begin with."""

    def around(self, offset: int) -> Span | None:
        """The quotation that an offset stands in."""
        i = bisect_right(self.spans, (offset, offset)) - 1
        if i < 0 or not self.spans[i].start < offset < self.spans[i].end:
            return None
        return self.spans[i]

    def uses(self, text: str) -> list[Use]:
        """What each mark of the article does; of marks inside words only the doubtful ones."""
        uses = {at: Use(at, "apostrophe", True) for at in self.apostrophes}
        for start, end in self.spans:
            uses[start] = Use(start, "opens", True)
            uses[end - 1] = Use(end - 1, "closes", True)
        for pair in self.odd:
            uses[pair.start] = Use(pair.start, "opens", True)
            closing = pair.end - len(pair.last)
            uses[closing] = Use(closing, "closes", True)
        for loose in self.loose:
            uses[loose.at] = Use(loose.at, loose.fault, loose.sure)
        return sorted(use for use in uses.values() if text[use.at] in _MARKS)


def follow(text: str, blocks: Sequence[Block]) -> Quotations:
    """The quotations of an article, whose blocks are given in order."""
    plain, others = marks.scan(text)
    single = _main_marks_are_single(text, plain, others)
    if single:
        closing = {span.end - 1 for span in plain}
        others = sorted({*others, *(at for at in marks.behind_words(text) if at not in closing)})
    if not others:
        opened_by = frozenset(text[start] for start, _ in plain)
        return Quotations(tuple(plain), (), single=single, opened_by=opened_by)
    from linter.analysis.quotations.walk import Walk

    walk = Walk(text, blocks, single)
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
        frozenset(text[start] for start, _ in spans),
    )


def _believable(text: str, walk: Walk) -> Iterator[Loose]:
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
