"""Blocks that are no prose of the article: what a web page left around and between it.

A block is furniture if residue rules marked most of it, or if it is a short line without a sentence
between two such blocks. `likely` judges the lines that no rule knows: by their words and shape, at
an end of the article or in a run with residue.
"""

from __future__ import annotations

from collections.abc import Collection

from linter.document import Block, Document, Span

_MOST = 0.6
_SHORT_KINDS = frozenset(("heading", "byline", "caption"))


def marked_blocks(document: Document, residue: Collection[Span]) -> frozenset[int]:
    """The ordinals of the blocks that residue rules marked, given the spans that they found."""
    marked: dict[int, int] = {}
    for start, end in residue:
        block = document.block_at(start)
        if block is not None:
            covered = min(end, block.end) - max(start, block.start)
            marked[block.ordinal] = marked.get(block.ordinal, 0) + covered
    blocks = document.blocks
    return frozenset(i for i, n in marked.items() if n >= _MOST * (blocks[i].end - blocks[i].start))


def furniture_blocks(document: Document, residue: Collection[Span]) -> frozenset[int]:
    """The ordinals of the furniture, given the spans that residue rules found."""
    surely = marked_blocks(document, residue)
    between = {
        block.ordinal
        for block in document.blocks
        if _is_short(block) and {block.ordinal - 1, block.ordinal + 1} <= surely
    }
    return surely | between


def _is_short(block: Block) -> bool:
    return block.kind in _SHORT_KINDS
