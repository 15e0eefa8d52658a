"""A configuration that is wrong is answered with its place and what may stand there: status 2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Copydesk

LEVELS = 'allowed: "error", "warning" or "info"'
BROKEN_RULE = "id: desk/test\nsummary: 1\n"

Fault = tuple[str, int, str]
"""The file's text, the line of the fault, and what is said of it."""

WRONG_TYPES: dict[str, Fault] = {
    "text for a list": ('select = "names"', 1, "select: should be a list, not a text"),
    "table for a list": ("[select]\na = 1", 1, "select: should be a list, not a table"),
    "number for a list": ("\nignore = 1.5", 2, "ignore: should be a list, not a number"),
    "date for a list": ("include = 2020-01-01", 1, "include: should be a list, not a date"),
    "number in a list": (
        'exclude = [\n "a",\n 1,\n]',
        3,
        "exclude: should be a text, not a number",
    ),
    "truth for folders": ("rule-dirs = true", 1, "rule-dirs: should be a list, not true or false"),
    "text for a truth": ('preview = "yes"', 1, "preview: should be true or false, not a text"),
    "number for a truth": ("preview = 1", 1, "preview: should be true or false, not a number"),
    "number for words": ("words = 1", 1, "words: should be a text or a list, not a number"),
    "text for names": ('[names]\naccept = "Ann"', 2, "names.accept: should be a list, not a text"),
    "text for forms": (
        '[names.require]\nBen = ["Bem"]\nAnn = "An"',
        3,
        "names.require.Ann: should be a list, not a text",
    ),
    "number for a form": (
        "[names.require]\nAnn = [\n 2,\n]",
        3,
        "names.require.Ann: should be a text, not a number",
    ),
    "number for a style": (
        "[style]\nspelling = 1",
        2,
        "style.spelling: should be a text, not a number",
    ),
    "value for a rule": ('[options]\n"a/b" = 1', 2, "options.a/b: should be a table, not a number"),
    "level for a table": ('severity = "info"', 1, "severity: should be a table, not a text"),
    "table for tables": ('[per-file]\nfiles = ["a"]', 1, "per-file]], with two brackets on each"),
    "text for globs": ('[[per-file]]\nfiles = "a"', 2, "per-file.files: should be a list"),
}
WRONG_VALUES: dict[str, Fault] = {
    "unknown level": ('min-severity = "loud"', 1, f"min-severity: {LEVELS}"),
    "number for a level": ("min-severity = 3", 1, f"min-severity: {LEVELS}"),
    "unknown stop": ('fail-on = "loud"', 1, 'fail-on: allowed: "error", "warning", "info" or "n'),
    "unknown preset": ('preset = "newz"', 1, 'preset: allowed: "news", "strict", "web"'),
    "level of a rule": (
        '[severity]\nquotes = "info"\nnames = "loud"',
        3,
        f"severity.names: {LEVELS}",
    ),
    "number for a rule": ("severity.names = 1", 1, f"severity.names: {LEVELS}"),
    "level in a file": (
        '[[per-file]]\nfiles = ["a"]\n[per-file.severity]\nnames = "loud"',
        4,
        f"per-file.severity.names: {LEVELS}",
    ),
    "empty level": ('fail-on = ""', 1, "fail-on: allowed:"),
    "empty selector": ('select = [\n "names",\n "",\n]', 3, "select: should not be empty"),
    "blank selector": ('ignore = [" "]', 1, "ignore: should not be empty"),
    "empty glob": ('exclude = [""]', 1, "exclude: should not be empty"),
    "empty folder": ('rule-dirs = [""]', 1, "rule-dirs: should not be empty"),
    "empty name": ('[names]\naccept = [""]', 2, "names.accept: should not be empty"),
    "empty key": ('[severity]\n"" = "info"', 2, "should not be empty"),
    "no wrong form": ("[names.require]\nAnn = []", 2, "names.require.Ann: should not be empty"),
    "no globs": ("[[per-file]]\nfiles = []", 2, "per-file.files: should not be empty"),
}
WRONG_KEYS: dict[str, Fault] = {
    "near key": ('\nselct = ["names"]', 2, "selct: unknown key; did you mean select?"),
    "capital key": ("Preview = true", 1, "Preview: unknown key; did you mean preview?"),
    "key of Python": ('fail_on = "error"', 1, "fail_on: unknown key; did you mean fail-on?"),
    "no near key": ("zzz = 1", 1, "zzz: unknown key; allowed: preset, select, ignore"),
    "key of names": ("[names]\nacept = []", 2, "names.acept: unknown key; did you mean accept?"),
    "second table": (
        '[[per-file]]\nfiles = ["a"]\n[[per-file]]\nfiles = ["b"]\nignroe = []',
        5,
        "per-file.ignroe: unknown key; did you mean ignore?",
    ),
    "far key of a file": (
        '[[per-file]]\nfiles = ["a"]\nx = 1',
        3,
        "per-file.x: unknown key; allowed: files, ignore, severity",
    ),
    "no files": (
        '[[per-file]]\nfiles = ["a"]\n\n[[per-file]]\nignore = []',
        4,
        'per-file.files: this key is missing; the table needs it, as in files = ["wire/*"]',
    ),
}
WRONG_NAMES: dict[str, Fault] = {
    "selected": (
        'select = [\n  "names",\n  "nmaes",\n]',
        3,
        'select: no rule is called nmaes: did you mean names? (in: "nmaes",)',
    ),
    "ignored": ('\nignore = ["nmaes"]', 2, "ignore: no rule is called nmaes: did you mean names?"),
    "far name": ('select = ["xx/yy"]', 1, "no rule is called xx/yy: `copydesk rules` lists them"),
    "in severity": (
        '[severity]\nnames = "info"\n"names/naer-miss" = "info"',
        3,
        "no rule is called names/naer-miss: did you mean names/near-miss?",
    ),
    "ignored in a file": (
        '[[per-file]]\nfiles = ["a"]\n[[per-file]]\nfiles = ["b"]\nignore = ["nmaes"]',
        5,
        "per-file.ignore: no rule is called nmaes: did you mean names?",
    ),
    "severity in a file": (
        '[[per-file]]\nfiles = ["a"]\nseverity = { nmaes = "info" }',
        3,
        "per-file.severity.nmaes: no rule is called nmaes: did you mean names?",
    ),
    "no such folder": (
        'rule-dirs = [\n  "ours",\n]',
        2,
        "rule-dirs: no such folder or rule file: ",
    ),
}
NO_TOML: dict[str, Fault] = {
    "open list": ("select = [", 1, "not valid TOML: Invalid value (in: select = [)"),
    "key twice": (
        "preview = true\npreview = true",
        2,
        "this key stands twice; keep one of the two",
    ),
    "table twice": (
        '[severity]\nnames = "info"\n[severity]\nquotes = "info"',
        3,
        "not valid TOML: this table stands twice; put all of its keys under one header",
    ),
    "bare word": (
        "fail-on = error",
        1,
        "Invalid value; a text stands in quotation marks, as",
    ),
    "bare word in a list": ("select = [names]", 1, "Invalid value; a text stands in quotation ma"),
    "no equals sign": ("\nselect []", 2, "not valid TOML: Expected '=' after a key"),
    "line end in a text": ('ignore = ["\ta\n"]', 1, "not valid TOML: Illegal character"),
}
FAULTS = WRONG_TYPES | WRONG_VALUES | WRONG_KEYS | WRONG_NAMES | NO_TOML


