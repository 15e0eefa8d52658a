"""How often Copydesk is right, and how much it finds, rule by rule.

    python benchmarks/accuracy.py [--shared FOLDER] [--write]

FOLDER (default: `../shared`) holds the sets, `corpora/`, `gold/` and `eval/`, with their READMEs.
Precision is measured on articles that nobody has filtered (`wild-dev`), where a person has read
each finding: the verdicts are in `judged/wild-dev.tsv`. A finding without a verdict counts as wrong
and is listed, in the form of that file. Recall is measured on real errors (`raw-dev`). Figures on
filtered articles and on injected defects are regression figures.

With --write, `docs/accuracy.md` and `linter/data/precision.json` are written anew. Exits with 1
where a figure is worse than its floor in `floors.toml`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from linter.api import Linter, read_bytes
from linter.findings import Finding

HERE = Path(__file__).parent
ROOT = HERE.parent
ENOUGH = 5
"""Findings of a branch, below which its precision says nothing."""

Place = tuple[str, int, int, str]


class Judged(NamedTuple):
    """A set's findings with the verdicts on them."""

    findings: list[Finding]
    right: set[Place]
    unjudged: list[Finding]
    words: int
    articles: int


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    if not (arguments.shared / "corpora" / "wild-dev").is_dir():
        print(f"accuracy: no sets in {arguments.shared}; nothing measured")
        return 0
    linter = Linter()
    corpora = arguments.shared / "corpora"
    wild = _judge(_check(linter, corpora / "wild-dev"), corpora / "wild-dev")
    figures = _figures(linter, arguments.shared, wild)
    page = _page(linter, wild, figures)
    print(page)
    for finding in wild.unjudged:
        print("unjudged:", "\t".join(_row(finding)), finding.text[:60].replace("\n", " "), sep="\t")
    if arguments.write:
        (ROOT / "docs").mkdir(exist_ok=True)
        (ROOT / "docs" / "accuracy.md").write_text(page, "utf-8")
        precision = json.dumps(_precision(wild), indent=1, sort_keys=True)
        (ROOT / "linter" / "data" / "precision.json").write_text(precision + "\n", "utf-8")
    return _below_floors(figures)


def _check(linter: Linter, folder: Path) -> list[Finding]:
    findings: list[Finding] = []
    for path in sorted(folder.rglob("*.txt")):
        shown = path.relative_to(folder.parent).as_posix()
        findings += linter.check(read_bytes(path), shown).findings
    return findings


def _judge(findings: list[Finding], folder: Path) -> Judged:
    verdicts: dict[Place, str] = {}
    for line in (HERE / "judged" / f"{folder.name}.tsv").read_text("utf-8").splitlines()[1:]:
        path, row, column, rule, _, verdict, *_ = line.split("\t")
        verdicts[path, int(row), int(column), rule] = verdict
    shown = [finding for finding in findings if finding.severity != "info"]
    words = sum(len(read_bytes(path).split()) for path in folder.glob("*.txt"))
    return Judged(
        findings=findings,
        right={place for place, verdict in verdicts.items() if verdict == "right"},
        unjudged=[finding for finding in shown if _place(finding) not in verdicts],
        words=words,
        articles=len(list(folder.glob("*.txt"))),
    )


def _place(finding: Finding) -> Place:
    return Path(finding.path).name, finding.line, finding.column, finding.rule


def _row(finding: Finding) -> tuple[str, ...]:
    path, line, column, rule = _place(finding)
    return path, str(line), str(column), rule, finding.branch


