"""Names that have lost the apostrophe of their possessive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.words import occurrences
from linter.findings import Edit, Hit
from linter.lexicon.tags import tags_of
from linter.scan import Candidate

_OWNED = lazy.regex(r" (?:(?:own|new|former|first|latest|campaign|second|top|chief) )?([a-z]+)\b")
_PLURAL_BEFORE = lazy.regex(
    r"(?:\b(?i:the|two|three|four|both|all|other|many|most|some|young|these"
    r"|those)) (?:[A-Z][\w.’'-]* )?\Z"
)
_OWNED_TAGS = (("NN",), ("NNS",), ("JJ",), ("JJS",))
_TWICE = 2
_SHORTEST = 4


def lost_possessive(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """`Blinkens plan`, where the article knows Blinken and nobody is called Blinkens."""
    counts = article.capitalised
    for word in [w for w in counts if w[-1] == "s"]:
        name = word[:-1]
        known = counts[name] >= _TWICE or (counts[name] and lexicon.is_name(name))
        if not known or lexicon.is_name(word) or len(name) < _SHORTEST:
            continue
        if counts[word] > counts[name] or _may_be_a_word(word, name):
            continue
        for at in occurrences(article.text, word):
            end = at + len(word)
            owned = _OWNED.match(article.text, end)
            if owned is None or tags_of(owned[1])[:1] not in _OWNED_TAGS:
                continue
            if {"VB", "VBP"} & set(tags_of(owned[1])) and _needs_no_verb(article.text, at):
                continue
            if _PLURAL_BEFORE.search(article.text, max(0, at - 20), at):
                continue
            mark = "’" if "’" in article.text else "'"
            yield Hit(
                at,
                end,
                "name",
                suggestions=(f"{name}{mark}s",),
                edits=(Edit(end - 1, end - 1, mark),),
            )


def _may_be_a_word(word: str, name: str) -> bool:
    """May it be a name of its own, or the plural of a people or a party?"""
    return (
        lexicon.is_word(word.lower())
        or lexicon.is_word(name.lower())
        or (name.endswith(("n", "s")) and name.endswith(("ian", "ean", "can", "s")))
        or not name[1:].islower()
    )


def _needs_no_verb(text: str, at: int) -> bool:
    """Does a sentence begin here, so that the next word may be its verb?"""
    return at < 2 or text[at - 2 : at] in (". ", "? ", "! ", "\n\n", ", ")
