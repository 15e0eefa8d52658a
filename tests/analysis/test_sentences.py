"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.analysis import Article
from linter.analysis.sentences import is_abbreviation, split
from linter.readers import read_text


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "It rained.|The river rose.",
        "Did it rain?|Yes!|It did.",
        "It rained…|Then it stopped.",
        "It rained ...|Then it stopped.",
        "“It rained.”|She nodded.",
        "“It rained.”|“It did.”",
        "(It rained.)|The river rose.",
        "‘It rained.’|She nodded.",
        "It rained.|12 people came.",
        "It rained.|Élodie came.",
        "It rained.\n|The river rose.",
        "No one came.|I did.",
        "The firm is Harbour Co.|It was founded in May.",
        "It ended at 5 p.m.|The crowd left.",
        "He lives in the U.S.|She does not.",
        "We met in Sept.|But nobody came.",
        "It was she.|He knew.",
        "So did I.|She left.",
    ],
)
def test_a_sentence_ends_at_its_stop_with_its_closing_marks(text: str) -> None:
    assert sentences(text.replace("|", " ").replace("\n ", "\n")) == text.replace("\n", "").split(
        "|"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Doyle met Dr. Whitlock and Gov. Smith.",
        "J. R. Doyle met Ann B. Smith.",
        "He moved to St. Ives, past Mt. Etna.",
        "The U.S. Senate met the U.N. Secretary-General.",
        "The U.S. Open begins on Jan. 14 in the U.S.",
        "Sept. 11 was a Tuesday; Oct. 3 was not.",
        "Harbour Inc. Chairman Jo Doyle and Doyle Bros. Shipping agreed.",
        "Doyle vs. Smith is on page 3 (see Fig. 2).",
        "PORTLAND, Ore. (AP) – It rained.",
        "WASHINGTON, D.C. – It rained.",
        "It rained, e.g. Monday, at 5 p.m. Friday.",
        "Version 2.4 costs $3.50.",
        "“It rained ... and it rained,” she said.",
        "“Why?” she asked.",
        "He shouted “Stop!” and ran.",
        "A line without a stop",
    ],
)
def test_no_sentence_ends_within(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("token", ["Gov.", "U.S.", "J.", "p.m.", "Jan.", "etc.", "Ph.D."])
def test_abbreviations(token: str) -> None:
    assert is_abbreviation(token)


@pytest.mark.parametrize("token", ["river.", "Doyle.", "2.", "www.example.org.", "me."])
def test_words_that_are_no_abbreviations(token: str) -> None:
    assert not is_abbreviation(token)


def test_sentences_end_with_their_block() -> None:
    article = Article(read_text("Ferry to run again\n\nIt rained. It rained", "a.txt"))
    assert [article.text[start:end] for start, end in article.sentences] == [
        "Ferry to run again",
        "It rained.",
        "It rained",
    ]


@given(st.text(alphabet='aAU.?!… \n"“”’)1', max_size=30), st.data())
def test_sentences_are_in_order_and_leave_out_only_space(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    at = start
    for first, last in split(text, start, len(text)):
        assert at <= first < last <= len(text)
        assert not text[at:first].strip()
        at = last
    assert not text[at:].strip()


@given(st.lists(st.sampled_from(["It rained.", "Did it?", "“It did.”", "(No.)"]), min_size=1))
def test_plain_sentences_come_back_as_they_were_put_together(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts
