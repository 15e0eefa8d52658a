"""Positions in UTF-16 code units, as editors and code scanning count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Source
from linter.report.units import Utf16

TEXTS = st.text(alphabet="ab é日😀𝄞\n\r", max_size=40)


def utf16(text: str) -> Utf16:
    return Utf16(Source("a.txt", text))


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("before", "column"), [("", 1), ("é", 2), ("日", 2), ("😀", 3), ("😀😀", 5)]
)
def test_what_lies_beyond_the_first_plane_takes_two_columns(before: str, column: int) -> None:
    assert utf16(f"{before}x").position(len(before)) == (1, column)


def test_what_stands_on_another_line_moves_the_offset_but_no_column() -> None:
    span = utf16("😀\n😀 bad").span(4, 7)
    assert span.start == (2, 4)
    assert span.end == (2, 7)
    assert (span.offset, span.length) == (6, 3)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_line_ends_where_the_source_says(line_end: str) -> None:
    text = f"😀{line_end}x"
    assert utf16(text).position(len(text)) == (2, 2)


def test_a_span_may_be_empty_and_may_stand_at_the_end() -> None:
    assert utf16("a😀").span(2, 2) == ((1, 4), (1, 4), 3, 0)


@given(TEXTS, st.data())
def test_a_range_says_what_the_encoded_text_says(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source = Source("a.txt", text)
    span = Utf16(source).span(start, end)
    assert span.offset == units(text[:start])
    assert span.length == units(text[start:end])
    for position, offset in ((span.start, start), (span.end, end)):
        line, column = source.position(offset)
        assert position.line == line
        assert position.column == 1 + units(text[offset - column + 1 : offset])
