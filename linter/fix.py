"""Applying fixes: pure functions on text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from linter.findings import Fix


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """The text with the fixes applied, in the order of their places.

    Offsets are those of the given text. A fix that overlaps one already taken is left out whole,
    save that two removals become one; what then stands first begins without a blank line.
    """
    taken: list[_Taken] = []
    for fix in sorted((fix for fix in fixes if fix.edits), key=_place):
        edits = [(edit.offset, edit.end_offset, edit.text) for edit in fix.edits]
        if not any(_clash(taken, edit) for edit in edits):
            for edit in edits:
                _take(taken, edit)
    pieces: list[str] = []
    at = 0
    for start, end, replacement in taken:
        pieces += (text[at : max(at, start)], replacement)
        at = max(at, end)
        if at == end and not replacement and not any(pieces):
            at += len(text[at:]) - len(text[at:].lstrip())
    return "".join([*pieces, text[at:]])


_Taken = tuple[int, int, str]


def _place(fix: Fix) -> tuple[int, int]:
    return min(e.offset for e in fix.edits), max(e.end_offset for e in fix.edits)


def _clash(taken: list[_Taken], new: _Taken) -> bool:
    """Does an edit touch the characters of a neighbour, or put text in at the same place?"""
    i = bisect_left(taken, new)
    neighbours = taken[max(0, i - 1) : i + 1]
    return any(
        ((new[0] < old[1] and old[0] < new[1]) or new[0] == old[0])
        and not (_removes(new) and _removes(old))
        for old in neighbours
    )


def _take(taken: list[_Taken], new: _Taken) -> None:
    """Add an edit, unless the removal before it takes out all of it anyway."""
    i = bisect_left(taken, new)
    if not (i and new[1] <= taken[i - 1][1] and _removes(taken[i - 1]) and _removes(new)):
        insort(taken, new)


def _removes(edit: _Taken) -> bool:
    return not edit[2] and edit[0] < edit[1]
