"""`consistent`: one of these forms an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import LinterWith


KEYS = "check: consistent\nforms: [[US, U.S.], [e-mail, email, e mail]]"


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("The US and a US ship met a U.S. plane.", [27]),
        ("The U.S. and a U.S. ship met a US plane.", [31]),
        ("The US ship met a U.S. plane.", [18]),
        ("The U.S. ship met a US plane.", [20]),
        ("The US ship met a US plane.", []),
        ("Let us see the U.S. ship. USA, BUS.", []),
        ("An email, an email, an e-mail and an e mail, an e mail.", [23]),
        ("A US ship, a US plane, a U.S. ship and a U.S. plane, US all over.", [25]),
    ],
)
def test_the_rarer_form_is_reported_at_its_first_place(
    linter_with: LinterWith, text: str, odd: list[int]
) -> None:
    assert [finding.offset for finding in linter_with(KEYS).lint_text(text)] == odd


def test_it_says_which_form_is_usual_and_how_often(linter_with: LinterWith) -> None:
    keys = f"{KEYS}\nmessage: '{{usual}} {{count}} times, {{text}} here'"
    (finding,) = linter_with(keys).lint_text("A US ship, a US plane and a U.S. port.")
    assert finding.message == "US 2 times, U.S. here"
    assert finding.suggestions == ("US",)
    assert [(other.offset, other.message) for other in finding.related] == [(2, "written US here")]


def test_a_quotation_may_have_its_own_form(linter_with: LinterWith) -> None:
    text = "A US ship left. “The U.S. is ready,” she said."
    assert linter_with(KEYS).lint_text(text)
    assert not linter_with(f"{KEYS}\nin-quotations: skip").lint_text(text)


def test_forms_in_furniture_do_not_count(linter_with: LinterWith) -> None:
    residue = "RELATED: A U.S. ship and a U.S. plane near the U.S. coast"
    text = f"A US ship left.\n\n{residue}\n\nA US plane left, then a U.S. ship."
    (finding,) = linter_with(KEYS).lint_text(text)
    assert (finding.line, finding.text) == (5, "U.S.")


def test_all_odd_forms_are_one_finding_with_the_other_places_beside_it(
    linter_with: LinterWith,
) -> None:
    keys = "check: consistent\nforms: [[US, U.S.], [UK, U.K.]]"
    text = "The US and the UK met a US ship, a UK ship, a U.K. and a U.S. plane."
    (finding,) = linter_with(keys).lint_text(text)
    assert finding.text == "U.K."
    assert [text[other.offset : other.end_offset] for other in finding.related] == ["UK", "U.S."]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Advisers met. An adviser and two advisors left.", "advisors"),
        ("Advisors met, and one advisor left; advisers stayed.", "advisers"),
        ("An advisory was sent to the adviser.", None),
    ],
)
def test_a_form_may_begin_a_sentence_and_have_an_ending(
    linter_with: LinterWith, text: str, odd: str | None
) -> None:
    found = linter_with("check: consistent\nforms: [[adviser*, advisor*]]").lint_text(text)
    assert [finding.text for finding in found] == ([odd] if odd else [])
