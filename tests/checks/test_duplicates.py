"""How sure it is that a repetition is a slip."""

from __future__ import annotations

from linter import Linter

LINTER = Linter(select=["duplicates"])
SENTENCE = "The old ferry to the island will stop on Sunday for repairs, the company said."
BEFORE = "The council met on Monday and talked about boats for a very long time."
AFTER = "Nobody at the harbour knew of a plan for the night, and the crews went home. "


def branches(text: str) -> list[tuple[str, str]]:
    return [(finding.branch, finding.severity) for finding in LINTER.lint_text(text)]


def test_a_paragraph_is_an_error_and_shows_the_first_one() -> None:
    (finding,) = LINTER.lint_text(f"{SENTENCE}\n\n{BEFORE}\n\n{SENTENCE}")
    assert (finding.rule, finding.severity, finding.line) == (
        *("duplicates/repeated-paragraph", "error"),
        5,
    )
    assert finding.related[0].line == 1


def test_a_sentence_is_a_warning() -> None:
    text = f"{BEFORE} {SENTENCE} It rained.\n\n{AFTER}{SENTENCE} It is forty years old."
    assert branches(text) == [("exact", "warning")]


def test_a_pull_quote_is_only_noted() -> None:
    text = f"{BEFORE}\n\n{AFTER}{SENTENCE} It rained.\n\n{SENTENCE}\n\n{BEFORE} And so on."
    assert ("pull-quote", "info") in branches(text)


def test_the_lead_is_no_pull_quote() -> None:
    lead = f"{SENTENCE} {AFTER}It rained, and the rain went on until the next morning in the north."
    text = f"{lead}\n\n{BEFORE}\n\n{SENTENCE}\n\nIt is forty years old."
    assert branches(text) == [("lead", "warning")]


def test_a_refrain_comes_more_than_twice() -> None:
    part = f"And still, after all of this, the people of the island wait. {AFTER}"
    text = "\n\n".join(
        f"{word} went by. {part}{word} it was." for word in ("Spring", "May", "June")
    )
    assert not [branch for branch, _ in branches(text.replace(AFTER, "")) if branch == "exact"]


def test_what_is_said_twice_in_one_breath_is_speech() -> None:
    assert branches("“We are late again. We are late again,” the mayor said.") == []


def test_a_heading_may_say_what_the_headline_says() -> None:
    headline = "Ferry to the island stops on Sunday for repairs"
    assert branches(f"{headline}\n\n{BEFORE}\n\n{headline}\n\n{AFTER}") == []


def test_a_sentence_that_begins_again_is_a_false_start() -> None:
    text = f"{BEFORE} The mayor described\n\nShe described a plan for the harbour."
    assert branches(text) == [("cut", "warning")]
