"""Phrases at the scanner's candidates, however many there are.

A phrase of `phrases` stands between word borders; one of `lines` is a whole line, whatever marks
stand around it, and `#` in it is a number. Both are looked up by their words: a thousand phrases
cost what one does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from linter import lazy
from linter.document import Span
from linter.scan import Candidate, fold

_NUMBER = lazy.regex(r"[(\[]?\d[\d.,]*(?<=\d)[km]?\b[)\]]?")
_PIECE = lazy.regex(r"[^#'’]+")
_EDGES = " \t\n!$%&()*+,-./:;<=>@[\\]^_`{|}~«»‹›•·–—…→←↓↑►▶▼▸×©®™✕✖"
_ROOM = 24
"""A line has so many characters more than its phrase: arrows, brackets, figures."""
_WORD = 8
_SENTENCE = 2
"""Spaces in a line that may end with a stop: "Subscribe." can be somebody's sentence."""


def line_anchor(phrase: str) -> str:
    """The part of a line's phrase to look for: the longest one without a number or apostrophe.

    A single word ("Pin") would be found all over the prose: it is looked for at a line's beginning.
    """
    longest = max((piece.strip() for piece in _PIECE.findall(phrase)), key=len)
    is_common = " " not in longest and len(longest) <= _WORD and phrase.startswith(longest)
    return f"\n{longest}" if is_common else longest


def line_key(line: str) -> str:
    """A line as it is looked up: lower case, single spaces, numbers as `#`, no marks around it."""
    words: list[str] = _NUMBER.sub("#", fold(line).replace("’", "'")).split()
    return str(" ".join(words).strip(_EDGES))


class Phrases:
    """What a rule's `phrases` and `lines` find in a block; for lines, case never counts."""

    def __init__(self, phrases: Sequence[str], lines: Sequence[str], *, ignore_case: bool) -> None:
        self._seen: Callable[[str], str] = fold if ignore_case else str
        self._phrase_list = phrases
        self._line_list = lines

    @cached_property
    def _phrases(self) -> frozenset[str]:
        return frozenset(map(self._seen, self._phrase_list))

    @cached_property
    def _lines(self) -> frozenset[str]:
        return frozenset(map(line_key, self._line_list))

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._lines), default=-_ROOM) + _ROOM

    def inside(self, text: str, block: Span, candidates: Sequence[Candidate]) -> Iterator[Span]:
        """The phrases among the candidates of a block: by place, the longest one first."""
        last = block.start
        for start, end in sorted(candidates, key=lambda found: (found.start, -found.end)):
            if start >= last and self._is_phrase(text, start, end):
                last = end
                yield Span(start, end)

    def is_line(self, line: str) -> bool:
        """Is a line one of `lines`, once or twice over ("Advertisement Advertisement")?"""
        if not self._line_list:
            return False
        if len(line) > self._longest:
            half = len(line) // 2
            return (
                len(line) <= 2 * self._longest
                and line[:half] == line[-half:]
                and self.is_line(line[:half])
            )
        key = line_key(line)
        if line[-1] == "." and key.count(" ") < _SENTENCE and not line.endswith(".."):
            return False
        return key in self._lines or self._is_doubled(key)

    def _is_doubled(self, key: str) -> bool:
        first, second = key[: len(key) // 2], key[(len(key) + 1) // 2 :]
        return first == second and first in self._lines

    def _is_phrase(self, text: str, start: int, end: int) -> bool:
        return (
            not (start and _is_word(text[start - 1]))
            and not (end < len(text) and _is_word(text[end]))
            and self._seen(text[start:end]) in self._phrases
        )


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"
