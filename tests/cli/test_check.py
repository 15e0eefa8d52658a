"""`copydesk check`: what goes in, what comes out, and how it ends."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Copydesk, Run


ERROR = "It rained.Then it stopped."
WARNING = "It is a mute point."
INFO = "The US ship met a U.S. plane."
CLEAN = "It rained."


@pytest.fixture(autouse=True)
def articles(tmp_path: Path) -> None:
    texts = {"error": ERROR, "warning": WARNING, "info": INFO, "clean": CLEAN, "empty": ""}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")


def rules_in(run: Run) -> list[str]:
    """The rules of a concise report, in its order."""
    return [line.split(" ")[2] for line in run.out.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ("clean.txt", 0),
        ("empty.txt", 0),
        ("info.txt", 0),
        ("warning.txt", 0),
        ("error.txt", 1),
        ("clean.txt error.txt", 1),
        ("error.txt --exit-zero", 0),
        ("warning.txt --fail-on warning", 1),
        ("info.txt --fail-on info", 1),
        ("info.txt --fail-on warning", 0),
        ("missing.txt", 2),
        ("missing.txt --exit-zero", 2),
        ("missing.txt error.txt", 2),
        ("error.txt --select nonsense", 2),
        ("error.txt --select nonsense --exit-zero", 2),
        ("error.txt --ignore all", 0),
        ("error.txt --no-such-option", 2),
        ("error.txt --min-severity loud", 2),
    ],
)
def test_the_exit_status(copydesk: Copydesk, arguments: str, status: int) -> None:
    assert copydesk("check", *arguments.split()).status == status


def test_findings_go_to_standard_output_and_the_summary_to_standard_error(
    copydesk: Copydesk,
) -> None:
    run = copydesk("check", "error.txt", "warning.txt", "info.txt", "--output-format", "concise")
    assert rules_in(run) == ["splices/missing-space", "spelling/set-phrase"]
    assert run.err == (
        "1 error, 1 warning in 3 files. 1 finding below --min-severity not shown. "
        "(1 can be mended with --fix, 1 more with --unsafe-fixes.)\n"
    )


def test_nothing_is_said_of_a_clean_article_but_the_summary(copydesk: Copydesk) -> None:
    run = copydesk("check", "clean.txt")
    assert (run.out, run.err) == ("", "0 errors, 0 warnings in 1 file.\n")


def test_without_a_path_this_folder_is_checked(copydesk: Copydesk) -> None:
    run = copydesk("check", "--output-format", "concise")
    assert [line.split(":")[0] for line in run.out.splitlines()] == ["error.txt", "warning.txt"]
    assert " in 5 files. 1 finding below --min-severity not shown. " in run.err


@pytest.mark.parametrize(
    ("severity", "shown"),
    [
        ("info", ["splices/missing-space", "consistency/us-abbreviation", "spelling/set-phrase"]),
        ("warning", ["splices/missing-space", "spelling/set-phrase"]),
        ("error", ["splices/missing-space"]),
    ],
)
@pytest.mark.parametrize("output_format", ["text", "concise", "json", "json-lines"])
def test_min_severity_decides_what_is_shown_in_every_format(
    copydesk: Copydesk, severity: str, shown: list[str], output_format: str
) -> None:
    run = copydesk("check", "--min-severity", severity, "--output-format", output_format)
    assert re.findall(r"(?:splices|consistency|spelling)/[a-z-]+", run.out) == shown


def test_what_is_not_shown_still_fails_the_run(copydesk: Copydesk) -> None:
    run = copydesk("check", "warning.txt", "--min-severity", "error", "--fail-on", "warning")
    assert (run.status, run.out) == (1, "")


def test_quiet_prints_findings_and_errors_only(copydesk: Copydesk) -> None:
    run = copydesk("check", "error.txt", "missing.txt", "--quiet", "--output-format", "concise")
    assert rules_in(run) == ["splices/missing-space"]
    assert run.err == "copydesk: missing.txt: no such file or directory; check the path\n"


def test_statistics_count_the_findings_of_each_rule(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text(f"{WARNING}\n\n{WARNING}\n\n{ERROR}")
    run = copydesk("check", "more.txt", "--statistics", "--output-format", "concise", "-q")
    assert run.out.splitlines()[3:] == [
        "     2  warning  spelling/set-phrase",
        "     1  error    splices/missing-space",
    ]


def test_statistics_do_not_spoil_a_report_for_machines(copydesk: Copydesk) -> None:
    run = copydesk("check", "error.txt", "--statistics", "--output-format", "json", "-q")
    assert len(json.loads(run.out)) == 1
    assert run.err == "     1  error    splices/missing-space\n"


def test_rules_are_selected_with_commas_or_one_by_one(copydesk: Copydesk) -> None:
    def rules(*arguments: str) -> list[str]:
        run = copydesk("check", "--min-severity", "info", "--output-format", "concise", *arguments)
        return sorted(rules_in(run))

    both = ["spelling/set-phrase", "splices/missing-space"]
    assert rules("--select", "splices,spelling") == both
    assert rules("--select", "splices", "--select", "spelling") == both
    assert rules("--ignore", "consistency/*") == both
    assert rules("--select", "all", "--ignore", "splices, consistency") == both[:1]


def test_standard_input_has_a_name(copydesk: Copydesk) -> None:
    run = copydesk("check", "-", "--output-format", "concise", stdin=ERROR.encode())
    assert run.out.startswith("<stdin>:1:4: error ")
    named = ("check", "-", "--stdin-filename", "wire/a.txt", "--output-format", "concise")
    run = copydesk(*named, stdin=b"\xef\xbb\xbf" + ERROR.encode())
    assert run.out.startswith("wire/a.txt:1:4: error ")


def test_the_name_of_standard_input_tells_its_format(copydesk: Copydesk) -> None:
    run = copydesk("check", "-", "--stdin-filename", "a.docx", stdin=ERROR.encode())
    assert run.status == 2
    assert "copydesk: a.docx: no reader for .docx files yet" in run.err


def test_empty_standard_input_is_a_clean_article(copydesk: Copydesk) -> None:
    run = copydesk("check", "-", "--output-format", "json")
    assert (run.status, run.out) == (0, "[]\n")


def broken_rule(tmp_path: Path) -> list[str]:
    (tmp_path / "broken.yaml").write_text("id: style/test\nsumary: A rule.\n")
    return ["--rules", "broken.yaml"]


def a_binary(tmp_path: Path) -> list[str]:
    (tmp_path / "binary.txt").write_bytes(b"\x89PNG\x00\x00")
    return ["binary.txt"]


def broken_utf8(tmp_path: Path) -> list[str]:
    (tmp_path / "broken.txt").write_bytes("“Café” caf".encode() + b"\xff")
    return ["broken.txt"]


@pytest.mark.parametrize(
    ("what", "answer"),
    [
        (lambda _: ["missing.txt"], "missing.txt: no such file or directory; check the path"),
        (lambda _: ["a\nb.txt"], "a b.txt: no such file or directory; check the path"),
        (lambda _: ["story.docx"], "story.docx: no such file or directory; check the path"),
        (a_binary, "binary.txt: looks like a binary file, not an article; leave it out of the run"),
        (broken_utf8, "broken.txt:1: byte 0xff at offset 15 is broken UTF-8; save the file as"),
        (broken_rule, "broken.yaml:2: sumary: unknown key; did you mean summary?"),
        (lambda _: ["--rules", "missing"], "missing: no such rule file or folder"),
        (lambda _: ["--ignore", "splice"], "no rule is called splice: did you mean splices?"),
    ],
    ids=[
        *("missing file", "line feed in a name", "missing document", "binary", "broken UTF-8"),
        *("broken rule", "missing rules", "unknown rule"),
    ],
)
def test_a_failure_is_one_clear_line_and_the_rest_is_reported(
    copydesk: Copydesk, tmp_path: Path, what: Callable[[Path], list[str]], answer: str
) -> None:
    arguments = what(tmp_path)
    run = copydesk("check", *arguments, "error.txt", "--output-format", "concise", "-q")
    assert run.status == 2
    assert rules_in(run) == ["splices/missing-space"]
    (line,) = run.err.splitlines()
    assert line.startswith(f"copydesk: {answer}")


def test_the_summary_counts_the_failures(copydesk: Copydesk) -> None:
    run = copydesk("check", "clean.txt", "missing.txt", "gone.txt")
    assert run.err.splitlines()[-1] == "0 errors, 0 warnings in 1 file. 2 failures, see above."


def test_a_rule_of_ones_own_works_as_a_built_in_one(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "rain.yaml").write_text(
        "id: style/rain\nsummary: No rain.\nseverity: error\ncheck: pattern\nphrases: [rained]\n"
        "message: 'No {text}.'\nwhy: It never rains.\nexamples: []\n"
    )
    run = copydesk("check", "clean.txt", "--rules", "house", "--output-format", "concise")
    assert run.status == 1
    assert run.out == "clean.txt:1:4: error style/rain No rained.\n"


def test_a_bug_in_a_rule_fails_the_run_and_the_others_go_on(
    copydesk: Copydesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("linter.checks.splices.fused_sentence", broken)
    run = copydesk("check", "error.txt", "--exit-zero", "--output-format", "concise", "-q")
    assert run.status == 2
    assert rules_in(run) == ["splices/missing-space"]
    (line,) = run.err.splitlines()
    assert line.startswith(
        "copydesk: error.txt: rule splices/fused-sentence broke (ZeroDivisionError: a bug); "
        "the other rules went on. This is a bug of ours: please report it"
    )


@pytest.mark.parametrize("option", ["--output-format", "--min-severity", "--color"])
def test_a_wrong_choice_is_answered_with_the_right_ones(copydesk: Copydesk, option: str) -> None:
    run = copydesk("check", "clean.txt", option, "nonsense")
    assert run.status == 2
    assert "is not one of" in run.err


def test_colour_is_for_terminals_and_on_request(copydesk: Copydesk) -> None:
    assert "\x1b[" not in copydesk("check", "error.txt").out
    assert "\x1b[" in copydesk("check", "error.txt", "--color", "always").out
    assert "\x1b[" not in copydesk("check", "error.txt", "--color", "never").out


def test_a_name_in_another_encoding_is_shown_as_far_as_it_can_be(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (tmp_path / name).write_text(ERROR)
    except (OSError, UnicodeError):
        pytest.skip("this file system knows no such name")
    for output_format in ("text", "concise", "json", "json-lines"):
        run = copydesk("check", ".", "--output-format", output_format)
        assert run.status == 1
        assert "caf\ufffd.txt" in run.out


def test_findings_without_end_are_cut_and_the_cut_is_told(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    (tmp_path / "many.txt").write_text(f"{WARNING} " * 1001)
    run = copydesk("check", "many.txt", "--output-format", "concise")
    assert len(run.out.splitlines()) == 1000
    assert run.err.splitlines() == [
        "copydesk: many.txt: spelling/set-phrase: only the first 1000 are shown",
        "0 errors, 1000 warnings in 1 file. (1000 can be mended with --fix --unsafe-fixes.)",
    ]


def test_a_locked_file_is_one_clear_line_and_the_rest_is_reported(
    copydesk: Copydesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "locked.txt").write_text(CLEAN)
    (tmp_path / "open.txt").write_text("It rained.Then it stopped.")
    read = Path.read_bytes

    def read_unlocked(path: Path) -> bytes:
        if path.name == "locked.txt":  # a user who may read everything can't lock himself out
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_unlocked)
    run = copydesk("check", str(tmp_path / "locked.txt"), str(tmp_path / "open.txt"))
    assert run.status == 2
    assert "locked.txt: can't be read: permission denied" in run.err
    assert "splices/missing-space" in run.out


def test_many_files_are_reported_in_the_order_of_their_names(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(150):
        data = b"\x00\x01" * 50 if number in (3, 99) else f"It rained.Then {number}.".encode()
        (folder / f"{number:03}.txt").write_bytes(data)
    run = copydesk("check", "--output-format", "json-lines", str(folder))
    paths = [Path(json.loads(line)["path"]).stem for line in run.out.splitlines()]
    assert paths == [f"{number:03}" for number in range(150) if number not in (3, 99)]
    assert run.status == 2 and run.err.count("looks like a binary file") == 2
