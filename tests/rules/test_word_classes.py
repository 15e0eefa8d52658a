"""The classes that a row of `check: frames` may name."""

from __future__ import annotations

import pytest

from linter.rules.word_classes import NAMES, belongs


@pytest.mark.parametrize(
    ("word", "name"),
    [
        *(("anchor", "NOUN"), ("volatile", "ADJ"), ("told", "DONE")),
        *(("won", "DONE"), ("carefully", "ADV"), ("ratify", "VERB")),
    ],
)
def test_a_word_belongs_to_one_class(word: str, name: str) -> None:
    assert [one for one in sorted(NAMES) if belongs(word, one)] == [name]


def test_a_plural_is_a_noun_too_and_a_comparative_an_adjective() -> None:
    assert belongs("weapons", "NOUN") and belongs("weapons", "PLURAL")
    assert belongs("taller", "ADJ") and belongs("taller", "COMP")


def test_what_may_come_before_a_then_of_time_is_no_comparison() -> None:
    assert not any(belongs(word, "COMP") for word in ("worse", "later"))


@pytest.mark.parametrize("word", ["close", "the", "of", "zzyzx", "clean", ""])
def test_a_word_that_may_be_read_in_two_ways_belongs_to_none(word: str) -> None:
    assert not any(belongs(word, name) for name in NAMES)
