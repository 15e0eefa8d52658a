"""What part of speech a word may be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from linter.lexicon.build_tags import read, wanted
from linter.lexicon.tags import is_plural_noun, is_singular_noun, plurals, tags_of


def test_the_commonest_tag_comes_first() -> None:
    assert tags_of("test")[0] == "NN"
    assert tags_of("went") == ("VBD",)
    assert tags_of("xyzzy") == ()


@pytest.mark.parametrize("word", ["units", "engineers", "women"])
def test_plural_nouns(word: str) -> None:
    assert is_plural_noun(word)


@pytest.mark.parametrize("word", ["tests", "unit", "is", "news"])
def test_what_is_not_only_a_plural_noun(word: str) -> None:
    assert not is_plural_noun(word)


@pytest.mark.parametrize(
    ("word", "countable"), [("city", True), ("driver", True), ("aircraft", False), ("test", False)]
)
def test_singular_nouns_have_a_plural_and_no_other_use(word: str, countable: bool) -> None:
    assert is_singular_noun(word) == countable


@pytest.mark.parametrize(
    ("noun", "form"),
    [("city", "cities"), ("box", "boxes"), ("man", "men"), ("child", "children"), ("day", "days")],
)
def test_plurals(noun: str, form: str) -> None:
    assert form in plurals(noun)


def test_nothing_is_read_before_a_word_is_asked_for() -> None:
    code = "import sys, linter.lexicon.tags; assert 'marisa_trie' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_build_keeps_our_words_and_drops_mistakes(tmp_path: Path) -> None:
    (tmp_path / "tags.js").write_text("export const tags = [\n  'NN',\n  'VBD|VBN',\n  'VBN'\n]\n")
    (tmp_path / "words.js").write_text("x = {\n  bridge: 0,\n  went: [1, 2],\n  'Ab-c': 0,\n}\n")
    assert dict(read(tmp_path)) == {
        "bridge": ("NN",),
        "went": ("VBD|VBN", "VBN"),
        "Ab-c": ("NN",),
    }
    assert wanted("bridge", ("NN",)) == ("NN",)
    assert wanted("went", ("VBD|VBN", "VBN")) == ("VBD",)
    assert wanted("Ab-c", ("NN",)) == ()
