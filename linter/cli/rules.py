"""`copydesk rules`: what there is to check."""

from __future__ import annotations

import typer

from linter.cli.settings import ConfigFile, Isolated, OwnRules, choose_config, known_rules


def rules(
    rules: OwnRules = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """List all rules, with their severity and what they find."""
    files, errors = known_rules(choose_config(config, isolated=isolated), rules or ())
    width = max((len(file.rule.id) for file in files), default=0)
    for file in sorted(files, key=lambda f: f.rule.id):
        rule = file.rule
        preview = " (preview)" if rule.preview else ""
        typer.echo(f"{rule.id:<{width}}  {rule.severity:<7}  {rule.summary}{preview}")
    for error in errors:
        typer.echo(f"copydesk: {error}", err=True)
    if errors:
        raise typer.Exit(2)
