"""Splices: what the rules' examples don't say."""

from __future__ import annotations

import pytest

from linter.analysis import Article
from linter.api import Linter
from linter.checks.splices import fused_sentence
from linter.findings import Finding
from linter.house import House
from linter.readers import read_document

LINTER = Linter(select=["splices"])


def found(text: str, rule: str) -> list[Finding]:
    return [one for one in LINTER.lint_text(text) if one.rule == f"splices/{rule}"]


def marked(text: str, rule: str) -> list[str]:
    return [one.text for one in found(text, rule)]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("They came to the end ofthe road.", "of the"),
        ("It was said last weekthat Oslo was full.", "week that"),
        ("He wrote from Oslo, and she left forOslo at noon.", "for Oslo"),
        ("Norway is full. Nobody minds. Then Norwayand Oslo met.", "Norway and"),
        ("Hall was late. We waited for Hall’supcoming book.", "Hall’s upcoming"),
        ("It takes 270to win.", "270 to"),
        ("People in the US and theUS army met.", "the US"),
        ("The council said that examplecame from abroad.", "example came"),
    ],
)
def test_two_words_are_parted(text: str, parted: str) -> None:
    (finding,) = found(text, "glued-words")
    assert finding.suggestions == (parted,)


def test_a_doubtful_split_needs_an_article_that_has_others() -> None:
    doubtful = "They needat least one more."
    assert not found(doubtful, "glued-words")
    damaged = f"The end ofthe road. It was of the sortthat lasts. The end forthe day. {doubtful}"
    assert marked(damaged, "glued-words")[-1] == "needat"
    assert found(damaged, "glued-words")[-1].severity == "warning"


def test_many_glued_words_are_said_once_of_the_article() -> None:
    text = "The end ofthe road is inthe town, and the sortthat lasts is rare."
    first, *others = found(text, "glued-words")
    assert "3 times" in first.message
    assert len(first.related) == len(others) == 2
    assert not any("times" in one.message for one in others)


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("It was decided in 2019.The vote was close.", "2019. The"),
        ("It was close in the town.It’s over.", "town. It’s"),
        ("She called it a “norm”.The court did not.", "norm”. The"),
        ("She left the town.“It is over,” he said.", "town. “It"),
        ("She called it a “norm”and left.", "norm” and"),
        ("She called it a“norm” and left.", "a “norm"),
        ("Hall (pictured in May)said so.", "May) said"),
        ("We waited to some extent...This was wrong.", "extent... This"),
        ("Abdollahi,director of the mill, left.", "Abdollahi, director"),
    ],
)
def test_a_space_is_put_in(text: str, parted: str) -> None:
    (finding,) = found(text, "missing-space")
    assert finding.suggestions == (parted,)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The roof fell on the buildings And Gov. Rick Hall came.", "And"),
        ("He wrote to the Oslo Times In December he was heard.", "In"),
        ("Hall reported on the harbour  She left in May.", "She"),
        ("They lived in New Norway The thoughtful few stayed.", "The"),
        ("The bill died in the house as That session ended.", "That"),
        ("It is a local issue With many sides.", "With"),
        ("Of the Oslo council nobody was in the barn The Oslo council left.", "The"),
        ("Nobody knows how we did this It was late.", "It"),
    ],
)
def test_a_stop_was_dropped(text: str, word: str) -> None:
    assert marked(text, "dropped-stop") == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Her film Gone With the Tide and his song Live From the Harbour were heard.",
        "They saw Catch Me If You Can at the Hall.",
        "He asked How it works and wrote about What it means.",
        "Mr He said so, and Ms She left.",
        "We had seen the musical If it rains.",
        "She read of it in the owner The Guardian named.",
    ],
)
def test_titles_and_names_may_hold_function_words(text: str) -> None:
    assert not found(text, "dropped-stop")


def test_names_of_the_house_are_left_alone() -> None:
    document = read_document(b"The group riverIt said so.", "a.txt")
    assert list(fused_sentence(Article(document), ()))
    house = House(names=frozenset({"riverIt"}))
    assert not list(fused_sentence(Article(document, house=house), ()))


def test_a_paragraph_that_goes_on_in_the_next_is_cut_off() -> None:
    text = (
        "The mill is sold\n\n"
        "The council met on Monday and agreed to sell the old mill on the river to a builder who"
        " lives in the next town\n\nand wants to make flats of it before the spring of next year."
    )
    assert marked(text, "cut-off") == ["town"]


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("He asked Oslo to end the war. Engaging in dangerous talks.", "Engaging"),
        ("It was about the port. Building ships with the neighbours.", "Building"),
    ],
)
def test_a_fragment_is_an_info(text: str, fragment: str) -> None:
    (finding,) = found(text, "fragment")
    assert finding.severity == "info"
    assert finding.text.startswith(fragment)


@pytest.mark.parametrize(
    "text",
    [
        "It was late. Speaking from Oslo, she said that it was over.",
        "It was late. Building ships was hard.",
        "It was late. Building ships takes time.",
    ],
)
def test_a_sentence_with_a_verb_is_no_fragment(text: str) -> None:
    assert not found(text, "fragment")
