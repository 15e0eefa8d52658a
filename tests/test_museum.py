"""Look-alikes of defects stay silent, and the defect that each one resembles is still found."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from linter import Linter

ROOMS = sorted((Path(__file__).parent / "museum").glob("*.yaml"))
FEWEST_IN_A_ROOM = 8


class Exhibit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text that a careless rule would report, beside one that a careful rule must report."""

    name: str
    silent: str
    twin: str
    finds: dict[str, list[str]]


def exhibits(room: Path) -> list[Exhibit]:
    return msgspec.yaml.decode(room.read_bytes(), type=list[Exhibit])


each_exhibit = pytest.mark.parametrize(
    "exhibit",
    [
        pytest.param(exhibit, id=f"{room.stem}: {exhibit.name}")
        for room in ROOMS
        for exhibit in exhibits(room)
    ],
)


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(preview=True)


def found(linter: Linter, text: str) -> dict[str, list[str]]:
    """The marked texts of each rule, without infos: those are a matter of taste."""
    marked: dict[str, list[str]] = {}
    for finding in linter.lint_text(text):
        if finding.severity != "info":
            marked.setdefault(finding.rule, []).append(finding.text)
    return marked


@each_exhibit
def test_a_look_alike_is_silent(linter: Linter, exhibit: Exhibit) -> None:
    assert found(linter, exhibit.silent) == {}


@each_exhibit
def test_its_twin_is_found(linter: Linter, exhibit: Exhibit) -> None:
    assert exhibit.finds
    assert found(linter, exhibit.twin) == exhibit.finds


@pytest.mark.parametrize("room", ROOMS, ids=[room.stem for room in ROOMS])
def test_a_room_shows_enough_of_its_own_family(room: Path) -> None:
    shown = exhibits(room)
    assert len(shown) >= FEWEST_IN_A_ROOM
    assert len({exhibit.name for exhibit in shown}) == len(shown)
    for exhibit in shown:
        assert any(rule.startswith(f"{room.stem}/") for rule in exhibit.finds), exhibit.name


def test_every_family_has_a_room() -> None:
    assert {room.stem for room in ROOMS} >= {"names", "quotes", "splices", "boilerplate"}
