"""The full names of an article, and the words that stand in them."""

from __future__ import annotations

import pytest

from linter.analysis.people import People


def names(text: str) -> list[str]:
    return [" ".join(run.words) for run in People(text).runs]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then Ada Lovell sang.", ["Ada Lovell"]),
        ("But Ada Lovell's brother sang.", ["Ada Lovell"]),
        ("In March Ada Lovell sang.", ["Ada Lovell"]),
        ("Secretary of State Ada Lovell sang.", ["Ada Lovell"]),
        ("Ada M. Lovell sang with Jan van der Veen.", ["Ada Lovell", "Jan Veen"]),
        ("The river rose. Ada sang in Paris. The dog slept.", []),
        ("Chicago Mayor Ada Lovell sang.", ["Ada Lovell"]),
    ],
)
def test_a_full_name_is_what_titles_and_openers_leave(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_titles_belong_to_the_name() -> None:
    (run,) = People("The mayor met Gov. Ada Lovell.").runs
    assert run.titles == ("Gov",)
    assert People("Then Mr Lovell sang.").titled == {"Lovell": {"Mr"}}


def test_a_name_is_introduced_by_a_given_name_or_a_title() -> None:
    people = People("Ada Lovell sang in the Great Palace with President Xo Vendrel.")
    assert set(people.introduced) == {"Lovell", "Vendrel"}
    assert people.accompanied["Lovell"] == 1


def test_places_are_those_of_the_words() -> None:
    text = "Then Ada Lovell sang."
    (run,) = People(text).runs
    assert text[run.start : run.end] == "Ada Lovell"
