"""The samples of `examples/ci/`: their commands are run as they stand there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from linter import __version__
from tests.integration.conftest import ROOT

SAMPLES = ROOT / "examples" / "ci"
GITHUB = SAMPLES / ".github" / "workflows" / "copydesk.yml"
GITLAB = SAMPLES / ".gitlab-ci.yml"
PRE_COMMIT = SAMPLES / ".pre-commit-config.yaml"
BAD = "Harbour opens\n\nThe talks went on until midnight.Both sides left.\n"
GOOD = BAD.replace("midnight.Both", "midnight. Both")


def github_commands() -> list[str]:
    steps = yaml.safe_load(GITHUB.read_text("utf-8"))["jobs"]["copydesk"]["steps"]
    return [step["run"] for step in steps if "run" in step]


def gitlab_commands() -> list[str]:
    job = yaml.safe_load(GITLAB.read_text("utf-8"))["copydesk"]
    return [*job["before_script"], *job["script"]]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository with a bad article, and a `copydesk` in the path that is this checkout's."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "story.txt").write_text(BAD, "utf-8")
    programs = tmp_path / "bin"
    programs.mkdir()
    command = programs / "copydesk"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m linter "$@"\n', "utf-8")
    command.chmod(0o755)
    return tmp_path


def statuses(desk: Path, commands: list[str]) -> Iterator[tuple[str, int]]:
    """Each command that is not the installation, with its exit status."""
    environment = os.environ | {
        "PATH": f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "GITHUB_STEP_SUMMARY": str(desk / "summary.md"),
    }
    for command in commands:
        if command.startswith("pip install"):
            continue
        done = subprocess.run(
            ["bash", "-ec", command], cwd=desk, env=environment, check=False, capture_output=True
        )
        yield command, done.returncode


@pytest.mark.parametrize(
    "commands", [github_commands(), gitlab_commands()], ids=["github", "gitlab"]
)
def test_one_command_stops_on_a_bad_article_and_none_on_a_good_one(
    desk: Path, commands: list[str]
) -> None:
    assert sorted(status for _, status in statuses(desk, commands)) in ([0, 0, 1], [0, 1])
    (desk / "articles" / "story.txt").write_text(GOOD, "utf-8")
    assert {status for _, status in statuses(desk, commands)} == {0}


def test_the_commands_write_the_reports_that_later_steps_take(desk: Path) -> None:
    dict(statuses(desk, [*github_commands(), *gitlab_commands()]))
    assert "splices/missing-space" in (desk / "summary.md").read_text("utf-8")
    sarif = json.loads((desk / "copydesk.sarif").read_text("utf-8"))
    assert len(sarif["runs"][0]["results"]) == 1
    assert len((desk / "findings.jsonl").read_text("utf-8").splitlines()) == 1


def test_a_failed_run_stops_the_pipeline_whatever_is_allowed(desk: Path) -> None:
    (desk / "articles" / "story.txt").write_bytes(b"caf\x00\x01\x02\xff binary \x00")
    for commands in (github_commands(), gitlab_commands()):
        assert {status for _, status in statuses(desk, commands)} == {2}


def test_the_samples_install_the_version_that_this_is() -> None:
    for sample in (GITHUB, GITLAB, PRE_COMMIT):
        assert f"v{__version__}" in sample.read_text("utf-8")
