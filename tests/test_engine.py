"""From documents and rules to findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter import Finding, Linter
from linter.analysis import Article
from linter.checks import splices
from linter.engine import MOST
from linter.errors import ReadError
from linter.findings import Hit
from linter.scan import Candidate

if TYPE_CHECKING:
    from tests.conftest import LinterWith


RULE = "summary: A rule.\nseverity: error\nmessage: m\nwhy: w\nexamples: []"
PHRASES = {"a": "the ferry", "inner": "ferry", "outer": "the ferry runs", "apart": "again"}
PHRASE = "check: pattern\nphrases: [ferry]"


def marked(findings: Sequence[Finding]) -> list[str]:
    return [finding.text for finding in findings]


def test_a_finding_says_where_it_stands_and_what_it_is(linter_with: LinterWith) -> None:
    linter = linter_with(
        f"{PHRASE}\nmessage: 'No “{{text}}”, {{suggestion}}.'\nfix: safe\nreplace: bus"
    )
    (finding,) = linter.lint_text("Harbour news\n\nThe ferry, they said.", "news.txt")
    assert (finding.path, finding.rule, finding.branch) == ("news.txt", "style/test", "phrase")
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (3, 5, 3, 10)
    assert (finding.offset, finding.end_offset, finding.text) == (18, 23, "ferry")
    assert finding.block is not None
    assert (finding.block.kind, finding.block.ordinal) == ("paragraph", 1)
    assert (finding.severity, finding.message) == ("warning", "No “ferry”, bus.")
    assert finding.suggestions == ("bus",)
    assert [one.safety for one in finding.fixes] == ["safe"]
    assert finding.confidence is None


def test_findings_speak_of_the_source(linter_with: LinterWith) -> None:
    text = "One.\r\n\r\nThe fer\u00adry\u200b, they said."
    (finding,) = linter_with(PHRASE).lint_text(text)
    assert (finding.line, finding.column) == (3, 5)
    assert finding.text == text[finding.offset : finding.end_offset] == "fer\u00adry"


def test_a_long_text_is_cut_in_the_message_only(linter_with: LinterWith) -> None:
    line = "ferry " + "and so on " * 20 + "end"
    (finding,) = linter_with("check: pattern\npatterns: ['^ferry.*']\nanchors: [ferry]").lint_text(
        line
    )
    assert finding.text == line
    assert len(finding.message) < 80
    assert finding.message.endswith("…”.")


def test_a_rule_may_speak_of_some_kinds_of_block_only(linter_with: LinterWith) -> None:
    text = "The ferry news\n\nThe ferry runs again.\n\n• the ferry"
    assert len(linter_with(PHRASE).lint_text(text)) == 3
    (finding,) = linter_with(f"{PHRASE}\nblocks: [list-item]").lint_text(text)
    assert finding.line == 5


def test_a_rule_may_leave_quotations_alone(linter_with: LinterWith) -> None:
    text = "“The ferry runs,” she said of the ferry."
    assert len(linter_with(PHRASE).lint_text(text)) == 2
    (finding,) = linter_with(f"{PHRASE}\nin-quotations: skip").lint_text(text)
    assert finding.offset == text.rindex("ferry")


def test_what_is_furniture_is_not_checked_whatever_is_selected(linter_with: LinterWith) -> None:
    text = "The advertisement ran.\n\nAdvertisement\n\nIt rained."
    linter = linter_with("check: pattern\nphrases: [advertisement]")
    assert [finding.line for finding in linter.lint_text(text)] == [1]


def test_findings_come_in_the_order_of_the_text() -> None:
    text = "It rained.Then it stopped.\n\nAdvertisement\n\nA mute point.Both left."
    findings = Linter().lint_text(text)
    assert [finding.rule for finding in findings] == [
        *("splices/missing-space", "boilerplate/advertisement"),
        *("spelling/set-phrase", "splices/missing-space"),
    ]


def test_what_two_rules_of_a_family_find_at_one_place_is_reported_once(tmp_path: Path) -> None:
    for name, phrase in PHRASES.items():
        keys = f"id: style/{name}\ncheck: pattern\nphrases: [{phrase}]"
        (tmp_path / f"{name}.yaml").write_text(f"{RULE}\n{keys}")
    linter = Linter(select=["style"], rule_dirs=[tmp_path])
    assert marked(linter.lint_text("So the ferry runs again.")) == ["the ferry runs", "again"]


def test_a_rule_that_breaks_costs_that_rule_on_that_file(
    monkeypatch: pytest.MonkeyPatch, linter_with: LinterWith
) -> None:
    def broken(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
        yield Hit(0, 1, "never reported")
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(splices, "missing_space", broken)
    linter = Linter(select=["splices/missing-space", "spelling/set-phrase"])
    report = linter.check(b"A mute point.Then it rained.", "a.txt")
    assert marked(report.findings) == ["mute point"]
    (failure,) = report.failures
    assert (failure.path, failure.rule) == ("a.txt", "splices/missing-space")
    assert isinstance(failure.error, ZeroDivisionError)


def test_a_rule_that_breaks_on_one_article_goes_on_with_the_next(
    monkeypatch: pytest.MonkeyPatch, linter_with: LinterWith
) -> None:
    def broken(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
        if "bug" in article.text:
            raise ZeroDivisionError("a bug")
        yield Hit(0, 2, "found", details={"suggestion": "It"})

    monkeypatch.setattr(splices, "missing_space", broken)
    linter = Linter(select=["splices/missing-space"])
    texts = [b"It rained.", b"It is a bug.", b"It stopped."]
    reports = linter.check_all([(text, "a.txt") for text in texts])
    assert [len(one.findings) for one in reports if not isinstance(one, ReadError)] == [1, 0, 1]
    assert [len(one.failures) for one in reports if not isinstance(one, ReadError)] == [0, 1, 0]


def test_documents_do_not_know_of_each_other() -> None:
    linter = Linter()
    texts = ["“We shall rebuild.", "It is over,” she said.", "The riverIt rose.", "It rained."]
    alone = [Linter().lint_text(text) for text in texts]
    assert [linter.lint_text(text) for text in texts] == alone
    assert [linter.lint_text(text) for text in reversed(texts)] == alone[::-1]


def test_a_residue_rule_too_keeps_to_its_kinds_of_block(linter_with: LinterWith) -> None:
    text = "Stop press\n\nIt rained.\n\n• stop press"
    keys = "check: pattern\nphrases: [stop press]\nfurniture: true"
    assert len(linter_with(keys).lint_text(text)) == 2
    (finding,) = linter_with(f"{keys}\nblocks: [list-item]").lint_text(text)
    assert finding.line == 5


def test_of_a_rule_that_fires_without_end_the_first_thousand_are_kept() -> None:
    linter = Linter(select=["spelling/set-phrase"])
    report = linter.check(b"A mute point. " * MOST, "a.txt")
    assert (len(report.findings), report.cut) == (MOST, [])
    report = linter.check(b"A mute point. " * (MOST + 1), "a.txt")
    assert (len(report.findings), report.cut) == (MOST, ["spelling/set-phrase"])
    assert report.findings[-1].offset == 14 * MOST - 12


def test_nothing_is_said_of_the_cut_of_a_rule_that_was_not_asked_for() -> None:
    text = b"Advertisement\n\n" * (MOST + 1)
    assert Linter(select=["boilerplate"]).check(text, "a.txt").cut == ["boilerplate/advertisement"]
    assert Linter(select=["spelling"]).check(text, "a.txt").cut == []
