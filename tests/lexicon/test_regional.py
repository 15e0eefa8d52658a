"""British and American forms of one word."""

from __future__ import annotations

import pytest

from linter.lexicon.regional import american_of, british_of

PAIRS = [
    *[("colour", "color"), ("centre", "center"), ("defence", "defense"), ("grey", "gray")],
    *[("travelled", "traveled"), ("analysed", "analyzed"), ("manoeuvre", "maneuver")],
    *[("favourite", "favorite"), ("paediatric", "pediatric"), ("aluminium", "aluminum")],
    *[("neighbours", "neighbors"), ("sceptical", "skeptical"), ("ploughed", "plowed")],
]


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_each_form_leads_to_the_other(british: str, american: str) -> None:
    assert american_of(british) == american
    assert british_of(american) == british


def test_british_ise_has_an_american_form() -> None:
    assert american_of("organised") == "organized"


@pytest.mark.parametrize("word", ["prized", "license", "airplane", "mom"])
def test_what_is_another_word_as_well_has_no_form(word: str) -> None:
    assert british_of(word) is None
