"""Ends a program when the process that wanted it is gone, in whatever way it went.

Run as `python -I -S guard.py PARENT LOG COMMAND…`. The guard ends the program when its own standard
input is closed, when its parent is no longer PARENT, and, on Linux, when it is killed itself
(prctl(2), PR_SET_PDEATHSIG). What the program says goes to the file LOG: an unread pipe would block
it. It uses the standard library alone, and nothing of this package.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time

_STEP = 0.25
_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Start the program, and wait for its end or for a reason to end it."""
    parent, log, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    with open(log, "ab") as out:  # noqa: PTH123 - without pathlib the guard starts in half the time
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            preexec_fn=_end_with_guard if sys.platform == "linux" else None,  # noqa: PLW1509 - one thread
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    for wait in (_wait_for_input_to_close, lambda: _wait_for_orphanage(parent)):
        threading.Thread(target=_then_end, args=(wait, child), daemon=True).start()
    signal.signal(signal.SIGTERM, lambda *_: child.kill())
    sys.exit(1 if child.wait() else 0)


def _end_with_guard() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _then_end(wait, child) -> None:  # type: ignore[no-untyped-def]
    wait()
    child.kill()


def _wait_for_input_to_close() -> None:
    while os.read(0, 1024):
        pass


def _wait_for_orphanage(parent: int) -> None:
    while sys.platform == "win32" or os.getppid() == parent:
        time.sleep(_STEP)


if __name__ == "__main__":
    main()
