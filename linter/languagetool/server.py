"""A LanguageTool server of our own: started on a free port of the loopback, and never left behind.

Ready means that the server's own log says so and names its port: nobody else's server on that port
is taken for ours.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from linter.languagetool.errors import LanguageToolError
from linter.languagetool.installation import Java

_READY_IN = 90.0
_STEP = 0.05
_ENDS_IN = 5.0
_PORT = re.compile(r"server on https?://localhost:(\d+)")
_STARTED = "Server started"
_MEMORY = re.compile(r"\d+[kmg]\Z", re.IGNORECASE)
_LAST_LINES = 3
_SETTINGS = """\
minPort=20000
maxPort=60000
maxCheckTimeMillis=60000
cacheSize=2000
pipelineCaching=true
"""


class Start(NamedTuple):
    """How to start a server. `memory` is the JVM's limit ("768m"); `quick` compiles less, which is
    the faster way for up to about fifty articles."""

    java: Java
    jar: Path
    memory: str = "768m"
    quick: bool = True


class Server:
    """One server process, with its guard. `url` is where it answers."""

    def __init__(self, start: Start) -> None:
        if not _MEMORY.match(start.memory):
            raise LanguageToolError(f"memory = {start.memory!r} is no size such as 768m or 2g")
        self._folder = tempfile.TemporaryDirectory(prefix="copydesk-lt-")
        self._log = Path(self._folder.name, "log.txt")
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-I",
                "-S",
                _guard(),
                str(os.getpid()),
                str(self._log),
                *self._java(start),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for us: we end it in our own time
        )
        try:
            self.url = f"http://127.0.0.1:{self._wait()}"
        except BaseException:
            self.stop()
            raise

    def _java(self, start: Start) -> list[str]:
        config = Path(self._folder.name, "server.properties")
        config.write_text(_SETTINGS, "utf-8")
        quick = ["-XX:TieredStopAtLevel=1"] if start.quick else []
        return [
            start.java.program,
            f"-Xmx{start.memory}",
            "-XX:+UseSerialGC",
            *quick,
            "-Dsun.net.httpserver.nodelay=true",  # else each kept connection waits 44 ms
            *("-cp", str(start.jar), "org.languagetool.server.HTTPServer"),
            *("-p", "0", "--config", str(config)),
        ]

    def _wait(self) -> int:
        """The port, once the server says that it is ready."""
        until = time.monotonic() + _READY_IN
        while time.monotonic() < until:
            ended = self._process.poll() is not None
            said = self._said()
            if _STARTED in said and (found := _PORT.search(said)):
                return int(found[1])
            if ended:
                raise LanguageToolError(f"the server did not start: {self._why(said)}")
            time.sleep(_STEP)
        raise LanguageToolError(f"the server was not ready within {_READY_IN:.0f} seconds")

    def _said(self) -> str:
        with suppress(OSError):
            return self._log.read_text("utf-8", "replace")
        return ""

    @staticmethod
    def _why(said: str) -> str:
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        told = [line for line in lines if not line.startswith("at ")]
        return "; ".join(told[-_LAST_LINES:]) or "it said nothing"

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> None:
        """End the server; nothing of it is left when this returns."""
        with suppress(OSError):
            if self._process.stdin:
                self._process.stdin.close()
        try:
            self._process.wait(_ENDS_IN)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._folder.cleanup()


def _guard() -> str:
    return str(Path(__file__).with_name("guard.py"))
