"""What to say of a configuration file that is wrong: the place, what stands there, what may."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from linter import lazy
from linter.config import Boilerplate, Names, PerFile, Settings
from linter.config_places import Keys, line_of
from linter.errors import ConfigError
from linter.presets import PRESETS

_EXPECTED = lazy.regex(r"Expected `(?P<wanted>[^`]+)`, got `(?P<got>[^`]+)`")
_EMPTY = lazy.regex(r"Expected `(?:str|array)` (?:matching|of length)")
_UNKNOWN = lazy.regex(r"unknown field `(?P<key>[^`]*)`")
_MISSING = lazy.regex(r"missing required field `(?P<key>[^`]*)`")
_PLACE = lazy.regex(r" - at (?P<is_key>`key` in )?`\$(?P<path>[^`]*)`$")
_STEP = lazy.regex(r"\.([\w-]+)|\[(\d+)\]|\[\.\.\.\]")
_TYPES = {
    "str": "a text",
    "array": "a list",
    "bool": "true or false",
    "object": "a table",
    "int": "a number",
    "float": "a number",
    "date": "a date",
    "datetime": "a date",
}
_KINDS: dict[str, type] = {"str": str, "array": list, "object": dict}
_BARE_WORD = lazy.regex(r"[=\[,]\s*(?!(?:true|false)\b)[A-Za-z]")
_LONGEST_EXCERPT = 80
_LEVEL_NAMES = ("error", "warning", "info")
_LEVELS = '"error", "warning" or "info"'
_ALLOWED = {
    "min-severity": _LEVELS,
    "severity": _LEVELS,
    "fail-on": '"error", "warning", "info" or "never"',
    "preset": ", ".join(f'"{name}"' for name in PRESETS),
}
_STRUCTS: dict[str | int, type[msgspec.Struct]] = {
    "per-file": PerFile,
    "names": Names,
    "boilerplate": Boilerplate,
}


def toml_fault(message: str, path: Path, text: str) -> ConfigError:
    """tomllib's message as file, line and excerpt."""
    said, _, place = message.partition(" (at ")
    found = re.match(r"line (\d+)", place)
    line = int(found[1]) if found else len(text.splitlines()) or 1
    return ConfigError(
        str(path),
        line,
        f"not valid TOML: {_in_plain_words(said, text, line)}{_excerpt(text, line)}",
    )


def _in_plain_words(said: str, text: str, line: int) -> str:
    """What tomllib says, with what to do about it."""
    shown = "".join(text.splitlines()[line - 1 : line])
    if said == "Cannot overwrite a value":
        return "this key stands twice; keep one of the two"
    if said.startswith("Cannot declare"):
        return "this table stands twice; put all of its keys under one header"
    if said == "Invalid value" and _BARE_WORD.search(shown):
        return f'{said}; a text stands in quotation marks, as in fail-on = "error"'
    if said.startswith("Expected '=' after a key"):
        return f'{said}; write key = value, and a list as key = ["one", "two"]'
    return said


def encoding_fault(path: Path, data: bytes, at: int) -> ConfigError:
    """A byte that is no UTF-8, as file, line and excerpt."""
    line = data.count(b"\n", 0, at) + 1
    excerpt = _excerpt(data.decode("utf-8", "replace"), line)
    return ConfigError(str(path), line, f"not valid UTF-8: save the file as UTF-8{excerpt}")


