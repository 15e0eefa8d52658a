"""Reads the tables of the gazetteer: one entry a line, columns parted by tabs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from linter import lazy
from linter.lexicon.gazetteer.keys import surname_of
from linter.lexicon.gazetteer.model import Entry, Kind

__all__ = ["FOLDER", "Row", "TableError", "packaged", "read", "rows"]

FOLDER = Path(__file__).parent

_KINDS: dict[str, Kind] = {"people": "person", "organisations": "organisation", "places": "place"}
_LISTS = ("accepted", "misspelled", "surnames", "roles", "context", "also")
_COLUMNS: dict[Kind, tuple[str, ...]] = {
    "person": (
        *("name", "accepted", "misspelled", "surnames", "roles", "context"),
        *("also", "as-of", "source"),
    ),
    "organisation": (
        *("name", "accepted", "misspelled", "acronym", "roles", "context"),
        *("also", "source"),
    ),
    "place": ("name", "accepted", "misspelled", "roles", "context", "also", "source"),
}
_YEARS = lazy.regex(r"-?\d{1,4}(?:-(?:\d{1,4})?)?")


class TableError(ValueError):
    """A line that is not well formed; the message says where and why."""


class Row(NamedTuple):
    """A line of a table: its number, and its cells by column."""

    line: int
    cells: dict[str, str]


def packaged() -> Iterator[Entry]:
    """The entries of all tables beside this module, in the order of files and lines."""
    for path in sorted(FOLDER.glob("*.tsv")):
        yield from read(path)


def read(path: Path) -> Iterator[Entry]:
    """The entries of one table; the beginning of the file's name says of what kind they are."""
    kind = _KINDS[path.stem.partition("-")[0]]
    for row in rows(path.read_text("utf-8").splitlines(), kind):
        try:
            yield _entry(kind, row.cells)
        except TableError as error:
            raise TableError(f"{path.name}:{row.line}: {error}") from None


def rows(lines: Iterable[str], kind: Kind) -> Iterator[Row]:
    """The lines that are neither empty nor comments, cut into columns."""
    columns = _COLUMNS[kind]
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise TableError(f"line {number}: {len(cells)} columns, {len(columns)} wanted")
        yield Row(number, dict(zip(columns, cells, strict=True)))


def _entry(kind: Kind, cells: dict[str, str]) -> Entry:
    for column, cell in cells.items():
        if cell != " ".join(unicodedata.normalize("NFC", cell).split()):
            raise TableError(f"{column}: spaces too many, or accents that are not composed")
    lists = {column: _list(column, cells.get(column, "")) for column in _LISTS}
    name = cells["name"]
    if not name or not cells["source"]:
        raise TableError("an entry has a name and a source")
    if kind == "person" and not (lists["roles"] and lists["context"]):
        raise TableError("a person has roles and a context")
    if kind == "person" and not _YEARS.fullmatch(cells["as-of"]):
        raise TableError("as-of: a year, or years: 1998, 2021-2025, 2012-")
    if any(role != role.lower() for role in lists["roles"]):
        raise TableError("roles: lower case")
    forms = (name, *lists["accepted"])
    if kind == "person" and not lists["surnames"]:
        lists["surnames"] = tuple(dict.fromkeys(surname_of(form) for form in forms))
    return Entry(
        kind,
        name,
        acronym=cells.get("acronym", ""),
        as_of=cells.get("as-of", ""),
        source=cells["source"],
        **lists,
    )


def _list(column: str, cell: str) -> tuple[str, ...]:
    listed = tuple(cell.split("|")) if cell else ()
    if any(not item or item != item.strip() for item in listed):
        raise TableError(f"{column}: an empty item, or spaces beside a bar")
    if len(set(listed)) != len(listed):
        raise TableError(f"{column}: an item stands twice")
    return listed
