"""The summary for the page of a job, read with a Markdown parser."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from linter.document import Source
from linter.findings import Finding, SeverityName
from linter.report import make_writer
from linter.report.markdown import ROWS, code_block, code_span
from linter.report.terminal import plain

PARSER = MarkdownIt("commonmark").enable("table")
HOSTILE = [
    "a | b",
    "a \\| b",
    "a \\\\| b |",
    "|",
    "\\",
    "`",
    "`` ` ```",
    "`|`",
    "<script>alert(1)</script>",
    "<!-- ",
    "[x](http://example.org)",
    "![x](http://example.org/x.png)",
    "https://example.org and www.example.org",
    "@somebody fixes #12 and GH-12",
    "**bold** _it_ ~~no~~ :tada:",
    "one\n\n| two |\n# three",
    "one\r\ntwo",
    "&lt;b&gt;",
    " led and trailed ",
    "   ",
    "\x1b[31m\u202e",
]
TEXTS = st.text(alphabet="a b|\\`<>[]()@#&*_\n\r-~!", max_size=30)


def finding(
    path: str = "a.txt", message: str = "Mend it.", severity: SeverityName = "error"
) -> Finding:
    return Finding(
        path=path,
        line=1,
        column=4,
        end_line=1,
        end_column=8,
        offset=3,
        end_offset=7,
        block=None,
        rule="style/test",
        branch="test",
        severity=severity,
        message=message,
        text="text",
    )


def written(*articles: Sequence[Finding], failures: Sequence[str] = ()) -> str:
    out: list[str] = []
    writer = make_writer("markdown", out.append)
    for findings in articles:
        writer.article(Source("a.txt", "The text."), findings)
    for message in failures:
        writer.failed(None, message)
    writer.end()
    return "".join(out)


def rows(text: str) -> list[list[Token]]:
    """The cells of the table's rows below its head, each a token with children."""
    tokens = PARSER.parse(text)
    types = [token.type for token in tokens]
    found: list[list[Token]] = []
    for token in tokens[types.index("tbody_open") : types.index("tbody_close")]:
        if token.type == "tr_open":
            found.append([])
        elif token.type == "inline":
            found[-1].append(token)
    return found


def only_code(token: Token) -> str:
    """The text of a token that is one code span and nothing else."""
    (code,) = token.children or []
    assert code.type == "code_inline"
    return code.content


def shown(text: str) -> str:
    """What is left of a text on one line: spaces for white space, no bar joined to a backslash."""
    return plain(text).replace("\\|", "\\ |")


def test_a_summary_has_a_table_and_counts() -> None:
    text = written([finding(), finding("b c.txt", "Look at it.", "info")], [])
    assert text == (
        "## Copydesk\n"
        "\n"
        "| Severity | Place | Rule | Message |\n"
        "| --- | --- | --- | --- |\n"
        "| error | `a.txt:1:4` | `style/test` | `Mend it.` |\n"
        "| info | `b c.txt:1:4` | `style/test` | `Look at it.` |\n"
        "\n"
        "**1 error, 1 info** in 2 files.\n"
    )


def test_nothing_found_is_said() -> None:
    assert written([]) == "## Copydesk\n\n**Nothing found** in 1 file.\n"


def test_the_table_ends_after_a_hundred_rows_and_says_how_many_more() -> None:
    assert ROWS == 100
    whole = written([finding()] * ROWS)
    assert len(rows(whole)) == ROWS
    assert "more" not in whole
    cut = written([finding()] * 60, [finding()] * 43)
    assert len(rows(cut)) == ROWS
    assert "\nThe table ends here: 3 more findings.\n" in cut
    assert "**103 errors** in 2 files." in cut


def test_failures_are_listed() -> None:
    text = written([], failures=["a.txt: no such file", "no rule `x`\n<b>"])
    assert text.endswith("### 2 failures\n\n- `a.txt: no such file`\n- ``no rule `x` <b>``\n")


def test_many_failures_are_cut_too() -> None:
    text = written(failures=["no"] * (ROWS + 2))
    assert text.count("- `no`\n") == ROWS
    assert text.endswith("- and 2 more\n")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_the_table_or_becomes_markup(text: str) -> None:
    summary = written([finding(f"{text}.txt", text), finding()], failures=[text])
    first, second = rows(summary)
    assert [len(first), len(second)] == [4, 4]
    assert only_code(first[1]).strip() == shown(f"{text}.txt:1:4").strip()
    assert only_code(first[3]).strip() == shown(text).strip()
    assert only_code(second[3]) == "Mend it."
    *_, failure = (t for t in PARSER.parse(summary) if t.type == "inline")
    assert only_code(failure).strip() == shown(text).replace("\\ |", "\\|").strip()


@given(TEXTS, TEXTS)
def test_no_text_at_all_does(path: str, message: str) -> None:
    (cells,) = rows(written([finding(path, message)]))
    assert len(cells) == 4
    assert only_code(cells[1]).strip() == shown(f"{path}:1:4").strip()
    assert only_code(cells[3]).strip() == shown(message).strip()


def test_a_bar_is_never_behind_two_backslashes() -> None:
    """GitHub ends a cell at such a bar, though this parser does not."""
    (row,) = written([finding(message="a\\\\| b\\|")]).splitlines()[4:5]
    assert row.endswith("| `a\\\\ \\| b\\ \\|` |")


def test_a_long_message_is_cut() -> None:
    ((*_, message),) = rows(written([finding(message="x" * 1000)]))
    assert only_code(message) == "x" * 299 + "…"


@given(TEXTS)
def test_a_code_span_shows_its_text(text: str) -> None:
    (paragraph,) = (t for t in PARSER.parse(f"x {code_span(text)} y") if t.type == "inline")
    before, code, after = paragraph.children or []
    assert (before.content, code.type, after.content) == ("x ", "code_inline", " y")
    assert code.content.strip() == text.replace("\n", " ").replace("\r", " ").strip()


@given(st.text(alphabet="a `~\n", max_size=30))
def test_a_code_block_shows_its_text(text: str) -> None:
    (block,) = PARSER.parse(code_block(text))
    assert block.type == "fence"
    assert block.content == f"{text}\n"
