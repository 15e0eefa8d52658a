"""How paragraphs end: a word left over, a sentence cut off, a stop that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lexicon
from linter.analysis import Article
from linter.analysis.names import SAYING
from linter.analysis.sentences import is_abbreviation
from linter.checks.splices.context import TOKEN_START
from linter.findings import Hit
from linter.scan import Candidate

_TAIL = re.compile(r"(?<=[a-z0-9])\.[”’)]* ([a-z][a-z’'-]*(?: [a-z][a-z’'-]*){0,2})\Z")
_SAYING = re.compile(rf"\b(?:{SAYING}|reads?|called)\Z")


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
    token = TOKEN_START.search(text, max(0, end - 30), end)
    return token.group() if token else ""
