"""Spelling: words that nobody knows, and what was meant by them.

What is thought of a word is a view (`linter.analysis.misspelled`); here each of its places is
judged. A word is left alone where it may be meant: in a short quotation or in italics, beside a
foreign word, in a Latin name, before the apostrophe of speech.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import islice

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.misspelled import Judged
from linter.analysis.words import WORD, occurrences
from linter.findings import Edit, Hit
from linter.lexicon import spelling
from linter.scan import Candidate

_WORD_BEFORE = lazy.regex(r"([^\W\d_][\w’'-]*)[ -]\Z")
_WORD_AFTER = lazy.regex(r"[ -]([^\W\d_][\w’'-]*)")
_FOREIGN = frozenset(
    "al alla aux d de dei del della der des di du ein el et gli il la las le les los mit nach"
    " och por sur una und une van von zu".split()
)
_SPECIES = lazy.regex(r"(?:[aei]|[aeiou]s|um|ae|ens|ans)\Z")
_FOREIGN_MARKS = "„«»‚‹›"
_ITALIC = frozenset("*_")
_APOSTROPHES = ("'", "’")
_TITLE_WORDS = 2
_SHORT_NAME = 6
_AMID = lazy.regex(r"[\w,;’')-] \Z")
_SMALL_END = lazy.regex(r"-[a-z]{1,3}(?![\w-])")
_SEVERAL, _FAR = 3, 250
_SEVERAL_NEAR, _NEAR = 2, 60


def typo(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """An unknown word with a known one so near that it must have been meant."""
    strange = _strange(article)
    for word, judged in article.misspelled.items():
        if judged.severity != "info":
            yield from _hits(article, word, judged, strange)


def unknown(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """An unknown word of which no more can be said; once an article."""
    strange = _strange(article)
    for word in strange:
        yield from islice(_hits(article, word, article.misspelled[word], strange), 1)


def _strange(article: Article) -> dict[str, None]:
    """The words that are just unknown, in order."""
    judged = article.misspelled.items()
    return {word: None for word, one in judged if one.severity == "info"}


def _hits(article: Article, word: str, judged: Judged, strange: Container[str]) -> Iterator[Hit]:
    is_info = judged.severity == "info"
    for at in occurrences(article.text, word):
        end = at + len(word)
        if _is_foreign(article, at, word, strange):
            continue
        if not is_info and _is_meant(article, at, end, strange):
            continue
        fix = () if is_info else judged.suggestions[:1]
        yield Hit(
            at,
            end,
            judged.branch,
            suggestions=judged.suggestions,
            edits=tuple(Edit(at, end, right) for right in fix),
            severity=judged.severity,
        )


def _is_meant(article: Article, at: int, end: int, strange: Container[str]) -> bool:
    """Does what stands around a word say that it is meant: italics, a foreign phrase, a title?"""
    text = article.text
    if text[end : end + 1] in _APOSTROPHES and text[end - 2 : end] == "in":
        return True
    if _is_part_of_compound(text, at, end) or _is_italic(article, at, end):
        return True
    if text[at].isupper() and end - at <= _SHORT_NAME and _AMID.search(text, max(0, at - 2), at):
        return True  # more likely a name: Serie A
    before, after = _WORD_BEFORE.search(text, max(0, at - 40), at), _WORD_AFTER.match(text, end)
    for neighbour in (before, after):
        if neighbour is not None and (neighbour[1] in _FOREIGN or neighbour[1] in strange):
            return True
    if before is not None and _SPECIES.search(text, at, end) and _is_genus(before[1]):
        return True
    span = article.quotations.around(at)
    return span is not None and text.count(" ", span.start, span.end) < _TITLE_WORDS


def _is_foreign(article: Article, at: int, word: str, strange: Container[str]) -> bool:
    """Does a word stand in a passage of another language: by its marks, or by others unknown?"""
    block = article.document.block_at(at)
    if block is None:
        return False
    text = article.text
    wide = text[max(block.start, at - _FAR) : min(block.end, at + _FAR)]
    if any(mark in wide for mark in _FOREIGN_MARKS):
        return True
    if _unknown_in(wide, word, strange) >= _SEVERAL:
        return True
    near = text[max(block.start, at - _NEAR) : min(block.end, at + _NEAR)]
    return _unknown_in(near, word, strange) >= _SEVERAL_NEAR


def _unknown_in(text: str, word: str, strange: Container[str]) -> int:
    return sum(one != word and one in strange for one in set(WORD.findall(text)))


def _is_part_of_compound(text: str, at: int, end: int) -> bool:
    """Is a word the second half of one that is known without its hyphen ("pre-empted"), or part
    of one that is known with it alone ("derring-do", "a 42-yarder")?"""
    if _SMALL_END.match(text, end) and not spelling.is_recorded_slip(text[at:end]):
        return True
    if text[at - 1 : at] == "-" and text[at - 2 : at - 1].isdigit():
        return text[at:end].rstrip("s").endswith("er")
    before = _WORD_BEFORE.search(text, max(0, at - 40), at)
    if before is None or text[at - 1] != "-":
        return text[end : end + 1] == "-" and text[end + 1 : end + 2].isspace()
    return spelling.is_spelled(before[1].lower() + text[at:end]) or len(before[1]) < 4


def _is_italic(article: Article, at: int, end: int) -> bool:
    first, last = article.document.offsets.span(at, end)
    source = article.document.source.text
    return source[first - 1 : first] in _ITALIC or source[last : last + 1] in _ITALIC


def _is_genus(word: str) -> bool:
    """May a word be the first of a Latin name of a plant, an animal or a disease?"""
    if not word[0].isupper():
        return False
    return not (spelling.is_spelled(word.lower()) or lexicon.is_name(word))
