"""What can be wrong with a quotation mark."""

from __future__ import annotations

from typing import Literal, NamedTuple

Fault = Literal[
    "unclosed",
    "unopened",
    "turned-opening",
    "turned-closing",
    "misspaced",
    "nested",
    "doubled",
    "for-apostrophe",
    "not-reopened",
]


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
