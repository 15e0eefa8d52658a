"""Words in small letters that no list has."""

from __future__ import annotations

import functools
import re

from linter import lexicon

_WORD = re.compile(r"[\"“‘'(\[—–]*(\d{1,7}[a-z]{2,4}|[^\W\d_]{3,40})(?:[’']s)?[\"”’')\].,;:?!…—–]*")


def find(text: str) -> tuple[str, ...]:
    """Distinct unknown words of a text as they are written, in alphabetical order.

    One split of the text; what stands between two spaces is remembered with its marks, so that no
    step is taken in Python for what was seen before.
    """
    found = set(map(_unknown, set(text.split())))
    found.discard("")
    return tuple(sorted(found))


@functools.lru_cache(maxsize=1 << 16)
def _unknown(token: str) -> str:
    """The word that stands between two spaces, where it is small and unknown; else nothing."""
    found = _WORD.fullmatch(token) if token.islower() else None
    return "" if found is None or lexicon.is_word(found[1]) else found[1]
