"""Reads the marks of a stretch of text in the way that needs the fewest slips.

A mark opens a quotation, closes one, is an apostrophe, an inch sign, or a slip. Each of these costs
something where its neighbours or its own shape speak against it, and the cheapest reading of all
the marks together is believed (Viterbi's algorithm, over the stack of open quotations). A slip
upstream is thereby never taken for many downstream.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Literal, NamedTuple

from linter import lazy
from linter.analysis.quotations import apostrophes
from linter.analysis.quotations.marks import Mark, may_be_inches
from linter.analysis.quotations.roles import LOST, Role, View, closing, opening, styles_differ
from linter.analysis.quotations.slips import Fault

Note = Literal[Fault, "quotation", "runs-on", "apostrophe", "inches", "reopens", "flattened"]

_LOST_INNER = 5.0
_LOST_SINGLE = 4.5
_NESTED = 2.5
_NESTED_STRAIGHT = 3.5
_DEEP = 4.0
_DOUBLED = 2.0
_WIDTH = 8
_WORST = 7.0
_DEEPEST = 4

_GLUED_APOSTROPHE = lazy.regex(r"(?:s|t|m|re|ve|ll|d)\b")


class Open(NamedTuple):
    """A quotation that is open.

    Its mark; whether the paragraph to come begins with a mark that goes on with it; and where this
    paragraph begins, if it goes on without a mark of its own, else -1.
    """

    mark: Mark
    waits: bool = False
    bare: int = -1


class Trail(NamedTuple):
    """What a reading has noted, the last note first; of a quotation also its two marks."""

    note: Note
    at: int
    end: int
    before: Trail | None
    first: str = ""
    last: str = ""


class Reading(NamedTuple):
    """One way to read the marks so far: what it costs, what is open, what was noted."""

    cost: float
    stack: tuple[Open, ...] = ()
    trail: Trail | None = None

    def noting(self, note: Note, at: int, end: int, cost: float) -> Reading:
        return Reading(self.cost + cost, self.stack, Trail(note, at, end, self.trail))

    def notes(self) -> list[Trail]:
        """The notes in the order in which they were made."""
        notes: list[Trail] = []
        trail = self.trail
        while trail is not None:
            notes.append(trail)
            trail = trail.before
        return notes[::-1]


def start() -> list[Reading]:
    return [Reading(0.0)]


def read(readings: list[Reading], marks: Iterable[Mark], view: View) -> list[Reading]:
    """Every reading worth keeping after these marks, the cheapest first.

    A mark that can't be anything (between two control characters, say) is passed over.
    """
    before: Mark | None = None
    for mark in marks:
        after = best(way for reading in readings for way in _ways(reading, mark, before, view))
        readings = after or readings
        before = mark
    return readings


def best(readings: Iterable[Reading]) -> list[Reading]:
    """The cheapest two readings of each stack, without those that can't win any more."""
    kept: list[Reading] = []
    count: dict[tuple[Open, ...], int] = {}
    for reading in sorted(readings, key=itemgetter(0)):
        if kept and (reading.cost > kept[0].cost + _WORST or len(kept) == _WIDTH):
            break
        seen = count.get(reading.stack, 0)
        if seen < 2:
            count[reading.stack] = seen + 1
            kept.append(reading)
    return kept


def _ways(reading: Reading, mark: Mark, before: Mark | None, view: View) -> Iterator[Reading]:
    """All ways to read a mark after a reading of those before it."""
    stack = reading.stack
    if stack and stack[-1].waits:
        yield from _reopened(reading, mark, view)
        return
    if mark.kind == "single":
        single = view.single or (view.title and mark.faces == "opening")
        cost = apostrophes.cost(view.text, mark.at, single=single)
        if cost < apostrophes.NEVER:
            yield reading.noting("apostrophe", mark.at, mark.end, cost)
    elif mark.kind == "double":
        yield from _no_quotation(reading, mark, before, view)
    yield from _opened(reading, mark, view)
    if stack:
        yield from _closed(reading, mark, view)
        yield from _both_closed(reading, mark)
    if mark.faces != "opening" or mark.drawn == "closing":
        yield reading.noting("unopened", mark.at, mark.end, _lost(mark, view))


def _lost(mark: Mark, view: View) -> float:
    return _LOST_SINGLE if mark.kind == "single" and view.single else LOST


def _no_quotation(
    reading: Reading, mark: Mark, before: Mark | None, view: View
) -> Iterator[Reading]:
    """A double mark that is an inch sign, an apostrophe, or stands there twice."""
    text, at, end = view.text, mark.at, mark.end
    if may_be_inches(text, at):
        cost = 0.2 if any(c in "'’′" for c in text[max(0, at - 3) : at]) else 0.8
        yield reading.noting("inches", at, end, cost)
    if before is not None and before.end == at and before.char == mark.char:
        yield reading.noting("doubled", at, end, _DOUBLED)
    if text[at - 1 : at].isalpha() and _GLUED_APOSTROPHE.match(text, end):
        yield reading.noting("for-apostrophe", at, end, 1.0)


