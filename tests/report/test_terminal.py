"""How wide a text is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.report.terminal import width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("ferry", 5),
        ("“Café – naïve…”", 15),
        ("so\u00adft", 4),
        ("zero\u200bwidth", 9),
        ("北京", 4),
        ("e\u0301", 1),
    ],
)
def test_marks_of_print_take_one_column_and_wide_letters_two(text: str, columns: int) -> None:
    assert width(text) == columns


@given(st.text(st.characters(max_codepoint=0x3100, exclude_categories=["Cs"])))
def test_a_text_is_as_wide_as_its_characters(text: str) -> None:
    assert width(text) == sum(map(width, text))


def test_every_character_is_as_wide_alone_as_beside_another() -> None:
    wide = "北"
    odd = [c for c in map(chr, range(0xA0, 0x2100)) if width(c + wide) != width(c) + width(wide)]
    assert odd == []
