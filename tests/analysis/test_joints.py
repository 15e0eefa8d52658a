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
        ("rowID3 is", []),
        ("of theUS and", [6]),
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
        ("in 2019.The vote", [7]),
        ("on Day”.The vote", [7]),
        ("he said”and left", [7]),
        ("we saw...Then it", [8]),
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
        ("crops But Smith", ["But"]),
        ("crops  But we", ["But"]),
        ("It’s old It’s new", ["It’s"]),
        ("crops Butter is", []),
        ("cropsBut the", []),
        ("“crops” But the", ["But"]),
    ],
)
def test_capitalised_function_words_amid_a_sentence(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in find(text).function_words] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("limits Imports of fish", ["Imports"]),
        ("says Offered Oslo a loan", ["Offered"]),
        ("said Norway was", []),
        ("limits. Imports of fish", []),
        ("Oslo for now", []),
    ],
)
def test_other_capitals_that_may_be_wrong(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in find(text).common_words] == words


def test_stops_before_small_letters_and_semicolons_before_capitals() -> None:
    text = "The end. but no; They saw it.” he said; Oslo, at 5 p.m. on Monday"
    joints = find(text)
    assert [text[start:end] for start, end in joints.small_starts] == [".", ".”"]
    assert [text[at : at + 3] for at in joints.semicolons] == ["; T", "; O"]


@given(st.text(alphabet="aAItBu.,!?; ”’1", max_size=40))
def test_joints_are_what_they_are_called(text: str) -> None:
    joints = find(text)
    assert all(text[at].isupper() and text[at - 1] not in " " for at in joints.inner_capitals)
    assert all(text[at] in ".,!?;”" and text[at + 1] != " " for at in joints.stops)
    assert all(text[at : at + 2] == "; " for at in joints.semicolons)
    assert all(text[end] == " " for _, end in joints.small_starts)
    words = (*joints.function_words, *joints.common_words)
    assert all(text[start - 1] == " " and text[start].isupper() for start, _ in words)
