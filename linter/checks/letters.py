"""Letters that a conversion has joined, exchanged, parted or filled with what nobody sees."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from linter import lazy, lexicon
from linter.analysis import Article
from linter.findings import Edit, Hit
from linter.scan import Candidate

_LIGATURES = lazy.regex(r"[^\W\d_]*[ﬀ-ﬆ][^\W\d_]*")
_INVISIBLE = lazy.regex("[\u00ad\u200b-\u200f\u2060\ufeff]+")
_NAMES = {"\u00ad": "soft hyphen", "\u200b": "zero-width space", "\ufeff": "byte order mark"}
_LETTERS = lazy.regex(r"[^\W\d_]+")
# Letters that look like a Latin one in every common typeface.
_LOOK_ALIKES = str.maketrans(
    "АВЕКМНОРСТУХІЈЅаеорсухіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABEKMHOPCTYXIJSaeopcyxijshdqwABEZHIKMNOPTYXo",
)
_BREAK = lazy.regex(r"([A-Za-z]*[a-z])-[ \n]([a-z]+)")
_SUSPENDED = frozenset(
    "a an and as at but by for if in is it nor not of on or over per plus rather so than the then "
    "through to until up versus via vs with".split()
)
_PREFIXES = frozenset(
    "anti bi by co counter cross de dis ex extra fore half hyper in inter mid mini mis multi near "
    "no non off on out over post pre pro quasi re self semi sub super trans ultra under up vice "
    "well".split()
)


def ligature(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A word with two letters in one character, as print and PDF have it."""
    seen = 0
    for candidate in candidates:
        if candidate.start < seen:
            continue
        start = candidate.start
        while start and article.text[start - 1].isalpha():
            start -= 1
        if found := _LIGATURES.match(article.text, start):
            seen = found.end()
            word = unicodedata.normalize("NFKC", found.group())
            yield Hit(start, seen, "ligature", (word,), edits=(Edit(start, seen, word),))


def homoglyph(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A Latin word with a Cyrillic or Greek letter that looks like a Latin one."""
    seen = 0
    for candidate in candidates:
        if candidate.start < seen:
            continue
        start = candidate.start
        while start and article.text[start - 1].isalpha():
            start -= 1
        found = _LETTERS.match(article.text, start)
        if found is None:
            continue
        seen = found.end()
        word = found.group()
        latin = word.translate(_LOOK_ALIKES)
        others = sum(a != b for a, b in zip(word, latin, strict=True))
        if not all(map(_is_latin, latin)) or not 0 < others <= len(word) // 2:
            continue
        if len(word) - others >= 3 or _is_known(latin):
            yield Hit(start, seen, "mixed", (latin,), edits=(Edit(start, seen, latin),))


def _is_latin(char: str) -> bool:
    return char.isascii() or char < "\u0250" or "\u1e00" <= char < "\u1f00"


def invisible_character(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A soft hyphen or a character without width inside a Latin word, or a soft hyphen before one.

    It works on the source, since the prose leaves such characters out. What the source writes as a
    reference (`&shy;`) is there on purpose.
    """
    document = article.document
    if document.offsets.is_identity or document.source.text.isascii():
        return
    seen = 0
    for run in _INVISIBLE.finditer(document.source.text):
        at = _prose_offset(article, run.end())
        if at < seen or not _is_in_word(article, at, run):
            continue
        start, seen = _word_around(article.text, at)
        word = article.text[start:seen]
        name = _NAMES.get(run.group()[0], "zero-width character")
        first = start - (at == start)  # what stands before a word goes with the space before it
        yield Hit(
            start,
            seen,
            name.replace(" ", "-"),
            suggestions=(word,),
            edits=(Edit(first, seen, article.text[first:seen]),),
            details={"name": name},
        )


def _prose_offset(article: Article, offset: int) -> int:
    """The first prose offset at or behind an offset of the source."""
    return bisect_left(range(len(article.text)), offset, key=article.document.offsets.offset)


def _is_in_word(article: Article, at: int, run: re.Match[str]) -> bool:
    """Do the letters of a word, and no markup, stand on both sides of a run of the source?"""
    text, offset = article.text, article.document.offsets.offset
    if not 0 < at < len(text) or offset(at) != run.end() or offset(at - 1) + 1 != run.start():
        return False
    before, after = text[at - 1], text[at]
    begins = before == " " and "\u00ad" in run.group()
    return (begins or (before.isalpha() and _is_latin(before))) and (
        after.isalpha() and _is_latin(after)
    )


def _word_around(text: str, at: int) -> tuple[int, int]:
    start = end = at
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return start, end


def print_hyphen(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A word that was parted at the end of a printed line, its hyphen and space still there."""
    text = article.text
    for candidate in candidates:
        start = candidate.start
        while start and candidate.start - start < 24 and text[start - 1].isalpha():
            start -= 1
        found = _BREAK.match(text, start)
        if (
            found is None
            or text[start - 1 : start] == "-"
            or text[found.end() : found.end() + 1] == "-"
        ):
            continue
        left, right = found.groups()
        word = left + right
        if right in _SUSPENDED or min(len(left), len(right)) < 2 or not _is_known(word):
            continue
        is_second = lexicon.is_word(right)
        fragment = not (lexicon.is_word(left.lower()) and is_second)
        is_prefix = left.lower() in _PREFIXES
        at_line_end = text[candidate.start + 1] == "\n"
        if at_line_end and is_second and (is_prefix or not fragment):
            continue  # a compound may end a line at its own hyphen
        compound = (f"{left}-{right}",) if is_second and is_prefix else ()
        yield Hit(
            start,
            found.end(),
            "fragment" if fragment else "two-words",
            suggestions=(word, *compound),
            edits=() if compound else (Edit(start, found.end(), word),),
            severity=None if fragment else "warning",
        )


def _is_known(word: str) -> bool:
    return lexicon.is_word(word.lower()) or (word[0].isupper() and lexicon.is_name(word))
