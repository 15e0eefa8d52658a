"""Paths as a user gives them to the files that hold articles.

A file that is named is always read. A directory is walked in order of names: hidden folders are
left out, and so is what `.gitignore` and `.copydeskignore` name (git's own rules, by `pathspec`).
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from linter.errors import ReadError
from linter.readers import ARTICLE_SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_IGNORE_FILES = (".gitignore", ".copydeskignore")

EXCLUDED = "excluded"
IGNORED = "ignored"

Specs = tuple[tuple[Path, "GitIgnoreSpec"], ...]
"""The ignore files in force, outermost first, each with the folder that it speaks of."""


def find_files(
    paths: Iterable[str],
    excluded: Callable[[str], bool] = lambda path: False,
    included: Callable[[str], bool] = lambda path: False,
    *,
    force: bool = False,
    left_out: Counter[str] | None = None,
) -> Iterator[str | ReadError]:
    """The files to read, each once; a path that can't be used comes as the error to report.

    A walk reads articles by their suffix, and what is `included`, save what is `excluded`. `force`
    asks the same of a file that is named. `left_out` is filled with how many files were not read,
    by reason: EXCLUDED, IGNORED, or the suffix that is no article's.
    """
    seen: set[str] = set()
    counts: Counter[str] = Counter() if left_out is None else left_out
    for path in paths:
        for found in _expand(path, included, counts):
            if isinstance(found, ReadError):
                yield found
            elif (force or found != path) and excluded(found):
                counts[EXCLUDED] += 1
            elif force and found == path != "-" and not _is_article(found, included):
                counts[_suffix(found)] += 1
            elif (key := _key(found)) not in seen:
                seen.add(key)
                yield found


def _key(path: str) -> str:
    """What two names of one file have in common, links apart."""
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100


def _suffix(path: str) -> str:
    return Path(path).suffix.lower()


def _is_article(path: str, included: Callable[[str], bool]) -> bool:
    return _suffix(path) in ARTICLE_SUFFIXES or included(path)


def _expand(
    path: str, included: Callable[[str], bool], left_out: Counter[str]
) -> Iterator[str | ReadError]:
    try:
        is_folder = bool(path) and Path(path).is_dir()
    except OSError as error:  # a name too long, a loop of links
        yield ReadError(f"{path}: can't be read: {error.strerror or error}")
        return
    if is_folder:
        root = Path(path)
        yield from _walk(path, root, _outer_specs(root), included, left_out)
    elif path == "-" or os.path.lexists(path):
        yield path
    else:
        yield ReadError(f"{path}: no such file or directory; check the path")


def _walk(
    shown: str,
    folder: Path,
    specs: Specs,
    included: Callable[[str], bool],
    left_out: Counter[str],
) -> Iterator[str | ReadError]:
    try:
        entries = sorted(os.scandir(folder), key=_name)
    except OSError as error:
        yield ReadError(f"{shown}: can't be read: {error.strerror or error}")
        return
    specs += _specs_in(folder)
    for entry in entries:
        path = folder / entry.name
        name = entry.name if shown == "." else os.path.join(shown, entry.name)  # noqa: PTH118
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith("."):
            continue
        if _is_ignored(path, is_folder, specs):
            left_out[IGNORED] += 1
        elif is_folder:
            yield from _walk(name, path, specs, included, left_out)
        elif not _is_article(name, included):
            left_out[_suffix(name)] += 1
        elif entry.is_file():
            yield name


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _outer_specs(folder: Path) -> Specs:
    """The ignore files of the folders above, up to the root of the repository."""
    above: list[Path] = []
    here = Path(os.path.abspath(folder))  # noqa: PTH100 - links are followed by nobody
    for parent in (here, *here.parents):
        if parent != here:
            above.append(parent)
        if os.path.lexists(parent / ".git"):  # False where nobody may look
            break
    else:
        return ()
    specs: Specs = ()
    for parent in reversed(above):
        specs += _specs_in(parent)
    return specs


def _specs_in(folder: Path) -> Specs:
    lines: list[str] = []
    for name in _IGNORE_FILES:
        try:
            lines += (folder / name).read_text("utf-8", "replace").splitlines()
        except OSError:
            continue
    if not lines:
        return ()
    from pathspec import GitIgnoreSpec

    return ((Path(os.path.abspath(folder)), GitIgnoreSpec.from_lines(lines)),)  # noqa: PTH100


def _is_ignored(path: Path, is_folder: bool, specs: Specs) -> bool:
    """The innermost file that names a path decides, as in git."""
    if not specs:
        return False
    whole = os.path.abspath(path)  # noqa: PTH100
    for base, spec in reversed(specs):
        relative = Path(os.path.relpath(whole, base)).as_posix() + ("/" if is_folder else "")
        verdict = spec.check_file(relative).include
        if verdict is not None:
            return bool(verdict)
    return False
