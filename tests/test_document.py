"""Positions in a source, and the way from prose back to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Block, Document, OffsetMap, Position, Source, Span

LINES = st.text(alphabet="ab é😀\n\r", max_size=40)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_line_ends_at_lf_crlf_or_cr(line_end: str) -> None:
    source = Source("a.txt", f"one{line_end}two")
    second = 3 + len(line_end)
    assert source.position(0) == Position(1, 1)
    assert source.position(3) == Position(1, 4)
    assert source.position(second) == Position(2, 1)
    assert source.position(second + 3) == Position(2, 4)


def test_a_column_counts_code_points() -> None:
    assert Source("a.txt", "😀é x").position(3) == Position(1, 4)


def test_an_empty_source_has_one_empty_line() -> None:
    source = Source("a.txt", "")
    assert source.position(0) == Position(1, 1)
    assert source.line(1) == ""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_line_comes_without_its_line_end(line_end: str) -> None:
    source = Source("a.txt", line_end.join(["one", "", "three", ""]))
    assert [source.line(number) for number in (1, 2, 3, 4)] == ["one", "", "three", ""]


@given(LINES)
def test_line_and_column_lead_back_to_the_offset(text: str) -> None:
    source = Source("a.txt", text)
    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        assert source.line_starts[line - 1] + column - 1 == offset


@given(LINES)
def test_positions_grow_with_the_offset(text: str) -> None:
    source = Source("a.txt", text)
    positions = [source.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(set(positions))


@given(LINES)
def test_the_lines_are_those_of_a_text_file(text: str) -> None:
    source = Source("a.txt", text)
    unified = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [source.line(number) for number in range(1, len(source.line_starts) + 1)] == unified


@given(st.integers(0, 99), st.integers(0, 99))
def test_a_map_without_cuts_is_the_identity(start: int, length: int) -> None:
    assert OffsetMap().offset(start) == start
    assert OffsetMap().span(start, start + length) == Span(start, start + length)


@st.composite
def texts_with_gaps(draw: st.DrawFn) -> tuple[str, str, OffsetMap]:
    """A source with dashes in it, the prose without them, and the map between."""
    source = draw(st.text(alphabet="ab-", max_size=30))
    prose, cuts = "", list[tuple[int, int]]()
    for at, char in enumerate(source):
        if char != "-":
            prose += char
        elif cuts and cuts[-1][0] == len(prose):
            cuts[-1] = (len(prose), at + 1 - len(prose))
        else:
            cuts.append((len(prose), at + 1 - len(prose)))
    return source, prose, OffsetMap(cuts)


@given(texts_with_gaps(), st.data())
def test_a_span_maps_to_the_text_it_stands_for(
    texts: tuple[str, str, OffsetMap], data: st.DataObject
) -> None:
    source, prose, offsets = texts
    start = data.draw(st.integers(0, len(prose)))
    end = data.draw(st.integers(start, len(prose)))
    first, last = offsets.span(start, end)
    assert source[first:last].replace("-", "") == prose[start:end]


@given(texts_with_gaps())
def test_what_was_left_out_at_the_edges_of_a_span_stays_outside(
    texts: tuple[str, str, OffsetMap],
) -> None:
    source, prose, offsets = texts
    for at, char in enumerate(prose):
        first, last = offsets.span(at, at + 1)
        assert source[first:last] == char


@given(texts_with_gaps())
def test_source_offsets_grow_with_the_prose(texts: tuple[str, str, OffsetMap]) -> None:
    source, prose, offsets = texts
    mapped = [offsets.offset(at) for at in range(len(prose) + 1)]
    assert mapped == sorted(set(mapped))
    assert mapped[-1] == len(source)


def test_an_offset_between_two_blocks_belongs_to_the_one_before() -> None:
    first, second = Block("headline", 1, 4, 0), Block("paragraph", 6, 9, 1)
    document = Document(Source("a.txt", " one\n\ntwo"), " one\n\ntwo", (first, second), OffsetMap())
    assert [document.block_at(at) for at in (0, 1, 3, 5, 6)] == [None, first, first, first, second]


def test_original_gives_the_characters_of_the_source() -> None:
    document = Document(Source("a.txt", "so\u00adft"), "soft", (), OffsetMap([(2, 1)]))
    assert document.original(1, 3) == "o\u00adf"
