"""Quotes: the marks at fault that the quotation analysis found, one rule for each fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.analysis.quotations.slips import Loose
from linter.findings import Edit, Hit, SeverityName
from linter.scan import Candidate

_CONTRACTION = lazy.regex(r"(?:s|t|m|d|re|ve|ll)\b")
_CURLY = frozenset(("“", "”", "‘", "’", "‘‘", "’’"))
_DOUBLES = frozenset('“”"')
_PARTNER = {"“": "”", "‘": "’", '"': '"', "'": "'", "''": "''", "``": "''", "‘‘": "’’", "`": "'"}
_CLOSERS = frozenset(("”", "’", '"', "'", "''", "’’"))
_OPENING = {"”": "“", "’": "‘", "’’": "“", "»": "«"}
_OTHER_KIND = {"“": "‘’", '"': "''", "‘": "“”", "'": '""'}
_CLOSING = {opening: closing for closing, opening in _OPENING.items() if len(closing) == 1}


def _faults(article: Article, *faults: str) -> Iterator[Loose]:
    return (loose for loose in article.quotations.loose if loose.fault in faults)


def _severity(loose: Loose) -> SeverityName | None:
    """An error where the marks leave no doubt, else a warning."""
    return None if loose.sure else "warning"


def unclosed(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """An opening mark whose quotation never closes, and that no next paragraph goes on with."""
    for loose in _faults(article, "unclosed"):
        end = loose.other
        yield Hit(
            loose.at,
            loose.end,
            _drawn(article, loose.at),
            related=((max(loose.at, end - 1), end, "it probably ends here"),),
            severity=_severity(loose),
        )


def unopened(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A closing mark with no opening one before it."""
    for loose in _faults(article, "unopened"):
        yield Hit(loose.at, loose.end, _drawn(article, loose.at), severity=_severity(loose))


