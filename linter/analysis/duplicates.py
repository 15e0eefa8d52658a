"""What an article says twice: whole blocks, and sentences.

Most articles say nothing twice, and a few sets of slices show it. Only where two pieces begin or
end alike are sentences made and compared.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from linter import lazy
from linter.analysis import sentences
from linter.document import Block, Span

How = Literal["exact", "near"]

_PIECE = 22
_EDGE = 36
_SAME = 24
"""Characters at either end of a piece: one change leaves one end as it was."""
_WHOLE_BLOCK = 40
_RUN = 100
_NEAR = 60
_FEW = 2
_AROUND = 400
_WITH_SENTENCES = frozenset(("paragraph", "quotation", "list-item", "caption"))
_ALIKE = 90.0
_MOST_CHANGED = 6
_ORDER = frozenset(
    "first second third fourth fifth one two three four five six seven eight nine ten last next"
    " other former latter".split()
)
_AROUND_IT = " .,;:!?…\"“”‘’'"


class Twin(NamedTuple):
    """A span that says what an earlier one has said."""

    span: Span
    earlier: Span
    how: How


class Duplicates(NamedTuple):
    """The blocks and the sentences that stand twice, each at its later place, in order."""

    blocks: tuple[Twin, ...]
    sentences: tuple[Twin, ...]


NONE = Duplicates((), ())


def find(text: str, blocks: Sequence[Block]) -> Duplicates:
    """What the blocks of a text say twice."""
    edges = _repeated_edges(text)
    if not edges:
        return NONE
    places = _places(edges, text, blocks)
    suspects = [blocks[i] for i in sorted({i for i, _ in places})]
    whole = tuple(sorted(_blocks(text, blocks, suspects)))
    told = {twin.span.start for twin in whole}
    spans = {
        sentence
        for i, at in places
        if blocks[i].start not in told and blocks[i].kind in _WITH_SENTENCES
        if (sentence := _sentence(text, blocks[i], at))
    }
    return Duplicates(whole, tuple(sorted(_alike(text, sorted(spans), _PIECE))))


def _repeated_edges(text: str) -> set[str]:
    """How the pieces between stops begin or end that do so alike."""
    pieces = [p.rstrip(".") for p in text.replace("\n", ". ").split(". ") if len(p) > _PIECE]
    first, last = {piece[:_EDGE] for piece in pieces}, {piece[-_EDGE:] for piece in pieces}
    if len(first) + len(last) == 2 * len(pieces):
        return set()
    edges = Counter(edge for piece in pieces for edge in {piece[:_EDGE], piece[-_EDGE:]})
    return {edge for edge, times in edges.items() if times > 1}


def _places(edges: set[str], text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where the edges stand: the number of the block, and the offset."""
    starts = [block.start for block in blocks]
    found: list[tuple[int, int]] = []
    for edge in edges:
        at = text.find(edge)
        while at >= 0:
            found.append((bisect_right(starts, at) - 1, at))
            at = text.find(edge, at + 1)
    return [(i, at) for i, at in found if i >= 0 and at < blocks[i].end]


def _sentence(text: str, block: Block, at: int) -> Span | None:
    """The sentence of a block in which an offset stands; None where it is very long."""
    first, last = max(block.start, at - _AROUND), min(block.end, at + _AROUND)
    span = next(span for span in sentences.split(text, first, last) if span.end > at)
    cut = first == span.start > block.start or span.end == last < block.end
    return None if cut else span


