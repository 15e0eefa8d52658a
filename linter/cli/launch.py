"""Starts the command: Ctrl-C ends it quietly, also while its modules are still being loaded."""

from __future__ import annotations

import sys

INTERRUPTED = 130


def main() -> None:
    """The entry point of the `copydesk` command."""
    try:
        from linter.cli.app import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
