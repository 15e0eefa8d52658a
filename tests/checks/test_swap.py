"""`swap`: this for that."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Linter, fix
from linter.checks.swap import in_case_of, longest, stands_alone
from linter.scan import Candidate

if TYPE_CHECKING:
    from tests.conftest import LinterWith


KEYS = "check: swap\nswaps: {free reign: free rein, given free reign: given free rein, e-bus: bus}"


def mended(linter: Linter, text: str) -> str:
    return fix.apply(text, [one for finding in linter.lint_text(text) for one in finding.fixes])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("They had free reign.", "They had free rein."),
        ("Free reign, FREE REIGN", "Free rein, FREE REIN"),
        ("Given Free Reign", "Given free rein"),
        ("She was given free reign.", "She was given free rein."),
        ("free reigns, carefree reign", "free reigns, carefree reign"),
        ("an e-bus, the-e-bus", "an bus, the-bus"),
    ],
)
def test_the_right_form_takes_the_place_of_the_wrong_one(
    linter_with: LinterWith, text: str, right: str
) -> None:
    assert mended(linter_with(f"{KEYS}\nfix: unsafe"), text) == right


def test_without_a_fix_it_only_suggests(linter_with: LinterWith) -> None:
    (finding,) = linter_with(KEYS).lint_text("They had free reign.")
    assert finding.suggestions == ("free rein",)
    assert finding.fixes == ()


def test_of_forms_that_overlap_the_longest_is_reported_once(linter_with: LinterWith) -> None:
    found = [finding.text for finding in linter_with(KEYS).lint_text("It was given free reign.")]
    assert found == ["given free reign"]


def test_what_the_block_also_says_may_excuse_it(linter_with: LinterWith) -> None:
    linter = linter_with(f"{KEYS}\nunless: ['queen']")
    found = linter.lint_text("The Queen had free reign.\n\nHe had free reign.")
    assert [finding.line for finding in found] == [3]


@pytest.mark.parametrize(
    ("found", "text", "cased"),
    [
        ("reign", "rein", "rein"),
        ("Reign", "rein", "Rein"),
        ("REIGN", "rein", "REIN"),
        ("R", "rein", "Rein"),
        ("reign", "Rein", "Rein"),
        ("Reign", "iPhone", "IPhone"),
    ],
)
def test_a_replacement_takes_the_case_of_what_it_replaces(
    found: str, text: str, cased: str
) -> None:
    assert in_case_of(found, text) == cased


@pytest.mark.parametrize(
    ("text", "alone"),
    [("ab", True), ("xab", False), ("abx", False), ("-ab-", True), ("1ab", False), ("éab", False)],
)
def test_a_word_stands_alone_between_other_characters(text: str, alone: bool) -> None:
    at = text.index("ab")
    assert stands_alone(text, at, at + 2) == alone


@given(st.lists(st.builds(lambda a, n: Candidate(a, a + n), st.integers(0, 20), st.integers(1, 5))))
def test_the_longest_of_overlapping_candidates_are_kept(candidates: list[Candidate]) -> None:
    kept = list(longest(candidates))
    assert all(one.end <= other.start for one, other in pairwise(kept))
    for candidate in candidates:
        rivals = [one for one in kept if one.start < candidate.end and candidate.start < one.end]
        assert candidate in kept or rivals
        assert all(one.start < candidate.start or one.end >= candidate.end for one in rivals[:1])