def fault(message: str, path: Path, text: str, prefix: Sequence[str], data: Any) -> ConfigError:
    """msgspec's message as file, line, excerpt, and what is allowed there."""
    keys, item = _steps(message, data)
    unknown = _UNKNOWN.search(message)
    if unknown and not keys and not prefix and unknown["key"] == "tool":
        said = f"drop the header [tool.copydesk]: it belongs in pyproject.toml, not in {path.name}"
        keys += ["tool", "copydesk"]
    elif unknown:
        known = msgspec.structs.fields(_STRUCTS.get(keys[0], Settings) if keys else Settings)
        said = f"unknown key; {_did_you_mean(unknown['key'], [f.encode_name for f in known])}"
        keys.append(unknown["key"])
    elif missing := _MISSING.search(message):
        said = 'this key is missing; the table needs it, as in files = ["wire/*"]'
        keys.append(missing["key"])
    elif keys == ["per-file"] and isinstance(data.get("per-file"), dict):
        header = ".".join([*prefix, "per-file"])
        said = f"write [[{header}]], with two brackets on each side: there may be several"
    else:
        said = _wanted(message, keys)
    return located(path, text, prefix, keys, said, item)


def located(
    path: Path, text: str, prefix: Sequence[str], keys: Keys, said: str, item: Any = None
) -> ConfigError:
    """What is wrong at a key, or at an item of the list there, with its line and what it says."""
    name = ".".join(str(key) for key in keys if isinstance(key, str)) or ".".join(prefix)
    line = line_of(text, [*prefix, *keys], item)
    return ConfigError(str(path), line, f"{name}: {said}{_excerpt(text, line)}")


def _excerpt(text: str, line: int | None) -> str:
    lines = text.splitlines()
    shown = lines[line - 1].strip() if line and line <= len(lines) else ""
    shown = "".join(char if char.isprintable() or char == "\t" else "\ufffd" for char in shown)
    if len(shown) > _LONGEST_EXCERPT:
        shown = shown[: _LONGEST_EXCERPT - 1] + "…"
    return f" (in: {shown})" if shown else ""


def _steps(message: str, data: Any) -> tuple[list[str | int], Any]:
    """The keys to what is wrong, and the item of a list that is; None where it is no such item.

    msgspec says `[...]` for an entry of a table or a list: the first one that is wrong is meant.
    """
    place = _PLACE.search(message)
    steps: list[str | int] = []
    if place is None:
        return steps, None
    found = _STEP.findall(place["path"])
    for inside, (name, number) in enumerate(found, start=1 - len(found)):
        if name or number:
            steps.append(name or int(number))
            data = data[steps[-1]]
        elif isinstance(data, dict):
            steps.append(next(key for key in data if _is_wrong(data[key], message, -inside)))
            data = data[steps[-1]]
        else:
            return steps, next(item for item in data if _is_wrong(item, message, -inside))
    if place["is_key"]:
        steps.append(next(key for key in data if not key.strip()))
    if steps and isinstance(steps[-1], int) and not isinstance(data, dict):
        return steps[:-1], data
    return steps, None


def _is_wrong(value: Any, message: str, inside: int) -> bool:
    """Is a value, or one so many tables or lists inside of it, what msgspec complains of?"""
    if inside:
        values = value.values() if isinstance(value, dict) else value
        return any(_is_wrong(one, message, inside - 1) for one in values)
    if _EMPTY.search(message):
        return value == [] or (isinstance(value, str) and not value.strip())
    if "enum" in message:
        return value not in _LEVEL_NAMES
    expected = _EXPECTED.search(message)
    return expected is None or not isinstance(value, _KINDS.get(expected["wanted"], ()))


def _wanted(message: str, keys: Keys) -> str:
    if _EMPTY.search(message):
        return "should not be empty"
    expected = _EXPECTED.search(message)
    is_table = expected is not None and expected["wanted"] == "object"
    key = next((key for key in keys if key in _ALLOWED), None)
    if key is not None and not is_table:
        return f"allowed: {_ALLOWED[str(key)]}"
    if expected:
        wanted = " or ".join(_TYPES.get(one, one) for one in expected["wanted"].split(" | "))
        return f"should be {wanted}, not {_TYPES.get(expected['got'], expected['got'])}"
    return message.partition(" - at ")[0]


def _did_you_mean(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), known, n=1, cutoff=0.5)
    return f"did you mean {near[0]}?" if near else f"allowed: {', '.join(known)}"
