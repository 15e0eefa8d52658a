"""Workflow commands: one line a finding, read back as the runner of GitHub Actions reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Linter
from linter.document import Source
from linter.findings import Finding, SeverityName
from linter.report import make_writer

TEXTS = st.text(min_size=1, max_size=30)


def finding(
    path: str = "a.txt",
    message: str = "Mend it.",
    severity: SeverityName = "error",
    end: tuple[int, int] = (1, 8),
) -> Finding:
    return Finding(
        path=path,
        line=1,
        column=4,
        end_line=end[0],
        end_column=end[1],
        offset=3,
        end_offset=7,
        block=None,
        rule="style/test",
        branch="test",
        severity=severity,
        message=message,
        text="text",
    )


def written(*findings: Finding, failures: tuple[tuple[str | None, str], ...] = ()) -> str:
    out: list[str] = []
    writer = make_writer("github", out.append)
    for found in findings:
        writer.article(Source(found.path, "The text."), [found])
    for path, message in failures:
        writer.failed(path, message)
    writer.end()
    return "".join(out)


def read(line: str) -> tuple[str, dict[str, str], str]:
    """The command, its properties and its message, unescaped in the runner's order."""
    assert line.startswith("::")
    head, _, data = line[2:].partition("::")
    name, _, listed = head.partition(" ")
    pairs = (part.partition("=") for part in listed.split(","))
    properties = {
        key: _unescaped(value, "%0D\r", "%0A\n", "%3A:", "%2C,") for key, _, value in pairs
    }
    return name, properties, _unescaped(data, "%0D\r", "%0A\n")


def _unescaped(text: str, *escapes: str) -> str:
    for escape in (*escapes, "%25%"):
        text = text.replace(escape[:3], escape[3:])
    return text


def test_a_finding_is_a_command_with_its_place() -> None:
    text = "It rained.Then it stopped."
    out: list[str] = []
    linter = Linter(select=["splices/missing-space"])
    make_writer("github", out.append).article(
        Source("a.txt", text), linter.lint_text(text, "a.txt")
    )
    assert "".join(out) == (
        "::error file=a.txt,line=1,col=4,endLine=1,endColumn=15,title=splices/missing-space"
        "::A space is missing in “rained.Then”: “rained. Then”.\n"
    )


@pytest.mark.parametrize(
    ("severity", "command"), [("error", "error"), ("warning", "warning"), ("info", "notice")]
)
def test_the_severity_chooses_the_command(severity: SeverityName, command: str) -> None:
    assert read(written(finding(severity=severity)))[0] == command


def test_the_columns_of_a_span_over_several_lines_are_left_out() -> None:
    _, properties, _ = read(written(finding(end=(3, 2))))
    assert properties == {"file": "a.txt", "line": "1", "endLine": "3", "title": "style/test"}


@pytest.mark.parametrize(
    ("path", "escaped"),
    [
        ("a,b.txt", "a%2Cb.txt"),
        ("C:\\a.txt", "C%3A\\a.txt"),
        ("100%.txt", "100%25.txt"),
        ("a\nb.txt", "a%0Ab.txt"),
        ("ä 😀.txt", "ä 😀.txt"),
    ],
)
def test_a_path_is_escaped(path: str, escaped: str) -> None:
    assert f"::error file={escaped},line=1," in written(finding(path=path))


def test_a_message_is_escaped_but_keeps_colons_and_commas() -> None:
    line = written(finding(message="100 %: one,\r\ntwo"))
    assert line.endswith("::100 %25: one,%0D%0Atwo\n")


def test_no_text_of_an_article_becomes_a_command_of_its_own() -> None:
    line = written(finding(message="x\n::stop-commands::y\r::error::z", path="a\n::error::b"))
    assert line.count("\n") == 1
    assert "\r" not in line
    assert read(line[:-1])[2] == "x\n::stop-commands::y\r::error::z"


@given(TEXTS, TEXTS)
def test_what_is_written_is_one_line_and_is_read_back(path: str, message: str) -> None:
    line = written(finding(path=path, message=message))
    assert len(line.rstrip("\n").split("\n")) == 1
    assert "\x1b" not in line
    _, properties, data = read(line[:-1])
    printable = path.replace("\n", "").replace("\r", "").isprintable()
    assert not printable or properties["file"] == path
    assert not message.isprintable() or data == message


def test_failures_are_errors() -> None:
    lines = written(failures=(("a,b.txt", "a,b.txt: no such file"), (None, "no rule names/x")))
    assert lines.splitlines() == [
        "::error file=a%2Cb.txt,title=copydesk::a,b.txt: no such file",
        "::error title=copydesk::no rule names/x",
    ]


def test_nothing_found_writes_nothing() -> None:
    assert written() == ""
