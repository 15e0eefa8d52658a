"""HTML text to tokens, each with its span: the tokenizer of the HTML standard (WHATWG, 13.2.5).

One regular expression finds a whole tag, comment or declaration. No part of it can give back what
it took, and what never closes ends with the text, so the cost grows with the length whatever the
text is. `turbohtml`, which follows the standard state by state, gives the same tokens (a test holds
it); it has no wheel for two of the platforms that we serve.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from html.entities import html5
from typing import NamedTuple

from linter import lazy

RAW = frozenset("iframe noembed noframes noscript script style textarea title xmp".split())
"""What these hold is text up to their own end tag."""

_SPACE = r"[ \t\n\r\f]"
_VALUE = r"""(?>"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\r\f>"'][^ \t\n\r\f>]*+|)"""
_ATTRIBUTE = rf"([^ \t\n\r\f/>][^ \t\n\r\f/>=]*+)(?>{_SPACE}*+=({_SPACE}*+{_VALUE}))?+"
_MARKUP = lazy.regex(
    rf"<(?:(?P<slash>/?)(?P<name>[A-Za-z][^ \t\n\r\f/>]*+)"
    rf"(?P<attributes>(?>[ \t\n\r\f/]++|{_ATTRIBUTE})*+)(?P<end>>|\Z)"
    r"|!--(?:-?>|.*?(?:--!?>|\Z))|/>|(?:[!?]|/(?=[^A-Za-z]))[^>]*+(?:>|\Z))",
    re.DOTALL,
)
_ATTRIBUTES = lazy.regex(_ATTRIBUTE)
_REFERENCE = lazy.regex(r"&(#(?:[xX][0-9a-fA-F]+|[0-9]+);?|[A-Za-z][A-Za-z0-9]*+(?:;|(?!=)))")
_LONGEST_NUMBER = 12
_BARE_VALUE_AT_END = lazy.regex(r"""=[ \t\n\r\f]*[^ \t\n\r\f"'][^ \t\n\r\f]*\Z""")
_RAW_ENDS = {name: re.compile(rf"</{name}(?=[ \t\n\r\f/>])", re.IGNORECASE) for name in RAW}


class Tag(NamedTuple):
    """A start tag or an end tag and its span; the name is in lower case."""

    name: str
    start: int
    end: int
    closes: bool
    self_closing: bool
    raw_attributes: str

    def attributes(self) -> Mapping[str, str]:
        """Name to value, entities resolved; of an attribute that stands twice the first."""
        found: dict[str, str] = {}
        for name, value in _ATTRIBUTES.findall(self.raw_attributes):
            found.setdefault(name.lower(), _unquoted(value.strip(" \t\n\r\f")))
        return found


def _unquoted(value: str) -> str:
    if value[:1] in ("'", '"'):
        value = value[1:].removesuffix(value[0])
    return _REFERENCE.sub(_resolved, value) if "&" in value else value


def _resolved(found: re.Match[str]) -> str:
    """In an attribute only a whole name counts: `?a=1&copy=2` holds none."""
    name = found[1]
    if name[0] == "#":
        return unescape(f"&{name}") if len(name) < _LONGEST_NUMBER else "\ufffd"
    return html5.get(name, found[0])


class Text(NamedTuple):
    """A run of text between tags; `raw` is the name of the element that takes no markup inside."""

    start: int
    end: int
    raw: str = ""


def tokens(text: str, *, xhtml: bool = False) -> Iterator[Tag | Text]:
    """The tags and texts in their order; comments, declarations and broken tags are left out.

    In XHTML any element may close itself, also one of raw text.
    """
    at = seen = 0
    while found := _MARKUP.search(text, seen):
        start, end = found.span()
        if start > at:
            yield Text(at, start)
        at = seen = end
        slash, name, attributes, closed = found.group("slash", "name", "attributes", "end")
        if not closed:
            continue
        name = name.lower()
        itself = attributes.endswith("/") and not _BARE_VALUE_AT_END.search(attributes)
        tag = Tag(name, start, end, bool(slash), itself, attributes)
        yield tag
        if name in RAW and not tag.closes and not (xhtml and tag.self_closing):
            closing = _RAW_ENDS[name].search(text, end)
            at = seen = closing.start() if closing else len(text)
            if at > end:
                yield Text(end, at, name)
        elif name == "plaintext" and not tag.closes:
            break
    if at < len(text):
        yield Text(at, len(text))
