"""Several processes give what one gives, in the order of the files."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Iterator, Sequence

import pytest

from linter import Linter
from linter.analysis import Article
from linter.checks import splices
from linter.cli import workers
from linter.cli.batches import Loaded
from linter.cli.workers import check_batches, usual_jobs
from linter.config import Config, Settings
from linter.engine import Report
from linter.errors import ReadError
from linter.findings import Hit
from linter.scan import Candidate

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only there processes are forked")


def loaded(name: str, text: str) -> Loaded:
    return name, text.encode()


BATCHES: list[list[Loaded]] = [
    [loaded("a.txt", "It rained.Then it stopped."), ("b.txt", ReadError("b.txt: gone"))],
    [loaded("c.txt", "It rained.")],
    [loaded("-", "It snowed.Then it stopped."), loaded("d.txt", "\x00\x01\x02" * 90)],
    [],
    [loaded("e.txt", "It is a mute point.")],
]


def told(linter: Linter, jobs: int) -> list[tuple[str, list[str]]]:
    """Each path with the texts of its findings, or with its error."""
    return [
        (path, [one.text for one in made.findings] if isinstance(made, Report) else [str(made)])
        for path, made in check_batches(linter, BATCHES, "desk.txt", jobs)
    ]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_file_is_told_of_in_its_place(jobs: int) -> None:
    paths = told(Linter(), jobs)
    assert [path for path, _ in paths] == ["a.txt", "b.txt", "c.txt", "-", "d.txt", "e.txt"]
    assert dict(paths)["a.txt"] == ["rained.Then"]
    assert dict(paths)["b.txt"] == ["b.txt: gone"]
    assert dict(paths)["-"] == ["snowed.Then"]
    assert dict(paths)["d.txt"][0].startswith("d.txt: looks like a binary")
    assert dict(paths)["e.txt"] == ["mute point"]


def test_a_process_that_starts_anew_checks_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_can_fork", lambda: False)
    linter = Linter(select=["splices", "spelling"])
    assert told(linter, 2) == told(linter, 1)


@on_linux
def test_what_a_killed_process_had_is_checked_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = os.getpid()

    def deadly(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
        if os.getpid() != ours:
            os.kill(os.getpid(), signal.SIGKILL)
        yield from ()

    monkeypatch.setattr(splices, "missing_space", deadly)
    linter = Linter(select=["splices/missing-space", "spelling/set-phrase"])
    assert told(linter, 2)[-1] == ("e.txt", ["mute point"])


def test_a_linter_is_made_anew_in_another_process() -> None:
    config = Config(Settings(ignore=("spelling",)))
    linter = Linter(select=["splices", "spelling"], preview=True, config=config)
    again = pickle.loads(pickle.dumps(linter))
    assert [rule.id for rule in again.rules] == [rule.id for rule in linter.rules]
    assert again.config == config


def test_few_files_are_checked_in_one_process() -> None:
    assert usual_jobs(1) == usual_jobs(50) == 1
    assert usual_jobs(100_000) >= 1
