"""Words that stand twice in a row."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from linter.analysis.repeats import find

WORDS = st.sampled_from(["the", "that", "bank", "to", "river", "in"])


def texts(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find(text)]


def test_a_space_or_a_line_end_may_stand_between() -> None:
    assert texts("Over the the river to\nto town.") == ["the the", "to\nto"]


def test_the_first_word_of_a_line_may_have_its_capital() -> None:
    assert texts("The the bank.\nIn in town. The the end.") == ["The the", "In in"]


def test_marks_and_hyphens_make_two_words_of_it() -> None:
    assert texts("Take that, that one. A to to-do list. That that's it; the the’s.") == []


@given(st.lists(WORDS, min_size=2, max_size=12))
def test_each_pair_of_equal_neighbours_is_found_but_in_a_longer_run(words: list[str]) -> None:
    text = "So " + " ".join(words)
    found = {(one.start, one.end) for one in find(text)}
    at = 3
    pairs = set()
    for word, following in pairwise(words):
        if word == following:
            pairs.add((at, at + 2 * len(word) + 1))
        at += len(word) + 1
    assert found <= pairs
    assert bool(found) == bool(pairs)
