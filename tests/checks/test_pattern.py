"""`pattern`: what should not stand here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter import Linter, fix

if TYPE_CHECKING:
    from tests.conftest import LinterWith


def found(linter: Linter, text: str) -> list[str]:
    return [finding.text for finding in linter.lint_text(text)]


def mended(linter: Linter, text: str) -> str:
    return fix.apply(text, [one for finding in linter.lint_text(text) for one in finding.fixes])


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("In order to win", ["In order to"]),
        ("“in order to” win, IN ORDER TO win", ["in order to", "IN ORDER TO"]),
        ("in order together", []),
        ("within order to", []),
        ("in order too", []),
    ],
)
def test_a_phrase_stands_between_word_borders(
    linter_with: LinterWith, text: str, marked: list[str]
) -> None:
    assert found(linter_with("check: pattern\nphrases: [in order to]"), text) == marked


def test_a_phrase_may_end_with_a_sign(linter_with: LinterWith) -> None:
    linter = linter_with("check: pattern\nphrases: ['Yahoo!', 'C++']")
    assert found(linter, "Yahoo! hired C++ writers. Yahoo did.") == ["Yahoo!", "C++"]


def test_of_two_phrases_at_one_place_the_longer_is_found(linter_with: LinterWith) -> None:
    linter = linter_with("check: pattern\nphrases: [the ferry, the ferry boat]")
    assert found(linter, "So the ferry boat left.") == ["the ferry boat"]


def test_of_two_expressions_at_one_place_the_longer_one_speaks(linter_with: LinterWith) -> None:
    linter = linter_with("check: pattern\npatterns: ['the fer+y', 'the fer+y boat']\nscan: full")
    assert found(linter, "So the ferry boat left.") == ["the ferry boat"]


def test_an_expression_is_tried_where_an_anchor_stands(linter_with: LinterWith) -> None:
    linter = linter_with("check: pattern\npatterns: ['fer+y']\nanchors: [harbour]")
    text = "The fery left the harbour.\n\nThe ferrry left the pier."
    assert found(linter, text) == ["fery"]


def test_a_full_scan_tries_every_block(linter_with: LinterWith) -> None:
    linter = linter_with("check: pattern\npatterns: ['fer+y']\nscan: full")
    text = "The fery left the harbour.\n\nThe ferrry left the pier."
    assert found(linter, text) == ["fery", "ferrry"]


def test_each_expression_is_a_branch(linter_with: LinterWith) -> None:
    linter = linter_with("check: pattern\nphrases: [bus]\npatterns: ['tr.m', 'fer+y']\nscan: full")
    branches = [finding.branch for finding in linter.lint_text("A ferry, a bus and a tram.")]
    assert branches == ["pattern-2", "phrase", "pattern-1"]


def test_case_counts_where_the_rule_says_so(linter_with: LinterWith) -> None:
    keys = "check: pattern\nignore-case: false\npatterns: ['^Ferry']\nanchors: [ferry]"
    assert found(linter_with(keys), "Ferry news\n\nferry news") == ["Ferry"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_caret_and_dollar_are_the_borders_of_a_line(linter_with: LinterWith, line_end: str) -> None:
    linter = linter_with("check: pattern\npatterns: ['^ferry$']\nanchors: [ferry]")
    lines = ["ferry", "", "the ferry", "", "ferry ", "", "ferry"]
    assert found(linter, line_end.join(lines)) == ["ferry", "ferry", "ferry"]


def test_what_the_block_also_says_may_excuse_it(linter_with: LinterWith) -> None:
    linter = linter_with("check: pattern\nphrases: [ferry]\nunless: ['\\bsaid\\b']")
    assert found(linter, "A ferry, she SAID.\n\nA ferry, unsaid.") == ["ferry"]


def test_a_long_block_may_be_left_out(linter_with: LinterWith) -> None:
    linter = linter_with("check: pattern\nphrases: [ferry]\nmax-length: 7")
    assert found(linter, "A ferry\n\nA ferry.") == ["ferry"]


def test_nothing_is_found_twice(linter_with: LinterWith) -> None:
    linter = linter_with("check: pattern\nphrases: [ferry]\npatterns: ['f.rry']\nanchors: [ferry]")
    assert found(linter, "A ferry and a ferry.") == ["ferry", "ferry"]


def test_a_replacement_may_use_groups(linter_with: LinterWith) -> None:
    linter = linter_with(
        "check: pattern\npatterns: ['(\\d+) percent']\nanchors: [percent]\nfix: safe\n"
        "replace: '\\1 per cent'"
    )
    assert mended(linter, "It is 5 percent, not 6 percent.") == "It is 5 per cent, not 6 per cent."
    (finding,) = linter.lint_text("It is 5 percent.")
    assert finding.suggestions == ("5 per cent",)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("One.\n\nferry\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\nferry\n", "One.\n"),
        ("ferry\n\nOne.", "One."),
        ("One.\nferry\nTwo.", "One.\nTwo."),
        ("One.\r\n\r\nferry\r\n\r\nTwo.", "One.\r\n\r\nTwo."),
        ("One.\n\nferry\n\nferry\n\nTwo.", "One.\n\nTwo."),
        ("ferry", ""),
        ("A ferry left.", "A left."),
    ],
)
def test_a_line_is_taken_out_with_the_space_that_parts_it(
    linter_with: LinterWith, text: str, without: str
) -> None:
    linter = linter_with("check: pattern\nphrases: [ferry]\nfix: unsafe")
    assert mended(linter, text) == without


PROSE = "The ferry leaves the old harbour at six, and its crew comes back at nine in the evening."


@pytest.mark.parametrize(
    ("text", "severity", "branch"),
    [
        (f"{PROSE}\n\nWave to us\n\n{PROSE}", "warning", "subheading"),
        (f"{PROSE}\n\n{PROSE}\n\nWave to us", "error", "line"),
        (f"{PROSE}\n\nHarbour news\n\nWave to us\n\n{PROSE}", "error", "line"),
    ],
)
def test_a_line_that_may_head_a_part_is_a_warning_between_paragraphs(
    linter_with: LinterWith, text: str, severity: str, branch: str
) -> None:
    keys = "check: pattern\nseverity: error\nsubheadings: [wave to us]"
    (finding,) = linter_with(keys).lint_text(text)
    assert (finding.text, finding.severity, finding.branch) == ("Wave to us", severity, branch)