def _figures(linter: Linter, shared: Path, wild: Judged) -> dict[str, float]:
    """All figures that have, or may get, a floor: name to value."""
    wrong = [f for f in wild.findings if f.severity != "info" and _place(f) not in wild.right]
    per_10k = 10_000 / wild.words
    figures: dict[str, float] = {
        "wild: wrong errors in 10,000 words": sum(f.severity == "error" for f in wrong) * per_10k,
        "wild: wrong warnings in 10,000 words": sum(f.severity == "warning" for f in wrong)
        * per_10k,
        "wild: infos in 10,000 words": sum(f.severity == "info" for f in wild.findings) * per_10k,
        "wild: articles of 100 wrongly stopped": 100
        * len({f.path for f in wrong if f.severity == "error"})
        / wild.articles,
    }
    corpora = shared / "corpora"
    raw = _score(linter, shared, "raw", corpora / "raw-dev", corpora / "truth-raw-dev.tsv")
    for kind, (caught, of) in raw["recall"].items():
        if kind.startswith("must"):
            figures[f"raw: recall of {kind.removeprefix('must ')}, percent"] = 100 * caught / of
    for severity, (on_label, number) in raw["precision"].items():
        if severity != "info" and number:
            figures[f"raw: {severity}s on a label, percent"] = 100 * on_label / number
    gold = _score(
        linter, shared, "gold", shared / "gold" / "beijing-visit.txt",
        shared / "gold" / "beijing-visit.tsv",
    )  # fmt: skip
    figures["labelled article: must rows caught"] = gold["must"][0]
    figures["labelled article: unlabelled errors and warnings"] = (
        gold["extra_error"] + gold["extra_warning"]
    )
    legal = _check(linter, corpora / "quotes-legal-dev")
    figures["legal quotations: errors and warnings"] = sum(f.severity != "info" for f in legal)
    return figures


def _score(linter: Linter, shared: Path, what: str, checked: Path, truth: Path) -> Any:
    """What the scorer that lies beside the sets says of our findings."""
    files = sorted(checked.rglob("*.txt")) if checked.is_dir() else [checked]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "findings.jsonl")
        with report.open("wb") as stream:
            for path in files:
                for finding in linter.check(read_bytes(path), str(path)).findings:
                    stream.write(msgspec.json.encode(finding) + b"\n")
        command: list[str | Path] = [
            sys.executable,
            shared / "eval" / "score.py",
            what,
            report,
            truth,
            "--json",
        ]
        if checked.is_dir():
            command += ["--dir", checked]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return json.loads(done.stdout)


def _precision(wild: Judged) -> dict[str, dict[str, float]]:
    """Rule to branch to the share of its judged findings that are right."""
    counts: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    for finding in wild.findings:
        if finding.severity != "info":
            counts[finding.rule, finding.branch].append(_place(finding) in wild.right)
    measured: dict[str, dict[str, float]] = {}
    for (rule, branch), verdicts in counts.items():
        if len(verdicts) >= ENOUGH:
            measured.setdefault(rule, {})[branch] = round(sum(verdicts) / len(verdicts), 3)
    return measured


def _page(linter: Linter, wild: Judged, figures: dict[str, float]) -> str:
    found = Counter(f.rule for f in wild.findings)
    right = Counter(f.rule for f in wild.findings if _place(f) in wild.right)
    rows = [
        f"| {rule.id} | {rule.severity} | {_share(found[rule.id], right[rule.id], rule.severity)} |"
        for rule in linter.rules
    ]
    measured = "\n".join(f"| {name} | {value:.2f} |" for name, value in figures.items())
    return f"""# Accuracy

Written by `python benchmarks/accuracy.py --write`; no number here is typed. The articles belong to
their publishers and are not part of this project: only the places and verdicts are.

## Rule by rule

On {wild.articles} articles ({wild.words:,} words) as they were published, chosen by length alone.
A person has read each error and warning; a finding that nobody has read counts as wrong.

| rule | severity | right of all found |
|---|---|---|
{chr(10).join(rows)}

## Figures

`raw` are scraped pages whose errors readers have labelled; several families have no rules yet.

| figure | value |
|---|---|
{measured}
"""


def _share(found: int, right: int, severity: str) -> str:
    if severity == "info":
        return f"{found} found, not judged"
    return f"{right} of {found}" if found else "none found"


def _below_floors(figures: dict[str, float]) -> int:
    floors = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
    failed = 0
    for name, bound in floors["at-most"].items():
        if figures.get(name, 0.0) > bound:
            print(f"accuracy: {name} is {figures[name]:.2f}, over {bound}")
            failed += 1
    for name, bound in floors["at-least"].items():
        if figures.get(name, 0.0) < bound:
            print(f"accuracy: {name} is {figures.get(name, 0.0):.2f}, under {bound}")
            failed += 1
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
