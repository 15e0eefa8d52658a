"""How likely a mark is an apostrophe, by the words beside it."""

from __future__ import annotations

import pytest

from linter.analysis.quotations.apostrophes import NEVER, begins_a_word, cost, rather_than_closing


def at(marked: str) -> tuple[str, int]:
    """A text, and where the mark stands that a caret points to."""
    return marked.replace("^", ""), marked.index("^")


@pytest.mark.parametrize(
    "marked",
    [
        "the ^’90s",
        "play ^'em again",
        "^’Twas so",
        "the workers^’ money",
        "goin^’ home",
        "rock ’n^’",
    ],
)
def test_known_forms_cost_next_to_nothing(marked: str) -> None:
    assert cost(*at(marked)) < 0.5


@pytest.mark.parametrize("marked", ["We go,^’ he said", "So it is.^’", "We go ^’ now"])
def test_behind_a_stop_or_between_spaces_none_can_stand(marked: str) -> None:
    assert cost(*at(marked)) == NEVER


def test_behind_a_whole_word_one_is_hardly_likely() -> None:
    assert cost(*at("a long journey^’ in the autumn")) > cost(*at("an^’ so on")) + 5


def test_where_the_main_marks_are_single_a_mark_is_rather_one_of_those() -> None:
    text, place = at("the men^’ and")
    assert cost(text, place, single=True) > cost(text, place)


@pytest.mark.parametrize("word", ["90s", "em", "til", "tis", "68", "ave", "Cause"])
def test_words_that_begin_with_an_apostrophe(word: str) -> None:
    assert begins_a_word(f"’{word}.", 0)


@pytest.mark.parametrize("word", ["We", "21st", "20-30", "emerald", "Iolani"])
def test_words_that_do_not(word: str) -> None:
    assert not begins_a_word(f"’{word}", 0)


@pytest.mark.parametrize(
    ("marked", "owner"),
    [
        ("‘It is the workers^’ money", True),
        ("‘We are goin^’ to town", True),
        ("‘The Workers^’ Song", False),
        ("‘We sold the boats^’ was all he said", False),
    ],
)
def test_an_owner_or_a_dialect_word_ends_no_speech(marked: str, owner: bool) -> None:
    text, place = at(marked)
    assert (rather_than_closing(text, 0, place) > 0) is owner
