"""A server kept warm for a desk's machine: started once, used by every run, ended when idle.

What is known of it stands in one file of the user's cache: it is written when the server is ready,
touched by each run, and taken away to end the server. The keeper, a process of its own, looks at
the file and holds the server's guard.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import msgspec

from linter.caches import cache_folder
from linter.languagetool.client import Client
from linter.languagetool.errors import LanguageToolError
from linter.languagetool.server import Server, Start

IDLE = 1800.0
"""Seconds without a run after which the server is ended."""

_STEP = 0.25
_STARTS_IN = 120.0
_ANSWERS_IN = 5.0


class State(msgspec.Struct, frozen=True):
    """A warm server: the keeper's process, the address, the version."""

    pid: int
    url: str
    version: str
    idle: float


def state_file() -> Path:
    """The file with what is known of the warm server; it may not be there."""
    return cache_folder() / "languagetool.json"


def read_state() -> State | None:
    """The state of a warm server; a file without one is taken away.

    A server that is slow to answer is busy with another run, and is left to it.
    """
    try:
        path = state_file()
        state = msgspec.json.decode(path.read_bytes(), type=State)
    except (FileNotFoundError, RuntimeError):  # no file, or no home folder
        return None
    except (OSError, msgspec.MsgspecError):
        path.unlink(missing_ok=True)
        return None
    try:
        Client(state.url, kept=False).version(_ANSWERS_IN)
    except TimeoutError:
        return state
    except (OSError, LanguageToolError):
        path.unlink(missing_ok=True)
        return None
    return state


def touch() -> None:
    """Tell the keeper that the server is in use."""
    with suppress(OSError, RuntimeError):
        os.utime(state_file())


def start(wanted: Start, idle: float = IDLE) -> State:
    """Start a server that outlives this process, and wait until it is ready.

    Raises LanguageToolError where one is there already, or does not start.
    """
    if state := read_state():
        raise LanguageToolError(f"a server is running already: {state.url}")
    path = state_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    log = path.with_suffix(".log")
    command = [sys.executable, "-m", "linter.languagetool.keeper", str(path), str(idle)]
    command += [wanted.java.program, str(wanted.java.version), str(wanted.jar), wanted.memory]
    with log.open("wb") as out:
        keeper = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            creationflags=getattr(subprocess, "DETACHED_PROCESS", 0),
        )
    until = time.monotonic() + _STARTS_IN
    while time.monotonic() < until and keeper.poll() is None:
        if path.exists() and (state := read_state()):
            return state
        time.sleep(_STEP)
    keeper.kill()
    said = log.read_text("utf-8", "replace").strip().splitlines()
    raise LanguageToolError(f"no server was started: {said[-1] if said else 'it said nothing'}")


def stop() -> State | None:
    """End the warm server, and wait until it is gone; None where there is none."""
    state = read_state()
    if state is None:
        return None
    state_file().unlink(missing_ok=True)
    until = time.monotonic() + _ANSWERS_IN + _STEP
    while time.monotonic() < until:
        try:
            Client(state.url, kept=False).version(1.0)
        except (OSError, LanguageToolError):
            break
        time.sleep(_STEP)
    return state


def keep(path: Path, idle: float, wanted: Start) -> None:
    """Hold a server until its file is gone, or nobody has touched it for `idle` seconds."""
    server = Server(wanted)
    try:
        version = Client(server.url, kept=False).version(_ANSWERS_IN)
        data = msgspec.json.encode(State(os.getpid(), server.url, version, idle))
        with path.open("xb") as stream:  # of two that start at once, one stays
            stream.write(data)
        while server.is_running and path.read_bytes() == data:
            if time.time() - path.stat().st_mtime > idle:
                path.unlink(missing_ok=True)
                break
            time.sleep(_STEP)
    except FileNotFoundError:
        return
    except FileExistsError:
        raise LanguageToolError("another server was started at the same time") from None
    finally:
        server.stop()
