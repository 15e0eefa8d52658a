"""The command as a process: its streams, its exit status, and how it is stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linter import __version__
from linter.cli.app import make_app

COMMAND = [sys.executable, "-m", "linter"]
ERROR = "It rained.Then it stopped.\n\n"
posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals and pipes")


def copydesk(*arguments: str, stdin: bytes = b"", **environment: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [*COMMAND, *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    for number in range(2000):
        (folder / f"{number:04}.txt").write_text(ERROR * 50)
    return folder


def test_status_and_streams(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ERROR)
    status, out, err = copydesk("check", str(path), "--output-format", "concise")
    assert status == 1
    assert out.startswith(f"{path}:1:4: error splices/missing-space ")
    assert err == "1 error, 0 warnings in 1 file. (1 can be mended with --fix.)\n"


def test_standard_output_is_utf8_whatever_the_locale() -> None:
    text = "“Café.Then,” she said.".encode()
    status, out, _ = copydesk("check", "-", stdin=text, LC_ALL="C", PYTHONUTF8="0")
    assert status == 1
    assert "“Café.Then,” she said." in out


def test_no_traceback_where_the_report_can_not_be_written(tmp_path: Path) -> None:
    status, out, err = copydesk("check", "-", "--output-file", str(tmp_path / "no" / "report"))
    assert (status, out) == (2, "")
    assert err.startswith("copydesk: ")
    assert err.count("\n") == 1


def test_version_and_help() -> None:
    assert copydesk("--version") == (0, f"copydesk {__version__}\n", "")
    status, out, err = copydesk("--help")
    assert (status, err) == (0, "")
    assert all(command in out for command in ("check", "rules", "explain"))


def test_help_and_answers_do_not_speak_the_language_of_the_library() -> None:
    for command in (
        "check",
        "names learn",
        "rule test",
        "dictionary add",
        "explain",
        "config show",
    ):
        _, out, _ = copydesk(*command.split(), "--help")
        assert "<list" not in out
        assert "<str>" not in out
        assert "<path>" not in out
    _, _, err = copydesk("check", "--fail-on", "eror")
    assert "'--fail-on': 'eror' is not one of" in err


@posix
def test_a_closed_pipe_ends_the_run_without_a_traceback(archive: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "check", str(archive)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(10) not in (0, 2)


@posix
def test_an_interrupted_run_ends_with_130_and_no_traceback(archive: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "check", str(archive)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline()  # the run is under way
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=10)
    assert process.returncode == 130
    assert b"Traceback" not in err


def test_a_single_line_of_twenty_megabytes_is_checked_in_time() -> None:
    sentence = "The mayor said that the ferry would run again on Monday, and nobody left. "
    line = sentence * (20_000_000 // len(sentence)) + ERROR
    began = time.monotonic()
    status, out, _ = copydesk("check", "-", "--output-format", "concise", stdin=line.encode())
    assert status == 1
    assert len(out.splitlines()) == 1
    assert time.monotonic() - began < 60


@pytest.mark.parametrize("command", ["", "--help", "no-such-command"])
def test_every_command_is_there_unless_one_is_named(command: str) -> None:
    app = make_app(command)
    commands = [one.name for one in app.registered_commands]
    assert {"check", "rules", "explain", "doctor"} <= set(commands)
    assert {"names", "config"} <= {group.name for group in app.registered_groups}


def test_a_named_command_is_made_alone() -> None:
    app = make_app("check")
    assert [one.name for one in app.registered_commands] == ["check"]
    assert app.registered_groups == []


def test_a_mistyped_command_is_answered_with_the_nearest_one() -> None:
    status, _, said = copydesk("chekc")
    assert status == 2
    assert "check" in said
