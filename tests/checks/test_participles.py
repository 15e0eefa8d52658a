"""Verbs that lost their ending after have and be."""

from __future__ import annotations

import pytest

from linter import Linter

LOST = Linter(select=["grammar/lost-ending"])


@pytest.mark.parametrize(
    ("text", "verb", "right"),
    [
        ("She was accept to the school.", "accept", "accepted"),
        ("They were not identify by name.", "identify", "identified"),
        ("The talks have been postpone until May.", "postpone", "postponed"),
        ("The film was well receive by critics.", "receive", "received"),
        ("The bank hasn’t admit it.", "admit", "admitted"),
    ],
)
def test_an_ending_is_put_back(text: str, verb: str, right: str) -> None:
    (finding,) = LOST.lint_text(text)
    assert (finding.text, finding.suggestions) == (verb, (right,))


@pytest.mark.parametrize(
    "text",
    [
        "All he did was accept to wait.",
        "The friends I have agree with him.",
        "What they want is expand to the sea.",
        "Can a being create a world?",
        "It has opt-in support.",
        "The goal is develop a plan.",
        "“She was accept to it,” he said.",
    ],
)
def test_a_verb_of_another_clause_is_left_alone(text: str) -> None:
    assert LOST.lint_text(text) == []
