"""Names: compares the names of an article with each other.

The pairs that may be slips are found once for an article (`Article.similar`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.names import CALENDAR, word_after, word_before
from linter.analysis.words import has_word, occurrences
from linter.findings import Hit
from linter.lexicon.gazetteer import packaged
from linter.scan import Candidate
from linter.similarity import is_one_edit

_APART = 150
_ENOUGH = 50  # mentions that tell who somebody is
_QUOTED_AS_IS = lazy.regex(r"[^\n]{0,60}[(\[]sic[)\]]|\.[a-z]{2,3}\b")
_CONTRACTION = lazy.regex(r"['’](?:ve|re|ll|d|m|t|em)\Z")
_PARTICLES = frozenset(
    "bin bint ibn al el von van de del della da di do dos du la le ter zu".split()
)


def near_miss(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A capitalised word one slip away from one that the article uses more often."""
    for rare, usual in article.similar:
        if _are_accepted(rare, usual):
            continue
        if _is_slip(article, rare, usual):
            yield from _hits(article, rare, usual)
        else:
            yield from _in_one_full_name(article, rare, usual)


def _are_accepted(one: str, other: str) -> bool:
    """Are both right spellings of one known person's surname (Zelensky, Zelenskiy)?"""
    known = packaged().surname(one)
    return bool(known) and not set(known).isdisjoint(packaged().surname(other))


def _in_one_full_name(article: Article, rare: str, usual: str) -> Iterator[Hit]:
    """Two full names that a single slip parts: nobody's namesake is called so by chance."""
    runs = article.people.runs
    for one in (run for run in runs if rare in run.words):
        at = one.words.index(rare)
        wanted = (*one.words[:at], usual, *one.words[at + 1 :])
        other = next((run for run in runs if run.words == wanted), None)
        if other is None:
            continue
        unknown = not _is_known(article, rare)
        apart = abs(one.start - other.start) > _APART
        if not unknown and (at == 0 or not apart or lexicon.is_word(rare.lower())):
            continue  # Ann Carter and Anne Carter, Democracy Corps and Democracy Cops
        yield Hit(
            one.places[at],
            one.places[at] + len(rare),
            "full-name" if unknown else "known-full-name",
            suggestions=(usual,),
            related=((other.start, other.end, "the other spelling"),),
            message=f"“{' '.join(one.words)}” is written “{' '.join(other.words)}” elsewhere.",
            severity=None if unknown else "warning",
        )


def _is_slip(article: Article, rare: str, usual: str) -> bool:
    counts = article.capitalised
    if counts[rare] * 2 > counts[usual] or counts[usual] == 1 or not is_one_edit(rare, usual):
        return False
    if _CONTRACTION.search(rare) or _is_known(article, rare):
        return False
    return not _is_someone_else(article, rare, usual)


def _is_known(article: Article, word: str) -> bool:
    lower = word.lower()
    return lexicon.is_word(lower) or lexicon.is_name(word) or has_word(article.text, lower)


def _is_someone_else(article: Article, rare: str, usual: str) -> bool:
    """Is the rarer name introduced as another one: with a given name that is never the other's?"""
    text = article.text
    places = list(islice(occurrences(text, usual), _ENOUGH))
    befores = {word_before(text, at) for at in places}
    afters = {word_after(text, at + len(usual)) for at in places}
    for at in islice(occurrences(text, rare), _ENOUGH):
        before, after = word_before(text, at), word_after(text, at + len(rare))
        if before[:1].isupper() and before not in befores and lexicon.is_given_name(before):
            return True
        if after.partition("-")[0] in _PARTICLES or (after not in afters and _is_surname(after)):
            return True
    return False


def _is_surname(word: str) -> bool:
    """May a word be a surname, and no office, day or other ordinary word (Chicago Mayor)?"""
    return word[:1].isupper() and word not in CALENDAR and not lexicon.is_word(word.lower())


def _hits(article: Article, rare: str, usual: str) -> Iterator[Hit]:
    text = article.text
    count = article.capitalised[usual]
    first = next(occurrences(text, usual))
    often = count >= 3
    for at in occurrences(text, rare):
        if _QUOTED_AS_IS.match(text, at + len(rare)):
            continue
        yield Hit(
            at,
            at + len(rare),
            "often" if often else "twice",
            suggestions=(usual,),
            related=((first, first + len(usual), f"{usual}, {count} times in the article"),),
            details={"count": str(count)},
            severity=None if often else "warning",
        )
