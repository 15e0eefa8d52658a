"""British and American spelling in one article."""

from __future__ import annotations

from linter import Linter

LINTER = Linter(select=["spelling/variant"])


def found(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.suggestions[0]) for one in LINTER.lint_text(text)]


def test_the_fewer_are_marked_each_word_once() -> None:
    text = "The colour of the centre, a favour. The color, the color, no center."
    assert found(text) == [("color", "colour"), ("center", "centre")]


def test_of_a_tie_the_first_spelling_counts() -> None:
    assert found("A gray wall, a grey door.") == [("grey", "gray")]
    assert found("A grey wall, a gray door.") == [("gray", "grey")]


def test_one_spelling_is_no_mixture() -> None:
    assert found("The colour of the centre was grey, and they organized it.") == []
    assert found("The color of the center was gray.") == []


def test_names_and_quotations_keep_their_spelling() -> None:
    assert (
        found("The Labour Party at Rockefeller Center had a color. “A grey colour,” he said.") == []
    )
