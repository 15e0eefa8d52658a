"""Places where two words or sentences meet without what should part them.

One pass for each shape; each begins with a small class of characters, so that the regular
expression engine skips what can't begin it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_STOP = re.compile(r"[.,;:!?](?<=[^\W\d_].)(?=[\"“”’')]?[^\W\d_])")
# Both begin with a capital, so that one pass finds both; an inner capital is the shorter match.
_CAPITAL = re.compile(
    r"[A-Z](?:(?<=[a-z][A-Z])(?=[a-z]* |[a-z]+\b)|(?<=[\w’'”\")] .)(?:"
    r"(?<=A)(?:fter|lthough|nd|s|t)|(?<=B)(?:ecause|efore|ut|y)|(?<=D)uring|(?<=E)ven"
    r"|(?<=F)(?:or|rom)|(?<=H)(?:e|er|is|ow|owever)|(?<=I)(?:f|n|t|ts)|(?<=M)(?:y|any|ost)"
    r"|(?<=N)or|(?<=O)(?:n|r|ur)|(?<=S)(?:he|ince|o|ome)"
    r"|(?<=T)(?:he|hey|heir|hese|his|hose|hat|here|hen|hough|o)|(?<=U)(?:ntil|nless)"
    r"|(?<=W)(?:e|hen|here|hile|ho|hich|hy|hat|ith)"
    r")(?=(?:['’](?:s|re|ve|d|ll|m))? [a-z]))"
)


class Joints(NamedTuple):
    """Offsets in the prose, each list in order."""

    inner_capitals: tuple[int, ...]
    """A capital that follows a small letter within a word."""
    stops: tuple[int, ...]
    """A stop, comma, colon, semicolon, query or exclamation mark between two letters."""
    function_words: tuple[tuple[int, int], ...]
    """A capitalised function word between a word and a small letter: (start, end)."""


def find(text: str) -> Joints:
    """The joints of a text."""
    capitals = [m.span() for m in _CAPITAL.finditer(text)]
    return Joints(
        tuple(start for start, end in capitals if end - start == 1),
        tuple(m.start() for m in _STOP.finditer(text)),
        tuple(span for span in capitals if span[1] - span[0] > 1),
    )
