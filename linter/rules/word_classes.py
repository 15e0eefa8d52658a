"""The classes of words that a row of `check: frames` may name, by Brill's lexicon.

A class is narrow: a word that is often something else belongs to none.
"""

from __future__ import annotations

from linter.lexicon.tags import tags_of

_FIRST = {
    "NOUN": frozenset(("NN", "NNS")),
    "ADJ": frozenset(("JJ", "JJR", "JJS")),
    "ADV": frozenset(("RB", "RBR")),
    "VERB": frozenset(("VB", "VBP")),
    "DONE": frozenset(("VBD", "VBN")),
    "COMP": frozenset(("JJR", "RBR")),
    "PLURAL": frozenset(("NNS",)),
}
_NEVER = {
    "NOUN": frozenset(("VBD", "VBN", "VBG", "JJ", "RB", "IN")),
    "ADJ": frozenset(("VB", "VBP", "VBD", "VBG", "NN", "NNS", "IN")),
    "ADV": frozenset(("IN", "NN", "VB", "JJ")),
    "VERB": frozenset(("NN", "NNS", "JJ", "RB", "IN", "VBD", "VBN")),
    "DONE": frozenset(("VB", "VBP", "IN")),
    "COMP": frozenset(("NN", "VB", "IN")),
    "PLURAL": frozenset(("VBZ", "NN", "JJ", "VB")),
}
_NOT_COMPARED = frozenset("later earlier worse better further more less rather".split())
"""Then they may stand before a "then" of time: "it got worse then"."""

NAMES = frozenset(_FIRST)
"""What a row may name: nouns, adjectives, adverbs, base forms and past forms of verbs,
comparatives and plurals."""


def belongs(word: str, name: str) -> bool:
    """Is a lower-case word of a class: most often that, and never what would be read otherwise?"""
    if name == "COMP" and word in _NOT_COMPARED:
        return False
    tags = tags_of(word)
    return bool(tags) and tags[0] in _FIRST[name] and _NEVER[name].isdisjoint(tags)
