"""`copydesk check`: articles in, findings out."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from linter.api import Linter, read_bytes
from linter.cli.output import flush_standard_output, report_to, wants_colour
from linter.cli.progress import with_progress
from linter.engine import MOST, Failure, Report
from linter.errors import ReadError, UserError
from linter.findings import Finding, Severity
from linter.report import Look, Writer, make_writer
from linter.walk import find_files

_ISSUES = "please report it, with the article if you may, at the project's issue tracker"


class OutputFormat(StrEnum):
    text = "text"
    concise = "concise"
    json = "json"
    json_lines = "json-lines"


class Level(StrEnum):
    error = "error"
    warning = "warning"
    info = "info"


class Colour(StrEnum):
    auto = "auto"
    always = "always"
    never = "never"


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files and directories to check; - is standard input. Default: this directory.",
            metavar="[PATH]...",
            show_default=False,
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(help="Use only these rules: ids, families or globs, with commas between."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(help="Leave these rules out; as --select.")
    ] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Use preview rules too.")] = False,
    rules: Annotated[
        list[Path] | None,
        typer.Option(help="Folder or file with rules of your own, beside the built-in ones."),
    ] = None,
    isolated: Annotated[
        bool, typer.Option("--isolated", help="Read no configuration file.")
    ] = False,
    min_severity: Annotated[
        Level, typer.Option(help="Show findings of this severity and above.")
    ] = Level.warning,
    fail_on: Annotated[
        Level, typer.Option(help="Exit with 1 on a finding of this severity or above.")
    ] = Level.error,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")
    ] = False,
    output_format: Annotated[
        OutputFormat, typer.Option(help="How to write the findings.")
    ] = OutputFormat.text,
    output_file: Annotated[
        Path | None, typer.Option(help="Write the findings to this file.")
    ] = None,
    stdin_filename: Annotated[
        str, typer.Option(help="The name to give to standard input (its suffix tells the format).")
    ] = "<stdin>",
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print findings and errors, nothing else.")
    ] = False,
    color: Annotated[Colour, typer.Option(help="Colour in the text format.")] = Colour.auto,
) -> None:
    """Check articles and report what a copy editor would stop.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 the run itself failed.
    """
    linter = Linter(
        select=_split(select),
        ignore=_split(ignore),
        preview=preview,
        rule_dirs=rules or (),
        strict=False,
    )
    run = _Run(linter, Severity[min_severity], stdin_filename)
    for error in linter.errors:
        run.complain(error)
    if linter.rules:
        with report_to(output_file) as write:
            look = Look(
                colour=output_file is None and wants_colour(color),
                width=shutil.get_terminal_size((100, 24)).columns,
                rules=linter.rules,
            )
            writer = make_writer(output_format, write, look)
            run.check(_files(paths or ["."], run), writer, quiet=quiet)
            if output_file is None:
                flush_standard_output()
    if statistics:
        in_report = output_file is None and output_format in ("text", "concise")
        _print_statistics(run.by_rule, err=not in_report)
    if not quiet:
        typer.echo(run.summary(), err=True)
    raise typer.Exit(run.status(Severity[fail_on], exit_zero=exit_zero))


class _Run:
    """Counts what one command finds, and what goes wrong with it."""

    def __init__(self, linter: Linter, shown: Severity, stdin_filename: str) -> None:
        self.linter = linter
        self.shown = shown
        self.stdin_filename = stdin_filename
        self.files = 0
        self.failures: list[tuple[str | None, str]] = []
        self.by_severity: Counter[Severity] = Counter()
        self.by_rule: Counter[tuple[str, str]] = Counter()

    def complain(self, error: UserError, path: str | None = None) -> None:
        message = _one_line(str(error))
        self.failures.append((path, message))
        typer.echo(f"copydesk: {message}", err=True)

    def check(self, files: list[str], writer: Writer, *, quiet: bool) -> None:
        for path in with_progress(files, wanted=not quiet):
            try:
                report = self._read_and_check(path)
            except ReadError as error:
                self.complain(error, path)
                continue
            self.files += 1
            for failure in report.failures:
                self.complain(_bug(failure), path)
            for rule in report.cut:
                typer.echo(f"copydesk: {path}: {rule}: only the first {MOST} are shown", err=True)
            writer.article(report.source, self._count(report.findings))
        for failed, message in self.failures:
            writer.failed(failed and _displayed(failed), message)
        writer.end()

    def _read_and_check(self, path: str) -> Report:
        if path == "-":
            return self.linter.check(_standard_input(), _displayed(self.stdin_filename))
        return self.linter.check(read_bytes(path), _displayed(path))

    def _count(self, findings: Iterable[Finding]) -> list[Finding]:
        shown: list[Finding] = []
        for finding in findings:
            severity = Severity[finding.severity]
            self.by_severity[severity] += 1
            if severity >= self.shown:
                self.by_rule[finding.rule, finding.severity] += 1
                shown.append(finding)
        return shown

    def status(self, fail_on: Severity, *, exit_zero: bool) -> int:
        if self.failures:
            return 2
        found = any(severity >= fail_on for severity in self.by_severity)
        return 1 if found and not exit_zero else 0

    def summary(self) -> str:
        counts = [
            _counted(self.by_severity[severity], severity.name)
            for severity in sorted(Severity, reverse=True)
            if severity >= self.shown
        ]
        files = _counted(self.files, "file")
        text = f"{', '.join(counts)} in {files}."
        hidden = sum(n for severity, n in self.by_severity.items() if severity < self.shown)
        if hidden:
            text += f" {_counted(hidden, 'finding')} below --min-severity not shown."
        if self.failures:
            text += f" {_counted(len(self.failures), 'failure')}, see above."
        return text


def _files(paths: list[str], run: _Run) -> list[str]:
    files: list[str] = []
    for found in find_files(paths):
        if isinstance(found, ReadError):
            run.complain(found)
        else:
            files.append(found)
    return files


def _bug(failure: Failure) -> UserError:
    what = f"{type(failure.error).__name__}: {failure.error}"
    return UserError(
        f"{failure.path}: rule {failure.rule} broke ({what}); "
        f"the other rules went on. This is a bug of ours: {_ISSUES}"
    )


def _print_statistics(by_rule: Counter[tuple[str, str]], *, err: bool) -> None:
    for (rule, severity), count in sorted(by_rule.items(), key=lambda item: (-item[1], item[0])):
        typer.echo(f"{count:>6}  {severity:<7}  {rule}", err=err)


def _split(selectors: list[str] | None) -> list[str]:
    return [part.strip() for text in selectors or () for part in text.split(",") if part.strip()]


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise ReadError("standard input is closed; give a file, or pipe an article in")
    return sys.stdin.buffer.read()


def _displayed(path: str) -> str:
    """A path that can be printed and encoded, whatever bytes its name holds."""
    return os.fsencode(path).decode("utf-8", "replace")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"


def _one_line(text: str) -> str:
    return " ".join(text.split())
