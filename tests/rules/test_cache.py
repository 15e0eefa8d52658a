"""Parsed rules are kept by what is known of their files; a cache that is gone changes nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.rules import built_in_rules, cache, load_rules
from linter.rules.parsing import parse_rule

TEXT = (built_in_rules() / "quotes" / "unclosed.yaml").read_text("utf-8")
RULES = [parse_rule(TEXT, "rules/unclosed.yaml")]
FOLDER = Path("rules")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_was_written_is_read() -> None:
    assert cache.read(FOLDER, "key") is None
    cache.write(FOLDER, "key", RULES)
    assert cache.read(FOLDER, "key") == RULES


def test_another_key_is_not_read_and_replaces_the_old_file(folder: Path) -> None:
    cache.write(FOLDER, "key", RULES)
    assert cache.read(FOLDER, "another") is None
    cache.write(FOLDER, "another", RULES)
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("damage", [b"", b"junk", b"\x82\xa3key\xa1x"])
def test_a_damaged_cache_is_rebuilt(folder: Path, damage: bytes) -> None:
    cache.write(FOLDER, "key", RULES)
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    assert cache.read(FOLDER, "key") is None


def test_a_cache_that_cannot_be_written_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "file" / "cache"))
    cache.write(FOLDER, "key", RULES)
    assert load_rules([built_in_rules()])[1] == []


def test_rules_from_the_cache_are_the_rules_of_the_files() -> None:
    fresh = load_rules([built_in_rules()])
    assert load_rules([built_in_rules()]) == fresh


def test_the_key_tells_of_an_edit_of_the_same_length_and_time(tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text("severity: error", "utf-8")
    os.utime(file, ns=(10**18, 10**18))
    before = cache.key([file])
    other = tmp_path / "two.yaml"
    other.write_text("severity: infos", "utf-8")
    other.replace(file)
    assert cache.key([file]) != before
    os.utime(file, ns=(10**18 + 1, 10**18 + 1))
    assert cache.key([file]) != before


def test_the_key_tells_of_a_new_file_and_of_one_that_is_gone(tmp_path: Path) -> None:
    file, other = tmp_path / "one.yaml", tmp_path / "two.yaml"
    file.write_text("x", "utf-8")
    other.write_text("x", "utf-8")
    assert cache.key([file]) != cache.key([file, other])
    other.unlink()
    with pytest.raises(FileNotFoundError):
        cache.key([file, other])
