"""The rows of `check: frames`."""

from __future__ import annotations

import re

import pytest

from linter.rules import built_in_rules
from linter.rules.frames import all_anchors, parse
from linter.rules.parsing import parse_rule


def test_a_row_is_taken_apart() -> None:
    frame = parse("lose", "{to will} [loose>lose] {the END}")
    assert (frame.wrong, frame.right) == ("loose", "lose")
    assert frame.anchors == ("to loose", "will loose")


def test_the_side_with_fewer_words_gives_the_anchors() -> None:
    assert parse("x", "{a b c} [loose>lose] it").anchors == ("loose it",)
    assert parse("x", "*ing [loose>lose] {it's}").anchors == ("loose it's", "loose it’s")
    assert parse("x", "*ing [loose>lose] *").anchors == ("loose",)


def test_a_long_word_with_many_neighbours_is_its_own_anchor() -> None:
    assert parse("x", "DET [principle>principal] {actor cast}").anchors == (
        "principle actor",
        "principle cast",
    )
    assert parse("x", "DET [principle>principal] *").anchors == ("principle",)


def test_the_anchors_of_a_rule_are_kept_with_the_parsed_rule() -> None:
    text = (built_in_rules() / "spelling" / "confusion.yaml").read_text("utf-8")
    rule = parse_rule(text, "confusion.yaml").rule
    assert rule.anchors == all_anchors(rule.frames) != ()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("to loose the", "needs one [wrong>right]"),
        ("[a>b] [c>d]", "needs one [wrong>right]"),
        ("[loose>lose]", "needs a neighbour"),
        ("END [loose>lose] it", "END stands after"),
        ("to !{not} [loose>lose]", "or first of all"),
    ],
)
def test_what_is_wrong_with_a_row_is_told(row: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        parse("x", row)


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("lost it's anchor", True),
        ("lost it's going", False),
        ("lost it's third", False),
    ],
)
def test_a_class_stands_for_the_words_that_are_most_often_that(text: str, matches: bool) -> None:
    frame = parse("x", "lost [it's>its] NOUN")
    assert frame.matches(text, 5, 9) is matches
    assert frame.anchors == ("lost it's", "lost it’s")
