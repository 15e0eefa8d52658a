"""Batches of files checked in several processes, the reports in the order of the files.

A process takes longer to start than to check dozens of articles, so that a run of few files stays
in one. Each document is checked by itself, so the reports are the same whoever makes them.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Self

from linter.api import Linter
from linter.cli.batches import Loaded, displayed
from linter.engine import Report
from linter.errors import UserError

Checked = tuple[str, Report | UserError]
"""A path with its report, or with why there is none."""

Articles = list[tuple[bytes, str]]
Reports = Sequence[Report | UserError]

_WORTH = 64
"""Files for each process; on Windows and macOS, where one starts anew, more."""
_WORTH_ANEW = 400
_AHEAD = 2
"""Batches that wait for each process: more would only be held in memory."""


def usual_jobs(files: int) -> int:
    """How many processes are worth it for so many files."""
    if hasattr(os, "sched_getaffinity"):
        processors = len(os.sched_getaffinity(0))
    else:
        processors = os.cpu_count() or 1
    return max(1, min(processors, files // (_WORTH if _can_fork() else _WORTH_ANEW)))


def check_batches(
    linter: Linter, batches: Iterable[list[Loaded]], stdin_name: str, jobs: int
) -> Iterator[Checked]:
    """Check batches of files in `jobs` processes; `stdin_name` is shown for standard input."""
    batches = iter(batches)
    # A forked process goes on with all that the first batch has made this one load and compile.
    for batch in islice(batches, 1 if jobs > 1 else None):
        yield from _with_paths(batch, linter.check_all(_articles(batch, stdin_name)))
    if jobs == 1:
        return
    with _Pool(linter, jobs) as pool:
        waiting: deque[tuple[list[Loaded], Callable[[], Reports]]] = deque()
        for batch in batches:
            waiting.append((batch, pool.begin(_articles(batch, stdin_name))))
            if len(waiting) > _AHEAD * jobs:
                first, reports = waiting.popleft()
                yield from _with_paths(first, reports())
        for batch, reports in waiting:
            yield from _with_paths(batch, reports())


class _Pool:
    """Processes that check batches; where one is killed, the rest is checked in this process."""

    def __init__(self, linter: Linter, jobs: int) -> None:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        self._linter = linter
        self._executor = ProcessPoolExecutor(
            jobs,
            mp_context=get_context("fork" if _can_fork() else "spawn"),
            initializer=_begin,
            initargs=(linter,),
        )
        self._executor.submit(int)  # they are forked while this process has no other thread

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._executor.shutdown(cancel_futures=True)

    def begin(self, articles: Articles) -> Callable[[], Reports]:
        """Begin with a batch; what is given back waits for its reports."""
        from concurrent.futures.process import BrokenProcessPool

        try:
            future = self._executor.submit(_check, articles)
        except BrokenProcessPool:
            return partial(self._linter.check_all, articles)

        def reports() -> Reports:
            try:
                return future.result()
            except BrokenProcessPool:
                return self._linter.check_all(articles)

        return reports


_of_process: list[Linter] = []
"""The linter of a worker process; empty in the one that the user started."""


def _begin(linter: Linter) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that waits for us
    _of_process.append(linter)


def _check(articles: Articles) -> Reports:
    return _of_process[0].check_all(articles)


def _articles(batch: list[Loaded], stdin_name: str) -> Articles:
    return [
        (data, displayed(stdin_name if path == "-" else path))
        for path, data in batch
        if not isinstance(data, UserError)
    ]


def _with_paths(batch: list[Loaded], reports: Reports) -> Iterator[Checked]:
    made = iter(reports)
    for path, data in batch:
        yield path, data if isinstance(data, UserError) else next(made)


def _can_fork() -> bool:
    """Elsewhere than on Linux a forked process is not safe to go on with."""
    return sys.platform == "linux"
