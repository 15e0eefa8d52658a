"""`copydesk check`: articles in, findings out."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from linter.api import Linter
from linter.cli.output import flush_standard_output, report_to, wants_colour
from linter.cli.run import Mending, Run, Second
from linter.cli.settings import (
    ConfigFile,
    Isolated,
    OwnRules,
    PresetOption,
    choose_config,
    own_previews,
)
from linter.cli.summary import counted
from linter.errors import UserError
from linter.findings import Severity
from linter.report import Look, make_writer

if TYPE_CHECKING:
    from linter.languagetool.second import SecondReader

_STDIN = "<stdin>"


class OutputFormat(StrEnum):
    text = "text"
    concise = "concise"
    json = "json"
    json_lines = "json-lines"
    sarif = "sarif"
    github = "github"
    markdown = "markdown"


class Level(StrEnum):
    error = "error"
    warning = "warning"
    info = "info"


class FailLevel(StrEnum):
    error = "error"
    warning = "warning"
    info = "info"
    never = "never"


class Colour(StrEnum):
    auto = "auto"
    always = "always"
    never = "never"


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files and directories to check; - is standard input. Default: this directory.",
            metavar="PATH",
            show_default=False,
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            help="Use only these rules: ids, families or globs, with commas between.",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", help="Leave these rules out; as --select."),
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the safe fixes to the files.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: the unsafe ones too.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change; change nothing.")
    ] = False,
    preview: Annotated[bool, typer.Option("--preview", help="Use preview rules too.")] = False,
    rules: OwnRules = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    force_exclude: Annotated[
        bool,
        typer.Option(
            "--force-exclude",
            help="Of the files that are named, read what a walk would (for hooks).",
        ),
    ] = False,
    min_severity: Annotated[
        Level | None,
        typer.Option(help="Show findings of this severity and above (default: warning)."),
    ] = None,
    preset: Annotated[
        PresetOption | None,
        typer.Option(help="Settings that belong together, in place of the file's preset."),
    ] = None,
    fail_on: Annotated[
        FailLevel | None,
        typer.Option(help="Exit with 1 on a finding of this severity or above (default: error)."),
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")
    ] = False,
    output_format: Annotated[
        OutputFormat, typer.Option(help="How to write the findings.")
    ] = OutputFormat.text,
    output_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the findings to this file.")
    ] = None,
    stdin_filename: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="The name to give to standard input (its suffix tells the format).",
        ),
    ] = _STDIN,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule.")
    ] = False,
    languagetool: Annotated[
        bool | None,
        typer.Option(
            "--languagetool/--no-languagetool",
            help="Let LanguageTool read too, if it is installed (copydesk doctor tells).",
            show_default=False,
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            min=1,
            metavar="N",
            help="Processes to check in; default: as many as pay off.",
            show_default=False,
        ),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print findings and errors, nothing else.")
    ] = False,
    color: Annotated[Colour, typer.Option(help="Colour in the text format.")] = Colour.auto,
) -> None:
    """Check articles and report what a copy editor would stop.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 the run itself failed.
    """
    if unsafe_fixes and not (fix or diff):
        raise UserError("--unsafe-fixes applies nothing by itself: say --fix or --diff too")
    if not paths:
        paths = ["."] if stdin_filename == _STDIN else ["-"]
    settings = choose_config(config, isolated=isolated)
    if preset:
        settings = settings.under(preset.value)
    linter = Linter(
        select=_split(select),
        ignore=_split(ignore),
        preview=preview,
        rule_dirs=rules or (),
        config=settings,
        strict=False,
    )
    run = Run(
        linter,
        Severity[min_severity or settings.settings.min_severity],
        stdin_filename,
        Mending.diff if diff else Mending.write if fix else Mending.none,
        unsafe=unsafe_fixes,
        jobs=jobs,
        second=_second(linter, languagetool),
    )
    for error in linter.errors:
        run.complain(error)
    unused = 0 if preview or select or quiet else own_previews(settings, rules or ())
    if unused and not settings.settings.preview:
        are, them = ("is a preview", "it") if unused == 1 else ("are previews", "them")
        own = f"{counted(unused, 'rule')} of your own"
        typer.echo(f"copydesk: {own} {are} and not used; --preview uses {them}", err=True)
    with report_to(output_file) as write:
        look = Look(
            colour=output_file is None and wants_colour(color),
            width=shutil.get_terminal_size((100, 24)).columns,
            rules=linter.rules,
            precision=linter.precision,
        )
        writer = make_writer(output_format, write, look)
        any_rule = linter.rules or run.second
        files = run.files_in(paths if any_rule else [], force_exclude=force_exclude)
        if output_file and any(_is_same(output_file, path) for path in files):
            raise UserError(f"{output_file}: is an article of this run; write the report elsewhere")
        run.check(files, writer, write, quiet=quiet)
        if output_file is None:
            flush_standard_output()
    if statistics:
        in_report = output_file is None and output_format in ("text", "concise")
        _print_statistics(run.by_rule, err=not in_report)
    stopping = fail_on.value if fail_on else settings.settings.fail_on
    level = None if stopping == "never" else Severity[stopping]
    if not quiet:
        typer.echo(run.summary(level), err=True)
    elif run.is_empty:
        typer.echo(f"copydesk: {run.summary(level)}", err=True)
    raise typer.Exit(run.status(level, exit_zero=exit_zero))


def _second(linter: Linter, wanted: bool | None) -> Second | None:
    """What makes the second reader, if the command or the configuration asks for one."""
    if not (linter.config.settings.languagetool.enabled if wanted is None else wanted):
        return None

    def make(files: int) -> SecondReader:
        from linter.languagetool.second import second_reader

        return second_reader(linter.config, files, linter.chosen)

    return make


def _print_statistics(by_rule: Counter[tuple[str, str]], *, err: bool) -> None:
    for (rule, severity), count in sorted(by_rule.items(), key=lambda item: (-item[1], item[0])):
        typer.echo(f"{count:>6}  {severity:<7}  {rule}", err=err)


def _is_same(one: Path, other: str) -> bool:
    return one.exists() and os.path.exists(other) and os.path.samefile(one, other)  # noqa: PTH110, PTH121


def _split(selectors: list[str] | None) -> list[str]:
    return [part.strip() for text in selectors or () for part in text.split(",") if part.strip()]
