"""The verdicts on findings, and the figures that are made of them, fit together."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

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
