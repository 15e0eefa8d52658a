"""Settings as the TOML that a desk would write."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter import lazy

_BARE = lazy.regex(r"[A-Za-z0-9_-]+")


def toml_lines(
    data: Mapping[str, Any], remarks: Mapping[str, str] | None = None, table: str = ""
) -> Iterator[str]:
    """The lines of a file with these settings: values first, then the tables.

    `remarks` are comments by key; `table` is the way to the table that `data` is.
    """
    said = remarks or {}
    tables = {key: value for key, value in data.items() if _is_table(value)}
    for key, value in data.items():
        if key not in tables:
            yield f"{_key(key)} = {_value(value)}{_remark(said, key)}"
    for key, value in tables.items():
        path = f"{table}.{_key(key)}" if table else _key(key)
        for one in [value] if isinstance(value, Mapping) else value:
            header = f"[{path}]" if isinstance(value, Mapping) else f"[[{path}]]"
            if one is not value or not one or not all(map(_is_table, one.values())):
                yield f"{header}{_remark(said, key)}"
            yield from toml_lines(one, table=path)


def _is_table(value: Any) -> bool:
    if isinstance(value, Mapping):
        return True
    return isinstance(value, list | tuple) and bool(value) and isinstance(value[0], Mapping)


def _remark(remarks: Mapping[str, str], key: str) -> str:
    return f"  # {remarks[key]}" if key in remarks else ""


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _text(name)


def _value(value: Any) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(_value, value))}]"
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
