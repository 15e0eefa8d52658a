"""`pair`: an opening and a closing character, each of which needs the other in its block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.checks import Check
from linter.findings import Hit
from linter.rules.model import Rule
from linter.scan import Candidate

_LIST_MARK = lazy.regex(r"(?:^|[\s(;:])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})\Z")
_SMILEY = lazy.regex(r"[:;8=][-o^']?\Z")


def anchors(rule: Rule) -> tuple[str, ...]:
    return tuple(mark for pair in rule.pairs for mark in pair)


def make(rule: Rule) -> Check:
    closing_of = dict(rule.pairs)
    opening_of = {closing: opening for opening, closing in rule.pairs}

    def check(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
        text = article.text
        running: Hit | None = None  # an aside may run over paragraphs
        ordinal = -1
        open_marks: list[int] = []
        for start, _ in candidates:
            block = article.document.block_at(start)
            if block is None:
                continue
            if block.ordinal != ordinal:
                if running:
                    yield running
                running, open_marks, ordinal = _unclosed(text, open_marks), [], block.ordinal
            char = text[start]
            if char in closing_of:
                open_marks.append(start)
            elif open_marks:
                if closing_of[text[open_marks.pop()]] != char:
                    details = {"missing": f"“{opening_of[char]}”"}
                    yield Hit(start, start + 1, "mismatched", details=details)
            elif _is_list_mark(text, start):
                continue
            elif running and closing_of[text[running.start]] == char:
                running = None
            else:
                yield Hit(start, start + 1, "unopened", details={"missing": "opening"})
        for hit in (running, _unclosed(text, open_marks)):
            if hit:
                yield hit

    return check


def _unclosed(text: str, open_marks: list[int]) -> Hit | None:
    """The first bracket that stays open: the later ones are hardly a second slip."""
    for at in open_marks:
        if not _SMILEY.search(text, max(0, at - 3), at):
            return Hit(at, at + 1, "unclosed", details={"missing": "closing"})
    return None


def _is_list_mark(text: str, at: int) -> bool:
    """`1)`, `a)`, `:)`: a closing character that nothing opens."""
    return (
        _LIST_MARK.search(text, max(0, at - 5), at) is not None
        or _SMILEY.search(text, max(0, at - 3), at) is not None
    )
