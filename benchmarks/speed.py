"""How fast a run is, against what the same machine can do at all.

    python benchmarks/speed.py [FOLDER]

The figures are ratios of medians taken in turn in one run, so that a machine's drift cancels:

- the check: all rules over the articles of FOLDER, as the command checks them (a batch at a time,
  in one process), against a bare `re.findall` of the words over the same files, both with reading.
  The default are the unfiltered articles beside the checkout, or else `examples/`, which are short
  and full of defects: each finding costs and so does each file, and the bound is one for articles
  of usual length. What each article by itself takes is told as well;
- the start: `copydesk check` on one short file, against a hello-world written with Typer; and how
  much of it is there for one family of rules.

Exits with 1 where a ratio is over its bound.
"""

from __future__ import annotations

import argparse
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from linter.api import Linter, read_bytes
from linter.cli.batches import in_batches

CHECK_BOUND = 6.0
START_BOUND = 1.6
FAMILY_BOUND = 40
"""Milliseconds of the start."""
_ROOT = Path(__file__).parent.parent
_USUAL = _ROOT.parent / "shared" / "corpora" / "wild-dev"
_FAMILIES = ("names", "spelling")
_HELLO = """
import typer

app = typer.Typer()


@app.command()
def check(paths: list[str], select: list[str] = [], quiet: bool = False, exit_zero: bool = False):
    print("hello", paths)


@app.command()
def rules():
    pass


app()
"""
_SHORT = "Harbour opens\n\nThe harbour opened on Monday, the mayor said.\n"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "folder", type=Path, nargs="?", default=_USUAL if _USUAL.is_dir() else _ROOT / "examples"
    )
    parser.add_argument("--runs", type=int, default=15)
    arguments = parser.parse_args()
    check = _check_ratio(arguments.folder, arguments.runs)
    start = _start_ratio(arguments.runs)
    return int(check > CHECK_BOUND or start > START_BOUND)


def _check_ratio(folder: Path, runs: int) -> float:
    files = sorted(folder.rglob("*.txt"))
    size = sum(file.stat().st_size for file in files)
    files *= max(1, 500_000 // max(size, 1))
    linter = Linter()
    word = re.compile(r"\w+")

    def check() -> None:
        for batch in in_batches(map(str, files)):
            linter.check_all((data, path) for path, data in batch if isinstance(data, bytes))

    def one_by_one() -> None:
        for file in files:
            linter.check(read_bytes(file), str(file))

    def findall() -> None:
        for file in files:
            word.findall(read_bytes(file).decode("utf-8", "replace"))

    ours, alone, theirs = _in_turn(runs, check, one_by_one, findall)
    ratio = ours / theirs
    megabytes = sum(file.stat().st_size for file in files) / 1e6
    print(
        f"check: {len(linter.rules)} rules over {len(files)} files, {megabytes:.2f} MB: "
        f"{ours * 1e3:.1f} ms ({megabytes / ours:.1f} MB/s); re.findall {theirs * 1e3:.1f} ms; "
        f"ratio {ratio:.2f} (bound {CHECK_BOUND}); one article at a time {alone / theirs:.2f}"
    )
    return ratio


def _start_ratio(runs: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        hello, article = Path(folder, "hello.py"), Path(folder, "short.txt")
        hello.write_text(_HELLO, "utf-8")
        article.write_text(_SHORT, "utf-8")
        check = ("-m", "linter", "check", "--quiet", str(article))
        ours, theirs, *without = _in_turn(
            runs,
            lambda: _run(*check),
            lambda: _run(str(hello), "check", "--quiet", str(article)),
            *(partial(_run, *check, "--ignore", family) for family in _FAMILIES),
        )
    ratio = ours / theirs
    print(
        f"start: copydesk check {ours * 1e3:.0f} ms; Typer hello-world {theirs * 1e3:.0f} ms; "
        f"ratio {ratio:.2f} (bound {START_BOUND})"
    )
    for family, taken in zip(_FAMILIES, without, strict=True):
        print(f"start: {family} adds {(ours - taken) * 1e3:.0f} ms (bound {FAMILY_BOUND})")
    most = max(ours - taken for taken in without) * 1e3
    return math.inf if most > FAMILY_BOUND else ratio


def _run(*arguments: str) -> None:
    """Run Python as an installed package is run: with the bytecode of the run before."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(
        [sys.executable, *arguments], check=True, capture_output=True, cwd=_ROOT, env=environment
    )


def _in_turn(runs: int, *functions: Callable[[], None]) -> list[float]:
    """The median seconds of each, run in turn after a warm-up."""
    times: list[list[float]] = [[] for _ in functions]
    for number in range(runs + 1):
        for function, taken in zip(functions, times, strict=True):
            began = time.perf_counter()
            function()
            if number:
                taken.append(time.perf_counter() - began)
    return [statistics.median(taken) for taken in times]


if __name__ == "__main__":
    sys.exit(main())
