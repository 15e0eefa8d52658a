"""`pair`: an opening and a closing character, each of which needs the other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Linter

if TYPE_CHECKING:
    from tests.conftest import LinterWith


KEYS = "check: pair\npairs: [['(', ')'], ['[', ']']]\nmessage: 'the {missing} one is missing'"
BRACKETS = Linter(select=["quotes/unpaired-bracket"])


def faults(linter: Linter, text: str) -> list[tuple[int, str]]:
    return [(finding.offset, finding.message) for finding in linter.lint_text(text)]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("It rose (by two metres [six feet]) and fell.", []),
        ("It rose (by two metres and fell.", [(8, "the closing one is missing")]),
        ("It rose by two metres) and fell.", [(21, "the opening one is missing")]),
        ("It rose (by two metres].", [(22, "the “[” one is missing")]),
        ("It rose (by ((two) metres.", [(8, "the closing one is missing")]),
        ("We saw 1) the mill, b) the pier, iv) the ferry.", []),
        ("We smiled :) and wept :-( on the pier.", []),
    ],
)
def test_what_has_no_partner_is_reported(
    linter_with: LinterWith, text: str, odd: list[tuple[int, str]]
) -> None:
    assert faults(linter_with(KEYS), text) == odd


def test_an_aside_may_run_over_paragraphs(linter_with: LinterWith) -> None:
    linter = linter_with(KEYS)
    assert faults(linter, "It rose (by two metres.\n\nIt fell by one).") == []
    assert faults(linter, "It rose (by two metres.\n\nIt fell by one].") == [
        (8, "the closing one is missing"),
        (39, "the opening one is missing"),
    ]


@given(st.recursive(st.just("x"), lambda inner: st.builds("a ({} [b] {}) c".format, inner, inner)))
def test_balanced_brackets_are_silent(text: str) -> None:
    assert BRACKETS.lint_text(f"It rose {text}.") == []


@given(st.lists(st.sampled_from(["(yes ", "no) ", "why "]), max_size=12).map("".join))
def test_every_stray_closing_and_the_first_open_one_are_reported(text: str) -> None:
    depth = stray = 0
    for char in text:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            depth, stray = 0, stray + 1
    messages = Counter(finding.branch for finding in BRACKETS.lint_text(f"It rose {text}again."))
    assert (messages["unopened"], messages["unclosed"]) == (stray, 1 if depth else 0)
