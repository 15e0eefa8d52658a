"""The classes that a row of `check: frames` may name."""

from __future__ import annotations

import pytest

from linter.rules.word_classes import NAMES, belongs


@pytest.mark.parametrize(
    ("word", "name"),
    [
        *(("weapons", "NOUN"), ("anchor", "NOUN"), ("volatile", "ADJ"), ("told", "DONE")),
        *(("won", "DONE"), ("carefully", "ADV"), ("ratify", "VERB")),
    ],
)
def test_a_word_belongs_to_one_class(word: str, name: str) -> None:
    assert [one for one in sorted(NAMES) if belongs(word, one)] == [name]


@pytest.mark.parametrize("word", ["close", "the", "of", "zzyzx", "clean", ""])
def test_a_word_that_may_be_read_in_two_ways_belongs_to_none(word: str) -> None:
    assert not any(belongs(word, name) for name in NAMES)
