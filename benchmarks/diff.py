"""What a change adds to the findings on a folder of articles, and what it takes away.

    python benchmarks/diff.py OLD NEW [FOLDER]

OLD and NEW are commits (or `.` for the working tree) of this repository; FOLDER is the set to check
(default: the unfiltered articles beside the checkout). Read each line before a change lands.
Exits with 0; the reader decides.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
USUAL = ROOT.parent / "shared" / "corpora" / "wild-dev"

Key = tuple[str, int, int, str, str, str]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("folder", type=Path, nargs="?", default=USUAL)
    arguments = parser.parse_args()
    old, new = (_findings(name, arguments.folder) for name in (arguments.old, arguments.new))
    for sign, keys in (("-", old.keys() - new.keys()), ("+", new.keys() - old.keys())):
        for key in sorted(keys):
            path, line, column, rule, severity, _ = key
            found = (new if sign == "+" else old)[key]
            shown = " ".join(found["text"].split())[:60]
            print(f"{sign} {path}:{line}:{column} {severity} {rule} {shown!r}")
    print(f"{len(old.keys() - new.keys())} gone, {len(new.keys() - old.keys())} new")
    return 0


def _findings(commit: str, folder: Path) -> dict[Key, Any]:
    """The findings of a version of this repository, by what makes them the same one."""
    with tempfile.TemporaryDirectory() as place:
        code = ROOT
        if commit != ".":
            code = Path(place, "code")
            subprocess.run(
                ["git", "-C", ROOT, "worktree", "add", "-q", "--detach", code, commit], check=True
            )
        try:
            done = subprocess.run(
                [sys.executable, "-m", "linter", "check", "--isolated", "--exit-zero", "--quiet",
                 "--min-severity", "info", "--output-format", "json-lines", folder.resolve()],
                capture_output=True, encoding="utf-8", check=True, cwd=code,
                env=os.environ | {"PYTHONPATH": str(code)},
            )  # fmt: skip
        finally:
            if commit != ".":
                subprocess.run(
                    ["git", "-C", ROOT, "worktree", "remove", "--force", code], check=True
                )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return {_key(one): one for one in found}


def _key(one: dict[str, Any]) -> Key:
    name = Path(one["path"]).name
    return name, one["line"], one["column"], one["rule"], one["severity"], one["text"]


if __name__ == "__main__":
    sys.exit(main())
