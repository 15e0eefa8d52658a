"""What fixes may do to an article, proved on the real sets: they end, and change nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from measuring import inject

from linter import Linter
from linter.engine import Report
from linter.mending import Mended, mend
from tests.integration.conftest import measured_set
from tests.integration.safe_changes import unsafe_change

LINTER = Linter(preview=True)


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every raw page, every unfiltered article, and every edited one with a defect put in."""
    injected = tmp_path_factory.mktemp("injected")
    inject(measured_set(), injected)
    folders = [measured_set("corpora", name) for name in ("raw-dev", "wild-dev")]
    return sorted(path for folder in (*folders, injected) for path in folder.rglob("*.txt"))


@pytest.fixture(scope="module")
def ordinary() -> frozenset[str]:
    """A list of common words that is none of ours."""
    return frozenset(measured_set("eval", "data", "common-words.txt").read_text("utf-8").split())


def mended(path: Path, *, unsafe: bool) -> Mended:
    return mend(path.read_bytes(), checking(path), unsafe=unsafe)


def checking(path: Path) -> Callable[[bytes], Report]:
    return lambda data: LINTER.check(data, path.name)


@pytest.mark.parametrize("unsafe", [False, True], ids=["fix", "unsafe-fixes"])
def test_fixing_twice_is_fixing_once(articles: list[Path], unsafe: bool) -> None:
    changed = 0
    for path in articles:
        once = mended(path, unsafe=unsafe)
        assert once.report.failures == []
        if once.applied:
            changed += 1
            assert mend(once.data, checking(path), unsafe=unsafe).data == once.data, path
    assert changed


def test_safe_fixes_change_nothing_but_what_the_design_allows(
    articles: list[Path], ordinary: frozenset[str]
) -> None:
    changes = {
        str(path): unsafe_change(once.before, once.after, ordinary)
        for path in articles
        if (once := mended(path, unsafe=False)).applied
    }
    assert changes
    assert {name: change for name, change in changes.items() if change} == {}
