"""Words, as an editor counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.analysis import words


def test_a_word_keeps_its_inner_apostrophes_and_hyphens() -> None:
    text = "O’Brien's well-known don't-ask 'rule' – Zoë’s 3rd ‘rule’"
    assert list(words.counts(text)) == [
        *("O’Brien's", "well-known", "don't-ask", "rule", "Zoë’s", "rd"),
    ]
    assert words.counts(text)["rule"] == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bao, Bao’s and Bao's", [0, 5, 15]),
        ("Baobab and Cebao", []),
        ("Bao-Bao Bao", [0, 4, 8]),
        ("bao BAO", []),
        ("Bao_1 1Bao Bao2", []),
        ("“Bao”", [1]),
    ],
)
def test_an_occurrence_stands_on_its_own(text: str, found: list[int]) -> None:
    assert list(words.occurrences(text, "Bao")) == found
    assert words.has_word(text, "Bao") == bool(found)


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("Bao’s", "Bao"),
        ("Bao's", "Bao"),
        ("Jones’", "Jones"),
        ("Jones'", "Jones"),
        ("Jones", "Jones"),
        ("O’Brien’s", "O’Brien"),
        ("O’Brien", "O’Brien"),
    ],
)
def test_a_possessive_ending_is_taken_off(word: str, bare: str) -> None:
    assert words.without_possessive(word) == bare


@given(st.lists(st.sampled_from(["Bao", "Baobab", "bao", "Bao’s", "x"]), max_size=9))
def test_every_occurrence_of_a_word_is_found(parts: list[str]) -> None:
    found = list(words.occurrences(" ".join(parts), "Bao"))
    assert len(found) == parts.count("Bao") + parts.count("Bao’s")
