"""Words as an editor counts them: letters, with inner apostrophes and hyphens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from linter import lazy

WORD = lazy.regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = ("'s", "’s", "'", "’")


def counts(text: str) -> Counter[str]:
    """How often each word stands in a text, as written."""
    return Counter(WORD.findall(text))


def occurrences(text: str, word: str) -> Iterator[int]:
    """The offsets at which a word stands on its own (a possessive ending may follow)."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and _joins(text[at - 1])) and not (end < len(text) and _joins(text[end])):
            yield at
        at = text.find(word, end)


def has_word(text: str, word: str) -> bool:
    """Does a word stand in a text on its own, in just this case?"""
    return next(occurrences(text, word), None) is not None


def word_start(text: str, at: int) -> int:
    """Where the word begins that an anchor found at an offset, whatever mark it begins with."""
    return at if text[at].isalnum() else at + 1


def beginning_of_word(text: str, at: int) -> int:
    """Where the word begins that holds an offset."""
    while at and text[at - 1].isalpha():
        at -= 1
    return at


def without_possessive(word: str) -> str:
    """The word without the ending of a possessive."""
    for ending in _POSSESSIVE:
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def _joins(char: str) -> bool:
    return char.isalnum() or char == "_"
