"""Where two words or sentences meet without what should part them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.analysis.joints import find


@pytest.mark.parametrize(
    ("text", "ats"),
    [
        ("the riverIt rose", [9]),
        ("the riverA rose", [9]),
        ("an iPhone", [4]),
        ("McDonald and DeLuca", [2, 15]),
        ("The River", []),
        ("NATO", []),
        ("rowID3", []),
    ],
)
def test_inner_capitals(text: str, ats: list[int]) -> None:
    assert list(find(text).inner_capitals) == ats


@pytest.mark.parametrize(
    ("text", "ats"),
    [
        ("It rose.It fell", [7]),
        ("apples,pears;plums:figs", [6, 12, 18]),
        ("It rose.”It fell", [7]),
        ("It rose. It fell", []),
        ("at 3.5 and 10:30", []),
        ("1,000", []),
        ("Really?!Yes", []),
    ],
)
def test_stops_between_two_letters(text: str, ats: list[int]) -> None:
    assert list(find(text).stops) == ats


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It rose on Friday It had rained", ["It"]),
        ("crops But the price of When it rose", ["But", "When"]),
        ("crops. But the price", []),
        ("But the price", []),
        ("crops But Smith", []),
        ("crops Butter is", []),
        ("cropsBut the", []),
        ("“crops” But the", ["But"]),
    ],
)
def test_capitalised_function_words_amid_a_sentence(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in find(text).function_words] == words


@given(st.text(alphabet="aAItBu.,!? ”’1", max_size=40))
def test_joints_are_what_they_are_called(text: str) -> None:
    joints = find(text)
    assert all(text[at - 1].islower() and text[at].isupper() for at in joints.inner_capitals)
    assert all(text[at - 1].isalpha() and text[at] in ".,!?" for at in joints.stops)
    assert all(text[start - 1] == " " == text[end] for start, end in joints.function_words)
