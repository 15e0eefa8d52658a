"""A space that is missing after a stop, a comma or another mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lexicon
from linter.analysis import Article
from linter.analysis.sentences import is_abbreviation
from linter.checks.splices.context import (
    LETTERS_AFTER,
    LETTERS_BEFORE,
    TOKEN,
    TOKEN_START,
    is_known,
)
from linter.checks.splices.fused import SENTENCE_OPENERS
from linter.findings import Edit, Hit
from linter.scan import Candidate

_CLOSING_MARKS = "”)"
# Endings of domains and file names that somebody wrote with a capital.
_ENDINGS = frozenset("Com Org Net Io Js Md Py Html Htm Php Txt Pdf Exe Doc Mp".split())


def missing_space(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A stop, comma or other mark between two words without the space after it."""
    text = article.text
    for at in article.joints.stops:
        gap = at + 2 if text[at + 1] in _CLOSING_MARKS else at + 1
        left = LETTERS_BEFORE.search(text, max(0, at - 40), at)
        right = LETTERS_AFTER.match(text, gap)
        if left is None or right is None or not _parts_words(text, at, left, right):
            continue
        start, end = left.start(), right.end()
        ordinary = _are_ordinary(left.group(), text[at], right.group())
        yield Hit(
            start,
            end,
            "after-stop" if text[at] in ".!?" else "after-comma",
            suggestions=(f"{text[start:gap]} {text[gap:end]}",),
            edits=(Edit(gap, gap, " "),) if ordinary else (),
        )


def _are_ordinary(before: str, mark: str, after: str) -> bool:
    """Are both ordinary words, so that a machine may part them unseen?

    Before a stop a capital may be that of a brand or an identifier.
    """
    bare = after.replace("’", "'").partition("'")[0].lower()
    if mark in ".:!?" and not before.islower():
        return False
    return lexicon.is_word(before.lower()) and lexicon.is_word(bare)


def _parts_words(text: str, at: int, left: re.Match[str], right: re.Match[str]) -> bool:
    before, after = left.group(), right.group()
    if len(before) < 2 or before.isupper():
        return False
    mark = text[at]
    if mark in ".:" and not (after[0].isupper() and before[-1].islower()):
        return False
    if _is_no_prose(text, at):
        return False
    if mark == ".":
        return _parts_sentences(before, after, text[right.end() : right.end() + 1])
    if mark == "!":  # capitalised words that end with one are brands
        return before.islower() and after[0].isupper()
    if mark == "?":
        return after[0].isupper() or lexicon.is_word(after)
    return is_known(before) and is_known(after)


def _parts_sentences(before: str, after: str, following: str) -> bool:
    if following == "." or after in _ENDINGS or is_abbreviation(before + "."):
        return False
    if not after.istitle() or (len(after) == 1 and after not in "AI"):
        return False
    return after in SENTENCE_OPENERS or is_known(before)


def _is_no_prose(text: str, at: int) -> bool:
    """Does a mark stand in a path, an address, a handle or a name of code?"""
    token_start = TOKEN_START.search(text, max(0, at - 80), at)
    whole = TOKEN.match(text, token_start.start() if token_start else at)
    return whole is not None and any(c in whole.group() for c in "\ufffc/_@")
