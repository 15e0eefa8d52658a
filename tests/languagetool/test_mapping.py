"""Matches become findings of ours: those that are ours to tell, in the source's positions."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.findings import Finding
from linter.house import House
from linter.languagetool.client import Match
from linter.languagetool.mapping import findings, merge
from linter.languagetool.table import Table, packaged
from linter.languagetool.texts import chunks
from linter.readers import read_text

TABLE = Table(
    categories={"GRAMMAR": "info", "TYPOS": "info"}, on={"SURE": "1 of 1"}, off={"BAD*": "0 of 9"}
)
HOUSE = House(words=frozenset({"lede"}))


def said(text: str, word: str, rule: str = "SOME", category: str = "GRAMMAR") -> list[Finding]:
    """What is told of a match at a word of a text."""
    document = read_text(text, "a.txt")
    (chunk,) = chunks(document)
    before = chunk.text[: chunk.text.index(word)]
    offset, length = len(before.encode("utf-16-le")) // 2, len(word.encode("utf-16-le")) // 2
    match = Match(offset, length, rule, category, "Say {it} so.", ("this", "that", "x", "y"))
    return findings(document, [(chunk, match)], TABLE, HOUSE)


def test_a_match_is_a_finding_of_its_rule() -> None:
    (finding,) = said("\ufeffHarbour 😀 news\r\n\r\nWe was there.", "was")
    assert (finding.rule, finding.branch, finding.severity) == (
        *("languagetool/SOME", "grammar", "info"),
    )
    assert (finding.line, finding.column, finding.text) == (3, 4, "was")
    assert finding.message == "Say {it} so."
    assert finding.suggestions == ("this", "that", "x")
    assert finding.fixes == ()


def test_the_table_decides_what_is_told_and_how_gravely() -> None:
    assert [one.severity for one in said("We was there.", "was", "SURE", "STYLE")] == ["warning"]
    assert said("We was there.", "was", "SOME", "STYLE") == []
    assert said("We was there.", "was", "BAD_ONE") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They met Snorvald there.", "Snorvald"),
        ("They met snorvald. Snorvald left.", "snorvald"),
        ("They saw washington there.", "washington"),
        ("The lede is buried.", "lede"),
    ],
)
def test_names_and_words_of_the_house_are_no_typos(text: str, word: str) -> None:
    assert said(text, word, category="TYPOS") == []


def test_masked_text_and_spaced_dots_are_left_alone() -> None:
    assert said("See https://dale.example/a now.", "\ufffc" * 22) == []
    assert said("It was . . . gone.", " .") == []


def test_of_one_defect_ours_is_kept_with_the_suggestion() -> None:
    text = "It is a mute point. We was there."
    ours = Linter(select=["spelling/set-phrase"]).lint_text(text, "a.txt")
    bare = [
        f.__class__(**{n: getattr(f, n) for n in f.__struct_fields__} | {"suggestions": ()})
        for f in ours
    ]
    theirs = [*said(text, "mute"), *said(text, "was")]
    merged = merge(bare, theirs)
    assert [one.rule for one in merged] == ["spelling/set-phrase", "languagetool/SOME"]
    assert merged[0].suggestions == ("this", "that", "x")
    assert merge(ours, theirs)[0].suggestions == ours[0].suggestions


def test_the_packaged_table_gives_a_reason_for_each_rule_that_is_off() -> None:
    table = packaged()
    assert all(table.off.values()) and all(table.on.values())
    assert not set(table.on) & set(table.off)
    assert table.severity_of("MORFOLOGIK_RULE_EN_GB", "TYPOS") is None
    assert table.severity_of("MD_BASEFORM", "GRAMMAR") == "warning"
    assert table.severity_of("NEVER_MET", "GRAMMAR") == "info"
    assert table.severity_of("NEVER_MET", "STYLE") is None
