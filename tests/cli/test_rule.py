"""`copydesk rule`: a skeleton that holds from the first, and the proof of a pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from linter.cli.rule import FAMILIES
from linter.rules import built_in_rules, load_rules

if TYPE_CHECKING:
    from tests.conftest import Copydesk

RULE = """\
id: style/rain
summary: No rain.
severity: warning
check: pattern
phrases: [rained]
fix: unsafe
replace: poured
message: 'No {text}.'
why: It never rains.
examples:
  - bad: It rained.
    finds: [rained]
    fixed: It poured.
  - good: It snowed.
  - bad: Then it rained again.
    finds: [rained]
    fixed: Then it poured again.
  - good: A raincoat lay there.
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A folder with one rule that holds."""
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "rain.yaml").write_text(RULE, "utf-8")
    return folder


@pytest.mark.parametrize("rule_id", ["style/in-order-to", "quotes/scare-marks", "numbers/7-up"])
def test_a_new_rule_holds_and_lies_where_its_id_says(
    copydesk: Copydesk, tmp_path: Path, rule_id: str
) -> None:
    made = copydesk("rule", "new", rule_id)
    path = tmp_path / "rules" / f"{rule_id}.yaml"
    assert (made.status, made.err) == (0, "")
    assert str(Path("rules", f"{rule_id}.yaml")) in made.out
    proved = copydesk("rule", "test", str(path))
    assert (proved.status, proved.out) == (0, "")
    assert proved.err == "1 rule, 4 examples: all hold.\n"
    ((file,), errors) = load_rules([path])
    assert errors == []
    assert (file.rule.id, file.rule.preview) == (rule_id, True)


def test_a_new_rule_is_used_by_a_check(copydesk: Copydesk, tmp_path: Path) -> None:
    copydesk("rule", "new", "style/in-order-to", "--dir", "ours")
    (tmp_path / "a.txt").write_text("They met in order to talk.\n", "utf-8")
    run = copydesk("check", "--rules", "ours", "--preview", "--output-format", "concise", "a.txt")
    assert "a.txt:1:10: warning style/in-order-to" in run.out


def test_each_key_of_the_skeleton_has_a_comment(copydesk: Copydesk, tmp_path: Path) -> None:
    copydesk("rule", "new", "style/in-order-to")
    text = (tmp_path / "rules" / "style" / "in-order-to.yaml").read_text("utf-8")
    lines = text.splitlines()
    keys = [key for key in yaml.safe_load(text) if key != "swaps"]  # explained with `check`
    for key in keys:
        at = next(i for i, line in enumerate(lines) if line.startswith(f"{key}:"))
        assert lines[at - 1].startswith("#"), key


def test_an_existing_file_stays_as_it_is(copydesk: Copydesk, tmp_path: Path) -> None:
    path = tmp_path / "rules" / "style" / "rain.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("mine", "utf-8")
    run = copydesk("rule", "new", "style/rain")
    assert (run.status, run.out) == (2, "")
    assert run.err == f"copydesk: {Path('rules/style/rain.yaml')} is there already; " + (
        "choose another name\n"
    )
    assert path.read_text("utf-8") == "mine"


def test_a_file_in_the_place_of_a_folder_is_named(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "rules").write_text("mine", "utf-8")
    run = copydesk("rule", "new", "style/rain")
    assert run.status == 2
    assert run.err.startswith("copydesk: rules")
    assert run.err.count("\n") == 1


@pytest.mark.parametrize(
    "rule_id", ["rain", "Style/rain", "style/", "../rain", "style/a_b", "a/b/c"]
)
def test_a_bad_id_is_refused(copydesk: Copydesk, tmp_path: Path, rule_id: str) -> None:
    run = copydesk("rule", "new", rule_id)
    assert run.status == 2
    assert run.err.startswith(f"copydesk: {rule_id}: an id is family/what-is-wrong")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("rule_id", ["quotes/unclosed", "splices/dropped-stop"])
def test_the_id_or_former_id_of_a_built_in_rule_is_refused(
    copydesk: Copydesk, tmp_path: Path, rule_id: str
) -> None:
    run = copydesk("rule", "new", rule_id)
    assert run.status == 2
    assert "a built-in rule is called so" in run.err
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_family_is_only_warned_of(copydesk: Copydesk, tmp_path: Path) -> None:
    run = copydesk("rule", "new", "wether/rain")
    assert run.status == 0
    assert run.err.startswith("copydesk: warning: no family is called wether yet")
    assert copydesk("rule", "test", "rules").status == 0


def test_every_built_in_rule_belongs_to_a_known_family() -> None:
    files, _ = load_rules([built_in_rules()])
    assert {file.rule.family for file in files} <= set(FAMILIES)


def test_a_pack_that_holds(copydesk: Copydesk, pack: Path) -> None:
    run = copydesk("rule", "test", "pack")
    assert run == (0, "", "1 rule, 4 examples: all hold.\n")


def test_each_problem_comes_with_file_and_line(copydesk: Copydesk, pack: Path) -> None:
    path = pack / "rain.yaml"
    path.write_text(RULE.replace("replace: poured", "replace: fell"), "utf-8")
    run = copydesk("rule", "test", "pack")
    assert run.status == 1
    shown = Path("pack", "rain.yaml")
    assert run.out == (
        f"{shown}:10: style/rain: example 1: is mended to 'It fell.', should be 'It poured.'\n"
        f"{shown}:10: style/rain: example 3: is mended to 'Then it fell again.', "
        "should be 'Then it poured again.'\n"
    )
    assert run.err == "1 rule, 4 examples: 2 problems.\n"


def test_a_broken_file_does_not_hide_what_the_others_say(copydesk: Copydesk, pack: Path) -> None:
    (pack / "broken.yaml").write_text(RULE.replace("severity: warning", "severity: wet"), "utf-8")
    (pack / "wrong.yaml").write_text(
        RULE.replace("style/rain", "style/snow").replace("It snowed", "It rained"), "utf-8"
    )
    run = copydesk("rule", "test", "pack")
    assert run.status == 2
    assert "style/snow: example 2: finds ['rained'], should find []" in run.out
    assert f"copydesk: {Path('pack', 'broken.yaml')}:3: severity: " in run.err
    assert run.err.endswith("2 rules, 8 examples: 1 problem. 1 file can't be used, see above.\n")


@pytest.mark.parametrize(
    ("paths", "answer"),
    [
        (["missing"], "missing: no such rule file or folder"),
        (["empty"], "empty: no rule file there"),
    ],
)
def test_a_path_without_rules_is_no_success(
    copydesk: Copydesk, tmp_path: Path, paths: list[str], answer: str
) -> None:
    (tmp_path / "empty").mkdir()
    run = copydesk("rule", "test", *paths)
    assert run.status == 2
    assert answer in run.err


def test_a_path_given_twice_is_one(copydesk: Copydesk, pack: Path) -> None:
    run = copydesk("rule", "test", "pack", "pack/rain.yaml", "./pack")
    assert run == (0, "", "1 rule, 4 examples: all hold.\n")


@pytest.mark.parametrize("name", ["quotes/unclosed", "splices/dropped-stop"])
def test_the_name_of_a_built_in_rule_is_taken(copydesk: Copydesk, pack: Path, name: str) -> None:
    (pack / "rain.yaml").write_text(RULE.replace("style/rain", name), "utf-8")
    run = copydesk("rule", "test", "pack")
    assert run.status == 2
    assert f"rain.yaml:1: id: {name} is taken by " in run.err


def test_a_function_that_is_not_there_is_a_fault_of_the_file(
    copydesk: Copydesk, pack: Path
) -> None:
    keys = "check: pattern\nphrases: [rained]\nfix: unsafe\nreplace: poured\n"
    (pack / "rain.yaml").write_text(RULE.replace(keys, "check: names.nothing\n"), "utf-8")
    run = copydesk("rule", "test", "pack")
    assert (run.status, run.out) == (2, "")
    assert "rain.yaml:4: check: there is no function nothing" in run.err


def test_a_rule_that_breaks_on_an_example_is_a_problem(copydesk: Copydesk, pack: Path) -> None:
    keys = "check: pattern\nphrases: [rained]\nfix: unsafe\nreplace: poured\n"
    text = RULE.replace(keys, "check: splices.missing_space\n").replace("{text}", "{nothing}")
    (pack / "rain.yaml").write_text(text.replace("It rained.", "It rained.Then it stopped."))
    run = copydesk("rule", "test", "pack")
    assert run.status == 1
    assert "rain.yaml:7: style/rain: breaks on an example (KeyError: 'nothing')" in run.out


def test_residue_rules_take_part(copydesk: Copydesk, pack: Path) -> None:
    """A pack is proved among the built-in rules, as it is used: furniture is no prose."""
    text = RULE.replace(
        "good: It snowed.",
        'good: "It snowed.\\n\\nSign up for our newsletter on how it rained.\\n\\nIt was cold."',
    )
    (pack / "rain.yaml").write_text(text, "utf-8")
    assert copydesk("rule", "test", "pack").status == 0


def test_too_few_examples_of_a_side_are_a_problem(copydesk: Copydesk, pack: Path) -> None:
    head, _, _ = RULE.partition("  - bad: Then")
    (pack / "rain.yaml").write_text(f"{head}  - good: It hailed.\n", "utf-8")
    run = copydesk("rule", "test", "pack")
    assert run.status == 1
    assert "rain.yaml:10: style/rain: has 1 bad and 2 good examples; two of each" in run.out


def test_a_pack_of_previews_is_not_silently_unused(copydesk: Copydesk, tmp_path: Path) -> None:
    made = copydesk("rule", "new", "style/in-order-to", "--dir", "ours")
    assert "It is a preview: a check uses it with --preview" in made.out
    (tmp_path / "a.txt").write_text("They met in order to talk.\n", "utf-8")
    told = "1 rule of your own is a preview and not used; --preview uses it"
    assert told in copydesk("check", "--rules", "ours").err
    assert told not in copydesk("check", "--rules", "ours", "--preview").err
    assert told not in copydesk("check", "--rules", "ours", "-q").err


def test_the_built_in_rules_hold(copydesk: Copydesk) -> None:
    run = copydesk("rule", "test", str(built_in_rules()))
    assert (run.status, run.out) == (0, "")
    assert run.err.endswith(": all hold.\n")
