"""A progress bar on standard error, for runs that take longer than a moment on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_PATIENCE = 1.0


def with_progress(items: list[T], *, wanted: bool) -> Iterable[T]:
    """The items, with a bar that shows up after a second while they are taken one by one."""
    if not wanted or not sys.stderr.isatty() or len(items) < 2:
        return items
    return _shown(items)


def _shown(items: list[T]) -> Iterator[T]:
    began = time.monotonic()
    for number, item in enumerate(items):
        if time.monotonic() - began > _PATIENCE:
            yield from _with_bar(items, number)
            return
        yield item


def _with_bar(items: list[T], done: int) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    # What the report prints on the same terminal is lifted above the bar.
    with Progress(console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        task = bar.add_task("Checking", total=len(items), completed=done)
        for item in items[done:]:
            yield item
            bar.advance(task)
