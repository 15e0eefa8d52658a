"""Which blocks are no prose of the article."""

from __future__ import annotations

from linter.analysis import Article
from linter.document import Span
from linter.readers import read_text

TEXT = "The ferry will run again.\n\nShare this\n\nMost read\n\nAdvertisement\n\nA bus takes over."


def furniture(*residue: str) -> list[str]:
    spans = [Span(at := TEXT.index(words), at + len(words)) for words in residue]
    article = Article(read_text(TEXT, "a.txt"), spans)
    return [
        TEXT[block.start : block.end]
        for block in article.document.blocks
        if block.ordinal in article.furniture
    ]


def test_without_residue_there_is_no_furniture() -> None:
    assert furniture() == []


def test_a_block_that_is_mostly_residue_is_furniture() -> None:
    assert furniture("Share this") == ["Share this"]
    assert furniture("dvertisement") == ["Advertisement"]


def test_a_block_with_a_little_residue_is_prose() -> None:
    assert furniture("Share") == []
    assert furniture("run again") == []


def test_several_marks_in_a_block_add_up() -> None:
    assert furniture("Share", "this") == ["Share this"]


def test_a_short_line_between_furniture_is_furniture() -> None:
    assert furniture("Share this", "Advertisement") == ["Share this", "Most read", "Advertisement"]


def test_prose_is_what_is_left() -> None:
    at = TEXT.index("Share this")
    article = Article(read_text(TEXT, "a.txt"), [Span(at, at + len("Share this"))])
    assert "Share this" not in [TEXT[b.start : b.end] for b in article.prose_blocks]
    assert len(article.prose_blocks) == len(article.document.blocks) - 1
