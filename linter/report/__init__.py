"""Report writers: findings out, one module a format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, Protocol

from linter.document import Source
from linter.findings import Finding

FORMATS = {
    "text": "linter.report.text",
    "concise": "linter.report.concise",
    "json": "linter.report.json",
    "json-lines": "linter.report.json_lines",
}

Write = Callable[[str], Any]


class Writer(Protocol):
    """Writes the findings of one run, article by article, as they come."""

    def article(self, source: Source, findings: Sequence[Finding]) -> None:
        """Write one article's findings; called for articles without any as well."""

    def end(self) -> None:
        """Write what closes the report."""


def make_writer(name: str, write: Write, *, colour: bool = False, width: int = 100) -> Writer:
    """The writer of a format of `FORMATS`; colour and width concern the text format only."""
    module = import_module(FORMATS[name])
    writer: Writer = module.make(write, colour=colour, width=width)
    return writer
