"""Capitalised words, and their neighbours."""

from __future__ import annotations

import pytest

from linter.analysis.names import capitalised, word_after, word_before


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor of Ives met Ann", {"The": 1, "Ives": 1, "Ann": 1}),
        ("Ann, Ann’s and Ann's", {"Ann": 3}),
        ("Élodie met Žižek", {"Élodie": 1, "Žižek": 1}),
        ("Smith-Jones of McDonald's", {"Smith-Jones": 1, "McDonald": 1}),
        ("iPhone and eBay", {}),
        ("I saw A and B", {}),
        ("NATO", {"NATO": 1}),
    ],
)
def test_capitalised_words_are_counted_without_their_possessive(
    text: str, found: dict[str, int]
) -> None:
    assert capitalised(text) == found


def test_the_neighbours_of_a_word_are_one_space_away() -> None:
    text = "Mr. Jo Doyle left, and"
    at = text.index("Doyle")
    assert word_before(text, at) == "Jo"
    assert word_before(text, text.index("Jo")) == "Mr."
    assert word_after(text, at + len("Doyle")) == "left"
    assert word_before(text, 0) == ""
    assert word_after(text, len(text)) == ""
    assert word_after(text, text.index(", and")) == ""
