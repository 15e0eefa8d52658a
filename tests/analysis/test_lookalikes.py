"""Which capitalised words are nearly a name of the gazetteer."""

from __future__ import annotations

import pytest

from linter.analysis import lookalikes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Emanuel Macron’s aides left.", {("Emanuel Macron", "Emmanuel Macron")}),
        ("French President Emanuel Macron", {("Emanuel Macron", "Emmanuel Macron")}),
        ("Kim Jong Um", {("Kim Jong Um", "Kim Jong Un")}),
        ("Emmanuel Macron, Volodymyr Zelenskyy, Stephen King, Steven King", set()),
        ("EMANUEL MACRON", set()),
        ("Edda Marrowby", set()),
    ],
)
def test_runs(text: str, expected: set[tuple[str, str]]) -> None:
    found = lookalikes.runs(text).values()
    assert {(one.words, one.right) for those in found for one in those} == expected


def test_single_words_are_organisations_and_places() -> None:
    words = ["Facebok", "Youtube", "Facebook", "Marrowby", "Macrom", "Berlinn"]
    found = {one.words: one.right for one in lookalikes.singles(words)}
    assert found.items() >= {"Facebok": "Facebook", "Youtube": "YouTube"}.items()
    assert found.keys().isdisjoint({"Facebook", "Marrowby", "Macrom"})
