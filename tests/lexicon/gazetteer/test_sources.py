"""Lists and dumps that a user brings give entries in the form of our own."""

from __future__ import annotations

import bz2
import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.lexicon.gazetteer import Entry, Gazetteer
from linter.lexicon.gazetteer.sources import SourceError, read, read_names, read_wikidata

ENTITY = (
    '{"id":"Q1","labels":{"en":{"value":"Maren Oldquist"},"de":{"value":"M. O."}},'
    '"aliases":{"en":[{"value":"Maren B. Oldquist"}]},'
    '"descriptions":{"en":{"value":"Norwegian novelist and former mayor of Bergen"}},'
    '"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}}'
)


def test_a_list_has_one_name_a_line_with_variants_and_comments() -> None:
    lines = ["\ufeff# staff\n", "\n", "Maren  Oldquist\n", "Ana Lió | Ana Lio # desk\n"]
    first, second = read_names(lines, "staff.txt")
    assert first == Entry("name", "Maren Oldquist", surnames=("Oldquist",), source="staff.txt")
    assert (second.name, second.accepted, second.surnames) == (
        "Ana Lió",
        ("Ana Lio",),
        ("Lió", "Lio"),
    )


def test_an_entity_of_a_dump_gives_names_kind_roles_and_context() -> None:
    (entry,) = read_wikidata(["[\n", ENTITY + ",\n", "]\n"], "dump.json")
    assert entry.kind == "person"
    assert entry.forms == ("Maren Oldquist", "Maren B. Oldquist")
    assert entry.roles == ("novelist", "mayor")
    assert entry.context == ("Norwegian", "Bergen")
    assert entry.surnames == ("Oldquist",)


def test_the_short_form_of_a_dump() -> None:
    line = (
        '{"label":"NorthWind","aliases":["Northwind"],'
        '"description":"company","kind":"organisation"}'
    )
    (entry,) = read_wikidata([line], "dump.jsonl")
    assert entry == Entry(
        "organisation", "NorthWind", ("Northwind",), roles=("company",), source="dump.jsonl"
    )


@pytest.mark.parametrize(
    "line",
    [
        '{"labels":{"de":{"value":"Maren"}}}',
        '{"labels":[]}',
        '{"labels":{"en":{}},"aliases":[],"claims":[]}',
        "{}",
    ],
)
def test_an_item_without_an_english_name_is_passed_over(line: str) -> None:
    assert list(read_wikidata([line], "dump")) == []


@pytest.mark.parametrize("line", ["{", "7", '"Maren"'])
def test_a_line_that_is_no_object_is_named(line: str) -> None:
    with pytest.raises(SourceError, match=r"dump:2: "):
        list(read_wikidata([ENTITY, line], "dump"))


def test_a_claim_of_an_unknown_shape_leaves_the_kind_open() -> None:
    line = '{"labels":{"en":{"value":"Maren"}},"claims":{"P31":[{"mainsnak":{}},7]}}'
    assert [entry.kind for entry in read_wikidata([line], "dump")] == ["name"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("names.txt", b"Maren Oldquist\n"),
        ("names.txt.gz", gzip.compress(b"Maren Oldquist\n")),
        ("names.txt.bz2", bz2.compress(b"Maren Oldquist\n")),
    ],
)
def test_a_packed_list_is_unpacked_on_the_way(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert [entry.name for entry in read(path)] == ["Maren Oldquist"]


def test_a_dump_is_known_by_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "names"
    path.write_text(f"\n{ENTITY}\n", "utf-8")
    assert [entry.name for entry in read(path)] == ["Maren Oldquist"]


def test_an_empty_file_has_no_entries(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("", "utf-8")
    assert list(read(path)) == []


def test_lines_are_read_only_when_asked_for() -> None:
    def lines() -> Iterator[str]:
        yield "Maren Oldquist"
        raise AssertionError("read too far")

    assert next(read_names(lines(), "names")).name == "Maren Oldquist"


def test_entries_that_a_user_brings_are_found_like_ours() -> None:
    found = Gazetteer.of(read_names(["Maren Oldquist"], "names")).near("Marren Oldquist")
    assert [near.form for near in found] == ["Maren Oldquist"]
