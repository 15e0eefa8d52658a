"""Compounds and small numbers, one way an article."""

from __future__ import annotations

import pytest

from linter import Linter

COMPOUND = Linter(select=["consistency/compound"])
NUMBER = Linter(select=["consistency/small-number"])


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Policy-makers met; the policy-makers left. Two policy makers stayed.", ["policy makers"]),
        ("A fire-fighter fell. The firefighter and a fire-fighter rose.", ["firefighter"]),
        ("A long-term plan is made for the long term.", []),
        ("“Two policy makers,” he said of the policy-makers.", []),
        ("The two-year plan took two year-long talks.", []),
    ],
)
def test_the_rarer_form_in_the_same_kind_of_place(text: str, odd: list[str]) -> None:
    findings = COMPOUND.lint_text(text)
    assert [finding.text for finding in findings] == odd
    assert {finding.severity for finding in findings} <= {"info"}


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("They had four horses and three dogs, but only 5 cats were in the barn.", ["5"]),
        ("They had 4 horses and 3 dogs, but only five cats were in the barn.", ["five"]),
        ("They had four horses for 5 years and walked 6 miles to the next town.", []),
        ("“We had 5 cats,” she said. They had four horses in the old barn.", []),
    ],
)
def test_measures_and_speech_have_figures_of_their_own(text: str, odd: list[str]) -> None:
    assert [finding.text for finding in NUMBER.lint_text(text)] == odd
