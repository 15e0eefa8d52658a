"""Regular expressions on one block, with as little work as a block without a match can take.

Most of a rule's expressions begin with `^`: on a block of one line they are tried at its beginning
only, all of them in one go. `re` by itself would look for a line's beginning at each character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from linter.compiled import compile_expression


class Expressions:
    """A rule's expressions by branch (`pattern-1`, …); compiled when they are first needed."""

    def __init__(self, patterns: Sequence[str], *, ignore_case: bool) -> None:
        self._patterns = patterns
        self._flags = re.MULTILINE | (re.IGNORECASE if ignore_case else 0)

    def find(self, own: str) -> Iterator[tuple[str, re.Match[str]]]:
        """All matches in a block's text."""
        if "\n" in own:
            for branch, pattern in (*self._at_start, *self._anywhere):
                yield from ((branch, match) for match in pattern.finditer(own))
            return
        if self._any_at_start is not None and self._any_at_start.match(own):
            for branch, pattern in self._at_start:
                if match := pattern.match(own):
                    yield branch, match
        for branch, pattern in self._anywhere:
            yield from ((branch, match) for match in pattern.finditer(own))

    def matches(self, own: str) -> bool:
        """Does any expression match?"""
        return next(self.find(own), None) is not None

    @cached_property
    def _at_start(self) -> list[tuple[str, re.Pattern[str]]]:
        return self._compiled(at_start=True)

    @cached_property
    def _anywhere(self) -> list[tuple[str, re.Pattern[str]]]:
        return self._compiled(at_start=False)

    @cached_property
    def _any_at_start(self) -> re.Pattern[str] | None:
        starting = [pattern for pattern in self._patterns if _begins_with_line(pattern)]
        if not starting:
            return None
        alternatives = "|".join(f"(?:{pattern})" for pattern in starting)
        try:
            return compile_expression(alternatives, self._flags)
        except re.error:  # two of them name a group alike: each is tried by itself
            return re.compile("")

    def _compiled(self, *, at_start: bool) -> list[tuple[str, re.Pattern[str]]]:
        return [
            (f"pattern-{number}", compile_expression(pattern, self._flags))
            for number, pattern in enumerate(self._patterns, start=1)
            if _begins_with_line(pattern) == at_start
        ]


def _begins_with_line(pattern: str) -> bool:
    """Does an expression begin with `^`, and have no other beginning?"""
    if not pattern.startswith("^"):
        return False
    depth = 0
    in_class = False
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif in_class:
            in_class = char != "]" or pattern[at - 1] in "[^"
        elif char == "[":
            in_class = True
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and not depth:
            return False
        at += 1
    return True
