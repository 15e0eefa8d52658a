"""The public API."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import linter
from linter import Finding, Linter, lint_path, lint_text
from linter.document import Source
from linter.engine import Report
from linter.errors import ReadError, RuleError, SelectionError, UserError
from linter.readers.prose import INVISIBLE, SPACES

LINTER = Linter(preview=True)
SNIPPETS = [
    *(
        "It rained.Then it stopped. ",
        "the riverIt rose",
        "Advertisement",
        "Share on Facebook Tweet",
    ),
    *(
        "“We shall",
        "” she said",
        '"',
        "''",
        "‘no’",
        "see https://example.org/a.",
        "@desk",
        "(",
        "]",
    ),
    *("Kestrelane said. Kestrelane did. ", "Kestralane said ", "mute point", "US ", "U.S. "),
    *("\n", "\n\n", "\r\n", "\r", "\u2028", "😀", "👩\u200d🚀", "İ", "ß", "e\u0301", "\x00", "\t"),
]
TEXTS = st.lists(
    st.one_of(
        st.sampled_from([*SNIPPETS, *INVISIBLE, *SPACES]),
        st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=5),
    ),
    max_size=25,
).map("".join)


def assert_points_at_its_text(finding: Finding, source: Source) -> None:
    assert finding.text == source.text[finding.offset : finding.end_offset]
    assert 0 <= finding.offset < finding.end_offset <= len(source.text)
    assert source.position(finding.offset) == (finding.line, finding.column)
    assert source.position(finding.end_offset) == (finding.end_line, finding.end_column)
    for other in finding.related:
        assert source.position(other.offset) == (other.line, other.column)
        assert source.position(other.end_offset) == (other.end_line, other.end_column)
    for fix in finding.fixes:
        assert all(0 <= e.offset <= e.end_offset <= len(source.text) for e in fix.edits)


@settings(max_examples=300)
@given(TEXTS)
@example("It rained.\r\n\r\n\u200bA mute\u00a0point.It\u00ad stopped.")
def test_every_finding_points_at_its_text(text: str) -> None:
    findings = LINTER.lint_text(text)
    for finding in findings:
        assert_points_at_its_text(finding, Source("<text>", text))
    assert [f.offset for f in findings] == sorted(f.offset for f in findings)


@settings(max_examples=300)
@given(
    st.one_of(
        st.binary(max_size=60),
        TEXTS.map(str.encode),
        st.builds(bytes.__add__, TEXTS.map(str.encode), st.binary(max_size=2)),
        st.builds(
            str.encode,
            TEXTS,
            st.sampled_from(["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]),
            st.just("ignore"),
        ),
    ),
    st.sampled_from(["a.txt", "a", "a.docx"]),
)
def test_any_bytes_give_findings_or_a_user_error(data: bytes, path: str) -> None:
    try:
        report = LINTER.check(data, path)
    except UserError as error:
        assert str(error).startswith(path)
        assert "\n" not in str(error)
    else:
        assert report.failures == []
        for finding in report.findings:
            assert_points_at_its_text(finding, report.source)


@given(st.lists(TEXTS, max_size=5))
def test_together_articles_give_what_each_gives_alone(texts: list[str]) -> None:
    articles = [(text.encode("utf-8", "replace"), f"{i}.txt") for i, text in enumerate(texts)]
    together = LINTER.check_all(articles)
    for (data, path), report in zip(articles, together, strict=True):
        if isinstance(report, ReadError):
            with pytest.raises(ReadError, match=path):
                LINTER.check(data, path)
        else:
            assert report.findings == LINTER.check(data, path).findings


def test_a_file_that_is_no_article_stands_in_its_place_among_the_others() -> None:
    bad = b"\x00\x01\x02" * 50
    first, second, third = LINTER.check_all(
        [(b"It rained.Then it stopped.", "a.txt"), (bad, "b.txt"), (b"It rained.", "c.txt")]
    )
    assert isinstance(first, Report) and [one.text for one in first.findings] == ["rained.Then"]
    assert isinstance(second, ReadError) and str(second).startswith("b.txt")
    assert isinstance(third, Report) and third.source.path == "c.txt"


def test_lint_text_needs_no_linter() -> None:
    assert [finding.text for finding in lint_text("It rained.Then it stopped.")] == ["rained.Then"]
    assert lint_text("It rained. It stopped.") == []


def test_a_text_may_have_a_name() -> None:
    assert {finding.path for finding in lint_text("It rained.Then it stopped.", "wire.txt")} == {
        "wire.txt"
    }
    assert {finding.path for finding in lint_text("It rained.Then it stopped.")} == {"<text>"}


def test_lint_path_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffIt rained.Then it stopped.\r\n".encode())
    assert [(f.path, f.text, f.offset) for f in lint_path(path)] == [(str(path), "rained.Then", 3)]
    assert lint_path(str(path)) == lint_path(path)


def test_a_missing_file_and_a_folder_are_user_errors(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file or directory; check the path"):
        lint_path(tmp_path / "missing.txt")
    with pytest.raises(ReadError, match="is a directory, not a file"):
        lint_path(tmp_path)


def test_text_bytes_and_file_give_the_same_findings(tmp_path: Path) -> None:
    text = "Kestrelane said. Kestrelane did.\n\nKestralane said.It rained, “they said."
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    by_text = LINTER.lint_text(text, str(path))
    assert by_text
    assert by_text == LINTER.lint_path(path) == LINTER.check(text.encode(), str(path)).findings


def test_a_linter_takes_ids_families_and_globs() -> None:
    linter = Linter(select=["quotes", "splices/*"], ignore=["quotes/unclosed"])
    families = {rule.family for rule in linter.rules}
    assert families == {"quotes", "splices"}
    assert "quotes/unclosed" not in {rule.id for rule in linter.rules}


def test_what_a_linter_cannot_use_raises(tmp_path: Path) -> None:
    with pytest.raises(SelectionError, match="no rule is called quote: did you mean quotes"):
        Linter(select=["quote"])
    with pytest.raises(RuleError, match="no such rule file or folder"):
        Linter(rule_dirs=[tmp_path / "missing"])


def test_without_strict_it_is_listed_and_the_rest_works_on(tmp_path: Path) -> None:
    linter = Linter(select=["splices", "nonsense"], rule_dirs=[tmp_path / "missing"], strict=False)
    assert [type(error) for error in linter.errors] == [RuleError, SelectionError]
    assert [finding.text for finding in linter.lint_text("It rained.Then it stopped.")] == [
        "rained.Then"
    ]


def test_the_public_names() -> None:
    assert set(linter.__all__) == {"Finding", "Linter", "__version__", "lint_path", "lint_text"}
    assert all(getattr(linter, name) for name in linter.__all__)
    with pytest.raises(AttributeError, match="lint_txt"):
        linter.lint_txt  # noqa: B018


def test_importing_the_package_imports_little() -> None:
    code = "import linter, sys; assert not {'msgspec', 'yaml', 'typer'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
