"""Where in a TOML file a key or a list's item stands: tomllib tells no positions.

Headers and keys are read again, line by line; what tomllib has taken is known to be well formed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from linter import lazy

Keys = Sequence[str | int]
"""The way to a value: keys of tables, and places in lists from 0 on."""

_HEADER = lazy.regex(r"\s*\[{1,2}([^\]]+)\]{1,2}\s*(?:#.*)?$")
_KEY_PART = r"(?:[\w-]+|\"(?:[^\"\\]|\\.)*\"|'[^']*')"
_KEY = lazy.regex(rf"\s*({_KEY_PART}(?:\s*\.\s*{_KEY_PART})*)\s*=")


def line_of(text: str, keys: Keys, item: Any = None) -> int | None:
    """The 1-based line of a key, or of an item of the list that stands there.

    Where there is no such key, the line of the nearest table or key around it; None where the file
    has none of them.
    """
    best: tuple[int, int] = 0, 0
    for number, here in _keys(text):
        if list(keys[: len(here)]) == here and len(here) > best[0]:
            best = len(here), number
    line = best[1] or None
    return line if line is None or item is None else _line_of_item(text, line, item)


def _keys(text: str) -> Iterator[tuple[int, list[str | int]]]:
    """The line of each header and key, with the way to it."""
    tables: Counter[str] = Counter()
    table: list[str | int] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = []
            names = _parts(header[1])
            for depth, name in enumerate(names, start=1):
                table.append(name)
                shown = "\n".join(names[:depth])
                if depth == len(names) and line.lstrip().startswith("[["):
                    tables[shown] += 1
                if tables[shown]:
                    table.append(tables[shown] - 1)
            yield number, table
        elif key := _KEY.match(line):
            yield number, [*table, *_parts(key[1])]


def _parts(key: str) -> list[str]:
    return [part.strip("\"'") for part in re.findall(_KEY_PART, key)]


def _line_of_item(text: str, start: int, item: Any) -> int:
    """The line of a list's item, the list's own line where it is written in another way."""
    import json

    literal = json.dumps(item, ensure_ascii=False, default=str)
    if isinstance(item, str):
        spelled = re.compile(f"{re.escape(literal)}|'{re.escape(item)}'")
    else:
        spelled = re.compile(rf"(?<![\w.\"']){re.escape(literal)}(?![\w.\"'])")
    first, *others = text.splitlines()[start - 1 :]
    body = takewhile(lambda line: not (_HEADER.match(line) or _KEY.match(line)), others)
    found = (number for number, line in enumerate((first, *body), start) if spelled.search(line))
    return next(found, start)
