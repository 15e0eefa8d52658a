"""The same articles with single main marks, as much of Britain, Ireland and Australia sets them.

    python benchmarks/single_marks.py FOLDER OUT

Each curly double mark of FOLDER's articles becomes a single one, and single marks that pair inside
them become double ones; apostrophes stay. Straight marks are turned alike in articles that have no
curly ones. No position moves, so what is known of a place in FOLDER holds in OUT; `truth.jsonl` is
copied.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

_CURLY = re.compile(r"(?<!\w)‘(?=\w)([^‘’“”\n]*(?:\w’\w[^‘’“”\n]*)*)’(?!\w)|“|”")
_STRAIGHT = re.compile(r"(?<![\w'])'(?=\w)([^'\"\n]*(?:\w'\w[^'\"\n]*)*)'(?!\w)|\"")


def turned(text: str) -> str:
    """The text with the kinds of its marks exchanged, at the same length."""
    curly = "“" in text
    single, double = ("‘’", "“”") if curly else ("''", '""')

    def exchange(found: re.Match[str]) -> str:
        if found[1] is not None:
            return double[0] + found[1] + double[1]
        return single[0] if found.group() in ("“", '"') else single[1]

    return (_CURLY if curly else _STRAIGHT).sub(exchange, text)


def main() -> int:
    if len(sys.argv) != 3:
        print("usage: single_marks.py FOLDER OUT", file=sys.stderr)
        return 2
    folder, out = map(Path, sys.argv[1:])
    for path in sorted(folder.rglob("*.txt")):
        new = out / path.relative_to(folder)
        new.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(turned(path.read_text("utf-8")), "utf-8")
    truth = folder / "truth.jsonl"
    if truth.is_file():
        shutil.copy(truth, out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
