"""Which reader takes which file."""

from __future__ import annotations

import pytest

from linter.errors import ReadError
from linter.readers import ARTICLE_SUFFIXES, read_document, read_text


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.text", "a", "a.story", "<stdin>", ".txt"])
def test_a_text_is_read_whatever_its_suffix(name: str) -> None:
    assert read_document(b"One.", name).text == "One."
    assert read_text("One.", name).text == "One."


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.XML", "some.folder/a.rtf"])
def test_a_format_without_a_reader_is_refused_with_what_to_do(name: str) -> None:
    suffix = name[name.rindex(".") :].lower()
    with pytest.raises(ReadError) as refused:
        read_document(b"One.", name)
    assert str(refused.value) == (
        f"{name}: no reader for {suffix} files yet; export the article as plain text"
    )


def test_a_walk_takes_plain_text_for_articles() -> None:
    assert {".txt", ".text"} == ARTICLE_SUFFIXES
