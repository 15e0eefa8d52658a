"""Where an unknown word is left alone."""

from __future__ import annotations

import time

import pytest

from linter import Linter

LINTER = Linter(select=["spelling/typo", "spelling/unknown"])


def found(text: str, path: str = "a.txt") -> list[tuple[str, str]]:
    return [(one.text, one.severity) for one in LINTER.lint_text(text, path)]


def shown(text: str, path: str = "a.txt") -> list[str]:
    return [text for text, severity in found(text, path) if severity != "info"]


def test_each_place_of_a_slip_is_marked() -> None:
    assert shown("The goverment fell. A goverment rose.") == ["goverment", "goverment"]


def test_an_unknown_word_is_marked_once() -> None:
    assert found("One quorblin, two quorblin.") == [("quorblin", "info")]


@pytest.mark.parametrize(
    "text",
    [
        "She calls it “infuence lab” now.",
        "The herb is known as Zarvoxia infuencis to gardeners.",
        "They sat in the restaurante de la playa and ate.",
        "He is tryin' and sayin’ it again.",
        "The plan was pre-empted and re-evaluted.",
        "It weighs 30kgs, does 100kmh and costs 5mln.",
    ],
)
def test_what_is_meant_is_left_alone(text: str) -> None:
    assert shown(text) == []


def test_italics_are_left_alone() -> None:
    assert shown("The *infuence* of it.", "a.md") == []
    assert shown("The infuence of it.", "a.md") == ["infuence"]


def test_a_paragraph_in_another_language_is_left_alone() -> None:
    text = "Los inmigrantes esperaron el trenzo en la estacionita nuevita y cantaronto.\n\n"
    assert shown(text + "The goverment fell.") == ["goverment"]


def test_a_slip_inside_a_long_quotation_is_found() -> None:
    assert shown("“We asked the goverment for help,” she said.") == ["goverment"]


def test_a_part_of_a_hyphenated_word_is_judged() -> None:
    assert shown("A goverment-funded scheme and a state-fundde one.") == ["goverment", "fundde"]


def test_ten_thousand_unknown_words_take_no_more_than_their_share() -> None:
    def seconds(count: int) -> float:
        known = "a mill by the harbour lay in ruins as cormorants and turnstones nested there"
        text = "\n\n".join(f"{known} {_made(number)}" for number in range(count))
        start = time.perf_counter()
        LINTER.lint_text(text)
        return time.perf_counter() - start

    assert seconds(10_000) < 40 * seconds(1_000) + 1


def _made(number: int) -> str:
    return "".join("bcdfglmnpr"[int(digit)] + "o" for digit in f"{number:05}")
