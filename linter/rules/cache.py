"""Parsed rules in the user's cache: a convenience, never needed, rebuilt without a word.

The key is the content of all files and our version, so that an edit or an update is seen at once.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import msgspec

from linter.caches import cache_folder, keep
from linter.rules.model import RuleFile
from linter.version import __version__

Texts = list[tuple[str, str]]
"""(path as shown, text) of each rule file."""


class _Cached(msgspec.Struct, frozen=True):
    key: str
    rules: list[RuleFile]


def read(texts: Texts) -> list[RuleFile] | None:
    """The rules of these texts, if they were parsed before."""
    try:
        cached = msgspec.msgpack.decode(_path(texts).read_bytes(), type=_Cached)
    except (OSError, RuntimeError, ValueError, msgspec.MsgspecError):
        return None
    return cached.rules if cached.key == _key(texts) else None


def write(texts: Texts, rules: list[RuleFile]) -> None:
    """Keep parsed rules; a cache that can't be written is no fault."""
    try:
        path = _path(texts)
    except RuntimeError:  # there is no home folder
        return
    keep(path, msgspec.msgpack.encode(_Cached(_key(texts), rules)))


def _path(texts: Texts) -> Path:
    """One file for each set of rule files: an edit replaces it, so that the cache can't grow."""
    places = "\n".join(sorted({os.path.dirname(shown) for shown, _ in texts}))  # noqa: PTH120
    return cache_folder() / f"rules-{_digest(places)}.msgpack"


def _key(texts: Texts) -> str:
    fields = "\0".join(f"{shown}\0{len(text)}\0{text}" for shown, text in texts)
    return f"{__version__}:{_digest(fields)}"


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
