"""`frames`: a real word in the wrong place, where its neighbours decide (`linter.rules.frames`).

The wrong word with one of its neighbours is an anchor, so that a row costs nothing in an article
that does not hold them side by side.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

from linter import lazy
from linter.analysis import Article
from linter.checks import Check
from linter.checks.swap import in_case_of, stands_alone
from linter.findings import Edit, Hit
from linter.rules.frames import Frame, all_anchors, parse, wrong_word
from linter.rules.model import Rule
from linter.scan import Candidate, fold, fold_all

_REACH = 80
_NO_OPENING = lazy.regex(r"[\w,;’')-] \Z")


def anchors(rule: Rule) -> tuple[str, ...]:
    return rule.anchors or all_anchors(rule.frames)


def make(rule: Rule) -> Check:
    @functools.cache  # a run without a candidate needs none of it
    def by_wrong() -> Mapping[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        all_rows = [(branch, row) for branch, rows in rule.frames.items() for row in rows]
        for wrong, place in zip(
            fold_all([wrong_word(row) for _, row in all_rows]), all_rows, strict=True
        ):
            found.setdefault(wrong, []).append(place)
        return found

    @functools.cache
    def at_anchor(anchor: str) -> Sequence[tuple[Frame, int]]:
        """The frames that an anchor belongs to, and where in it their wrong word begins: the rows
        that no article needs are never parsed."""
        return [
            (frame, at)
            for wrong, at in _parts(anchor.replace("’", "'"))
            for frame in (parse(*row) for row in by_wrong().get(wrong, ()))
            if anchor in map(fold, frame.anchors)
        ]

    def check(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
        text, last = article.text, 0
        for first, end_of_anchor in candidates:
            for frame, at in at_anchor(fold(text[first:end_of_anchor])):
                start = first + at
                end = start + len(frame.wrong)
                if start >= last and _stands(text, frame, start, end):
                    last = end
                    right = in_case_of(text[start:end], frame.right)
                    if "’" in text:
                        right = right.replace("'", "’")
                    edits = (Edit(start, end, right),) if rule.fix != "none" else ()
                    yield Hit(start, end, frame.branch, suggestions=(right,), edits=edits)
                    break

    return check


def _parts(anchor: str) -> Iterator[tuple[str, int]]:
    """What the wrong word of an anchor may be, and where it begins: all, or the words of an end."""
    words = anchor.split(" ")
    for count in range(len(words), 0, -1):
        yield " ".join(words[:count]), 0
    for count in range(1, len(words)):
        wrong = " ".join(words[count:])
        yield wrong, len(anchor) - len(wrong)


def _stands(text: str, frame: Frame, start: int, end: int) -> bool:
    if not stands_alone(text, start, end):
        return False
    if frame.wrong[0].isupper() > text[start].isupper() or _is_name(text, frame, start, end):
        return False
    first = max(0, start - _REACH)
    around = fold(text[first : end + _REACH]).replace("’", "'")
    return frame.matches(around, start - first, end - first)


def _is_name(text: str, frame: Frame, start: int, end: int) -> bool:
    """Is the capital of a word that of a name, and not of a sentence or a line of capitals?"""
    if frame.wrong[0].isupper() or not text[start].isupper() or text[start:end].isupper():
        return False
    return _NO_OPENING.search(text, max(0, start - 2), start) is not None
