"""British and American forms of words: one of the two an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from linter.analysis import Article
from linter.analysis.words import occurrences
from linter.findings import Edit, Hit
from linter.lexicon.regional import american_of, british_of
from linter.scan import Candidate

Forms = dict[str, str]
"""A word of one spelling to its form in the other."""

_OTHER = {"british": "American", "american": "British"}


def mixed(article: Article, _: Sequence[Candidate], options: Mapping[str, Any]) -> Iterator[Hit]:
    """The words in the spelling that the article uses less, each once; with a style, each place."""
    looked = article.spelling
    if not looked.british and not looked.american:
        return
    forms = {
        "british": _forms(looked.american, british_of),
        "american": _forms(looked.british, american_of),
    }
    chosen = str(options.get("spelling", ""))
    if chosen:
        for word, right in forms[chosen].items():
            yield from _each(article, word, right, chosen)
    elif forms["british"] and forms["american"]:
        usual = _majority(article, forms)
        for word, right in forms[usual].items():
            yield from _first(article, word, right, usual)


def _forms(words: Sequence[str], other: Callable[[str], str | None]) -> Forms:
    pairs = ((word, other(word)) for word in words)
    return {word: right for word, right in pairs if right is not None}


def _majority(article: Article, forms: Mapping[str, Forms]) -> str:
    """The spelling that more words have; of a tie, the one that the article uses first."""
    wrong_in = {
        name: [at for word in those for at in occurrences(article.text, word)]
        for name, those in forms.items()
    }
    return min(wrong_in, key=lambda name: (len(wrong_in[name]), -min(wrong_in[name])))


def _first(article: Article, word: str, right: str, usual: str) -> Iterator[Hit]:
    for at in occurrences(article.text, word):
        if not article.in_quotation(at):
            yield _hit(at, word, right, "minority", usual)
            return


def _each(article: Article, word: str, right: str, chosen: str) -> Iterator[Hit]:
    for at in occurrences(article.text, word):
        if not article.in_quotation(at):
            yield _hit(at, word, right, "style", chosen)


def _hit(at: int, word: str, right: str, branch: str, spelling: str) -> Hit:
    end = at + len(word)
    return Hit(
        at,
        end,
        branch,
        suggestions=(right,),
        edits=(Edit(at, end, right),),
        details={"other": _OTHER[spelling]},
        severity="warning" if branch == "style" else None,
        message="The house writes “{suggestion}”." if branch == "style" else None,
    )
