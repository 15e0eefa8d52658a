"""Which paragraphs a quotation may run on from, where the next one opens with a mark."""

from __future__ import annotations

import pytest

from linter.analysis.quotations.running import IMPOSSIBLE, cost

NEXT = "“It takes a year,” she said."


def likely(paragraph: str, following: str = NEXT) -> float:
    return cost(paragraph, paragraph.rindex("“"), len(paragraph), following)


@pytest.mark.parametrize(
    "paragraph",
    [
        "“We shall rebuild the school.",
        "“Yes,” she said. “We shall rebuild it.",
        "She argued that “We shall rebuild the school.",
        "“While they watched, he said, the keeper locked the door.",
        "“When I asked them to go, she said no.",
    ],
)
def test_speech_to_the_end_of_the_paragraph_may_run_on(paragraph: str) -> None:
    assert likely(paragraph) < 1


@pytest.mark.parametrize(
    "paragraph",
    [
        "“We shall rebuild the school, she said.",
        "“We shall rebuild the school, Ms Lane told reporters on Monday.",
        "“We shall rebuild the school, said the mayor of the town.",
        "“Shall we rebuild the school? he asked in a letter.",
        "She was “far too tired to walk.",
    ],
)
def test_words_of_the_paper_and_fragments_end_it(paragraph: str) -> None:
    assert likely(paragraph) == IMPOSSIBLE


def test_another_speaker_ends_it() -> None:
    paragraph = "“Yes,” Ms Lane said. “We shall rebuild it."
    assert likely(paragraph, "“We shall see,” Mr Hughes said.") == IMPOSSIBLE
    assert likely(paragraph, "“It takes a year,” Ms Lane said.") < 1
    assert likely(paragraph, "“It takes a year,” she said.") < 1


def test_a_paragraph_without_a_stop_hardly_runs_on() -> None:
    assert likely("“We shall rebuild the school") > likely("“We shall rebuild the school.")
