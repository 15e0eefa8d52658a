"""Days that the calendar does not have, or has on another weekday."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter import lazy
from linter.analysis import Article
from linter.analysis.dates import DATE, WEEKDAY, WEEKDAYS, Day, day_of, full_date, weekday_of
from linter.findings import Hit
from linter.scan import Candidate

_BEGINS = lazy.regex(r"[\w.]*\Z")
_ISO = lazy.regex(r"(?<![\d-])((?:19|2[01])\d\d)-(\d\d)-(\d\d)(?![\d-])")
_FROM, _TO = 1900, 2199
_LED_BY = lazy.regex(
    r"\b(?:on|by|until|till|from|since|before|after|dated|of|to|through|and|day,?)\Z"
)
_FOLLOWED_BY = lazy.regex(
    r"(?:st|nd|rd|th)?(?:[.,;:)”\"\n]|\Z| (?:and|at|in|to|when|but|after|for|by|the)\b)"
)


@functools.cache
def _weekday_first() -> re.Pattern[str]:
    return re.compile(rf"(?P<weekday>{WEEKDAY}),? (?:the )?\(?{DATE}", re.IGNORECASE)


@functools.cache
def _weekday_last() -> re.Pattern[str]:
    return re.compile(
        rf"{DATE}(?:,? \(|, )(?:an? |it was an? )?(?P<weekday>{WEEKDAY})\b", re.IGNORECASE
    )


class _Named(NamedTuple):
    """A day with the weekday that was written beside it."""

    start: int
    end: int
    day: Day
    weekday: int
    weekday_span: tuple[int, int]


def wrong_weekday(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A weekday that the calendar does not give the date beside it.

    Without a year it is the one that makes the date nearest to the day of publication; without that
    day, two dates of one article may still contradict each other.
    """
    named = list(_named(article.text, candidates))
    dateless: list[_Named] = []
    for one in named:
        if one.day.year is None:
            dateless.append(one)
        elif _FROM <= one.day.year <= _TO and one.day.weekday(one.day.year) not in (
            one.weekday,
            None,
        ):
            yield _hit(one, "with-year", one.day.weekday(one.day.year))
    if not dateless:
        return
    if published := article.published:
        for one in dateless:
            near = _nearest(one.day, published)
            if near is not None and near.weekday() != one.weekday:
                yield _hit(one, "year-of-publication", near.weekday())
    else:
        yield from _contradictions(dateless)


def _named(text: str, candidates: Sequence[Candidate]) -> Iterator[_Named]:
    last = -1
    for candidate in candidates:
        first = _BEGINS.search(text, max(0, candidate.start - 12), candidate.start)
        start = first.start() if first else candidate.start
        found = _weekday_first().match(text, start)
        if found is None:
            found = next(
                _weekday_last().finditer(text, max(0, candidate.start - 40), candidate.end + 12),
                None,
            )
        if found is None or found.start() <= last or not text[found.start()].isascii():
            continue
        if not found["weekday"][0].isupper() or not _is_day(text, found):
            continue
        last = found.start()
        yield _Named(
            found.start(),
            found.end(),
            day_of(found),
            weekday_of(found["weekday"]),
            found.span("weekday"),
        )


def _is_day(text: str, found: re.Match[str]) -> bool:
    """Is it a day of the month, and the month's name no word ("Sun may 5")?"""
    month = found["month1"] or found["month2"]
    if found.start() and text[found.start() - 1].isalnum():
        return False
    return month[0].isupper() and 1 <= day_of(found).day <= 31


def _nearest(day: Day, published: datetime.date) -> datetime.date | None:
    """The day in the year that brings it nearest to a date."""
    years = (published.year - 1, published.year, published.year + 1)
    dates = [
        datetime.date(year, day.month, day.day)
        for year in years
        if Day(year, day.month, day.day).exists
    ]
    return min(dates, key=lambda date: abs((date - published).days), default=None)


def _contradictions(named: Sequence[_Named]) -> Iterator[Hit]:
    """Two dates without a year that no single year can have on their weekdays."""
    first = named[0]
    for other in named[1:]:
        if not any(
            first.day.weekday(year) == first.weekday and other.day.weekday(year) == other.weekday
            for year in range(2000, 2028)
        ) and not _spans_new_year(first.day, other.day):
            yield Hit(
                other.start,
                other.end,
                "against-another-date",
                related=((first.start, first.end, "the other date"),),
                details={"weekday": "another weekday"},
                severity="warning",
            )
            return


def _spans_new_year(one: Day, other: Day) -> bool:
    """May the two lie in two years (December and January)?"""
    return abs(one.month - other.month) > 4


def _hit(one: _Named, branch: str, weekday: int | None) -> Hit:
    right = WEEKDAYS[weekday or 0].capitalize()
    return Hit(
        one.start,
        one.end,
        branch,
        details={"weekday": right},
        severity=None if branch == "with-year" else "warning",
    )


def impossible_date(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A day that no calendar has: 31 June, 30 February, 29 February 2019, 2019-13-01."""
    text = article.text
    last = -1
    for candidate in candidates:
        if iso := _ISO.search(text, max(0, candidate.start - 8), candidate.end + 6):
            if iso.start() > last and not Day(*map(int, iso.groups())).exists:
                last = iso.start()
                yield Hit(*iso.span(), "iso")
            continue
        begins = max(0, candidate.start - 6)
        for found in full_date().finditer(text, begins, min(len(text), candidate.end + 14)):
            if found.start() <= last or found.end() < candidate.start:
                continue
            last = found.start()
            day = day_of(found)
            if day.exists or not day.day or not _is_surely_a_date(text, found, day):
                continue
            yield Hit(*found.span(), "no-such-day")


def _is_surely_a_date(text: str, found: re.Match[str], day: Day) -> bool:
    """Is it a date, not a month and a number of something else ("In June 31 people came")?"""
    month = found["month1"] or found["month2"]
    if not month[0].isupper() or (found.start() and text[found.start() - 1].isalnum()):
        return False
    if day.day > 39:
        return False
    if day.year is not None:
        return True
    led = _LED_BY.search(text[max(0, found.start() - 14) : found.start()].rstrip()) is not None
    followed = _FOLLOWED_BY.match(text, found.end()) is not None
    return followed and (led or found["month2"] is not None)
