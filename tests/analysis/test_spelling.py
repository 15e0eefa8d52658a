"""The words that a speller has to look at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.analysis.spelling import look
from linter.sieve import tokens_of


def unknown(text: str) -> tuple[str, ...]:
    return look(tokens_of(text)).unknown


def test_unknown_words_are_found_whatever_stands_around_them() -> None:
    assert unknown("(quorblin), “zarvox”—gribbly; tweezle-based 'snorf'.") == (
        *("gribbly", "quorblin", "snorf", "tweezle", "zarvox"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Quorblin and QUORBLIN stood there.",
        "It was 5kmx long, 30mphz fast, x_quorblin and e(ngine) and [u]nderz.",
        "See @quorblin, #zarvox, quorblin.com and a/quorblin/b.",
        "The minister's ministers' colour, color and café.",
    ],
)
def test_names_numbers_code_and_known_words_are_not(text: str) -> None:
    assert unknown(text) == ()


def test_each_word_stands_once() -> None:
    assert unknown("quorblin quorblin, quorblin.") == ("quorblin",)


def test_words_of_one_spelling_are_told_apart() -> None:
    looked = look(tokens_of("The centre was gray, the house grey, the center organised."))
    assert looked.british == ("centre", "grey", "organised")
    assert looked.american == ("center", "gray")


def test_capitalised_slips_on_record_are_found() -> None:
    assert look(tokens_of("Goverment (Houston) GOVERMENT! iGoverment")).capitals == (
        *("GOVERMENT", "Goverment"),
    )


@given(st.text())
def test_every_unknown_word_stands_in_the_text(text: str) -> None:
    assert all(word in text for word in unknown(text))
