"""What is thought of words that no source has."""

from __future__ import annotations

import pytest

from linter.analysis import names
from linter.analysis.misspelled import Judged, judge
from linter.analysis.spelling import look
from linter.sieve import tokens_of


def judged(text: str, accepted: frozenset[str] = frozenset()) -> dict[str, Judged]:
    capitalised = names.capitalised(text)
    return judge(text, look(tokens_of(text)), capitalised, accepted)


def severities(text: str) -> dict[str, str]:
    return {word: one.severity for word, one in judged(text).items()}


@pytest.mark.parametrize("slip", ["goverment", "recieved", "definately", "influenec"])
def test_one_slip_in_a_frequent_word_with_nothing_else_near_is_an_error(slip: str) -> None:
    assert severities(f"They said the {slip} report.") == {slip: "error"}


@pytest.mark.parametrize("slip", ["presumtive", "deligitimize", "scripiturally"])
def test_a_slip_in_a_rarer_word_is_a_warning(slip: str) -> None:
    assert severities(f"They said the {slip} report.") == {slip: "warning"}


@pytest.mark.parametrize("word", ["quorblin", "hyperpartisanly", "bombmaker", "naïvetét"])
def test_new_words_are_just_unknown(word: str) -> None:
    assert severities(f"They said the {word} report.") == {word: "info"}


def test_a_word_that_is_used_again_and_again_is_meant() -> None:
    text = "The goverment. A goverment. No goverment."
    assert severities(text) == {"goverment": "info"}


def test_a_word_with_a_capital_elsewhere_is_a_name() -> None:
    assert severities("The firm Infuence grew. At infuence they knew.") == {"infuence": "info"}


def test_the_words_of_the_house_are_right() -> None:
    assert judged("The goverment fell.", frozenset(["goverment"])) == {}


def test_a_text_of_unknown_words_is_another_language() -> None:
    text = " ".join(f"worzel{letter}{other}" for letter in "abcdefgh" for other in "stuvwx")
    assert judged(f"{text} goverment") == {}


def test_a_recorded_slip_with_a_capital_is_a_warning_in_its_case() -> None:
    found = judged("Resarch shows it. FOOTAGE COURTESTY OF THE ARMY.")
    assert found["Resarch"].suggestions[0] == "Research"
    assert found["COURTESTY"].suggestions[0] == "COURTESY"
    assert {one.severity for one in found.values()} == {"warning"}


def test_the_word_that_the_article_uses_is_suggested_first() -> None:
    found = judged("The presidents met. All presidens left.")
    assert found["presidens"].suggestions[0] == "presidents"