def _blocks(text: str, blocks: Sequence[Block], suspects: Sequence[Block]) -> Iterator[Twin]:
    """Whole blocks that stand twice: long ones, and short ones in a run with long ones."""
    long = [Span(b.start, b.end) for b in suspects if b.end - b.start >= _WHOLE_BLOCK]
    found = {twin.span.start: twin for twin in _alike(text, long, _WHOLE_BLOCK)}
    if len(found) < _FEW:
        yield from found.values()
        return
    first: dict[str, list[int]] = {}
    for i, block in enumerate(blocks):
        first.setdefault(_plain(text[block.start : block.end]), []).append(i)
    again = {  # a block's number to the number of its first occurrence
        i: places[0] for places in first.values() for i in places[1:]
    }
    for run in _runs(again):
        if sum(blocks[i].end - blocks[i].start for i in run) >= _RUN:
            for i in run:
                earlier = blocks[again[i]]
                twin = Twin(
                    Span(blocks[i].start, blocks[i].end), Span(earlier.start, earlier.end), "exact"
                )
                found.setdefault(twin.span.start, twin)
    yield from found.values()


def _runs(again: dict[int, int]) -> Iterator[list[int]]:
    """Runs of three or more blocks that stand together, as their firsts do, gaps of one allowed."""
    run: list[int] = []
    for i in sorted(again):
        if run and not 0 < i - run[-1] <= 2:
            if len(run) > 2:
                yield run
            run = []
        run.append(i)
    if len(run) > 2:
        yield run


def _alike(text: str, spans: Sequence[Span], least: int) -> Iterator[Twin]:
    """Pairs of spans with the same words, or nearly the same ones."""
    exact: dict[str, Span] = {}
    edges: dict[str, list[Span]] = {}
    for span in spans:
        plain = _plain(text[span.start : span.end])
        if len(plain) < least - 5:
            continue
        if plain in exact:
            yield Twin(span, exact[plain], "exact")
            continue
        exact[plain] = span
        if len(plain) < _NEAR:
            continue
        keys = (f"<{plain[:_SAME]}", f"{plain[-_SAME:]}>")
        near = [other for key in keys for other in edges.get(key, ())]
        if earlier := next(
            (o for o in near if _is_near(plain, _plain(text[o.start : o.end]))), None
        ):
            yield Twin(span, earlier, "near")
        for key in keys:
            edges.setdefault(key, []).append(span)


def _plain(words: str) -> str:
    """The words, whatever parts them."""
    return " ".join(words.split()).strip(_AROUND_IT)


def _is_near(one: str, other: str) -> bool:
    """Do two texts differ as two versions do, by words that were put in or taken out, or by one?

    Lines of a list, and sentences built alike, differ in a name, in a figure or in several words.
    """
    from rapidfuzz import fuzz

    if fuzz.ratio(one, other, score_cutoff=_ALIKE) < _ALIKE:
        return False
    left, right = set(one.split()), set(other.split())
    removed, added = _words(left - right), _words(right - left)
    if len(removed) + len(added) > _MOST_CHANGED or (min(len(removed), len(added)) > 1):
        return False
    if removed and added:
        return not any(
            word[0].isupper() or word[0].isdigit() or word in _ORDER for word in removed | added
        )
    return not any(char.isdigit() for word in removed | added for char in word)


def _words(words: set[str]) -> set[str]:
    return {word.strip(_AROUND_IT) for word in words} - {""}


def false_starts(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Span, Span]]:
    """A sentence that breaks off at a block's end and begins again in the next one."""
    for i in [i for i, block in enumerate(blocks[:-1]) if text[block.end - 1].isalpha()]:
        block, following = blocks[i], blocks[i + 1]
        if found := _TAIL.search(text, max(block.start, block.end - 80), block.end):
            opening = _OPENING.match(text, following.start)
            if block.kind != "list-item" and opening and found[2] in opening.group().split():
                yield Span(*found.span(1)), Span(*opening.span())


_TAIL = lazy.regex(
    r"[a-z][.!?][\"”’]? ((?:(?:Mr|Mrs|Ms|Dr)\. )?[A-Z][\w’'-]*(?: [\w’'-]+){0,4} ([a-z]{5,}))\Z"
)
_OPENING = lazy.regex(r"(?:[\w’'-]+ ){1,4}")
