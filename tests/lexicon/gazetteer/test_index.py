"""What the gazetteer finds, and what it does not take for somebody else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from linter.lexicon.gazetteer import Entry, Gazetteer, packaged

SMALL = Gazetteer.of(
    [
        Entry("person", "Maren Oldquist", surnames=("Oldquist",), also=("Maren Oldqvist",)),
        Entry("person", "Xi Baoming", ("Hsi Pao-ming",), surnames=("Xi", "Hsi")),
        Entry("person", "Wang Yi", surnames=("Wang",)),
        Entry("person", "J.K. Ronde", surnames=("Ronde",)),
        Entry("person", "Ada von der Linde", surnames=("von der Linde",)),
        Entry("person", "Stefan Brandt", misspelled=("Stefan Brendet",), surnames=("Brandt",)),
        Entry("organisation", "NorthWind", ("Northwind Energy",), acronym="NWE"),
        Entry("place", "Valdoria"),
    ]
)


def near(name: str) -> list[tuple[str, int]]:
    return [(found.form, found.distance) for found in SMALL.near(name)]


@pytest.mark.parametrize("name", ["Maren Oldquist", "MAREN OLDQUIST", "Máren Oldquist"])
def test_a_name_is_found_whatever_its_case_and_accents(name: str) -> None:
    assert [entry.name for entry in SMALL.find(name)] == ["Maren Oldquist"]


def test_a_name_is_found_by_an_accepted_form() -> None:
    assert [entry.name for entry in SMALL.find("Hsi Pao-ming")] == ["Xi Baoming"]


@pytest.mark.parametrize(
    ("name", "distance"),
    [
        ("Maren Oldquits", 1),
        ("Maren Oldquit", 1),
        ("Marren Oldquist", 1),
        ("Maran Oldquest", 2),
        ("Maren Oltquist", 1),
    ],
)
def test_a_slip_in_one_part_or_in_each_is_near(name: str, distance: int) -> None:
    assert near(name) == [("Maren Oldquist", distance)]


def test_a_sound_alike_is_near() -> None:
    assert near("Stephan Brandt") == [("Stefan Brandt", 2)]


def test_a_particle_name_is_near_by_any_of_its_words() -> None:
    assert near("Ada von dem Linde") == [("Ada von der Linde", 1)]


@pytest.mark.parametrize("name", ["Maren Oldquist", "Xi Baoming"])
def test_a_right_name_is_near_nothing(name: str) -> None:
    assert near(name) == []


def test_somebody_else_of_nearly_the_same_name_is_near_nothing() -> None:
    assert near("Maren Oldqvist") == []
    assert [entry.name for entry in SMALL.namesake_of("Maren Oldqvist")] == ["Maren Oldquist"]


@pytest.mark.parametrize("name", ["Maren", "Maren Brandt", "Peter Oldquist", "Maren Old Quist", ""])
def test_another_name_is_near_nothing(name: str) -> None:
    assert near(name) == []


def test_a_short_part_may_be_wrong_only_beside_a_long_right_one() -> None:
    assert near("Ji Baoming") == [("Xi Baoming", 1)]
    assert near("Ji Baomin") == near("Wang Yu") == []


def test_initials_are_not_taken_for_others() -> None:
    assert near("J.K. Rondo") == [("J.K. Ronde", 1)]
    assert near("J.R. Ronde") == near("Jo Ronde") == []


def test_a_place_is_near_by_its_one_word() -> None:
    assert near("Valdorya") == [("Valdoria", 1)]


@pytest.mark.parametrize("name", ["North Korean", "South Koreans", "New Yorkers", "Apples"])
def test_demonyms_and_plurals_are_near_nothing(name: str) -> None:
    assert packaged().near(name) == ()


def test_surnames_are_found() -> None:
    assert [entry.name for entry in SMALL.surname("Von der Linde")] == ["Ada von der Linde"]


def test_a_listed_wrong_form_is_known() -> None:
    assert [entry.name for entry in SMALL.misspelled("Stefan Brendet")] == ["Stefan Brandt"]
    assert SMALL.misspelled("Stefan Brandt") == ()


@pytest.mark.parametrize("key", ["northwind", "North Wind", "north-wind"])
def test_an_organisation_is_found_by_its_letters_alone(key: str) -> None:
    assert [entry.name for entry in SMALL.organisation_by_key(key)] == ["NorthWind"]


def test_an_acronym_is_found_in_its_own_capitals_only() -> None:
    assert [entry.name for entry in SMALL.acronym("NWE")] == ["NorthWind"]
    assert SMALL.acronym("nwe") == SMALL.acronym("NEW") == ()


def test_what_is_saved_can_be_opened(tmp_path: Path) -> None:
    SMALL.save(tmp_path / "small")
    opened = Gazetteer.open(tmp_path / "small")
    assert list(opened) == list(SMALL)
    assert opened.near("Marren Oldquist") == SMALL.near("Marren Oldquist")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Anthony Blinken", "Antony Blinken"),
        ("Antony Blingen", "Antony Blinken"),
        ("Ji Jinping", "Xi Jinping"),
        ("Emanuel Macron", "Emmanuel Macron"),
        ("Kristine Lagarde", "Christine Lagarde"),
        ("Steven Hawking", "Stephen Hawking"),
        ("Ursula von der Leyden", "Ursula von der Leyen"),
        ("Jamal Kashoggi", "Jamal Khashoggi"),
        ("Pittsburg", "Pittsburgh"),
    ],
)
def test_slips_that_were_printed_are_near(wrong: str, right: str) -> None:
    found = packaged().misspelled(wrong) or tuple(n.entry for n in packaged().near(wrong))
    namesakes = packaged().namesake_of(wrong)
    assert right in {entry.name for entry in (*found, *namesakes)}


@pytest.mark.parametrize(
    "name", ["Steve King", "Marcus Thuram", "Jason Kenny", "Theresa May", "Kiev", "Türkiye"]
)
def test_right_names_beside_others_are_near_nothing(name: str) -> None:
    assert packaged().near(name) == ()


def test_importing_the_gazetteer_opens_nothing() -> None:
    code = "import linter.lexicon.gazetteer, sys; assert 'marisa_trie' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
