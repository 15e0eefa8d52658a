"""`copydesk explain` and `copydesk rules`: what there is to check, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter.rules import built_in_rules, load_rules

if TYPE_CHECKING:
    from tests.conftest import Copydesk


RULE = """\
id: style/rain
summary: No rain.
severity: warning
check: pattern
phrases: [rained]
preview: true
in-quotations: skip
aliases: [style/wet]
fix: unsafe
replace: poured
message: 'No {text}.'
why: It never rains.
examples:
  - bad: It rained.
    finds: [rained]
    fixed: It poured.
  - good: It snowed.
"""


def test_a_rule_is_explained_with_both_sides(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "rain.yaml").write_text(RULE)
    run = copydesk("explain", "style/rain", "--rules", "rain.yaml")
    assert (run.status, run.err) == (0, "")
    assert run.out == (
        "style/rain (warning, preview)\nNo rain.\n\n"
        "It never rains.\n\n"
        "Fix: unsafe, to be read before it is applied.\n\n"
        "Quotations are left alone.\n\n"
        "Wrong:\n    It rained.\n  marked: rained\n\n"
        "Mended:\n    It poured.\n\n"
        "Right:\n    It snowed.\n"
    )
    assert copydesk("explain", "style/wet", "--rules", "rain.yaml").out == run.out


def test_a_family_is_explained_rule_by_rule(copydesk: Copydesk) -> None:
    run = copydesk("explain", "quotes")
    assert run.status == 0
    for rule_id in ("quotes/unclosed (error)", "quotes/unopened (error)"):
        assert rule_id in run.out.splitlines()


def test_an_unknown_rule_is_answered_with_the_nearest(copydesk: Copydesk) -> None:
    run = copydesk("explain", "quotes/unclose")
    assert (run.status, run.out) == (2, "")
    assert run.err == (
        "copydesk: no rule is called quotes/unclose: did you mean quotes/unclosed?\n"
    )


def test_every_rule_is_listed_in_the_order_of_ids(copydesk: Copydesk) -> None:
    run = copydesk("rules")
    files, _ = load_rules([built_in_rules()])
    assert run.status == 0
    assert [line.split()[0] for line in run.out.splitlines()] == sorted(f.rule.id for f in files)


def test_a_rule_of_ones_own_is_listed_too(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "rain.yaml").write_text(RULE)
    run = copydesk("rules", "--rules", "rain.yaml")
    (line,) = [line for line in run.out.splitlines() if line.startswith("style/rain")]
    assert line.split(maxsplit=1)[1] == "warning  No rain. (preview)"


@pytest.mark.parametrize("command", [["rules"], ["explain", "quotes/unclosed"]])
def test_a_broken_rule_file_does_not_hide_the_others(
    copydesk: Copydesk, tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "rain.yaml").write_text(RULE.replace("severity: warning", "severity: wet"))
    run = copydesk(*command, "--rules", "rain.yaml")
    assert run.status == 2
    assert "quotes/unclosed" in run.out
    assert run.err.startswith("copydesk: rain.yaml:3: severity: ")


@pytest.mark.parametrize("command", [["rules"], ["explain", "style/rain"]])
def test_the_rules_of_the_configuration_are_known(
    copydesk: Copydesk, tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "rain.yaml").write_text(RULE)
    (tmp_path / "desk.toml").write_text('rule-dirs = ["ours"]')
    assert "No rain." in copydesk(*command, "--config", "desk.toml").out
    (tmp_path / "desk.toml").rename(tmp_path / "copydesk.toml")
    assert "No rain." in copydesk(*command).out
    assert "No rain." not in copydesk(*command, "--isolated").out


def test_the_configuration_of_an_example_is_shown_as_it_would_be_written(
    copydesk: Copydesk,
) -> None:
    shown = copydesk("explain", "names/house-name").out
    table = '    [names.require]\n    "Harrow Marks" = ["Harrow Marcs", "Harrow-Marks"]\n'
    for verdict in ("Wrong", "Right"):
        assert f"{verdict}, with this in copydesk.toml:\n{table}the text:\n" in shown
