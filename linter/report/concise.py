"""One line a finding: `path:line:column: severity rule message`."""

from __future__ import annotations

from collections.abc import Sequence

from linter.document import Source
from linter.findings import Finding
from linter.report import Look, Write, Writer
from linter.report.terminal import plain


def make(write: Write, look: Look) -> Writer:
    return _Concise(write)


class _Concise:
    def __init__(self, write: Write) -> None:
        self.write = write

    def article(self, source: Source, findings: Sequence[Finding]) -> None:
        for f in findings:
            place = f"{plain(f.path)}:{f.line}:{f.column}"
            self.write(f"{place}: {f.severity} {f.rule} {plain(f.message)}\n")

    def failed(self, path: str | None, message: str) -> None:
        """Standard error has it."""

    def end(self) -> None:
        pass
