"""Paragraphs that end without a stop, captions, credits, prompts and headings left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter import lazy
from linter.document import MASK, Block

FEWEST_WORDS = 10
"""Shorter paragraphs without a stop are lines of another kind."""

SENTENCE_ENDS = frozenset(".!?…”\"’'):]")
_KINDS = frozenset(("paragraph", "quotation", "heading"))
_LAST_WORD = lazy.regex(r"([^\W\d_][\w’'-]*)([,–—-]?)\Z")
_SENTENCES = lazy.regex(r"[a-z]{3}\. [A-Z]")
# How captions, credits, prompts and lists begin, end, and what they say.
_CAPTION_START = lazy.regex(
    r"(?:image|photo|picture|video|caption|graphic|source|file|click|read|subscribe|share|watch"
    r"|embed|copyright|follow|contact|e-?mail|sign up|just watched|hide|show|related|more|by)s?\b"
    r"|[^\w“‘\"'$£€(]|[\w’' -]{1,24}:",
    re.IGNORECASE,
)
_CAPTION_END = lazy.regex(
    r", (?:19|20)\d\d\b[^.]{0,30}\Z"
    r"|\b(?:read more|images|reuters|afp|ap|getty|press|photo|credit[^.]{0,40})\Z",
    re.IGNORECASE,
)
_ASIDE = lazy.regex(r"\((?:above|below|left|right|centre|center|shown|file|seen)\b|\[\d")
_CAPTION_WORDS = (
    *("pictured", "getty images", "file photo", "courtesy of", "screenshot", "media caption"),
    *("image caption", "sources:"),
)
_NEVER_IN_A_TITLE = frozenset(
    "a an the and or but nor if because although than his its their our your my whose every".split()
)


class Unfinished(NamedTuple):
    """A paragraph without a stop: its last word with what follows it, and where both stand."""

    block: Block
    word: str
    mark: str
    """A comma or a dash after the last word."""
    start: int
    end: int
    goes_on: bool
    """Does the next paragraph begin in small letters, in the middle of the sentence?"""


def unfinished(text: str, blocks: Iterable[Block]) -> Iterator[Unfinished]:
    """The paragraphs among blocks that end without a stop."""
    for block in blocks:
        if block.kind not in _KINDS:
            continue
        if text.count(" ", block.start, block.end) < FEWEST_WORDS - 1:
            continue
        last = _LAST_WORD.search(text, max(block.start, block.end - 40), block.end)
        if last is None:
            continue
        body = text[block.start : block.end]
        goes_on = last[1].islower() and _following(text, block).islower()
        if block.kind == "heading" and not goes_on and not _is_no_heading(body, last[1]):
            continue
        if MASK not in body and not _is_caption(body):
            yield Unfinished(block, last[1], last[2], *last.span(), goes_on)


def _following(text: str, block: Block) -> str:
    """The first character of the next block."""
    return text[block.end : block.end + 3].lstrip("\n")[:1]


def _is_no_heading(body: str, last: str) -> bool:
    """Does a short paragraph hold a whole sentence, or end with what no title ends with?"""
    if last.lower() not in _NEVER_IN_A_TITLE and not _SENTENCES.search(body):
        return False
    words = body.split()
    return sum(word[0].islower() for word in words) * 2 > len(words)


def _is_caption(body: str) -> bool:
    if _CAPTION_START.match(body) or _CAPTION_END.search(body[-60:]) or _ASIDE.search(body):
        return True
    lower = body.lower()
    return any(word in lower for word in _CAPTION_WORDS)
