"""Workflow commands of GitHub Actions: each finding is shown beside its line.

The format is that of `docs.github.com/actions/reference/workflow-commands-for-github-actions`.
It does not say what a column counts: these count code points, as in the other formats for people.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter import lazy
from linter.document import Source
from linter.findings import Finding
from linter.report import Look, Write, Writer
from linter.report.terminal import plain

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_CONTROL = lazy.regex(r"[\x00-\x1f\x7f-\x9f]")


def make(write: Write, look: Look) -> Writer:
    return _GitHub(write)


class _GitHub:
    def __init__(self, write: Write) -> None:
        self.write = write

    def article(self, source: Source, findings: Sequence[Finding]) -> None:
        for f in findings:
            place = {"file": f.path, "line": str(f.line)}
            if f.line == f.end_line:
                place |= {"col": str(f.column), "endLine": str(f.end_line)}
                place |= {"endColumn": str(f.end_column)}
            else:  # the runner drops the columns of a span over several lines, and says so
                place |= {"endLine": str(f.end_line)}
            self._command(_COMMANDS[f.severity], {**place, "title": f.rule}, f.message)

    def failed(self, path: str | None, message: str) -> None:
        place = {} if path is None else {"file": path}
        self._command("error", {**place, "title": "copydesk"}, message)

    def end(self) -> None:
        pass

    def _command(self, name: str, properties: dict[str, str], message: str) -> None:
        listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
        self.write(f"::{name} {listed}::{plain(_data(message))}\n")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A value as the runner reads it back; a path has to stay itself, so spaces are kept."""
    escaped = _data(text).replace(":", "%3A").replace(",", "%2C")
    return _CONTROL.sub("\ufffd", escaped)
