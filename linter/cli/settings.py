"""The options that several commands share, and the configuration that they lead to."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from linter.config import Config, Settings, find_config, read_config
from linter.errors import UserError
from linter.rules import built_in_rules, load_rules
from linter.rules.model import RuleFile

ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Read this configuration file, and no other."),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.")]
OwnRules = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="PATH", help="Folder or file with rules of your own, beside the built-in ones."
    ),
]


class PresetOption(StrEnum):
    news = "news"
    strict = "strict"
    web = "web"
    advisory = "advisory"


def choose_config(file: Path | None, *, isolated: bool) -> Config:
    """The configuration of a run: the file that was named, the nearest one, or none."""
    if isolated:
        return Config(Settings())
    return read_config(file) if file else find_config(Path.cwd())


def own_previews(config: Config, own: Sequence[Path]) -> int:
    """How many of a desk's own rules are previews."""
    places = [*config.rule_dirs, *own]
    return sum(file.rule.preview for file in load_rules(places)[0]) if places else 0


def known_rules(config: Config, own: Sequence[Path]) -> tuple[list[RuleFile], Sequence[UserError]]:
    """The rules that a run with this configuration knows, and what of them can't be used."""
    from linter.desk import find_rule_dirs

    configured, missing = find_rule_dirs(config)
    files, errors = load_rules([built_in_rules(), *configured, *own])
    return files, [*missing, *errors]
