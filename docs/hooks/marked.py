"""Texts of articles as HTML, with what a rule marks in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

Mark = tuple[int, int]
"""Where a marked span begins and ends, in code points of the text."""

PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}
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
        pieces += (_shown(text[last:start]), f"<mark>{_shown(text[start:end])}</mark>")
        last = end
    return "".join([*pieces, _shown(text[last:])])


def _shown(text: str) -> str:
    """A text as HTML; control characters, which no browser shows, by their pictures (␂)."""
    return escape(text.translate(PICTURES))


def plain(text: str) -> str:
    """A text that Markdown shows as it stands, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.translate(PICTURES).split()))
