"""Texts of articles as HTML, with what a rule marks in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

Mark = tuple[int, int]
"""Where a marked span begins and ends, in code points of the text."""

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>&~])")


def article(text: str, marks: Iterable[Mark] = ()) -> str:
    """A text as a block of HTML: its line ends kept, each marked span in a `mark` element."""
    return f'<pre class="article">{marked(text, marks)}</pre>'


def cell(text: str, marks: Iterable[Mark] = ()) -> str:
    """A text for a cell of an HTML table, where paragraphs are parted by empty lines."""
    return marked(text, marks).replace("\n", "<br>")


def marked(text: str, marks: Iterable[Mark]) -> str:
    """A text as HTML, each marked span in a `mark` element; spans must not overlap."""
    pieces: list[str] = []
    last = 0
    for start, end in sorted(marks):
        pieces += (escape(text[last:start]), f"<mark>{escape(text[start:end])}</mark>")
        last = end
    return "".join([*pieces, escape(text[last:])])


def plain(text: str) -> str:
    """A text that Markdown shows as it stands, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
