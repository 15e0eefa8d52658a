"""What a desk's own style makes of marks, apostrophes, dashes and dots."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.config import config_from

TEXT = (
    "“We shall rebuild,” the mayor said. “It’s a year’s work ... or two.” They called it"
    " ‘a shame’, “a mess”—and it's “a pity.” So it is – now."
)


def found(style: dict[str, str], text: str = TEXT) -> dict[str, list[str]]:
    """The warnings of each rule that obeys a style."""
    marked: dict[str, list[str]] = {}
    for finding in Linter(config=config_from({"style": style})).lint_text(text):
        if finding.branch == "style":
            assert finding.severity == "warning"
            marked.setdefault(finding.rule, []).append(finding.text)
    return marked


@pytest.mark.parametrize(
    ("key", "choice", "rule", "marked"),
    [
        ("quote-marks", "curly", "typography/apostrophe-style", ["'"]),
        ("main-marks", "double", "quotes/main-marks", ["‘"]),
        ("main-marks", "single", "quotes/main-marks", ["“", "“", "“", "“"]),
        ("stops", "outside", "quotes/stop-position", [".”"]),
        ("stops", "inside", "quotes/stop-position", ["’,"]),
        ("ellipsis", "character", "typography/ellipsis-style", ["..."]),
        ("dash", "em", "typography/dash-style", ["–"]),
        ("dash", "spaced-en", "typography/dash-style", ["—"]),
    ],
)
def test_each_place_in_another_style_is_a_warning(
    key: str, choice: str, rule: str, marked: list[str]
) -> None:
    assert found({key: choice}) == {rule: marked}


def test_a_text_in_the_style_of_the_house_is_silent() -> None:
    assert found({"quote-marks": "straight"}, '"It\'s so," she said.') == {}
    assert found({"dash": "spaced-em", "ellipsis": "spaced"}, "So — or . . . so.") == {}


def test_without_a_style_there_is_one_note_for_each_kind_of_mixture() -> None:
    notes = [f.rule for f in Linter().lint_text(TEXT) if f.severity == "info"]
    assert len(notes) == len(set(notes)) > 2
