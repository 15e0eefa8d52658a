"""Report writers: findings out, one module a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple, Protocol

from linter.document import Source
from linter.findings import Finding
from linter.rules.model import Rule

FORMATS = {
    "text": "linter.report.text",
    "concise": "linter.report.concise",
    "json": "linter.report.json",
    "json-lines": "linter.report.json_lines",
    "sarif": "linter.report.sarif",
    "github": "linter.report.github",
    "markdown": "linter.report.markdown",
}

Write = Callable[[str], Any]


class Look(NamedTuple):
    """What a writer may know of the run: the terminal it writes for, and the rules in use.

    `precision` is the measured share of right findings, by rule and branch.
    """

    colour: bool = False
    width: int = 100
    rules: Sequence[Rule] = ()
    precision: Mapping[str, Mapping[str, float]] = {}


class Writer(Protocol):
    """Writes the findings of one run, article by article, as they come."""

    def article(self, source: Source, findings: Sequence[Finding]) -> None:
        """Write one article's findings; called for articles without any as well."""

    def failed(self, path: str | None, message: str) -> None:
        """Tell of a file or a rule that could not be used; standard error has it already."""

    def end(self) -> None:
        """Write what closes the report."""


def make_writer(name: str, write: Write, look: Look | None = None) -> Writer:
    """The writer of a format of `FORMATS`."""
    writer: Writer = import_module(FORMATS[name]).make(write, look or Look())
    return writer
