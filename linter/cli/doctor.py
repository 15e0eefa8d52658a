"""`copydesk doctor`: what is installed, and the command that mends each thing that is missing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import typer

from linter.caches import cache_folder
from linter.cli.settings import ConfigFile, choose_config
from linter.config import LanguageTool
from linter.errors import UserError
from linter.version import __version__


class Part(NamedTuple):
    """One thing that is there or not. `mend` says what to do; an optional one may be missing."""

    name: str
    found: str
    mend: str = ""
    optional: bool = True


def doctor(config: ConfigFile = None) -> None:
    """Tell what is installed, where the settings came from, and how to mend what is missing.

    Exit status: 0 all that a run needs is there, 2 something is not.
    """
    parts = list(_parts(config))
    width = max(len(part.name) for part in parts)
    for part in parts:
        mark = "ok" if not part.mend else "--" if part.optional else "!!"
        typer.echo(f"{mark}  {part.name:<{width}}  {part.found}")
        if part.mend:
            typer.echo(f"    {'':<{width}}  → {part.mend}")
    if any(part.mend and not part.optional for part in parts):
        raise typer.Exit(2)


def _parts(config: Path | None) -> Iterator[Part]:
    yield Part("copydesk", f"{__version__} in {Path(__file__).parents[2]}")
    yield Part("Python", f"{sys.version.split()[0]} ({sys.executable})")
    settings = LanguageTool()
    try:
        chosen = choose_config(config, isolated=False)
        settings = chosen.settings.languagetool
        yield Part("settings", str(chosen.path or "defaults (copydesk init writes a file)"))
    except UserError as error:
        yield Part("settings", str(error), "mend the file, or remove it", optional=False)
    yield _rules()
    yield _words()
    yield _cache()
    yield _library("automaton", "ahocorasick_rs", "pip install ahocorasick_rs")
    yield _library(
        "language-tool-python", "language_tool_python", "pip install 'copydesk[languagetool]'"
    )
    yield from _languagetool(settings)


def _rules() -> Part:
    from linter.rules import built_in_rules, load_rules

    files, errors = load_rules([built_in_rules()])
    if errors or not files:
        said = str(errors[0]) if errors else "none found"
        return Part("rules", said, "pip install --force-reinstall copydesk", optional=False)
    return Part("rules", f"{len(files)} in {built_in_rules()}")


def _words() -> Part:
    from linter import lexicon
    from linter.lexicon import spelling
    from linter.lexicon.gazetteer import packaged

    try:
        known = lexicon.is_word("word") and spelling.is_spelled("word") and packaged().find("Paris")
    except (OSError, RuntimeError) as error:
        known, said = False, str(error)
    else:
        said = "words, names and places"
    if known:
        return Part("dictionaries", said)
    return Part("dictionaries", said, "pip install --force-reinstall copydesk", optional=False)


def _cache() -> Part:
    mend = "set COPYDESK_CACHE_DIR to a folder that can be written"
    try:
        folder = cache_folder()
    except RuntimeError as error:
        return Part("cache", str(error), mend)
    nearest = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    if os.access(nearest, os.W_OK):
        return Part("cache", str(folder))
    return Part("cache", f"{folder} can't be written", mend)


def _library(name: str, module: str, mend: str) -> Part:
    from importlib import metadata
    from importlib.util import find_spec

    if find_spec(module) is None:
        return Part(name, "not installed", mend)
    try:
        return Part(name, metadata.version(module))
    except metadata.PackageNotFoundError:
        return Part(name, "installed")


def _languagetool(settings: LanguageTool) -> Iterator[Part]:
    from linter.languagetool import warm
    from linter.languagetool.installation import find_jar, find_java, version_of

    def java() -> str:
        found = find_java(settings.java)
        return f"{found.version} ({found.program})"

    def jar() -> str:
        found = find_jar(settings.path)
        return f"{version_of(found)} ({found.parent})"

    yield _tried("Java", java)
    yield _tried("LanguageTool", jar)
    state = warm.read_state()
    yield Part("warm server", state.url if state else "none (copydesk languagetool start)")


def _tried(name: str, find: Callable[[], str]) -> Part:
    try:
        return Part(name, find())
    except UserError as error:
        said, _, mend = str(error).removeprefix("LanguageTool: ").partition(": ")
        return Part(name, said, mend or "see the manual, LanguageTool")
