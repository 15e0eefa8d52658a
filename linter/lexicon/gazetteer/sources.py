"""Reads entries that a user brings: a plain list of names, or a dump in the manner of Wikidata.

Files are read as a stream, line by line, so that their size does not matter; ``.gz``, ``.bz2`` and
``.xz`` are unpacked on the way.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import msgspec

from linter import lazy
from linter.lexicon.gazetteer.keys import surname_of
from linter.lexicon.gazetteer.model import Entry, Kind

__all__ = ["UNREADABLE", "SourceError", "read", "read_names", "read_wikidata"]

# The values of "instance of" that say what an item is; others leave it to the caller.
_INSTANCE_OF: dict[str, Kind] = {
    **dict.fromkeys(("Q5",), "person"),
    **dict.fromkeys(
        ("Q43229", "Q4830453", "Q783794", "Q6881511", "Q891723", "Q7278", "Q476028", "Q11032"),
        "organisation",
    ),
    **dict.fromkeys(("Q6256", "Q3624078", "Q515", "Q1549591", "Q35657", "Q532"), "place"),
}
_PLACE_OR_PEOPLE = lazy.regex(r"(?:[A-Z][\w'’.-]*)(?: (?:of |the |and )?[A-Z][\w'’.-]*)*")
_BETWEEN_ROLES = lazy.regex(r"[,;()]| and | who | from | of the | for the | in the | of | in ")
_ARTICLE = lazy.regex(r"\A(?:an?|the|former|current) ")


UNREADABLE = (OSError, EOFError, UnicodeDecodeError, zlib.error, lzma.LZMAError)
"""What a file that is missing, damaged or no text raises while it is read."""


class SourceError(ValueError):
    """A line that cannot be read; the message says which and why."""


def read(path: Path) -> Iterator[Entry]:
    """The entries of a file: of a dump if its first line opens with a bracket, else of a list."""
    with _open(path) as lines:
        first = next((line for line in lines if line.strip()), "")
        rest = _chain(first, lines)
        yield from (
            read_wikidata(rest, path.name)
            if first.lstrip("\ufeff \t")[:1] in ("{", "[")
            else read_names(rest, path.name)
        )


def read_names(lines: Iterable[str], source: str) -> Iterator[Entry]:
    """One name a line, accepted variants after ``|``; ``#`` or a tab begins a remark."""
    for line in lines:
        text = line.lstrip("\ufeff").partition("#")[0].partition("\t")[0]
        forms = [" ".join(form.split()) for form in text.split("|") if form.strip()]
        if forms:
            yield _entry("name", forms[0], forms[1:], source)


def read_wikidata(lines: Iterable[str], source: str) -> Iterator[Entry]:
    """One JSON object a line, as a dump of Wikidata has them, commas and outer brackets allowed.

    Either an entity as Wikidata writes it (``labels``, ``aliases``, ``descriptions``, ``claims``,
    each with English), or the short form ``{"label", "aliases", "description", "kind"}``. Items
    without an English name are passed over. Roles and context are taken from the description.
    """
    for number, line in enumerate(lines, 1):
        text = line.strip("\ufeff \t\r\n,")
        if text in ("", "[", "]"):
            continue
        try:
            item = msgspec.json.decode(text)
        except msgspec.DecodeError as error:
            raise SourceError(f"{source}:{number}: no JSON object: {error}") from None
        if not isinstance(item, dict):
            raise SourceError(f"{source}:{number}: an object is wanted, not {text[:20]!r}")
        entry = _entry_of_item(item, source)
        if entry is not None:
            yield entry


def _entry_of_item(item: dict[str, Any], source: str) -> Entry | None:
    label = _english(item.get("labels")) or _text(item.get("label"))
    if not label:
        return None
    listed = item.get("aliases")
    if isinstance(listed, dict):
        listed = listed.get("en")
    aliases = [_value(alias) for alias in listed] if isinstance(listed, list) else []
    description = _english(item.get("descriptions")) or _text(item.get("description"))
    return _entry(_kind(item), label, filter(None, aliases), source, description)


def _entry(
    kind: Kind, name: str, variants: Iterable[str], source: str, description: str = ""
) -> Entry:
    accepted = tuple(form for form in dict.fromkeys(variants) if form != name)
    surnames = (surname_of(form) for form in (name, *accepted) if " " in form)
    context, roles = _evidence(description)
    return Entry(
        kind,
        name,
        accepted,
        surnames=tuple(dict.fromkeys(surnames)) if kind in ("person", "name") else (),
        roles=roles,
        context=context,
        source=source,
    )


def _evidence(description: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names and roles in a description: "American novelist" gives (American), (novelist)."""
    context = _PLACE_OR_PEOPLE.findall(description)
    phrases = _BETWEEN_ROLES.split(_PLACE_OR_PEOPLE.sub(",", description))
    roles = (_ARTICLE.sub("", phrase.strip()) for phrase in phrases)
    words = (
        role for role in roles if role and any(map(str.isalpha, role)) and role == role.lower()
    )
    return tuple(dict.fromkeys(context)), tuple(dict.fromkeys(words))


def _kind(item: dict[str, Any]) -> Kind:
    given = item.get("kind")
    if given in ("person", "organisation", "place"):
        return given  # type: ignore[no-any-return]
    claims = item.get("claims")
    instances = claims.get("P31", ()) if isinstance(claims, dict) else ()
    for claim in instances:
        try:
            value = claim["mainsnak"]["datavalue"]["value"]["id"]
        except (KeyError, TypeError):
            continue
        if value in _INSTANCE_OF:
            return _INSTANCE_OF[value]
    return "name"


def _english(texts: object) -> str:
    return _value(texts.get("en")) if isinstance(texts, dict) else ""


def _value(text: object) -> str:
    return _text(text.get("value")) if isinstance(text, dict) else _text(text)


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _chain(first: str, rest: Iterable[str]) -> Iterator[str]:
    yield first
    yield from rest


@contextmanager
def _open(path: Path) -> Iterator[IO[str]]:
    openers: dict[str, Any] = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}
    with openers.get(path.suffix, open)(path, "rt", encoding="utf-8") as file:
        yield file
