"""From source to prose: what no reader sees is left out, what is no prose is masked."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import MASK, Document
from linter.readers import read_text
from linter.readers.prose import INVISIBLE, SPACES, prose

SPANS = [
    "https://example.org/a?b=c",
    "www.example.org",
    "desk@example.org",
    "@desk",
    "#vote",
    "pic.twitter.com/xyz",
    "http://",
    "t.co/1",
    "@",
    "#",
    "://",
    "www.",
]
PIECES = [*SPANS, *" .,)\"'’“”(", "\n", "\n\n", "\r", "\r\n", "😀", "👩\u200d🚀", "e\u0301", "word"]
ANY_TEXT = st.lists(
    st.one_of(
        st.sampled_from([*PIECES, *INVISIBLE, *SPACES]),
        st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=3),
    ),
    max_size=20,
).map("".join)


def masked(text: str) -> str:
    return prose(text)[0].replace(MASK, "_")


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("\r\n\r\n", "\n\n"),
        ("\n\r", "\n\n"),
        ("so\u00adft hy\u200bphen\u2060s", "soft hyphens"),
        ("\ufeffone\ufeff", "one"),
        ("right\u200f to \u202bleft\u202c", "right to left"),
        ("👩\u200d🚀", "👩🚀"),
        ("5\u00a0km, 1\u202f000\u2009m\u3000", "5 km, 1 000 m "),
    ],
)
def test_a_rule_sees_what_a_reader_sees(source: str, seen: str) -> None:
    assert prose(source)[0] == seen


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("See https://example.org/a. Then", "See _____________________. Then"),
        ("See https://example.org/a?b=c, or", "See _________________________, or"),
        ("(www.example.org)", "(_______________)"),
        ("at bit.ly/3xYz!", "at ___________!"),
        ("write to desk@example.org.", "write to ________________."),
        ("jo.smith+news@example.co.uk wrote", "___________________________ wrote"),
        ("said @copy_desk, who", "said __________, who"),
        ("the #MeToo movement", "the ______ movement"),
        ("“www.example.org” it", "“_______________” it"),
        ("ftp://example.org/a_b", "_____________________"),
    ],
)
def test_what_is_no_prose_is_masked_at_its_length(source: str, seen: str) -> None:
    assert masked(source) == seen


@pytest.mark.parametrize(
    "text", ["the #1 song", "a ratio of 3:1", "5 @ 3", "issue # 12", "and/or", "&#8217;", "wwwow"]
)
def test_other_signs_are_no_mask(text: str) -> None:
    assert masked(text) == text


@given(ANY_TEXT)
def test_prose_has_no_invisible_character_and_one_kind_of_space(text: str) -> None:
    assert not set(prose(text)[0]) & set(INVISIBLE + SPACES + "\r")


@given(ANY_TEXT)
def test_offsets_grow_and_stay_within_the_source(text: str) -> None:
    seen, offsets = prose(text)
    mapped = [offsets.offset(at) for at in range(len(seen) + 1)]
    assert mapped == sorted(set(mapped))
    assert mapped[-1] == len(text)


def as_seen(source: str) -> str:
    """A piece of source as a reader sees it: the law, written another way than the reader is."""
    source = re.sub("\r\n?", "\n", source)
    return "".join(" " if c in SPACES else c for c in source if c not in INVISIBLE)


def assert_stands_for(document: Document, start: int, end: int) -> None:
    original = as_seen(document.original(start, end))
    seen = document.text[start:end]
    assert len(original) == len(seen)
    for real, shown in zip(original, seen, strict=True):
        assert shown in (real, MASK)


@given(ANY_TEXT, st.data())
def test_every_span_of_prose_leads_back_to_the_text_it_stands_for(
    text: str, data: st.DataObject
) -> None:
    document = read_text(text, "a.txt")
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, len(document.text)))
    assert_stands_for(document, start, end)
    assert_stands_for(document, 0, len(document.text))


@given(ANY_TEXT)
def test_only_what_looks_like_an_address_is_masked(text: str) -> None:
    """A mask never swallows a space, a line end or a quotation mark."""
    seen, offsets = prose(text)
    for at, char in enumerate(seen):
        if char == MASK:
            first, last = offsets.span(at, at + 1)
            assert not re.match(r"[\s<>\"“”]", text[first:last])
