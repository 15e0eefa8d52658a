"""The formats for machines and for one-line readers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from linter import Linter
from linter.document import Source
from linter.report import FORMATS, make_writer

LINTER = Linter(select=["splices/missing-space", "names/near-miss"])
SLIP = "It rained.Then it stopped."
NAME = "Kestrelane said. Kestrelane did.\n\nKestralane left.Then it rained."
FIELDS = [
    *("path", "line", "column", "end_line", "end_column", "offset", "end_offset", "block"),
    *("rule", "branch", "severity", "message", "text", "suggestions", "related", "fixes"),
    "confidence",
]


def written(name: str, *texts: str, path: str = "a.txt") -> str:
    out: list[str] = []
    writer = make_writer(name, out.append)
    for text in texts:
        writer.article(Source(path, text), LINTER.lint_text(text, path))
    writer.end()
    return "".join(out)


def objects(name: str, *texts: str) -> list[dict[str, Any]]:
    text = written(name, *texts)
    found = json.loads(text) if name == "json" else list(map(json.loads, text.splitlines()))
    assert isinstance(found, list)
    return found


def test_concise_is_one_line_a_finding() -> None:
    lines = written("concise", SLIP, NAME).splitlines()
    assert lines[0] == (
        "a.txt:1:4: error splices/missing-space "
        "A space is missing in “rained.Then”: “rained. Then”."
    )
    places = [line.split(" ")[0] for line in lines]
    assert places == ["a.txt:1:4:", "a.txt:3:1:", "a.txt:3:12:"]


def test_concise_passes_no_control_character_on() -> None:
    line = written("concise", SLIP, path="a\x1b[31m\n.txt")
    assert line.count("\n") == 1
    assert line[:-1].isprintable()


@pytest.mark.parametrize("name", ["json", "json-lines"])
def test_the_fields_of_a_finding_are_a_contract(name: str) -> None:
    (found,) = objects(name, SLIP)
    assert list(found) == FIELDS
    assert 0 < found.pop("confidence") <= 1
    assert found == {
        "path": "a.txt",
        "line": 1,
        "column": 4,
        "end_line": 1,
        "end_column": 15,
        "offset": 3,
        "end_offset": 14,
        "block": {"kind": "paragraph", "ordinal": 0},
        "rule": "splices/missing-space",
        "branch": "after-stop",
        "severity": "error",
        "message": "A space is missing in “rained.Then”: “rained. Then”.",
        "text": "rained.Then",
        "suggestions": ["rained. Then"],
        "related": [],
        "fixes": [{"safety": "safe", "edits": [{"offset": 10, "end_offset": 10, "text": " "}]}],
    }


@pytest.mark.parametrize("name", ["json", "json-lines"])
def test_related_places_have_positions_of_their_own(name: str) -> None:
    found, _ = objects(name, NAME)
    assert found["rule"] == "names/near-miss"
    (other,) = found["related"]
    assert list(other) == [
        *("line", "column", "end_line", "end_column", "offset", "end_offset", "message"),
    ]
    assert (other["line"], other["column"], other["offset"], other["end_offset"]) == (1, 1, 0, 10)


def test_json_and_json_lines_hold_the_same_objects() -> None:
    assert objects("json", SLIP, NAME) == objects("json-lines", SLIP, NAME)
    assert len(objects("json", SLIP, NAME)) == 3


@pytest.mark.parametrize(
    ("name", "nothing"), [("json", "[]\n"), ("json-lines", ""), ("concise", "")]
)
def test_nothing_found_is_still_a_report(name: str, nothing: str) -> None:
    assert written(name) == nothing
    assert written(name, "It rained.") == nothing


def test_one_line_of_json_lines_is_one_finding() -> None:
    text = written("json-lines", "It\u2028rained.Then\x85it\x0c stopped.", NAME)
    assert text.endswith("\n")
    assert all(json.loads(line) for line in text[:-1].split("\n"))


@pytest.mark.parametrize("name", FORMATS)
def test_a_writer_writes_the_articles_as_they_come(name: str) -> None:
    out: list[str] = []
    writer = make_writer(name, out.append)
    writer.article(Source("a.txt", SLIP), LINTER.lint_text(SLIP))
    assert "splices/missing-space" in "".join(out)
