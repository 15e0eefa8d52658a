"""Weekdays against the calendar."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Linter

LINTER = Linter(select=["dates"])


def found(text: str) -> list[tuple[str, str]]:
    return [(finding.branch, finding.severity) for finding in LINTER.lint_text(text)]


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)), st.integers(0, 6))
def test_only_the_weekday_of_the_date_is_right(date: datetime.date, shift: int) -> None:
    weekday = (date + datetime.timedelta(shift)).strftime("%A")
    text = f"The fair opened on {weekday}, {date.strftime('%B')} {date.day}, {date.year}, at noon."
    assert bool(found(text)) == (shift != 0)


def test_the_message_says_what_the_calendar_has() -> None:
    (finding,) = LINTER.lint_text("It was Monday, June 12, 2019.")
    assert "Wednesday" in finding.message


def test_without_a_year_the_day_of_publication_decides_as_a_warning() -> None:
    line = "Published 10 June 2019\n\nThe fair opens on Friday, June 12, the mayor said."
    assert found(f"Fair opens\n\n{line}") == [("year-of-publication", "warning")]
    assert found("The fair opens on Friday, June 12, the mayor said.") == []


def test_a_date_may_lie_in_the_year_before_or_after() -> None:
    line = "Published 29 December 2014\n\nIt ran from Sunday, Dec. 28, to Sunday, Jan. 11, here."
    assert found(f"Fair ends\n\n{line}") == []


def test_two_dates_may_contradict_each_other() -> None:
    assert found("It runs from Monday, June 3, to Wednesday, June 4.") == [
        ("against-another-date", "warning")
    ]
    assert found("It runs from Monday, June 3, to Tuesday, June 4.") == []


@pytest.mark.parametrize(
    "text",
    [
        "It ended on June 31.",
        "It ended on 31 April.",
        "It ended on February 30, 2020.",
        "It ended on 29 February 2019.",
        "It ended on 2019-02-29.",
    ],
)
def test_a_day_that_does_not_exist(text: str) -> None:
    assert [branch for branch, _ in found(text)] == (["iso"] if "-" in text else ["no-such-day"])


@pytest.mark.parametrize(
    "text",
    [
        "In June 31 people came.",
        "By June 30, all left.",
        "The law 2019-12-31 holds.",
        "Sat 5 may do.",
    ],
)
def test_look_alikes_are_silent(text: str) -> None:
    assert found(text) == []
