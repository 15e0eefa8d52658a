"""Days as they are written, and the day of publication."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.analysis import Article
from linter.analysis.dates import DATE, MONTHS, Day, day_of
from linter.readers import read_text

PATTERN = re.compile(DATE, re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("June 12, 2019", Day(2019, 6, 12)),
        ("12 June 2019", Day(2019, 6, 12)),
        ("the 1st of May", Day(None, 5, 1)),
        ("Sept. 3rd", Day(None, 9, 3)),
        ("Dec 24 2001", Day(2001, 12, 24)),
    ],
)
def test_a_day_is_read_in_either_order(text: str, day: Day) -> None:
    found = PATTERN.match(text)
    assert found is not None
    assert day_of(found) == day


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)))
def test_every_day_of_the_calendar_is_read_back(date: datetime.date) -> None:
    found = PATTERN.match(f"{MONTHS[date.month - 1].capitalize()} {date.day}, {date.year}")
    assert found is not None
    day = day_of(found)
    assert day == Day(date.year, date.month, date.day)
    assert day.exists
    assert day.weekday(date.year) == date.weekday()


@pytest.mark.parametrize(
    "day", [Day(2019, 2, 29), Day(1900, 2, 29), Day(None, 6, 31), Day(2020, 13, 1), Day(2020, 1, 0)]
)
def test_a_day_that_is_in_no_calendar(day: Day) -> None:
    assert not day.exists


@pytest.mark.parametrize("day", [Day(2020, 2, 29), Day(2000, 2, 29), Day(None, 2, 29)])
def test_a_leap_day(day: Day) -> None:
    assert day.exists


@pytest.mark.parametrize(
    ("text", "path", "date"),
    [
        ("---\ndate: 2019-06-10\n---\nA text.", "a.md", datetime.date(2019, 6, 10)),
        (
            "Bridge opens\n\nPublished 10 June 2019\n\nIt opened.",
            "a.txt",
            datetime.date(2019, 6, 10),
        ),
        ("Bridge opens\n\nIt opened on 10 June.", "a.txt", None),
        ("May 1, 2019\n\nMay 2, 2019\n\nWhich one?", "a.txt", None),
        ("Bridge opens\n\n31 June 2019\n\nIt opened.", "a.txt", None),
    ],
)
def test_the_day_of_publication(text: str, path: str, date: datetime.date | None) -> None:
    assert Article(read_text(text, path)).published == date
