"""Every example in a rule file is a test, and every rule file says enough of itself."""

from __future__ import annotations

from collections import Counter

import pytest

from linter.cli.rule import FAMILIES
from linter.rules import built_in_rules, load_rules
from linter.rules.model import RuleFile
from linter.testing import problems

FILES, ERRORS = load_rules([built_in_rules()])
FULL_SCANS = 5

each_rule = pytest.mark.parametrize("file", FILES, ids=[file.rule.id for file in FILES])


def test_every_rule_file_loads() -> None:
    assert ERRORS == []
    assert FILES


@each_rule
def test_examples_hold(file: RuleFile) -> None:
    assert list(problems(file, FILES)) == []


@each_rule
def test_a_rule_has_two_bad_and_two_good_examples(file: RuleFile) -> None:
    kinds = Counter("bad" if example.bad is not None else "good" for example in file.rule.examples)
    assert kinds["bad"] >= 2
    assert kinds["good"] >= 2


@each_rule
def test_a_rule_explains_itself(file: RuleFile) -> None:
    rule = file.rule
    assert rule.summary.endswith(".")
    assert "\n" not in rule.summary.strip()
    assert len(rule.why.split()) >= 10
    assert rule.message.strip() == rule.message


@each_rule
def test_a_rule_lies_where_its_id_says(file: RuleFile) -> None:
    assert file.rule.family in FAMILIES
    assert file.path.replace("\\", "/").endswith(f"/{file.rule.id}.yaml")


def test_ids_and_aliases_are_unique() -> None:
    names = [name for file in FILES for name in (file.rule.id, *file.rule.aliases)]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_few_rules_scan_the_whole_text() -> None:
    assert sum(file.rule.scan == "full" for file in FILES) <= FULL_SCANS
