"""A document as a test compares it: its blocks, as kind and text."""

from __future__ import annotations

from linter.document import MASK, Document


def seen(document: Document) -> list[tuple[str, str]]:
    """The blocks as kind and text, a mask shown as `_`."""
    return [
        (block.kind, document.text[block.start : block.end].replace(MASK, "_"))
        for block in document.blocks
    ]
