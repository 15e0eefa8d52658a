"""A space that is missing after a stop, a comma, a closing mark or another mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.sentences import is_abbreviation
from linter.checks.attributions import glued_to
from linter.checks.splices.context import (
    LETTERS_AFTER,
    LETTERS_BEFORE,
    NEVER_BEFORE_A_STOP,
    TOKEN,
    TOKEN_START,
    is_known,
)
from linter.checks.splices.fused import SENTENCE_OPENERS
from linter.findings import Edit, Hit
from linter.lexicon import classes
from linter.scan import Candidate

_NUMBER_BEFORE = lazy.regex(r"(?<=[\w,] )[$£€]?\d[\d,]*\d%?\Z")
_BRACKETED = lazy.regex(r"(?:^|[\s—–])\(([^()\n]{3,80})\)\Z")
_UNSPACED = lazy.regex(r"\w(?:…|\.\.\.)[a-z]")
# Endings of domains and file names that somebody wrote with a capital.
_ENDINGS = frozenset("Com Org Net Io Js Md Py Html Htm Php Txt Pdf Exe Doc Mp".split())
_SENTENCE_ENDS = ".!?…"
_PLURAL = lazy.regex(r"s\b")


class _Gap(NamedTuple):
    """A place without its space: the word before with its span, the gap, the word after."""

    mark: str
    before: str
    start: int
    at: int
    gap: int
    after: str
    end: int


_REFERENCE = lazy.regex(r"&\w{2,8}\Z")
_CONTRACTED = frozenset(("s", "t", "d", "m", "ll", "re", "ve"))
"""What follows an apostrophe, for which a question mark stands where it was lost (can?t)."""


def missing_space(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A mark between two words without the space after it."""
    text = article.text
    for at in article.joints.stops:
        found = _gap(article, at)
        if found is None or _is_no_prose(text, at) or not _parts_words(article, found):
            continue
        gap = found.gap
        yield Hit(
            found.start,
            found.end,
            _branch(found),
            suggestions=(f"{text[found.start : gap]} {text[gap : found.end]}",),
            edits=(Edit(gap, gap, " "),) if _are_ordinary(found) else (),
            severity="warning" if found.mark == "…" else None,
        )


def _gap(article: Article, at: int) -> _Gap | None:
    """The words on both sides of a mark; None where one is missing."""
    text = article.text
    if text[at] == "." and text[at - 1].isalpha() and not text[at - 2].isalnum():
        return None  # an initial, or one letter of an abbreviation
    gap = _gap_at(article, at)
    left_end = at - 1 if text[at - 1] in "”’)" else at
    mark = text[at]
    if text.startswith("...", at - 2):
        left_end, mark = at - 2, "…"
    left = LETTERS_BEFORE.search(text, max(0, left_end - 40), left_end)
    if left is None and mark == ".":
        left = _NUMBER_BEFORE.search(text, max(0, left_end - 40), left_end)
    right = LETTERS_AFTER.match(text, gap + (text[gap] in "“‘\"'("))
    if gap < 0 or left is None or right is None:
        return None
    return _Gap(mark, left.group(), left.start(), at, gap, right.group(), right.end())


def _gap_at(article: Article, at: int) -> int:
    """Where the space belongs; -1 where a mark can't be told to open or to close."""
    text = article.text
    following = text[at + 1]
    if text[at] == "“":
        return at
    if following in "”)":
        return at + 2
    if following == "’":
        return at + 2 if text.rfind("‘", max(0, at - 400), at) > text.rfind("\n", 0, at) else -1
    if following == '"':
        return at + 2 if article.in_quotation(at) else at + 1
    return -1 if following == "'" else at + 1


def _branch(found: _Gap) -> str:
    if found.mark in _SENTENCE_ENDS:
        return "after-stop" if found.mark != "…" else "after-ellipsis"
    if found.mark in "”)":
        return "after-closing-mark"
    return "before-opening-mark" if found.mark == "“" else "after-comma"


