"""The words of an article that a speller has to look at.

Each token is judged once (`linter.sieve`): the commonest words, most of a text, and all
that is known and of both spellings fall away in C before any word is taken for itself.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from linter import lazy, lexicon
from linter.analysis.names import capitalised
from linter.lexicon import spelling
from linter.sieve import Sieve

_WORD = lazy.regex(
    r"(?<![\w'’@#/)\]\ufffc])(?<!\w[(\[])(?![^\W\d_]+in['’](?!\w))[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"(?![\w@/‘\ufffc]|\.(?:com|org|net)\b)"
)
_FIGURES = lazy.regex(r"(?<![\w.,])\d{1,7}[a-z]{2,4}(?!\w)")
_AROUND = ".,;:!?…“”\"‘’'()[]—–-*"
_SHORTEST = 3
_SHORTEST_CAPITAL = 5
_LONGEST_ACRONYM = 6
_FLAGS = (spelling.DOUBTFUL, spelling.BRITISH, spelling.AMERICAN)
_ANY_FLAG = sum(_FLAGS)
_UNKNOWN, _NO_WORD, _CAPITAL = 1, 2, 4  # beside the flags


class Looked(NamedTuple):
    """Words as they are written, in small letters; each kind in alphabetical order."""

    unknown: tuple[str, ...]
    """No source has them."""
    doubtful: tuple[str, ...]
    """Rare words that are oftener a slip than meant."""
    british: tuple[str, ...]
    american: tuple[str, ...]
    """Words that only one of the two spellings has."""
    capitals: tuple[str, ...]
    """Words with a capital that are slips on record, as written."""
    no_words: tuple[str, ...]
    """No list of ordinary words has them; figures with letters behind ("270to") are among them."""
    tokens: frozenset[str]

    @property
    def seen(self) -> int:
        """How many words in small letters stand in the text beside the commonest."""
        return len({word for token in self.tokens for word in _small_words(token)})


def look(tokens: frozenset[str]) -> Looked:
    """Sort the words that stand in the tokens of a text."""
    found: dict[str, int] = {}
    for words in _sieve()(tokens):
        found.update(words)
    ordered = sorted(found.items())
    unknown, doubtful, british, american, capitals, no_words = (
        tuple([word for word, kinds in ordered if kinds & kind])
        for kind in (_UNKNOWN, *_FLAGS, _CAPITAL, _NO_WORD)
    )
    return Looked(unknown, doubtful, british, american, capitals, no_words, tokens)


@functools.cache
def _sieve() -> Sieve[tuple[tuple[str, int], ...]]:
    return Sieve(_judge)


def _judge(token: str) -> tuple[tuple[str, int], ...]:
    """The words of a token that are of any kind, each with its kinds."""
    found: list[tuple[str, int]] = []
    for word in _small_words(token):
        value = value_of(word)
        kinds = (value & _ANY_FLAG) if value is not None else _UNKNOWN * (len(word) >= _SHORTEST)
        if not lexicon.is_word(word):
            kinds |= _NO_WORD
        if kinds:
            found.append((word, kinds))
    if not token.islower():
        found += ((word, _CAPITAL) for word in capitalised(token) if _is_slip(word))
    if not token.isalpha():
        found += ((figure, _NO_WORD) for figure in _FIGURES.findall(token))
    return tuple(found)


def _small_words(token: str) -> Iterator[str]:
    """The words of a token in small letters, but for the commonest."""
    common = spelling.commonest()
    if token in common or not token.islower():
        return
    token = token.strip(_AROUND)
    if token in common:
        return
    for word in (token,) if token.isalpha() else _WORD.findall(token):
        if word not in common:
            yield word


def value_of(word: str) -> int | None:
    """The byte of a word as written; None where no source has it, its possessive taken off."""
    straight = word.replace("’", "'")
    value = spelling.lookup(straight)
    if value is None and straight[-2:] in ("'s", "s'"):
        value = spelling.lookup(straight[:-2] if straight[-2] == "'" else straight[:-1])
    return value


def _is_slip(word: str) -> bool:
    """Is a capitalised word a slip on record, and no name?"""
    lower = word.lower()
    if word.isupper() and len(word) <= _LONGEST_ACRONYM:
        return False
    return (
        len(word) >= _SHORTEST_CAPITAL
        and word.isalpha()
        and (word[1:].islower() or word.isupper())
        and lower not in spelling.commonest()
        and spelling.is_recorded_slip(lower)
        and not lexicon.is_name(word)
    )
