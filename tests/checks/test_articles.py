"""A and an: by the sound of what follows."""

from __future__ import annotations

import pytest

from linter import Linter

LINTER = Linter(select=["grammar/indefinite-article"])


def mended(text: str) -> list[str]:
    return [finding.suggestions[0] for finding in LINTER.lint_text(f"She saw {text} there.")]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("a eagle", "an eagle"),
        ("an mayor", "a mayor"),
        ("a hour", "an hour"),
        ("a heiress", "an heiress"),
        ("an university", "a university"),
        ("an European", "a European"),
        ("an one-off", "a one"),
        ("a unarmed", "an unarmed"),
        ("a overeager", "an overeager"),
        ("an “empty", "an “empty"),
    ],
)
def test_words_go_by_their_first_sound(wrong: str, right: str) -> None:
    assert mended(wrong) == ([right] if wrong != right else [])
    assert mended(right) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("a 8-year wait", "an 8"),
        ("a 11-year wait", "an 11"),
        ("a 18th hole", "an 18th"),
        ("a 1812 map", "an 1812"),
        ("a $80 lamp", "an $80"),
        ("an 100 times", "a 100"),
        ("an 1 in ten", "a 1"),
    ],
)
def test_figures_go_by_how_they_are_read(wrong: str, right: str) -> None:
    assert mended(wrong) == [right]


@pytest.mark.parametrize("text", ["a 110-page bill", "a 1100 and an 1100 run", "a 0.8 and an 0.8"])
def test_figures_that_are_read_in_two_ways_are_left_alone(text: str) -> None:
    assert mended(text) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("a FBI man", "an FBI"),
        ("a MP", "an MP"),
        ("a M.B.A.", "an M.B.A."),
        ("a SUV", "an SUV"),
        ("an NATO ship", "a NATO"),
        ("an U.S. ship", "a U.S."),
        ("an UFO", "a UFO"),
        ("a X-ray", "an X-ray"),
        ("an T-shirt", "a T-shirt"),
        ("a iPhone", "an iPhone"),
        ("a AIDS clinic", "an AIDS"),
    ],
)
def test_letters_are_read_out_or_spoken_as_a_word(wrong: str, right: str) -> None:
    assert mended(wrong) == [right]


@pytest.mark.parametrize(
    "text", ["a FAQ and an FAQ", "a HSE and an HSE post", "an A, a B", "a LAN"]
)
def test_letters_that_nobody_can_be_sure_of_are_left_alone(text: str) -> None:
    assert mended(text) == []


@pytest.mark.parametrize(
    ("wrong", "right"), [("a Obama aide", "an Obama"), ("an Russian envoy", "a Russian")]
)
def test_known_names_count_as_words(wrong: str, right: str) -> None:
    assert mended(wrong) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "a Oaxaca dish",
        "an Mbappé goal and a Mbappé goal",
        "Carta a Elena",
        "a Uber and an Uber ride",
    ],
)
def test_names_whose_sound_is_unsure_are_left_alone(text: str) -> None:
    assert mended(text) == []


def test_the_very_first_word_of_an_article_counts() -> None:
    (finding,) = LINTER.lint_text("A eagle has landed on the roof\n\nIt flew away.")
    assert (finding.offset, finding.text) == (0, "A eagle")


def test_a_function_word_after_it_is_another_fault() -> None:
    assert mended("a is") == mended("a of") == []
    assert mended("a in-depth report") == ["an in"]
