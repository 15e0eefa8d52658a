"""Follows every quotation between double marks from its opening mark to its end.

The convention (AP, Chicago 13.30, Guardian): a quotation that runs over paragraphs opens with a
mark in each of them and closes in the last one only. Everything else pairs within its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from linter.analysis.marks import Mark, may_be_inches
from linter.document import Block, Span

Fault = Literal["unclosed", "unopened", "turned-opening", "turned-closing", "misspaced"]

_SKIPPED = frozenset(("caption", "byline", "headline", "heading"))
_TRAILING_OFF = ("…", "...")
_CLOSES_SPEECH = re.compile(r"[,.!?] [\"'][a-z]")
_LOST_FOR = 4
_FLATTENED = 2000
"""Characters of a block that must have been several paragraphs."""


class Loose(NamedTuple):
    """A mark that does not pair: what is wrong, where, and where the quotation probably ends."""

    fault: Fault
    at: int
    other: int | None = None


class Quotations(NamedTuple):
    """The quotations of an article and its loose marks, each in order."""

    spans: tuple[Span, ...]
    loose: tuple[Loose, ...]

    def around(self, offset: int) -> Span | None:
        """The quotation that an offset stands in."""
        i = bisect_right(self.spans, (offset, offset)) - 1
        if i < 0 or not self.spans[i].start < offset < self.spans[i].end:
            return None
        return self.spans[i]


def follow(text: str, marks: Sequence[Mark], blocks: Iterable[Block]) -> Quotations:
    """Pair the marks, block by block.

    A text with low or angle marks („ « ») follows another convention: nothing in it is called
    loose.
    """
    walk = _Walk(text)
    i = 0
    for block in blocks:
        while i < len(marks) and marks[i].at < block.start:
            i += 1
        first = i
        while i < len(marks) and marks[i].at < block.end:
            i += 1
        walk.block(block, marks[first:i])
    walk.end()
    foreign = any(mark in text for mark in "„«»")
    return Quotations(tuple(walk.spans), () if foreign else tuple(sorted(walk.loose, key=_place)))


def _place(loose: Loose) -> int:
    return loose.at


class _Walk:
    """The state between paragraphs: which quotation, if any, is still running."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[Span] = []
        self.loose: list[Loose] = []
        self.running: Mark | None = None
        self.running_end = 0
        self.has_blank_lines = "\n\n" in text
        self.lost_since: int | None = None
        """Blocks since a running quotation was given up, while no mark has stood between."""

    def block(self, block: Block, marks: Sequence[Mark]) -> None:
        if not marks and self.running is None and self.lost_since is None:
            return
        marks = self._without_inches(marks)
        opened: Mark | None = None
        if self.running is not None and self._same_stanza(block):
            opened, self.running = self.running, None
        elif self.running is not None and block.kind not in _SKIPPED:
            running, self.running = self.running, None
            if not self._continues(block, marks):
                self._unclosed(running, self.running_end)
                self.lost_since = 0
        if self.lost_since is not None:
            if marks and _closes_only(marks[0]):
                # One mark was lost, between the two: the closing one is no second fault.
                self.spans.append(Span(block.start, marks[0].at + 1))
                marks = marks[1:]
            self.lost_since += 1
            if marks or self.lost_since > _LOST_FOR:
                self.lost_since = None
        left = self._pair(block, marks, opened)
        if left is not None and (self.running is None or block.kind not in _SKIPPED):
            self.running, self.running_end = left, block.end

    def end(self) -> None:
        """After the last block: what still runs was never closed, unless the text trails off."""
        if self.running is not None:
            last = self.text[self.running.at : self.running_end].rstrip("”\"’') ")
            if not last.endswith(_TRAILING_OFF):
                self._unclosed(self.running, self.running_end)

    def _unclosed(self, mark: Mark, end: int) -> None:
        self.loose.append(Loose("unclosed", mark.at, end))

    def _continues(self, block: Block, marks: Sequence[Mark]) -> bool:
        """Does a block go on with a running quotation: does it begin with an opening mark?"""
        if not marks or marks[0].drawn == "closing":
            return False
        return not self.text[block.start : marks[0].at].strip(" '‘(—–-•*\t")

    def _same_stanza(self, block: Block) -> bool:
        """Is a block the next line of a verse or a list, with no blank line before it?"""
        between = self.text[self.running_end : block.start]
        return self.has_blank_lines and between.count("\n") == 1

    def _pair(self, block: Block, marks: Sequence[Mark], opened: Mark | None) -> Mark | None:
        """Pair the marks of one block; returns the mark that stays open at its end."""
        if opened is None and _nested(marks):
            self.spans.append(Span(marks[0].at, marks[-1].at + 1))
            return None
        misspaced = _misspaced(self.text, marks) if opened is None else None
        if misspaced is not None:
            self.loose.append(Loose("misspaced", misspaced.at))
        skip = 0
        for i, mark in enumerate(marks):
            if i < skip:
                continue
            opens = opened is None if misspaced is not None else _opens(mark, opened)
            if opens:
                if opened is not None and _is_inner_pair(opened, marks[i : i + 3]):
                    skip = i + 2
                    continue
                if opened is not None and not self._may_go_on(block, mark):
                    self._unclosed(opened, mark.at)
                opened = mark
                if mark.drawn == "closing":
                    self.loose.append(Loose("turned-opening", mark.at))
            elif opened is None and mark.char == "''":
                continue  # the ends of a quotation in single marks and of another one inside it
            elif opened is None:
                self.loose.append(Loose("unopened", mark.at, block.start))
            else:
                self.spans.append(Span(opened.at, mark.at + len(mark.char)))
                opened = None
                if mark.drawn == "opening":
                    self.loose.append(Loose("turned-closing", mark.at))
        return opened

    def _may_go_on(self, block: Block, mark: Mark) -> bool:
        """In a text whose paragraphs were lost, may a mark after a stop begin another one?"""
        if block.end - block.start < _FLATTENED:
            return False
        return self.text[max(0, mark.at - 8) : mark.at].rstrip(" '‘").endswith((".", "!", "?"))

    def _without_inches(self, marks: Sequence[Mark]) -> Sequence[Mark]:
        """Leave out inch signs: marks after a figure, where the others pair without them."""
        if not any(mark.drawn == "either" for mark in marks) or _fit(marks):
            inches = {mark for mark in marks if _foot_before(self.text, mark.at)}
            return [mark for mark in marks if mark not in inches] if inches else marks
        signs = {mark for mark in marks if may_be_inches(self.text, mark.at)}
        if not signs:
            return marks
        others = [mark for mark in marks if mark not in signs]
        if _fit(others) or len(marks) % 2:
            return others
        return self._without_loose_signs(marks, signs)

    @staticmethod
    def _without_loose_signs(marks: Sequence[Mark], signs: set[Mark]) -> Sequence[Mark]:
        """Without the signs that would close what nothing has opened."""
        kept: list[Mark] = []
        is_open = False
        for mark in marks:
            if mark in signs and not is_open:
                continue
            is_open = _opens(mark, kept[-1] if is_open else None)
            kept.append(mark)
        return kept


