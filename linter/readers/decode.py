"""Bytes to text, without guessing more than an editor would accept.

Order: a byte order mark decides; then NUL bytes in every second place mean UTF-16; then strict
UTF-8; then what the text declares of itself; then Windows-1252, but only where the bytes can't be
damaged UTF-8. UTF-8 goes before a declaration, since pages keep an old one when they are saved anew
and hardly a text in another encoding is UTF-8 by chance.
"""

from __future__ import annotations

import codecs

from linter import lazy
from linter.document import Source
from linter.errors import ReadError

_MARKS = (  # the longer ones first: the UTF-32 mark begins with the UTF-16 one
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_MULTIBYTE = lazy.regex(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_CONTROL = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])


def decode(data: bytes, path: str, declared: str | None = None) -> Source:
    """Decode a file. Raises ReadError for a binary and for bytes in no encoding we know.

    `declared` is the encoding that the text names, None where it names none.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Source(path, _strict(data[len(mark) :], encoding, path), encoding, bom=True)
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return _utf16_without_mark(data, sample, path)
    try:
        text, encoding = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        found = _as_declared(data, declared) if declared else None
        if declared and found is not None:
            text, encoding = found, declared
        else:
            text, encoding = _windows_1252(data, error, path), "windows-1252"
    _refuse_binary(text, path)
    return Source(path, text, encoding)


def _as_declared(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _strict(data: bytes, encoding: str, path: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{path}: its byte order mark says {encoding.upper()}, but byte {error.start} is not; "
            "save it as UTF-8 and run again"
        ) from None
    _refuse_binary(text, path)
    return text


def _utf16_without_mark(data: bytes, sample: bytes, path: str) -> Source:
    half = len(sample) // 2
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if half and zeros.count(0) > half * 0.7:
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                break  # many bytes of a program are zero too
            _refuse_binary(text, path)
            return Source(path, text, encoding)
    raise _binary(path)


def _windows_1252(data: bytes, error: UnicodeDecodeError, path: str) -> str:
    line = data.count(b"\n", 0, error.start) + 1
    where = f"{path}:{line}: byte 0x{data[error.start]:02x} at offset {error.start}"
    if _MULTIBYTE.search(data):
        raise ReadError(f"{where} is broken UTF-8; save the file as UTF-8 again")
    try:
        return data.decode("windows-1252")
    except UnicodeDecodeError:
        raise ReadError(
            f"{where} is neither UTF-8 nor Windows-1252; convert the file to UTF-8"
        ) from None


def _refuse_binary(text: str, path: str) -> None:
    """A text may hold a stray control character; a binary holds one in every hundred or more."""
    sample = text[:_SAMPLE]
    found = len(sample) - len(sample.encode("latin-1", "replace").translate(None, _CONTROL))
    if "\0" in sample or found > max(2, len(sample) // 100):
        raise _binary(path)


def _binary(path: str) -> ReadError:
    return ReadError(f"{path}: looks like a binary file, not an article; leave it out of the run")
