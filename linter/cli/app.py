"""`copydesk`: wires the commands together and ends a run cleanly."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn

import typer

from linter.cli.commands import Commands, Plain
from linter.cli.launch import INTERRUPTED
from linter.cli.output import ReaderGoneError, flush_standard_output
from linter.errors import UserError
from linter.version import __version__

FAILED = 2
PIPE_CLOSED = 141

_COMMANDS = {
    "check": "check.check",
    "rules": "rules.rules",
    "explain": "explain.explain",
    "init": "config.init",
    "config": "config.config",
    "names": "names.names",
    "rule": "rule.rule",
    "dictionary": "dictionary.dictionary",
    "languagetool": "languagetool.languagetool",
    "doctor": "doctor.doctor",
}
"""Where in `linter.cli` each command is: a function, or an application of its own."""


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"copydesk {__version__}")
        raise typer.Exit


def _options(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version."
    ),
) -> None:
    """A copy-editing linter for news articles.

    It finds what a careful copy editor would stop: a name spelled two ways, a quotation that never
    closes, two sentences run together, a line the web page left in the text.
    """


def make_app(command: str = "") -> typer.Typer:
    """The application; where `command` is one of its commands, with no other.

    A run needs one command, and the library takes longer to make the others than a short check
    takes.
    """
    app = typer.Typer(
        name="copydesk",
        cls=Commands,
        help="A copy-editing linter for news articles.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_options)
    for name in (command,) if command in _COMMANDS else _COMMANDS:
        module, _, attribute = _COMMANDS[name].partition(".")
        found: Any = getattr(import_module(f"linter.cli.{module}"), attribute)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name, cls=Plain)(found)
    return app


def main() -> None:
    """Run the command line, and end it with a status and at most one line, whatever happens."""
    if sys.stdout is None or sys.stderr is None:
        if sys.stderr is not None:
            sys.stderr.write("copydesk: standard output is closed; nobody could read the report\n")
        sys.exit(FAILED)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        _run()
    except UserError as error:
        _say(str(error))
        _leave(FAILED)
    except OSError as error:
        _say(f"standard output can't be written: {error.strerror or error}")
        _leave(FAILED)
    except KeyboardInterrupt:
        _leave(INTERRUPTED)
    except ReaderGoneError:
        _leave(PIPE_CLOSED)


def _run() -> None:
    """Run the command, and write out what is buffered while a failure can still be told."""
    try:
        make_app(sys.argv[1] if len(sys.argv) > 1 else "")()
    except SystemExit:
        flush_standard_output()
        raise


def _say(message: str) -> None:
    with suppress(OSError):
        typer.echo(f"copydesk: {message}", err=True)


def _leave(status: int) -> NoReturn:
    """Exit without writing what is still buffered: it could fail again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(status)
