"""`copydesk config` and `copydesk init`: what a desk's settings are, and where they come from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from linter.cli.settings import ConfigFile, PresetOption, choose_config
from linter.config import CONFIG_NAME, Config, Settings, find_config
from linter.config_texts import BOILERPLATE, LANGUAGETOOL, NAMES, PER_FILE, SETTINGS
from linter.errors import UserError

config = typer.Typer(help="Show the settings, or their schema.", no_args_is_help=True)

_TEMPLATE = """\
# Settings of Copydesk for runs in this folder and below. Every line is optional.

# Settings that belong together: "news" (errors stop a run), "strict" (warnings too), "web" (scraped
# pages: residue stops, all else warns), "advisory" (nothing stops, the last line says what would).
# preset = "news"

# Rules by id, family or glob; `copydesk rules` lists them. Nothing selected means all.
# select = ["names", "quotes", "splices", "boilerplate"]
# ignore = ["quotes/mixed-pair"]

# Use preview rules too: those whose precision is not measured well enough yet.
# preview = true

# What is shown: "error", "warning" or "info"; and what makes a run fail: one of these, or "never".
# min-severity = "warning"
# fail-on = "error"

# Files that a walk through a folder, and the pre-commit hook, read besides *.txt and *.text.
# include = ["articles/*.md"]

# Files that no walk through a folder reads (with --force-exclude: no run at all).
# exclude = ["archive/*"]

# Folders with rules of your own, from this file's folder on.
# rule-dirs = ["our-rules"]

# Words that are right here, as a list or as a file with one word a line.
# words = ["lede"]

# Names: those that are right, files of them, and wrong forms with what takes their place.
# [names]
# accept = ["Alyx Vance"]
# files = ["names.txt"]
# require = { "Neiman Marcus" = ["Nieman Marcus"] }

# Kinds of residue that --fix may take out by itself.
# [boilerplate]
# remove = ["related-link", "share-widget"]

# The forms that the house uses; the manual lists the keys.
# [style]
# abbreviation-stops = "without"

# Other severities, by rule id, family or glob.
# [severity]
# "quotes/mixed-pair" = "info"

# LanguageTool as a second reader, if it is installed (`copydesk doctor` tells).
# [languagetool]
# enabled = true
# language = "en-GB"

# Other settings for some files.
# [[per-file]]
# files = ["wire/*"]
# ignore = ["boilerplate/photo-credit"]
# severity = { names = "warning" }
"""


@config.command("show")
def show(
    file: ConfigFile = None,
    preset: Annotated[
        PresetOption | None, typer.Option(help="Show what counts under this preset.")
    ] = None,
) -> None:
    """Show each setting and where it comes from, as TOML; then what of it can't be used."""
    from linter.api import Linter
    from linter.cli.toml import toml_lines

    found = choose_config(file, isolated=False)
    if preset:
        found = found.under(preset.value)
    remarks = {
        field.encode_name: _origin(found, field.name, field.encode_name)
        for field in msgspec.structs.fields(Settings)
    }
    if preset:
        remarks["preset"] = "from --preset"
    typer.echo(f"# configuration file: {found.path or 'none'}")
    typer.echo(f"# preset {found.settings.preset}: {found.preset.summary}")
    if found.preset.stops:
        families = ", ".join(found.preset.stops)
        typer.echo(f"# These families stop a run, all others warn: {families}.")
    for line in toml_lines(msgspec.to_builtins(found.settings), remarks):
        typer.echo(line)
    errors = Linter(config=found, strict=False).errors
    for error in errors:
        typer.echo(f"copydesk: {error}", err=True)
    if errors:
        raise typer.Exit(2)


def _origin(config: Config, name: str, key: str) -> str:
    if key in config.given:
        return f"from {config.path}"
    return f"from preset {config.settings.preset}" if name in config.preset.settings else "default"


@config.command("schema")
def schema() -> None:
    """Print a JSON schema of copydesk.toml, for editors that check it as you type."""
    import json

    described: dict[str, Any] = msgspec.json.schema(Settings)
    described["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    described["title"] = "Settings of Copydesk"
    for struct, texts in (
        ("Settings", SETTINGS),
        ("Names", NAMES),
        ("PerFile", PER_FILE),
        ("Boilerplate", BOILERPLATE),
        ("LanguageTool", LANGUAGETOOL),
    ):
        properties = described["$defs"][struct]["properties"]
        for key, text in texts.items():
            properties[key]["description"] = text
    typer.echo(json.dumps(described, indent=2))


def init() -> None:
    """Write a commented copydesk.toml into this folder."""
    path = Path(CONFIG_NAME)
    here = Path.cwd()
    other = None if os.path.lexists(path) else find_config(here).path
    if other is not None and other.parent == here:
        raise UserError(
            f"{other.name} has settings of Copydesk already, and {path} would take their place; "
            "edit them there, or take them out first"
        )
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(_TEMPLATE)
    except FileExistsError:
        raise UserError(f"{path} is there already; edit it, or remove it first") from None
    except OSError as error:
        raise UserError(f"{path}: can't be written: {error.strerror or error}") from None
    typer.echo(f"Wrote {path}. `copydesk config show` tells what counts.")
    if other is not None:
        typer.echo(
            f"copydesk: warning: {other} counted in this folder until now; only one file is read, "
            f"so its settings count here no more (take them over, or remove {path})",
            err=True,
        )
