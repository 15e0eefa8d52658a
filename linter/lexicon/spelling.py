"""What the speller knows: each word of any source, how common it is and where it is at home.

``spelling.marisa`` maps a lower-case word to one byte: its class of frequency, and three flags. It
is mapped into memory when it is first asked. ``frequent.txt`` has the frequent words alone, the
commonest first; only what lies within one of them may be proposed from further than one slip away.
Both are made by :mod:`linter.lexicon.build_spelling`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

CLASSES = 32
STEP = 1.7
"""A class of frequency is so many times as common as the one below it."""
BRITISH, AMERICAN, DOUBTFUL = 32, 64, 128
"""Only British spelling has it; only American; it is rare, and oftener a slip than meant."""

_DATA = Path(__file__).with_name("data")
_COMMONEST, _FREQUENT = 8_000, 16_000


def lookup(word: str) -> int | None:
    """The byte of a lower-case word with straight apostrophes; None where no source has it."""
    found: list[bytes] | None = _trie("spelling").get(word)
    return found[0][0] if found else None


def is_spelled(word: str) -> bool:
    """Whether any source has a lower-case word, rare and doubtful ones too."""
    return word in _trie("spelling")


def only_spelled(words: Iterable[str]) -> list[str]:
    """Those of some words that any source has."""
    return list(filter(_trie("spelling").__contains__, words))


def has_prefix(prefix: str) -> bool:
    """Whether any word of any source begins so."""
    return next(_trie("spelling").iterkeys(prefix), None) is not None


def frequency_class(word: str) -> int:
    """How common a word is: 0 hardly ever seen … 31; -1 where no source has it."""
    found = lookup(word)
    return -1 if found is None else found % CLASSES


def is_recorded_slip(word: str) -> bool:
    """Whether a misspelling is on record: somebody has made it before."""
    return word in _trie("slips")


def recorded_word(word: str) -> str:
    """What a recorded slip stands for, where the error model would say something else; or ""."""
    found: list[bytes] | None = _trie("slips").get(word)
    return found[0].decode() if found else ""


@functools.cache
def commonest() -> frozenset[str]:
    """The commonest words: what an article has beside them is worth a look."""
    return frozenset(_frequent(_COMMONEST))


def _frequent(number: int) -> list[str]:
    """About so many words: nine letters each, with the line end."""
    with (_DATA / "frequent.txt").open(encoding="utf-8") as lines:
        head = lines.read(number * 9)
    return head[: head.rindex("\n")].split("\n")


@functools.cache
def frequent() -> Mapping[tuple[str, str], list[str]]:
    """The frequent words by their first and last letter, the commonest first."""
    found: dict[tuple[str, str], list[str]] = {}
    for word in _frequent(_FREQUENT):
        found.setdefault((word[0], word[-1]), []).append(word)
    return found


@functools.cache
def _trie(name: str) -> Any:
    import marisa_trie

    return marisa_trie.BytesTrie().mmap(str(_DATA / f"{name}.marisa"))
