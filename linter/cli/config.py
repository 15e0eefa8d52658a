"""`copydesk config` and `copydesk init`: what a desk's settings are, and where they come from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from linter.config import CONFIG_NAME, Settings, find_config, read_config
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

# Files that a walk through a folder reads besides *.txt and *.text.
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

# Other settings for some files.
# [[per-file]]
# files = ["wire/*"]
# ignore = ["boilerplate/photo-credit"]
# severity = { names = "warning" }
"""


@config.command("show")
def show(
    file: Annotated[
        Path | None, typer.Option("--config", help="Read this configuration file, and no other.")
    ] = None,
) -> None:
    """Show each setting, and whether it comes from the configuration file."""
    found = read_config(file) if file else find_config(Path.cwd())
    typer.echo(f"# configuration file: {found.path or 'none'}")
    for field in msgspec.structs.fields(Settings):
        value = getattr(found.settings, field.name)
        origin = "default"
        if field.encode_name in found.given:
            origin = f"from {found.path}"
        elif field.name in found.preset.settings:
            origin = f"from preset {found.settings.preset}"
        typer.echo(f"{field.encode_name} = {_toml(value)}  # {origin}")


@config.command("schema")
def schema() -> None:
    """Print a JSON schema of copydesk.toml, for editors that check it as you type."""
    described: dict[str, Any] = msgspec.json.schema(Settings)
    described["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    described["title"] = "Settings of Copydesk"
    typer.echo(json.dumps(described, indent=2))


def init() -> None:
    """Write a commented copydesk.toml into this folder."""
    path = Path(CONFIG_NAME)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(_TEMPLATE)
    except FileExistsError:
        raise UserError(f"{path} is there already; edit it, or remove it first") from None
    except OSError as error:
        raise UserError(f"{path}: can't be written: {error.strerror or error}") from None
    typer.echo(f"Wrote {path}. `copydesk config show` tells what counts.")


def _toml(value: Any) -> str:
    return json.dumps(msgspec.to_builtins(value), ensure_ascii=False)
