"""What the first bytes of a file say: is it HTML, and in which encoding?"""

from __future__ import annotations

import codecs
import re

from linter import lazy

SAMPLE = 1024
_LEFT_OUT = r"(?:\ufeff|ï»¿|þÿ|ÿþ)?(?>\s+|<!--.*?-->|<\?xml[^>]*>)*+"
_PAGE = lazy.regex(rf"{_LEFT_OUT}<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.IGNORECASE)
_FRAGMENT = lazy.regex(
    rf"{_LEFT_OUT}<(?:article|blockquote|div|figure|h[1-6]|header|main|p|section|span)\b[^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
_DECLARED = lazy.regex(
    rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)""",
    re.IGNORECASE,
)
_DECLARATION_WITHIN = 4096
# The standard reads these names as the larger set that browsers have always used.
_MEANT = {
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "utf-7": "utf-8",
}


def is_html(sample: str, *, fragment: bool) -> bool:
    """Does a text begin as an HTML page does, or, if wanted, as a fragment of one?"""
    if "<" not in sample[:200]:
        return False
    return bool(_PAGE.match(sample) or (fragment and _FRAGMENT.match(sample)))


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page declares of itself, None where it is none that we know."""
    found = _DECLARED.search(data, 0, _DECLARATION_WITHIN)
    if not found:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
        codec_is_text = getattr(codecs.lookup(name), "_is_text_encoding", True)
    except (LookupError, UnicodeDecodeError):
        return None
    return _MEANT.get(name, name) if codec_is_text else None
