"""Readers: the bytes of one format to a `Document`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

from linter.document import Document, Source
from linter.errors import ReadError
from linter.readers import plain
from linter.readers.decode import decode

_SURROGATE = re.compile("[\ud800-\udfff]")

Reader = Callable[[Source], Document]

_READERS: dict[str, Reader] = {"": plain.read, ".txt": plain.read, ".text": plain.read}
_NOT_READ = {
    ".doc", ".docx", ".odt", ".rtf", ".pdf", ".epub", ".pages",
    ".htm", ".html", ".xhtml", ".xml", ".json",
}  # fmt: skip

ARTICLE_SUFFIXES = frozenset(suffix for suffix in _READERS if suffix)
"""The suffixes that a walk through a directory takes for articles."""


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
    return _READERS.get(suffix, plain.read)
