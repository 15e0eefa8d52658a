"""Hyphens that are missing."""

from __future__ import annotations

import pytest

from linter import Linter

LINTER = Linter(select=["spelling/hyphen"])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("A 93 year-old won.", "93-year-old"),
        ("The 16-year old boy won.", "16-year-old"),
        ("A seventeen year old girl won.", "seventeen-year-old"),
        ("Two 16 year-olds won.", "16-year-olds"),
        ("Her great great grandfather won.", "great-great-grandfather"),
        ("Her great-great grandfather won.", "great-great-grandfather"),
        ("Ada's great grandson won.", "great-grandson"),
        ("His Mother in Law won.", "Mother-in-Law"),
        ("Both sons in law won.", "sons-in-law"),
        ("A nine platter hard drive won.", "nine-platter hard drive"),
        ("A two week trial ended.", "two-week trial"),
        ("There was no self pity.", "self-pity"),
        ("Passive aggressive notes.", "Passive-aggressive"),
        ("The so called expert won.", "so-called"),
        ("Three passers by saw it.", "passers-by"),
    ],
)
def test_the_suggestion_has_its_hyphens(text: str, right: str) -> None:
    (finding,) = LINTER.lint_text(text)
    assert finding.suggestions == (right,)


@pytest.mark.parametrize(
    "text",
    [
        "She is 93 years old and won.",
        "A 93-year-old, a great-great-grandfather and a mother-in-law won.",
        "Her son in law school won, as did her brother in law enforcement.",
        "It was a shadow of its former self made small.",
        "In 2016 day trips ended; 1.5 mile walk; $40 day rate plan.",
        "Two day trips leave, and three week visits end.",
        "She ran up the hill and passed by the house.",
        "Himself made, the myself employed.",
    ],
)
def test_what_has_them_or_needs_none_is_left_alone(text: str) -> None:
    assert LINTER.lint_text(text) == []
