"""Integration tests run the real parts; under CI a missing part fails, elsewhere it skips."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.integration)


def run(*command: str | Path, cwd: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a command without this checkout in its path, and show what it said if it failed."""
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    environment["PYTHONUTF8"] = "1"
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=environment,
    )
    assert not check or done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


def need(program: str) -> Path:
    """The path of a program of this environment or of the system."""
    beside = Path(sys.executable).with_name(program)
    found = str(beside) if beside.exists() else shutil.which(program)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(f"{program} is missing")
        pytest.skip(f"{program} is not installed")
    return Path(found)


def new_environment(folder: Path) -> Path:
    """Make a virtual environment; returns the folder of its programs."""
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if os.name == "nt" else "bin")


def copy_of_checkout(folder: Path) -> Path:
    """The files of the checkout that a build needs, without what tools have left behind."""
    left_behind = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist")
    copy = folder / "checkout"
    shutil.copytree(ROOT, copy, ignore=left_behind)
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", copy)
    shutil.copytree(ROOT / "examples" / "ci", copy / "examples" / "ci", dirs_exist_ok=True)
    return copy


def measured_set(*parts: str) -> Path:
    """A part of the sets that lie beside the checkout, for measuring; not everybody has them."""
    path = ROOT.parent.joinpath("shared", *parts)
    if not path.exists():
        pytest.skip(f"no sets for measuring beside the checkout: {path} is missing")
    return path
