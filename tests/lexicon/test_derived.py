"""Words made of known parts."""

from __future__ import annotations

import pytest

from linter.lexicon.derived import is_compound, is_derived, is_glued, is_surely_derived


@pytest.mark.parametrize(
    "word", ["hyperpartisan", "counterprotester", "bombmaker", "unkillable", "headlike", "undereat"]
)
def test_new_words_of_old_parts_are_derived(word: str) -> None:
    assert is_derived(word)


@pytest.mark.parametrize("slip", ["goverment", "recieve", "infuence", "knowledg", "presumtive"])
def test_slips_are_not(slip: str) -> None:
    assert not is_derived(slip)


def test_a_long_ending_of_a_common_word_leaves_no_doubt() -> None:
    assert is_surely_derived("headlike")
    assert not is_surely_derived("headed")


def test_compounds_have_two_common_parts() -> None:
    assert is_compound("bombmaker")
    assert not is_compound("bombmakre")


def test_a_small_word_stuck_to_another_lacks_a_space() -> None:
    assert is_glued("escalationis")
    assert is_glued("ofthe")
    assert not is_glued("escalatiom")
