"""The words of an article that a speller has to look at.

One split of the text, one difference of sets: the ten thousand commonest words, most of a text,
fall away in C before any word is taken for itself.
"""

from __future__ import annotations

import functools
from collections.abc import Collection
from typing import NamedTuple

from linter import lazy, lexicon
from linter.lexicon import spelling

_WORD = lazy.regex(
    r"(?<![\w'’@#/)\]\ufffc])(?<!\w[(\[])(?![^\W\d_]+in['’](?!\w))[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"(?![\w@/‘\ufffc]|\.(?:com|org|net)\b)"
)
_AROUND = ".,;:!?…“”\"‘’'()[]—–-*"
_SHORTEST = 3
_SHORTEST_CAPITAL = 5
_FLAGS = (spelling.DOUBTFUL, spelling.BRITISH, spelling.AMERICAN)


class Looked(NamedTuple):
    """Words as they are written, in small letters but for straight apostrophes."""

    unknown: tuple[str, ...]
    """No source has them."""
    doubtful: tuple[str, ...]
    """Rare words that are oftener a slip than meant."""
    british: tuple[str, ...]
    american: tuple[str, ...]
    """Words that only one of the two spellings has."""
    capitals: tuple[str, ...]
    """Words with a capital that are slips on record, as written."""
    words: tuple[str, ...]
    """All words beside the commonest, known or not."""

    @property
    def seen(self) -> int:
        """How many words beside the commonest were looked at."""
        return len(self.words)


def look(text: str, capitalised: Collection[str]) -> Looked:
    """Sort what stands in a text, and its capitalised words; each kind in alphabetical order."""
    rest = filter(str.islower, set(text.split()) - spelling.commonest())
    tokens = {token.strip(_AROUND) for token in rest}
    tokens -= spelling.commonest()
    words = set(filter(str.isalpha, tokens))
    words.update(_WORD.findall(" ".join(tokens - words)))
    words -= spelling.commonest()
    unknown: list[str] = []
    kinds: dict[int, list[str]] = {flag: [] for flag in _FLAGS}
    for word in sorted(words):
        value = value_of(word)
        if value is None:
            unknown.append(word)
        elif value >= spelling.CLASSES:
            for flag, those in kinds.items():
                if value & flag:
                    those.append(word)
    return Looked(
        unknown=tuple(word for word in unknown if len(word) >= _SHORTEST),
        doubtful=tuple(kinds[spelling.DOUBTFUL]),
        british=tuple(kinds[spelling.BRITISH]),
        american=tuple(kinds[spelling.AMERICAN]),
        capitals=_capital_slips(capitalised),
        words=tuple(words),
    )


@functools.lru_cache(maxsize=1 << 16)
def value_of(word: str) -> int | None:
    """The byte of a word as written; None where no source has it, its possessive taken off."""
    straight = word.replace("’", "'")
    value = spelling.lookup(straight)
    if value is None and straight[-2:] in ("'s", "s'"):
        value = spelling.lookup(straight[:-2] if straight[-2] == "'" else straight[:-1])
    return value


def _capital_slips(capitalised: Collection[str]) -> tuple[str, ...]:
    """The capitalised words that are slips on record, and no names."""
    lower = set(" ".join(capitalised).lower().split()) - spelling.commonest()
    slips = {word for word in spelling.only_slips(lower) if len(word) >= _SHORTEST_CAPITAL}
    if not slips:
        return ()
    found = (word for word in capitalised if word.isalpha() and word.lower() in slips)
    return tuple(sorted(word for word in found if not lexicon.is_name(word)))
