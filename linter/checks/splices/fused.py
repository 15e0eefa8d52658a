"""Two sentences in one token."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter import lexicon
from linter.analysis import Article
from linter.checks.splices.context import LETTERS_AFTER, LETTERS_BEFORE
from linter.findings import Hit
from linter.scan import Candidate

# Words that begin a sentence and end no name in camel case (as "In" does in a well-known one).
SENTENCE_OPENERS = frozenset(
    "A After Although And As Before Because But During Each Even He Her His However If Instead It"
    " Its Many Meanwhile My Our She Since So Some That The Their Then There These They This Those"
    " Though To Under Until We What When Where Which While Who Why With Yet You According".split()
)
_OPENERS_IN_NAMES = frozenset("In On At By For From Not No One An Or".split())
_NAME_HEADS = ("Mc", "Mac", "De", "Le", "La", "Di", "Van", "Fitz", "Du", "Des")


def fused_sentence(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A sentence's last word and the next one's first in one token: "…the riverIt was…"."""
    text = article.text
    for at in article.joints.inner_capitals:
        left = LETTERS_BEFORE.search(text, max(0, at - 40), at)
        right = LETTERS_AFTER.match(text, at)
        if left is None or right is None:
            continue
        start, end = left.start(), right.end()
        if (start and text[start - 1] in "@#/_.\ufffc") or text[end : end + 1] in ("/", "_", "@"):
            continue
        branch = _fused(article, left.group(), right.group(), text[end : end + 1])
        if branch and not _stands_twice(text, text[start:end]):
            whole = f"{left.group()}. {right.group()}"
            yield Hit(start, end, branch, suggestions=(whole,))


def _fused(article: Article, left: str, right: str, after: str) -> str | None:
    """The way of deciding that a token is two sentences; None where it may be a name."""
    token = left + right
    opener = right.replace("’", "'").partition("'")[0]
    if len(left) < 2 or after not in (" ", ",") or lexicon.is_brand(token):
        return None
    if token in article.house.names:
        return None
    if left.endswith(_NAME_HEADS) or opener not in SENTENCE_OPENERS | _OPENERS_IN_NAMES:
        return None
    if left.islower():
        return "after-word" if lexicon.is_word(left) and len(left) > 2 else None
    known = article.capitalised[left] > 0 or lexicon.is_name(left)
    if opener in _OPENERS_IN_NAMES or len(opener) == 1:
        known = known and len(left) > 3 and not lexicon.is_word(left.lower()) and opener != "A"
        return "after-name" if known else None
    if known:
        return "after-name"
    return "after-capital-word" if len(left) > 3 and lexicon.is_word(left.lower()) else None


def _stands_twice(text: str, token: str) -> bool:
    """Does a token stand more than once in a text? Then it is a name."""
    return text.find(token, text.find(token) + 1) >= 0
