"""`--fix`, `--diff` and the configuration, as a desk uses them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Copydesk

SLIP = "It rained.Then it stopped.\n"
MENDED = "It rained. Then it stopped.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(SLIP.encode())
    return path


def test_fix_writes_the_file_and_reports_what_is_left(copydesk: Copydesk, article: Path) -> None:
    run = copydesk("check", "--fix", str(article))
    assert article.read_bytes() == MENDED.encode()
    assert run.status == 0
    assert "1 fix applied; left: 0 errors" in run.err


def test_diff_changes_nothing_and_fails_where_there_is_one(
    copydesk: Copydesk, article: Path
) -> None:
    run = copydesk("check", "--diff", str(article))
    assert article.read_bytes() == SLIP.encode()
    assert run.status == 1
    assert "-It rained.Then it stopped." in run.out.splitlines()
    assert "+It rained. Then it stopped." in run.out.splitlines()
    article.write_bytes(MENDED.encode())
    assert copydesk("check", "--diff", str(article)).status == 0


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_a_fixed_file_keeps_its_mode_and_a_link_stays_a_link(
    copydesk: Copydesk, article: Path, tmp_path: Path
) -> None:
    article.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(article)
    copydesk("check", "--fix", str(link))
    assert link.is_symlink()
    assert article.stat().st_mode & 0o777 == 0o640
    assert article.read_bytes() == MENDED.encode()


def test_a_file_without_a_fix_is_not_written(copydesk: Copydesk, article: Path) -> None:
    article.write_bytes(MENDED.encode())
    os.utime(article, (1, 1))
    copydesk("check", "--fix", str(article))
    assert article.stat().st_mtime == 1


def test_a_broken_configuration_ends_the_run_with_its_place(
    copydesk: Copydesk, article: Path
) -> None:
    desk = article.with_name("desk.toml")
    desk.write_text("\nselct = []\n", "utf-8")
    run = copydesk("check", "--config", str(desk), str(article))
    assert run.status == 2
    assert f"{desk}:2: selct: unknown key; did you mean select?" in run.err


def test_the_configuration_says_what_is_shown_and_what_fails(
    copydesk: Copydesk, article: Path
) -> None:
    desk = article.with_name("desk.toml")
    desk.write_text('min-severity = "info"\n[severity]\nsplices = "info"\n', "utf-8")
    run = copydesk("check", "--config", str(desk), str(article))
    assert (run.status, "info splices/missing-space" in run.out) == (0, True)
    assert copydesk("check", "--config", str(desk), "--fail-on", "info", str(article)).status == 1


def test_excluded_files_are_left_out_where_named_only_by_force(
    copydesk: Copydesk, article: Path
) -> None:
    desk = article.with_name("desk.toml")
    desk.write_text('exclude = ["a.txt"]\n', "utf-8")
    assert copydesk("check", "--config", str(desk), str(article)).status == 1
    assert copydesk("check", "--config", str(desk), str(article.parent)).status == 0
    forced = copydesk("check", "--config", str(desk), "--force-exclude", str(article))
    assert forced.status == 0


def test_init_writes_a_file_that_counts_and_spares_one_that_is_there(
    copydesk: Copydesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert copydesk("init").status == 0
    shown = copydesk("config", "show")
    assert 'fail-on = "error"' in shown.out
    assert str(tmp_path / "copydesk.toml") in shown.out
    again = copydesk("init")
    assert again.status == 2
    assert "is there already" in again.err
