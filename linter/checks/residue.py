"""Residue that no phrase names: it is known by what it refers to, repeats or stands beside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.checks.pattern import removal
from linter.document import MASK
from linter.findings import Hit
from linter.scan import Candidate

_REFERENCE = lazy.regex(r"(?<=[\w.,;:!?”\"’')\]])\[\d{1,3}\](?!\()")
_NOTE = lazy.regex(r"^\s*(?:\[\d{1,3}\]|\^|\d{1,3}\. )", re.MULTILINE)
_SEARCH_TRACE = lazy.regex(
    r"[?&](?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ocid|cmpid|cid|ref_src|ref_url"
    r"|smid|smtyp|partner|_hsenc|_hsmi|yclid|wt\.mc_id|at_medium|at_campaign|share_id|si)="
)
_MASKED = lazy.regex(f"{MASK}{{12,}}")
_TK = lazy.regex(r"(?<![\w/.&@#-])[$£€]?TKs?\b(?![\w/&-]|\.\w| (?:Maxx|Airlines|line)\b| \w+ said)")
_CAPITALS = lazy.regex(
    r"(?<![\w’'])(?:[A-Z][A-Z’'&]*|\d+)"
    r"(?:[ :,/|–—-]{1,3}(?:[A-Z][A-Z’'&]*|\d+)(?![\w’'])){4,}[!?:]?(?<=[A-Z!?:\d])"
)
_STOPS = frozenset('.!?”"')
_LONGEST = 500
_TERMS = 5
_SHARED = 0.6
"""So many terms of a stuffed line hold one and the same word."""


def references(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """The first mark such as `[12]`, where the article has several and no notes."""
    found = list(_REFERENCE.finditer(article.text)) if "]" in article.text else []
    if len(found) > 1 and not _NOTE.search(article.text):
        count = str(len(found) - 1)
        yield Hit(*found[0].span(), "no-notes", details={"count": count})


def still_to_come(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """`TK` (or `$TK`, `TKs`) where no name goes on from it."""
    if "TK" in article.text:
        yield from (Hit(*mark.span(), "tk") for mark in _TK.finditer(article.text))


def capitals(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """Runs of five words or more in capitals, where paragraphs were lost: another story's headline.

    What somebody shouts in a quotation is left alone.
    """
    if not article.is_flattened:
        return
    for run in _CAPITALS.finditer(article.text):
        if not article.in_quotation(run.start()):
            block = article.document.block_at(run.start())
            edit = removal(article.text, block, *run.span()) if block is not None else None
            yield Hit(*run.span(), "run", edits=(edit,) if edit else ())


def tracking(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """Addresses with parameters that follow a reader about."""
    if MASK not in article.text:
        return
    for link in _MASKED.finditer(article.text):
        if _SEARCH_TRACE.search(article.document.original(*link.span()).replace("\\", "")):
            yield Hit(link.start(), link.end(), "parameter")


def stuffing(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """Lines of search terms: many, parted by commas, without a stop, most with the same word."""
    text = article.text
    for block in article.document.blocks:
        start, end = block.start, block.end
        if end - start > _LONGEST or text[end - 1] in _STOPS or block.kind == "headline":
            continue
        if text.count(",", start, end) >= _TERMS - 1 and _is_stuffed(text[start:end]):
            edit = removal(text, block, start, end)
            yield Hit(start, end, "repeated", edits=(edit,))


def _is_stuffed(line: str) -> bool:
    if line[-1:] in '.!?”"' or line.count(",") < _TERMS - 1:
        return False
    terms = [term.split() for term in line.lower().split(",")]
    if max(map(len, terms)) > _TERMS or ":" in line:
        return False
    words = Counter(word for term in terms for word in set(term) if len(word) > 3)
    shared = words.most_common(1)
    return bool(shared) and shared[0][1] >= max(_TERMS - 1, _SHARED * len(terms))


def likely(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """Lines that the scorer takes for residue, in a run with other residue or at an end."""
    for ordinal, branch in article.likely_residue:
        block = article.document.blocks[ordinal]
        edit = removal(article.text, block, block.start, block.end)
        yield Hit(block.start, block.end, branch, edits=(edit,))
