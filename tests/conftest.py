"""What many tests need: a linter with a rule of the test's own, and the command in this process."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest
from hypothesis import settings

from linter import Linter
from linter.cli.app import main

# A slow machine is no failure of a law; what CI says is the same for the same commit.
settings.register_profile("copydesk", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("copydesk")

RULE = """\
id: style/test
summary: A rule of a test.
severity: warning
message: 'Found “{text}”.'
why: Because the test says so.
examples: []
"""

LinterWith = Callable[[str], Linter]
"""A linter with one rule, `style/test`: the common keys, and what the test adds to them."""


class Run(NamedTuple):
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str


class Copydesk(Protocol):
    """The command as a user types it."""

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Run: ...


@pytest.fixture
def linter_with(tmp_path: Path) -> LinterWith:
    def make(keys: str) -> Linter:
        path = tmp_path / "test-rule.yaml"
        added = {line.partition(":")[0] for line in keys.splitlines()}
        common = [line for line in RULE.splitlines() if line.partition(":")[0] not in added]
        path.write_text("\n".join([*common, keys]), "utf-8")
        return Linter(select=["style/test"], rule_dirs=[path])

    return make


@pytest.fixture
def copydesk(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Copydesk:
    """Runs in an empty folder, `tmp_path`."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "argv", ["copydesk", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        status = ended.value.code
        assert isinstance(status, int)
        return Run(status, *capsys.readouterr())

    return run
