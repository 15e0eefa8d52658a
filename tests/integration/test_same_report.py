"""The same articles give the same report, byte for byte, in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from measuring import inject

from tests.integration.conftest import ROOT, measured_set


def test_the_order_in_which_python_keeps_sets_does_not_show(tmp_path: Path) -> None:
    inject(measured_set(), tmp_path)
    one, other = (report(tmp_path, seed) for seed in ("1", "2"))
    assert one == other != b""


def report(folder: Path, seed: str) -> bytes:
    command = [sys.executable, "-m", "linter", "check", "--isolated", "--exit-zero", "--quiet"]
    options = ["--preview", "--min-severity", "info", "--output-format", "json-lines"]
    environment = os.environ | {"PYTHONHASHSEED": seed}
    return subprocess.run(
        [*command, *options, folder], cwd=ROOT, env=environment, capture_output=True, check=True
    ).stdout
