"""What the speller knows of words."""

from __future__ import annotations

import subprocess
import sys

import pytest

from linter.lexicon import spelling


@pytest.mark.parametrize(
    "word", ["colour", "color", "organise", "lockdown", "bromance", "cybersecurity", "wouldn't"]
)
def test_words_of_any_source_are_known(word: str) -> None:
    assert spelling.is_spelled(word)


@pytest.mark.parametrize("word", ["outwith", "dreich", "taoiseach", "lakh", "braai", "bogan"])
def test_words_of_all_englishes_are_known(word: str) -> None:
    assert spelling.is_spelled(word)


@pytest.mark.parametrize("slip", ["goverment", "recieve", "teh", "definately", "Government"])
def test_slips_and_capitals_are_not_known(slip: str) -> None:
    assert not spelling.is_spelled(slip)
    assert spelling.frequency_class(slip) == -1


def test_common_words_have_a_higher_class_than_rare_ones() -> None:
    ranked = [spelling.frequency_class(word) for word in ("the", "house", "harbour", "abaft")]
    assert ranked == sorted(ranked, reverse=True)


@pytest.mark.parametrize(
    ("word", "flag"),
    [("colour", spelling.BRITISH), ("color", spelling.AMERICAN), ("organise", spelling.BRITISH)],
)
def test_a_word_of_one_spelling_is_flagged(word: str, flag: int) -> None:
    assert (spelling.lookup(word) or 0) & flag


@pytest.mark.parametrize("word", ["organize", "house", "licensed"])
def test_what_both_write_is_not_flagged(word: str) -> None:
    assert not (spelling.lookup(word) or 0) & (spelling.BRITISH | spelling.AMERICAN)


def test_the_commonest_words_need_no_second_look() -> None:
    assert {"the", "people", "minister"} <= spelling.commonest()
    assert not {"colour", "center"} & spelling.commonest()


def test_recorded_slips_are_told_from_words() -> None:
    assert spelling.is_recorded_slip("definately")
    assert not spelling.is_recorded_slip("definitely")


def test_no_class_of_the_sources_is_loaded() -> None:
    code = (
        "import sys, linter; linter.lint_text('The goverment fell.');"
        "assert not {'spellchecker', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
