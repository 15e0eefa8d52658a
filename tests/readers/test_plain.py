"""The blocks of a plain text: layouts, and the kinds of block."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import BlockKind
from linter.readers import read_text

BODY = "The ferry will run again on Monday, the harbour office said."


def kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in read_text(text, "a.txt").blocks]


def blocks(text: str) -> list[str]:
    document = read_text(text, "a.txt")
    return [document.text[block.start : block.end] for block in document.blocks]


@pytest.mark.parametrize(
    "title",
    [
        "Ferry to run again on Monday",
        "‘We shall rebuild’, mayor says",
        "Why the ferry stopped: “A question of money”",
        "Twelve ways to save a swimming pool",
    ],
)
def test_a_first_line_without_a_stop_is_the_headline(title: str) -> None:
    assert kinds(f"{title}\n\n{BODY}") == ["headline", "paragraph"]


@pytest.mark.parametrize(
    "opening",
    [BODY, "the ferry", "The ferry stopped. nobody knows why", "“We shall rebuild.”"],
)
def test_a_first_line_that_is_a_sentence_is_a_paragraph(opening: str) -> None:
    assert kinds(f"{opening}\n\n{BODY}")[0] == "paragraph"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("A question of money", "heading"),
        ("By Dana Whitlock", "byline"),
        ("BY DANA WHITLOCK AND JO SMITH", "byline"),
        ("Photo: the ferry at noon", "caption"),
        ("File photo – The ferry at noon.", "caption"),
        ("The ferry at noon on Monday. (Dana Whitlock/AFP)", "caption"),
        ("• The ferry", "list-item"),
        ("- The ferry", "list-item"),
        ("– The ferry", "list-item"),
        ("12. The ferry", "list-item"),
        ("(3) The ferry", "list-item"),
        ("a) the ferry", "list-item"),
        (BODY, "paragraph"),
        ("By the end of May the ferry will run again.", "paragraph"),
        ("-5 degrees were measured.", "paragraph"),
        ("2016 was a year of storms.", "paragraph"),
        ("See https://example.org/ferry", "paragraph"),
    ],
)
def test_a_block_has_the_kind_its_shape_tells(line: str, kind: BlockKind) -> None:
    assert kinds(f"Ferry to run again\n\n{line}\n\n{BODY}") == ["headline", kind, "paragraph"]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    lines = ["Ferry to run again", BODY, "A question of money", BODY]
    assert blocks("\n".join(lines)) == lines
    assert kinds("\n".join(lines)) == ["headline", "paragraph", "paragraph", "paragraph"]


def test_lines_wrapped_at_a_width_belong_together() -> None:
    lines = [
        "The ferry will run again on Monday, the",
        "harbour office said. A bus takes over",
        "now.",
    ]
    wrapped = "\n".join(lines)
    assert blocks(f"Ferry to run again\n\n{wrapped}\n\n{BODY}") == [
        "Ferry to run again",
        wrapped,
        BODY,
    ]


def test_short_lines_that_were_not_wrapped_stay_apart() -> None:
    verse = ["The ferry", "runs no more", "on Sunday afternoons in May"]
    assert blocks("\n".join(verse) + f"\n\n{BODY}") == [*verse, BODY]


def test_long_lines_are_paragraphs_also_between_blank_lines() -> None:
    long = f"{BODY} {BODY}"
    assert blocks(f"{long}\n{long}\n\n{BODY}") == [long, long, BODY]


def test_list_items_stay_apart() -> None:
    items = ["• the ferry to the town", "• the bus to the town", "• a taxi"]
    assert blocks("\n".join(items) + f"\n\n{BODY}") == [*items, BODY]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(line_end: str) -> None:
    text = f"Ferry to run again\n\n{BODY}\n\n• a taxi\n• a bus\n"
    assert kinds(text.replace("\n", line_end)) == kinds(text)


@given(st.text(alphabet="aA .•-)(1\n\t\r\u00a0\u200b“”\x0b\x85\u2028", max_size=40))
def test_blocks_are_in_order_and_hold_all_that_is_no_space(text: str) -> None:
    document = read_text(text, "a.txt")
    at = 0
    for number, block in enumerate(document.blocks):
        assert block.ordinal == number
        assert at <= block.start < block.end
        assert not document.text[at : block.start].strip()
        assert (
            document.text[block.start : block.end] == document.text[block.start : block.end].strip()
        )
        at = block.end
    assert not document.text[at:].strip()


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\u200b"])
def test_a_text_without_a_visible_character_has_no_block(text: str) -> None:
    assert blocks(text) == []


WRAPPED = """The ferry left the old harbour at six in the morning with all of the crew on
board, and nobody in the town who had seen it leave could say where it was to
land, or when it would be back."""


def test_a_wrapped_paragraph_that_was_edited_later_is_one() -> None:
    edited = WRAPPED.replace("all of the crew on\n", "all on\n")
    assert len(blocks("\n\n".join([WRAPPED, WRAPPED, WRAPPED, edited]))) == 4


def test_verse_among_wrapped_paragraphs_keeps_its_lines() -> None:
    verse = "The ferry left the bay,\nAnd nobody could say\nWhere it would land that day"
    assert len(blocks("\n\n".join([WRAPPED, WRAPPED, WRAPPED, verse]))) == 6


def test_lines_that_end_with_a_sentence_are_paragraphs_of_their_own() -> None:
    first = "The ferry left the old harbour of the town at six in the morning."
    lines = f"{first}\nNobody saw it.\nIt sank in the bay that night."
    assert len(blocks("\n\n".join([WRAPPED, WRAPPED, WRAPPED, lines]))) == 6
