"""One run of the command over many files: what it counts, and what goes wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from linter.api import Linter, read_bytes
from linter.atomic import replacing
from linter.cli.batches import displayed, in_batches, read_input
from linter.cli.progress import with_progress
from linter.cli.summary import counted, offers, why_empty
from linter.cli.workers import check_batches, usual_jobs
from linter.engine import MOST, Failure, Report
from linter.errors import ReadError, UserError
from linter.findings import Finding, Severity
from linter.mending import Mended, mend
from linter.report import Write, Writer
from linter.walk import find_files

Second = Callable[[int], "SecondReader"]
"""Makes a second reader for so many files. Raises UserError where it can't be had."""

_ISSUES = "please report it, with the article if you may, at the project's issue tracker"


if TYPE_CHECKING:
    from linter.languagetool.second import SecondReader


class Mending(StrEnum):
    """What a run does with fixes."""

    none = "none"
    write = "write"
    diff = "diff"


class Run:
    """Checks files one by one, writes what is found, and knows how the run ends."""

    def __init__(
        self,
        linter: Linter,
        shown: Severity,
        stdin_filename: str,
        mending: Mending = Mending.none,
        *,
        unsafe: bool = False,
        jobs: int | None = None,
        second: Second | None = None,
    ) -> None:
        self.linter = linter
        self.shown = shown
        self.stdin_filename = stdin_filename
        self.mending = mending
        self.unsafe = unsafe
        self.jobs = jobs
        self.second = second
        self.files = 0
        self.fixed = 0
        self.fixable: Counter[str] = Counter()
        self.left_out: Counter[str] = Counter()
        self.failures: list[tuple[str | None, str]] = []
        self.by_severity: Counter[Severity] = Counter()
        self.by_rule: Counter[tuple[str, str]] = Counter()

    def complain(self, error: UserError, path: str | None = None) -> None:
        message = _one_line(str(error))
        self.failures.append((path, message))
        typer.echo(f"copydesk: {message}", err=True)

    def files_in(self, paths: Iterable[str], *, force_exclude: bool) -> list[str]:
        """The files to check; complains of the paths that can't be used."""
        files: list[str] = []
        config = self.linter.config
        for found in find_files(
            paths,
            config.excludes,
            config.includes,
            force=force_exclude,
            left_out=self.left_out,
        ):
            if isinstance(found, ReadError):
                self.complain(found)
            else:
                files.append(found)
        return files

    def check(self, files: list[str], writer: Writer, write: Write, *, quiet: bool) -> None:
        """Check (and mend) the files; a file that can't be used does not stop the others."""
        paths = with_progress(files, wanted=not quiet)
        jobs = 1 if self.second else self.jobs or usual_jobs(len(files))
        for path, report, unread in self._read_again(self._reports(paths, jobs, write), len(files)):
            if unread is not None:
                self._complain_once(unread, path)
            if isinstance(report, UserError):
                self.complain(report, path)
                continue
            self.files += 1
            for failure in report.failures:
                self.complain(_bug(failure), path)
            for rule in report.cut:
                typer.echo(f"copydesk: {path}: {rule}: only the first {MOST} are shown", err=True)
            findings = self._count(report.findings)
            if self.mending != Mending.diff:
                writer.article(report.source, findings)
        for failed, message in self.failures:
            writer.failed(failed and displayed(failed), message)
        if self.mending != Mending.diff:
            writer.end()

    def _read_again(
        self, reports: Iterator[tuple[str, Report | UserError]], files: int
    ) -> Iterator[tuple[str, Report | UserError, UserError | None]]:
        """The reports with what a second reader adds; without it where it can't be had."""
        if self.second is not None:
            try:
                reader = self.second(files)
            except UserError as error:
                self.complain(error)
            else:
                try:
                    yield from reader.read(reports)
                finally:
                    reader.close()
                return
        for path, report in reports:
            yield path, report, None

    def _complain_once(self, error: UserError, path: str) -> None:
        """A server that is gone is told of once, a text that it could not read each time."""
        if ("", str(error)) not in self.failures and (None, str(error)) not in self.failures:
            self.complain(error)

    def _reports(
        self, paths: Iterable[str], jobs: int, write: Write
    ) -> Iterator[tuple[str, Report | UserError]]:
        """Each path with its report, or with why there is none."""
        if self.mending == Mending.none:
            batches = in_batches(paths)
            yield from check_batches(self.linter, batches, self.stdin_filename, jobs)
            return
        for path in paths:
            try:
                yield path, self._mended(path, write)
            except UserError as error:
                yield path, error

    def _mended(self, path: str, write: Write) -> Report:
        data, shown = read_input(path), displayed(self.stdin_filename if path == "-" else path)
        mended = mend(data, lambda now: self.linter.check(now, shown), unsafe=self.unsafe)
        if mended.data == data:
            return mended.report
        if self.mending == Mending.diff:
            write(_unified(shown, mended))
        else:
            try:
                _write(path, data, mended.data)
            except UserError as error:
                self.complain(error, path)
                return self.linter.check(data, shown)
        self.fixed += mended.applied
        return mended.report

    def _count(self, findings: Iterable[Finding]) -> list[Finding]:
        shown: list[Finding] = []
        for finding in findings:
            severity = Severity[finding.severity]
            self.by_severity[severity] += 1
            if severity >= self.shown:
                self.by_rule[finding.rule, finding.severity] += 1
                self.fixable.update({fix.safety for fix in finding.fixes})
                shown.append(finding)
        return shown

    def status(self, fail_on: Severity | None, *, exit_zero: bool) -> int:
        """The exit status; nothing that is found stops a run where `fail_on` is None."""
        if self.failures:
            return 2
        if self.mending == Mending.diff:
            return 1 if self.fixed and not exit_zero else 0
        found = fail_on is not None and any(severity >= fail_on for severity in self.by_severity)
        return 1 if found and not exit_zero else 0

    def summary(self, fail_on: Severity | None) -> str:
        counts = [
            counted(self.by_severity[severity], severity.name)
            for severity in sorted(Severity, reverse=True)
            if severity >= self.shown
        ]
        files = counted(self.files, "file")
        if self.is_empty:
            why = why_empty(self.left_out, any_rule=bool(self.linter.rules))
            return f"Nothing was checked: {why}."
        if self.mending == Mending.diff:
            return f"{counted(self.fixed, 'fix')} to apply in {files}."
        text = f"{', '.join(counts)} in {files}."
        if self.mending == Mending.write:
            text = f"{counted(self.fixed, 'fix')} applied; left: {text}"
        hidden = sum(n for severity, n in self.by_severity.items() if severity < self.shown)
        if hidden:
            text += f" {counted(hidden, 'finding')} below --min-severity not shown."
        stopping = self.by_severity[Severity.error]
        if fail_on is None and stopping:
            text += f" Nothing stops this run; {counted(stopping, 'error')} would have."
        if offered := offers(self.fixable, fixed=self.mending == Mending.write, unsafe=self.unsafe):
            text += f" ({offered}.)"
        if self.failures:
            text += f" {counted(len(self.failures), 'failure')}, see above."
        return text

    @property
    def is_empty(self) -> bool:
        """Was there nothing to read, and nothing that went wrong?"""
        return not self.files and not self.failures


def _unified(path: str, mended: Mended) -> str:
    """The change as a unified diff, each line on a line of its own."""
    import difflib

    lines = difflib.unified_diff(
        mended.before.splitlines(keepends=True), mended.after.splitlines(keepends=True), path, path
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _bug(failure: Failure) -> UserError:
    what = f"{type(failure.error).__name__}: {failure.error}"
    return UserError(
        f"{failure.path}: rule {failure.rule} broke ({what}); "
        f"the other rules went on. This is a bug of ours: {_ISSUES}"
    )


def _write(path: str, before: bytes, after: bytes) -> None:
    """Write a mended file, unless somebody else has changed it since it was read."""
    if path == "-":
        raise UserError("standard input can't be fixed in place; use --diff, or give a file")
    if read_bytes(path) != before:
        raise UserError(f"{path}: was changed while it was checked; not fixed, run again")
    try:
        with replacing(Path(path)) as stream:
            stream.write(after)
    except OSError as error:
        raise UserError(f"{path}: can't be written: {error.strerror or error}") from None


def _one_line(text: str) -> str:
    return " ".join(text.split())
