"""HTML to tokens: the standard's, by a second opinion; every span exact."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.readers.html.tokens import Tag, tokens
from linter.readers.html.words import pieces

PARTS = [
    *("<", ">", "</", "/>", "<!", "<!--", "-->", "--!>", "-", "!", "<?", "?>", "&", ";", "=", '"'),
    *("'", "/", " ", "\n", "\t", "a", "b", "é", "😀", "<a", "<p>", "</p>", "<B c=d>", "<br/>"),
    *(
        "<![CDATA[",
        "]]>",
        "<title>",
        "</title>",
        "<style>",
        "</style >",
        "<textarea>",
        "</TEXTAREA",
    ),
    *(
        "<a href='x>y'>",
        '<a b="',
        "&amp;",
        "&amp",
        "&notit;",
        "&#65;",
        "&#x41",
        "&#128;",
        "&bogus;",
    ),
]
ANY_HTML = st.lists(st.sampled_from(PARTS), max_size=30).map("".join)


Shown = list[str | tuple[object, ...]]
"""Text as a reader sees it, and tags."""


def ours(text: str) -> Shown:
    shown: Shown = []
    for token in tokens(text):
        if isinstance(token, Tag):
            attributes = {} if token.closes else token.attributes()
            shown.append((token.closes, token.name, sorted(attributes.items())))
        elif token.raw not in ("", "title", "textarea"):
            shown.append(text[token.start : token.end])
        else:
            shown += (piece.text for piece in pieces(text, token.start, token.end))
    return joined(shown)


def theirs(text: str) -> Shown:
    turbohtml = pytest.importorskip("turbohtml")
    shown: Shown = []
    for token in turbohtml.tokenize(text):
        if token.type.name in ("START_TAG", "END_TAG"):
            closes = token.type.name == "END_TAG"
            attributes = [] if closes else token.attrs or []
            shown.append((closes, token.tag, sorted((a, b or "") for a, b in attributes)))
        elif token.type.name in ("TEXT", "CHARACTER_REFERENCE"):
            shown.append(token.data)
    return joined(shown)


def joined(shown: Shown) -> Shown:
    """Each run of text between two tags as its words."""
    runs: Shown = []
    for is_text, group in groupby(shown, lambda one: isinstance(one, str)):
        parts = list(group)
        if not is_text:
            runs += parts
        elif words := " ".join("".join(map(str, parts)).split()):
            runs.append(words)
    return runs


@given(ANY_HTML)
def test_any_text_has_the_tokens_of_the_standard(text: str) -> None:
    assert ours(text) == theirs(text)


DOCUMENTS = sorted(Path("/usr/share/doc").glob("**/*.html"))[::8]


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if path.is_file()], ids=str)
def test_real_pages_have_the_tokens_of_the_standard(path: Path) -> None:
    text = path.read_bytes().decode(errors="replace").replace("\r\n", "\n")
    if len(text) < 1_000_000:
        assert ours(text) == theirs(text)


@given(ANY_HTML)
def test_tokens_come_in_order_and_are_what_stands_at_their_spans(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert at <= token.start < token.end <= len(text)
        if isinstance(token, Tag):
            written = text[token.start : token.end]
            assert written.startswith("</" if token.closes else "<")
            assert written.endswith(">")
            assert token.name in written.lower()
        at = token.end


@given(ANY_HTML)
def test_the_pieces_of_a_text_cover_it(text: str) -> None:
    found = list(pieces(text, 0, len(text)))
    assert "".join(text[piece.start : piece.end] for piece in found) == text
    for piece in found:
        if len(piece.text) == piece.end - piece.start:
            assert piece.text == text[piece.start : piece.end] or piece.text == " "


def test_only_xhtml_lets_a_script_close_itself() -> None:
    text = "<script src='x'/><p>So.</p>"
    assert [token.start for token in tokens(text, xhtml=True)] == [0, 17, 20, 23]
    assert [token.start for token in tokens(text)] == [0, 17]
