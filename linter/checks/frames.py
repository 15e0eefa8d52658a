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
from linter.rules.frames import Frame, all_anchors, frames
from linter.rules.model import Rule
from linter.scan import Candidate, fold

_REACH = 80
_NO_OPENING = lazy.regex(r"[\w,;’')-] \Z")


def anchors(rule: Rule) -> tuple[str, ...]:
    return rule.anchors or all_anchors(rule.frames)


def make(rule: Rule) -> Check:
    @functools.cache  # a run without a candidate needs none of it
    def by_anchor() -> Mapping[str, list[tuple[Frame, int]]]:
        found: dict[str, list[tuple[Frame, int]]] = {}
        for frame in frames(rule.frames):
            for anchor in frame.anchors:
                leads = anchor.replace("’", "'").startswith(frame.wrong)
                at = 0 if leads else len(anchor) - len(frame.wrong)
                found.setdefault(fold(anchor), []).append((frame, at))
        return found

    def check(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
        text, last = article.text, 0
        for first, end_of_anchor in candidates:
            for frame, at in by_anchor()[fold(text[first:end_of_anchor])]:
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
