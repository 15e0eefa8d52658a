"""JSON lines, the stable contract: one object a finding, the fields of `Finding` in their order."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from linter.document import Source
from linter.findings import Finding
from linter.report import Look, Write, Writer


def make(write: Write, look: Look) -> Writer:
    return _JsonLines(write)


class _JsonLines:
    def __init__(self, write: Write) -> None:
        self.write = write

    def article(self, source: Source, findings: Sequence[Finding]) -> None:
        for finding in findings:
            self.write(msgspec.json.encode(finding).decode() + "\n")

    def failed(self, path: str | None, message: str) -> None:
        """Standard error has it."""

    def end(self) -> None:
        pass
