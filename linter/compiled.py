"""Regular expressions that are compiled once on a machine.

`re` takes half a second to compile what a long run needs, and a fifth of one for an article. Its
compiler's code is kept in the user's cache, as Python keeps the bytecode of modules (PEP 3147), and
for the same interpreter only. Where `re` is not built as it is known here, or the cache can't be
used, expressions are compiled each time: the same patterns come out.
"""

from __future__ import annotations

import atexit
import functools
import importlib
import marshal
import re
import sys
import zlib
from array import array
from pathlib import Path
from typing import Any, AnyStr

from linter.caches import cache_folder, keep
from linter.version import __version__

Key = tuple[str | bytes, int]
"""An expression and its flags."""

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

    The file's first line names the interpreter, our version and a checksum of the rest: bytes of
    marshalled codes by expression and flags.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._codes = self._read()
        self._is_new = False
        self._parser: Any = importlib.import_module("re._parser")
        self._compiler: Any = importlib.import_module("re._compiler")
        self._engine: Any = importlib.import_module("_sre")

    def pattern(self, expression: AnyStr, flags: int) -> re.Pattern[AnyStr]:
        """An expression as a pattern, from the file if its code is there."""
        key = (expression, flags := int(flags))
        code = self._codes.get(key)
        if code is None:
            code = self._codes[key] = self._code(expression, flags)
            self._is_new = True
        all_flags, numbers, groups, by_name, names = marshal.loads(code)
        made: re.Pattern[AnyStr] = self._engine.compile(
            expression, all_flags, list(memoryview(numbers).cast("I")), groups, by_name, names
        )
        return made

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
        """Keep what was compiled since the file was read."""
        if self._is_new:
            data = marshal.dumps(self._codes)
            if len(data) > _MOST:
                return
            keep(self._path, _head(data) + data)

    def _read(self) -> dict[Key, bytes]:
        try:
            head, _, data = self._path.read_bytes().partition(b"\n")
            if head + b"\n" != _head(data):
                return {}
            codes: dict[Key, bytes] = marshal.loads(data)
        except (*_BROKEN, ValueError):
            return {}
        return codes


def _head(data: bytes) -> bytes:
    return f"{sys.version!r} {__version__} {zlib.crc32(data)}\n".encode()


@functools.cache
def _store() -> Store:
    if sys.implementation.name != "cpython":
        raise ImportError("only CPython's compiler is known")
    store = Store(cache_folder() / f"expressions-{sys.implementation.cache_tag}.bin")
    atexit.register(store.save)
    return store
