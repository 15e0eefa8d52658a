"""Shared views of one article: each made once, and only when a check asks for it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection
from functools import cached_property

from linter.analysis import (
    dates,
    duplicates,
    endings,
    joints,
    misspelled,
    names,
    people,
    quotations,
    repeats,
    sentences,
    spelling,
    words,
)
from linter.analysis.furniture import furniture_blocks, scorer
from linter.document import Block, Document, Span
from linter.house import NOBODY, House
from linter.sieve import tokens_of

__all__ = ["Article"]

_LONGEST_TITLE = 60
_LOST = 1200
_MOST = 0.6
_A_WORD = 20


class Article:
    """A document with its views. Every offset counts the prose, `document.text`.

    `residue` are the spans that residue rules found; they make the furniture. `house` is what the
    desk has decided for itself.
    """

    def __init__(
        self, document: Document, residue: Collection[Span] = (), house: House = NOBODY
    ) -> None:
        self.document = document
        self.house = house
        self.text = document.text
        self._residue = residue

    def with_residue(self, residue: Collection[Span]) -> Article:
        """The same article, its residue known; what hangs on the text alone is kept."""
        article = Article(self.document, residue, self.house)
        article.tokens = self.tokens
        return article

    @cached_property
    def furniture(self) -> frozenset[int]:
        """The ordinals of blocks that are surely no prose of the article."""
        return furniture_blocks(self.document, self._residue)

    def touches_residue(self, start: int, end: int) -> bool:
        """Does a span stand in residue, run into it or follow right behind it?"""
        return any(
            first < end and start <= last + 1 and first - start <= _A_WORD
            for first, last in self._residue
        )

    @cached_property
    def likely_residue(self) -> tuple[scorer.Likely, ...]:
        """The lines that no residue rule knows and that are likely residue all the same."""
        return scorer.likely(self.document, self._residue)

    @cached_property
    def prose_blocks(self) -> tuple[Block, ...]:
        """The blocks that are not furniture."""
        return tuple(b for b in self.document.blocks if b.ordinal not in self.furniture)

    @cached_property
    def tokens(self) -> frozenset[str]:
        """What stands between spaces, each once."""
        return tokens_of(self.text)

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands in the prose, as written."""
        return words.counts(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of all blocks, in order."""
        return tuple(
            span
            for block in self.document.blocks
            for span in sentences.split(self.text, block.start, block.end)
        )

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where the sentences begin, to look one up."""
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def is_flattened(self) -> bool:
        """Were the paragraphs lost: does most of the text stand in very long blocks?"""
        long = sum(b.end - b.start for b in self.document.blocks if b.end - b.start >= _LOST)
        return long >= _MOST * len(self.text)

    @cached_property
    def capitalised(self) -> Counter[str]:
        """How often each capitalised word stands in the prose, possessive endings taken off."""
        return names.capitalised(self.text)

    @cached_property
    def similar(self) -> tuple[tuple[str, str], ...]:
        """Pairs of capitalised words of which the first may be a slip for the second."""
        return names.similar(self.capitalised)

    @cached_property
    def people(self) -> people.People:
        """The full names, and the words that stand in them."""
        return people.People(self.text)

    @cached_property
    def duplicates(self) -> duplicates.Duplicates:
        """The blocks and sentences that stand twice."""
        return duplicates.find(self.text, self.prose_blocks)

    @cached_property
    def published(self) -> datetime.date | None:
        """The day on which the article says that it was published."""
        return dates.published(self.document)

    @cached_property
    def repeats(self) -> tuple[repeats.Repeat, ...]:
        """The words that stand twice in a row."""
        return repeats.find(self.text)

    @cached_property
    def spelling(self) -> spelling.Looked:
        """The words that a speller has to look at."""
        return spelling.look(self.tokens)

    @cached_property
    def misspelled(self) -> dict[str, misspelled.Judged]:
        """What is thought of each word that no source has."""
        return misspelled.judge(self.text, self.spelling, self.capitalised, self.house.words)

    @cached_property
    def joints(self) -> joints.Joints:
        """Where two words or sentences meet without what should part them."""
        return joints.find(self.text)

    @cached_property
    def unstopped(self) -> tuple[Block, ...]:
        """The blocks that end in a word, without a stop or another mark that may end a sentence."""
        text = self.text
        return tuple(
            [b for b in self.document.blocks if text[b.end - 1] not in endings.SENTENCE_ENDS]
        )

    @cached_property
    def unfinished(self) -> tuple[endings.Unfinished, ...]:
        """The paragraphs that end without a stop; captions, credits and headings are none."""
        blocks = (block for block in self.unstopped if block.ordinal not in self.furniture)
        return tuple(endings.unfinished(self.text, blocks))

    @cached_property
    def quotations(self) -> quotations.Quotations:
        """The quotations, and the marks that do not pair."""
        return quotations.follow(self.text, self.prose_blocks)

    def in_quotation(self, offset: int) -> bool:
        """Does an offset stand inside a quotation?"""
        return self.quotations.around(offset) is not None

    def speaker(self, offset: int) -> str:
        """Who said the quotation that an offset stands in, where the words behind it tell."""
        from linter.analysis.quotations import speakers

        span = self.quotations.around(offset)
        return speakers.of(self.text, span.end) if span else ""

    def in_title(self, offset: int) -> bool:
        """Does an offset stand between marks so close that they hold a title, not speech?"""
        span = self.quotations.around(offset)
        return span is not None and span.end - span.start <= _LONGEST_TITLE
