"""What can be said of a line: its words, its shape, its place and its neighbours, as names.

A name is present or absent; the weights file gives each its worth. The kinds of feature follow
Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow text features" (2010):
length, stops, links, and what the neighbours are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter import lazy
from linter.document import MASK

_WORD = lazy.regex(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_SIGNS = lazy.regex(r"[|»«•·©→←›‹►▼✕×#/_+]|--")
_TIME = lazy.regex(
    r"\d{1,2}:\d\d|\b\d{1,2} ?[ap]\.?m\b|\b(?:hours?|minutes?|mins?|days?) ago\b", re.I
)
_DATE = lazy.regex(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
    r"|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
)
_YEAR = lazy.regex(r"\b(?:19|20)\d\d\b")
_JOINED = lazy.regex(r"[a-z][A-Z][a-z]|[.!?][A-Z][a-z]")
_SPEECH = lazy.regex(r"\b(?:said|says|told|asked|added|wrote|argued|explained|recalled)\b")
_VERB = lazy.regex(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|did|does|do|been|became|made|went|came"
    r"|took|gave|got|saw|knew|felt|left|found)\b"
)
_READER = lazy.regex(r"\b(?:you|your|yours)\b", re.I)
_HOUSE = lazy.regex(r"\b(?:we|our|us)\b", re.I)
_NAME = lazy.regex(r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|di|van|von|al|bin)){1,3}$")
_SMALL = frozenset(
    "a an the of in on at to for and or but by with from as is it its vs via".split()
)
_CLOSERS = " \"”’')]"
_LENGTHS = ((1, "1"), (3, "2-3"), (7, "4-7"), (14, "8-14"), (25, "15-25"))


def of_line(line: str, kind: str) -> Iterator[str]:
    """The features of a line by itself; `kind` is its block's."""
    words = _WORD.findall(line)
    yield f"words {next((name for most, name in _LENGTHS if len(words) <= most), '26+')}"
    yield f"block {kind}"
    yield f"ends {_ending(line)}"
    if words:
        long_words = [word for word in words if word.lower() not in _SMALL]
        capitals = sum(word[0].isupper() for word in long_words)
        if line.isupper():
            yield "all capitals"
        elif len(long_words) > 1 and capitals >= 0.8 * len(long_words):
            yield "title case"
        if words[0][0].islower():
            yield "begins small"
    else:
        yield "no words"
    if _NAME.match(line):
        yield "a name"
    for name, pattern in _PATTERNS:
        if pattern.search(line):
            yield name
    for word in dict.fromkeys(words):
        if len(word) > 2:
            yield f"word {word.lower().replace('’', chr(39))}"
    if words:
        yield f"first {words[0].lower()}"


_PATTERNS = (
    ("sign", _SIGNS),
    ("link", lazy.regex(MASK)),
    ("time", _TIME),
    ("date", _DATE),
    ("year", _YEAR),
    ("digits", lazy.regex(r"\d")),
    ("joined words", _JOINED),
    ("two sentences", lazy.regex(r"[a-z]{2}[.!?][\"”’]? [\"“‘]?[A-Z]")),
    ("speech", _SPEECH),
    ("verb", _VERB),
    ("reader", _READER),
    ("house", _HOUSE),
    ("quotation", lazy.regex(r"[“”\"]")),
    ("byline", lazy.regex(r"by:? [A-Z]", re.I)),
    ("brackets", lazy.regex(r"^[(\[].*[)\]]$")),
)


def _ending(line: str) -> str:
    last = line.rstrip(_CLOSERS)[-1:]
    if line.endswith(("...", "…")):
        return "dots"
    names = {".": "stop", "!": "cry", "?": "question", ":": "colon", ",": "comma"}
    return names.get(last, "open")
