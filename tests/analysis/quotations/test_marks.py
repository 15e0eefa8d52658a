"""Double quotation marks, and which way each one faces."""

from __future__ import annotations

import pytest

from linter.analysis.quotations.marks import find, may_be_inches


def facing(text: str) -> list[str]:
    return [mark.faces for mark in find(text) if mark.kind == "double"]


@pytest.mark.parametrize("pair", ["“”", '""'])
@pytest.mark.parametrize(
    "text",
    [
        "<Yes>",
        "She said <yes> twice.",
        "(<Yes,> she said.)",
        "so–<yes>–or",
        "It was <‘yes’>.",
        "<…yes…>",
    ],
)
def test_marks_face_the_words_they_enclose(text: str, pair: str) -> None:
    assert facing(text.replace("<", pair[0]).replace(">", pair[1])) == ["opening", "closing"]


@pytest.mark.parametrize("text", ['She said " yes', 'so"so', '"', "a ” b"])
def test_a_mark_between_two_spaces_or_two_letters_faces_either_way(text: str) -> None:
    assert facing(text) == ["either"]


def test_the_neighbours_decide_and_not_the_character() -> None:
    first, second = find("”Yes,“ she said")
    assert (first.faces, first.drawn) == ("opening", "closing")
    assert (second.faces, second.drawn) == ("closing", "opening")
    assert find('"Yes')[0].drawn == "either"


def test_two_apostrophes_are_one_straight_mark() -> None:
    text = "He said ''yes'' and ‘no’, not maybe."
    assert [(mark.at, mark.char, mark.faces) for mark in find(text)[:2]] == [
        (8, "''", "opening"),
        (13, "''", "closing"),
    ]


@pytest.mark.parametrize("text", ['12"', "6'2\"", '6’ 2"', '7½"', 'a 27"', "5''"])
def test_a_mark_after_a_figure_may_mean_inches(text: str) -> None:
    assert may_be_inches(text, text.index('"') if '"' in text else 1)


@pytest.mark.parametrize("text", ['in 2016"', 'twelve"', '"12'])
def test_other_marks_mean_no_inches(text: str) -> None:
    assert not may_be_inches(text, next(i for i, c in enumerate(text) if c in '"”'))
