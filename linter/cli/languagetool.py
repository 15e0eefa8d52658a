"""`copydesk languagetool`: a server kept warm for a desk's machine, and its installation."""

from __future__ import annotations

from typing import Annotated

import typer

from linter.cli.settings import ConfigFile, choose_config
from linter.errors import UserError

languagetool = typer.Typer(
    help="Keep a LanguageTool server warm, so that no run has to wait for its start.",
    no_args_is_help=True,
)


@languagetool.command("start")
def start(
    idle: Annotated[
        float, typer.Option(min=0.01, help="Minutes without a run until it ends itself.")
    ] = 30.0,
    config: ConfigFile = None,
) -> None:
    """Start a server on this machine alone, and leave it running."""
    from linter.languagetool import warm
    from linter.languagetool.second import own_start

    settings = choose_config(config, isolated=False).settings.languagetool
    state = warm.start(own_start(settings, quick=False), idle * 60)
    typer.echo(
        f"LanguageTool {state.version} answers at {state.url}; it ends after {idle:g} idle minutes."
    )


@languagetool.command("stop")
def stop() -> None:
    """End the server that `start` has started."""
    from linter.languagetool import warm

    state = warm.stop()
    typer.echo(f"Ended the server at {state.url}." if state else "No server was running.")


@languagetool.command("status")
def status() -> None:
    """Tell whether a warm server is running; exit with 1 where none is."""
    from linter.languagetool import warm

    state = warm.read_state()
    if state is None:
        typer.echo("No server is running.")
        raise typer.Exit(1)
    typer.echo(
        f"LanguageTool {state.version} answers at {state.url} (process {state.pid}); "
        f"it ends after {state.idle / 60:g} idle minutes."
    )


@languagetool.command("install")
def install() -> None:
    """Download LanguageTool, with the help of language-tool-python."""
    try:
        from language_tool_python.download_lt import LocalLanguageTool
    except ImportError:
        raise UserError(
            "language-tool-python is not installed: pip install 'copydesk[languagetool]'"
        ) from None
    try:
        LocalLanguageTool.from_version_name().download()
    except (Exception, SystemExit) as error:
        raise UserError(f"LanguageTool was not installed: {error}") from None
    typer.echo("LanguageTool is installed.")
