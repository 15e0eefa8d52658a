"""What holds the code together: small modules, one way of importing, commands that agree."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "linter").rglob("*.py"))
LONGEST = 400
HEAVY = (
    *("rich", "regex", "spellchecker", "rapidfuzz", "pathspec", "requests", "numpy", "concurrent"),
    *("multiprocessing", "linter.languagetool", "language_tool_python"),
)


@pytest.mark.parametrize("module", MODULES, ids=[str(m.relative_to(ROOT)) for m in MODULES])
def test_a_module_is_short(module: Path) -> None:
    assert len(module.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("module", MODULES, ids=[str(m.relative_to(ROOT)) for m in MODULES])
def test_only_the_command_line_prints_or_exits(module: Path) -> None:
    programs = ("build.py", "__main__.py", "guard.py", "keeper.py")  # each a process of its own
    if "cli" in module.parts or module.name in programs:
        return
    assert not re.search(r"\bprint\(|\bsys\.exit\(|typer\.echo", module.read_text("utf-8"))


def test_ci_runs_the_test_command_of_the_readme() -> None:
    commands = re.findall(r"^python3 -m venv .*$", (ROOT / "README.md").read_text("utf-8"), re.M)
    assert len(commands) == 2
    assert commands[1] in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_a_short_check_imports_nothing_heavy(tmp_path: Path) -> None:
    article = tmp_path / "short.txt"
    article.write_text("Harbour opens\n\nThe harbour opened on Monday, the mayor said.\n", "utf-8")
    code = (
        "import sys, typer\n"
        "before = set(sys.modules)\n"  # some versions of typer import rich by themselves
        "from linter.cli.app import make_app\n"
        f"make_app('check')(['check', '--quiet', {str(article)!r}], standalone_mode=False)\n"
        f"print([name for name in {HEAVY} if name in set(sys.modules) - before])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT, check=True
    )
    assert done.stdout.strip().endswith("[]")


def test_the_public_names_are_there() -> None:
    import linter

    for name in linter.__all__:
        assert getattr(linter, name) is not None


def test_the_readme_shows_a_finding_as_the_command_prints_it() -> None:
    shown = re.findall(r"^```text\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
    done = subprocess.run(
        [sys.executable, "-m", "linter", "check", "--isolated", "examples/spun-web-story.txt"],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
        env=os.environ | {"COLUMNS": "100"},
    )
    assert len(shown) == 1
    assert shown[0].strip() in done.stdout
