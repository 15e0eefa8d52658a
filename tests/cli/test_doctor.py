"""`copydesk doctor`: what is there, and how to mend what is not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Copydesk


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "nothing"))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("JAVA_HOME", raising=False)


def test_what_a_run_needs_is_there(copydesk: Copydesk) -> None:
    run = copydesk("doctor")
    assert run.status == 0
    found = {line[4:26].strip(): line[:2] for line in run.out.splitlines() if line[0] != " "}
    assert found["rules"] == found["dictionaries"] == found["cache"] == "ok"


def test_what_is_missing_comes_with_the_command_that_mends_it(copydesk: Copydesk) -> None:
    lines = copydesk("doctor").out.splitlines()
    java = next(at for at, line in enumerate(lines) if line.startswith("--  Java"))
    assert "there is no Java on this machine" in lines[java]
    assert lines[java + 1].strip() == "→ install Java 17 or later"
    tool = next(at for at, line in enumerate(lines) if line.startswith("--  LanguageTool"))
    assert "copydesk languagetool install" in lines[tool + 1]


def test_a_broken_configuration_is_a_fault(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text("selekt = []\n")
    run = copydesk("doctor")
    assert run.status == 2
    assert "!!  settings" in run.out and "selekt" in run.out


def test_the_settings_file_is_named(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text("")
    assert "copydesk.toml" in copydesk("doctor").out
