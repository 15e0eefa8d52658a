"""A summary for the page of a job: a table of the first findings, counts, and what failed.

Whatever comes from an article, a path or a rule stands in code spans. Nothing in them is read as
HTML, a link, a mention or an issue number, which escapes with backslashes would not hold off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from linter import lazy
from linter.document import Source
from linter.findings import Finding, Severity
from linter.report import Look, Write, Writer
from linter.report.terminal import plain

ROWS = 100
_LONGEST = 300
_BACKTICKS = lazy.regex("`+")


def make(write: Write, look: Look) -> Writer:
    return _Markdown(write)


class _Markdown:
    def __init__(self, write: Write) -> None:
        self.write = write
        self.articles = 0
        self.found: Counter[str] = Counter()
        self.failures: list[str] = []
        write("## Copydesk\n")

    def article(self, source: Source, findings: Sequence[Finding]) -> None:
        self.articles += 1
        for finding in findings:
            if not self.found:
                self.write("\n| Severity | Place | Rule | Message |\n| --- | --- | --- | --- |\n")
            if self.found.total() < ROWS:
                self._row(finding)
            self.found[finding.severity] += 1

    def failed(self, path: str | None, message: str) -> None:
        self.failures.append(message)

    def end(self) -> None:
        """The counts stand last because the findings are written as they come."""
        more = self.found.total() - ROWS
        if more > 0:
            self.write(f"\nThe table ends here: {_counted(more, 'more finding')}.\n")
        self.write(f"\n**{self._counts()}** in {_counted(self.articles, 'file')}.\n")
        if self.failures:
            self.write(f"\n### {_counted(len(self.failures), 'failure')}\n\n")
            for message in self.failures[:ROWS]:
                self.write(f"- {code_span(_cut(message))}\n")
            if len(self.failures) > ROWS:
                self.write(f"- and {len(self.failures) - ROWS} more\n")

    def _row(self, f: Finding) -> None:
        place = f"{f.path}:{f.line}:{f.column}"
        cells = [f.severity, _cell(place), _cell(f.rule), _cell(f.message)]
        self.write(f"| {' | '.join(cells)} |\n")

    def _counts(self) -> str:
        counts = [
            _counted(self.found[severity.name], severity.name)
            for severity in sorted(Severity, reverse=True)
            if self.found[severity.name]
        ]
        return ", ".join(counts) or "Nothing found"


def code_span(text: str) -> str:
    """A text as a code span on one line."""
    shown = plain(text)
    fence = "`" * (_longest_run(shown) + 1)
    # One space at each end is taken off again, and keeps a backtick or a space at the edge apart.
    padding = " " if not shown.strip() or shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{padding}{shown}{padding}{fence}"


def code_block(text: str) -> str:
    """A text of several lines as a block of code."""
    fence = "`" * max(3, _longest_run(text) + 1)
    return f"{fence}text\n{text}\n{fence}"


def _longest_run(text: str) -> int:
    """The length of the longest run of backticks: what stands around them has to be longer."""
    return max((len(run) for run in _BACKTICKS.findall(text)), default=0)


def _cell(text: str) -> str:
    """A code span for a table: a bar ends a cell even inside of one, save behind a backslash.

    Readers disagree about a bar behind two backslashes, so a backslash of the text is kept apart.
    """
    return code_span(_cut(text)).replace("\\|", "\\ |").replace("|", "\\|")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"
