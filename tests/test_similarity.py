"""How alike two names are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.similarity import is_derived, is_other_romanisation, is_slip, sound, sounds_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Blinken", "Blingen"),
        ("Hauser", "Houser"),
        ("Zelensky", "Zelesnky"),
        ("Philips", "Phillips"),
        ("Lopes", "Lopez"),
        ("Martínez", "Martinez"),
        ("Stephen", "Steven"),
    ],
)
def test_a_slip_of_hand_ear_or_accent_is_one(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Smith", "Smith"), ("YouTube", "Youtube"), ("Obama", "Romney")]
)
def test_what_is_the_same_or_another_name_is_none(one: str, other: str) -> None:
    assert not is_slip(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Johnson", "Johnsons"),
        ("Bosnia", "Bosniak"),
        ("Darfur", "Darfuri"),
        ("Kowalski", "Kowalska"),
        ("Ivanov", "Ivanova"),
    ],
)
def test_forms_of_one_name_are_derived(one: str, other: str) -> None:
    assert is_derived(one, other)


def test_a_sound_is_heard_alike_however_it_is_spelled() -> None:
    assert sound("Philipps") == sound("Filips")
    assert not sounds_alike("Philips", "Gilips")


def test_one_letter_of_another_romanisation_is_told() -> None:
    assert is_other_romanisation("Xi", "Ji")
    assert not is_other_romanisation("Xi", "Xu")


@given(st.text("abcdefghijklmnop", min_size=1, max_size=12))
def test_no_name_is_a_slip_for_itself(name: str) -> None:
    assert not is_slip(name, name)
    assert sound(name) == sound(name.upper())
