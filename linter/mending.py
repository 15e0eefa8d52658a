"""Mends an article: its fixes applied until nothing more changes."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import NamedTuple

from linter import fix
from linter.document import Source
from linter.engine import Report
from linter.findings import Fix

_ROUNDS = 10
"""A mended place may show what the broken one hid; more rounds mean that two rules disagree."""

_MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


class Mended(NamedTuple):
    """A mended article: its text before and after, its bytes, and what is left to report."""

    before: str
    after: str
    data: bytes
    report: Report
    applied: int


def mend(data: bytes, check: Callable[[bytes], Report], *, unsafe: bool) -> Mended:
    """Apply the safe fixes (and the unsafe ones, if wanted) of an article's findings.

    Encoding, byte order mark and line ends stay as they were. Raises ReadError where the bytes are
    no article.
    """
    report = check(data)
    before = report.source.text
    applied = 0
    for _ in range(_ROUNDS):
        fixes = _wanted(report, unsafe=unsafe)
        text = fix.apply(report.source.text, fixes)
        if text == report.source.text:
            break
        encoded = _encode(text, report.source)
        if encoded is None:
            break
        applied += len(fixes)
        data = encoded
        report = check(data)
    return Mended(before, report.source.text, data, report, applied)


def _wanted(report: Report, *, unsafe: bool) -> list[Fix]:
    return [
        one
        for finding in report.findings
        for one in finding.fixes
        if unsafe or one.safety == "safe"
    ]


def _encode(text: str, source: Source) -> bytes | None:
    """The text in the source's encoding; None where it has no form there (a curly mark, say)."""
    try:
        data = text.encode(source.encoding)
    except UnicodeEncodeError:
        return None
    return _MARKS[source.encoding] + data if source.bom else data
