"""The rows of `check: frames`."""

from __future__ import annotations

import re

import pytest

from linter.rules import built_in_rules
from linter.rules.frames import all_anchors, parse, wrong_word
from linter.rules.parsing import parse_rule


def test_a_row_is_taken_apart() -> None:
    frame = parse("were", "{they we} [where>were] {the END}")
    assert (frame.wrong, frame.right) == ("where", "were")
    assert frame.anchors == ("they where", "we where")


def test_the_side_with_fewer_words_gives_the_anchors() -> None:
    assert parse("x", "{a b c} [where>were] it").anchors == ("where it",)
    assert parse("x", "*ing [where>were] {it's}").anchors == ("where it's", "where it’s")
    assert parse("x", "*ing [where>were] *").anchors == ("where",)


def test_a_seldom_word_is_its_own_anchor() -> None:
    assert parse("x", "{a the} [discrete>discreet] {man word}").anchors == ("discrete",)


def test_a_short_word_keeps_its_neighbour_since_it_stands_in_longer_ones() -> None:
    assert parse("x", "{a the} [bale>bail] was").anchors == ("bale was",)


def test_the_wrong_word_of_a_row_is_told_without_parsing() -> None:
    assert wrong_word("{has had} [all_ready>already] left") == "all ready"


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
