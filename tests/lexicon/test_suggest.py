"""What was meant by a word that nobody knows."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.lexicon import spelling
from linter.lexicon.suggest import best, price, suggestions

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)
COMMON = sorted(word for word in spelling.commonest() if len(word) > 6)


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("recieve", "receive"),
        ("goverment", "government"),
        ("occured", "occurred"),
        ("tommorow", "tomorrow"),
        ("liason", "liaison"),
        ("rythm", "rhythm"),
        ("teh", "the"),
        ("couldnt", "couldn't"),
        ("could'nt", "couldn't"),
        ("publically", "publicly"),
    ],
)
def test_the_first_suggestion_is_what_was_meant(slip: str, right: str) -> None:
    assert best(slip) == right


def test_a_word_that_the_article_uses_comes_before_a_commoner_one() -> None:
    for word in ("president", "presidents"):
        assert suggestions("presidens", used=word.__eq__)[0].word == word


def test_a_word_like_nothing_has_no_suggestions() -> None:
    assert suggestions("zzzzzzzzz") == []
    assert best("zzzzzzzzz") is None


@pytest.mark.parametrize("word", ["x" * 24, "electrocardiographicallyy", "deligitimizationalities"])
def test_long_unknown_words_cost_no_more_than_short_ones(word: str) -> None:
    suggestions("warmedd")
    suggestions("deligitimiz")
    start = time.perf_counter()
    suggestions(word)
    assert time.perf_counter() - start < 0.05  # 10 ms, on a machine that does much else


@given(WORDS, WORDS)
def test_only_a_word_itself_is_free(one: str, other: str) -> None:
    assert (price(one, other) == 0) == (one == other)


@given(st.sampled_from(COMMON), st.data())
def test_a_common_word_is_found_from_one_letter_left_out(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 2))
    slip = word[:at] + word[at + 1 :]
    if not spelling.is_spelled(slip):
        assert word in [one.word for one in suggestions(slip)]
