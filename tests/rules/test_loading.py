"""Rule files to rules, and the answer to a file that can't be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.errors import RuleError
from linter.rules import built_in_rules, load_rules

RULE = """\
id: style/test
summary: A rule of a test.
severity: warning
check: pattern
phrases: [ferry]
message: 'Found “{text}”.'
why: Because the test says so.
examples:
  - bad: The ferry runs.
    finds: [ferry]
  - good: The bus runs.
"""
SWAPPED = RULE.replace("check: pattern\nphrases: [ferry]", "check: swap\nswaps: {ferry: bus}")

BROKEN = {
    # what is wrong: (the file, line, answer)
    "unknown key": (
        RULE.replace("phrases:", "phrase:"),
        5,
        "phrase: unknown key; did you mean phrases?",
    ),
    "a key like none": (RULE + "colour: red\n", 12, "colour: unknown key; allowed: id, summary,"),
    "unknown key of an example": (
        RULE.replace("    finds:", "    find:"),
        10,
        "find: unknown key; did you mean finds?",
    ),
    "wrong type": (
        RULE.replace("[ferry]\nmessage", "3\nmessage"),
        5,
        "phrases: expected `array`, got `int`",
    ),
    "wrong type within": (
        RULE.replace("[ferry]\nmessage", "[ferry, 3]\nmessage"),
        5,
        "phrases[1]: expected `str`, got `int`",
    ),
    "wrong type of an example": (
        RULE.replace("finds: [ferry]", "finds: ferry"),
        10,
        "examples[0].finds: expected `array`, got `str`",
    ),
    "a number for a wrong form": (
        SWAPPED.replace("{ferry: bus}", "\n  ferry: bus\n  7: seven"),
        7,
        "swaps: 7 is read as no text; put it in quotation marks",
    ),
    "a truth for a right form": (
        SWAPPED.replace("{ferry: bus}", "\n  ferry: bus\n  nope: no"),
        7,
        "swaps.nope: expected `str`, got `bool`",
    ),
    "wrong choice": (
        RULE.replace("severity: warning", "severity: fatal"),
        3,
        "severity: invalid enum value 'fatal'; allowed: error, warning or info",
    ),
    "empty text": (
        RULE.replace("A rule of a test.", "''"),
        2,
        "summary: expected `str` of length >= 1",
    ),
    "missing key": (RULE.replace("severity: warning\n", ""), 1, "severity: this key is missing"),
    "a bad id": (
        RULE.replace("style/test", "Style"),
        1,
        "id: an id is family/what-is-wrong, in lower",
    ),
    "a bad alias": (RULE + "aliases: [test]\n", 12, "aliases[0]: an id is family/what-is-wrong"),
    "a key that stands twice": (
        RULE + "severity: error\n",
        12,
        "severity: stands twice, first on line 3",
    ),
    "tab indentation": (RULE.replace("  - good", "\t- good"), 11, "not valid YAML: "),
    "an open bracket": (RULE.replace("[ferry]\nm", "[ferry\nm"), 6, "not valid YAML: "),
    "a list": ("- id: style/test\n", 1, "a rule file is a mapping of keys"),
    "nothing": ("", 1, "a rule file is a mapping of keys"),
    "unknown kind": (
        RULE.replace("check: pattern\nphrases: [ferry]", "check: patern"),
        4,
        "check: 'patern' is no kind of check; allowed: pattern, swap,",
    ),
    "bad regular expression": (
        RULE.replace("phrases: [ferry]", "anchors: [ferry]\npatterns: ['ferry(']"),
        6,
        "patterns: 'ferry(' is no regular expression: missing ), unterminated subpattern at",
    ),
    "bad exception": (
        RULE.replace("phrases: [ferry]", "phrases: [ferry]\nunless: ['[']"),
        6,
        "unless: '[' is no regular expression: ",
    ),
    "pattern without anchors": (
        RULE.replace("phrases: [ferry]", "patterns: ['fer+y']"),
        5,
        "patterns: need anchors (words of which one is in every match), or scan: full",
    ),
    "an anchor too short": (
        RULE.replace("phrases: [ferry]", "patterns: ['fer+y']\nanchors: [ferry, fe]"),
        6,
        "anchors: 'fe' has no three letters in a row; use scan: full instead",
    ),
    "pattern with nothing to find": (
        RULE.replace("phrases: [ferry]\n", ""),
        4,
        "check: pattern needs phrases or patterns",
    ),
    "swap with nothing to swap": (
        SWAPPED.replace("swaps: {ferry: bus}\n", ""),
        4,
        "check: swap needs swaps",
    ),
    "pair with nothing to pair": (
        RULE.replace("check: pattern\nphrases: [ferry]\n", "check: pair\n"),
        4,
        "check: pair needs pairs",
    ),
    "a mark of two characters": (
        RULE.replace("check: pattern\nphrases: [ferry]", "check: pair\npairs: [['((', '))']]"),
        5,
        "pairs: each mark is one character",
    ),
    "one form of a thing": (
        RULE.replace("check: pattern\nphrases: [ferry]", "check: consistent\nforms: [[US]]"),
        5,
        "forms: consistent needs forms: lists of two or more",
    ),
    "a key of another kind": (
        RULE + "swaps: {ferry: bus}\n",
        12,
        "swaps: belongs to check: swap, not to check: pattern",
    ),
    "a replacement without a fix": (
        RULE + "replace: bus\n",
        12,
        "replace: is a fix: say fix: safe or fix: unsafe",
    ),
    "a broken placeholder": (
        RULE.replace("{text}", "{text"),
        6,
        "message: has a broken placeholder: ",
    ),
    "an example neither bad nor good": (
        RULE.replace("  - good: The bus runs.", "  - finds: [bus]"),
        8,
        "examples: [1] needs either bad or good",
    ),
    "an example both bad and good": (
        RULE.replace("    finds: [ferry]", "    good: The bus runs."),
        8,
        "examples: [0] needs either bad or good",
    ),
    "a bad example that finds nothing": (
        RULE.replace("    finds: [ferry]\n", ""),
        8,
        "examples: [0] is bad: say in finds what the rule marks",
    ),
    "a good example that finds something": (
        RULE + "    finds: [bus]\n",
        8,
        "examples: [1] is good: nothing is found or fixed there",
    ),
}


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def load(*places: Path) -> tuple[list[str], list[RuleError]]:
    files, errors = load_rules(places)
    return [file.rule.id for file in files], errors


@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_is_answered_with_file_line_and_key(name: str, tmp_path: Path) -> None:
    text, line, answer = BROKEN[name]
    path = write(tmp_path, "broken.yaml", text)
    rules, errors = load(path)
    assert rules == []
    (error,) = errors
    assert (error.path, error.line) == (str(path), line)
    assert str(error).startswith(f"{path}:{line}: {answer}")
    assert "\n" not in str(error)


def test_the_rule_that_the_broken_ones_are_made_of_is_right(tmp_path: Path) -> None:
    write(tmp_path, "one.yaml", RULE)
    write(tmp_path, "two.yaml", SWAPPED.replace("style/test", "style/other"))
    assert load(tmp_path) == (["style/test", "style/other"], [])


def test_the_other_rules_still_load(tmp_path: Path) -> None:
    write(tmp_path, "a/broken.yaml", "id: [")
    write(tmp_path, "b/right.yaml", RULE)
    write(tmp_path, "c/broken.yaml", RULE + "\x00")
    rules, errors = load(tmp_path)
    assert rules == ["style/test"]
    assert [Path(error.path).parent.name for error in errors] == ["a", "c"]


def test_rules_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ["b/two.yaml", "b/one.yml", "a/three.yaml"]:
        write(tmp_path, name, RULE.replace("test", Path(name).stem))
    write(tmp_path, "b/notes.txt", "no rule")
    assert load(tmp_path) == (["style/three", "style/one", "style/two"], [])


def test_an_id_is_taken_once(tmp_path: Path) -> None:
    first = write(tmp_path, "one.yaml", RULE)
    second = write(tmp_path, "two.yaml", f"# a comment\n{RULE}")
    rules, (error,) = load(tmp_path)
    assert rules == ["style/test"]
    assert str(error) == f"{second}:2: id: style/test is taken by {first}"


def test_an_alias_takes_a_name_as_well(tmp_path: Path) -> None:
    write(tmp_path, "one.yaml", RULE.replace("style/test", "style/new") + "aliases: [style/test]\n")
    second = write(tmp_path, "two.yaml", RULE)
    rules, (error,) = load(tmp_path)
    assert rules == ["style/new"]
    assert error.path == str(second)


def test_a_place_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    rules, (error,) = load(missing)
    assert rules == []
    assert str(error) == f"{missing}: no such rule file or folder"


def test_a_file_that_is_no_utf8_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(RULE.encode("utf-16"))
    _, (error,) = load(path)
    assert str(error).startswith(f"{path}: can't be read: ")


@pytest.mark.parametrize("change", [("\n", "\r\n"), ("id:", "\ufeffid:"), ("id:", "---\nid:")])
def test_the_form_of_a_file_makes_no_difference(change: tuple[str, str], tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(RULE.replace(*change).encode())
    assert load(path) == (["style/test"], [])


def test_a_rule_knows_the_lines_of_its_keys(tmp_path: Path) -> None:
    ((file,), _) = load_rules([write(tmp_path, "a.yaml", RULE)])
    assert file.lines["id"] == 1
    assert file.lines["examples"] == 8
    assert file.path == str(tmp_path / "a.yaml")


def test_the_built_in_rules_lie_in_a_folder_of_their_own() -> None:
    assert (built_in_rules() / "quotes" / "unclosed.yaml").is_file()
