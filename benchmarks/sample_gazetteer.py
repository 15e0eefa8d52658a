"""Print random entries of the gazetteer for a second reader, and how many there are of each kind.

``python benchmarks/sample_gazetteer.py --count 200 --seed 1``
"""

from __future__ import annotations

import argparse
import random
from collections import Counter

from linter.lexicon.gazetteer import Entry, tables


def shown(entry: Entry) -> str:
    """All that an entry claims, on one line."""
    parts = [entry.kind, entry.name]
    parts += [f"= {' | '.join(entry.accepted)}"] if entry.accepted else []
    parts += [f"not: {' | '.join(entry.misspelled)}"] if entry.misspelled else []
    parts += [f"acronym: {entry.acronym}"] if entry.acronym else []
    parts += [f"surname: {' | '.join(entry.surnames)}"] if entry.surnames else []
    parts += [", ".join(entry.roles), ", ".join(entry.context), entry.as_of]
    parts += [f"also: {' | '.join(entry.also)}"] if entry.also else []
    return " · ".join(part for part in parts if part)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    entries = list(tables.packaged())
    for entry in random.Random(options.seed).sample(entries, min(options.count, len(entries))):
        print(shown(entry))
    counts = Counter(entry.kind for entry in entries)
    forms = sum(len(entry.forms) for entry in entries)
    wrong = sum(len(entry.misspelled) for entry in entries)
    print(f"\n{dict(counts)}: {len(entries)} entries, {forms} right and {wrong} wrong forms")


if __name__ == "__main__":
    main()
