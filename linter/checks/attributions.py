"""Attributions: who said it, and what parts those words from the quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from linter import lazy
from linter.analysis import Article
from linter.analysis.quotations.speakers import NAME, SAY
from linter.document import Span
from linter.findings import Edit, Hit
from linter.scan import Candidate

_PRONOUN = "he|she|they|I|we"
_SAID = rf"(?:(?:{_PRONOUN}|the [a-z]+|{NAME}) {SAY}|{SAY} (?:{_PRONOUN}|the [a-z]+|{NAME}))\b"
_CAPITAL = lazy.regex(r"\b[^\W\d_a-z][\w’'-]*")
_WORD = lazy.regex(r"\w[\w’'-]*")
_NEXT_SENTENCE = lazy.regex(
    r" (He|She|They|We|It|But|And|The|This|That|There|When|If|In|His|Her|Their) [a-z]"
)
_SHORTEST = 20
_FEWEST_WORDS = 2


@cache
def _attribution(*, glued: bool) -> re.Pattern[str]:
    """Compiled with the first use: most articles never ask."""
    return re.compile(rf"(?:{_SAID}|{SAY}\b)" if glued else f" {_SAID}")


def run_in(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """An attribution that follows its quotation without a space, and without a stop before."""
    text = article.text
    for start, end in article.quotations.spans:
        found = glued_to(text, end)
        if found is not None and end - start > 2:
            edit = Edit(end, end, " ")
            yield Hit(end - 1, found.end(), "no-space", edits=(edit,))


def glued_to(text: str, end: int) -> re.Match[str] | None:
    """The attribution that follows a closing mark at once; `end` is the offset behind the mark."""
    if not (text[end : end + 1].isalpha() and text[end - 2 : end - 1].isalpha()):
        return None
    return _attribution(glued=True).match(text, end)


def missing_comma(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A quoted sentence that runs into its attribution without a comma."""
    text = article.text
    for span in article.quotations.spans:
        end = span.end
        if not (text[end - 2 : end - 1].isalpha() and text[end - 1] in "”\"’'"):
            continue
        if text[end : end + 1] != " " or not _is_sentence(text, span):
            continue
        found = _attribution(glued=False).match(text, end)
        if found is not None:
            yield Hit(end - 2, found.end(), "attribution")


def missing_stop(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A quotation without a stop before the word that begins the next sentence."""
    text = article.text
    for start, end in article.quotations.spans:
        if text[end : end + 1] != " " or not text[end - 2 : end - 1].islower():
            continue
        if not text[end + 1 : end + 2].isupper() or end - start < _SHORTEST:
            continue
        found = _NEXT_SENTENCE.match(text, end)
        if found is not None and text[end - 1] in "”\"’'":
            yield Hit(end - 2, found.end(1), "next-sentence")


def _is_sentence(text: str, span: Span) -> bool:
    """Is a whole sentence quoted, not a fragment and not a title?"""
    start, end = span
    if not text[start + 1].isupper() or text[max(0, start - 2) : start - 1].isalpha():
        return False
    words = len(_WORD.findall(text, start, end))
    return words >= _FEWEST_WORDS and 3 * (len(_CAPITAL.findall(text, start, end)) - 1) < words