def not_reopened(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """The first word of a paragraph that goes on with a quotation, without a mark of its own."""
    for loose in _faults(article, "not-reopened"):
        yield Hit(loose.at, loose.end, "paragraph", severity=_severity(loose))


def flattened(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """The first mark that may go on with a quotation where the paragraphs were lost."""
    for at in article.quotations.flattened[:1]:
        yield Hit(at, at + 1, "one-line")


def nested(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A quotation inside another one, in marks of the same kind."""
    text = article.text
    ends = {pair.start: pair.end for pair in article.quotations.odd}
    for loose in _faults(article, "nested"):
        mark = text[loose.at : loose.end]
        end = ends.get(loose.at)
        if end is None or mark not in _OTHER_KIND:
            continue
        marks = _OTHER_KIND[mark]
        yield Hit(
            loose.at,
            loose.end,
            "straight" if mark in "\"'" else "curly",
            suggestions=(marks[0],),
            related=((end - 1, end, "it ends here"),),
            edits=(Edit(loose.at, loose.end, marks[0]), Edit(end - 1, end, marks[1])),
        )


def doubled(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A mark that stands there twice."""
    for loose in _faults(article, "doubled"):
        start = loose.at - (loose.end - loose.at)
        mark = article.text[loose.at : loose.end]
        edit = Edit(loose.at, loose.end, "")
        yield Hit(start, loose.end, "doubled", suggestions=(mark,), edits=(edit,))


def for_apostrophe(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A double mark where an apostrophe belongs."""
    for loose in _faults(article, "for-apostrophe"):
        right = "’" if article.text[loose.at] in "“”" else "'"
        edit = Edit(loose.at, loose.end, right)
        yield Hit(loose.at, loose.end, "double", suggestions=(right,), edits=(edit,))


def turned_apostrophe(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """An apostrophe drawn as an opening mark: rock ‘n’ roll, the ‘90s."""
    for at in article.quotations.apostrophes:
        if article.text[at] == "‘" and _is_english(article.text, at):
            yield Hit(at, at + 1, "opening", suggestions=("’",), edits=(Edit(at, at + 1, "’"),))


def turned_round(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A curly mark that faces the wrong way."""
    for loose in _faults(article, "turned-opening", "turned-closing"):
        wrong = article.text[loose.at : loose.end]
        turned = _OPENING if loose.fault == "turned-opening" else _CLOSING
        if right := turned.get(wrong):  # a grave accent has no other side: `code`
            edit = Edit(loose.at, loose.end, right)
            yield Hit(loose.at, loose.end, loose.fault, suggestions=(right,), edits=(edit,))


def misplaced_space(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A mark with a space on the wrong side, or on both."""
    text = article.text
    openings = {pair.start for pair in article.quotations.odd}
    for loose in _faults(article, "misspaced"):
        at, end = loose.at, loose.end
        mark, before, after = text[at:end], text[at - 1 : at], text[end : end + 1]
        if before == " " and after != " ":
            edit = Edit(at - 1, end, mark + ("" if after in ".,;:!?" else " "))
            yield Hit(at, end, "after", edits=(edit,))
        elif after == " " and before != " ":
            edit = Edit(at, end + 1, mark if before in ("\n", "", "(") else " " + mark)
            yield Hit(at, end, "before", edits=(edit,))
        elif before == after == " ":
            edit = Edit(at, end + 1, mark) if at in openings else Edit(at - 1, end, mark)
            yield Hit(at, end, "both", edits=(edit,))


def _is_english(text: str, at: int) -> bool:
    """Is it an English apostrophe? Other languages have a letter that looks so: Hawai‘i."""
    if text[at - 1 : at].isalpha():
        return _CONTRACTION.match(text, at + 1) is not None
    from linter.analysis.quotations.apostrophes import begins_a_word

    return begins_a_word(text, at)


def mixed_pair(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A quotation whose two marks differ: one curly and one straight, or one double, one single."""
    turned = {loose.at for loose in article.quotations.loose}
    house: bool | None = None
    for start, end, first, last in article.quotations.odd:
        if first not in _PARTNER or last not in _CLOSERS or start + 1 >= end:
            continue
        if not turned.isdisjoint((start, end - len(last))):
            continue
        doubles = len(last) == 2 or last in _DOUBLES
        if (len(first) == 2 or first in _DOUBLES) != doubles:
            right = _PARTNER[first]
            yield Hit(
                end - len(last),
                end,
                "double-and-single",
                suggestions=(right,),
                related=((start, start + len(first), "its other mark"),),
            )
        elif _kind(first) != _kind(last):
            house = _is_curly(article) if house is None else house
            yield _mixed(start, end, first, last, house)


def _mixed(start: int, end: int, first: str, last: str, house: bool) -> Hit:
    doubles = len(last) == 2 or last in _DOUBLES
    curly = house if not {first, last} & {"''", "``"} else bool({first, last} & _CURLY)
    opening, closing = ("“”" if doubles else "‘’") if curly else ('""' if doubles else "''")
    if first != opening and (last == closing or _kind(first) != _kind(opening)):
        at, wrong, right, other = start, first, opening, end - len(last)
    else:
        at, wrong, right, other = end - len(last), last, closing, start
    return Hit(
        at,
        at + len(wrong),
        "straight-amid-curly" if curly else "curly-amid-straight",
        suggestions=(right,),
        related=((other, other + 1, "its other mark"),),
        edits=(Edit(at, at + len(wrong), right),),
    )


def _kind(mark: str) -> str:
    return "curly" if mark in _CURLY else mark if len(mark) == 2 else "straight"


def _is_curly(article: Article) -> bool:
    """Is the article set in curly marks? Where it has as many of both, its apostrophes tell."""
    text = article.text
    curly, straight = text.count("“") + text.count("”"), text.count('"')
    if max(curly, straight) <= 2 * min(curly, straight):
        curly += text.count("’")
        straight += text.count("'")
    return curly >= straight


def _drawn(article: Article, at: int) -> str:
    return "straight" if article.text[at] in "\"'" else "curly"
