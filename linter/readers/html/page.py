"""Which of a page's blocks are the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from linter.document import Block, Span
from linter.readers.html.blocks import Found, Page
from linter.readers.plain import kind_of as kind_by_shape

_LONG = 300
_SHORT_KINDS = frozenset(("byline", "caption", "heading", "headline", "table-cell"))
_BLOCKS_OF_A_CELL = 2
_HALF = 0.5


def article_of(page: Page) -> list[Found]:
    """The blocks of the article, in the order of the source.

    A fragment is all article. Of a page the navigation, the footer, forms and side columns are
    left out, then what stands outside of `<main>`, then what stands outside of the `<article>` with
    most of the text; each only where it leaves half of the text, since no page is bound to use its
    elements well. A headline above the article belongs to it.
    """
    if not page.whole:
        return page.found
    kept = _most(page.found, lambda block: not block.state.outside)
    kept = _most(kept, lambda block: not block.state.aside)
    kept = _most(kept, lambda block: block.state.main)
    lengths: Counter[int] = Counter()
    for block in kept:
        lengths[block.state.article] += block.length
    del lengths[0]
    if lengths:
        longest = max(lengths, key=lambda number: lengths[number])
        kept = _most(kept, lambda block: block.state.article == longest)
    return _with_headline(kept, page.found)


def _most(blocks: list[Found], keep: Callable[[Found], bool]) -> list[Found]:
    """The blocks to keep, or all of them where too little would be left."""
    kept = [block for block in blocks if keep(block)]
    return kept if _length(kept) >= _HALF * _length(blocks) else blocks


def _length(blocks: Iterable[Found]) -> int:
    return sum(block.length for block in blocks)


def _with_headline(kept: list[Found], found: Iterable[Found]) -> list[Found]:
    titled = any(block.state.kind == "headline" for block in kept)
    if titled or not kept or kept[0].state.kind == "heading":
        return kept
    above = [
        block for block in found if block.state.kind == "headline" and block.number < kept[0].number
    ]
    return above[-1:] + kept


def blocks_of(
    prose: str, page: Page, found: Sequence[Found], spans: Sequence[Span]
) -> tuple[tuple[Block, ...], tuple[Span | None, ...]]:
    """The blocks with something to see, each with its kind, and the element of each."""
    titled = any(block.state.kind == "headline" for block in found)
    blocks: list[Block] = []
    elements: list[Span | None] = []
    has_headline = False
    cells = Counter(block.state.cell for block in found)
    for one, (start, end) in zip(found, spans, strict=True):
        if start == end:
            continue
        kind = one.state.kind
        if kind is None and one.below_picture:
            kind = "caption"
        long = end - start > _LONG
        is_layout = kind == "table-cell" and cells[one.state.cell] > _BLOCKS_OF_A_CELL
        if kind is None or is_layout or (long and kind in _SHORT_KINDS):
            first = not titled and not blocks
            kind = kind_by_shape(prose[start:end], first=first, alone=True)
        elif kind == "headline":
            kind = "heading" if has_headline else "headline"
            has_headline = True
        density = round(one.linked / one.length, 3) if one.length else 0.0
        blocks.append(Block(kind, start, end, len(blocks), density))
        elements.append(page.elements.get(one.number))
    return tuple(blocks), tuple(elements)