def _reopened(reading: Reading, mark: Mark, view: View) -> Iterator[Reading]:
    """The first mark of a paragraph that goes on with what is open."""
    role = opening(mark, view.text)
    if role is None:
        return
    *outer, last = reading.stack
    cost = role.cost + (0.5 if styles_differ(last.mark, mark) else 0.0)
    after = reading.noting("reopens", mark.at, mark.end, cost)
    if role.fault is not None:
        after = after.noting(role.fault, mark.at, mark.end, 0)
    yield after._replace(stack=(*outer, Open(mark)))


def _opened(reading: Reading, mark: Mark, view: View) -> Iterator[Reading]:
    role = opening(mark, view.text)
    if role is None or len(reading.stack) == _DEEPEST:
        return
    after, cost, stack = reading, role.cost, reading.stack
    if role.fault is not None:
        after = after.noting(role.fault, mark.at, mark.end, 0)
    if not stack:
        yield after._replace(cost=after.cost + cost, stack=(Open(mark),))
        return
    top = stack[-1].mark
    if len(stack) > 2:
        cost += _DEEP
    if top.kind == mark.kind:
        yield from _in_place_of(after, mark, cost, view)
        nested = _NESTED_STRAIGHT if "opening" not in (top.drawn, mark.drawn) else _NESTED
        if mark.drawn == "closing" or (mark.kind == "single" and mark.char == "'"):
            nested += _NESTED
        if _after_a_stop(view.text, mark.at):
            nested += _NESTED  # a new sentence, after the end of another quotation
        after = after.noting("nested", mark.at, mark.end, nested)
    yield after._replace(cost=after.cost + cost, stack=(*stack, Open(mark)))


def _in_place_of(reading: Reading, mark: Mark, cost: float, view: View) -> Iterator[Reading]:
    """A mark opens while another one of its kind is open: that one was never closed."""
    *outer, last = reading.stack
    if view.flattened and _after_a_stop(view.text, mark.at) and not outer:
        after = reading.noting("flattened", mark.at, mark.end, cost + 0.5)
    else:
        after = reading.noting(
            "unclosed", last.mark.at, mark.at, cost + lost_opening(reading, view)
        )
    yield after._replace(stack=(*outer, Open(mark)))


def lost_opening(reading: Reading, view: View) -> float:
    """What it costs that the last opened quotation of a reading is never closed."""
    if len(reading.stack) > 1:
        return _LOST_INNER
    return _lost(reading.stack[-1].mark, view)


def _after_a_stop(text: str, at: int) -> bool:
    return text[max(0, at - 8) : at].rstrip(" '‘\"”’)").endswith((".", "!", "?", "…"))


def _closed(reading: Reading, mark: Mark, view: View) -> Iterator[Reading]:
    """A mark closes the last opened quotation, or the one around it, if that one was lost."""
    role = closing(mark, reading.stack[-1].mark, view.text)
    if role is not None:
        yield _popped(reading, mark, role)
    if len(reading.stack) > 1 and reading.stack[-2].mark.kind == mark.kind:
        role = closing(mark, reading.stack[-2].mark, view.text)
        if role is not None:
            inner = reading.stack[-1].mark
            lost = reading.noting("unclosed", inner.at, mark.at, _LOST_INNER)
            yield _popped(lost._replace(stack=reading.stack[:-1]), mark, role)


def _both_closed(reading: Reading, mark: Mark) -> Iterator[Reading]:
    """Two single marks that close two quotations: 'He said 'enough is enough.''"""
    if mark.char not in ("''", "’’") or len(reading.stack) < 2:
        return
    inner, outer = reading.stack[-1].mark, reading.stack[-2].mark
    if inner.kind == outer.kind == "single":
        first = mark._replace(char=mark.char[0], kind="single")
        after = _popped(reading, first, Role(0))
        yield _popped(after, first._replace(at=mark.at + 1), Role(0))


def _popped(reading: Reading, mark: Mark, role: Role) -> Reading:
    *outer, last = reading.stack
    after = reading
    if role.fault is not None:
        after = after.noting(role.fault, mark.at, mark.end, 0)
    if last.bare < 0:
        note = Trail("quotation", last.mark.at, mark.end, after.trail, last.mark.char, mark.char)
    else:
        note = Trail("runs-on", last.bare, mark.end, after.trail)
    return Reading(after.cost + role.cost, tuple(outer), note)
