"""Chunks hold all the prose, and lead each UTF-16 position back to it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.languagetool.texts import Chunk, chunks, halves
from linter.readers import read_text

LETTERS = "ab é😀\u0301\u0327𝒳ᄒ한\u1161\u11ab\u00a0\ufffc\n"


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("prose", "word"),
    [
        ("We saw teh dog.", "teh"),
        ("😀 We saw teh dog.", "teh"),
        ("A cafe\u0301 and teh dog.", "teh"),
        ("A cafe\u0301 is here.", "cafe\u0301"),
        ("𝒳𝒴 teh 😀 dog", "teh"),
    ],
)
def test_a_match_is_found_where_it_stands(prose: str, word: str) -> None:
    chunk = Chunk(prose, 100)
    sent = unicodedata.normalize("NFC", word)
    at = chunk.text.index(sent)
    start, end = chunk.span(units(chunk.text[:at]), units(sent))
    assert prose[start - 100 : end - 100] == word


@given(st.text(alphabet=LETTERS, max_size=30), st.data())
def test_every_span_of_what_is_sent_is_the_same_text_in_the_prose(
    prose: str, data: st.DataObject
) -> None:
    chunk = Chunk(prose, 0)
    assert chunk.text == unicodedata.normalize("NFC", prose)
    first = data.draw(st.integers(0, len(chunk.text)))
    last = data.draw(st.integers(first, len(chunk.text)))
    start, end = chunk.span(units(chunk.text[:first]), units(chunk.text[first:last]))
    if last > first:
        assert chunk.text[first:last] in unicodedata.normalize("NFC", prose[start:end])


def test_chunks_end_where_blocks_do_and_hold_all_of_them() -> None:
    document = read_text("\n\n".join(f"Paragraph {n} is here." for n in range(40)), "a.txt")
    parts = list(chunks(document, most=200))
    assert len(parts) > 1
    assert all(len(part.text) <= 200 for part in parts)
    assert "\n\n".join(part.text for part in parts) == document.text
    assert [document.text[p.start : p.start + len(p.text)] for p in parts] == [
        part.text for part in parts
    ]


def test_a_long_paragraph_is_sent_as_it_is() -> None:
    document = read_text("Short.\n\n" + "word " * 100 + "end.", "a.txt")
    assert [len(part.text) for part in chunks(document, most=100)] == [6, 504]


def test_an_empty_document_has_no_chunks() -> None:
    assert list(chunks(read_text("", "a.txt"))) == []


def test_a_chunk_is_halved_between_its_lines() -> None:
    chunk = Chunk("One cafe\u0301.\n\nTwo.\n\nThree.", 10)
    first, second = halves(chunk)
    assert (first.prose, first.start) == ("One cafe\u0301.\n", 10)
    assert (second.prose, second.start) == ("Two.\n\nThree.", 22)
    assert halves(Chunk("One line only.", 0)) == []