def _fit(marks: Sequence[Mark]) -> bool:
    """Do straight marks pair in turn, each facing its way?"""
    return len(marks) % 2 == 0 and all(
        mark.faces != ("opening" if i % 2 else "closing") for i, mark in enumerate(marks)
    )


def _opens(mark: Mark, opened: Mark | None) -> bool:
    """Is a mark an opening one, given what is open before it?

    The character decides, unless its neighbours contradict it and what is open agrees with them; a
    straight mark between two words is what the state asks for.
    """
    if mark.drawn == "opening":
        return not (mark.faces == "closing" and opened is not None)
    if mark.drawn == "closing":
        return mark.faces == "opening" and opened is None
    if mark.faces == "either":
        return opened is None
    return mark.faces == "opening"


def _closes_only(mark: Mark) -> bool:
    return mark.drawn == "closing" or (mark.drawn == "either" and mark.faces == "closing")


def _misspaced(text: str, marks: Sequence[Mark]) -> Mark | None:
    """The one straight mark of a block whose space is on the wrong side (`said:" Yes," he`).

    An even number of straight marks pairs in turn; a single one that faces against its turn while
    all others agree has its space misplaced, if its neighbours say so too: a colon before an
    opening one, a comma or stop and a small letter around a closing one. Else two marks were lost.
    """
    if not marks or len(marks) % 2 or any(mark.drawn != "either" for mark in marks):
        return None
    against = [
        mark
        for i, mark in enumerate(marks)
        if mark.faces == ("closing" if i % 2 == 0 else "opening")
    ]
    if len(against) != 1:
        return None
    at = against[0].at
    if against[0].faces == "closing":
        return against[0] if text[at - 1 : at] in (":", "—", "–") else None
    return against[0] if _CLOSES_SPEECH.match(text, max(0, at - 2)) else None


def _is_inner_pair(opened: Mark, ahead: Sequence[Mark]) -> bool:
    """Does a quotation in marks of the other kind stand inside the open one, closed before it?"""
    return (
        len(ahead) == 3
        and (opened.drawn == "either") != (ahead[0].drawn == "either")
        and (ahead[1].drawn == "either") == (ahead[0].drawn == "either")
        and ahead[1].faces != "opening"
        and (ahead[2].drawn == "either") == (opened.drawn == "either")
        and ahead[2].faces != "opening"
    )


def _foot_before(text: str, at: int) -> bool:
    return at > 2 and text[at - 1].isdigit() and any(c in "'’′" for c in text[at - 3 : at])


def _nested(marks: Sequence[Mark]) -> bool:
    """Are double marks nested in double ones, but balanced (frowned on, yet nothing is lost)?"""
    depth = deepest = 0
    for mark in marks:
        if mark.drawn == "either":
            return False
        depth += 1 if mark.char == "“" else -1
        deepest = max(deepest, depth)
        if depth < 0:
            return False
    return depth == 0 and deepest > 1
