"""Who speaks, where the words beside a closing mark say so plainly: “…,” Ms Lane said."""

from __future__ import annotations

import re
from functools import cache

NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|de|van|von|der|al|bin))*"
SAY = (
    r"(?:said|says?|told|tells|adds?|added|asks?|asked|writes|wrote|argue[sd]|note[sd]|replied"
    r"|explain(?:s|ed)|warn(?:s|ed)|recall(?:s|ed)|insist(?:s|ed)|testified|continue[sd]|tweeted"
    r"|admit(?:s|ted)|claim(?:s|ed)|acknowledged|responded|conclude[sd]|state[sd]|declared|joked"
    r"|quipped|remarked|observed|commented|announced|thinks|believes|exclaimed|shouted|whispered)"
)
_WHO = rf"{NAME}|he|she|they"


@cache
def _spoken() -> re.Pattern[str]:
    """Compiled with the first use: most articles never ask."""
    return re.compile(rf"[,.?!…—–-][\"”’'] *(?:(?P<first>{_WHO}) {SAY}|{SAY} (?P<second>{_WHO}))\b")


def speakers(text: str) -> frozenset[str]:
    """Who speaks in a paragraph: last names, or he, she, they."""
    return frozenset(_last(found) for found in _spoken().finditer(text))


def of(text: str, end: int) -> str:
    """Who said the quotation that ends at an offset, as the words behind it tell; "" if unknown."""
    found = _spoken().match(text, end - 2)
    return (found["first"] or found["second"]) if found else ""


def _last(found: re.Match[str]) -> str:
    name: str = found["first"] or found["second"]
    return name.rsplit(" ", 1)[-1].strip(".’'")
