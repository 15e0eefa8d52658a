"""Words in small letters that no list has."""

from __future__ import annotations

import pytest

from linter.analysis import Article
from linter.readers import read_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The end ofthe road, ofthe! and (weekthat) was.", ("ofthe", "weekthat")),
        ("It takes 270to win.", ("270to",)),
        ("The harbour was quiet, and nobody came.", ()),
        ("Write to desk@xyzzy.example or xyzzy/plugh, Xyzzy!", ()),
        ("The 21st and the 3rd", ("21st", "3rd")),
        ("", ()),
    ],
)
def test_unknown_words(text: str, words: tuple[str, ...]) -> None:
    assert Article(read_text(text, "x.txt")).spelling.no_words == words
