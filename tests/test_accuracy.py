"""The verdicts on findings, and the figures that are made of them, fit together."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
from accuracy_page import page
from measuring import Judged, Labelled, Regression

from linter import Linter
from linter.rules import built_in_rules, load_rules

ROOT = Path(__file__).parents[1]
VERDICTS = (ROOT / "benchmarks" / "judged" / "wild-dev.tsv").read_text("utf-8").splitlines()


def test_each_verdict_names_a_place_a_rule_and_a_reason() -> None:
    assert VERDICTS[0] == "path\tline\tcolumn\trule\tbranch\tverdict\treason"
    for row in VERDICTS[1:]:
        path, line, column, rule, branch, verdict, reason = row.split("\t")
        assert path.endswith(".txt")
        assert int(line) > 0 < int(column)
        assert "/" in rule and branch
        assert verdict in ("right", "wrong")
        assert reason and " " not in reason


def test_confidence_is_measured_for_rules_that_are_there() -> None:
    data = (ROOT / "linter" / "data" / "precision.json").read_bytes()
    precision = msgspec.json.decode(data, type=dict[str, dict[str, float]])
    assert set(precision) <= {file.rule.id for file in load_rules([built_in_rules()])[0]}
    assert all(0 <= share <= 1 for branches in precision.values() for share in branches.values())


def test_floors_are_bounds() -> None:
    floors = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text("utf-8"))
    assert set(floors) == {"at-most", "at-least"}
    assert all(
        isinstance(bound, (int, float)) for table in floors.values() for bound in table.values()
    )


def test_a_finding_without_a_verdict_is_wrong() -> None:
    findings = Linter().lint_text("It rained.Then it stopped.\n\nIt rained.Then it stopped.\n", "a")
    first, second = findings
    right = {("a", first.line, first.column, first.rule)}
    assert Judged(findings, right, [second], words=8, articles=1).wrong == [second]


def test_the_page_keeps_real_figures_and_regression_figures_apart() -> None:
    linter = Linter()
    findings = linter.lint_text("It rained.Then it stopped.\n", "a")
    right = {("a", findings[0].line, findings[0].column, findings[0].rule)}
    clean = {"articles": 2, "words": 900, "error_per_10k_words": 0.1, "articles_stopped": 1}
    text = page(
        linter.rules,
        Judged(findings, right, [], words=4, articles=1),
        Labelled({"quotes": (1, 4)}, {"quotes": 0.5}, {}, {"splices/missing-space": (3, 7)}),
        Regression(
            {"a-an": {"of": 8, "blocking": 6, "wanted": 6, "right": 5, "right_first": 4}},
            clean | {"warning_per_10k_words": 1.5},
        ),
        {"wild: wrong errors in 10,000 words": 0.25},
    )
    real, _, regression = text.partition("## Regression figures")
    assert "| splices/missing-space | error | 1 of 1 | 3 of 7 |" in real
    assert "| splices/stray-tail | error | none found | none found |" in real
    assert "| quotes | 1 of 4 | 25% | 50% |" in real
    assert "| wild: wrong errors in 10,000 words | 0.25 |" in real
    assert "| a-an | 6 of 8 (75%) | 5 of 6 | 4 of 6 |" in regression
    assert "| warnings in 10,000 words | 1.50 |" in regression
