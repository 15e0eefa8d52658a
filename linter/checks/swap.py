"""`swap`: this for that. Each wrong form is its own anchor and stands between word borders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.checks import Check
from linter.findings import Edit, Hit
from linter.rules.model import Rule
from linter.scan import Candidate, fold


def anchors(rule: Rule) -> tuple[str, ...]:
    return tuple(rule.swaps)


def make(rule: Rule) -> Check:
    right = {fold(wrong): replacement for wrong, replacement in rule.swaps.items()}
    unless = [lazy.regex(pattern, re.IGNORECASE) for pattern in rule.unless]

    def check(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
        excused: dict[int, bool] = {}
        for start, end in longest(candidates):
            if not stands_alone(article.text, start, end):
                continue
            found = article.text[start:end]
            if not rule.ignore_case and found not in rule.swaps:
                continue
            block = article.document.block_at(start)
            if block is None:
                continue
            if block.ordinal not in excused:
                excused[block.ordinal] = any(
                    pattern.search(article.text, block.start, block.end) for pattern in unless
                )
            if excused[block.ordinal]:
                continue
            text = in_case_of(found, right[fold(found)])
            edits = (Edit(start, end, text),) if rule.fix != "none" else ()
            yield Hit(start, end, "swap", suggestions=(text,), edits=edits)

    return check


def stands_alone(text: str, start: int, end: int) -> bool:
    """Is a span cut from its neighbours by word borders?"""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )


def longest(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Of candidates that overlap, the longest of those that begin first."""
    last = 0
    for candidate in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if candidate.start >= last:
            last = candidate.end
            yield candidate


def in_case_of(found: str, text: str) -> str:
    """The replacement in the case of what it replaces: CAPITALS, Capital or as written."""
    if found.isupper() and len(found) > 1:
        return text.upper()
    if found[:1].isupper() and text[:1].islower():
        return text[:1].upper() + text[1:]
    return text
