"""Where a line stands among others."""

from __future__ import annotations

from linter.analysis.furniture.neighbours import of_article, of_label, of_place, zones
from linter.readers import read_text

PROSE = "The council votes on the budget on Tuesday, and both libraries of the town stay open."
TEXT = f"Council votes\n\nBy Hazel Orme\n\n{PROSE}\n\nA heading\n\n{PROSE}\n\nRelated\n\nPool saved"
DOCUMENT = read_text(TEXT, "a.txt")


def place(at: int, *residue: int) -> set[str]:
    zone = zones(TEXT, DOCUMENT.blocks, set(residue))
    assert zone is not None
    return set(of_place(DOCUMENT.blocks, at, zone, set(residue)))


def test_prose_begins_and_ends_with_long_sentences() -> None:
    assert zones(TEXT, DOCUMENT.blocks, set()) == (2, 4)
    assert zones(TEXT, DOCUMENT.blocks, {4}) == (2, 2)
    assert zones("A line", read_text("A line", "a.txt").blocks, set()) is None


def test_a_line_stands_before_amid_or_behind_the_prose() -> None:
    assert "in the head" in place(1)
    assert "in the prose" in place(3)
    assert {"in the tail", "last"} <= place(6)


def test_residue_beside_a_line_is_seen() -> None:
    assert "after residue" in place(6, 5)
    assert "before residue" in place(4, 5)
    assert "between residue" in place(5, 4, 6)
    assert "residue two before" in place(6, 4)


def test_a_line_knows_the_label_above_it() -> None:
    assert list(of_label(TEXT, DOCUMENT.blocks, 6, {5})) == ["under related"]
    assert list(of_label(TEXT, DOCUMENT.blocks, 6, set())) == []


def test_a_line_of_the_articles_own_words_is_told_from_another() -> None:
    heading = read_text("Council votes on pool\n\nThe council met.", "a.txt")
    assert list(of_article(heading.text.lower(), heading.blocks[0])) == ["words known some"]
    assert list(of_article(TEXT.lower(), DOCUMENT.blocks[6])) == ["words known none"]
    twice = read_text("Share now\n\nShare now", "a.txt")
    assert "stands twice" in set(of_article(twice.text.lower(), twice.blocks[1]))
