"""Days of the calendar as an article writes them, and the day on which it was published."""

from __future__ import annotations

import datetime
import functools
import re
from typing import NamedTuple

from linter import lazy
from linter.document import Document

MONTHS = (
    "january february march april may june july august september october november december".split()
)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_LAST_DAY = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = (
    r"(?:Mon(?:day|\.)?|Tue(?:sday|s\.?|\.)?|Wed(?:nesday|s?\.)?|Thu(?:rsday|rs?\.?|\.)?"
    r"|Fri(?:day|\.)?|Sat(?:urday|\.)?|Sun(?:day|\.)?)"
)
_YEAR = r"(?:,? (?P<year{0}>(?:19|2[01])\d\d)(?!\d))"
DATE = (
    rf"(?:(?P<month1>{MONTH}) (?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d|\d| ?[ap]\.?m)"
    rf"{_YEAR.format(1)}?"
    rf"|(?:the )?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month2>{MONTH})(?![\w-])"
    rf"{_YEAR.format(2)}?)"
)
"""A day and its month in either order, with or without the year."""
_ISO = lazy.regex(r"((?:19|2[01])\d\d)-(\d\d)-(\d\d)")
_NEAR_TOP, _NEAR_END = 6, 3


class Day(NamedTuple):
    """A day as it was written; the year is None where it was left out."""

    year: int | None
    month: int
    day: int

    @property
    def exists(self) -> bool:
        """Is there such a day, in this year or in a leap year?"""
        if not 1 <= self.month <= 12 or not 1 <= self.day <= _LAST_DAY[self.month - 1]:
            return False
        leap = self.year is None or (
            self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)
        )
        return leap or (self.month, self.day) != (2, 29)

    def weekday(self, year: int) -> int | None:
        """The weekday in a year, Monday is 0; None where the year has no such day."""
        day = Day(year, self.month, self.day)
        return datetime.date(*day).weekday() if day.exists else None  # type: ignore[arg-type]


@functools.cache
def full_date() -> re.Pattern[str]:
    """DATE, compiled when first asked: most runs meet no date."""
    return re.compile(DATE, re.IGNORECASE)


def day_of(found: re.Match[str]) -> Day:
    """The day that a match of DATE names."""
    year = found["year1"] or found["year2"]
    month = (found["month1"] or found["month2"]).lower()[:3]
    number = next(i for i, name in enumerate(MONTHS, 1) if name.startswith(month))
    return Day(int(year) if year else None, number, int(found["day1"] or found["day2"]))


def weekday_of(name: str) -> int:
    """The number of a weekday, written in full or cut, Monday is 0."""
    return next(i for i, day in enumerate(WEEKDAYS) if day.startswith(name.lower()[:3]))


def published(document: Document) -> datetime.date | None:
    """The day on which an article says that it was published.

    It is what the front matter says, or else the one full date on short lines above or below the
    text: a byline, a dateline.
    """
    if document.date and (date := _read(document.date)):
        return date
    blocks = document.blocks
    ends = (*blocks[:_NEAR_TOP], *blocks[max(_NEAR_TOP, len(blocks) - _NEAR_END) :])
    lines = (document.text[b.start : b.end] for b in ends if b.end - b.start <= 120)
    found = {date for line in lines if (date := _read(line))}
    return found.pop() if len(found) == 1 else None


def _read(text: str) -> datetime.date | None:
    if iso := _ISO.search(text):
        return _date(*map(int, iso.groups()))
    found = next((m for m in full_date().finditer(text) if m["year1"] or m["year2"]), None)
    day = day_of(found) if found else None
    return _date(day.year, day.month, day.day) if day and day.year else None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    return datetime.date(year, month, day) if Day(year, month, day).exists else None
