"""Readers: the bytes of one format to a `Document`."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from linter.document import Document, Source
from linter.errors import ReadError
from linter.readers.decode import decode

_SURROGATE = re.compile("[\ud800-\udfff]")

Reader = Callable[[Source], Document]

_READERS = {
    "": "plain",
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
}
"""Suffix to the module of this package that reads it, imported when it is used."""

_NOT_READ = {
    ".doc", ".docx", ".odt", ".rtf", ".pdf", ".epub", ".pages",
    ".htm", ".html", ".xhtml", ".xml", ".json",
}  # fmt: skip

ARTICLE_SUFFIXES = frozenset(s for s, name in _READERS.items() if s and name == "plain")
"""The suffixes that a walk through a directory takes for articles.

Markdown is read where it is named: what lies in a folder may as well be its README.
"""


def read_document(data: bytes, path: str) -> Document:
    """Read one file's bytes; the reader is chosen by the suffix of `path`.

    A suffix without a reader is read as plain text, save where the format is known not to be text.
    Raises ReadError where the bytes are no article.
    """
    reader = _reader(path)
    return reader(decode(data, path))


def read_text(text: str, path: str) -> Document:
    """Read a decoded text; a lone surrogate, which no file can hold, becomes U+FFFD."""
    return _reader(path)(Source(path, _SURROGATE.sub("\ufffd", text)))


def _reader(path: str) -> Reader:
    suffix = PurePath(path).suffix.lower()
    if suffix in _NOT_READ:
        raise ReadError(
            f"{path}: no reader for {suffix} files yet; export the article as plain text"
        )
    reader: Reader = import_module(f"linter.readers.{_READERS.get(suffix, 'plain')}").read
    return reader
