"""A word too many, and the words that may stand twice."""

from __future__ import annotations

import pytest

from linter import Linter

LINTER = Linter(select=["grammar/repeated-word"])
FILLER = " The rest of the day was quiet, and nobody came to the harbour."


def found(text: str) -> list[tuple[str, str, bool]]:
    return [(f.text, f.severity, bool(f.fixes)) for f in LINTER.lint_text(text + FILLER)]


@pytest.mark.parametrize("word", ["the", "of", "and", "to", "with", "from", "for", "a", "their"])
def test_a_small_word_is_an_error_that_a_machine_may_mend(word: str) -> None:
    assert found(f"He walked along {word} {word} bank.") == [(f"{word} {word}", "error", True)]


def test_a_noun_or_a_verb_is_a_warning_for_a_person() -> None:
    assert found("The council council met.") == [("council council", "warning", False)]
    assert found("They are calling calling for help.") == [("calling calling", "warning", False)]


@pytest.mark.parametrize(
    "text",
    [
        "He had had enough.",
        "She knew that that was it.",
        "It was very very cold, a long long way.",
        "No no no, he said.",
        "What it is is a mystery.",
        "They moved on on Monday and logged in in May.",
        "She gave her her coat.",
        "What matters matters.",
        "Bora Bora and Walla Walla.",
        "“We we ran,” he said.",
    ],
)
def test_what_may_stand_twice_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_that_that_is_wrong_before_a_plural() -> None:
    assert [text for text, *_ in found("She said that that farmers were paid.")] == ["that that"]


def test_short_lines_are_verse() -> None:
    assert LINTER.lint_text("Row row your boat\n\nboats boats\n\ngently down the stream") == []
