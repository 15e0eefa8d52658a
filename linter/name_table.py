"""The names of one article as a table: where they stand, and what is known of each."""

from __future__ import annotations

from collections.abc import Iterator

from linter import lexicon
from linter.analysis import Article
from linter.analysis.people import FullName
from linter.analysis.words import occurrences
from linter.document import Document
from linter.house import House

_HEAD = ("name", "line", "times", "alone", "what is known")


def name_table(document: Document, house: House) -> Iterator[str]:
    """The lines of the table, aligned; one that says so where there are no names."""
    article = Article(document, house=house)
    rows = [_HEAD, *_rows(article, house)]
    if len(rows) == 1:
        yield "no full names"
        return
    widths = [max(len(row[i]) for row in rows) for i in range(len(_HEAD))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _rows(article: Article, house: House) -> Iterator[tuple[str, ...]]:
    seen: dict[str, list[FullName]] = {}
    for run in article.people.runs:
        seen.setdefault(" ".join(run.words), []).append(run)
    for name, runs in seen.items():
        offset, _ = article.document.offsets.span(runs[0].start, runs[0].end)
        line, _ = article.document.source.position(offset)
        alone = sum(1 for _ in occurrences(article.text, runs[0].surname)) - len(runs)
        yield name, str(line), str(len(runs)), str(max(alone, 0)), _known(article, runs[0], house)


def _known(article: Article, name: FullName, house: House) -> str:
    whole = " ".join(name.words)
    similar = [
        f"similar to {other}"
        for word in name.words
        for pair in article.similar
        for other in pair
        if word in pair and other != word
    ]
    said = _standing(whole, name, house)
    return "; ".join([said, *dict.fromkeys(similar)])


def _standing(whole: str, name: FullName, house: House) -> str:
    if whole in house.required:
        return f"the house writes {house.required[whole]}"
    if whole in house.names:
        return "accepted by the house"
    if lexicon.is_place(whole):
        return "a place"
    if name.titles or lexicon.is_given_name(name.given):
        borne = lexicon.is_surname(name.surname) or lexicon.is_name(name.surname)
        return "a person, with a surname that people bear" if borne else "a person"
    return "a name of several words"
