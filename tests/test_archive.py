"""Learning the names of an archive: counts by article, slips apart, memory bounded."""

from __future__ import annotations

from linter.archive import LearntName, NameCounts, as_lines


def counted(*articles: str, most: int = 1000) -> NameCounts:
    counts = NameCounts(most)
    for article in articles:
        counts.add(article)
    return counts


def test_a_name_counts_once_an_article() -> None:
    counts = counted("Ada Lovell sang. Ada Lovell danced.", "Then Ada Lovell left.")
    assert LearntName("Ada Lovell", 2) in counts.learnt(2)


def test_rare_names_are_left_out() -> None:
    counts = counted("Ada Lovell sang.", "Ada Lovell danced with Tom Varley.")
    assert [name.name for name in counts.learnt(2) if " " in name.name] == ["Ada Lovell"]


def test_a_likely_slip_is_a_variant_and_not_accepted() -> None:
    counts = counted(*["Tom Varley won."] * 10, *["Tom Varlley won."] * 2)
    found = {name.name: name for name in counts.learnt(2)}
    assert found["Tom Varley"].variants == (("Tom Varlley", 2),)
    assert "Tom Varlley" not in found


def test_two_frequent_names_are_two_people() -> None:
    counts = counted(*["Ann Varley won."] * 5, *["Anne Varley lost."] * 5)
    names = {name.name for name in counts.learnt(3)}
    assert {"Ann Varley", "Anne Varley"} <= names


def test_the_table_keeps_its_size() -> None:
    letters = "bcdfghjklmnprst"
    people = [f"Tom {a.upper()}a{b}o{c}" for a in letters for b in letters for c in letters]
    articles = [f"Then {name} sang with Ada Lovell." for name in people]
    counts = counted(*articles, most=100)
    assert [name.name for name in counts.learnt(1000)] == ["Ada Lovell"]
    assert len(counts.learnt(1)) <= 100


def test_a_names_file_has_a_name_a_line_and_says_what_it_is() -> None:
    lines = list(as_lines([LearntName("Ada Lovell", 3, (("Ada Lovel", 1),)), LearntName("Bo", 2)]))
    assert lines[0].startswith("#")
    assert lines[-2:] == ["Ada Lovell\t3\tAda Lovel (1)", "Bo\t2"]
