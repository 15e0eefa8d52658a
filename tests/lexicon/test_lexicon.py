"""What the word lists know, and what they must not know."""

from __future__ import annotations

import subprocess
import sys

import pytest

from linter.lexicon import is_brand, is_given_name, is_name, is_word
from linter.lexicon.build import brands


@pytest.mark.parametrize(
    "word", ["exports", "meeting", "lockdown", "whistleblower", "deepfake", "don't", "a"]
)
def test_ordinary_words_are_known(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["colour", "color", "organise", "organize", "café", "cafe"])
def test_british_and_american_words_are_known_with_or_without_accents(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("slip", ["sentate", "goverment", "recieve", "teh", "ji", "tae"])
def test_slips_and_syllables_are_no_words(slip: str) -> None:
    assert not is_word(slip)


@pytest.mark.parametrize("name", ["obama", "virginia", "murphy", "kremlin"])
def test_a_name_in_lower_case_is_no_word(name: str) -> None:
    assert not is_word(name)


def test_words_are_looked_up_as_given() -> None:
    assert not is_word("Exports")


@pytest.mark.parametrize("name", ["China", "Obama", "Hamas", "Brexit", "NATO", "Jan", "May"])
def test_names_are_known(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("name", ["Houser", "Hauser", "Phillips", "Philips"])
def test_both_spellings_of_a_shared_surname_are_known(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("name", ["McConnell", "O'Brien", "DeSantis", "LeBlanc", "MacDonald"])
def test_names_are_known_with_their_inner_capital(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("wrong", ["Mcconnell", "Obrien", "china", "mcconnell"])
def test_names_are_not_known_in_the_wrong_case(wrong: str) -> None:
    assert not is_name(wrong)


@pytest.mark.parametrize("slip", ["Blingen", "Sentate", "Clintno", "Jonh", "Johnsno", "Obema"])
def test_misspelt_names_are_unknown(slip: str) -> None:
    assert not is_name(slip)


def test_a_rare_name_beside_a_common_one_is_a_given_name_but_no_evidence() -> None:
    assert is_name("Melanie")
    assert is_given_name("Melani")
    assert not is_name("Melani")


@pytest.mark.parametrize("word", ["In", "So", "My", "Said", "Her", "Exports", "Helped"])
def test_plain_words_with_a_capital_are_no_names(word: str) -> None:
    assert not is_name(word)
    assert not is_given_name(word)


@pytest.mark.parametrize("name", ["Mary", "Jan", "Antony", "Anthony", "Micheal"])
def test_given_names_are_known(name: str) -> None:
    assert is_given_name(name)


@pytest.mark.parametrize("name", ["Houser", "jan", "JAN"])
def test_surnames_and_other_cases_are_no_given_names(name: str) -> None:
    assert not is_given_name(name)


@pytest.mark.parametrize(
    "brand", ["iPhone", "ByteDance", "YouTube", "LinkedIn", "easyJet", "WhatsApp", "kWh", "PhD"]
)
def test_brands_are_known_in_their_exact_case(brand: str) -> None:
    assert is_brand(brand)
    assert not is_brand(brand.lower())
    assert not is_brand(brand.capitalize())


@pytest.mark.parametrize("word", ["DeSantis", "McConnell", "China", "wordAfter", "NATO"])
def test_names_and_glued_words_are_no_brands(word: str) -> None:
    assert not is_brand(word)


def test_the_build_takes_the_oddly_cased_words_of_a_title() -> None:
    titles = ["GitHub Actions", "NASA", "Lada", "a.b", "iFixit"]
    assert brands(titles, ["mRNA"]) == {"GitHub", "iFixit", "mRNA"}


def test_import_loads_no_trie() -> None:
    code = "import linter.lexicon, sys; assert 'marisa_trie' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
