"""SARIF, read by the validator of the people who wrote the standard."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests.integration.conftest import ROOT, need, run

MULTITOOL = "@microsoft/sarif-multitool@5.7.0"
COMPLAINT = re.compile(r"^.*: (?:error|warning) .*$", re.MULTILINE)
SLIP = "The talks went on until midnight.Both sides left without a word."
ARTICLES = {
    "a story #1 at 100%.txt": f"😀 Harbour opens\r\n\r\n😀😀 {SLIP} “It is late, he said.\r\n",
    "où est-il/😀 “früh”.txt": f"\ufeffHarbour opens\n\nShare this article\n\n日本 {SLIP}\n",
    "old mac.txt": f"Kestrelane said. Kestrelane did.\r\r😀 {SLIP}\r\rKestralane left.\r",
    "whole.txt": "Advertisement",
    "a [link](x) {0}.txt": f"Harbour opens\n\n{SLIP}",
}


@pytest.fixture(scope="module")
def multitool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the installed validator."""
    npm = need("npm")
    folder = tmp_path_factory.mktemp("npm")
    done = run(
        npm,
        "install",
        "--no-audit",
        "--no-fund",
        "--prefix",
        folder,
        MULTITOOL,
        cwd=folder,
        check=False,
    )
    found = list(folder.glob("node_modules/@microsoft/sarif-multitool-*"))
    if done.returncode or not found:
        told = f"{MULTITOOL} can't be installed: {done.stderr}"
        pytest.fail(told) if os.environ.get("CI") else pytest.skip(told)
    return found[0]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    desk = tmp_path / "my desk"
    for name, text in ARTICLES.items():
        path = desk / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    (desk / "broken.txt").write_bytes(b"\x00\x01\x02\xff\xfe" * 40)
    written = desk / "report.sarif"
    everything = ("--preview", "--min-severity", "info", "--output-format", "sarif")
    command = (need("copydesk"), "check", *everything, "--output-file", written, ".", "no such.txt")
    assert run(*command, cwd=desk, check=False).returncode == 2
    return written


def test_the_validator_has_nothing_to_say(multitool: Path, report: Path) -> None:
    (found,) = json.loads(report.read_text("utf-8"))["runs"]
    assert len(found["results"]) >= len(ARTICLES)
    assert len(found["invocations"][0]["toolExecutionNotifications"]) >= 1
    assert _complaints(multitool, report) == []


def test_the_validator_would_have_said_it(multitool: Path, report: Path) -> None:
    """Its exit status is 0 whatever it finds: what counts is what it prints."""
    text = report.read_text("utf-8")
    report.write_text(re.sub(r'"startColumn":\d+', '"startColumn":9999', text, count=1), "utf-8")
    (complaint,) = _complaints(multitool, report)
    assert "SARIF1007" in complaint
    report.write_text(text.replace('"columnKind"', '"columnSort"'), "utf-8")
    assert any("JSON1005" in complaint for complaint in _complaints(multitool, report))


def test_a_report_on_standard_input_is_valid_too(multitool: Path, tmp_path: Path) -> None:
    article = tmp_path / "in.txt"
    article.write_text(f"Harbour opens\n\n{SLIP}\n", "utf-8")
    written = tmp_path / "report.sarif"
    copydesk = need("copydesk")
    code = (
        "import subprocess, sys\n"
        "with open('in.txt', 'rb') as article:\n"
        "    sys.exit(subprocess.run(sys.argv[1:], stdin=article).returncode)\n"
    )
    options = ("--output-format", "sarif", "--output-file", written, "--exit-zero")
    run(need("python"), "-c", code, copydesk, "check", *options, "-", cwd=tmp_path)
    assert "%3Cstdin%3E" in written.read_text("utf-8")
    assert _complaints(multitool, written) == []


def test_the_schema_of_the_unit_tests_is_the_one_of_the_validator(multitool: Path) -> None:
    ours = (ROOT / "tests" / "report" / "sarif-schema-2.1.0.json").read_text("utf-8")
    assert ours == (multitool / "sarif-2.1.0.json").read_text("utf-8-sig")


def _complaints(multitool: Path, report: Path) -> list[str]:
    """The errors and warnings that the validator prints for a report."""
    (program,) = (
        path
        for path in multitool.iterdir()
        if path.name in ("Sarif.Multitool", "Sarif.Multitool.exe")
    )
    program.chmod(0o755)  # npm may leave the script out that would do it
    said = run(program, "validate", report, cwd=report.parent).stdout
    assert "Analysis completed successfully." in said, said
    return COMPLAINT.findall(said)
