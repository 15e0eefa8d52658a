"""Shares that come to more than a whole."""

from __future__ import annotations

import pytest

from linter import Linter

LINTER = Linter(select=["numbers"])


@pytest.mark.parametrize(
    ("text", "branch"),
    [
        ("The bill passed 55 percent to 48 percent.", "two-sides"),
        ("She won, 55% to 48%.", "two-sides"),
        ("It holds 60% in shares, 30% in land and the remaining 20% in gold.", "rest"),
        ("Yes said 45 per cent, no 40 per cent, and 25 per cent were undecided.", "no-answer"),
        ("It is split into 70 percent for schools and 40 percent for roads.", "parts"),
        ("Schools (50%), roads (40%), parks (20%): so the town pays.", "in-brackets"),
    ],
)
def test_shares_of_one_whole_are_added(text: str, branch: str) -> None:
    (finding,) = LINTER.lint_text(text)
    assert (finding.branch, finding.severity) == (branch, "warning")


@pytest.mark.parametrize(
    "text",
    [
        "The bill passed 52 percent to 48 percent.",
        "Taxes fell from 80 percent to 70 percent.",
        "Yes said 45 percent, no 40 percent, and 15 percent were undecided.",
        "Yes said 45.4 percent, no 40.4 percent, and 14.6 percent were undecided.",
        "Of the men 60% and of the women 70% came, and 10% were undecided, up 5%.",
        "Some 80% eat bread, 70% eat rice and 60% eat both.",
    ],
)
def test_shares_of_several_wholes_and_rounding_are_left_alone(text: str) -> None:
    assert LINTER.lint_text(text) == []
