"""Which article stands before figures and before letters that are read out one by one.

Sources for what is spoken as a word: the AP and Guardian style books' entries on acronyms.
"""

from __future__ import annotations

import re

from linter import lazy

_NAMED_WITH_A_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose names begin with the sound of a vowel: "an F", "an X"."""
_WITH_EITHER_SOUND = frozenset("FHLMNRSX")
"""Of these the name begins with a vowel ("an MP"), the sound with a consonant ("a member")."""
_ONSETS = frozenset("FL FR HY LL MY NY PH RH SC SH SK SL SM SN SP SQ ST SV SW SY".split())
_SPOKEN = frozenset(
    "FEMA FIFA FISA FICA FARC FERPA FOMO HAMAS HIPAA LASER LASIK LEED LIBOR LIDAR MADD MAGA"
    " MASH MENSA MERS MOMA NAFTA NASA NASCAR NASDAQ NATO NICE NIMBY NIMBYS NOAA NORAD RADAR"
    " REIT RICO SADC SALT SARS SCOTUS SCUBA SEAL SEALS SIM SNAP SONAR STEM SWAT".split()
)
_READ_OUT = frozenset(
    "FAA FAO FIA HBO HD HDTV HIV HMO HTML LA LAPD LED MIA MIT MOD MOT MOU NAACP NIH NUT NYU"
    " RAAF RAF RIAA SAT SEC SOE SUV SAAF MRI MEP MEA NEA NEC NGO NIS RAC RSI REM SIU SOS MI"
    " MI5 MI6".split()
)
_SPOKEN_WITH_A_VOWEL = frozenset("UNRWA UNMIK UNHAPPY URN UNPROFOR UNSCOM UNIFIL".split())
_EITHER = frozenset("FAQ FAQS LOL ROFL SQL LAN RAM ROM ROTC SAS SIMS MOOC".split())
_ELEVEN = lazy.regex(r"11(?:\D|\d{3}\b|$)")
_EIGHTEEN = lazy.regex(r"18(?:\D|\d\d?(?!\d)|$)")


def article_of_number(token: str) -> str | None:
    """The article before a figure: an 8, an 11-year, an 18th, an $80 lamp; a 100, a 1,800."""
    figure = token.lstrip("$£€")
    if figure[0] == "8":
        return "an"
    digits = re.match(r"\d+", figure)
    size = len(digits.group()) if digits else 0
    if figure[0] == "0" or (figure.startswith("11") and size == 4):
        return None  # "oh" or "zero"; "eleven hundred" or "one thousand one hundred"
    if size in (2, 4) and figure.startswith(("11", "18")):
        return "an"
    return "a"


def article_of_acronym(word: str) -> str | None:
    """The article before capitals: an FBI agent, a NATO ship, a US envoy; None where it is unsure.

    Capitals may also be a word that is stressed (a HUGE crowd).
    """
    if re.match(r"[ie][A-Z]", word):
        return "an"  # iPhone, eBay
    letters = re.match(r"[A-Z.]+", word)
    if letters is None or (re.search(r"[a-rt-z]", word) and word[1] != "-"):
        return None
    bare = letters.group().replace(".", "")
    if len(bare) == 1 and not re.search(r"[\d&-]", word):
        return None  # a grade, an initial
    first = bare[0]
    if first == "U":
        return None if bare in _SPOKEN_WITH_A_VOWEL or _is_stressed(bare) else "a"
    if first not in _WITH_EITHER_SOUND:
        return "an" if first in _NAMED_WITH_A_VOWEL else "a"
    if "." in word or len(bare) == 1:
        return None if first == "H" else "an"
    return _of_either_sound(bare)


def _of_either_sound(bare: str) -> str | None:
    if bare in _SPOKEN:
        return "a"
    if bare in _EITHER:
        return None
    if bare in _READ_OUT:
        return "an"
    if bare[0] == "H":
        return None  # "aitch" or "haitch"
    read_out = not re.search("[AEIOUY]", bare) or (
        bare[1] not in "AEIOUY" and bare[:2] not in _ONSETS
    )
    return "an" if read_out else None


def _is_stressed(letters: str) -> bool:
    """May these be a word of small letters that was only stressed (an UGLY scene)?"""
    from linter import lexicon

    return len(letters) > 3 and lexicon.is_word(letters.lower())
