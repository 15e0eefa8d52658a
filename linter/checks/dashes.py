"""Dashes and hyphens with a space on one side only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter import lazy, lexicon
from linter.analysis import Article
from linter.findings import Hit
from linter.scan import Candidate

_SUSPENDED = lazy.regex(
    r" *(?:and|or|to|nor|but|through|versus|vs|as|if|plus|then|into|rather|not|und|oder|et|y)\b"
)
_RANGE = lazy.regex(r"(?:and|or|to)\b")
_BROKEN = lazy.regex(r"(?<=[^\W\d_]{2})- {1,2}(?=[a-z]{2,})")
_LEANING = lazy.regex(r"(?<=[^\W\d_]) -(?=[a-z]{3,} )(?!ing |est |ish |ism |gate )")
_HALF_SPACED = lazy.regex(
    r"(?<=[^\W_])[—–] +(?=[^\W_])|(?<=[^\W\d_]) [—–](?=[a-z])|(?<=[a-z]) - {2,}(?=[a-z])"
)
_CAPITALS = lazy.regex(r"[^a-z]*\Z")
_WORD_AT_START = lazy.regex(r"[a-z]+")
_WORD_AT_END = lazy.regex(r"[\w’'-]+\Z")


def half_spaced(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A dash with a space on one side only; what stands before a dateline's dash is no word."""
    text = article.text
    for start, _ in candidates:
        found = _HALF_SPACED.match(text, start)
        if found is None or _RANGE.match(text, found.end()):
            continue
        block = article.document.block_at(start)
        if block is None or block.kind not in ("paragraph", "quotation"):
            continue
        if start - block.start < 12 or _CAPITALS.match(text, block.start, start):
            continue
        yield Hit(start, found.end(), "one-sided")


def broken(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A hyphen with a space on one side: "tax- exempt", or one that was typed for a dash."""
    text = article.text
    for start, _ in candidates:
        found = _BROKEN.match(text, start)
        if found is not None and not _SUSPENDED.match(text, found.end() - 1):
            word = _WORD_AT_END.search(text, max(0, start - 30), start)
            first = word.start() if word else start
            if word and _is_one_word(word.group() + _next_word(text, found.end())):
                continue  # a word that print has parted: of encoding
            yield Hit(first, found.end(), "space-behind")
        elif _LEANING.match(text, start):
            yield Hit(start, start + 2, "space-before")


def _next_word(text: str, at: int) -> str:
    found = _WORD_AT_START.match(text, at)
    return found.group() if found else ""


def _is_one_word(word: str) -> bool:
    return lexicon.is_word(word.lower())
