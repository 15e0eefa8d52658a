"""Which lines are likely residue although no rule knows them."""

from __future__ import annotations

import pytest

from linter.analysis import Article
from linter.analysis.furniture import scorer
from linter.document import Span
from linter.readers import read_text

PROSE = (
    "The council votes on the budget on Tuesday, and the mayor hopes that both libraries of the "
    "town will stay open until the end of the year."
)


def likely(text: str, *residue: str) -> dict[str, str]:
    """The lines found, by how they stand, given what the rules have found."""
    spans = [Span(at := text.index(words), at + len(words)) for words in residue]
    article = Article(read_text(text, "a.txt"), spans)
    blocks = article.document.blocks
    return {
        text[blocks[one.ordinal].start : blocks[one.ordinal].end]: one.branch
        for one in article.likely_residue
    }


def article(*lines: str) -> str:
    return "\n\n".join(("Council votes on budget", PROSE, *lines))


def test_headlines_below_a_label_are_found() -> None:
    text = article("Related stories", "Pool Is Saved After All", "Mayor Defends Plan", "Most read")
    assert likely(text, "Related stories", "Most read") == {
        "Pool Is Saved After All": "run",
        "Mayor Defends Plan": "run",
    }


def test_without_residue_and_ends_nothing_is_judged() -> None:
    assert likely(f"Council votes\n\n{PROSE}\n\nA heading\n\n{PROSE}") == {}


@pytest.mark.parametrize(
    "line",
    [
        "“We did not know,” she said.",
        "The town grew quiet.",
        "A bus ran every hour that day, and it was never full.",
    ],
)
def test_what_is_said_or_told_is_prose_beside_residue_too(line: str) -> None:
    assert likely(article("Advertisement", line), "Advertisement") == {}
    assert likely(article("Advertisement", line, PROSE), "Advertisement") == {}


def test_the_headline_is_never_judged() -> None:
    text = f"Mayor Defends Plan\n\nShare\n\n{PROSE}"
    assert "Mayor Defends Plan" not in likely(text, "Share")


def test_a_paragraph_is_never_judged() -> None:
    long = PROSE.rstrip(".") * 2
    assert likely(article("Share", long), "Share") == {}


def test_signatories_of_a_letter_stay() -> None:
    assert likely(article("Yours sincerely,", "Hazel Orme", "Dana Whitlock")) == {}


def test_where_there_is_no_prose_nothing_is_judged() -> None:
    assert likely("Related stories\n\nPool Saved\n\nShare", "Related stories", "Share") == {}


def test_each_weight_has_a_name_and_a_size() -> None:
    weights = scorer.shipped()
    assert set(weights.least) == {"run", "between", "beside", "end"}
    assert all(abs(weight) < 20 for weight in weights.features.values())
    assert min(weights.least.values()) >= 0
