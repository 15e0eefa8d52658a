"""An article as a writer of Markdown would have typed it, and where each of its characters went."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.engine import Report
from linter.findings import Finding
from linter.readers import read_document
from linter.testing import as_markdown

_FRONT = """\
---
title: Notes of the desk
date: 2024-03-05
lang: en
---

"""
_BESIDE = """\
## What was planned

> The plan was drawn up in the autumn, and everybody could read it.

* It was printed.
* It was sent to every house.

"""
_BLOCK = re.compile(r"(?:[^\n]+\n)+\n")
_ESCAPE = re.compile(r"\\(?=[^\w\s])")
_CLEAN_WORD = re.compile(r"(?<= )[a-z]{5,}(?= )")
_MARKS = "\"'“‘«"
"""What an article's next paragraph opens with where a quotation may run on."""
_ITEMS = {2: "* ", 4: "1. "}
"""The blocks that become list items."""
_APART = 30
"""Characters between a wrapped word and the next finding."""


class Wrapped(NamedTuple):
    text: str
    places: list[int]
    """Each offset of the article to its offset in the text."""


Found = tuple[int, int, str, str]


def wrapped(report: Report) -> Wrapped:
    """The article of a report as Markdown, its findings left alone.

    Front matter stands before it; a heading, a block quotation and a list stand between its
    paragraphs; some of these are a block quotation or a list item themselves; in each a word that
    no finding is near to is bold, and another one is a link.
    """
    source = report.source
    markdown, places = as_markdown(read_document(source.text.encode(), "a.txt"))
    taken = [(places[f.offset], places[f.end_offset - 1]) for f in report.findings]
    put_in = [(0, _FRONT), *_put_in(markdown, taken)]
    pieces: list[str] = []
    at = 0
    for offset, text in [*sorted(put_in), (len(markdown), "")]:
        pieces += (markdown[at:offset], text)
        at = offset
    shifts = _shifts(put_in, len(markdown))
    return Wrapped("".join(pieces), [place + shifts[place] for place in places])


def found(findings: Sequence[Finding]) -> list[Found]:
    """The findings with their places, and their texts without what Markdown needs to escape."""
    return [(f.line, f.column, f.rule, _ESCAPE.sub("", f.text)) for f in findings]


def moved(findings: Sequence[Finding], made: Wrapped) -> list[Found]:
    """The findings, each at the line and column to which its text has gone."""
    return [(*_line_and_column(made.text, made.places[f.offset]), f.rule, f.text) for f in findings]


Span = tuple[int, int]


def _put_in(markdown: str, taken: Sequence[Span]) -> Iterator[tuple[int, str]]:
    """What to put in, and where, beside the front matter."""
    blocks = [block.span() for block in _BLOCK.finditer(markdown)]
    for start, end in blocks:
        yield from _markup(markdown, start, end, taken)
    body = [block for block in blocks[1:] if markdown[block[0]] not in _MARKS]
    yield body[len(body) // 2][0], _BESIDE
    quoted = min(body, key=lambda block: (_findings_in(block, taken), block[0] - block[1]))
    yield quoted[0], "> "
    for number, item in _ITEMS.items():
        if blocks[number] != quoted:
            yield blocks[number][0], item


def _findings_in(block: Span, taken: Sequence[Span]) -> int:
    return sum(_near(block, one, 0) for one in taken)


def _markup(
    markdown: str, start: int, end: int, taken: Sequence[Span]
) -> Iterator[tuple[int, str]]:
    """A bold word and a linked one in a block."""
    words = [
        word.span()
        for word in _CLEAN_WORD.finditer(markdown, start, end)
        if not any(_near(word.span(), one, _APART) for one in taken)
    ]
    if words:
        yield words[0][0], "**"
        yield words[0][1], "**"
    if len(words) > 1:
        yield words[-1][0], "["
        yield words[-1][1], "](https://example.org/notes)"


def _near(one: Span, other: Span, apart: int) -> bool:
    return one[0] - apart < other[1] and other[0] < one[1] + apart


def _shifts(put_in: Sequence[tuple[int, str]], length: int) -> list[int]:
    """How far each offset moves."""
    shifts = [0] * (length + 1)
    for offset, text in put_in:
        shifts[offset] += len(text)
    total = 0
    for offset, shift in enumerate(shifts):
        total += shift
        shifts[offset] = total
    return shifts


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
