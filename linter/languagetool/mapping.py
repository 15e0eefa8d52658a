"""LanguageTool's matches as findings of ours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from linter import lexicon
from linter.document import MASK, Document
from linter.findings import Finding, Hit
from linter.house import House
from linter.languagetool.client import Match
from linter.languagetool.table import Table
from linter.languagetool.texts import Chunk
from linter.placing import place
from linter.rules.model import Rule

FAMILY = "languagetool"
_RULE = Rule(
    id=f"{FAMILY}/match",
    summary="LanguageTool",
    severity="info",
    check=FAMILY,
    message="{said}",
    why="LanguageTool says so.",
    examples=(),
)
_SHOWN = 3
_SPELLING = "TYPOS"
_NEAR = 1
_SPACED_DOTS = ". ."


def findings(
    document: Document, matches: Iterable[tuple[Chunk, Match]], table: Table, house: House
) -> list[Finding]:
    """The findings for the matches in a document's chunks, without those not for us to tell.

    Left out are the rules that the table turns off, names, words of the house, spaced dots, and
    what touches masked text.
    """
    found: list[Finding] = []
    text = document.text
    for chunk, match in matches:
        start, end = chunk.span(match.offset, match.length)
        severity = table.severity_of(match.rule, match.category)
        marked = text[start:end]
        if severity is None or not marked.strip() or MASK in text[max(0, start - 1) : end + 1]:
            continue
        if _SPACED_DOTS in text[start : end + len(_SPACED_DOTS)]:
            continue
        if house.accepts(marked) or (match.category == _SPELLING and _is_name(text, start, marked)):
            continue
        rule = msgspec.structs.replace(_RULE, severity=severity)
        hit = Hit(
            start,
            end,
            match.category.lower(),
            suggestions=match.replacements[:_SHOWN],
            details={"said": match.message},
        )
        placed = place(document, rule, hit, None)
        found.append(msgspec.structs.replace(placed, rule=f"{FAMILY}/{match.rule}"))
    return found


def _is_name(text: str, start: int, marked: str) -> bool:
    """Is a word that LanguageTool does not know a name: has it a capital, or is it written with one
    elsewhere?"""
    word = marked.strip("'’")
    if any(char.isupper() for char in word):
        return True
    capital = word[:1].upper() + word[1:]
    return lexicon.is_name(capital) or capital in text


def merge(ours: Sequence[Finding], theirs: Iterable[Finding]) -> list[Finding]:
    """All findings in the order of the text; where both mark one defect, ours with a suggestion.

    What LanguageTool says inside a line that we take for residue is dropped.
    """
    kept = list(ours)
    added: list[Finding] = []
    for finding in theirs:
        same = next((at for at, one in enumerate(kept) if _is_same(one, finding)), None)
        if same is None:
            added.append(finding)
        elif not kept[same].suggestions and kept[same].rule.partition("/")[0] != "boilerplate":
            kept[same] = msgspec.structs.replace(kept[same], suggestions=finding.suggestions)
    return sorted([*kept, *added], key=lambda one: (one.offset, -one.end_offset, one.rule))


def _is_same(one: Finding, other: Finding) -> bool:
    """Do two findings touch, or stand beside each other without a letter between?"""
    return one.offset < other.end_offset + _NEAR and other.offset < one.end_offset + _NEAR
