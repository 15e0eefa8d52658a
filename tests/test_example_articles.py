"""The articles in `examples/` give exactly the findings that lie beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import Finding, Linter

EXAMPLES = Path(__file__).parents[1] / "examples"
ARTICLES = sorted(EXAMPLES.glob("*.txt"))
FEWEST_ARTICLES = 6


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


def expected(article: Path) -> list[str]:
    return article.with_suffix(".findings").read_text("utf-8").splitlines()


def concise(finding: Finding) -> str:
    place = f"{finding.path}:{finding.line}:{finding.column}"
    return f"{place}: {finding.severity} {finding.rule} {finding.message}"


@pytest.mark.parametrize("article", ARTICLES, ids=[article.stem for article in ARTICLES])
def test_an_example_gives_its_findings(linter: Linter, article: Path) -> None:
    report = linter.check(article.read_bytes(), article.name)
    assert report.failures == []
    assert [concise(finding) for finding in report.findings] == expected(article)


def test_the_examples_show_every_family() -> None:
    assert len(ARTICLES) >= FEWEST_ARTICLES
    found = {line.split()[2].partition("/")[0] for one in ARTICLES for line in expected(one)}
    assert found >= {"names", "quotes", "splices", "boilerplate"}


def test_the_clean_story_is_clean() -> None:
    assert expected(EXAMPLES / "clean-story.txt") == []


def test_each_list_of_findings_has_its_article() -> None:
    lists = {path.stem for path in EXAMPLES.glob("*.findings")}
    assert lists == {article.stem for article in ARTICLES}


def test_windows_line_ends_are_still_there() -> None:
    """A careless checkout rewrites them, and the example would then show nothing."""
    data = (EXAMPLES / "windows-line-ends.txt").read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n") > 0
