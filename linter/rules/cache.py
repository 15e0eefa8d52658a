"""Parsed rules in the user's cache: a convenience, never needed, rebuilt without a word.

The key is our version with the size and the times of all files, to the nanosecond, as Python knows
its bytecode by (PEP 3147): an edit or an update is seen at once, and no file has to be read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from linter.caches import cache_folder, keep
from linter.rules.model import RuleFile
from linter.version import __version__


class _Cached(msgspec.Struct, frozen=True):
    key: str
    rules: list[RuleFile]


def key(files: Iterable[Path]) -> str:
    """What these files are known by. Raises OSError where one is gone."""
    facts = [__version__]
    for file in (*Path(__file__).parent.glob("*.py"), *files):  # what parses them, as well
        found = file.stat()
        # the time of the last change of the entry tells of a file that was put in another's place
        facts.append(f"{file}\0{found.st_size}\0{found.st_mtime_ns}\0{found.st_ctime_ns}")
    return _digest("\n".join(facts))


def read(folder: Path, key: str) -> list[RuleFile] | None:
    """The rules of a folder, if they were parsed before."""
    try:
        cached = msgspec.msgpack.decode(_path(folder).read_bytes(), type=_Cached)
    except (OSError, RuntimeError, ValueError, msgspec.MsgspecError):
        return None
    return cached.rules if cached.key == key else None


def write(folder: Path, key: str, rules: list[RuleFile]) -> None:
    """Keep parsed rules; a cache that can't be written is no fault."""
    try:
        path = _path(folder)
    except RuntimeError:  # there is no home folder
        return
    keep(path, msgspec.msgpack.encode(_Cached(key, rules)))


def _path(folder: Path) -> Path:
    """One file for each folder: an edit replaces it, so that the cache can't grow."""
    return cache_folder() / f"rules-{_digest(str(folder))}.msgpack"


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
