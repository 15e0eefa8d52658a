"""SARIF 2.1.0: valid by the schema, and every position in it leads back to the text."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Linter, __version__
from linter.document import Source
from linter.findings import Finding, SeverityName
from linter.report import Look, make_writer

if TYPE_CHECKING:
    from tests.conftest import Copydesk, LinterWith

Json = dict[str, Any]

SCHEMA = Path(__file__).with_name("sarif-schema-2.1.0.json")
"""As `@microsoft/sarif-multitool` 5.7.0 ships it: MIT, copyright Microsoft Corporation."""

LINTER = Linter(preview=True)
SLIPS = Linter(select=["splices/missing-space"])
NAMES = Linter(select=["names/near-miss"])
SLIP = "It rained.Then it stopped."
NAME = "Kestrelane said. Kestrelane did.\n\nKestralane left."
NO_DRIVES = pytest.mark.skipif(os.name == "nt", reason="a colon ends a drive's name there")
LINE_ENDS = ["\r\n", "\n", "\r"]
TEXTS = st.text(alphabet="ab é日😀\n\r", min_size=1, max_size=60)


def written(linter: Linter, *articles: tuple[str, str], failures: Sequence[Any] = ()) -> str:
    out: list[str] = []
    writer = make_writer("sarif", out.append, Look(rules=linter.rules))
    for path, text in articles:
        writer.article(Source(path, text), linter.lint_text(text, path))
    for path, message in failures:
        writer.failed(path, message)
    writer.end()
    return "".join(out)


def run_of(report: str) -> Json:
    (run,) = json.loads(report)["runs"]
    assert isinstance(run, dict)
    return run


def results(linter: Linter, text: str, path: str = "a.txt") -> list[Json]:
    found: list[Json] = run_of(written(linter, (path, text)))["results"]
    return found


def place(result: Json) -> Json:
    (location,) = result["locations"]
    found: Json = location["physicalLocation"]
    return found


def one(source: Source, start: int, end: int, **fields: Any) -> Json:
    """The result of a finding made by hand."""
    line, column = source.position(start)
    end_line, end_column = source.position(end)
    common = {"rule": "style/test", "branch": "test", "severity": "error", "message": "Mend it."}
    where = {"path": source.path, "line": line, "column": column, "offset": start}
    ends = {"end_line": end_line, "end_column": end_column, "end_offset": end}
    text = source.text[start:end]
    finding = Finding(**{**where, **ends, **common, "block": None, "text": text, **fields})
    out: list[str] = []
    writer = make_writer("sarif", out.append)
    writer.article(source, [finding])
    writer.end()
    (result,) = run_of("".join(out))["results"]
    assert isinstance(result, dict)
    return result


def units(text: str) -> bytes:
    return text.encode("utf-16-le")


def by_offset(text: str, region: Json) -> str:
    """What a region marks by its offset and length."""
    start = 2 * region["charOffset"]
    return units(text)[start : start + 2 * region["charLength"]].decode("utf-16-le")


def by_line(text: str, region: Json) -> str:
    """What a region marks by its lines and columns."""
    starts = [0, *(m.end() for m in re.finditer("\r\n|\r|\n", text))]
    start, end = (
        2
        * (len(units(text[: starts[region[f"{edge}Line"] - 1]])) // 2 + region[f"{edge}Column"] - 1)
        for edge in ("start", "end")
    )
    return units(text)[start:end].decode("utf-16-le")


def check_by_schema(report: str) -> None:
    try:
        jsonschema = import_module("jsonschema")
    except ImportError:
        if os.environ.get("CI"):
            pytest.fail("jsonschema is missing")
        pytest.skip("jsonschema is not installed")
    schema = json.loads(SCHEMA.read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    assert [error.message for error in validator.iter_errors(json.loads(report))] == []


# The whole


def test_a_report_is_valid_by_the_schema() -> None:
    text = f"{NAME}\r\n\r\n{SLIP}"
    report = written(
        LINTER, ("a.txt", text), ("b.txt", ""), failures=[(None, "No."), ("c.txt", "No.")]
    )
    check_by_schema(report)
    assert len(run_of(report)["results"]) == 2


def test_an_empty_report_is_valid_too() -> None:
    report = written(LINTER)
    check_by_schema(report)
    assert run_of(report)["results"] == []


def test_a_run_says_how_it_counts() -> None:
    report = json.loads(written(LINTER))
    assert report["version"] == "2.1.0"
    assert next(iter(report)) == "version"
    (run,) = report["runs"]
    assert run["columnKind"] == "utf16CodeUnits"
    assert run["newlineSequences"] == LINE_ENDS


def test_results_are_written_as_they_come() -> None:
    out: list[str] = []
    writer = make_writer("sarif", out.append, Look(rules=SLIPS.rules))
    for number in range(3):
        writer.article(Source("a.txt", SLIP), SLIPS.lint_text(SLIP))
        assert "".join(out).count('"ruleId"') == number + 1


def test_a_thousand_files_are_valid_and_give_the_same_bytes(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    for number in range(1000):
        folder = tmp_path / "articles" / f"{number % 7}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.txt").write_text(
            f"Story {number}\n\nDay {number} 😀 was dry.{SLIP}\n", "utf-8"
        )
    command = ("check", "--quiet", "--exit-zero", "--output-format", "sarif", "articles")
    first = copydesk(*command)
    assert first.status == 0
    check_by_schema(first.out)
    found = run_of(first.out)["results"]
    assert len({place(result)["artifactLocation"]["uri"] for result in found}) == 1000
    assert copydesk(*command).out == first.out


# The tool and its rules


def test_the_tool_names_itself_and_its_version() -> None:
    driver = run_of(written(SLIPS))["tool"]["driver"]
    assert driver["name"] == "Copydesk"
    assert driver["version"] == driver["semanticVersion"] == __version__
    assert driver["informationUri"].startswith("https://")


def test_every_rule_is_described_in_the_order_of_the_run() -> None:
    rules = run_of(written(LINTER))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in LINTER.rules]
    for told, rule in zip(rules, LINTER.rules, strict=True):
        assert told["helpUri"] == f"https://copydesk.github.io/copydesk/rules/{rule.id}/"
        assert told["properties"] == {"tags": [rule.family]}
        assert told["shortDescription"]["text"] == rule.summary
        assert told["fullDescription"]["text"] == " ".join(rule.why.split())


def test_a_rule_tells_why_and_how_to_mend_with_examples_of_both_sides() -> None:
    (rule,) = run_of(written(SLIPS))["tool"]["driver"]["rules"]
    assert rule["name"] == "SplicesMissingSpace"
    text, markdown = rule["help"]["text"], rule["help"]["markdown"]
    (known,) = SLIPS.rules
    for shown in (text, markdown):
        assert shown.startswith(rule["fullDescription"]["text"])
        assert shown.endswith("The fix is safe: a machine may apply it unseen.")
        for example in known.examples:
            for part in (example.bad, example.fixed, example.good, *example.finds):
                assert part is None or part.strip("\n") in shown
    assert "\n\n**Wrong**\n\n```text\n" in markdown
    assert "\n\nRight:\n" in text


@pytest.mark.parametrize(
    ("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")]
)
def test_a_rule_of_ones_own_has_a_level_but_no_page(
    linter_with: LinterWith, severity: SeverityName, level: str
) -> None:
    linter = linter_with(f"check: pattern\nphrases: [mute point]\nseverity: {severity}")
    run = run_of(written(linter, ("a.txt", "It is a mute point.")))
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["defaultConfiguration"] == {"level": level}
    assert "helpUri" not in rule
    assert run["results"][0]["level"] == level


def test_a_result_points_to_its_rule() -> None:
    run = run_of(written(LINTER, ("a.txt", f"{NAME}\n\n{SLIP}")))
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


# Places


def test_a_finding_has_a_place_in_utf16_code_units() -> None:
    (result,) = results(SLIPS, f"A line.\r\n\r\n😀 {SLIP}")
    region = place(result)["region"]
    assert region == {
        "startLine": 3,
        "startColumn": 7,
        "endLine": 3,
        "endColumn": 18,
        "charOffset": 17,
        "charLength": 11,
        "snippet": {"text": "rained.Then"},
    }


@given(TEXTS, st.data())
def test_both_ways_of_saying_a_place_lead_to_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    found = place(one(Source("a.txt", text), start, end))
    regions = [found["region"], *([found["contextRegion"]] if "contextRegion" in found else [])]
    assert regions[0]["snippet"]["text"] == text[start:end]
    for region in regions:
        assert by_offset(text, region) == region["snippet"]["text"]
        assert by_line(text, region) == region["snippet"]["text"]


@given(st.integers(0, 200), st.integers(0, 200))
def test_the_context_is_larger_than_the_place(before: int, after: int) -> None:
    text = "a\r\n" * before + "bad" + "\r\nb" * after
    found = place(one(Source("a.txt", text), 3 * before, 3 * before + 3))
    if not before and not after:
        assert "contextRegion" not in found
        return
    context = found["contextRegion"]["snippet"]["text"]
    assert "bad" in context
    assert 3 < len(context) <= 3 + 2 * 81
    assert not context.startswith("\n")
    assert not context.endswith("\r")


def test_a_byte_order_mark_moves_nothing(copydesk: Copydesk, tmp_path: Path) -> None:
    places = []
    for mark in (b"", b"\xef\xbb\xbf"):
        (tmp_path / "a.txt").write_bytes(mark + f"Rain\n\n{SLIP}\n".encode())
        (result,) = run_of(copydesk("check", "--output-format", "sarif", "a.txt").out)["results"]
        places.append(place(result))
    assert places[0] == places[1]


def test_related_places_have_messages_of_their_own() -> None:
    (result,) = results(NAMES, NAME)
    (related,) = result["relatedLocations"]
    assert related["message"]["text"]
    assert related["physicalLocation"]["region"]["snippet"]["text"] == "Kestrelane"
    assert related["physicalLocation"]["artifactLocation"] == place(result)["artifactLocation"]


# Paths


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a.txt", "a.txt"),
        ("./b//a.txt", "b/a.txt"),
        ("a story #1 at 100%.txt", "a%20story%20%231%20at%20100%25.txt"),
        ("où/😀?.txt", "o%C3%B9/%F0%9F%98%80%3F.txt"),
        pytest.param("a:b.txt", "a%3Ab.txt", marks=NO_DRIVES),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_a_path_is_a_relative_uri(path: str, uri: str) -> None:
    (result,) = results(SLIPS, SLIP, path)
    assert place(result)["artifactLocation"] == {"uri": uri, "uriBaseId": "SRCROOT"}


def test_a_path_inside_the_folder_is_relative_however_it_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path.resolve() / "my desk"
    (folder / "inner").mkdir(parents=True)
    monkeypatch.chdir(folder)
    for path in (str(folder / "a.txt"), "inner/../a.txt", "../my desk/a.txt"):
        run = run_of(written(SLIPS, (path, SLIP)))
        assert place(run["results"][0])["artifactLocation"]["uri"] == "a.txt"
        base = run["originalUriBaseIds"]["SRCROOT"]["uri"]
        assert base == f"{folder.as_uri()}/"
        assert unquote(base).endswith("/my desk/")


def test_a_path_outside_of_the_folder_is_a_file_uri(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path.resolve() / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    outside = folder.parent / "b c.txt"
    for path in (str(outside), "../b c.txt"):
        (result,) = results(SLIPS, SLIP, path)
        assert place(result)["artifactLocation"] == {"uri": outside.as_uri()}


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_path_through_a_link_into_the_folder_is_relative(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path.resolve() / "desk"
    folder.mkdir()
    (folder.parent / "link").symlink_to(folder)
    monkeypatch.chdir(folder)
    (result,) = results(SLIPS, SLIP, str(folder.parent / "link" / "a.txt"))
    assert place(result)["artifactLocation"]["uri"] == "a.txt"


@pytest.mark.parametrize(
    ("branches", "told"),
    [
        ({"a": 1.0, "b": 0.99}, {"precision": "very-high", "measuredPrecision": 0.99}),
        ({"a": 0.9}, {"precision": "high", "measuredPrecision": 0.9}),
        ({"a": 0.71, "b": 1.0}, {"precision": "medium", "measuredPrecision": 0.71}),
        ({"a": 0.5}, {"precision": "low", "measuredPrecision": 0.5}),
        ({}, {}),
    ],
)
def test_a_rule_tells_its_precision_where_it_was_measured(
    branches: dict[str, float], told: Json
) -> None:
    out: list[str] = []
    (rule,) = SLIPS.rules
    look = Look(rules=SLIPS.rules, precision={rule.id: branches})
    make_writer("sarif", out.append, look).end()
    (shown,) = run_of("".join(out))["tool"]["driver"]["rules"]
    assert shown["properties"] == {"tags": [rule.family], **told}
