"""The files of a run in batches: a few dozen together are checked faster than one by one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from linter.api import read_bytes
from linter.errors import ReadError, UserError

_BATCH, _BATCH_BYTES = 48, 1 << 20

Loaded = tuple[str, bytes | UserError]
"""A path with the bytes of its file, or with why they can't be had."""


def in_batches(paths: Iterable[str]) -> Iterator[list[Loaded]]:
    """Files to check together: as many as are worth it, and as memory may well hold."""
    batch: list[Loaded] = []
    size = 0
    for path, data in map(_loaded, paths):
        batch.append((path, data))
        size += 0 if isinstance(data, UserError) else len(data)
        if len(batch) >= _BATCH or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _loaded(path: str) -> Loaded:
    try:
        return path, read_input(path)
    except UserError as error:
        return path, error


def read_input(path: str) -> bytes:
    """The bytes of a file, or of standard input for `-`. Raises ReadError."""
    return _standard_input() if path == "-" else read_bytes(path)


def displayed(path: str) -> str:
    """A path that can be printed and encoded, whatever bytes its name holds."""
    return os.fsencode(path).decode("utf-8", "replace")


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise ReadError("standard input is closed; give a file, or pipe an article in")
    return sys.stdin.buffer.read()
