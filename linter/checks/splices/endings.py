"""How paragraphs end: a word left over, a sentence cut off, a stop that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lexicon
from linter.analysis import Article
from linter.analysis.names import SAYING
from linter.analysis.sentences import is_abbreviation
from linter.checks.splices.context import TOKEN_START
from linter.document import MASK, Block
from linter.findings import Hit
from linter.scan import Candidate

_SMALL_WORD = r"[a-z][a-z’'-]*"
_TAIL = re.compile(rf"(?<=[a-z0-9][.!?])([”\"’)]*) ({_SMALL_WORD}(?: {_SMALL_WORD}){{0,2}})\Z")
_SAYING = re.compile(rf"\b(?:{SAYING}|reads?|called)\Z")
_LAST_WORD = re.compile(r"([^\W\d_][\w’'-]*)([,–—-]?)\Z")
_SENTENCES = re.compile(r"[a-z]{3}\. [A-Z]")
_INNER_END = re.compile(r"[a-z0-9”)][.!?][”\"]? [A-Z“\"]")
_FULL_STOPS = (".", "!", "?", "…", "”", '"', "’", "'", ")", ":", "]")
# How captions, credits, prompts and lists begin or end.
_CAPTION = re.compile(
    r"\((?:pictured|above|below|left|right|centre|center|shown|file|seen)\b|\bpictured\b"
    r"|\b(?:getty images|file photo|courtesy of|screen ?shot|media caption|image caption)\b"
    r"|^(?:image|photo|picture|video|caption|graphic|sources?|file|click|read|subscribe|share|watch"
    r"|embed|copyright|follow|contact|e-?mail|sign up|just watched|hide|show|related|more|by)s?\b"
    r"|^[^\w“‘\"'$£€(]|^[\w’' -]{1,24}:|, (?:19|20)\d\d\b[^.]{0,30}\Z"
    r"|\b(?:read more|images|reuters|afp|ap|getty|press|photo|credit[^.]{0,40})\Z"
    r"|\[\d+\]|\bsources:",
    re.IGNORECASE,
)
_FEWEST_WORDS = 10
_CAPTIONED = 3
_FEWEST_BESIDE = 5
_FEWEST_BEFORE_A_TAIL = 4
_FEW = 2
"""An article with more paragraphs without a stop has captions or a list."""
_NEVER_IN_A_TITLE = frozenset(
    "a an the and or but nor if because although than his its their our your my whose every".split()
)
_NEVER_LAST = frozenset(
    "a an the of and or but nor if because although than his its their our your my whose every no"
    " as is are was were has have had will would could should may might must at from with into"
    " during despite according among between toward towards upon which while until unless".split()
)


def stray_tail(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """One to three small words after a paragraph's last stop, without a stop of their own."""
    text = article.text
    for block in article.document.blocks:
        if block.kind != "paragraph" or not text[block.end - 1].isalpha():
            continue
        found = _TAIL.search(text, max(block.start, block.end - 60), block.end)
        if text.count(" ", block.start, block.end) < _FEWEST_BEFORE_A_TAIL:
            continue
        if found is None or is_abbreviation(_last_token(text, found.start())):
            continue
        words = found[2].split()
        if all(map(_is_word, words)) and not (found[1] and _SAYING.search(found[2])):
            yield Hit(*found.span(2), "tail")


def _is_word(word: str) -> bool:
    straight = word.replace("’", "'")
    return lexicon.is_word(straight) or all(map(lexicon.is_word, straight.split("-")))


def _last_token(text: str, end: int) -> str:
    token = TOKEN_START.search(text, max(0, end - 30), end)
    return token.group() if token else ""


def cut_off(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A paragraph that ends in a word or a mark which no sentence ends with."""
    for block, last in _unfinished(article):
        word, mark = last[1].lower(), last[2]
        if mark:
            yield Hit(*last.span(), "mark", severity="warning")
        elif word in _NEVER_LAST:
            yield Hit(*last.span(), "small-word")
        elif _goes_on(article.text, block, last):
            yield Hit(*last.span(), "before-small-letter", severity="warning")


def missing_stop(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A paragraph between others that ends like a sentence, but without its stop."""
    text = article.text
    found = [
        (block, last)
        for block, last in _unfinished(article)
        if not last[2] and last[1].lower() not in _NEVER_LAST
    ]
    if len(found) > _FEW or len(found) + _long_headings(article) > _CAPTIONED:
        return
    for block, last in found:
        if _stands_in_prose(article, block) and not _goes_on(text, block, last):
            inside = _INNER_END.search(text, block.start, block.end) is not None
            yield Hit(*last.span(1), "after-sentences" if inside else "one-sentence")


def _long_headings(article: Article) -> int:
    """How many lines look like headings but are as long as captions."""
    return sum(
        block.kind == "heading" and article.text.count(" ", block.start, block.end) >= _FEWEST_WORDS
        for block in article.document.blocks
    )


def _unfinished(article: Article) -> Iterator[tuple[Block, re.Match[str]]]:
    """The paragraphs without a stop at their end, each with its last word."""
    text = article.text
    for block in article.document.blocks:
        if text[block.end - 1] in _FULL_STOPS or block.ordinal in article.furniture:
            continue
        if block.kind not in ("paragraph", "quotation", "heading"):
            continue
        last = _LAST_WORD.search(text, max(block.start, block.end - 40), block.end)
        if last is None or text.count(" ", block.start, block.end) < _FEWEST_WORDS - 1:
            continue
        body = text[block.start : block.end]
        if MASK in body or _CAPTION.search(body):
            continue
        goes_on = _goes_on(text, block, last)
        if block.kind != "heading" or goes_on or _is_no_heading(body, last):
            yield block, last


def _is_no_heading(body: str, last: re.Match[str]) -> bool:
    """Does a short paragraph hold a whole sentence, or end with what no title ends with?"""
    words = body.split()
    small = sum(word[0].islower() for word in words) * 2 > len(words)
    return small and (last[1].lower() in _NEVER_IN_A_TITLE or _SENTENCES.search(body) is not None)


def _goes_on(text: str, block: Block, last: re.Match[str]) -> bool:
    """Does the next paragraph begin in small letters, in the middle of the sentence?"""
    following = text[block.end : block.end + 3].lstrip("\n")[:1]
    return following.islower() and last[1].islower()


def _stands_in_prose(article: Article, block: Block) -> bool:
    """Does a paragraph stand between paragraphs that end with a stop?"""
    blocks = article.document.blocks
    at = block.ordinal
    if not 0 < at < len(blocks) - 1:
        return False
    return all(_is_finished(article, blocks[other]) for other in (at - 1, at + 1))


def _is_finished(article: Article, block: Block) -> bool:
    text = article.text
    return (
        block.kind == "paragraph"
        and block.ordinal not in article.furniture
        and text[block.end - 1] in _FULL_STOPS
        and text.count(" ", block.start, block.end) >= _FEWEST_BESIDE
    )
