"""The rows of `check: frames`."""

from __future__ import annotations

import re

import pytest

from linter.rules.frames import parse


def test_a_row_is_taken_apart() -> None:
    frame = parse("lose", "{to will} [loose>lose] {the END}")
    assert (frame.wrong, frame.right) == ("loose", "lose")
    assert frame.anchors == ("to loose", "will loose")


def test_the_side_with_fewer_words_gives_the_anchors() -> None:
    assert parse("x", "{a b c} [loose>lose] it").anchors == ("loose it",)
    assert parse("x", "*ing [loose>lose] {it's}").anchors == ("loose it's", "loose it’s")
    assert parse("x", "*ing [loose>lose] *").anchors == ("loose",)


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
