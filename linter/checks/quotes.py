"""Quotes: the loose marks that the quotation analysis found, one rule for each fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis import Article
from linter.findings import Edit, Hit
from linter.scan import Candidate

_CURLY = frozenset("“”")
_MARKS = frozenset(('"', "“", "”", "''"))


def unclosed(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """An opening mark whose quotation never closes, and that no next paragraph goes on with."""
    for loose in article.quotations.loose:
        if loose.fault == "unclosed":
            end = loose.other or loose.at + 1
            related = ((max(loose.at, end - 1), end, "it probably ends here"),)
            yield Hit(loose.at, loose.at + 1, _drawn(article, loose.at), related=related)


def unopened(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A closing mark with no opening one before it."""
    for loose in article.quotations.loose:
        if loose.fault == "unopened":
            yield Hit(loose.at, loose.at + 1, _drawn(article, loose.at))


def turned_round(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A curly mark that faces the wrong way."""
    for loose in article.quotations.loose:
        if loose.fault in ("turned-opening", "turned-closing"):
            right = "“" if loose.fault == "turned-opening" else "”"
            yield Hit(
                loose.at,
                loose.at + 1,
                loose.fault,
                suggestions=(right,),
                edits=(Edit(loose.at, loose.at + 1, right),),
            )


def misplaced_space(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A straight mark with its space on the wrong side."""
    text = article.text
    for loose in article.quotations.loose:
        at = loose.at
        if loose.fault != "misspaced" or text[at] != '"':
            continue
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if after == " " and before != " ":
            yield Hit(at, at + 1, "before", edits=(Edit(at, at + 2, ' "'),))
        elif before == " " and after != " ":
            yield Hit(at, at + 1, "after", edits=(Edit(at - 1, at + 1, '" '),))


def mixed_pair(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A quotation opened with a curly mark and closed with a straight one, or the reverse."""
    text = article.text
    curly = text.count("“") + text.count("”")
    straight = text.count('"')
    turned = {loose.at for loose in article.quotations.loose}
    for start, end in article.quotations.spans:
        first = text[start]
        last = "''" if text.startswith("''", end - 2) else text[end - 1]
        if first not in _MARKS or last not in _MARKS or start + 1 >= end:
            continue  # a quotation that began in the paragraph above has no mark of its own here
        if _kind(first) == _kind(last) or not turned.isdisjoint((start, end - 1)):
            continue
        if "''" in (first, last):
            amid_curly = first in _CURLY or last in _CURLY
        else:
            amid_curly = curly >= straight
        if _kind(first) != ("curly" if amid_curly else '"'):
            at, wrong, right = start, first, "“" if amid_curly else '"'
        else:
            at, wrong, right = end - len(last), last, "”" if amid_curly else '"'
        other = end - len(last) if at == start else start
        yield Hit(
            at,
            at + len(wrong),
            "straight-amid-curly" if amid_curly else "curly-amid-straight",
            suggestions=(right,),
            related=((other, other + 1, "its other mark"),),
            edits=(Edit(at, at + len(wrong), right),),
        )


def _kind(mark: str) -> str:
    return "curly" if mark in _CURLY else mark


def _drawn(article: Article, at: int) -> str:
    return "straight" if article.text[at] == '"' else "curly"
