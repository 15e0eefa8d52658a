"""What kind of word a word is, and whether a capital on it has a reason."""

from __future__ import annotations

import pytest

from linter.lexicon import classes
from linter.lexicon.build_classes import table


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("exports", classes.PLURAL),
        ("told", classes.PAST),
        ("takes", classes.THIRD),
        ("social", classes.ADJECTIVE),
        ("could", classes.MODAL),
        ("which", classes.SMALL),
        ("xyzzy", ""),
        ("Exports", ""),
    ],
)
def test_the_kind_that_a_word_has_most_often(word: str, kind: str) -> None:
    assert classes.kind(word) == kind


def test_a_word_may_be_of_several_kinds() -> None:
    assert classes.may_be("exports", classes.THIRD)
    assert not classes.may_be("exports", classes.PAST)


@pytest.mark.parametrize("word", ["exports", "people", "offered", "willing"])
def test_a_capital_on_these_has_no_reason_of_its_own(word: str) -> None:
    assert classes.is_never_a_name(word)


@pytest.mark.parametrize("word", ["may", "house", "bush", "target", "slack", "apple", "him"])
def test_a_name_a_brand_or_a_custom_may_give_these_a_capital(word: str) -> None:
    assert not classes.is_never_a_name(word)


def test_common_words_are_those_that_news_uses_often() -> None:
    assert classes.is_common("government")
    assert not classes.is_common("abaft")


def test_the_letters_are_made_from_tags_counts_and_brands() -> None:
    tags = {"exports": ["NNS", "VBZ"], "zoom": ["VB"], "budget": ["NN"], "Budget": ["NNP"]}
    news = {"exports": 371, "zoom": 62, "budget": 2076, "teh": 50}
    made = table(tags, news, ["Zoom"])
    assert made["exports"] == "sz+!"
    assert made["zoom"] == "v"
    assert made["budget"] == "n+?"
    assert "teh" not in made
