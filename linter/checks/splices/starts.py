"""How sentences and clauses begin: small after a stop, with a capital after a semicolon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.joints import FUNCTION_WORDS
from linter.analysis.sentences import is_abbreviation
from linter.checks.splices.context import IS_SAYING, LETTERS_BEFORE, in_title, is_prose, place
from linter.document import Block
from linter.findings import Hit
from linter.lexicon import classes
from linter.scan import Candidate

_WORD = lazy.regex(r"[a-z]+(?:['’-][a-z]+)*(?![\w@/’'-]|\.\w)")
_SPEAKER = lazy.regex(r" ?(?:he|she|they|it|we|[A-Z]\w+) (\w+)")
# Common words that are abbreviations as well: "min. read", "ed. by".
_ABBREVIATED = frozenset("al ed eds ext gen hr hrs incl max min mins misc sq tel trans vol".split())
_SEE_ALSO = lazy.regex(r"(?:see|read|by|via|with|photo|image|more|click|source)\b")
# After a capitalised word, which may be shortened, only these are proof enough.
_JOINING = frozenset(
    "and but which who whose while because although where when though so or the it he she they this"
    " that there if in".split()
)
_FEWEST_WORDS = 8
_STYLE = 3
"""So many paragraphs that begin in small letters are a list or verse."""
_ENDS = (".", "!", "?", "”", '"', "’")


def lower_case_start(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A sentence or a paragraph that begins with a small letter."""
    text = article.text
    for at, end in article.joints.small_starts:
        word = _WORD.match(text, end + 1)
        if word is None or not is_prose(article, at):
            continue
        if end - at > 1:
            speaker = _SPEAKER.match(text, end)
            if speaker and IS_SAYING.match(speaker[1]):
                yield Hit(*word.span(), "after-quotation")
        elif (
            _ends_sentence(article, at, word.group())
            and _is_plain(word.group())
            and not in_title(article, at)
        ):
            yield Hit(*word.span(), "after-stop", suggestions=(word.group().capitalize(),))
    begun = list(_small_paragraphs(article))
    if len(begun) < _STYLE:
        for start, end in begun:
            yield Hit(start, end, "paragraph", suggestions=(text[start:end].capitalize(),))


def _ends_sentence(article: Article, at: int, after: str) -> bool:
    """Is the word before a stop an ordinary one or a name, which no stop would shorten?"""
    text = article.text
    found = LETTERS_BEFORE.search(text, max(0, at - 40), at)
    if found is None or text[found.start() - 1 : found.start()] in ".@/-_":
        return False
    word = found.group()
    if len(word) < 3 or word in _ABBREVIATED or is_abbreviation(f"{word}."):
        return False
    if word.islower():
        return lexicon.is_word(word) and (len(word) > 4 or classes.letters(word) != "")
    known = (
        lexicon.is_name(word) or article.capitalised[word] > 1 or classes.is_common(word.lower())
    )
    return word.istitle() and len(word) > 3 and known and after in _JOINING


def _is_plain(word: str) -> bool:
    return len(word) > 1 and lexicon.is_word(word) and not lexicon.is_brand(word)


def _small_paragraphs(article: Article) -> Iterator[tuple[int, int]]:
    """The first words of paragraphs that begin in small letters and end as paragraphs do."""
    text = article.text
    before: Block | None = None
    for block in article.document.blocks:
        if block.kind != "paragraph":
            before = None
            continue
        follows, before = before, block
        if follows is None or not text[block.start].islower():
            continue
        word = _WORD.match(text, block.start)
        end = text[follows.start : follows.end].rstrip()[-1:]
        if word is None or end in ("", ":", ",", ";", "…", "—", "–"):
            continue
        body = text[block.start : block.end].rstrip()
        if body.endswith("...") or _SEE_ALSO.match(body):
            continue
        if body.endswith(_ENDS) and body.count(" ") >= _FEWEST_WORDS and _is_plain(word.group()):
            yield word.span()


def capital_after_semicolon(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A capital on an ordinary word after a semicolon."""
    text = article.text
    for at in article.joints.semicolons:
        end = at + 2
        while end < len(text) and (text[end].isalpha() or text[end] in "’'"):
            end += 1
        around = place(text, at + 2, end)
        if around is None or around.mark or not around.after[0].islower():
            continue
        word = around.word
        plain = word in FUNCTION_WORDS or classes.is_never_a_name(word.lower())
        if plain and is_prose(article, at) and not in_title(article, at):
            yield Hit(at, end, "plain-word", suggestions=(f"; {word[0].lower()}{word[1:]}",))
