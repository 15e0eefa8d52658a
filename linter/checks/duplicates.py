"""What stands twice in an article: a paragraph, a sentence, the beginning of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis import Article
from linter.analysis.duplicates import Twin, false_starts
from linter.document import Span
from linter.findings import Hit
from linter.scan import Candidate

_SHORT = 45
_SAID_TWICE = 90
_LONG = 200
_REFRAIN = 3


def repeated_paragraph(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A paragraph with the words, or nearly the words, of an earlier one."""
    for twin in article.duplicates.blocks:
        block = article.document.block_at(twin.span.start)
        first = article.document.block_at(twin.earlier.start)
        if block is None or first is None:
            continue
        if {block.kind, first.kind} & {"headline", "heading"} and not _is_in_run(article, twin):
            continue  # a heading may say what the headline says
        yield _hit(twin, "near" if twin.how == "near" else "exact")


def repeated_sentence(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A sentence with the words, or nearly the words, of an earlier one.

    A refrain, a pull quote and what somebody says again in the same breath are told apart.
    """
    twins = article.duplicates.sentences
    times: dict[Span, int] = {}
    for twin in twins:
        times[twin.earlier] = times.get(twin.earlier, 1) + 1
    for twin in twins:
        if times[twin.earlier] >= _REFRAIN:
            continue
        branch = _branch(article, twin)
        if branch is not None:
            yield _hit(twin, branch)


def _branch(article: Article, twin: Twin) -> str | None:
    """How a sentence repeats another; None where that is no slip."""
    length = twin.span.end - twin.span.start
    spoken = article.in_quotation(twin.span.start + 1)
    between = article.text[twin.earlier.end : twin.span.start]
    same = article.document.block_at(twin.span.start) == article.document.block_at(
        twin.earlier.start
    )
    if same and not between.strip() and twin.how == "exact":
        return "at-once" if length > (_SHORT if spoken else _SHORT // 2) else None
    if length < _SHORT or (spoken and (twin.how == "near" or length < _SAID_TWICE)):
        return None
    if _is_whole_block(article, twin.span) or _is_whole_block(article, twin.earlier):
        return "lead" if _is_lead(article, twin.earlier) else "pull-quote"
    return twin.how


def _hit(twin: Twin, branch: str) -> Hit:
    return Hit(
        *twin.span,
        branch,
        related=((*twin.earlier, "it stands here first"),),
        severity={"pull-quote": "info", "near": "warning"}.get(branch),  # type: ignore[arg-type]
    )


def _is_whole_block(article: Article, span: Span) -> bool:
    block = article.document.block_at(span.start)
    return block is not None and block.end - block.start <= span.end - span.start + 4


def _is_lead(article: Article, span: Span) -> bool:
    """Is it the first sentence of the first paragraph? Nobody takes a pull quote from there."""
    first = next((b for b in article.prose_blocks if b.end - b.start > _LONG), None)
    return first is not None and span.start == first.start and not _is_whole_block(article, span)


def _is_in_run(article: Article, twin: Twin) -> bool:
    """Do other blocks stand twice around this one?"""
    return (
        sum(abs(other.span.start - twin.span.start) < 1000 for other in article.duplicates.blocks)
        > 2
    )


def false_start(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A sentence that breaks off and begins again in the next paragraph."""
    for span, again in false_starts(article.text, article.prose_blocks):
        yield Hit(*span, "cut", related=((*again, "it begins again here"),))
