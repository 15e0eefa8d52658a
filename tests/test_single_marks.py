"""The script that turns an article's double marks into single ones for measuring."""

from __future__ import annotations

import pytest
from single_marks import turned


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("“It’s ‘so’,” she said.", "‘It’s “so”,’ she said."),
        ("\"It's 'so',\" she said.", "'It's \"so\",' she said."),
        ("“The workers’ boats.”", "‘The workers’ boats.’"),
        ("No mark's here.", "No mark's here."),
    ],
)
def test_kinds_are_exchanged_and_apostrophes_stay(before: str, after: str) -> None:
    assert turned(before) == after
