"""British and American forms of words: one of the two an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from linter.analysis import Article
from linter.analysis.words import occurrences
from linter.findings import Edit, Hit
from linter.lexicon.regional import american_of, british_of
from linter.scan import Candidate


class Word(NamedTuple):
    """A word of one spelling: its form in the other, and where it stands."""

    text: str
    right: str
    places: list[int]


_OTHER = {"british": "American", "american": "British"}


def mixed(article: Article, _: Sequence[Candidate], options: Mapping[str, Any]) -> Iterator[Hit]:
    """The words in the spelling that the article uses less, each once; with a style, each place."""
    looked, chosen = article.spelling, str(options.get("spelling", ""))
    if not chosen and not (looked.british and looked.american):
        return
    american = _to_mend(article, looked.american, british_of)
    british = _to_mend(article, looked.british, american_of)
    if chosen:
        for word in american if chosen == "british" else british:
            for at in word.places:
                yield _hit(at, word, "style", chosen)
    elif american and british:
        usual = "british" if _is_fewer(american, british) else "american"
        for word in american if usual == "british" else british:
            yield _hit(word.places[0], word, "minority", usual)


def _to_mend(
    article: Article, words: Sequence[str], other: Callable[[str], str | None]
) -> list[Word]:
    """The words that have another form, and stand outside of quotations."""
    found: list[Word] = []
    for text in words:
        right = other(text)
        places = [at for at in occurrences(article.text, text) if not article.in_quotation(at)]
        if right is not None and places:
            found.append(Word(text, right, places))
    return found


def _is_fewer(some: Sequence[Word], others: Sequence[Word]) -> bool:
    """Do some words stand less often than others; of a tie, later?"""
    counts = [sum(len(word.places) for word in words) for words in (some, others)]
    if counts[0] != counts[1]:
        return counts[0] < counts[1]
    first, second = (min(word.places[0] for word in words) for words in (some, others))
    return first > second


def _hit(at: int, word: Word, branch: str, spelling: str) -> Hit:
    end = at + len(word.text)
    return Hit(
        at,
        end,
        branch,
        suggestions=(word.right,),
        edits=(Edit(at, end, word.right),),
        details={"other": _OTHER[spelling]},
        severity="warning" if branch == "style" else None,
        message="The house writes “{suggestion}”." if branch == "style" else None,
    )
