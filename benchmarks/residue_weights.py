"""Makes `linter/data/residue-weights.json`: what each feature of a line says of residue.

    python benchmarks/residue_weights.py FOLDER [--write]

FOLDER holds sets of the form of the project's corpora: `raw-dev/` with `truth-raw-dev.tsv` (lines
labelled by readers), `clean-dev/` (articles without residue), `residue-dev.txt` (residue lines,
which are put into clean articles) and `not-residue-dev.tsv` (lines that only look like residue).
Articles and lines are parted into five by hash. Each fifth is judged by weights that have not seen
it; that gives the figures printed, and the odds from which a line is called residue. The weights
written are made from all.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from logistic import FOLDS, Line, fit, report, threshold, unseen

from linter.analysis.furniture import marked_blocks, scorer
from linter.analysis.furniture.neighbours import zones
from linter.api import Linter
from linter.document import Document, Span
from linter.readers import read_text

_OWN_RULE = "boilerplate/residue-line"
_TARGET = Path(__file__).parent.parent / "linter" / "data" / "residue-weights.json"
_SEEN = 8
"""A word has a weight of its own if so many lines hold it and clean articles know it in small."""
_WRONG = {"run": 0.05, "between": 0.05, "beside": 0.14, "end": 0.1}
"""The share of the lines found that may be wrong, by situation."""
_VERSIONS = 4
_RAW_WEIGHT = 2.0
_LOOKALIKE_WEIGHT = 5.0
_SENTENCE_WEIGHT = 3.0
"""To take a sentence of the article for residue is worse than to leave a line of residue in."""


class Article(NamedTuple):
    document: Document
    truth: frozenset[int]
    lookalikes: frozenset[int]
    weight: float
    fold: int


def fold_of(name: str) -> int:
    return zlib.crc32(name.encode()) % FOLDS


def raw_articles(folder: Path) -> Iterator[Article]:
    rows: dict[str, set[int]] = defaultdict(set)
    for row in _rows(folder / "truth-raw-dev.tsv"):
        if row["family"] == "boilerplate" and int(row["column"]) == 1:
            rows[row["path"]].add(int(row["line"]))
    alike: dict[str, set[int]] = defaultdict(set)
    for row in _rows(folder / "not-residue-dev.tsv"):
        alike[row["path"]].add(int(row["line"]))
    for path in sorted((folder / "raw-dev").glob("*.txt")):
        document = read_text(path.read_text("utf8"), path.name)
        at = {document.source.position(b.start)[0]: b.ordinal for b in document.blocks}
        truth = frozenset(at[line] for line in rows[path.name] if line in at)
        lookalikes = frozenset(at[line] for line in alike[path.name] if line in at)
        yield Article(document, truth - lookalikes, lookalikes, _RAW_WEIGHT, fold_of(path.name))


def made_articles(folder: Path, rng: random.Random) -> Iterator[Article]:
    """Clean articles as they are, and with residue lines put in at an end or amid the prose."""
    lines = [line for line in (folder / "residue-dev.txt").read_text("utf8").split("\n") if line]
    for path in sorted((folder / "clean-dev").glob("*.txt")):
        fold = fold_of(path.name)
        paragraphs = [p for p in path.read_text("utf8").split("\n") if p.strip()]
        paragraphs.insert(0, "A headline")
        yield _article(paragraphs, frozenset(), path.name, fold)
        own = [line for line in lines if fold_of(line) == fold]
        for _ in range(_VERSIONS):
            count = rng.randint(1, 5)
            at = rng.choice((len(paragraphs), len(paragraphs), 1, rng.randint(1, len(paragraphs))))
            new = [*paragraphs[:at], *rng.sample(own, count), *paragraphs[at:]]
            yield _article(new, frozenset(range(at, at + count)), path.name, fold)


def _article(paragraphs: list[str], truth: frozenset[int], name: str, fold: int) -> Article:
    return Article(read_text("\n\n".join(paragraphs), name), truth, frozenset(), 1.0, fold)


def lines_of(article: Article, linter: Linter, rng: random.Random) -> Iterator[Line]:
    """The lines that would be judged, with the neighbours that a rule or a reader has found."""
    document = article.document
    # The rule that uses the weights may fail with those of yesterday: a report holds the others.
    findings = linter.check(document.source.text.encode(), document.source.path).findings
    spans = [
        Span(f.offset, f.end_offset)
        for f in findings
        if f.rule != _OWN_RULE and f.severity != "info" and f.rule.startswith("boilerplate/")
    ]
    sure = marked_blocks(document, spans)
    known = sure | {at for at in article.truth if rng.random() < 0.6}
    zone = zones(document.text, document.blocks, known)
    if zone is None:
        return
    judged = scorer.Lines(document, known, zone)
    for at in judged.judged():
        situation = None if at in sure else judged.situation(at)
        if situation is None or judged.is_prose(at):
            continue
        block = document.blocks[at]
        named = tuple(judged.features(at))
        weight = _LOOKALIKE_WEIGHT if at in article.lookalikes else article.weight
        if at not in article.truth and "ends stop" in named:
            weight *= _SENTENCE_WEIGHT
        yield Line(
            named,
            at in article.truth,
            weight,
            situation,
            article.fold,
            document.text[block.start : block.end][:90],
        )


def usable(lines: list[Line], folder: Path) -> frozenset[str]:
    """All features but the words that are rare, or that only names have."""
    clean = Counter(
        word
        for path in (folder / "clean-dev").glob("*.txt")
        for word in re.findall(r"\b[a-z]+(?:['’][a-z]+)?\b", path.read_text("utf8"))
    )
    counts = Counter(name for line in lines for name in set(line.features))
    return frozenset(
        name
        for name, count in counts.items()
        if not name.startswith(("word ", "first ", "under "))
        or (count >= _SEEN and clean[name.partition(" ")[2]] >= 3)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    parser.add_argument("--show", action="store_true", help="show the lines that are judged wrong")
    arguments = parser.parse_args()
    rng = random.Random(17)
    linter = Linter(select=["boilerplate"], preview=True, strict=False)
    articles = [*raw_articles(arguments.folder), *made_articles(arguments.folder, rng)]
    lines = [line for article in articles for line in lines_of(article, linter, rng)]
    allowed = usable(lines, arguments.folder)
    odds = unseen(lines, allowed, rng)
    least = {name: threshold(lines, odds, name, share) for name, share in _WRONG.items()}
    print(f"{len(lines)} lines, each judged by weights that have not seen it")
    report(lines, odds, least, wrong=arguments.show)
    if arguments.write:
        write(fit(lines, allowed, rng), least)


def write(weights: dict[str, float], least: dict[str, float]) -> None:
    rounded = {key: round(weights[key], 2) for key in sorted(weights) if key != "base"}
    data = {
        "base": round(weights.get("base", 0.0), 2),
        "least": {situation: round(bound, 2) for situation, bound in least.items()},
        "features": rounded,
    }
    _TARGET.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf8")
    print(f"{len(rounded)} weights written")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf8", newline="") as stream:
        yield from csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)


if __name__ == "__main__":
    main()
