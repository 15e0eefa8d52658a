"""What to say of a configuration file that is wrong: the place, what stands there, what may.

tomllib tells no positions of keys, so that headers and keys are read once more for the line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from linter.config import Names, PerFile, Settings
from linter.errors import ConfigError
from linter.presets import PRESETS

_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]+)`, got `(?P<got>[^`]+)`")
_UNKNOWN = re.compile(r"unknown field `(?P<key>[^`]*)`")
_INVALID = re.compile(r"Invalid enum value (?P<got>.+?)(?: - at |$)")
_PLACE = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.([\w-]+)|\[(\d+)\]|\[\.\.\.\]")
_TYPES = {"str": "a text", "array": "a list", "bool": "true or false", "object": "a table"}
_LEVEL_NAMES = ("error", "warning", "info")
_LEVELS = '"error", "warning" or "info"'
_ALLOWED = {
    "min-severity": _LEVELS,
    "severity": _LEVELS,
    "fail-on": '"error", "warning", "info" or "never"',
    "preset": ", ".join(f'"{name}"' for name in PRESETS),
}
_STRUCTS: dict[str | int, type[msgspec.Struct]] = {"per-file": PerFile, "names": Names}


def toml_fault(message: str, path: Path, text: str) -> ConfigError:
    """tomllib's message as file and line."""
    found = re.search(r"\(at line (\d+)", message)
    last = len(text.splitlines()) if "end of document" in message else None
    return ConfigError(str(path), int(found[1]) if found else last, f"not valid TOML: {message}")


def fault(message: str, path: Path, text: str, prefix: Sequence[str], data: Any) -> ConfigError:
    """msgspec's message as file, line, excerpt, and what is allowed there."""
    place = _PLACE.search(message)
    steps = _steps(place["path"], data) if place else []
    if unknown := _UNKNOWN.search(message):
        keys = [*steps, unknown["key"]]
        known = msgspec.structs.fields(_STRUCTS.get(steps[0], Settings) if steps else Settings)
        said = f"unknown key; {_did_you_mean(unknown['key'], [f.encode_name for f in known])}"
    else:
        keys = steps
        said = _wanted(message, str(keys[0]) if keys else "")
    return located(path, text, prefix, keys, said)


def located(
    path: Path, text: str, prefix: Sequence[str], keys: Sequence[str | int], said: str
) -> ConfigError:
    """What is wrong at a key, with the key's line and what stands there."""
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
    if key in _ALLOWED or "enum" in message:
        return f"allowed: {_ALLOWED.get(key, _LEVELS)}"
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
