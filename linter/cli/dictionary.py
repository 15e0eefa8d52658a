"""`copydesk dictionary`: the words of the house, in the file that the configuration names."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from linter.atomic import replacing
from linter.cli.commands import Plain
from linter.cli.settings import ConfigFile
from linter.config import CONFIG_NAME, Config, find_config, read_config
from linter.errors import UserError

dictionary = typer.Typer(help="Add to the words of the house.", no_args_is_help=True)


@dictionary.callback()
def _dictionary() -> None:
    """Keep the words that are right here, one a line; what follows a # is a remark."""


@dictionary.command("add", cls=Plain)
def add(
    words: Annotated[list[str], typer.Argument(metavar="WORD", help="Words to accept.")],
    file: ConfigFile = None,
) -> None:
    """Add words to the file that `words` in the configuration names."""
    config = read_config(file) if file else find_config(Path.cwd())
    path = _file_of(config)
    for word in words:
        if not word.strip() or len(word.split()) > 1 or "#" in word:
            raise UserError(f"{word!r} is no word: one word a line, without spaces and #")
    text = _text(path)
    known = {line.partition("#")[0].strip().lower() for line in text.splitlines()}
    new = [word for word in dict.fromkeys(map(str.strip, words)) if word.lower() not in known]
    if new:
        _write(path, text, new)
    for word in words:
        typer.echo(f"{word}: {'added to' if word.strip() in new else 'already in'} {path}")


def _file_of(config: Config) -> Path:
    """The file with the words of the house. Raises UserError where none is named."""
    words = config.settings.words
    if isinstance(words, str):
        return config.folder / words
    place = config.path or Path(CONFIG_NAME)
    if words:
        raise UserError(
            f'{place}: words is a list; add the word there, or name a file: words = "words.txt"'
        )
    raise UserError(f'no file for words is named; put words = "words.txt" into {place}')


def _text(path: Path) -> str:
    """The file as it is; empty where it is not there yet."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        said = getattr(error, "strerror", None) or "it is not UTF-8"
        raise UserError(f"{path}: can't be read: {said}") from None


def _write(path: Path, text: str, new: list[str]) -> None:
    newline = "\r\n" if "\r\n" in text else "\n"
    if text and not text.endswith("\n"):
        text += newline
    text += "".join(f"{word}{newline}" for word in new)
    try:
        with replacing(path) as stream:
            stream.write(text.encode())
    except OSError as error:
        raise UserError(f"{path}: can't be written: {error.strerror or error}") from None
