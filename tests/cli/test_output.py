"""Where a report goes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter.cli.output import report_to, wants_colour
from linter.errors import UserError

if TYPE_CHECKING:
    from tests.conftest import Copydesk


@pytest.fixture(autouse=True)
def article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.Then it stopped.")


def test_a_report_may_go_to_a_file(copydesk: Copydesk, tmp_path: Path) -> None:
    run = copydesk("check", "a.txt", "--output-format", "json", "--output-file", "report.json")
    assert (run.status, run.out) == (1, "")
    assert len(json.loads((tmp_path / "report.json").read_bytes())) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "report.json"]


def test_a_file_holds_the_same_report_as_the_screen(copydesk: Copydesk, tmp_path: Path) -> None:
    shown = copydesk("check", "a.txt").out
    copydesk("check", "a.txt", "--output-file", "report", "--color", "always")
    assert (tmp_path / "report").read_text("utf-8") == shown


def test_a_file_that_stands_is_replaced_and_keeps_its_mode(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    report.write_text("old")
    report.chmod(0o640)
    copydesk("check", "a.txt", "--output-format", "json", "--output-file", "report.json")
    assert len(json.loads(report.read_bytes())) == 1
    assert report.stat().st_mode & 0o777 == 0o640


def test_a_file_that_can_not_be_written_is_an_error(copydesk: Copydesk) -> None:
    run = copydesk("check", "a.txt", "--output-file", "missing/report.json")
    assert (run.status, run.out) == (2, "")
    assert run.err == "copydesk: missing/report.json: no such folder; make missing first\n"


def test_a_folder_in_the_place_of_the_file_is_an_error(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "report").mkdir()
    run = copydesk("check", "a.txt", "--output-file", "report")
    assert run.status == 2
    assert run.err.startswith("copydesk: report: can't be written: ")


def test_a_report_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    report.write_text("old")
    with pytest.raises(ZeroDivisionError), report_to(report) as write:
        write("half of the ne")
        raise ZeroDivisionError
    assert report.read_text() == "old"
    with pytest.raises(UserError, match="can't be written: No space left"), report_to(report):
        raise OSError(28, "No space left on device")
    assert report.read_text() == "old"
    assert [path.name for path in tmp_path.glob("*report*")] == ["report.json"]


@pytest.mark.parametrize(
    ("when", "environment", "terminal", "wanted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {}, True, False),
    ],
)
def test_colour(
    monkeypatch: pytest.MonkeyPatch,
    when: str,
    environment: dict[str, str],
    terminal: bool,
    wanted: bool,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert wants_colour(when) == wanted