def _are_ordinary(found: _Gap) -> bool:
    """Are both ordinary words, so that a machine may part them unseen?

    Before a stop a capital may be that of a brand or an identifier.
    """
    bare = found.after.replace("’", "'").partition("'")[0].lower()
    if found.mark not in ",;" and not found.before.islower():
        return False
    return lexicon.is_word(found.before.lower()) and lexicon.is_word(bare)


def _parts_words(article: Article, found: _Gap) -> bool:
    before, after, mark = found.before, found.after, found.mark
    if before[-1].isdigit() or before[-1] == "%":
        return mark == "." and _opens_after_number(article.text, found)
    if len(before) < 2 and mark not in "”)“":
        return False
    if before.isupper() and not _opens(article.text, found):
        return False
    if mark == ".":
        return after[0].isupper() and _parts_sentences(article, found)
    if mark == ":":
        return _parts_clauses(before, after)
    if mark == "…":
        return (
            after.istitle() and len(after) > 1 and is_known(before) and _is_spaced(article, found)
        )
    if mark == "!":  # capitalised words that end with one are brands
        return before.islower() and after[0].isupper()
    if mark == "?":
        return after[0].isupper() or (after not in _CONTRACTED and lexicon.is_word(after))
    if mark == ";" and _REFERENCE.search(article.text, max(0, found.at - 10), found.at):
        return False
    if mark in "”)“":
        return _parts_marked(article, found)
    return is_known(after) and (is_known(before) or (len(before) > 2 and after.islower()))


def _is_spaced(article: Article, found: _Gap) -> bool:
    """Do dots elsewhere in the paragraph have their space, so that here it is missing?"""
    block = article.document.block_at(found.at)
    return block is None or not _UNSPACED.search(article.text, block.start, block.end)


def _opens(text: str, found: _Gap) -> bool:
    """Does the word after an acronym or a figure open a sentence, so that the stop ends one?"""
    return (
        len(found.before) > 1
        and found.after.replace("’", "'").partition("'")[0] in SENTENCE_OPENERS
        and text[found.end : found.end + 1] in (" ", ",")
    )


def _opens_after_number(text: str, found: _Gap) -> bool:
    if _opens(text, found):
        return True
    plain = found.after.istitle() and len(found.after) > 2 and lexicon.is_word(found.after.lower())
    return plain and text[found.end : found.end + 1] == " "


def _parts_sentences(article: Article, found: _Gap) -> bool:
    before, after = found.before, found.after.replace("’", "'").partition("'")[0]
    following = article.text[found.end : found.end + 1]
    if following == "." or after in _ENDINGS or is_abbreviation(f"{before}."):
        return False
    if before[-1].isupper() and not before.isupper():
        return False
    if not after.istitle() or (len(after) == 1 and after not in "AI"):
        return False
    return after in SENTENCE_OPENERS or is_known(before) or article.capitalised[before] > 1


def _parts_clauses(before: str, after: str) -> bool:
    """Does a colon stand between two words of prose, not in a time, a name of code or a key?"""
    if not before[-1].islower():
        return False
    if after[0].isupper():
        return is_known(before) and is_known(after)
    return len(before) > 2 and classes.is_common(before) and classes.is_common(after)


def _parts_marked(article: Article, found: _Gap) -> bool:
    """Does a word lean on a quotation or a bracket beside it?"""
    text = article.text
    if not is_known(found.after) or _PLURAL.match(found.after):
        return False
    if found.mark == "“":
        return is_known(found.before) and (len(found.before) > 1 or found.before in "aA")
    if found.mark == "”":
        return len(found.after) > 1 and glued_to(text, found.at + 1) is None  # of quotes
    inside = _BRACKETED.search(text, max(0, found.at - 90), found.at + 1)
    # "(re)open", "(s)he", "401(k)plan": a bracket within a word
    if inside is None:
        return False
    word = inside[1]
    return not word.islower() or " " in word or found.after.lower() in NEVER_BEFORE_A_STOP


def _is_no_prose(text: str, at: int) -> bool:
    """Does a mark stand in a path, an address, a handle or a name of code?"""
    token_start = TOKEN_START.search(text, max(0, at - 80), at)
    whole = TOKEN.match(text, token_start.start() if token_start else at)
    return whole is not None and any(c in whole.group() for c in "\ufffc/_@")
