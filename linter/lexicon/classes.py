"""What kind of word a lower-case form is, and whether it is usual in news and ever a name.

`classes.marisa` maps a word to letters, made by :mod:`linter.lexicon.build_classes` and mapped into
memory when first asked. The first letter is the class that the word has most often; the others
follow. `+` says that news uses it often. `!` says that a capital on it has no reason of its own: no
name, no brand and no usual part of one is spelled so; `?` that it is only a part of longer names
("Department", "Budget").
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Protocol

NOUN, PLURAL, ADJECTIVE, ADVERB = "n", "s", "j", "r"
BASE, THIRD, PAST, PARTICIPLE, GERUND, MODAL = "v", "z", "d", "p", "g", "m"
SMALL = "f"
"""A word of a closed class: determiner, preposition, pronoun, conjunction."""

COMMON, NEVER_A_NAME, SELDOM_A_NAME = "+", "!", "?"


class _Trie(Protocol):
    def get(self, key: str) -> list[bytes] | None: ...


@functools.cache
def letters(word: str) -> str:
    """The letters of a lower-case word; empty where it is not known."""
    found = _trie().get(word)
    return found[0].decode() if found else ""


def kind(word: str) -> str:
    """The class that a lower-case word has most often; empty where none is known."""
    first = letters(word)[:1]
    return first if first.isalpha() else ""


def may_be(word: str, classes: str) -> bool:
    """May a lower-case word be of one of these classes?"""
    return not frozenset(classes).isdisjoint(letters(word))


def is_common(word: str) -> bool:
    """Does news use a lower-case word often?"""
    return COMMON in letters(word)


def is_never_a_name(word: str) -> bool:
    """Has a capital on this word, given in lower case, no reason of its own?"""
    return NEVER_A_NAME in letters(word)


def is_seldom_a_name(word: str) -> bool:
    """Has a capital on this word, given in lower case, a reason in longer names only?"""
    return SELDOM_A_NAME in letters(word)


@functools.cache
def _trie() -> _Trie:
    import marisa_trie

    trie: _Trie = marisa_trie.BytesTrie().mmap(
        str(Path(__file__).with_name("data") / "classes.marisa")
    )
    return trie
