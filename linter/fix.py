"""Applying fixes: pure functions on text."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings import Fix


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """The text with the fixes applied, in the order of their places.

    Offsets are those of the given text. A fix that overlaps one already taken is left out whole.
    """
    taken: list[tuple[int, int, str]] = []
    for fix in sorted(fixes, key=_place):
        edits = [(edit.offset, edit.end_offset, edit.text) for edit in fix.edits]
        if not any(_clash(new, old) for new in edits for old in taken[-8:]):
            taken += edits
    pieces: list[str] = []
    at = 0
    for start, end, replacement in sorted(taken):
        pieces += (text[at:start], replacement)
        at = end
    return "".join([*pieces, text[at:]])


def _place(fix: Fix) -> tuple[int, int]:
    return min(e.offset for e in fix.edits), max(e.end_offset for e in fix.edits)


def _clash(new: tuple[int, int, str], old: tuple[int, int, str]) -> bool:
    """Do two edits touch the same characters, or put text in at the same place?"""
    return (new[0] < old[1] and old[0] < new[1]) or new[0] == old[0]
