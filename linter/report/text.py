"""For people: each finding with its source line and the span marked under it."""

from __future__ import annotations

from collections.abc import Sequence

from linter.document import Source, Span
from linter.findings import Finding
from linter.report import Look, Write, Writer
from linter.report.terminal import plain, styled, width

_ELLIPSIS = "…"
_MARGIN = 8


def make(write: Write, look: Look) -> Writer:
    return _Text(write, look)


class _Text:
    def __init__(self, write: Write, look: Look) -> None:
        self.write = write
        self.colour = look.colour
        self.room = max(40, look.width - _MARGIN)

    def article(self, source: Source, findings: Sequence[Finding]) -> None:
        for finding in findings:
            self._finding(source, finding)

    def failed(self, path: str | None, message: str) -> None:
        """Standard error has it."""

    def end(self) -> None:
        pass

    def _finding(self, source: Source, f: Finding) -> None:
        place = styled(f"{plain(f.path)}:{f.line}:{f.column}", "bold", colour=self.colour)
        severity = styled(f.severity, f.severity, colour=self.colour)
        rule = styled(f.rule, "dim", colour=self.colour)
        self.write(f"{place} {severity} {rule} {plain(f.message)}\n")
        line = source.line_span(f.line)
        marked = Span(f.offset, min(f.end_offset, line.end))
        shown, indent, columns = excerpt(source.text, line, marked, self.room)
        bar = styled("|", "dim", colour=self.colour)
        marker = styled("^" * max(1, columns), f.severity, colour=self.colour)
        number = styled(f"{f.line:>5}", "dim", colour=self.colour)
        self.write(f"{number} {bar} {shown}\n      {bar} {' ' * indent}{marker}\n")
        for other in f.related:
            where = styled(f"line {other.line}, column {other.column}:", "dim", colour=self.colour)
            self.write(f"      {bar} {where} {plain(other.message)}\n")
        self.write("\n")


def excerpt(text: str, line: Span, marked: Span, room: int) -> tuple[str, int, int]:
    """The part of a line around a span that fits into `room` columns.

    Returns the part, the columns before the span, and the columns that the span takes in it.
    """
    first, last = line
    if last - first > room or width(text[first:last]) > room:
        inner = room - 2 * width(_ELLIPSIS)
        before = max(0, inner - (marked.end - marked.start)) // 2
        first = max(line.start, min(marked.start - before, line.end - inner))
        while first < marked.start and width(text[first : marked.start]) > max(before, inner // 2):
            first += 1
        last = min(line.end, first + inner)
        while width(text[first:last]) > inner and last > marked.start + 1:
            last -= 1
    head = _ELLIPSIS if first > line.start else ""
    tail = _ELLIPSIS if last < line.end else ""
    indent = width(head + plain(text[first : marked.start]))
    columns = width(plain(text[marked.start : min(marked.end, last)]))
    return head + plain(text[first:last]) + tail, indent, columns
