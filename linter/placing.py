"""From a hit in the prose to a finding in the source."""

from __future__ import annotations

from linter.document import MASK, Document
from linter.findings import Finding, FindingBlock, Fix, Hit, Related
from linter.rules.model import Rule
from linter.source_edits import source_edits

_SHOWN = 60


def place(document: Document, rule: Rule, hit: Hit, confidence: float | None) -> Finding:
    """A hit as a finding: its lines and columns, message and fixes, in the source.

    Raises KeyError where the rule's message wants what the hit does not give.
    """
    source = document.source
    start, end = document.offsets.span(hit.start, hit.end)
    text = source.text[start:end]
    seen = document.text[hit.start : hit.end]
    block = document.block_at(hit.start)
    line, column = source.position(start)
    end_line, end_column = source.position(end)
    suggestion = hit.suggestions[0] if hit.suggestions else ""
    details = {
        "text": _short(text if MASK in seen else seen),
        "suggestion": suggestion,
        **hit.details,
    }
    return Finding(
        path=source.path,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        offset=start,
        end_offset=end,
        block=FindingBlock(block.kind, block.ordinal) if block else None,
        rule=rule.id,
        branch=hit.branch,
        severity=hit.severity or rule.severity,
        message=(hit.message or rule.message).format_map(details),
        text=text,
        suggestions=hit.suggestions,
        related=tuple(_related(document, *place) for place in hit.related),
        fixes=_fixes(document, rule, hit),
        confidence=confidence,
    )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _related(document: Document, start: int, end: int, message: str) -> Related:
    first, last = document.offsets.span(start, end)
    line, column = document.source.position(first)
    end_line, end_column = document.source.position(last)
    return Related(line, column, end_line, end_column, first, last, message)


def _fixes(document: Document, rule: Rule, hit: Hit) -> tuple[Fix, ...]:
    if rule.fix == "none" or not hit.edits:
        return ()
    edits = source_edits(document, hit.edits)
    return (Fix(rule.fix, edits),) if edits else ()
