"""An expression that is compiled late does what one compiled at once does."""

import re

import pytest

from linter import lazy


@pytest.mark.parametrize("expression", ["[a-z]+", "(?i:a|B)", r"^\w"])
def test_finds_what_a_compiled_expression_finds(expression: str) -> None:
    text = "Abba and\nabba"
    late = lazy.regex(expression, re.MULTILINE)
    assert late.findall(text) == re.findall(expression, text, re.MULTILINE)
    assert late.pattern == expression


def test_bytes_are_searched_by_bytes() -> None:
    assert lazy.regex(rb"b+").search(b"abb").span() == (1, 3)  # type: ignore[union-attr]


def test_a_fault_shows_at_the_first_use() -> None:
    late = lazy.regex("(")
    with pytest.raises(re.error):
        late.search("a")
