"""Where LanguageTool and Java are found, and what is said where they are not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from linter.languagetool.errors import LanguageToolError
from linter.languagetool.installation import find_jar, find_java, version_of

on_unix = pytest.mark.skipif(os.name == "nt", reason="a program here is a script")


@pytest.fixture(autouse=True)
def nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "home"))


def java_that_says(folder: Path, said: str, status: int = 0) -> Path:
    program = folder / "java"
    folder.mkdir(parents=True, exist_ok=True)
    program.write_text(
        f"#!{sys.executable}\nimport sys\nsys.stderr.write({said!r})\nsys.exit({status})\n"
    )
    program.chmod(0o755)
    return program


def test_without_java_it_is_said_what_to_install() -> None:
    with pytest.raises(LanguageToolError, match="no Java on this machine: install Java 17"):
        find_java()
    with pytest.raises(LanguageToolError, match="/no/java is no program"):
        find_java("/no/java")


@on_unix
@pytest.mark.parametrize(
    ("said", "version"),
    [
        ('openjdk version "17.0.9" 2023-10-17', 17),
        ('openjdk version "26-ea" 2026-03-17', 26),
        ('java version "21"', 21),
    ],
)
def test_the_version_is_read_from_what_java_says(tmp_path: Path, said: str, version: int) -> None:
    program = java_that_says(tmp_path / "bin", said)
    assert find_java() == (str(program), version)


@on_unix
@pytest.mark.parametrize("said", ['java version "1.8.0_392"', 'openjdk version "11.0.2"', "what?"])
def test_an_old_java_is_refused(tmp_path: Path, said: str) -> None:
    java_that_says(tmp_path / "bin", said)
    with pytest.raises(LanguageToolError, match="LanguageTool needs 17 or later"):
        find_java()


@on_unix
def test_a_java_that_does_not_run_is_said(tmp_path: Path) -> None:
    java_that_says(tmp_path / "bin", "broken", status=1)
    with pytest.raises(LanguageToolError, match="does not run"):
        find_java()


@on_unix
def test_java_home_goes_before_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java_that_says(tmp_path / "bin", 'version "17"')
    program = java_that_says(tmp_path / "jdk" / "bin", 'version "21"')
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "jdk"))
    assert find_java() == (str(program), 21)


@pytest.mark.parametrize("place", ["", "LanguageTool-6.8"])
def test_a_folder_or_the_one_above_it_is_an_installation(tmp_path: Path, place: str) -> None:
    inner = tmp_path / "own" / "LanguageTool-6.8"
    inner.mkdir(parents=True)
    (inner / "languagetool-server.jar").touch()
    jar = find_jar(str(tmp_path / "own" / place))
    assert jar == (inner / "languagetool-server.jar").resolve()
    assert version_of(jar) == "6.8"


def test_without_an_installation_it_is_said_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LanguageToolError, match=r"is not installed: .*languagetool install"):
        find_jar()
    with pytest.raises(LanguageToolError, match="there is no languagetool-server"):
        find_jar(str(tmp_path))


def test_the_newest_managed_installation_is_taken(tmp_path: Path) -> None:
    pytest.importorskip("language_tool_python")
    for version in ("6.8", "6.10"):
        inner = tmp_path / "home" / f"LanguageTool-{version}"
        inner.mkdir(parents=True)
        (inner / "languagetool-server.jar").touch()
    assert version_of(find_jar()) == "6.10"
