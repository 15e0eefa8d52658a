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
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

from accuracy_page import page
from measuring import (
    HERE,
    Judged,
    Labelled,
    Regression,
    check_folder,
    gold,
    judge,
    labelled,
    place,
    regression,
    shown,
)

from linter.api import Linter
from linter.findings import Finding

ROOT = HERE.parent
ENOUGH = 5
"""Findings of a branch, below which its precision says nothing."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    shared = arguments.shared
    if not (shared / "corpora" / "wild-dev").is_dir():
        print(f"accuracy: no sets in {shared}; nothing measured")
        return 0
    linter = Linter()
    wild_folder = shared / "corpora" / "wild-dev"
    wild = judge(check_folder(linter, wild_folder), wild_folder)
    raw = labelled(linter, shared)
    guard = regression(linter, shared)
    real = _wild_figures(wild) | _raw_figures(raw) | _other_figures(linter, shared)
    text = page(linter.rules, wild, raw, guard, real)
    print(text)
    for finding in wild.unjudged:
        print("unjudged:", "\t".join(_row(finding)), finding.text[:60].replace("\n", " "), sep="\t")
    if arguments.write:
        (ROOT / "docs").mkdir(exist_ok=True)
        (ROOT / "docs" / "accuracy.md").write_text(text, "utf-8")
        precision = json.dumps(_precision(wild), indent=1, sort_keys=True)
        (ROOT / "linter" / "data" / "precision.json").write_text(precision + "\n", "utf-8")
    return _below_floors(real | _regression_figures(guard))


def _row(finding: Finding) -> tuple[str, ...]:
    path, line, column, rule = place(finding)
    return path, str(line), str(column), rule, finding.branch


def _wild_figures(wild: Judged) -> dict[str, float]:
    per_10k = 10_000 / wild.words
    errors = [finding for finding in wild.wrong if finding.severity == "error"]
    infos = len(wild.findings) - len(shown(wild.findings))
    return {
        "wild: wrong errors in 10,000 words": len(errors) * per_10k,
        "wild: wrong warnings in 10,000 words": (len(wild.wrong) - len(errors)) * per_10k,
        "wild: infos in 10,000 words": infos * per_10k,
        "wild: articles of 100 wrongly stopped": 100
        * len({f.path for f in errors})
        / wild.articles,
    }


def _raw_figures(raw: Labelled) -> dict[str, float]:
    figures: dict[str, float] = {}
    for family, (caught, of) in raw.recall.items():
        figures[f"raw: recall of {family}, percent"] = 100 * caught / of
        figures[f"raw: recall of {family}, mean over articles, percent"] = (
            100 * raw.mean_recall[family]
        )
    for severity, (on_label, number) in raw.precision.items():
        if severity != "info" and number:
            figures[f"raw: {severity}s on a label, percent"] = 100 * on_label / number
    return figures


def _other_figures(linter: Linter, shared: Path) -> dict[str, float]:
    article = gold(linter, shared)
    legal = check_folder(linter, shared / "corpora" / "quotes-legal-dev")
    return {
        "labelled article: must rows caught": article["must"][0],
        "labelled article: unlabelled errors and warnings": (
            article["extra_error"] + article["extra_warning"]
        ),
        "legal quotations: errors and warnings": sum(f.severity != "info" for f in legal),
    }


def _regression_figures(guard: Regression) -> dict[str, float]:
    figures: dict[str, float] = {
        f"injected: recall of {kind}, percent": 100 * row["blocking"] / row["of"]
        for kind, row in guard.injected.items()
    }
    for severity in ("error", "warning"):
        figures[f"clean: {severity}s in 10,000 words"] = guard.clean[f"{severity}_per_10k_words"]
    return figures


def _precision(wild: Judged) -> dict[str, dict[str, float]]:
    """Rule to branch to the share of its judged findings that are right."""
    counts: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    for finding in shown(wild.findings):
        counts[finding.rule, finding.branch].append(place(finding) in wild.right)
    measured: dict[str, dict[str, float]] = {}
    for (rule, branch), verdicts in counts.items():
        if len(verdicts) >= ENOUGH:
            measured.setdefault(rule, {})[branch] = round(sum(verdicts) / len(verdicts), 3)
    return measured


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
