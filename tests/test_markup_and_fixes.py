"""A fix never tears markup: where it would, there is none."""

from __future__ import annotations

import pytest

from linter.api import Linter
from linter.engine import Report
from linter.mending import mend

LINTER = Linter(preview=True)


def check(data: bytes) -> Report:
    return LINTER.check(data, "a.md")


@pytest.mark.parametrize(
    "source",
    [
        "Apples,**pears** and plums were sold.\n",
        "The talks went on until midnight.**Both** sides left.\n",
        "It rained.\n\n[See also  Ten bridges to cross](https://example.org/)\n\nIt stopped.\n",
    ],
)
def test_an_edit_across_markup_is_no_fix(source: str) -> None:
    report = check(source.encode())
    assert [finding.fixes for finding in report.findings] == [()]


def test_an_edit_beside_no_markup_is_applied_in_the_source() -> None:
    source = "---\r\ntitle: X\r\n---\r\n\r\nThe *talks* went on.Both sides left.\r\n"
    mended = mend(source.encode(), check, unsafe=False)
    assert mended.after == source.replace("on.Both", "on. Both")


def test_a_residue_line_of_its_own_is_taken_out() -> None:
    source = "# Rain\n\nIt rained *all* day.\n\nAdvertisement\n\nThen it stopped.\n"
    mended = mend(source.encode(), check, unsafe=True)
    assert mended.after == source.replace("Advertisement\n\n", "")


def test_a_message_speaks_of_the_words_and_not_of_the_markup() -> None:
    (finding,) = check(b"The talks went on until midnight.**Both** sides left.\n").findings
    assert finding.text == "midnight.**Both"
    assert "midnight.Both" in finding.message
