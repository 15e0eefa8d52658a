"""Places where two words or sentences meet without what should part them.

One pass for each shape; each begins with a small class of characters, so that the regular
expression engine skips what can't begin it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import NamedTuple

from linter import lazy
from linter.lexicon import classes

FUNCTION_WORDS = frozenset(
    "A According After Although And As At Because Before But By During Each Even For From He Her"
    " His How However If In Instead It Its Many Meanwhile Most My No Nor Not Now Of On One Once Or"
    " Our She Since So Some That The Their Then There These They This Those Though To Under Unless"
    " Until We What When Where Whether Which While Who Whose Why With Without Yet You Your".split()
)
"""Words that begin sentences and clauses; within one they seldom have a capital."""


def _by_first_letter(words: Iterable[str]) -> str:
    """Alternatives for what follows a capital that was read: it is looked at once."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"(?<={first})(?:{'|'.join(some)})" for first, some in rests.items())


# All begin with a mark: one without a space after it, a stop before a small letter, a semicolon
# before a capital.
_STOP = lazy.regex(
    r"[.,;:!?…”“)](?:(?<=[\w”’)].)(?=[\"“”’')]?[^\W\d_])|(?<=\w\.\.\.)(?=[A-Z][a-z])"
    r"|(?<=[a-z][a-z]\.)[”\"]?(?= [a-z])|(?<=;)(?= [A-Z][a-z]))"
)
# All begin with a capital, so that one pass finds them: one within a word, a function word amid a
# sentence, another word between small letters.
_CAPITAL = lazy.regex(
    r"[A-Z](?:(?<=[a-z\d’][A-Z])(?=[A-Za-z]* |[a-z]+\b)|(?:(?<=[\w’'”\");] .)|(?<=\w  .))(?:(?:"
    + _by_first_letter(FUNCTION_WORDS)
    + r")(?:['’](?:s|re|ve|d|ll|m))?(?= [\w“\"‘(])"
    r"|(?<=[a-z,] .)[a-z]{2,}(?= [a-z]|[,.] |(?<=ed) [A-Z])))"
)
_CONTRACTION = lazy.regex(r"['’]\w+\Z")


class Joints(NamedTuple):
    """Offsets in the prose, each list in order."""

    inner_capitals: tuple[int, ...]
    """A capital that follows a small letter or a figure within a word."""
    stops: tuple[int, ...]
    """A stop, comma or other mark between a word and a letter."""
    small_starts: tuple[tuple[int, int], ...]
    """A stop, perhaps with a closing mark, and a space before a small letter: (start, end)."""
    semicolons: tuple[int, ...]
    """A semicolon and a space before a capital."""
    function_words: tuple[tuple[int, int], ...]
    """A capitalised function word amid a sentence: (start, end)."""
    common_words: tuple[tuple[int, int], ...]
    """Another capitalised word amid a sentence that may be no name: (start, end)."""


def find(text: str) -> Joints:
    """The joints of a text."""
    inner: list[int] = []
    functions: list[tuple[int, int]] = []
    commons: list[tuple[int, int]] = []
    for found in _CAPITAL.finditer(text):
        start, end = span = found.span()
        shape = _shape(text[start:end]) if text[start - 1] == " " else "inner"
        if shape == "inner":
            inner.append(start)
        elif shape == "function":
            functions.append(span)
        elif shape:
            commons.append(span)
    stops: list[int] = []
    small: list[tuple[int, int]] = []
    semicolons: list[int] = []
    for found in _STOP.finditer(text):
        start, end = span = found.span()
        if text[end] != " ":
            stops.append(start)
        elif text[start] == ";":
            semicolons.append(start)
        else:
            small.append(span)
    return Joints(
        tuple(inner),
        tuple(stops),
        tuple(small),
        tuple(semicolons),
        tuple(functions),
        tuple(commons),
    )


@functools.lru_cache(maxsize=1 << 15)
def _shape(word: str) -> str:
    if _CONTRACTION.sub("", word) in FUNCTION_WORDS:
        return "function"
    lower = word.lower()
    common = classes.is_never_a_name(lower) or classes.is_seldom_a_name(lower)
    return "common" if common else ""
