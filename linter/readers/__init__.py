"""Readers: the bytes of one format to a `Document`."""

from __future__ import annotations

import os.path
from collections.abc import Callable
from importlib import import_module

from linter import lazy
from linter.document import Document, Source
from linter.errors import ReadError
from linter.readers import sniff
from linter.readers.decode import decode

_SURROGATE = lazy.regex("[\ud800-\udfff]")

Reader = Callable[[Source], Document]

_READERS = {
    "": "plain",
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""Suffix to the module of this package that reads it, imported when it is used."""

_NOT_READ = {
    ".doc", ".docx", ".odt", ".rtf", ".pdf", ".epub", ".pages", ".xml", ".json",
}  # fmt: skip

ARTICLE_SUFFIXES = frozenset(s for s, name in _READERS.items() if s and name == "plain")
"""The suffixes that a walk through a directory takes for articles.

Markdown is read where it is named: what lies in a folder may as well be its README.
"""


def read_document(data: bytes, path: str) -> Document:
    """Read one file's bytes; the reader is chosen by the suffix of `path`, or by its content.

    A suffix without a reader is read as plain text, save where the format is known not to be text.
    Raises ReadError where the bytes are no article.
    """
    name = _reader_name(path, data[: sniff.SAMPLE].translate(None, b"\0").decode("latin-1"))
    declared = sniff.declared_encoding(data) if name == "html" else None
    return _reader(name)(decode(data, path, declared))


def read_source(source: Source) -> Document:
    """Read what was decoded before: the document that the same bytes gave."""
    return _reader(_reader_name(source.path, source.text[: sniff.SAMPLE]))(source)


def read_text(text: str, path: str) -> Document:
    """Read a decoded text; a lone surrogate, which no file can hold, becomes U+FFFD."""
    name = _reader_name(path, text[: sniff.SAMPLE])
    return _reader(name)(Source(path, _SURROGATE.sub("\ufffd", text)))


def _reader_name(path: str, sample: str) -> str:
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 - a tenth of the time
    if suffix in _NOT_READ:
        raise ReadError(
            f"{path}: no reader for {suffix} files yet; export the article as plain text"
        )
    name = _READERS.get(suffix, "")
    if name in ("", "plain") and sniff.is_html(sample, fragment=suffix not in ARTICLE_SUFFIXES):
        return "html"
    return name or "plain"


def _reader(name: str) -> Reader:
    reader: Reader = import_module(f"linter.readers.{name}").read
    return reader
