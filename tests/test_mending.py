"""Mending keeps what is not mended: encoding, mark, line ends, and every word."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.api import Linter
from linter.engine import Report
from linter.mending import mend

LINTER = Linter(preview=True)
SLIPS = [
    "The talks went on until midnight.Both sides left.",
    "“We shall rebuild,“ the mayor said.",
    '“We shall rebuild," the mayor said. “It takes a year.”',
    'The mayor said:" We shall rebuild."',
    "Apples,pears and plums were sold.",
    "The council votes on Tuesday, and nobody knows how.",
]


def check(data: bytes) -> Report:
    return LINTER.check(data, "a.txt")


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("windows-1252", b""),
    ],
)
def test_encoding_mark_and_line_ends_stay(encoding: str, mark: bytes) -> None:
    text = "Café opens\r\n\r\nIt rained.Then it stopped.\r\n"
    mended = mend(mark + text.encode(encoding), check, unsafe=False)
    assert mended.data == mark + text.replace("rained.Then", "rained. Then").encode(encoding)


def test_unsafe_fixes_are_applied_only_when_asked_for() -> None:
    data = b"The council votes on Tuesday.\n\nAdvertisement\n\nNobody knows how.\n"
    assert mend(data, check, unsafe=False).data == data
    without = b"The council votes on Tuesday.\n\nNobody knows how.\n"
    assert mend(data, check, unsafe=True).data == without


@given(
    st.lists(st.sampled_from(SLIPS), min_size=1, max_size=5), st.sampled_from(["\n\n", "\r\n\r\n"])
)
def test_mending_twice_is_mending_once_and_keeps_the_words(parts: list[str], joint: str) -> None:
    data = joint.join(parts).encode()
    once = mend(data, check, unsafe=False)
    assert mend(once.data, check, unsafe=False).data == once.data
    letters = [c for c in data.decode() if c.isalnum()]
    assert [c for c in once.data.decode() if c.isalnum()] == letters
