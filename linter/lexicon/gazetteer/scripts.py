"""Whose names come from a script that newspapers turn into Latin letters in several ways."""

from __future__ import annotations

from linter.lexicon.gazetteer.model import Entry

# Pinyin (ISO 7098) and the romanisation of Japanese (ISO 3602) are one way each: not here.
_COUNTRIES = frozenset(
    "Afghanistan Algeria Armenia Azerbaijan Bahrain Bangladesh Belarus Bulgaria Cambodia Egypt"
    " Eritrea Ethiopia Georgia India Iran Iraq Israel Jordan Kazakhstan Kuwait Kyrgyzstan Laos"
    " Lebanon Libya Mauritania Mongolia Morocco Myanmar Nepal Oman Pakistan Palestine Palestinian"
    " Qatar Russia Serbia Somalia Sudan Syria Tajikistan Thailand Tunisia Turkmenistan Ukraine"
    " Uzbekistan Yemen Hamas Hezbollah".split()
) | {"Saudi Arabia", "United Arab Emirates", "South Korea", "North Korea", "Sri Lanka"}


def is_transliterated(entry: Entry) -> bool:
    """May the name of a person be written in more ways than an entry can list?"""
    return entry.kind == "person" and not _COUNTRIES.isdisjoint(entry.context)
