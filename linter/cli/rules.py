"""`copydesk rules`: what there is to check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from linter.rules import built_in_rules, load_rules


def rules(
    rules: Annotated[
        list[Path] | None,
        typer.Option(help="Folder or file with rules of your own, beside the built-in ones."),
    ] = None,
) -> None:
    """List all rules, with their severity and what they find."""
    files, errors = load_rules([built_in_rules(), *(rules or ())])
    width = max((len(file.rule.id) for file in files), default=0)
    for file in sorted(files, key=lambda f: f.rule.id):
        rule = file.rule
        preview = " (preview)" if rule.preview else ""
        typer.echo(f"{rule.id:<{width}}  {rule.severity:<7}  {rule.summary}{preview}")
    for error in errors:
        typer.echo(f"copydesk: {error}", err=True)
    if errors:
        raise typer.Exit(2)
