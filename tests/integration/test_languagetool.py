"""The real LanguageTool: positions, faults, and nothing of it left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from linter.house import NOBODY
from linter.languagetool import table, warm
from linter.languagetool.backend import Backend, Checked
from linter.languagetool.errors import LanguageToolError
from linter.languagetool.installation import find_jar, find_java
from linter.languagetool.server import Server, Start
from linter.languagetool.sources import OwnServer
from linter.readers import read_document
from tests.integration.conftest import ROOT, need
from tests.integration.languagetool import VERSION, assemble

MARK = "copydesk-lt-"
SLIP = "The deal will needs a vote."
POSITIONS = {
    "plain.txt": f"Harbour news\n\n{SLIP}\n",
    "emoji.txt": f"😀😀 Harbour 𝒳\n\n😀 {SLIP} 😀\n",
    "marks.txt": f"A cafe\u0301 opens\n\nThe re\u0301sume\u0301 is here. {SLIP}\n",
    "crlf.txt": f"Harbour news\r\n\r\n{SLIP}\r\nIt rained.\r\n",
    "mark.txt": f"\ufeffHarbour\u00a0news\n\nThe fer\u00adry ran. {SLIP}\n",
    "page.md": f"# Harbour *news*\n\nThe **ferry** [ran](https://dale.example/x). {SLIP}\n",
    "page.html": f"<body><h1>Harbour &amp; news</h1><p>The <b>ferry</b> ran. {SLIP}</p></body>",
}


@pytest.fixture(scope="module")
def start() -> Start:
    need("java")
    return Start(find_java(), find_jar(str(assemble())))


@pytest.fixture(scope="module")
def backend(start: Start) -> Iterator[Backend]:
    made = Backend(OwnServer(start), table.packaged(), NOBODY)
    yield made
    made.close()


def of_ours() -> list[int]:
    """The processes of servers that this package has started."""
    found: list[int] = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if b"HTTPServer" in command and MARK.encode() in command and b"guard.py" not in command:
            found.append(int(entry.name))
    return found


def until(holds: Callable[[], bool], seconds: float = 10.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return holds()


def check(backend: Backend, *texts: str) -> list[Checked]:
    documents = [read_document(text.encode(), "a.txt") for text in texts]
    return list(backend.check_all(documents))


@pytest.mark.parametrize("name", POSITIONS)
def test_every_position_is_that_of_the_text_that_was_meant(backend: Backend, name: str) -> None:
    document = read_document(POSITIONS[name].encode(), name)
    (checked,) = backend.check_all([document])
    assert checked.failure is None
    (finding,) = [one for one in checked.findings if one.rule == "languagetool/MD_BASEFORM"]
    assert finding.text == document.source.text[finding.offset : finding.end_offset] == "needs"
    assert finding.suggestions[0] == "need"


def test_a_server_that_is_killed_amid_a_run_is_started_once_more(start: Start) -> None:
    backend = Backend(OwnServer(start), table.packaged(), NOBODY)
    try:
        assert check(backend, SLIP)[0].findings
        for process in of_ours():
            os.kill(process, signal.SIGKILL)
        checked = check(backend, SLIP, f"It rained. {SLIP}")
        assert [len(one.findings) for one in checked] == [1, 1]
        assert all(one.failure is None for one in checked)
        for process in of_ours():
            os.kill(process, signal.SIGKILL)
        assert until(lambda: not of_ours())
        (last,) = check(backend, SLIP)
        assert last.failure is not None and "twice" in str(last.failure)
    finally:
        backend.close()
    assert until(lambda: not of_ours())


def test_a_server_that_is_killed_while_it_works_costs_no_article(start: Start) -> None:
    texts = [
        f"Number {n} is here. {SLIP} " + "The ship is in the harbour. " * 60 for n in range(12)
    ]
    backend = Backend(OwnServer(start), table.packaged(), NOBODY)
    try:
        checked: list[Checked] = []
        documents = [read_document(text.encode(), f"{n}.txt") for n, text in enumerate(texts)]
        for one in backend.check_all(documents):
            checked.append(one)
            if len(checked) == 1:
                for process in of_ours():
                    os.kill(process, signal.SIGKILL)
        assert all(one.failure is None for one in checked)
        rules = [
            [f.rule for f in one.findings].count("languagetool/MD_BASEFORM") for one in checked
        ]
        assert rules == [1] * len(texts)
    finally:
        backend.close()


def test_two_servers_at_once_do_not_take_each_other_s_port(start: Start) -> None:
    one, other = Server(start), Server(start)
    try:
        assert one.url != other.url
    finally:
        one.stop()
        other.stop()
    assert until(lambda: not of_ours())


def test_a_server_that_hangs_is_ended_and_started_once_more(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = Backend(OwnServer(start), table.packaged(), NOBODY, timeout=20)
    try:
        assert check(backend, SLIP)[0].findings
        monkeypatch.setattr(backend, "_timeout", 2.0)
        for process in of_ours():
            os.kill(process, signal.SIGSTOP)
        monkeypatch.setattr("linter.languagetool.backend._FIRST_TIMEOUT", 20.0)
        checked = check(backend, SLIP)
        assert checked[0].findings and checked[0].failure is None
    finally:
        backend.close()
    assert until(lambda: not of_ours())


def test_a_start_that_fails_says_why(start: Start) -> None:
    with pytest.raises(LanguageToolError, match=r"did not start: .*heap"):
        Server(start._replace(memory="1k"))
    with pytest.raises(LanguageToolError, match="is no size"):
        Server(start._replace(memory="much"))
    assert until(lambda: not of_ours())


ENDINGS = {
    "normal end": "",
    "Ctrl-C": "os.kill(os.getpid(), signal.SIGINT)",
    "SIGTERM": "os.kill(os.getpid(), signal.SIGTERM)",
    "SIGKILL": "os.kill(os.getpid(), signal.SIGKILL)",
}


@pytest.mark.skipif(sys.platform != "linux", reason="the processes are looked up in /proc")
@pytest.mark.parametrize("ending", ENDINGS)
def test_no_process_is_left_however_ours_ends(start: Start, ending: str) -> None:
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from linter.languagetool.installation import Java\n"
        "from linter.languagetool.server import Server, Start\n"
        f"server = Server(Start(Java({start.java.program!r}, 17), Path({str(start.jar)!r})))\n"
        "print(server.url, flush=True)\n"
        f"{ENDINGS[ending]}\n"
        "server.stop()\n"
    )
    before = set(of_ours())
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith("http://127.0.0.1:")
    assert until(lambda: not set(of_ours()) - before)


def copydesk(*arguments: str, cache: Path, home: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "LTP_PATH": str(home),
        "COPYDESK_CACHE_DIR": str(cache),
        "PYTHONUTF8": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "linter", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_warm_server_serves_runs_until_it_is_stopped(start: Start, tmp_path: Path) -> None:
    home = start.jar.parents[1]
    article = tmp_path / "a.txt"
    article.write_text(SLIP)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return copydesk(*arguments, cache=tmp_path / "cache", home=home)

    assert run("languagetool", "status").returncode == 1
    begun = run("languagetool", "start")
    assert begun.returncode == 0, begun.stderr
    try:
        assert VERSION in begun.stdout
        again = run("languagetool", "start")
        assert again.returncode == 2 and "running already" in again.stderr
        checked = run("check", "--languagetool", "--output-format", "json-lines", str(article))
        assert [json.loads(line)["rule"] for line in checked.stdout.splitlines()] == [
            "languagetool/MD_BASEFORM"
        ]
        assert run("languagetool", "status").returncode == 0
        assert "http://127.0.0.1" in run("doctor").stdout
    finally:
        stopped = run("languagetool", "stop")
    assert stopped.returncode == 0 and "Ended" in stopped.stdout
    assert run("languagetool", "stop").stdout == "No server was running.\n"


def test_an_idle_server_ends_itself(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path))
    state = warm.start(start, idle=1.5)
    assert warm.read_state() == state
    assert until(lambda: not warm.state_file().exists())
    assert warm.read_state() is None


def test_without_an_installation_the_run_goes_on_and_says_what_to_do(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("It rained.Then it stopped.")
    done = copydesk(
        *("check", "--languagetool", "--output-format", "concise", str(article)),
        cache=tmp_path / "cache",
        home=tmp_path / "nothing",
    )
    assert done.returncode == 2
    assert "splices/missing-space" in done.stdout
    said = [line for line in done.stderr.splitlines() if "LanguageTool" in line]
    assert len(said) == 1 and "copydesk languagetool install" in said[0]
