"""The labelled article gives the same findings when it is written as Markdown."""

from __future__ import annotations

from linter import Linter
from tests.integration.conftest import measured_set
from tests.wrapped_markdown import found, moved, wrapped


def test_the_labelled_article_gives_the_same_findings_as_markdown() -> None:
    article = measured_set("gold", "beijing-visit.txt")
    linter = Linter()
    plain = linter.check(article.read_bytes(), article.name)
    assert plain.findings
    made = wrapped(plain)
    through = linter.check(made.text.encode(), "article.md")
    assert found(through.findings) == moved(plain.findings, made)
