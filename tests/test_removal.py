"""Taking residue out: by itself where a desk says so, and with all that parted it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter import Linter
from linter.config import read_config
from linter.errors import ConfigError
from linter.mending import mend

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Copydesk

SCRAPED = """\
Share on Facebook

Council votes on budget

The council votes on the budget on Tuesday.

RELATED: How a small town saved its swimming pool

Advertisement

A second reading follows in May.

Leave a Reply

Required fields are marked in red. Your e-mail address will not be shared.
"""
BODY = """\
Council votes on budget

The council votes on the budget on Tuesday.

A second reading follows in May.
"""


def linter(folder: Path, text: str) -> Linter:
    (folder / "copydesk.toml").write_text(text, "utf-8")
    return Linter(config=read_config(folder / "copydesk.toml"))


def safely_mended(by: Linter, text: str) -> str:
    return mend(text.encode(), lambda data: by.check(data, "a.txt"), unsafe=False).after


def test_without_a_word_of_the_desk_nothing_is_taken_out() -> None:
    assert safely_mended(Linter(), SCRAPED) == SCRAPED


def test_the_kinds_that_a_desk_names_go(tmp_path: Path) -> None:
    by = linter(tmp_path, '[boilerplate]\nremove = ["related-link", "advertisement"]')
    mended = safely_mended(by, SCRAPED)
    assert "RELATED" not in mended
    assert "Advertisement" not in mended
    assert "on Tuesday.\n\nA second reading" in mended
    assert "Leave a Reply" in mended


def test_all_kinds_go_and_the_body_is_left(tmp_path: Path) -> None:
    assert safely_mended(linter(tmp_path, '[boilerplate]\nremove = ["all"]'), SCRAPED) == BODY


def test_the_command_cleans_a_scraped_article(copydesk: Copydesk, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SCRAPED, "utf-8")
    copydesk("check", "--fix", "--unsafe-fixes", "--select", "boilerplate", str(path))
    assert path.read_text("utf-8") == BODY


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_line_ends_stay(tmp_path: Path, line_end: str) -> None:
    by = linter(tmp_path, '[boilerplate]\nremove = ["all"]')
    text = SCRAPED.replace("\n", line_end)
    assert safely_mended(by, text) == BODY.replace("\n", line_end)


def test_an_unknown_kind_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"'related' is no kind of residue.*related-link"):
        linter(tmp_path, '[boilerplate]\nremove = ["related"]')


def test_what_only_a_person_can_mend_is_no_kind_to_remove(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="'placeholder' is no kind of residue"):
        linter(tmp_path, '[boilerplate]\nremove = ["placeholder"]')
