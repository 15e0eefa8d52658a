"""`lines`: phrases that are a whole line, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.checks.phrases import line_anchor, line_key

if TYPE_CHECKING:
    from tests.conftest import LinterWith

RULE = "check: pattern\nfurniture: true\nlines: [share this story, '# comments', pin, your browser]"


@pytest.mark.parametrize(
    "line",
    [
        "Share this story",
        "SHARE THIS STORY",
        "» Share this story:",
        "• Share this story",
        "Share this story.",
        "Share this story Share this story",
        "14 Comments",
        "(1,204) comments",
        "Pin",
    ],
)
def test_a_line_is_found_whatever_stands_around_its_words(
    linter_with: LinterWith, line: str
) -> None:
    text = f"It rained.\n\n{line}\n\nIt stopped."
    assert [finding.text for finding in linter_with(RULE).lint_text(text)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Share this story with your parents, she said.",
        "“Share this story”",
        "Share this story?",
        "Comments",
        "The pin held.",
        "Pin.",
        "Pinned",
    ],
)
def test_other_words_or_marks_make_it_another_line(linter_with: LinterWith, line: str) -> None:
    assert linter_with(RULE).lint_text(f"It rained.\n\n{line}\n\nIt stopped.") == []


def test_the_first_line_counts_as_one(linter_with: LinterWith) -> None:
    assert [f.text for f in linter_with(RULE).lint_text("Pin\n\nIt rained.")] == ["Pin"]


def test_a_line_is_its_own_branch(linter_with: LinterWith) -> None:
    assert [f.branch for f in linter_with(RULE).lint_text("Pin\n\nIt rained.")] == ["line"]


def test_a_line_is_looked_for_by_its_longest_piece() -> None:
    assert line_anchor("# comments on this story") == "comments on this story"
    assert line_anchor("don't miss these stories") == "t miss these stories"


def test_a_single_word_is_looked_for_at_the_beginning_of_a_line() -> None:
    assert line_anchor("pin") == "\npin"
    assert line_anchor("advertisement") == "advertisement"


def test_a_line_is_known_by_its_words_and_that_it_holds_a_number() -> None:
    assert line_key("» (1,204)  Comments") == "# comments"
    assert line_key("What’s next?") == "what's next?"
