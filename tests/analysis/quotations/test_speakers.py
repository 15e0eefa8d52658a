"""Who speaks, by the words beside a closing mark."""

from __future__ import annotations

import pytest

from linter.analysis.quotations.speakers import speakers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“Yes,” Ms Lane said. “No,” said Tom Hughes.", {"Lane", "Hughes"}),
        ('"Yes," she said. "No?" he asked.', {"she", "he"}),
        ("“Yes,” Ursula von der Leyen said.", {"Leyen"}),
        ("He said yes. Ms Lane said no.", set()),
        ("They called it “a shame” and left.", set()),
    ],
)
def test_only_words_right_behind_a_mark_tell(text: str, names: set[str]) -> None:
    assert speakers(text) == names
