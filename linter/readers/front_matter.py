"""What stands above a Markdown article between two fences: YAML (`---`) or TOML (`+++`).

Only whole lines `key: value` or `key = value` at the outer level are read: a full parser would
have to be told apart from hostile input, and these four keys are always plain strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter import lazy
from linter.readers.prose import Piece

_OPENING = lazy.regex(r"(---|\+\+\+)[ \t]*\r?\n")
_CLOSING = {
    "---": lazy.regex(r"^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.M),
    "+++": lazy.regex(r"^\+\+\+[ \t]*\r?(?:\n|\Z)", re.M),
}
# A text that opens with a rule is no front matter: its next line is blank, or a sentence.
_FIRST_LINE = {
    "---": lazy.regex(r"#|[\w\"'][^:\n]{0,80}:(?:\s|\Z)|(?:---|\.\.\.)\s"),
    "+++": lazy.regex(r"#|\[|[\w\"'][^=\n]{0,80}=|\+\+\+\s"),
}
_ENTRY = lazy.regex(r"(title|date|lang|language)[ \t]*[:=][ \t]*", re.I)
_QUOTED = lazy.regex(r"\"((?:[^\"\\]|\\.)*)\"\s*(?:#.*)?\Z|'((?:[^']|'')*)'\s*(?:#.*)?\Z")
_COMMENT = lazy.regex(r"(?:^|[ \t])#")
_NO_PLAIN_VALUE = tuple("\"'|>&*!%@`[{#")


class FrontMatter(NamedTuple):
    """What the article says of itself; `end` is where its Markdown begins."""

    end: int
    title: tuple[Piece, ...] = ()
    date: str | None = None
    language: str | None = None


def read_front_matter(text: str, start: int = 0) -> FrontMatter:
    """The front matter that begins at `start`; an empty one that ends there where there is none."""
    opening = _OPENING.match(text, start)
    if not opening:
        return FrontMatter(start)
    fence = opening.group(1)
    closing = _CLOSING[fence].search(text, opening.end())
    if not closing or not _FIRST_LINE[fence].match(text, opening.end()):
        return FrontMatter(start)
    values: dict[str, tuple[Piece, ...]] = {}
    for key, value in _entries(text, opening.end(), closing.start(), toml=fence == "+++"):
        values.setdefault(key, value)
    return FrontMatter(
        closing.end(),
        values.get("title", ()),
        _joined(values.get("date", ())),
        _joined(values.get("lang", ()) or values.get("language", ())),
    )


def _entries(
    text: str, at: int, end: int, *, toml: bool
) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if toml and text.startswith("[", at):
            return  # what follows belongs to a table
        found = _ENTRY.match(text, at, stop)
        goes_on = stop + 1 < end and text[stop + 1] in " \t"
        if found and not goes_on:
            yield found.group(1).lower(), tuple(_value(text, found.end(), stop, toml=toml))
        at = stop + 1


def _value(text: str, start: int, end: int, *, toml: bool) -> Iterator[Piece]:
    """The pieces of a value; none where it is no plain string."""
    raw = text[start:end].rstrip()
    if found := _QUOTED.match(raw):
        group = 1 if found.group(1) is not None else 2
        first, last = (start + place for place in found.span(group))
        yield from _unescaped(text, first, last, double=group == 1, toml=toml)
    elif not raw.startswith(_NO_PLAIN_VALUE):
        comment = _COMMENT.search(raw)
        value = raw[: comment.start()].rstrip() if comment else raw
        if value:
            yield Piece(value, start, start + len(value))


def _unescaped(text: str, start: int, end: int, *, double: bool, toml: bool) -> Iterator[Piece]:
    """The pieces between quotation marks; none where an escape stands for another character."""
    escape = "\\" if double else "'"
    pieces: list[Piece] = []
    at = start
    while at < end and not (toml and not double):
        found = text.find(escape, at, end)
        if found < 0:
            break
        if text[found + 1] not in "\"'\\/":
            return
        pieces += (Piece(text[at:found], at, found), Piece(text[found + 1], found, found + 2))
        at = found + 2
    yield from (piece for piece in (*pieces, Piece(text[at:end], at, end)) if piece.text)


def _joined(pieces: tuple[Piece, ...]) -> str | None:
    return "".join(piece.text for piece in pieces) or None
