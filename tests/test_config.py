"""A desk's settings: found upwards, checked, and answered with their place where wrong."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from linter.api import Linter
from linter.config import Settings, find_config, read_config

SLIP = "It rained.Then it stopped.\n"


def config(folder: Path, text: str, name: str = "copydesk.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    config(tmp_path, 'ignore = ["names"]')
    inner = tmp_path / "desk" / "today"
    inner.mkdir(parents=True)
    assert find_config(inner).settings.ignore == ("names",)
    config(tmp_path / "desk", 'ignore = ["quotes"]')
    assert find_config(inner).settings.ignore == ("quotes",)


def test_a_table_in_pyproject_counts_and_a_pyproject_without_one_does_not(tmp_path: Path) -> None:
    config(tmp_path, "[tool.copydesk]\npreview = true", "pyproject.toml")
    inner = tmp_path / "inner"
    inner.mkdir()
    config(inner, "[tool.other]\nx = 1", "pyproject.toml")
    assert find_config(inner).settings.preview


def test_without_a_file_the_defaults_count(tmp_path: Path) -> None:
    found = find_config(tmp_path)
    assert found.path is None
    assert found.settings.fail_on == "error"


def linter(tmp_path: Path, text: str) -> Linter:
    return Linter(config=read_config(config(tmp_path, text)))


def test_a_severity_by_family_glob_or_id_counts(tmp_path: Path) -> None:
    for name in ("splices", "splices/*", "splices/missing-space"):
        changed = linter(tmp_path, f'[severity]\n"{name}" = "info"')
        (finding,) = changed.lint_text(SLIP)
        assert finding.severity == "info"


def test_a_file_by_glob_has_settings_of_its_own(tmp_path: Path) -> None:
    desk = linter(tmp_path, '[[per-file]]\nfiles = ["wire/*"]\nignore = ["splices"]')
    assert desk.lint_text(SLIP, "wire/a.txt") == []
    assert desk.lint_text(SLIP, str(tmp_path / "wire" / "a.txt")) == []
    assert desk.lint_text(SLIP, "local/a.txt") != []


def test_what_is_selected_by_hand_counts_before_the_file(tmp_path: Path) -> None:
    desk = read_config(config(tmp_path, 'select = ["names"]'))
    assert Linter(config=desk).lint_text(SLIP) == []
    assert Linter(config=desk, select=["splices"]).lint_text(SLIP) != []


def test_rule_dirs_start_at_the_files_folder(tmp_path: Path) -> None:
    path = config(tmp_path, 'rule-dirs = ["ours"]')
    assert read_config(path).rule_dirs == [tmp_path / "ours"]


def test_excluded_files_are_known(tmp_path: Path) -> None:
    desk = read_config(config(tmp_path, 'exclude = ["archive/*", "*.old.txt"]'))
    assert desk.excludes("archive/a.txt")
    assert desk.excludes(str(tmp_path / "archive" / "1990" / "a.txt"))
    assert desk.excludes("x/y.old.txt")
    assert not desk.excludes("today/a.txt")


def test_globs_start_at_the_files_folder_wherever_the_run_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = read_config(config(tmp_path, 'exclude = ["desk/wire/*"]'))
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    assert desk.excludes("wire/a.txt")
    assert not desk.excludes("local/a.txt")


def test_the_schema_takes_what_the_program_takes_and_nothing_else() -> None:
    validator = pytest.importorskip("jsonschema").Draft202012Validator
    schema = msgspec.json.schema(Settings)
    validator.check_schema(schema)
    right = {"select": ["names"], "fail-on": "info", "severity": {"names": "warning"}}
    assert list(validator(schema).iter_errors(right)) == []
    faults: list[dict[str, object]] = [
        {"selct": []},
        {"select": "names"},
        {"fail-on": "loud"},
        {"per-file": [{}]},
    ]
    for wrong in faults:
        assert list(validator(schema).iter_errors(wrong)) != []
