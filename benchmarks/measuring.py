"""Our findings on the sets, and what the scorers that lie beside the sets say of them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from linter.api import Linter, read_bytes
from linter.findings import Finding

HERE = Path(__file__).parent

Place = tuple[str, int, int, str]

_UNLABELLED = re.compile(r"  unlabelled .+?:\d+:\d+ (?:error|warning) (\S+) ")


class Judged(NamedTuple):
    """A set's findings with the verdicts on them."""

    findings: list[Finding]
    right: set[Place]
    unjudged: list[Finding]
    words: int
    articles: int

    @property
    def wrong(self) -> list[Finding]:
        """The errors and warnings that no verdict calls right."""
        return [f for f in shown(self.findings) if place(f) not in self.right]


class Labelled(NamedTuple):
    """What a scorer says of raw pages, whose errors readers have labelled."""

    recall: dict[str, tuple[int, int]]
    """Family to how many of its labels that must be found are found, and how many there are."""
    mean_recall: dict[str, float]
    """Family to its recall as the mean over articles: one page can hold half of a family."""
    precision: dict[str, tuple[int, int]]
    """Severity to how many findings lie on a label, and how many there are."""
    by_rule: dict[str, tuple[int, int]]
    """The same of each rule's errors and warnings."""


class Regression(NamedTuple):
    """Figures on filtered articles and on injected defects: they show that nothing broke."""

    injected: dict[str, dict[str, int]]
    """Kind of defect to how many there are (`of`), and how many are caught (`blocking`)."""
    clean: dict[str, Any]


def check_folder(linter: Linter, folder: Path) -> list[Finding]:
    findings: list[Finding] = []
    for path in sorted(folder.rglob("*.txt")):
        name = path.relative_to(folder.parent).as_posix()
        findings += linter.check(read_bytes(path), name).findings
    return findings


def judge(findings: list[Finding], folder: Path, verdicts_in: str = "") -> Judged:
    """Join the findings in a folder with the verdicts of the folder's name, or of another one."""
    verdicts: dict[Place, str] = {}
    for line in (
        (HERE / "judged" / f"{verdicts_in or folder.name}.tsv").read_text("utf-8").splitlines()[1:]
    ):
        path, row, column, rule, _, verdict, *_ = line.split("\t")
        verdicts[path, int(row), int(column), rule] = verdict
    return Judged(
        findings=findings,
        right={where for where, verdict in verdicts.items() if verdict == "right"},
        unjudged=[finding for finding in shown(findings) if place(finding) not in verdicts],
        words=sum(len(read_bytes(path).split()) for path in folder.glob("*.txt")),
        articles=len(list(folder.glob("*.txt"))),
    )


def shown(findings: Iterable[Finding]) -> list[Finding]:
    """The errors and warnings: nobody judges an info."""
    return [finding for finding in findings if finding.severity != "info"]


def place(finding: Finding) -> Place:
    return Path(finding.path).name, finding.line, finding.column, finding.rule


def labelled(linter: Linter, shared: Path) -> Labelled:
    """What the raw pages say."""
    return labels_of(check_folder(linter, shared / "corpora" / "raw-dev"), shared)


def labels_of(findings: list[Finding], shared: Path) -> Labelled:
    """What the labels of the raw pages say of findings in them."""
    folder = shared / "corpora" / "raw-dev"
    said = _scorer(
        shared, "raw", findings, shared / "corpora" / "truth-raw-dev.tsv",
        "--dir", folder, "--misses",
    )  # fmt: skip
    misses, figures = said[: said.index("\n{\n")], json.loads(said[said.index("\n{\n") :])
    found = Counter(finding.rule for finding in shown(findings))
    unlabelled = Counter(_UNLABELLED.findall(misses))
    return Labelled(
        recall=_must(figures["recall"]),
        mean_recall=_must(figures["recall_per_article"]),
        precision=figures["precision"],
        by_rule={rule: (count - unlabelled[rule], count) for rule, count in found.items()},
    )


def _must(by_tier_and_family: dict[str, Any]) -> dict[str, Any]:
    """Family to figure, of the labels that must be found."""
    return {
        name.removeprefix("must "): figure
        for name, figure in by_tier_and_family.items()
        if name.startswith("must ")
    }


def gold(linter: Linter, shared: Path) -> dict[str, Any]:
    """What the labelled article says."""
    article = shared / "gold" / "beijing-visit.txt"
    findings = linter.check(read_bytes(article), article.name).findings
    figures: dict[str, Any] = json.loads(
        _scorer(shared, "gold", findings, article.with_suffix(".tsv"))
    )
    return figures


def regression(linter: Linter, shared: Path) -> Regression:
    """What the filtered articles say, as they are and with one defect put into each."""
    corpora = shared / "corpora"
    clean = _scorer(
        shared, "clean", check_folder(linter, corpora / "clean-dev"), corpora / "clean-dev",
        "--known", corpora / "known-slips-dev.tsv",
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inject(shared, folder)
        findings = check_folder(linter, folder)
        injected = _scorer(shared, "inject", findings, folder / "truth.jsonl")
    return Regression(json.loads(injected), json.loads(clean))


def inject(shared: Path, folder: Path) -> None:
    """Fill a folder with articles that hold one known defect each."""
    corpora = shared / "corpora"
    command = [shared / "eval" / "inject.py", corpora / "clean-dev", corpora / "residue-dev.txt"]
    subprocess.run([sys.executable, *command, folder], capture_output=True, check=True)


def _scorer(shared: Path, what: str, findings: list[Finding], *arguments: str | Path) -> str:
    """What the scorer that lies beside the sets says of findings, as JSON behind other lines."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "findings.jsonl")
        report.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in findings))
        scorer = shared / "eval" / "score.py"
        done = subprocess.run(
            [sys.executable, scorer, what, report, *arguments, "--json"],
            capture_output=True, encoding="utf-8", check=True,
            env=os.environ | {"PYTHONUTF8": "1"},
        )  # fmt: skip
    return done.stdout
