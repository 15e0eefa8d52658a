"""`frames`: a real word in the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import LinterWith

KEYS = """\
check: frames
fix: unsafe
frames:
  loose: ["!{not} to [loose>lose] {the it END}"]
  age: ["{a # *ing} [wurst>worst] !{case} *"]
  case: ["{the} [Capital>Capitol] Hill"]
"""


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("They try to loose the war, and to loose.", ["loose", "loose"]),
        ("TO LOOSE THE WAR", ["LOOSE"]),
        ("They ask you not to loose the dogs.", []),
        ("They try to loosen the rope, and to loose dogs.", []),
        ("A wurst day, 12 wurst days, being wurst off.", ["wurst", "wurst", "wurst"]),
        ("A wurst case, a wurst.", []),
        ("On the Capital Hill, not the capital hill.", ["Capital"]),
        ("We went to Loose the village.", []),
    ],
)
def test_the_neighbours_decide(linter_with: LinterWith, text: str, marked: list[str]) -> None:
    assert [finding.text for finding in linter_with(KEYS).lint_text(text)] == marked


def test_the_suggestion_has_the_case_of_what_it_replaces(linter_with: LinterWith) -> None:
    (finding,) = linter_with(KEYS).lint_text("TO LOOSE THE WAR")
    assert finding.suggestions == ("LOSE",)
    assert finding.branch == "loose"


def test_either_apostrophe_will_do(linter_with: LinterWith) -> None:
    linter = linter_with('check: frames\nframes: {own: ["[it\'s>its] own"]}')
    assert len(linter.lint_text("It's own and it’s own.")) == 2
