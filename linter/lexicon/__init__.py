"""Word lists: what is an ordinary word, a name, a given name, a brand.

Each list is a marisa trie in ``data/``, made by :mod:`linter.lexicon.build`. It is mapped into
memory when it is first asked, so that importing this module costs nothing. Every function looks up
the exact string it is given: the caller lowers the case, takes off a possessive and straightens an
apostrophe.
"""

from __future__ import annotations

import functools
from collections.abc import Container
from pathlib import Path

__all__ = ["is_brand", "is_given_name", "is_name", "is_place", "is_surname", "is_word"]


def is_word(word: str) -> bool:
    """Whether a lower-case form is an ordinary English word, American or British."""
    return word in _trie("words")


def is_name(word: str) -> bool:
    """Whether a cased form ("China", "McConnell", "NATO") is known as a name.

    Many names are words as well ("Bush", "Sessions"). Rare names one letter from one of the
    commonest ("Melani" beside "Melanie") are left out: in news they are more often slips.
    """
    return word in _trie("names")


def is_given_name(word: str) -> bool:
    """Whether a title-case form is a given name of the US census of 1990, rare ones included."""
    return word in _trie("given")


def is_surname(word: str) -> bool:
    """Whether people bear this title-case surname, rare ones included; many are words too."""
    return word in _trie("surnames")


def is_place(name: str) -> bool:
    """Whether this is a country, an American state, or a large city ("New York")."""
    return name in _trie("places")


def is_brand(word: str) -> bool:
    """Whether this is a brand or term whose capitals stand in unusual places ("iPhone", "kWh")."""
    return word in _trie("brands")


@functools.cache
def _trie(name: str) -> Container[str]:
    import marisa_trie

    trie: Container[str] = marisa_trie.Trie().mmap(
        str(Path(__file__).with_name("data") / f"{name}.marisa")
    )
    return trie
