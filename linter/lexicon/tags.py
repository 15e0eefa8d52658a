"""What part of speech a word may be: the tags that Brill's tagger was given for it.

The tags are those of the Penn Treebank (NN singular noun, NNS plural, VB base form, VBD past, VBN
participle, VBZ "goes", VBG "going", JJ adjective, RB adverb, IN preposition, DT determiner). The
trie is made by :mod:`linter.lexicon.build_tags` and mapped into memory when it is first asked.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

TAGS = (
    *("NN", "NNS", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "JJ", "JJR", "JJS", "RB", "RBR", "RBS"),
    *("IN", "DT", "PDT", "CC", "MD", "PRP", "PRP$", "WDT", "WP", "WP$", "WRB", "EX", "RP", "UH"),
    *("CD", "TO", "FW"),
)
"""A byte of the trie is a place in this list."""


@functools.lru_cache(maxsize=1 << 14)
def tags_of(word: str) -> tuple[str, ...]:
    """The tags of a lower-case word, the commonest first; none where it is not listed."""
    found = _trie().get(word)
    return tuple(TAGS[code] for code in found[0]) if found else ()


_IRREGULAR = {
    "child": "children", "foot": "feet", "tooth": "teeth", "wife": "wives", "life": "lives",
    "leaf": "leaves", "knife": "knives", "thief": "thieves", "wolf": "wolves", "shelf": "shelves",
}  # fmt: skip


def is_plural_noun(word: str) -> bool:
    """Is this a plural noun and nothing else (`units`, but not `tests`: "she tests it")?"""
    return tags_of(word) == ("NNS",)


def is_singular_noun(word: str) -> bool:
    """Is this a singular noun that has a plural, and neither a verb nor an adjective?"""
    return tags_of(word) == ("NN",) and any("NNS" in tags_of(form) for form in plurals(word))


def plurals(noun: str) -> tuple[str, ...]:
    """The forms that the plural of a noun may have."""
    if noun in _IRREGULAR or noun.endswith("man"):
        return (_IRREGULAR.get(noun) or f"{noun[:-3]}men",)
    if noun.endswith("y"):
        return (f"{noun[:-1]}ies", f"{noun}s")
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return (f"{noun}es",)
    return (f"{noun}s", f"{noun}es") if noun.endswith("o") else (f"{noun}s",)


@functools.cache
def _trie() -> Mapping[str, list[bytes]]:
    import marisa_trie

    trie: Mapping[str, list[bytes]] = marisa_trie.BytesTrie().mmap(
        str(Path(__file__).with_name("data") / "tags.marisa")
    )
    return trie
