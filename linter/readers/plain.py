"""Plain text: a headline, then paragraphs, parted by blank lines or by line ends.

Three layouts are met: a blank line between paragraphs; one paragraph a line; and lines that were
wrapped at a width, which belong together.
"""

from __future__ import annotations

import re
from itertools import pairwise

from linter import lazy
from linter.document import MASK, Block, BlockKind, Document, Source
from linter.readers.prose import prose

_LINE = lazy.regex(r"\S(?:[^\n]*\S)?")
_ITEM_STARTS = frozenset("•‣▪●◦*+-–—(0123456789") | frozenset("abcdefghijklmnopqrstuvwxyz")
_LIST_ITEM = lazy.regex(r"(?:[•‣▪●◦*+]|[-–—](?= )|\(?\d{1,2}[.)](?= )|[a-z]\)(?= ))\s*\S")
_BYLINE = lazy.regex(
    r"(?:By|BY|by:) [A-Z][\w.’'-]+(?: [\w.’'-]+){0,8}(?:, [\w .’'-]{2,60})?(?<!\.)$"
    r"|(?:By|BY) [A-Z][A-Z .,’'-]+$"
)
_CAPTION_LABEL = lazy.regex(
    r"(?:Photo|Image|Picture|Video|Caption|File photo|Pictured|FILE)\b ?[:–—-]"
)
_CREDIT_AT_END = lazy.regex(
    r"\([^()]*\b(?:Photo|Image|Pool|Getty|Reuters|AFP|AP|Handout|Courtesy)\b[^()]*\)$"
)
_STOP_INSIDE = lazy.regex(r"[a-z]{3}[.?!][\"”’')]* [a-z]")
_SENTENCE_END = tuple(".!?…:;,")
_OPENERS = " \"“‘'(0123456789"
_CLOSERS = " \"”’')]»›“」』"
_SHORT = 120
_WRAP_WIDTH = 100
_Judged = list[tuple[list[tuple[int, int]], list[int] | None]]
_FEW = 3
"""So many paragraphs that were surely wrapped show that the document was."""


def read(source: Source) -> Document:
    """The document of a plain text. Never fails: any decoded text is one."""
    text, offsets = prose(source.text)
    return Document(source=source, text=text, blocks=_blocks(text), offsets=offsets)


def _blocks(text: str) -> tuple[Block, ...]:
    spans = [m.span() for m in _LINE.finditer(text)]
    blank_lines = "\n\n" in text or re.search(r"\n[ \t]+\n", text) is not None
    if blank_lines:
        spans = _join_wrapped(text, spans)
    return tuple(
        Block(kind_of(text[start:end], first=i == 0, alone=blank_lines), start, end, i)
        for i, (start, end) in enumerate(spans)
    )


def _join_wrapped(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join lines that a fixed width has parted; lines that are paragraphs stay as they are."""
    if "\n" not in text.replace("\n\n", "").rstrip(
        "\n"
    ):  # no two lines stand without a blank one between
        return lines
    chunks: list[list[tuple[int, int]]] = [[]]
    for line in lines:
        if chunks[-1] and text.count("\n", chunks[-1][-1][1], line[0]) > 1:
            chunks.append([])
        chunks[-1].append(line)
    judged = [(chunk, _early(text, chunk)) for chunk in chunks if chunk]
    usual = _usual_width(judged)
    joined: list[tuple[int, int]] = []
    for chunk, early in judged:
        if early is not None and _is_wrapped(text, chunk, early, usual):
            joined.append((chunk[0][0], chunk[-1][1]))
        else:
            joined += chunk
    return joined


def _usual_width(judged: _Judged) -> int:
    """The width that most paragraphs of a document were wrapped at; 0 where it was not."""
    long = [(chunk, early) for chunk, early in judged if len(chunk) > 2 and early is not None]
    sure = [_width(chunk) for chunk, early in long if not early]
    return max(sure) if len(sure) >= _FEW and len(sure) * 2 >= len(long) else 0


def _width(lines: list[tuple[int, int]]) -> int:
    return max(end - start for start, end in lines)


def _early(text: str, lines: list[tuple[int, int]]) -> list[int] | None:
    """Which of some lines end though the next one's first word would have fitted; None where they
    are no paragraph."""
    if len(lines) == 1:
        return None
    width = _width(lines)
    if width > _WRAP_WIDTH or any(_LIST_ITEM.match(text, start) for start, _ in lines):
        return None
    return [
        at
        for at, ((start, end), (next_start, next_end)) in enumerate(pairwise(lines))
        if end - start + 1 + len(text[next_start:next_end].split(maxsplit=1)[0]) < width
    ]


def _is_wrapped(text: str, lines: list[tuple[int, int]], early: list[int], usual: int) -> bool:
    """Did a fixed width part the lines? Where text was edited later a few may end early, but with
    no sentence; verse is narrower than the prose around it."""
    if not early:
        return True
    width = _width(lines)
    is_few = len(early) * 4 < len(lines)
    if not is_few and (not usual or width * 5 < usual * 4):
        return False
    ends = [lines[at] for at in early]
    return all(
        (end - start) * 2 >= width
        and not text[start:end].rstrip(_CLOSERS).endswith((".", "!", "?"))
        for start, end in ends
    )


def kind_of(line: str, *, first: bool, alone: bool) -> BlockKind:
    if line[0] in _ITEM_STARTS and _LIST_ITEM.match(line):
        return "list-item"
    credited = line[-1] == ")" and _CREDIT_AT_END.search(line, max(0, len(line) - 200)) is not None
    if len(line) > _SHORT and not first:
        return "caption" if credited else "paragraph"
    if line[0] in "Bb" and _BYLINE.match(line):
        return "byline"
    if credited or _CAPTION_LABEL.match(line):
        return "caption"
    return _kind_of_title(line, first=first, alone=alone)


def _kind_of_title(line: str, *, first: bool, alone: bool) -> BlockKind:
    """Headline, heading or short paragraph: a title begins with a capital and has no stop."""
    if (
        line.rstrip(_CLOSERS).endswith(_SENTENCE_END)
        or not line.lstrip(_OPENERS)[:1].isupper()
        or _STOP_INSIDE.search(line)
    ):
        return "paragraph"
    if first and len(line) <= 2 * _SHORT:
        return "headline"
    return "heading" if alone and len(line) <= _SHORT and MASK not in line else "paragraph"
