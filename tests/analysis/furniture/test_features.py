"""What a line says of itself."""

from __future__ import annotations

import pytest

from linter.analysis.furniture.features import of_line


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Mayor Defends Plan to Close Pool", {"title case", "ends open", "words 4-7"}),
        ("ANALYSIS/OPINION:", {"all capitals", "ends colon", "sign", "words 2-3"}),
        ("3 hours ago", {"time", "digits", "begins small"}),
        ("March 4, 2019", {"date", "year", "digits"}),
        ("Hazel Orme", {"a name", "title case"}),
        ("FacebookTwitter", {"joined words"}),
        ("37", {"no words", "digits"}),
        ("Get our news by mail.", {"house", "ends stop", "first get", "word news"}),
        ("(Related stories)", {"brackets"}),
    ],
)
def test_a_line_has_the_features_that_one_sees(line: str, names: set[str]) -> None:
    assert names <= set(of_line(line, "paragraph"))


def test_the_kind_of_block_is_one() -> None:
    assert "block caption" in set(of_line("A bridge", "caption"))


def test_a_plain_sentence_has_none_of_a_page() -> None:
    seen = set(of_line("The river rose, and the town was under water.", "paragraph"))
    assert not seen & {"sign", "link", "time", "date", "house", "reader", "title case", "a name"}
