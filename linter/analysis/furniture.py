"""Blocks that are no prose of the article: what a web page left around and between it.

First version: a block is furniture if a residue rule marked most of it, or if it is a short line
without a sentence between two such blocks.
"""

from __future__ import annotations

from collections.abc import Collection

from linter.document import Block, Document, Span

_MOST = 0.6
_SHORT_KINDS = frozenset(("heading", "byline", "caption"))


def furniture_blocks(document: Document, residue: Collection[Span]) -> frozenset[int]:
    """The ordinals of the furniture, given the spans that residue rules marked."""
    marked: dict[int, int] = {}
    for start, end in residue:
        block = document.block_at(start)
        if block is not None:
            covered = min(end, block.end) - max(start, block.start)
            marked[block.ordinal] = marked.get(block.ordinal, 0) + covered
    blocks = document.blocks
    surely = {i for i, n in marked.items() if n >= _MOST * (blocks[i].end - blocks[i].start)}
    between = {
        block.ordinal
        for block in blocks
        if _is_short(block) and {block.ordinal - 1, block.ordinal + 1} <= surely
    }
    return frozenset(surely | between)


def _is_short(block: Block) -> bool:
    return block.kind in _SHORT_KINDS
