"""A text whose paragraphs were lost hides where a quotation goes on."""

from __future__ import annotations

from linter import lint_text

LONG = "The river rose by a metre, and the lower town was under water for a week. " * 30
RUN_ON = 'The miller said: “We left at noon. "We came back at night.”'


def rules(text: str) -> list[str]:
    return [finding.rule for finding in lint_text(text) if finding.rule == "quotes/unclosed"]


def test_in_one_long_line_a_mark_after_a_stop_may_begin_a_paragraph() -> None:
    assert rules(LONG + RUN_ON) == []


def test_in_a_paragraph_it_may_not() -> None:
    assert rules(RUN_ON) == ["quotes/unclosed"]


def test_in_one_long_line_a_mark_amid_a_sentence_is_still_a_lost_one() -> None:
    assert rules(LONG + RUN_ON.replace("noon.", "noon and")) == ["quotes/unclosed"]
