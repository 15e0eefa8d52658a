"""Regular expressions that are compiled once on a machine.

`re` takes half a second to compile what a long run needs, and a fifth of one for an article. Its
compiler's code is kept in the user's cache, as Python keeps the bytecode of modules (PEP 3147), and
for the same interpreter only. Where `re` is not built as it is known here, or the cache can't be
used, expressions are compiled each time: the same patterns come out.
"""

from __future__ import annotations

import atexit
import functools
import hashlib
import importlib
import marshal
import mmap
import re
import sys
import zlib
from array import array
from pathlib import Path
from typing import Any, AnyStr

from linter.caches import cache_folder, keep
from linter.version import __version__

Place = tuple[int, int, int]
"""Where an expression's code begins and ends, and its checksum."""

_MOST = 1 << 23
"""Bytes of a cache that is begun anew: expressions of rules that are gone stay in it."""
_BROKEN = (AttributeError, EOFError, ImportError, LookupError, OSError, RuntimeError, TypeError)


def compile_expression(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives. Raises re.error where the expression is wrong."""
    try:
        return _store().pattern(expression, flags)
    except (*_BROKEN, ValueError) as error:
        if isinstance(error, re.error):
            raise
        return re.compile(expression, flags)


class Store:
    """The compiler's code of expressions, in a file.

    The file's first line names the interpreter, our version, and the length and checksum of the
    index behind it: where each expression's code stands in the rest, and its checksum. Of the rest
    only what is asked for is read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._places, self._data = _read(path)
        self._new: dict[bytes, bytes] = {}
        self._parser: Any = importlib.import_module("re._parser")
        self._compiler: Any = importlib.import_module("re._compiler")
        self._engine: Any = importlib.import_module("_sre")

    def pattern(self, expression: AnyStr, flags: int) -> re.Pattern[AnyStr]:
        """An expression as a pattern, from the file if its code is there."""
        flags = int(flags)
        key = _key(expression, flags)
        code = self._stored(key)
        if code is None:
            code = self._new[key] = self._code(expression, flags)
        all_flags, numbers, groups, by_name, names = marshal.loads(code)
        made: re.Pattern[AnyStr] = self._engine.compile(
            expression, all_flags, list(memoryview(numbers).cast("I")), groups, by_name, names
        )
        return made

    def _stored(self, key: bytes) -> bytes | None:
        if key in self._new:
            return self._new[key]
        if key not in self._places:
            return None
        start, end, checksum = self._places[key]
        code = bytes(self._data[start:end])
        return code if zlib.crc32(code) == checksum else None

    def _code(self, expression: str | bytes, flags: int) -> bytes:
        parsed = self._parser.parse(expression, flags)
        numbers = array("I", self._compiler._code(parsed, flags))
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        by_name = dict(state.groupdict)
        return marshal.dumps(
            (flags | state.flags, numbers.tobytes(), state.groups - 1, by_name, tuple(names))
        )

    def save(self) -> None:
        """Keep what was compiled since the file was read, and what it held, if that is not much."""
        if not self._new:
            return
        codes = dict(self._new)
        if len(self._data) < _MOST:
            for key in self._places:
                if key not in codes and (code := self._stored(key)) is not None:
                    codes[key] = code
        places: dict[bytes, Place] = {}
        at = 0
        for key, code in codes.items():
            places[key] = (at, at + len(code), zlib.crc32(code))
            at += len(code)
        index = marshal.dumps(places)
        self._places, self._data = {}, memoryview(b"")  # Windows replaces no file that is mapped
        self._new = codes
        keep(self._path, _head(index) + index + b"".join(codes.values()))


def _read(path: Path) -> tuple[dict[bytes, Place], memoryview]:
    """The index of a file and the rest; nothing where it is not ours or damaged."""
    try:
        with path.open("rb") as stream:
            head = stream.readline()
            index = stream.read(int(head.split()[-2]))
            if head != _head(index):
                return {}, memoryview(b"")
            data = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
            places: dict[bytes, Place] = marshal.loads(index)
            return places, memoryview(data)[len(head) + len(index) :]
    except (*_BROKEN, ValueError):
        return {}, memoryview(b"")


def _key(expression: str | bytes, flags: int) -> bytes:
    text = (
        expression.encode("utf-8", "surrogatepass") if isinstance(expression, str) else expression
    )
    kind = b"s" if isinstance(expression, str) else b"b"
    return hashlib.blake2b(b"%s%d:%s" % (kind, flags, text), digest_size=12).digest()


def _head(index: bytes) -> bytes:
    version = sys.version.replace(" ", "_").replace("\n", "_")
    return f"{version} {__version__} {len(index)} {zlib.crc32(index)}\n".encode()


@functools.cache
def _store() -> Store:
    if sys.implementation.name != "cpython":
        raise ImportError("only CPython's compiler is known")
    store = Store(cache_folder() / f"expressions-{sys.implementation.cache_tag}.bin")
    atexit.register(store.save)
    return store
