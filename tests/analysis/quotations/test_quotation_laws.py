"""Laws of quotations: any text by the convention is silent, and any one slip in it is found."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st

from linter.analysis import Article
from linter.analysis.quotations import Quotations
from linter.readers import read_text


class Style(NamedTuple):
    """The marks of a house: outer and inner ones, and its apostrophe."""

    first: str
    last: str
    inner_first: str
    inner_last: str
    apostrophe: str


CURLY = Style("“", "”", "‘", "’", "’")
STRAIGHT = Style('"', '"', "'", "'", "'")
SINGLE = Style("‘", "’", "“", "”", "’")
STRAIGHT_SINGLE = Style("'", "'", '"', '"', "'")
MIXED_APOSTROPHES = Style("“", "”", "‘", "’", "'")
GUILLEMETS = Style("«", "»", "“", "”", "’")
GERMAN = Style("„", "“", "‚", "‘", "’")

NAMES = ["Lane", "O~Dea", "Mrs Hughes", "the keeper", "James~ widow"]
WORDS = [
    "we shall rebuild the school before winter",
    "it~s the workers~ money and nobody else~s",
    "they don~t ask what Mr O~Dea thinks",
    "the songs of the ~90s were better, weren~t they",
    "he said it was rock ~n~ roll",
    "there were 12 boats in the harbour",
]
INNER = ["no", "leave the key, please", "not before June"]
FRAGMENTS = ["a shame", "the end of the line", "far too late"]
NARRATION = [
    "It rained for a week.",
    "The workers~ boats lay in the harbour, and James~ dog slept.",
    "Nobody~s house was dry in the summer of ~62.",
    "The board is six feet long (it was cut in June).",
]


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


@st.composite
def spoken(draw: st.DrawFn) -> str:
    """A sentence as somebody says it, without its stop; now and then it quotes somebody else."""
    words = _sentence(draw(st.sampled_from(WORDS)))
    if draw(st.integers(0, 3)) == 0:
        words += f", and she told me {{{draw(st.sampled_from(INNER))}}} twice"
    return words


@st.composite
def paragraph(draw: st.DrawFn) -> str:
    """A paragraph whose quotations begin and end in it; < > and { } stand for the marks."""
    name = draw(st.sampled_from(NAMES))
    one, two = draw(spoken()), draw(spoken())
    fragment = draw(st.sampled_from(FRAGMENTS))
    return draw(
        st.sampled_from(
            [
                draw(st.sampled_from(NARRATION)),
                f"<{one},> {name} said.",
                f"<{one},> said {name}. <{two}.>",
                f"{_sentence(name)} said: <{one}. {two}.>",
                f"They called it <{fragment}> and left (<{fragment}>, in fact).",
                f"<{one}?> {name} asked. <{two}!>",
                f"Was it <{fragment}>? <{one},> {name} said—<{fragment}>—and sat down.",
                f"<{one},> {name} said, <and {fragment}.> (<{two}.>)",
                f"<… {one} …> was all {name} wrote; <[{two}]> followed.",
                f"In <{two}> ({fragment}), {name} sang of <{fragment}>, <{fragment}> and more.",
                f"Q: <{one}?> A: <{two}—> {name} broke off.",
            ]
        )
    )


@st.composite
def speech(draw: st.DrawFn) -> list[str]:
    """A quotation over paragraphs: each opens, only the last one closes."""
    first, *more = draw(st.lists(spoken(), min_size=2, max_size=3))
    begin = draw(
        st.sampled_from(["The mayor said: <", "<Yes,> the mayor said. <", "<", "Then it rained. <"])
    )
    return [f"{begin}{first}.", *(f"<{one}." for one in more[:-1]), f"<{more[-1]}.>"]


@st.composite
def articles(draw: st.DrawFn) -> list[str]:
    parts = draw(
        st.lists(st.one_of(paragraph().map(lambda one: [one]), speech()), min_size=1, max_size=4)
    )
    paragraphs = [one for part in parts for one in part]
    assume(any("<" in one for one in paragraphs))
    return paragraphs


def set_in(style: Style, paragraphs: list[str]) -> list[str]:
    table = {
        ord("<"): style.first,
        ord(">"): style.last,
        ord("{"): style.inner_first,
        ord("}"): style.inner_last,
        ord("~"): style.apostrophe,
    }
    return [one.translate(table) for one in paragraphs]


def read(paragraphs: list[str]) -> Quotations:
    text = "\n\n".join(paragraphs)
    return Article(read_text(text, "a.txt")).quotations


def faulty_paragraphs(paragraphs: list[str]) -> set[int]:
    """The numbers of the paragraphs in which something is amiss."""
    found = read(paragraphs)
    text = "\n\n".join(paragraphs)
    mixed = [
        pair.end - 1
        for pair in found.odd
        if (pair.first in "‘'") != (pair.last in "’'") and pair.first not in "„‚«"
    ]
    return {text.count("\n\n", 0, at) for at in [*mixed, *(one.at for one in found.loose)]}


styles = st.sampled_from(
    [CURLY, STRAIGHT, SINGLE, STRAIGHT_SINGLE, MIXED_APOSTROPHES, GUILLEMETS, GERMAN]
)


@given(articles(), styles)
def test_a_text_by_the_convention_is_silent(article: list[str], style: Style) -> None:
    assert read(set_in(style, article)).loose == ()


@given(articles(), styles)
def test_what_is_quoted_is_what_stands_between_the_marks(article: list[str], style: Style) -> None:
    paragraphs = set_in(style, article)
    text = "\n\n".join(paragraphs)
    spans = read(paragraphs).spans
    assert [text[start:end] for start, end in spans] == expected_spans(article, style)


def expected_spans(article: list[str], style: Style) -> list[str]:
    spans: list[str] = []
    for one in article:
        start = None
        for at, char in enumerate(one):
            if char == "<":
                start = at
            elif char == ">" and start is not None:
                spans.append(one[start : at + 1])
                start = None
        if start is not None:
            spans.append(one[start:])
    return [set_in(style, [span])[0] for span in spans]


@st.composite
def slips(draw: st.DrawFn) -> tuple[list[str], int, str]:
    """An article with one outer mark taken out, doubled or turned round; where, and which slip."""
    paragraphs = draw(articles())
    marks = [
        (number, at)
        for number, one in enumerate(paragraphs)
        for at, char in enumerate(one)
        if char in "<>"
    ]
    number, at = draw(st.sampled_from(marks))
    slip = draw(st.sampled_from(["lost", "doubled", "turned"]))
    one = paragraphs[number]
    assume(not (slip == "lost" and hidden(paragraphs, number, at)))
    new = {"lost": "", "doubled": one[at] * 2, "turned": "<>".replace(one[at], "")}[slip]
    paragraphs[number] = one[:at] + new + one[at + 1 :]
    return paragraphs, number, slip


def hidden(paragraphs: list[str], number: int, at: int) -> bool:
    """Is the text as well formed without this mark?

    So it is where the last closing mark of a paragraph is lost and the next one opens with a mark,
    and where the first mark of a speech over paragraphs is lost: it begins a paragraph later.
    """
    one = paragraphs[number]
    if any(char in "<>" for char in one[at + 1 :]):
        return False
    if one[at] == "<":
        return True
    return number + 1 < len(paragraphs) and paragraphs[number + 1].startswith("<")


@given(slips(), styles)
def test_any_slip_is_found_in_its_paragraph(slip: tuple[list[str], int, str], style: Style) -> None:
    paragraphs, number, kind = slip
    assume(not (kind == "turned" and style in (STRAIGHT, STRAIGHT_SINGLE, GUILLEMETS, GERMAN)))
    assert number in faulty_paragraphs(set_in(style, paragraphs))
