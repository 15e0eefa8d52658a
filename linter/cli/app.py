"""`copydesk`: wires the commands together and ends a run cleanly."""

from __future__ import annotations

import os
import sys

import typer

from linter.cli import check, explain, rules
from linter.errors import UserError
from linter.version import __version__

PIPE_CLOSED = 141
INTERRUPTED = 130

app = typer.Typer(
    name="copydesk",
    help="A copy-editing linter for news articles.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("check")(check.check)
app.command("rules")(rules.rules)
app.command("explain")(explain.explain)


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"copydesk {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version."
    ),
) -> None:
    """A copy-editing linter for news articles.

    It finds what a careful copy editor would stop: a name spelled two ways, a quotation that never
    closes, two sentences run together, a line the web page left in the text.
    """


def main() -> None:
    """The entry point of the `copydesk` command."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except UserError as error:
        typer.echo(f"copydesk: {error}", err=True)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Whoever read us has gone: what is still buffered must not raise again at shutdown.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(PIPE_CLOSED)


if __name__ == "__main__":
    main()
