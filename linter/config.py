"""Settings of a desk: `copydesk.toml`, or `[tool.copydesk]` in `pyproject.toml`.

The nearest file upwards from the working directory counts. An unknown key or a wrong type is a
`ConfigError` with file, line, what stands there and what is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import Any

import msgspec

from linter.errors import ConfigError
from linter.findings import SeverityName

CONFIG_NAME = "copydesk.toml"
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]+)`, got `(?P<got>[^`]+)`")
_UNKNOWN = re.compile(r"unknown field `(?P<key>[^`]*)`")
_INVALID = re.compile(r"Invalid enum value (?P<got>.+?)(?: - at |$)")
_PLACE = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.([\w-]+)|\[(\d+)\]|\[\.\.\.\]")
_TYPES = {"str": "a text", "array": "a list", "bool": "true or false", "object": "a table"}
_LEVEL_NAMES = ("error", "warning", "info")
_LEVELS = '"error", "warning" or "info"'


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
        if self.path and shown.is_absolute() and shown.is_relative_to(self.path.parent):
            shown = shown.relative_to(self.path.parent)
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
        if (folder / CONFIG_NAME).is_file():
            return read_config(folder / CONFIG_NAME)
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.copydesk" in _text(project):
            return read_config(project)
    return Config(Settings())


def read_config(path: Path) -> Config:
    """Read one configuration file. Raises ConfigError where it is wrong or can't be read."""
    import tomllib

    text = _text(path)
    try:
        data: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+)", str(error))
        last = len(text.splitlines()) if "end of document" in str(error) else None
        line = int(found[1]) if found else last
        raise ConfigError(str(path), line, f"not valid TOML: {error}") from None
    prefix: tuple[str, ...] = ()
    if path.name == "pyproject.toml":
        prefix = ("tool", "copydesk")
        data = data.get("tool", {}).get("copydesk", {})
    try:
        return Config(msgspec.convert(data, Settings), path)
    except msgspec.ValidationError as error:
        raise _fault(str(error), path, text, prefix, data) from None


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(str(path), None, f"can't be read: {error}") from None


def _fault(message: str, path: Path, text: str, prefix: Sequence[str], data: Any) -> ConfigError:
    """msgspec's message as file, line, excerpt, and what is allowed there."""
    place = _PLACE.search(message)
    steps = _steps(place["path"], data) if place else []
    if unknown := _UNKNOWN.search(message):
        keys = [*steps, unknown["key"]]
        known = msgspec.structs.fields(PerFile if steps[:1] == ["per-file"] else Settings)
        said = f"unknown key; {_did_you_mean(unknown['key'], [f.encode_name for f in known])}"
    else:
        keys = steps
        said = _wanted(message, str(keys[0]) if keys else "")
    name = ".".join(str(key) for key in keys if isinstance(key, str))
    line = _line_of(text, [*prefix, *keys])
    excerpt = f" (in: {text.splitlines()[line - 1].strip()})" if line else ""
    return ConfigError(str(path), line, f"{name}: {said}{excerpt}")


def _steps(path: str, data: Any) -> list[str | int]:
    """The keys on a path; where msgspec says `[...]` for a table's entry, the first wrong one."""
    steps: list[str | int] = []
    for name, number in _STEP.findall(path):
        step: str | int = name or (int(number) if number else "")
        if step == "" and isinstance(data, dict):
            step = next((key for key, value in data.items() if value not in _LEVEL_NAMES), "")
        steps.append(step)
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
    return steps


def _wanted(message: str, key: str) -> str:
    if key in ("min-severity", "fail-on", "severity") or "enum" in message:
        return f"allowed: {_LEVELS}"
    if expected := _EXPECTED.search(message):
        wanted, got = expected["wanted"], expected["got"]
        return f"should be {_TYPES.get(wanted, wanted)}, not {_TYPES.get(got, got)}"
    return message.partition(" - at ")[0]


def _line_of(text: str, keys: Sequence[str | int]) -> int | None:
    """The line of a key: tomllib tells no positions, so the headers and keys are read again."""
    names = [key for key in keys if isinstance(key, str)]
    table: list[str] = []
    best: tuple[int, int] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        header = re.match(r"\s*\[{1,2}([^\]]+)\]", line)
        if header:
            table = _split_key(header[1])
        elif found := re.match(r"\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*[\w-]+)*)\s*=", line):
            here = [*table, *_split_key(found[1])]
            if names[: len(here)] == here and (best is None or len(here) > best[0]):
                best = (len(here), number)
        if header and names[: len(table)] == table and (best is None or len(table) > best[0]):
            best = (len(table), number)
    return best[1] if best else None


def _split_key(key: str) -> list[str]:
    return [part.strip().strip("\"'") for part in key.split(".")]


def _did_you_mean(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]}?" if near else f"allowed: {', '.join(known)}"
