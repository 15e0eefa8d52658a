"""Splices: where two sentences were run together, or a word was left over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lexicon
from linter.analysis import Article
from linter.analysis.names import SAYING, TITLES
from linter.analysis.sentences import is_abbreviation
from linter.findings import Edit, Hit
from linter.scan import Candidate

# Words that begin a sentence and end no name in camel case (as "In" does in a well-known one).
_SENTENCE_OPENERS = frozenset(
    "A After Although And As Before Because But During Each Even He Her His However If Instead It"
    " Its Many Meanwhile My Our She Since So Some That The Their Then There These They This Those"
    " Though To Under Until We What When Where Which While Who Why With Yet You According".split()
)
_OPENERS_IN_NAMES = frozenset("In On At By For From Not No One An Or".split())
_NAME_HEADS = ("Mc", "Mac", "De", "Le", "La", "Di", "Van", "Fitz", "Du", "Des")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\Z")
_LETTERS_AFTER = re.compile(r"[^\W\d_]{1,40}(?![^\W\d_])(?:['’][^\W\d_]{1,20})?")
_TOKEN = re.compile(r"\S{0,160}")
_TOKEN_START = re.compile(r"[^\s(\[\"“‘—–]*\Z")
_CLOSING_MARKS = "”)"
# Endings of domains and file names that somebody wrote with a capital.
_ENDINGS = frozenset("Com Org Net Io Js Md Py Html Htm Php Txt Pdf Exe Doc Mp".split())
_BEFORE = re.compile(r"([^\W\d_][\w’'-]*) \Z")
_TITLE_CASE = re.compile(r"[A-Z][\w’'-]+ (?:[a-z]{1,3} )?[\w’'-]+ \Z")
_DETERMINERS = frozenset(
    "the a an its his her their our my this that these those some any all each every it he she they"
    " we you who what is are was were has have had will would can could".split()
)
_PREPOSITIONS = frozenset("After As At By During For From In On To With Or And".split())
_QUESTIONS = frozenset(("How", "What", "When", "Where", "Why", "Which"))
# After these a relative or a conjunction is right, and its capital is wrong: "in Which".
_BEFORE_A_CLAUSE = frozenset("in for and by on with from at to".split())
_CLAUSE_OPENERS = frozenset("That Which When While With For From If After Because Since".split())
# A sentence seldom ends with one of these, so that what follows begins none.
_NEVER_BEFORE_A_STOP = frozenset(
    "a an the of to in for on at by with from as and or but nor that which who whose if than is are"
    " was were be been has have had will would can could may might must do does did not his her its"
    " their our your my this these those every each no some any into over under".split()
)
_TAIL = re.compile(r"(?<=[a-z0-9])\.[”’)]* ([a-z][a-z’'-]*(?: [a-z][a-z’'-]*){0,2})\Z")
_SAYING = re.compile(rf"\b(?:{SAYING}|reads?|called)\Z")

_REFERENCE = re.compile(r"&\w{2,8}\Z")
_CONTRACTED = frozenset(("s", "t", "d", "m", "ll", "re", "ve"))
"""What follows an apostrophe, for which a question mark stands where it was lost (can?t)."""


def fused_sentence(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A sentence's last word and the next one's first in one token: "…the riverIt was…"."""
    text = article.text
    for at in article.joints.inner_capitals:
        left = _LETTERS_BEFORE.search(text, max(0, at - 40), at)
        right = _LETTERS_AFTER.match(text, at)
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
    if left.endswith(_NAME_HEADS) or opener not in _SENTENCE_OPENERS | _OPENERS_IN_NAMES:
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


def missing_space(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A stop, comma or other mark between two words without the space after it."""
    text = article.text
    for at in article.joints.stops:
        gap = at + 2 if text[at + 1] in _CLOSING_MARKS else at + 1
        left = _LETTERS_BEFORE.search(text, max(0, at - 40), at)
        right = _LETTERS_AFTER.match(text, gap)
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
        return after[0].isupper() or (after not in _CONTRACTED and lexicon.is_word(after))
    if mark == ";" and _REFERENCE.search(text, max(0, at - 10), at):
        return False
    return _is_known(before) and _is_known(after)


def _parts_sentences(before: str, after: str, following: str) -> bool:
    if following == "." or after in _ENDINGS or is_abbreviation(before + "."):
        return False
    if not after.istitle() or (len(after) == 1 and after not in "AI"):
        return False
    return after in _SENTENCE_OPENERS or _is_known(before)


def _is_no_prose(text: str, at: int) -> bool:
    """Does a mark stand in a path, an address, a handle or a name of code?"""
    token_start = _TOKEN_START.search(text, max(0, at - 80), at)
    whole = _TOKEN.match(text, token_start.start() if token_start else at)
    return whole is not None and any(c in whole.group() for c in "\ufffc/_@")


def _is_known(word: str) -> bool:
    bare = re.split(r"[’'-]", word)[-1] if len(word) > 3 else word
    return lexicon.is_word(word.lower()) or lexicon.is_name(word) or lexicon.is_word(bare.lower())


def capital_function_word(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A capitalised function word amid a sentence: a stop was lost before it."""
    text = article.text
    for start, end in article.joints.function_words:
        block = article.document.block_at(start)
        if block is None or block.kind not in ("paragraph", "quotation"):
            continue
        before = _BEFORE.search(text, max(0, start - 40), start)
        after = _LETTERS_AFTER.match(text, end + 1)
        if before is None or after is None or article.in_title(start):
            continue
        if not _is_name_or_title(text, start, before[1], text[start:end], after.group()):
            yield Hit(start, end, "after-name" if before[1][0].isupper() else "after-word")


def _is_name_or_title(text: str, start: int, before: str, word: str, after: str) -> bool:
    """Does the capital belong to a name, a title or a motto ("the It girl", "How to …")?"""
    if before in _NEVER_BEFORE_A_STOP or _SAYING.search(before):
        return not (before in _BEFORE_A_CLAUSE and word in _CLAUSE_OPENERS)
    if word in _QUESTIONS and after == "to":
        return True
    if before[0].islower():
        return False
    if before in TITLES or before in _SENTENCE_OPENERS:
        return True
    if word in ("He", "She") and _SAYING.search(after):
        return True  # a surname
    if word in _PREPOSITIONS and after not in _DETERMINERS:
        return True
    if not lexicon.is_name(before) and lexicon.is_word(before.lower()):
        return True
    return _TITLE_CASE.search(text, max(0, start - 60), start) is not None


def stray_tail(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """One to three small words after a paragraph's last stop, without a stop of their own."""
    text = article.text
    for block in article.document.blocks:
        if block.kind != "paragraph" or not text[block.end - 1].isalpha():
            continue
        found = _TAIL.search(text, max(block.start, block.end - 60), block.end)
        if found is None or is_abbreviation(_last_token(text, found.start() + 1)):
            continue
        words = found[1].split()
        if all(lexicon.is_word(word) for word in words) and not _SAYING.search(found[1]):
            yield Hit(*found.span(1), "tail")


def _last_token(text: str, end: int) -> str:
    token = _TOKEN_START.search(text, max(0, end - 30), end)
    return token.group() if token else ""
