"""Where a report goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from linter.atomic import replacing
from linter.errors import UserError
from linter.report import Write


@contextmanager
def report_to(path: Path | None) -> Iterator[Write]:
    """A function that writes text. Raises UserError where the file can't be written."""
    if path is None or str(path) in ("-", "/dev/stdout"):
        yield _to_standard_output
        return
    try:
        with replacing(path) as stream:
            yield lambda text: stream.write(text.encode("utf-8"))
    except BrokenPipeError:
        raise
    except FileNotFoundError:
        raise UserError(f"{path}: no such folder; make {path.parent} first") from None
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


def wants_colour(when: str) -> bool:
    """Does standard output get colour? (no-color.org; `auto`: on a terminal only)"""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()
