"""An article gives the same findings when it is written as Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import Linter
from tests.wrapped_markdown import found, moved, wrapped

EXAMPLES = sorted(Path(__file__).parents[1].joinpath("examples").glob("*.txt"))
LINTER = Linter()


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_an_example_gives_the_same_findings_as_markdown(path: Path) -> None:
    plain = LINTER.check(path.read_bytes(), path.name)
    made = wrapped(plain)
    assert made.text.count("**") > 2
    assert "](https://" in made.text
    through = LINTER.check(made.text.encode(), "a.md")
    assert found(through.findings) == moved(plain.findings, made)
