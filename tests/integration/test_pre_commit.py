"""The hook, with the real pre-commit."""

from __future__ import annotations

from pathlib import Path

from tests.integration.conftest import copy_of_checkout, need, run

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


def _repository(folder: Path) -> Path:
    """Make a folder a git repository with one commit."""
    who = (
        "-c",
        "user.name=Desk",
        "-c",
        "user.email=desk@example.org",
        "-c",
        "commit.gpgsign=false",
    )
    run("git", "init", "-q", cwd=folder)
    run("git", "add", "-A", cwd=folder)
    run("git", *who, "commit", "-q", "-m", "First edition", cwd=folder)
    return folder
