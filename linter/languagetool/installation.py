"""Where LanguageTool and its Java are, and whether they can be used. Nothing is downloaded here."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from linter.languagetool.errors import LanguageToolError

_JARS = ("languagetool-server.jar", "languagetool.jar")
_LEAST_JAVA = 17
_JAVA_ANSWERS_IN = 20.0
_VERSION = re.compile(r'version "(\d+)(?:\.(\d+))?')
INSTALL = "pip install 'copydesk[languagetool]', then copydesk languagetool install"


class Java(NamedTuple):
    """A Java program, with its major version."""

    program: str
    version: int


def find_java(wanted: str = "") -> Java:
    """The Java to use: the one that was named, that of JAVA_HOME, or the first on the path.

    Raises LanguageToolError with what to install.
    """
    home = os.environ.get("JAVA_HOME", "")
    of_home = shutil.which("java", path=str(Path(home, "bin"))) if home else None
    program = shutil.which(wanted) if wanted else (of_home or shutil.which("java"))
    if program is None:
        which = f"{wanted} is no program" if wanted else "there is no Java on this machine"
        raise LanguageToolError(f"{which}: install Java {_LEAST_JAVA} or later")
    try:
        said = subprocess.run(
            [program, "-version"],
            check=True,
            capture_output=True,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=_JAVA_ANSWERS_IN,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise LanguageToolError(f"{program} does not run: {error}") from None
    found = _VERSION.search(said.stderr + said.stdout)
    version = int(found[2] or 0) if found and found[1] == "1" else int(found[1]) if found else 0
    if version < _LEAST_JAVA:
        raise LanguageToolError(
            f"{program} is Java {version or '(unknown)'}; LanguageTool needs {_LEAST_JAVA} or later"
        )
    return Java(program, version)


def find_jar(wanted: str = "") -> Path:
    """The server's jar: in the folder that was named, or where language-tool-python keeps it.

    Raises LanguageToolError with what to install.
    """
    if wanted:
        folder = Path(wanted).expanduser()
        for place in _places(folder):
            if place.is_file():
                return place.resolve()
        raise LanguageToolError(f"{folder}: there is no {_JARS[0]} in this folder")
    jars = sorted(_managed(), key=lambda jar: _number(jar.parent.name))
    if jars:
        return jars[-1]
    raise LanguageToolError(f"LanguageTool is not installed: {INSTALL}")


def version_of(jar: Path) -> str:
    """The version that an installation's folder names, or "?"."""
    found = re.search(r"LanguageTool-([\w.-]+)$", jar.parent.name)
    return found[1] if found else "?"


def _places(folder: Path) -> Iterator[Path]:
    yield folder
    for name in _JARS:
        yield folder / name
    inner = sorted(folder.glob("LanguageTool-*"), key=lambda one: _number(one.name), reverse=True)
    for one in inner:
        yield from (one / name for name in _JARS)


def _managed() -> list[Path]:
    """The jars that language-tool-python has installed, where it is installed itself."""
    try:
        from language_tool_python.utils import get_language_tool_download_path
    except ImportError:
        return []
    try:
        folder = Path(get_language_tool_download_path())
    except (OSError, SystemExit, RuntimeError):
        return []
    found = [folder / inner.name for inner in folder.glob("LanguageTool-*") if inner.is_dir()]
    return [inner / name for inner in found for name in _JARS if (inner / name).is_file()]


def _number(name: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", name)))
