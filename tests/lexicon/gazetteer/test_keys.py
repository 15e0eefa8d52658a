"""The keys: what is taken for the same, and what is only near."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from linter.lexicon.gazetteer.keys import deletions, fold, parts, sound, squeeze, surname_of

WORDS = st.text("abcdeghk", min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
        ("Iga Świątek", "iga swiatek"),
        ("Martin Ødegaard", "martin odegaard"),
        ("Radosław Sikorski", "radoslaw sikorski"),
        ("J.D. Vance", "jd vance"),
        ("Michelle O’Neill", "michelle oneill"),
        ("Kim Jong-un", "kim jong un"),
    ],
)
def test_accents_case_dots_and_hyphens_do_not_count(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_squeezed_name_has_no_spaces() -> None:
    assert squeeze("Tik Tok") == squeeze("Tik-Tok") == squeeze("TikTok") == "tiktok"


def test_the_parts_of_a_hyphenated_name_are_words() -> None:
    assert parts("Kim Jong-un") == ("kim", "jong", "un")


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Joe Biden", "Biden"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Robert F. Kennedy Jr.", "Kennedy"),
        ("Virgil van Dijk", "van Dijk"),
        ("Pelé", "Pelé"),
        ("El Greco", "Greco"),
    ],
)
def test_a_surname_is_the_last_word_with_its_particles(name: str, surname: str) -> None:
    assert surname_of(name) == surname


@given(WORDS, WORDS)
def test_words_one_slip_apart_share_a_key(one: str, other: str) -> None:
    if OSA.distance(one, other) <= 1:
        assert set(deletions(one)) & set(deletions(other))


@given(WORDS, st.integers(0, 8), st.sampled_from("abz"))
def test_a_slip_in_a_word_shares_a_key_with_it(word: str, at: int, letter: str) -> None:
    for slip in (word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :]):
        assert set(deletions(slip)) & set(deletions(word))


@pytest.mark.parametrize(
    ("one", "other"),
    [("steven", "stephen"), ("christine", "kristine"), ("phillips", "philips"), ("meyer", "maier")],
)
def test_spellings_of_one_sound_have_one_key(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("brown", "green"), ("houser", "hooper")])
def test_other_sounds_have_other_keys(one: str, other: str) -> None:
    assert sound(one) != sound(other)
