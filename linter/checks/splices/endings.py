"""How paragraphs end: a word left over, a sentence cut off, a stop that is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.endings import FEWEST_WORDS
from linter.analysis.sentences import is_abbreviation
from linter.checks.splices.context import IS_SAYING, TOKEN_START
from linter.document import Block
from linter.findings import Hit
from linter.scan import Candidate

_SMALL_WORD = r"[a-z][a-z’'-]*"
_TAIL = lazy.regex(rf"(?<=[a-z0-9][.!?])([”\"’)]*) ({_SMALL_WORD}(?: {_SMALL_WORD}){{0,2}})\Z")
_INNER_END = lazy.regex(r"[a-z0-9”)][.!?][”\"]? [A-Z“\"]")
_CAPTIONED = 3
_FEWEST_BESIDE = 5
_FEWEST_BEFORE_A_TAIL = 4
_FEW = 2
"""An article with more paragraphs without a stop has captions or a list."""
_NEVER_LAST = frozenset(
    "a an the of and or but nor if because although than his its their our your my whose every no"
    " as is are was were has have had will would could should may might must at from with into"
    " during despite according among between toward towards upon which while until unless".split()
)


def stray_tail(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """One to three small words after a paragraph's last stop, without a stop of their own."""
    text = article.text
    for block in article.unstopped:
        if block.kind != "paragraph" or not text[block.end - 1].isalpha():
            continue
        found = _TAIL.search(text, max(block.start, block.end - 60), block.end)
        if found is None or is_abbreviation(_last_token(text, found.start())):
            continue
        if text.count(" ", block.start, block.end) < _FEWEST_BEFORE_A_TAIL:
            continue
        words = found[2].split()
        if all(map(_is_word, words)) and not (found[1] and IS_SAYING.match(words[-1])):
            yield Hit(*found.span(2), "tail")


def _is_word(word: str) -> bool:
    straight = word.replace("’", "'")
    return lexicon.is_word(straight) or all(map(lexicon.is_word, straight.split("-")))


def _last_token(text: str, end: int) -> str:
    token = TOKEN_START.search(text, max(0, end - 30), end)
    return token.group() if token else ""


def cut_off(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A paragraph that ends in a word or a mark which no sentence ends with."""
    for one in article.unfinished:
        if one.mark:
            yield Hit(one.start, one.end, "mark", severity="warning")
        elif one.word.lower() in _NEVER_LAST:
            yield Hit(one.start, one.end, "small-word")
        elif one.goes_on:
            yield Hit(one.start, one.end, "before-small-letter", severity="warning")


def missing_stop(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A paragraph between others that ends like a sentence, but without its stop."""
    found = [
        one for one in article.unfinished if not one.mark and one.word.lower() not in _NEVER_LAST
    ]
    if not 0 < len(found) <= _FEW or len(found) + _long_headings(article) > _CAPTIONED:
        return
    for one in found:
        if not one.goes_on and _stands_in_prose(article, one.block):
            inside = _INNER_END.search(article.text, one.block.start, one.block.end) is not None
            yield Hit(one.start, one.end, "after-sentences" if inside else "one-sentence")


def _long_headings(article: Article) -> int:
    """How many lines look like headings but are as long as captions."""
    headings = (block for block in article.document.blocks if block.kind == "heading")
    return sum(article.text.count(" ", one.start, one.end) >= FEWEST_WORDS for one in headings)


def _stands_in_prose(article: Article, block: Block) -> bool:
    """Does a paragraph stand between paragraphs that end with a stop?"""
    blocks = article.document.blocks
    at = block.ordinal
    if not 0 < at < len(blocks) - 1:
        return False
    return all(_is_finished(article, blocks[other]) for other in (at - 1, at + 1))


def _is_finished(article: Article, block: Block) -> bool:
    return (
        block.kind == "paragraph"
        and block.ordinal not in article.furniture
        and block not in article.unstopped
        and article.text.count(" ", block.start, block.end) >= _FEWEST_BESIDE
    )
