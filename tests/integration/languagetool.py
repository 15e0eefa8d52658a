"""A real LanguageTool, put together once from Maven's archive and kept beside the user's caches."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from platformdirs import user_cache_dir

from tests.integration.conftest import need, run

VERSION = "6.8"
_NAME = f"LanguageTool-{VERSION}"
_POM = Path(__file__).with_name("languagetool-pom.xml")


def assemble() -> Path:
    """The folder that holds the installation, as language-tool-python would have it."""
    home = Path(user_cache_dir("copydesk-tests", appauthor=False)) / "languagetool"
    jar = home / _NAME / "languagetool-server.jar"
    if jar.is_file():
        return home
    maven = need("mvn")
    making = home.with_name(f"{home.name}.making")
    shutil.rmtree(making, ignore_errors=True)
    inner = making / _NAME
    inner.mkdir(parents=True)
    run(
        maven,
        *("-q", "-B", "-f", _POM, "dependency:copy-dependencies"),
        *(
            "-DincludeScope=runtime",
            "-Dmdep.stripVersion=true",
            f"-DoutputDirectory={inner / 'libs'}",
        ),
        cwd=making,
    )
    (inner / "libs" / "languagetool-server.jar").rename(inner / "languagetool-server.jar")
    shutil.rmtree(home, ignore_errors=True)
    making.rename(home)
    return home


if __name__ == "__main__":
    sys.stdout.write(f"{assemble()}\n")
