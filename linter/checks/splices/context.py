"""What stands around a joint: the words beside it, and whether they belong to a name or a title."""

from __future__ import annotations

import re
from typing import NamedTuple

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.names import SAYING

LETTERS_BEFORE = lazy.regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\Z")
LETTERS_AFTER = lazy.regex(r"[^\W\d_]{1,40}(?![^\W\d_])(?:['’][^\W\d_]{1,20})?")
TOKEN = lazy.regex(r"\S{0,160}")
TOKEN_START = lazy.regex(r"[^\s(\[\"“‘—–]*\Z")
IS_SAYING = lazy.regex(rf"(?:{SAYING})\Z")

_CLOSING = ".?!,;…—–”\"’')"
_OPENING = "“\"‘'(["
_AFTER = lazy.regex(r"([,.;:?!]?) [“\"‘(]*(\w[\w’'-]*\.?)(?: [“\"‘(]*(\w[\w’'-]*))?")
_WORDS = lazy.regex(r"[^\W\d_]+")

DETERMINERS = frozenset(
    "a an the his her its their our your my this these those every each no some any another".split()
)
PREPOSITIONS = frozenset(
    "of to in for on at by with from into over under about against between through during as than"
    " around across after before behind beyond like near off onto since until toward towards upon"
    " via within without including per".split()
)
NEVER_BEFORE_A_STOP = (
    DETERMINERS
    | PREPOSITIONS
    | frozenset(
        "and or but nor that which who whose if is are was were be been has have had will would can"
        " could may might must do does did not".split()
    )
)
"""A sentence seldom ends with one of these, so that what follows begins none."""

QUOTATIVE = frozenset(
    "called titled entitled named dubbed labelled labeled headed headlined marked reading reads"
    " read slogan motto hashtag word words phrase term".split()
)
WORKS = frozenset(
    "album anthem artist band blog book comedy documentary drama duo film franchise hit magazine"
    " memoir movie musical newsletter novel opera painting play podcast poem production project"
    " rapper romcom series show single sitcom song thriller title track tune".split()
)
"""Nouns after which a title may stand without marks."""

DESIGNATORS = WORKS | frozenset(
    "anthem app author brand broadcaster campaign channel character charity chatbot club company"
    " crew exhibit exhibition firm game group journal label network newspaper nightclub"
    " organisation organization outfit paper party program programme promotion publication"
    " publisher record restaurant retailer ship site startup start-up store story team venue video"
    " website work yacht".split()
)
"""Nouns after which a name may stand in its own spelling."""

_SHORT_TITLE = 4


class Place(NamedTuple):
    """A capitalised word and its neighbours; what is not there is empty."""

    before_that: str
    before: str
    closing: str
    """Closing marks between the word before and this one."""
    word: str
    mark: str
    """A mark right after the word."""
    after: str
    after_that: str


def place(text: str, start: int, end: int) -> Place | None:
    """The neighbourhood of a word; None where no word stands right before or after it."""
    after = _AFTER.match(text, end)
    if after is None:
        return None
    token, at = _token_before(text, start)
    before = token.rstrip(_CLOSING)
    if not before or not before[0].isalnum():
        before = before.lstrip(_OPENING)
        at = start
    if not before:
        return None
    before_that = _token_before(text, at)[0].lstrip(_OPENING) if at < start else ""
    return Place(
        before_that.rstrip('”"’)'),
        before,
        token[len(token.rstrip(_CLOSING)) :],
        text[start:end],
        after[1],
        after[2],
        after[3] or "",
    )


def _token_before(text: str, at: int) -> tuple[str, int]:
    """What stands between the space before an offset and the one before that, and where."""
    end = at - 1 if text[at - 2 : at - 1] != " " else at - 2
    start = max(text.rfind(" ", max(0, end - 60), end), text.rfind("\n", max(0, end - 60), end)) + 1
    return (text[start:end], start) if text[end : end + 1] == " " else ("", at)


def in_title(article: Article, start: int) -> bool:
    """Does a word stand between marks so close, or with such capitals, that they hold a title?"""
    if not article.in_title(start):
        return False
    span = article.quotations.around(start)
    if span is None:
        return False
    words = _WORDS.findall(article.text[span.start : span.end])
    capitals = sum(word[0].isupper() for word in words)
    return len(words) <= _SHORT_TITLE or capitals * 5 >= len(words) * 2


def is_prose(article: Article, at: int) -> bool:
    """Does an offset stand in running text, not in a heading, a caption or a table?"""
    block = article.document.block_at(at)
    return block is not None and block.kind in ("paragraph", "quotation", "list-item")


def is_known(word: str) -> bool:
    """Is a word, as it is cased, an ordinary one or a name?"""
    bare = re.split(r"[’'-]", word)[-1] if len(word) > 3 else word
    return lexicon.is_word(word.lower()) or lexicon.is_name(word) or lexicon.is_word(bare.lower())
