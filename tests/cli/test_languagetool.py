"""`copydesk check --languagetool`, with a server that the configuration names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.languagetool.server import Answer, matches, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Copydesk, Run

TEXT = "It is a mute point that they were there."


def answer(text: str) -> Answer:
    """Marks `there`, and `mute`, which our own rules know."""
    if "gone" in text:
        return 400, b"no such thing"
    found = [
        (text.index(word), len(word), "MD_BASEFORM") for word in ("mute", "there") if word in text
    ]
    return 200, matches(*found)


@pytest.fixture(autouse=True)
def settings(tmp_path: Path) -> Iterator[None]:
    (tmp_path / "a.txt").write_text(TEXT)
    with serving(answer) as url:
        (tmp_path / "copydesk.toml").write_text(f'[languagetool]\nurl = "{url}"\n')
        yield


def rules_in(run: Run) -> list[str]:
    return [json.loads(line)["rule"] for line in run.out.splitlines()]


def check(copydesk: Copydesk, *arguments: str) -> Run:
    return copydesk("check", "--output-format", "json-lines", *arguments)


def test_what_it_says_stands_among_our_findings_each_defect_once(copydesk: Copydesk) -> None:
    assert rules_in(check(copydesk, "--languagetool", "a.txt")) == [
        *("spelling/set-phrase", "languagetool/MD_BASEFORM"),
    ]
    assert rules_in(check(copydesk, "a.txt")) == ["spelling/set-phrase"]


def test_the_configuration_may_ask_for_it_and_the_command_refuse(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    with (tmp_path / "copydesk.toml").open("a") as stream:
        stream.write("enabled = true\n")
    assert "languagetool/MD_BASEFORM" in rules_in(check(copydesk, "a.txt"))
    assert rules_in(check(copydesk, "--no-languagetool", "a.txt")) == ["spelling/set-phrase"]


@pytest.mark.parametrize(
    ("option", "rules"),
    [
        ("--select=languagetool", ["languagetool/MD_BASEFORM"] * 2),
        ("--select=spelling", ["spelling/set-phrase"]),
        ("--ignore=languagetool/MD_*", ["spelling/set-phrase"]),
    ],
)
def test_its_rules_are_selected_as_ours_are(
    copydesk: Copydesk, option: str, rules: list[str]
) -> None:
    assert rules_in(check(copydesk, "--languagetool", option, "a.txt")) == rules


def test_severities_are_set_as_for_our_rules(copydesk: Copydesk, tmp_path: Path) -> None:
    with (tmp_path / "copydesk.toml").open("a") as stream:
        stream.write('[severity]\n"languagetool/*" = "error"\n')
    run = check(copydesk, "--languagetool", "a.txt")
    assert [json.loads(line)["severity"] for line in run.out.splitlines()] == ["warning", "error"]
    assert run.status == 1


def test_what_it_could_not_read_is_said_once_and_ours_is_reported(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    for name in "bc":
        (tmp_path / f"{name}.txt").write_text("It is a mute point. The ship is gone.")
    run = check(copydesk, "--languagetool", "b.txt", "c.txt")
    assert rules_in(run) == ["spelling/set-phrase"] * 2
    assert run.status == 2
    assert run.err.count("LanguageTool: the server answers 400: no such thing") == 1


def test_the_public_service_is_asked_only_where_the_settings_say_so(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    (tmp_path / "copydesk.toml").write_text(
        '[languagetool]\nurl = "https://api.languagetool.org/v2"\n'
    )
    run = check(copydesk, "--languagetool", "a.txt")
    assert "only with use-public-service = true" in run.err
    assert (run.status, rules_in(run)) == (2, ["spelling/set-phrase"])


def test_the_report_for_machines_knows_its_rules(copydesk: Copydesk) -> None:
    run = copydesk("check", "--languagetool", "--output-format", "sarif", "a.txt")
    results = json.loads(run.out)["runs"][0]["results"]
    assert [one["ruleId"] for one in results][-1] == "languagetool/MD_BASEFORM"


def test_status_without_a_server_and_stop_are_no_faults(
    copydesk: Copydesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    status = copydesk("languagetool", "status")
    assert (status.status, status.out) == (1, "No server is running.\n")
    assert copydesk("languagetool", "stop").out == "No server was running.\n"
