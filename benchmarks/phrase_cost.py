"""What a thousand phrases more cost: the check with and without them, in turn in one run.

    python benchmarks/phrase_cost.py FOLDER [--phrases 1000] [--runs 15]

The phrases are made up of the words of residue and stand in no article; they become the `phrases`
and `lines` of one rule more. Prints the ratio of the medians: 1.0 means that they cost nothing.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import tempfile
import time
from pathlib import Path

from linter.api import Linter, read_bytes

_WORDS = (
    "share follow read watch send print save join sign click view open close load show hide "
    "story article page post link video photo gallery letter alert offer update topic list"
).split()
_RULE = """\
id: style/many-phrases
summary: Many phrases.
severity: info
check: pattern
message: 'Found “{text}”.'
why: To measure them.
examples: []
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--phrases", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=15)
    arguments = parser.parse_args()
    made = itertools.islice(itertools.permutations(_WORDS, 4), 0, None, 97)
    phrases = [" ".join(words) for words in itertools.islice(made, arguments.phrases)]
    half = len(phrases) // 2
    texts = [(read_bytes(path), str(path)) for path in sorted(arguments.folder.rglob("*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        rule = Path(folder, "many-phrases.yaml")
        rule.write_text(f"{_RULE}phrases: {phrases[:half]}\nlines: {phrases[half:]}\n", "utf-8")
        linters = (Linter(strict=False), Linter(rule_dirs=[folder], strict=False))
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(arguments.runs):
        for linter, taken in zip(linters, times, strict=True):
            begin = time.perf_counter()
            for data, path in texts:
                linter.check(data, path)
            taken.append(time.perf_counter() - begin)
    without, with_them = map(statistics.median, times)
    print(f"{without * 1e3:.1f} ms without, {with_them * 1e3:.1f} ms with {len(phrases)} phrases")
    print(f"ratio {with_them / without:.3f}")


if __name__ == "__main__":
    main()
