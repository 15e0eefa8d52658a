"""What a desk has decided for itself: names it accepts, names it requires, words of its own.

A decision of the house wins over everything that we know: what it accepts is never a finding.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

_POSSESSIVES = ("'s", "’s")


class House(msgspec.Struct, frozen=True, kw_only=True):
    """A desk's own names and words.

    `names` are the accepted names, whole and word by word, as written; `words` are lower-case;
    `required` maps each wrong form to the one that the house wants.
    """

    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    required: Mapping[str, str] = {}

    def accepts(self, text: str) -> bool:
        """Is a text one of the house's names or words, be it with a possessive ending?"""
        for ending in _POSSESSIVES:
            text = text.removesuffix(ending)
        return text in self.names or text.lower() in self.words


NOBODY = House()
"""The house of a run without a configuration."""


def with_parts(names: set[str]) -> frozenset[str]:
    """Names, whole and word by word: who accepts Ada Lovelacce accepts Lovelacce too."""
    parts = {part for name in names for part in name.split() if part[:1].isupper()}
    return frozenset(names | parts)
