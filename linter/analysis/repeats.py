"""Where one word stands twice in a row."""

from __future__ import annotations

import re
from typing import NamedTuple

from linter import lazy

# Each pattern begins with a literal, which the engine finds in C; a word is never given back.
_AMID = lazy.regex(r" ([a-z]++)[ \n]\1(?![\w’'-])")
_FIRST = lazy.regex(r"\n([a-z]++) \1(?![\w’'-])", re.IGNORECASE)
_VERY_FIRST = lazy.regex(_FIRST.pattern.removeprefix(r"\n"), re.IGNORECASE)


class Repeat(NamedTuple):
    """A word that stands twice: where the first one, the second one and both begin and end."""

    start: int
    second: int
    end: int


def find(text: str) -> tuple[Repeat, ...]:
    """The repeated words, with a space or a line end between, in order.

    They are of small letters, but for the first one of a block.
    """
    found = [*_AMID.finditer(text), *_FIRST.finditer(text)]
    if very_first := _VERY_FIRST.match(text):
        found.append(very_first)
    if not found:
        return ()
    return tuple(sorted(Repeat(m.start(1), m.end() - len(m[1]), m.end()) for m in found))
