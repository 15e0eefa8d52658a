"""Settings of a desk: `copydesk.toml`, or `[tool.copydesk]` in `pyproject.toml`.

The nearest file upwards from the working directory counts. An unknown key or a wrong type is a
`ConfigError` with file, line, what stands there and what is allowed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import Annotated, Any, Literal

import msgspec

from linter.errors import ConfigError
from linter.findings import SeverityName
from linter.presets import PRESETS, Preset, PresetName

CONFIG_NAME = "copydesk.toml"

FailOn = Literal["error", "warning", "info", "never"]
Filled = Annotated[str, msgspec.Meta(pattern=r"\S")]
"""A text that says something: an empty glob or name is a slip."""


class PerFile(
    msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True
):
    """Other settings for the files that match a glob (`archive/**`, `*.wire.txt`)."""

    files: Annotated[tuple[Filled, ...], msgspec.Meta(min_length=1)]
    ignore: tuple[Filled, ...] = ()
    severity: dict[Filled, SeverityName] = {}


class Names(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """A desk's own names: those it accepts, those it wants written so, and files of accepted ones.

    `require` gives the wrong forms of each right name.
    """

    accept: tuple[Filled, ...] = ()
    require: dict[Filled, Annotated[tuple[Filled, ...], msgspec.Meta(min_length=1)]] = {}
    files: tuple[Filled, ...] = ()


class Boilerplate(
    msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True
):
    """Which kinds of residue (`related-link`, or `all`) `--fix` may take out by itself."""

    remove: tuple[Filled, ...] = ()


Language = Literal["en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA"]


class LanguageTool(
    msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True
):
    """LanguageTool as a second reader: whether, where, and in which English."""

    enabled: bool = False
    language: Language = "en-US"
    url: str = ""
    path: str = ""
    java: str = ""
    memory: Annotated[str, msgspec.Meta(pattern=r"^\d+[kmgKMG]$")] = "768m"
    timeout: Annotated[float, msgspec.Meta(gt=0)] = 60.0
    use_public_service: bool = False


class Settings(
    msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True
):
    """What a configuration file may say; the defaults are those of a run without one.

    Selectors are rule ids, families and globs. Relative paths start at the file's folder.
    """

    preset: PresetName = "news"
    select: tuple[Filled, ...] = ()
    ignore: tuple[Filled, ...] = ()
    preview: bool = False
    min_severity: SeverityName = "warning"
    fail_on: FailOn = "error"
    include: tuple[Filled, ...] = ()
    exclude: tuple[Filled, ...] = ()
    rule_dirs: tuple[Filled, ...] = ()
    words: tuple[Filled, ...] | Filled = ()
    names: Names = Names()
    boilerplate: Boilerplate = Boilerplate()
    style: dict[str, str] = {}
    options: dict[str, dict[str, Any]] = {}
    severity: dict[Filled, SeverityName] = {}
    per_file: tuple[PerFile, ...] = ()
    languagetool: LanguageTool = LanguageTool()


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

    def fault(self, keys: Sequence[str | int], said: str, item: Any = None) -> ConfigError:
        """What is wrong at a key of the file, or at an item of the list there, with its place."""
        if self.path is None:
            return ConfigError("configuration", None, f"{'.'.join(map(str, keys))}: {said}")
        from linter.config_faults import located

        return located(self.path, _text(self.path), _prefix(self.path), keys, said, item)

    @property
    def selectors(self) -> Iterator[tuple[Sequence[str | int], str]]:
        """All selectors, each with the keys that lead to it."""
        settings = self.settings
        yield from ((("select",), name) for name in settings.select)
        yield from ((("ignore",), name) for name in settings.ignore)
        yield from ((("severity", name), name) for name in settings.severity)
        for number, entry in enumerate(settings.per_file):
            yield from ((("per-file", number, "ignore"), name) for name in entry.ignore)
            yield from ((("per-file", number, "severity", name), name) for name in entry.severity)

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
        if any(selects(selector, rule) for selector in self.ignore):
            return None
        named = [level for selector, level in self.severity.items() if selects(selector, rule)]
        return named[-1] if named else PRESETS[self.preset].severity(rule, usual)


def selects(selector: str, rule: str) -> bool:
    """Does a selector (an id, a family, a glob, `all`) name a rule?"""
    return selector in ("all", rule, rule.partition("/")[0]) or fnmatchcase(rule, selector)


def find_config(start: Path) -> Config:
    """The nearest configuration from a folder upwards. Raises ConfigError where it is wrong."""
    for folder in (start, *start.parents):
        file = folder / CONFIG_NAME
        if any(test(file) for test in (os.path.isfile, os.path.isdir, os.path.islink)):
            return read_config(file)  # the tests say False where nobody may look
        project = folder / "pyproject.toml"
        if os.path.isfile(project) and "copydesk" in (text := _text(project)):  # noqa: PTH113
            table = _table(project, text)
            if table is not None:
                return _config(project, text, table)
    return Config(Settings())


def read_config(path: Path) -> Config:
    """Read one configuration file. Raises ConfigError where it is wrong or can't be read."""
    text = _text(path)
    table = _table(path, text)
    return _config(path, text, {} if table is None else table)


def _config(path: Path, text: str, table: Any) -> Config:
    try:
        settings = msgspec.convert(table, Settings)
        return Config(settings, path, frozenset(table)).under(settings.preset)
    except msgspec.ValidationError as error:
        from linter.config_faults import fault

        raise fault(str(error), path, text, _prefix(path), table) from None


def _table(path: Path, text: str) -> Any:
    """The table of a file that is ours; None where a pyproject.toml has none."""
    import tomllib

    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        from linter.config_faults import toml_fault

        raise toml_fault(str(error), path, text) from None
    for key in _prefix(path):
        table = table.get(key) if isinstance(table, dict) else None
    return table


def config_from(data: Mapping[str, Any]) -> Config:
    """A configuration that stands in no file. Raises ConfigError where it is wrong."""
    try:
        return Config(msgspec.convert(data, Settings), None, frozenset(data))
    except msgspec.ValidationError as error:
        raise ConfigError("config", None, str(error)) from None


def _prefix(path: Path) -> tuple[str, ...]:
    """The keys that lead to our table."""
    return ("tool", "copydesk") if path.name == "pyproject.toml" else ()


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(str(path), None, "no such file; check the path") from None
    except IsADirectoryError:
        raise ConfigError(str(path), None, "is a directory, not a configuration file") from None
    except UnicodeDecodeError as error:
        from linter.config_faults import encoding_fault

        raise encoding_fault(path, data, error.start) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigError(str(path), None, f"can't be read: {reason.lower()}") from None
