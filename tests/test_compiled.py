"""What comes out of the cache of compiled expressions matches as what `re` compiles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import compiled
from linter.compiled import Store, compile_expression
from linter.rules import built_in_rules, load_rules

EXPRESSIONS = [
    (pattern, re.MULTILINE | re.IGNORECASE * rule.ignore_case)
    for rule in (file.rule for file in load_rules([built_in_rules()])[0])
    for pattern in rule.patterns
]
TEXT = "Photo: Ann Poe/AP\nRead more\n(c) 2024 The “Harbour” News, Straße, ſ, ÇA\nAdvertisement 12"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "expressions.bin"


def refuse(*_: object) -> None:
    raise AssertionError("was compiled again")


@pytest.mark.parametrize("stored", [False, True], ids=["compiled", "from the file"])
def test_the_expressions_of_all_rules_are_what_re_makes_of_them(path: Path, stored: bool) -> None:
    store = Store(path)
    for pattern, flags in EXPRESSIONS if stored else ():
        store.pattern(pattern, flags)
    store.save()
    store = Store(path)
    for pattern, flags in EXPRESSIONS:
        made, usual = store.pattern(pattern, flags), re.compile(pattern, flags)
        assert made == usual
        assert (made.groups, made.groupindex, made.flags) == (
            *(usual.groups, usual.groupindex, usual.flags),
        )
        assert [m.span() for m in made.finditer(TEXT)] == [m.span() for m in usual.finditer(TEXT)]


def test_a_stored_expression_is_not_compiled_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(path)
    store.pattern(r"(?P<day>\d+) [a-z]+", re.IGNORECASE)
    store.pattern(rb"\d+", 0)
    store.save()
    monkeypatch.setattr(re._compiler, "_code", refuse)  # type: ignore[attr-defined]
    again = Store(path)
    found = again.pattern(r"(?P<day>\d+) [a-z]+", re.IGNORECASE).search("on 12 MAY")
    assert found is not None and found["day"] == "12"
    assert again.pattern(rb"\d+", 0).findall(b"1 22") == [b"1", b"22"]


@pytest.mark.parametrize("damage", ["", "empty", "cut", "changed", "other interpreter"])
def test_a_file_that_is_not_ours_is_begun_anew(path: Path, damage: str) -> None:
    store = Store(path)
    store.pattern("a+", 0)
    store.save()
    data = path.read_bytes()
    path.write_bytes(
        {
            "": b"",
            "empty": b"\n",
            "cut": data[:-3],
            "changed": data[:-1] + bytes([data[-1] ^ 1]),
            "other interpreter": b"x" + data,
        }[damage]
    )
    assert Store(path).pattern("a+", 0).findall("caat") == ["aa"]


def test_nothing_is_written_where_nothing_is_new(path: Path) -> None:
    store = Store(path)
    store.pattern("a+", 0)
    store.save()
    path.chmod(0o400)
    before = path.stat().st_mtime_ns
    again = Store(path)
    again.pattern("a+", 0)
    again.save()
    assert path.stat().st_mtime_ns == before


def test_without_a_folder_to_write_to_all_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "expressions.bin")
    assert store.pattern("a+", 0).findall("caat") == ["aa"]
    store.save()


def test_another_interpreter_compiles_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> Store:
        raise ImportError("no such compiler")

    monkeypatch.setattr(compiled, "_store", unknown)
    assert compile_expression("a+").findall("caat") == ["aa"]


@given(st.text(max_size=12))
def test_a_fault_is_what_re_says_of_it(expression: str) -> None:
    try:
        usual = re.compile(expression)
    except re.error as error:
        with pytest.raises(re.error, match=re.escape(str(error))):
            compile_expression(expression)
    else:
        assert compile_expression(expression) == usual
