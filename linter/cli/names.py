"""`copydesk names`: the names of an archive, and those of an article."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from linter.atomic import replacing
from linter.cli.commands import Plain
from linter.cli.progress import with_progress
from linter.cli.settings import ConfigFile, Isolated, choose_config
from linter.errors import ReadError, UserError

names = typer.Typer(
    help="Learn the names of an archive, or check an article's.", no_args_is_help=True
)

_PART = 1_000_000
"""Characters that are read at a time: a file may be larger than the memory."""

Paths = Annotated[list[str], typer.Argument(help="Files and folders.", metavar="PATH")]


@names.command("learn", cls=Plain)
def learn(
    paths: Paths,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The names file to write.")
    ] = Path("names.tsv"),
    least: Annotated[
        int, typer.Option("--least", min=1, help="Keep the names of this many articles or more.")
    ] = 3,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print errors, nothing else.")
    ] = False,
) -> None:
    """Read an archive and write the names that it uses, with counts and likely slips.

    The file is read by `[names] files` in copydesk.toml: its names are never reported. Exit
    status: 0, or 2 where a file could not be read.
    """
    from linter.archive import NameCounts, as_lines

    counts = NameCounts()
    failed = False
    number = 0
    for path in with_progress(_files(paths), wanted=not quiet):
        try:
            for text in _parts(path):
                counts.add(text)
            number += 1
        except UserError as error:
            typer.echo(f"copydesk: {error}", err=True)
            failed = True
    learnt = counts.learnt(least)
    if not number:
        raise UserError("nothing was read: give files, or folders with *.txt in them")
    try:
        with replacing(output) as stream:
            for line in as_lines(learnt):
                stream.write(f"{line}\n".encode())
    except OSError as error:
        raise UserError(f"{output}: can't be written: {error.strerror or error}") from None
    if not quiet:
        typer.echo(
            f"Wrote {len(learnt)} names of {number} files to {output}. "
            f'To use them: [names] files = ["{output.name}"] in copydesk.toml.',
            err=True,
        )
    raise typer.Exit(2 if failed else 0)


def _files(paths: list[str]) -> list[str]:
    from linter.walk import find_files

    files: list[str] = []
    for found in find_files(paths):
        if isinstance(found, ReadError):
            raise found
        files.append(found)
    return files


def _parts(path: str) -> Iterator[str]:
    """The article of a file; of a very long file, parts that end with a line.

    Raises ReadError where the file is no text.
    """
    from linter.api import read_bytes
    from linter.readers import read_document

    try:
        size = os.stat(path).st_size  # noqa: PTH116
    except OSError as error:
        raise ReadError(f"{path}: can't be read: {error.strerror or error}") from None
    if size <= 4 * _PART:
        yield read_document(read_bytes(path), path).text
        return
    with Path(path).open(encoding="utf-8", errors="replace") as stream:
        while part := stream.read(_PART):
            yield part + stream.readline(_PART)


@names.command("check", cls=Plain)
def check(
    paths: Paths,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Show the names of articles: how often each stands there, and what is known of it."""
    from linter.api import read_bytes
    from linter.desk import house_of
    from linter.name_table import name_table
    from linter.readers import read_document

    house = house_of(choose_config(config, isolated=isolated))
    failed = False
    for path in _files(paths):
        try:
            document = read_document(read_bytes(path), path)
        except UserError as error:
            typer.echo(f"copydesk: {error}", err=True)
            failed = True
            continue
        typer.echo(f"{path}")
        for line in name_table(document, house):
            typer.echo(f"  {line}")
    raise typer.Exit(2 if failed else 0)
