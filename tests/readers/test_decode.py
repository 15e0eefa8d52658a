"""Bytes to text: what is decoded, and how what can't be is refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import ReadError
from linter.readers.decode import decode

SENTENCE = "“Café,” she said. It cost £5.\nA second line follows."


@pytest.mark.parametrize(
    ("data", "encoding", "bom"),
    [
        (SENTENCE.encode(), "utf-8", False),
        (codecs.BOM_UTF8 + SENTENCE.encode(), "utf-8", True),
        (codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"), "utf-16-le", True),
        (codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"), "utf-16-be", True),
        (SENTENCE.encode("utf-16-le"), "utf-16-le", False),
        (SENTENCE.encode("utf-16-be"), "utf-16-be", False),
        (codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"), "utf-32-le", True),
        (codecs.BOM_UTF32_BE + SENTENCE.encode("utf-32-be"), "utf-32-be", True),
        (SENTENCE.encode("windows-1252"), "windows-1252", False),
    ],
)
def test_an_article_is_decoded(data: bytes, encoding: str, bom: bool) -> None:
    source = decode(data, "a.txt")
    assert source.text == SENTENCE
    assert (source.encoding, source.bom) == (encoding, bom)


def test_line_ends_are_kept() -> None:
    assert decode(b"one\r\ntwo\rthree\n", "a.txt").text == "one\r\ntwo\rthree\n"


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "a.txt").text == ""


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("“Café” and\nthe café".encode()[:-1] + b" again", id="cut short"),
        pytest.param("A café\nand \udcff more".encode(errors="surrogateescape"), id="stray byte"),
    ],
)
def test_broken_utf8_is_refused_with_line_and_offset(data: bytes) -> None:
    with pytest.raises(ReadError) as refused:
        decode(data, "story.txt")
    with pytest.raises(UnicodeDecodeError) as truth:
        data.decode()
    at = truth.value.start
    assert str(refused.value).startswith(f"story.txt:2: byte 0x{data[at]:02x} at offset {at} ")
    assert "broken UTF-8" in str(refused.value)


def test_a_byte_that_no_encoding_knows_is_refused_with_its_place() -> None:
    with pytest.raises(ReadError, match=r"^story\.txt:2: byte 0x81 at offset 5 .*convert the file"):
        decode(b"one\na\x81b", "story.txt")


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE])
def test_bytes_that_belie_their_mark_are_refused(mark: bytes) -> None:
    with pytest.raises(ReadError, match=r"byte order mark says .*save it as UTF-8"):
        decode(mark + b"\x00\xd8\xff", "a.txt")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", id="png"),
        pytest.param(b"PK\x03\x04\x14\x00\x08\x00\x08\x00", id="zip"),
        pytest.param(b"\x7fELF\x02\x01\x01" + bytes(9), id="elf"),
        pytest.param(bytes(range(1, 32)) * 9, id="control characters"),
        pytest.param(codecs.BOM_UTF8 + bytes(range(1, 32)), id="control characters with mark"),
        pytest.param(b"\x00", id="one nul"),
        pytest.param(b"\x7fE\x01\x00" * 9 + b"\x00\xd8\x01\x00", id="zeros in every second place"),
        pytest.param((b"E\x00" * 9 + b"\x00\xdc") * 9, id="no UTF-16 though it looks so"),
    ],
)
def test_a_binary_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^a\.txt: looks like a binary file.*leave it out"):
        decode(data, "a.txt")


def test_a_stray_control_character_makes_no_binary() -> None:
    text = "The vote is expected in June.\x0c" * 9 + "\x07"
    assert decode(text.encode(), "a.txt").text == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_utf8_is_never_mistaken_for_something_else(text: str) -> None:
    marked = text.startswith("\ufeff")
    source = decode(text.encode(), "a.txt")
    assert source.text == text.removeprefix("\ufeff")
    assert (source.encoding, source.bom) == ("utf-8", marked)


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N", "P", "Zs"]), min_size=1))
def test_every_encoding_gives_the_same_text(text: str) -> None:
    encodings = ["utf-8", "utf-8-sig", "utf-16", "utf-32", "windows-1252", "utf-16-be"]
    assert {decode(text.encode(encoding), "a.txt").text for encoding in encodings} == {text}
