"""The style of an article's marks: one note where it is mixed, or what a desk has chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter import lazy
from linter.analysis import Article
from linter.document import Span
from linter.findings import Edit, Hit
from linter.scan import Candidate

_CURLY = {'"': "“”", "'": "‘’"}
_STRAIGHT = {"“": '""', "‘": "''"}
_SINGLE = frozenset("‘'")
_CLOSING = frozenset("”\"’'")
_APOSTROPHES = {"'": lazy.regex(r"'(?<=\w')(?=\w)"), "’": lazy.regex(r"’(?<=\w’)(?=\w)")}
_BODY = frozenset(("paragraph", "quotation", "list-item"))
_HABIT = 3
"""How many times as often one form stands as the other, to be the article's habit."""


def mixed_styles(
    article: Article, _: Sequence[Candidate], options: Mapping[str, Any]
) -> Iterator[Hit]:
    """Quotations in straight marks in an article of curly ones, or the reverse."""
    text, opened_by = article.text, article.quotations.opened_by
    if (
        not (opened_by & _CURLY.keys() and opened_by & _STRAIGHT.keys())
        and not options["quote-marks"]
    ):
        return
    kinds: dict[str, list[Span]] = {"curly": [], "straight": []}
    for span in _whole(article):
        kinds["straight" if text[span.start] in _CURLY else "curly"].append(span)
    wanted = options["quote-marks"]
    if wanted:
        table = _CURLY if wanted == "curly" else _STRAIGHT
        for start, end in kinds["straight" if wanted == "curly" else "curly"]:
            marks = table.get(text[start])
            if marks:
                edits = (Edit(start, start + 1, marks[0]), Edit(end - 1, end, marks[1]))
                yield Hit(start, start + 1, "style", (marks[0],), edits=edits, severity="warning")
    elif kinds["curly"] and kinds["straight"]:
        odd = min(kinds.values(), key=lambda spans: (len(spans), -spans[0].start))
        start = odd[0].start
        mark = (_CURLY | _STRAIGHT)[text[start]][0]
        yield Hit(start, start + 1, "minority", suggestions=(mark,))


def _whole(article: Article) -> Iterator[Span]:
    """The outermost quotations whose two marks are of one style."""
    text = article.text
    for span in article.quotations.spans:
        first, last = text[span.start], text[span.end - 1]
        paired = (first in _CURLY and first == last) or (first in _STRAIGHT and last in "”’")
        if paired and (first in '“"' or _is_prose(article, span.start)):
            yield span


def _is_prose(article: Article, at: int) -> bool:
    """Does a place stand in the body, where single marks mean what they say?"""
    blocks = article.document.blocks
    block = article.document.block_at(at)
    if len(blocks) > 1 and block is blocks[0]:
        return False
    return block is not None and block.kind in _BODY


def main_marks(
    article: Article, _: Sequence[Candidate], options: Mapping[str, Any]
) -> Iterator[Hit]:
    """A quotation in single marks in an article of double ones, or the reverse, save in titles."""
    wanted, opened_by = options["main-marks"], article.quotations.opened_by
    if not wanted and not (opened_by & _SINGLE and opened_by - _SINGLE):
        return
    single, double = _by_kind(article)
    if wanted:
        for start in single if wanted == "double" else double:
            yield Hit(start, start + 1, "style", severity="warning")
    elif single and double:
        for odd, usual in ((single, double), (double, single)):
            if len(usual) >= _HABIT * len(odd):
                yield Hit(odd[0], odd[0] + 1, "minority")


def _by_kind(article: Article) -> tuple[list[int], list[int]]:
    """Where quotations begin: those in single marks outside titles, and those in double ones."""
    text = article.text
    single: list[int] = []
    double: list[int] = []
    for start, _ in _whole(article):
        (single if text[start] in "‘'" else double).append(start)
    return single, double


def stop_position(
    article: Article, _: Sequence[Candidate], options: Mapping[str, Any]
) -> Iterator[Hit]:
    """A stop or comma outside the closing mark of a fragment in an article that sets it inside.

    Only fragments tell the styles apart: a whole sentence keeps its stop in Britain, too.
    """
    text = article.text
    inside: list[tuple[int, int]] = []
    outside: list[tuple[int, int]] = []
    for start, end in article.quotations.spans:
        before = text[end - 2]
        if before in ",.":
            if text[end - 1] in _CLOSING and _is_fragment(text, start):
                inside.append((end - 2, end))
        elif text[end : end + 1] in (",", ".") and before.isalnum() and text[end - 1] in _CLOSING:
            outside.append((end - 1, end + 1))
    wanted = options["stops"]
    if wanted:
        for place in outside if wanted == "inside" else inside:
            yield _swapped(text, place, "style")
    else:
        for odd, usual in ((outside, inside), (inside, outside)):
            if odd and len(usual) >= _HABIT * len(odd):
                yield _swapped(text, odd[0], "minority")


def _is_fragment(text: str, start: int) -> bool:
    """Is a quotation part of the paper's own sentence, alone or in a row?"""
    before = text[max(0, start - 3) : start]
    in_row = before[:1] in _CLOSING and before[1:2] == ","
    after_comma = before[:1] == "," and before[1:2] in _CLOSING
    return text[start + 1].islower() and (before[1:2].isalpha() or in_row or after_comma)


def _swapped(text: str, place: tuple[int, int], branch: str) -> Hit:
    start, end = place
    right = text[end - 1] + text[start]
    return Hit(
        start,
        end,
        branch,
        suggestions=(right,),
        edits=(Edit(start, end, right),) if branch == "style" else (),
        severity="warning" if branch == "style" else None,
    )


def apostrophes(
    article: Article, _: Sequence[Candidate], options: Mapping[str, Any]
) -> Iterator[Hit]:
    """A straight apostrophe among curly ones, or the reverse; mixed double marks tell enough."""
    wanted = options["quote-marks"]
    text = article.text
    if not wanted and (("“" in text and '"' in text) or not _has_both(text)):
        return
    places = {
        char: [found.start() for found in form.finditer(text)]
        for char, form in _APOSTROPHES.items()
    }
    if wanted:
        wrong, right = ("'", "’") if wanted == "curly" else ("’", "'")
        for at in places[wrong]:
            edits = (Edit(at, at + 1, right),)
            yield Hit(at, at + 1, "style", (right,), edits=edits, severity="warning")
    else:
        wrong, right = ("'", "’") if len(places["'"]) <= len(places["’"]) else ("’", "'")
        at = places[wrong][0]
        yield Hit(at, at + 1, "minority", (right,))


def _has_both(text: str) -> bool:
    return all(char in text and form.search(text) for char, form in _APOSTROPHES.items())
