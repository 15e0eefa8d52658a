"""A sieve of tokens: what is worth a look among the words of many articles.

A token is what stands between two spaces, marks and all. Most tokens of an article stood in one
before: what a sieve has once found worthless falls away in one difference of sets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

_MOST = 1 << 17

T = TypeVar("T")


def tokens_of(text: str) -> frozenset[str]:
    """The distinct tokens of a text."""
    return frozenset(text.split())


class Sieve(Generic[T]):
    """Judges each token once in a process.

    `judge` says what a token holds; what is false (nothing, an empty tuple) makes it worthless. It
    must hang on the token alone.
    """

    def __init__(self, judge: Callable[[str], T]) -> None:
        self._judge = judge
        self._worthless: set[str] = set()
        self._worth: dict[str, T] = {}

    def __call__(self, tokens: frozenset[str]) -> Iterator[T]:
        """What the tokens hold that are worth a look, in no order."""
        for token in tokens - self._worthless:
            found = self._worth.get(token)
            if found is None:
                found = self._judge(token)
                if not found:
                    self._leave_out(token)
                    continue
                self._worth[token] = found
            yield found

    def _leave_out(self, token: str) -> None:
        if len(self._worthless) + len(self._worth) >= _MOST:
            self._worthless.clear()
            self._worth.clear()
        self._worthless.add(token)
