"""Forms of a sign that an article should not mix: its ellipses, its dashes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from linter.analysis import Article
from linter.findings import Hit
from linter.scan import Candidate

_DOTS = {"...": "three-dots", "…": "character", ". . .": "spaced"}
_BODY = frozenset(("paragraph", "quotation"))

Form = Callable[[str, int, int], str]
"""The form of the sign at a span; "" where it is none."""


def ellipses(
    article: Article, candidates: Sequence[Candidate], options: Mapping[str, Any]
) -> Iterator[Hit]:
    """Ellipses in more than one form, or in another one than the desk's."""
    yield from _mixed(article, candidates, _ellipsis, options["ellipsis"])


def dashes(
    article: Article, candidates: Sequence[Candidate], options: Mapping[str, Any]
) -> Iterator[Hit]:
    """Dashes in more than one form, or in another one than the desk's."""
    yield from _mixed(article, candidates, _dash, options["dash"])


def _ellipsis(text: str, start: int, end: int) -> str:
    around = text[max(0, start - 2) : start] + text[end : end + 2]
    return "" if "." in around else _DOTS[text[start:end]]


def _dash(text: str, start: int, end: int) -> str:
    sign, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    if sign == "--":
        return "" if "-" in before + after else "double-hyphen"
    if sign == " - ":
        return "hyphen" if before.isalpha() and after.isalpha() else ""
    if before == after == " ":
        return "spaced-em" if sign == "—" else "spaced-en"
    return "em" if sign == "—" and before.strip() and after.strip() else ""


def _mixed(
    article: Article, candidates: Sequence[Candidate], form: Form, wanted: str
) -> Iterator[Hit]:
    places: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        if name := form(article.text, *candidate):
            places.setdefault(name, []).append(candidate)
    if len(places) < 2 and not wanted:
        return
    usual = wanted or max(places, key=lambda name: len(places[name]))
    details = {"usual": usual.replace("-", " "), "count": str(len(places.get(usual, ())))}
    odd = sorted(one for name, found in places.items() if name != usual for one in found)
    for start, end in odd:
        block = article.document.block_at(start)
        if block is None or block.kind not in _BODY:
            continue
        if not wanted:
            yield Hit(start, end, "minority", details=details)
            return
        yield Hit(start, end, "style", severity="warning", details=details)
