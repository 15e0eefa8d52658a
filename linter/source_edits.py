"""Edits of the prose to edits of the source, or none where they would tear its markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.document import Document, Span
from linter.findings import Edit


def source_edits(document: Document, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits in the source's own form; nothing where one of them has none.

    In HTML a text that is put in is escaped, what is replaced may hold character references but no
    tag, and a block that is taken out goes with its element.
    """
    done: list[Edit] = []
    for edit in edits:
        own = list(_own_form(document, edit))
        if not own:
            return ()
        done += own
    return tuple(done)


def _own_form(document: Document, edit: Edit) -> Iterator[Edit]:
    start, end = edit.offset, edit.end_offset
    if document.markup == "html":
        if not edit.text and (elements := list(_whole_elements(document, start, end))):
            if None not in elements:
                yield from (Edit(*element, "") for element in elements if element)
        elif _holds_no_tag(document, start, end):
            from html import escape

            yield Edit(*document.whole_span(start, end), escape(edit.text, quote=False))
    elif document.is_verbatim(start, end):
        yield Edit(*document.whole_span(start, end), edit.text)


def _whole_elements(document: Document, start: int, end: int) -> Iterator[Span | None]:
    """The element of each block that a removal takes out whole, with the white space before it."""
    text = document.source.text
    for block, element in zip(document.blocks, document.elements, strict=True):
        if start <= block.start and block.end <= end:
            if element is None:
                yield None
            else:
                at = element.start
                while at and text[at - 1].isspace():
                    at -= 1
                yield Span(at, element.end)


def _holds_no_tag(document: Document, start: int, end: int) -> bool:
    """Does the source of a span of prose, or of a place between two characters, hold no tag?"""
    offsets = document.offsets
    if end > start:
        first, last = offsets.span(start, end)
    else:
        first = offsets.span(start - 1, start).end if start else offsets.offset(0)
        last = offsets.offset(start) if start < len(document.text) else first
    return "<" not in document.source.text[first:last]
