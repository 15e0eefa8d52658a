"""`copydesk dictionary`: words of the house."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Copydesk


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """The file that the configuration names."""
    (tmp_path / "copydesk.toml").write_text('words = "words.txt"\n', "utf-8")
    return tmp_path / "words.txt"


def test_words_are_added_below_what_is_there(copydesk: Copydesk, words: Path) -> None:
    words.write_text("# ours\nlede # first paragraph", "utf-8")
    run = copydesk("dictionary", "add", "zarvox", "Lede", "zarvox")
    assert run.status == 0
    assert words.read_text("utf-8") == "# ours\nlede # first paragraph\nzarvox\n"
    assert "already in" in run.out


def test_the_file_is_made_where_it_is_not_there_yet(copydesk: Copydesk, words: Path) -> None:
    copydesk("dictionary", "add", "café")
    assert words.read_text("utf-8") == "café\n"


def test_line_ends_stay_as_they_are(copydesk: Copydesk, words: Path) -> None:
    words.write_bytes(b"lede\r\n")
    copydesk("dictionary", "add", "zarvox")
    assert words.read_bytes() == b"lede\r\nzarvox\r\n"


def test_an_added_word_is_no_finding(copydesk: Copydesk, words: Path) -> None:
    words.touch()
    text = b"The goverment fell.\n"
    assert copydesk("check", "-", stdin=text).status == 1
    copydesk("dictionary", "add", "goverment")
    assert copydesk("check", "-", stdin=text).status == 0


@pytest.mark.parametrize("word", ["two words", "a#b", " "])
def test_what_is_no_word_is_refused(copydesk: Copydesk, words: Path, word: str) -> None:
    run = copydesk("dictionary", "add", word)
    assert run.status == 2
    assert not words.exists()


def test_without_a_file_it_says_what_to_do(copydesk: Copydesk, tmp_path: Path) -> None:
    assert 'put words = "words.txt" into copydesk.toml' in copydesk("dictionary", "add", "x").err
    (tmp_path / "copydesk.toml").write_text('words = ["lede"]\n', "utf-8")
    run = copydesk("dictionary", "add", "x")
    assert run.status == 2
    assert "words is a list" in run.err
