"""What a terminal shows: widths of characters, colours, and nothing that could drive it."""

from __future__ import annotations

import unicodedata

from linter import lazy

_ONE_COLUMN_EACH = lazy.regex(r"[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e€]*")
"""Latin letters and the marks of print: nearly all lines are looked at in one go."""
_STYLES = {"error": "31;1", "warning": "33;1", "info": "36", "dim": "2", "bold": "1"}


def styled(text: str, style: str, *, colour: bool) -> str:
    """The text in a style of ours, or as it is without colour (ECMA-48, SGR)."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colour else text


def plain(text: str) -> str:
    """The text on one line, without control characters that a terminal would obey."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\u200d" else _shown(c) for c in text)


def _shown(char: str) -> str:
    """What stands for a character that is not printed: nothing for one that nobody sees."""
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) == "Cf" else "\ufffd"


def width(text: str) -> int:
    """The columns a text takes (Unicode Standard Annex 11)."""
    if text.isascii() or _ONE_COLUMN_EACH.fullmatch(text):
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