@pytest.mark.parametrize(("text", "line", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_answered_with_its_place(
    copydesk: Copydesk, tmp_path: Path, text: str, line: int, said: str
) -> None:
    (tmp_path / "copydesk.toml").write_text(text, "utf-8")
    assert_answered(copydesk, tmp_path / "copydesk.toml", line, said)


@pytest.mark.parametrize(("text", "line", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_in_pyproject_is_answered_with_its_place(
    copydesk: Copydesk, tmp_path: Path, text: str, line: int, said: str
) -> None:
    ours = re.sub(r"^(\[+)(?=[a-z])", r"\1tool.copydesk.", text, flags=re.M)
    project = '[project]\nname = "desk"\n\n[tool.copydesk]\n'
    (tmp_path / "pyproject.toml").write_text(project + ours, "utf-8")
    assert_answered(copydesk, tmp_path / "pyproject.toml", line + 4, said)


def assert_answered(copydesk: Copydesk, file: Path, line: int, said: str) -> None:
    (file.parent / "story.txt").write_text("It rained.\n")
    run = copydesk("check", "--quiet", "story.txt")
    assert run.status == 2
    (answer,) = run.err.splitlines()
    assert answer.startswith(f"copydesk: {file}:{line}: "), answer
    assert said in answer
    stands_there = file.read_text("utf-8").splitlines()[line - 1].strip()
    assert answer.endswith(f" (in: {stands_there})")


def test_what_is_no_utf_8_is_answered_with_its_line(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_bytes(b'\nselect = ["caf\xe9"]\n')
    run = copydesk("check", "--quiet")
    assert run.status == 2
    assert f"{tmp_path / 'copydesk.toml'}:2: not valid UTF-8: save the file as UTF-8" in run.err


def test_a_folder_in_place_of_the_file_is_told(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").mkdir()
    run = copydesk("check", "--quiet")
    assert run.status == 2
    assert "copydesk.toml: is a directory, not a configuration file" in run.err


def test_a_link_that_leads_nowhere_is_told(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").symlink_to("elsewhere.toml")
    run = copydesk("check", "--quiet")
    assert run.status == 2
    assert "copydesk.toml: no such file; check the path" in run.err


def test_a_named_file_that_is_missing_is_told(copydesk: Copydesk) -> None:
    run = copydesk("check", "--config", "desk.toml")
    assert (run.status, run.err) == (2, "copydesk: desk.toml: no such file; check the path\n")


def test_a_locked_file_is_told(
    copydesk: Copydesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "copydesk.toml").write_text("preview = true")

    def locked(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", locked)
    run = copydesk("check", "--quiet")
    assert run.status == 2
    assert "copydesk.toml: can't be read: permission denied" in run.err


def test_a_broken_rule_of_the_desks_own_is_answered_with_its_place(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "test.yaml").write_text(BROKEN_RULE)
    (tmp_path / "copydesk.toml").write_text('rule-dirs = ["ours"]')
    run = copydesk("check", "--quiet", "copydesk.toml")
    assert run.status == 2
    assert f"{tmp_path / 'ours' / 'test.yaml'}:2: summary: " in run.err


@pytest.mark.parametrize("text", ["[tool]\ncopydesk = 3", "[[tool.copydesk]]\npreview = true"])
def test_what_should_be_our_table_is_told(copydesk: Copydesk, tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    run = copydesk("check", "--quiet")
    assert run.status == 2
    assert "tool.copydesk: should be a table, not a" in run.err


@pytest.mark.parametrize("text", ["tool = 3  # copydesk", 'name = "copydesk"\n[tool.other]\nx = 1'])
def test_a_pyproject_without_our_table_is_none_of_ours(
    copydesk: Copydesk, tmp_path: Path, text: str
) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    (tmp_path / "story.txt").write_text("It rained.\n")
    assert copydesk("check", "story.txt").status == 0


def test_our_table_may_be_written_in_any_way(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool]\ncopydesk = { fail-on = "info" }')
    assert "from " in copydesk("config", "show").out


def test_a_header_of_pyproject_in_our_own_file_is_told(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text("\n[tool.copydesk]\npreview = true")
    run = copydesk("check", "--quiet")
    assert run.status == 2
    assert "copydesk.toml:2: tool.copydesk: drop the header [tool.copydesk]: " in run.err
