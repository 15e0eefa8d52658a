"""The hook, with the real pre-commit, and with prek, which reads the same configuration."""

from __future__ import annotations

import os
from pathlib import Path
from subprocess import CompletedProcess

from tests.integration.conftest import copy_of_checkout, need, run

_WHO = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
BAD = "Harbour opens\n\nThe talks went on until midnight.Both sides left.\n"
GOOD = BAD.replace("midnight.Both", "midnight. Both")


def test_the_hook_stops_a_bad_article_and_lets_a_mended_one_through(tmp_path: Path) -> None:
    pre_commit = need("pre-commit")
    need("git")
    hook = _repository(copy_of_checkout(tmp_path))
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "story.txt").write_text(BAD, "utf-8")
    (desk / "notes.md").write_text(BAD, "utf-8")
    _repository(desk)

    command = (pre_commit, "try-repo", hook, "copydesk", "--verbose", "--files")
    stopped = run(*command, "story.txt", "notes.md", cwd=desk, check=False)
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "story.txt:3:25 error splices/missing-space" in stopped.stdout
    assert "notes.md" not in stopped.stdout

    (desk / "story.txt").write_text(GOOD, "utf-8")
    run(*command, "story.txt", cwd=desk)


def test_an_installed_hook_stops_a_commit_and_spares_what_is_excluded(tmp_path: Path) -> None:
    pre_commit = need("pre-commit")
    desk = _desk(tmp_path)
    run(pre_commit, "install", cwd=desk)
    environment_path = str(pre_commit.parent)

    (desk / "story.txt").write_text(BAD, "utf-8")
    stopped = _commit(desk, environment_path)
    assert stopped.returncode != 0
    assert "story.txt:3:25 error splices/missing-space" in stopped.stdout + stopped.stderr

    (desk / "story.txt").write_text(GOOD, "utf-8")
    (desk / "archive" / "old.txt").write_text(BAD, "utf-8")
    passed = _commit(desk, environment_path)
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_the_hook_reads_the_markdown_that_include_names(tmp_path: Path) -> None:
    pre_commit = need("pre-commit")
    desk = _desk(tmp_path)
    (desk / "copydesk.toml").write_text('include = ["articles/*.md"]\n', "utf-8")
    (desk / "articles").mkdir()
    for name in ("articles/story.md", "notes.md"):
        (desk / name).write_text(BAD, "utf-8")
    files = ("--files", "articles/story.md", "notes.md")
    stopped = run(pre_commit, "run", *files, cwd=desk, check=False)
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "articles/story.md:3:25 error splices/missing-space" in stopped.stdout
    assert "notes.md" not in stopped.stdout


def test_prek_runs_the_same_hook(tmp_path: Path) -> None:
    prek = need("prek")
    desk = _desk(tmp_path)
    (desk / "story.txt").write_text(BAD, "utf-8")
    stopped = run(prek, "run", "--files", "story.txt", cwd=desk, check=False)
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "story.txt:3:25 error splices/missing-space" in stopped.stdout
    (desk / "story.txt").write_text(GOOD, "utf-8")
    run(prek, "run", "--files", "story.txt", cwd=desk)


def _desk(folder: Path) -> Path:
    """A repository of articles that uses the hook and excludes its archive."""
    hook = _repository(copy_of_checkout(folder))
    revision = run("git", "rev-parse", "HEAD", cwd=hook).stdout.strip()
    desk = folder / "desk"
    (desk / "archive").mkdir(parents=True)
    (desk / "copydesk.toml").write_text('exclude = ["archive/*"]\n', "utf-8")
    (desk / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hook.as_uri()}\n  rev: {revision}\n  hooks:\n  - id: copydesk\n", "utf-8"
    )
    return _repository(desk)


def _commit(folder: Path, programs: str) -> CompletedProcess[str]:
    """Commit all there is, as a person would who has the programs in the path."""
    run("git", "add", "-A", cwd=folder)
    path = f"PATH={programs}{os.pathsep}{os.environ['PATH']}"
    return run("env", path, "git", *_WHO, "commit", "-m", "An edition", cwd=folder, check=False)


def _repository(folder: Path) -> Path:
    """Make a folder a git repository with one commit."""
    run("git", "init", "-q", cwd=folder)
    run("git", "add", "-A", cwd=folder)
    run("git", *_WHO, "commit", "-q", "-m", "First edition", cwd=folder)
    return folder
