"""Parts of a paragraph that may be a line of their own, by their borders.

A page's label may be glued to the first or last sentence of a paragraph, may stand in brackets,
or, where all paragraphs were lost, be a sentence of one long line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from linter import lazy
from linter.analysis import Article
from linter.analysis.sentences import OPENERS
from linter.document import Block
from linter.rules.model import Place
from linter.scan import Candidate

_EDGE = 90
"""A label is at most so long."""
_LONG = 1200
"""A block of so many characters has lost its paragraphs, if most of the article stands in such."""
_LEAST = 60
_STOP = lazy.regex(r"(?<=[a-z]{3})[.!?][”\"’')]{0,2}(?= ?[A-Z0-9©]|[a-z])")
_SENTENCE = lazy.regex(r"(?<=[\w.!)\]”\"])( ?)([A-Z][a-z]*)(?= [a-z])")
_DATELINE = lazy.regex(r"[A-Z][\w.,’'/ -]{1,40}\([A-Z][\w/ ]{1,20}\)$")
_BRACKETS = lazy.regex(r"\([^()\n]{4,160}\)|\[[^\[\]\n]{4,160}\]")


class Part(NamedTuple):
    start: int
    end: int
    branch: str


def may_hold_parts(
    text: str, block: Block, candidates: Sequence[Candidate], places: Collection[Place]
) -> bool:
    """Is a block worth asking for its parts: a candidate at an edge, brackets, lost paragraphs?

    `places` hold `sentences` only where the article has lost its paragraphs.
    """
    start, end, length = block.start, block.end, block.end - block.start
    return length >= _LEAST and (
        ("before" in places and candidates[0].end - start <= _EDGE)
        or ("behind" in places and end - candidates[-1].start <= _EDGE)
        or ("sentences" in places and length >= _LONG)
        or (
            "brackets" in places
            and (text.find("(", start, end) >= 0 or text.find("[", start, end) >= 0)
        )
    )


def parts(
    article: Article, block: Block, candidates: Sequence[Candidate], places: Collection[Place]
) -> Iterator[Part]:
    """The parts of a block at these places that hold a candidate: the likelier one first.

    `candidates` are those of the block, in order, one at least; `places` hold `sentences` only
    where the article has lost its paragraphs.
    """
    text = article.text
    first, last = candidates[0], candidates[-1]
    if first.end - block.start <= _EDGE and "before" in places:
        yield from _heads(text, block, first.end)
    if block.end - last.start <= _EDGE and "behind" in places:
        yield from _tail(text, block, last.start)
    if "brackets" in places:
        for found in candidates:
            yield from _in_brackets(text, block, found)
    if block.end - block.start >= _LONG and "sentences" in places:
        yield from _sentences(article, candidates)


def _heads(text: str, block: Block, least: int) -> Iterator[Part]:
    """What stands before the first sentence of a paragraph, the longest one first."""
    borders = list(_SENTENCE.finditer(text, least, min(block.end, block.start + _EDGE + 20)))
    for border in reversed(borders):
        head = text[block.start : border.start()]
        glued = not border.group(1)
        known = border.group(2) in OPENERS
        if _DATELINE.match(head) or (glued and len(border[2]) == 1 and head[-1:].isupper()):
            continue  # a word in capitals is not parted: via API
        if (" " in head and (glued or known)) or (glued and known):
            yield Part(block.start, border.start(), "glued-before")


def _tail(text: str, block: Block, most: int) -> Iterator[Part]:
    """What stands behind a late sentence of a paragraph, the longest one first."""
    for border in _STOP.finditer(text, max(block.start, block.end - _EDGE), most + 2):
        start = border.end() + (text[border.end()] == " ")
        yield Part(start, block.end, "glued-behind")


def _in_brackets(text: str, block: Block, found: Candidate) -> Iterator[Part]:
    opening = max(text.rfind("(", block.start, found.end), text.rfind("[", block.start, found.end))
    if opening < 0:
        return
    brackets = _BRACKETS.match(text, opening, block.end)
    if brackets and brackets.end() >= found.end:
        yield Part(opening, brackets.end(), "in-brackets")


def _sentences(article: Article, candidates: Sequence[Candidate]) -> Iterator[Part]:
    starts = article.sentence_starts
    last = -1
    for found in candidates:
        at = bisect_right(starts, found.start) - 1
        if at > last:
            last = at
            yield Part(*article.sentences[at], "sentence")
