"""The last line of a run: why nothing was checked, and what could be mended."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter.cli.summary import offers

if TYPE_CHECKING:
    from tests.conftest import Copydesk

EMPTY = "Nothing was checked: "


def test_an_empty_folder_is_told(copydesk: Copydesk) -> None:
    run = copydesk("check")
    told = "no file is there; a folder is searched for *.txt and *.text.\n"
    assert (run.status, run.err) == (0, EMPTY + told)


def test_what_was_passed_over_is_counted_with_the_way_to_read_it(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    for name in ("a.md", "b.md", "page.html", "sheet.csv"):
        (tmp_path / name).write_text("It rained.Then it stopped.")
    assert copydesk("check").err == (
        f'{EMPTY}2 .md files were passed over (include = ["*.md"] in copydesk.toml takes such '
        'files); 1 .html file was passed over (include = ["*.html"] in copydesk.toml takes such '
        "files); 1 other file passed over (*.txt and *.text are read).\n"
    )
    (tmp_path / "copydesk.toml").write_text('include = ["*.md"]')
    assert copydesk("check").err.startswith("2 errors")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("copydesk.toml", 'exclude = ["a.*"]', "1 file excluded by the configuration"),
        (".copydeskignore", "a.txt", "1 ignored (see .gitignore and .copydeskignore)"),
        ("copydesk.toml", 'ignore = ["all"]', "no rule is left; see select, ignore and preview"),
    ],
)
def test_what_keeps_all_files_out_is_told_also_to_the_quiet(
    copydesk: Copydesk, tmp_path: Path, name: str, text: str, told: str
) -> None:
    (tmp_path / "a.txt").write_text("It rained.Then it stopped.")
    (tmp_path / name).write_text(text)
    assert told in copydesk("check").err
    (line,) = copydesk("check", "-q").err.splitlines()
    assert line.startswith(f"copydesk: {EMPTY}{told}")


def test_fixes_are_offered_and_not_again_when_they_are_applied(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("It rained.Then it stopped.")
    assert copydesk("check").err.endswith(" in 1 file. (1 can be mended with --fix.)\n")
    assert "can be mended" not in copydesk("check", "--fix").err


@pytest.mark.parametrize(
    ("fixable", "fixed", "unsafe", "text"),
    [
        ({"safe": 16, "unsafe": 4}, False, False, "16 can be mended with --fix, 4 more with "),
        ({"unsafe": 4}, False, False, "4 can be mended with --fix --unsafe-fixes"),
        ({"safe": 1, "unsafe": 4}, True, False, "4 can be mended with --fix --unsafe-fixes"),
        ({"safe": 1, "unsafe": 4}, True, True, ""),
        ({}, False, False, ""),
    ],
)
def test_what_options_could_mend(
    fixable: dict[str, int], fixed: bool, unsafe: bool, text: str
) -> None:
    offered = offers(Counter(fixable), fixed=fixed, unsafe=unsafe)
    assert offered.startswith(text)
    assert bool(offered) == bool(text)
