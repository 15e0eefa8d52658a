"""One JSON array of all findings; the objects are those of `json-lines`."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from linter.document import Source
from linter.findings import Finding
from linter.report import Look, Write, Writer


def make(write: Write, look: Look) -> Writer:
    return _Json(write)


class _Json:
    def __init__(self, write: Write) -> None:
        self.write = write
        self.empty = True

    def article(self, source: Source, findings: Sequence[Finding]) -> None:
        for finding in findings:
            self.write("[\n  " if self.empty else ",\n  ")
            self.write(msgspec.json.encode(finding).decode())
            self.empty = False

    def failed(self, path: str | None, message: str) -> None:
        """Standard error has it."""

    def end(self) -> None:
        self.write("[]\n" if self.empty else "\n]\n")
