"""The process that holds a warm server: `python -m linter.languagetool.keeper`."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import NoReturn

from linter.languagetool.errors import LanguageToolError
from linter.languagetool.installation import Java
from linter.languagetool.server import Start
from linter.languagetool.warm import keep


def main() -> None:
    """Hold a server as the arguments say; a signal ends it as well."""
    path, idle, program, version, jar, memory = sys.argv[1:]
    signal.signal(signal.SIGTERM, _leave)
    try:
        keep(
            Path(path),
            float(idle),
            Start(Java(program, int(version)), Path(jar), memory, quick=False),
        )
    except LanguageToolError as error:
        print(error)  # noqa: T201 - into the log
        sys.exit(1)


def _leave(*_: object) -> NoReturn:
    sys.exit(0)


if __name__ == "__main__":
    main()
