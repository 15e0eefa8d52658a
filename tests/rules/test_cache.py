"""Parsed rules are kept by content; a cache that is gone or broken changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.rules import built_in_rules, cache, load_rules
from linter.rules.parsing import parse_rule

TEXT = (built_in_rules() / "quotes" / "unclosed.yaml").read_text("utf-8")
TEXTS = [("rules/unclosed.yaml", TEXT)]
RULES = [parse_rule(TEXT, "rules/unclosed.yaml")]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_was_written_is_read() -> None:
    assert cache.read(TEXTS) is None
    cache.write(TEXTS, RULES)
    assert cache.read(TEXTS) == RULES


def test_an_edit_is_seen_and_replaces_the_old_file(folder: Path) -> None:
    cache.write(TEXTS, RULES)
    edited = [(TEXTS[0][0], TEXT.replace("never closed", "not closed"))]
    assert cache.read(edited) is None
    cache.write(edited, RULES)
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("damage", [b"", b"junk", b"\x82\xa3key\xa1x"])
def test_a_damaged_cache_is_rebuilt(folder: Path, damage: bytes) -> None:
    cache.write(TEXTS, RULES)
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    assert cache.read(TEXTS) is None


def test_a_cache_that_cannot_be_written_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "file" / "cache"))
    cache.write(TEXTS, RULES)
    assert load_rules([built_in_rules()])[1] == []


def test_rules_from_the_cache_are_the_rules_of_the_files() -> None:
    fresh = load_rules([built_in_rules()])
    assert load_rules([built_in_rules()]) == fresh
