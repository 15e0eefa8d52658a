"""Where a report goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from linter.errors import UserError
from linter.report import Write


@contextmanager
def report_to(path: Path | None) -> Iterator[Write]:
    """A function that writes text. Raises UserError where the file can't be written."""
    if path is None:
        yield _to_standard_output
        return
    try:
        with _atomic(path) as write:
            yield write
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UserError(f"{path}: can't be written: {error.strerror or error}") from None


class ReaderGoneError(Exception):
    """Whoever read standard output has closed it."""


def _to_standard_output(text: str) -> None:
    """Looked up at each call: a progress bar may stand in for standard output meanwhile."""
    with _standard_output():
        sys.stdout.write(text)


def flush_standard_output() -> None:
    """Write out what is buffered. Raises ReaderGoneError, or UserError where there is no room."""
    with _standard_output():
        sys.stdout.flush()


@contextmanager
def _standard_output() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise ReaderGoneError from None
    except OSError as error:
        raise UserError(f"standard output can't be written: {error.strerror or error}") from None


@contextmanager
def _atomic(path: Path) -> Iterator[Write]:
    path = path.resolve()  # a link stays a link
    if path.exists() and not path.is_file():  # a device or a pipe has no second copy
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream.write
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            yield stream.write
        temporary.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def wants_colour(when: str) -> bool:
    """Does standard output get colour? (no-color.org; `auto`: on a terminal only)"""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()
