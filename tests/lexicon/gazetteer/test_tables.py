"""Every entry of the packaged gazetteer is well formed, and the compiled form is the tables'."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from linter.lexicon.gazetteer import COMPILED, Gazetteer, packaged, tables
from linter.lexicon.gazetteer.index import index_of
from linter.lexicon.gazetteer.keys import fold

ENTRIES = list(tables.packaged())
TABLES = sorted(tables.FOLDER.glob("*.tsv"))


def test_the_compiled_form_is_what_the_tables_give() -> None:
    assert list(packaged()) == ENTRIES, "run python -m linter.lexicon.gazetteer.build"
    import marisa_trie

    trie = marisa_trie.BytesTrie()
    trie.load(str(COMPILED.with_suffix(".marisa")))
    assert sorted(trie.items()) == index_of(ENTRIES)


def test_compiling_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        Gazetteer.of(ENTRIES).save(tmp_path / name)
    for suffix in (".marisa", ".msgpack"):
        one, two = ((tmp_path / name).with_suffix(suffix) for name in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_is_sorted_by_name(path: Path) -> None:
    def key(name: str) -> str:
        letters = unicodedata.normalize("NFD", name.lower())
        return "".join(c for c in letters if not unicodedata.combining(c))

    names = [entry.name for entry in tables.read(path)]
    assert names == sorted(names, key=key)


def test_no_entry_stands_twice() -> None:
    counted = Counter((entry.kind, fold(entry.name)) for entry in ENTRIES)
    assert [name for name, count in counted.items() if count > 1] == []


def test_a_name_of_two_kinds_says_so() -> None:
    kinds = {(fold(entry.name), entry.kind): entry for entry in ENTRIES}
    shared = Counter(name for name, _ in kinds)
    silent = [
        entry.name for (name, _), entry in kinds.items() if shared[name] > 1 and not entry.also
    ]
    assert silent == []


def test_no_right_form_is_a_wrong_form_of_another() -> None:
    right = {fold(form) for entry in ENTRIES for form in (*entry.forms, *entry.also)}
    wrong = [form for entry in ENTRIES for form in entry.misspelled if fold(form) in right]
    assert wrong == []


def test_a_wrong_form_belongs_to_one_entry() -> None:
    counted = Counter(fold(form) for entry in ENTRIES for form in entry.misspelled)
    assert [form for form, count in counted.items() if count > 1] == []


def test_accepted_forms_are_not_the_name_again() -> None:
    assert [entry.name for entry in ENTRIES if entry.name in entry.accepted] == []


def test_a_surname_is_part_of_a_form() -> None:
    strange = [
        (entry.name, surname)
        for entry in ENTRIES
        for surname in entry.surnames
        if not any(f" {fold(surname)} " in f" {fold(form)} " for form in entry.forms)
    ]
    assert strange == []


def test_names_hold_letters_and_usual_signs_only() -> None:
    allowed = set(" '-.&!+/()3:°")
    strange = [
        form
        for entry in ENTRIES
        for form in (*entry.forms, *entry.misspelled, *entry.also)
        if not all(c.isalnum() or c in allowed for c in form)
    ]
    assert strange == []


def test_as_of_runs_forward() -> None:
    spans = [entry.as_of.split("-") for entry in ENTRIES if entry.as_of.count("-") == 1]
    assert [span for span in spans if span[1] and span[0] > span[1]] == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("A B\t\t\t\tmayor\tOslo\t\t2020", "8 columns, 9 wanted"),
        ("A B\t\t\t\tMayor\tOslo\t\t2020\town knowledge", "roles: lower case"),
        ("A B\t\t\t\tmayor\tOslo\t\tlately\town knowledge", "as-of"),
        ("A B\tC| D\t\t\tmayor\tOslo\t\t2020\town knowledge", "accepted: an empty item, or spaces"),
        ("A B\tC|C\t\t\tmayor\tOslo\t\t2020\town knowledge", "accepted: an item stands twice"),
        ("A  B\t\t\t\tmayor\tOslo\t\t2020\town knowledge", "name: spaces too many"),
        ("A B\t\t\t\tmayor\tOslo\t\t2020\t", "a name and a source"),
        ("A B\t\t\t\t\tOslo\t\t2020\town knowledge", "roles and a context"),
    ],
)
def test_a_faulty_line_is_named(line: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "people-x.tsv"
    path.write_text(f"# comment\n\n{line}\n", "utf-8")
    with pytest.raises(tables.TableError, match=fault) as caught:
        list(tables.read(path))
    assert "3" in str(caught.value)
