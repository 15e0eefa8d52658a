"""Settings of a desk: `copydesk.toml`, or `[tool.copydesk]` in `pyproject.toml`.

The nearest file upwards from the working directory counts. An unknown key or a wrong type is a
`ConfigError` with file, line, what stands there and what is allowed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import Any

import msgspec

from linter.errors import ConfigError
from linter.findings import SeverityName

CONFIG_NAME = "copydesk.toml"


class PerFile(
    msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True
):
    """Other settings for the files that match a glob (`archive/**`, `*.wire.txt`)."""

    files: tuple[str, ...]
    ignore: tuple[str, ...] = ()
    severity: dict[str, SeverityName] = {}


class Settings(
    msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True
):
    """What a configuration file may say; the defaults are those of a run without one.

    Selectors are rule ids, families and globs. Relative paths start at the file's folder.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    min_severity: SeverityName = "warning"
    fail_on: SeverityName = "error"
    exclude: tuple[str, ...] = ()
    rule_dirs: tuple[str, ...] = ()
    severity: dict[str, SeverityName] = {}
    per_file: tuple[PerFile, ...] = ()


class Config(msgspec.Struct, frozen=True):
    """Settings with the file they come from; None where there is none."""

    settings: Settings
    path: Path | None = None
    given: frozenset[str] = frozenset()
    """The keys that the file sets."""

    @property
    def rule_dirs(self) -> list[Path]:
        """The folders with a desk's own rules, from the file's folder on."""
        base = self.path.parent if self.path else Path()
        return [base / folder for folder in self.settings.rule_dirs]

    @property
    def selectors(self) -> list[str]:
        """The selectors in the tables, which must name something as well."""
        tables = [self.settings.severity, *(entry.severity for entry in self.settings.per_file)]
        ignored = [name for entry in self.settings.per_file for name in entry.ignore]
        return [*ignored, *(name for table in tables for name in table)]

    def overrides_for(self, path: str) -> Overrides:
        """What a file's findings are subject to."""
        ignore: list[str] = []
        severity = dict(self.settings.severity)
        for entry in self.settings.per_file:
            if any(self.matches(path, glob) for glob in entry.files):
                ignore += entry.ignore
                severity |= entry.severity
        return Overrides(tuple(ignore), severity)

    def matches(self, path: str, glob: str) -> bool:
        """Does a path, seen from the file's folder, match a glob (`*` also matches `/`)?"""
        shown = PurePath(path)
        if self.path:
            whole = PurePath(os.path.abspath(path))  # noqa: PTH100 - links are followed by nobody
            folder = os.path.abspath(self.path.parent)  # noqa: PTH100
            shown = whole.relative_to(folder) if whole.is_relative_to(folder) else shown
        text = shown.as_posix()
        return fnmatchcase(text, glob) or fnmatchcase(text, f"*/{glob}")

    def excludes(self, path: str) -> bool:
        """Is a file left out of every walk, and with --force-exclude of every run?"""
        return any(self.matches(path, glob) for glob in self.settings.exclude)


class Overrides(msgspec.Struct, frozen=True):
    """Selectors to ignore, and severities by selector: the last one that names a rule counts."""

    ignore: tuple[str, ...]
    severity: Mapping[str, SeverityName]

    def severity_of(self, rule: str, usual: SeverityName) -> SeverityName | None:
        """A finding's severity; None where the rule is ignored."""
        if any(_names(selector, rule) for selector in self.ignore):
            return None
        named = [level for selector, level in self.severity.items() if _names(selector, rule)]
        return named[-1] if named else usual


def _names(selector: str, rule: str) -> bool:
    return selector in ("all", rule, rule.partition("/")[0]) or fnmatchcase(rule, selector)


def find_config(start: Path) -> Config:
    """The nearest configuration from a folder upwards. Raises ConfigError where it is wrong."""
    for folder in (start, *start.parents):
        if os.path.isfile(folder / CONFIG_NAME):  # noqa: PTH113 - False where nobody may look
            return read_config(folder / CONFIG_NAME)
        project = folder / "pyproject.toml"
        if os.path.isfile(project) and "[tool.copydesk" in _text(project):  # noqa: PTH113
            return read_config(project)
    return Config(Settings())


def read_config(path: Path) -> Config:
    """Read one configuration file. Raises ConfigError where it is wrong or can't be read."""
    import tomllib

    text = _text(path)
    try:
        data: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        from linter.config_faults import toml_fault

        raise toml_fault(str(error), path, text) from None
    prefix: tuple[str, ...] = ()
    if path.name == "pyproject.toml":
        prefix = ("tool", "copydesk")
        data = data.get("tool", {}).get("copydesk", {})
    try:
        return Config(msgspec.convert(data, Settings), path, frozenset(data))
    except msgspec.ValidationError as error:
        from linter.config_faults import fault

        raise fault(str(error), path, text, prefix, data) from None


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(str(path), None, f"can't be read: {error}") from None
