"""Compile the tables: ``python -m linter.lexicon.gazetteer.build``.

Writes ``gazetteer.marisa`` (the index) and ``gazetteer.msgpack`` (the entries) to
``linter/lexicon/data``. To be run after each change of a table; a test compares them.
"""

from __future__ import annotations

import sys
from collections import Counter

from linter.lexicon.gazetteer import COMPILED, Gazetteer, tables


def main() -> None:
    entries = list(tables.packaged())
    Gazetteer.of(entries).save(COMPILED)
    counts = Counter(entry.kind for entry in entries)
    sys.stdout.write(", ".join(f"{kind}: {count}" for kind, count in counts.items()) + "\n")


if __name__ == "__main__":
    main()
