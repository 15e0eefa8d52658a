"""Settings of a desk: `copydesk.toml`, or `[tool.copydesk]` in `pyproject.toml`.

The nearest file upwards from the working directory counts. An unknown key or a wrong type is a
`ConfigError` with file, line, what stands there and what is allowed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import Any, Literal

import msgspec

from linter.errors import ConfigError
from linter.findings import SeverityName
from linter.presets import PRESETS, Preset, PresetName

CONFIG_NAME = "copydesk.toml"

FailOn = Literal["error", "warning", "info", "never"]


class PerFile(
    msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True
):
    """Other settings for the files that match a glob (`archive/**`, `*.wire.txt`)."""

    files: tuple[str, ...]
    ignore: tuple[str, ...] = ()
    severity: dict[str, SeverityName] = {}


class Names(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """A desk's own names: those it accepts, those it wants written so, and files of accepted ones.

    `require` gives the wrong forms of each right name.
    """

    accept: tuple[str, ...] = ()
    require: dict[str, tuple[str, ...]] = {}
    files: tuple[str, ...] = ()


class Settings(
    msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True
):
    """What a configuration file may say; the defaults are those of a run without one.

    Selectors are rule ids, families and globs. Relative paths start at the file's folder.
    """

    preset: PresetName = "news"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    min_severity: SeverityName = "warning"
    fail_on: FailOn = "error"
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    rule_dirs: tuple[str, ...] = ()
    words: tuple[str, ...] | str = ()
    names: Names = Names()
    style: dict[str, str] = {}
    options: dict[str, dict[str, Any]] = {}
    severity: dict[str, SeverityName] = {}
    per_file: tuple[PerFile, ...] = ()


class Config(msgspec.Struct, frozen=True):
    """Settings with the file they come from; None where there is none."""

    settings: Settings
    path: Path | None = None
    given: frozenset[str] = frozenset()
    """The keys that the file sets."""

    @property
    def folder(self) -> Path:
        """Where relative paths start."""
        return self.path.parent if self.path else Path()

    @property
    def preset(self) -> Preset:
        return PRESETS[self.settings.preset]

    @property
    def rule_dirs(self) -> list[Path]:
        """The folders with a desk's own rules, from the file's folder on."""
        return [self.folder / folder for folder in self.settings.rule_dirs]

    def under(self, preset: PresetName) -> Config:
        """The same settings under another preset; what the file says itself stays."""
        usual = {"fail_on": Settings().fail_on} | dict(PRESETS[preset].settings)
        given = {name.replace("-", "_") for name in self.given}
        values = {name: value for name, value in usual.items() if name not in given}
        settings = msgspec.structs.replace(self.settings, preset=preset, **values)
        return msgspec.structs.replace(self, settings=settings)

    def fault(self, keys: Sequence[str], said: str) -> ConfigError:
        """What is wrong at a key of the file, with its place."""
        if self.path is None:
            return ConfigError("configuration", None, f"{'.'.join(keys)}: {said}")
        from linter.config_faults import located

        return located(self.path, _text(self.path), _prefix(self.path), keys, said)

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
        return Overrides(tuple(ignore), severity, self.settings.preset)

    def matches(self, path: str, glob: str) -> bool:
        """Does a path, seen from the file's folder, match a glob (`*` also matches `/`)?"""
        shown = PurePath(path)
        if self.path:
            whole = PurePath(os.path.abspath(path))  # noqa: PTH100 - links are followed by nobody
            folder = os.path.abspath(self.folder)  # noqa: PTH100
            shown = whole.relative_to(folder) if whole.is_relative_to(folder) else shown
        text = shown.as_posix()
        return fnmatchcase(text, glob) or fnmatchcase(text, f"*/{glob}")

    def includes(self, path: str) -> bool:
        """Does a walk read a file whatever its suffix?"""
        return any(self.matches(path, glob) for glob in self.settings.include)

    def excludes(self, path: str) -> bool:
        """Is a file left out of every walk, and with --force-exclude of every run?"""
        return any(self.matches(path, glob) for glob in self.settings.exclude)


class Overrides(msgspec.Struct, frozen=True):
    """Selectors to ignore, and severities by selector: the last one that names a rule counts.

    Where none does, the preset decides.
    """

    ignore: tuple[str, ...]
    severity: Mapping[str, SeverityName]
    preset: PresetName = "news"

    def severity_of(self, rule: str, usual: SeverityName) -> SeverityName | None:
        """A finding's severity; None where the rule is ignored."""
        if any(_names(selector, rule) for selector in self.ignore):
            return None
        named = [level for selector, level in self.severity.items() if _names(selector, rule)]
        return named[-1] if named else PRESETS[self.preset].severity(rule, usual)


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
    prefix = _prefix(path)
    for key in prefix:
        data = data.get(key, {})
    try:
        settings = msgspec.convert(data, Settings)
        return Config(settings, path, frozenset(data)).under(settings.preset)
    except msgspec.ValidationError as error:
        from linter.config_faults import fault

        raise fault(str(error), path, text, prefix, data) from None


def config_from(data: Mapping[str, Any]) -> Config:
    """A configuration that stands in no file. Raises ConfigError where it is wrong."""
    try:
        return Config(msgspec.convert(data, Settings), None, frozenset(data))
    except msgspec.ValidationError as error:
        raise ConfigError("config", None, str(error)) from None


def _prefix(path: Path) -> tuple[str, ...]:
    """The table of a file that is ours."""
    return ("tool", "copydesk") if path.name == "pyproject.toml" else ()


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(str(path), None, f"can't be read: {error}") from None
