"""A capital on a word that is no name: words were lost before it, or a stop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.sentences import is_abbreviation
from linter.analysis.words import occurrences
from linter.checks.splices.context import (
    DESIGNATORS,
    DETERMINERS,
    NEVER_BEFORE_A_STOP,
    PREPOSITIONS,
    QUOTATIVE,
    Place,
    in_title,
    is_prose,
    place,
)
from linter.findings import Hit
from linter.lexicon import classes
from linter.lexicon.classes import (
    ADJECTIVE,
    BASE,
    GERUND,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    SMALL,
    THIRD,
)
from linter.scan import Candidate

_FINITE = (PAST, THIRD)
_NOUNS = (NOUN, PLURAL)
_VERBS = (BASE, PAST, THIRD, PARTICIPLE, GERUND)
# Words that join the parts of a name: "Bureau of Prisons", "Right on Crime", "Arts and Letters".
_JOINING = frozenset("of and or for & the a an our its your their to by on at via".split())
# Verbs after which an office or a name follows: "was Director", "known as Fast and Furious".
_NAMING = frozenset("as is was are were be been being became become known both".split())
_PLAIN = lazy.regex(r"[A-Za-z][a-z’'-]*")
_CROWD = 3
_NEAR = 300
_ENOUGH = 6


def capital_word(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A capitalised content word between small ones, where no name has such a capital."""
    text = article.text
    found = []
    for start, end in article.joints.common_words:
        before = text[text.rfind(" ", 0, start - 1) + 1]
        if before.isupper() and not classes.is_never_a_name(text[start:end].lower()):
            continue  # "White House"
        around = place(text, start, end)
        if around is None or around.closing or around.word in article.house.names:
            continue
        branch = _branch(around)
        if branch and is_prose(article, start) and not in_title(article, start):
            found.append((start, end, branch))
    for start, end, branch in found:
        if not _is_usual(article, start, text[start:end]) and not _is_crowded(found, start):
            yield Hit(start, end, branch, suggestions=(text[start:end].lower(),))


def _branch(around: Place) -> str | None:
    """The way of deciding; None where the capital may have a reason."""
    before, word, after = around.before, around.word.lower(), around.after
    kind = classes.kind(word)
    if kind == SMALL or before in DESIGNATORS or before in QUOTATIVE or after in DESIGNATORS:
        return None
    if around.mark not in ("", ",", ".") or (around.mark == "," and after[0].isupper()):
        return None
    if around.mark == "." and is_abbreviation(f"{around.word}."):
        return None
    never = classes.is_never_a_name(word)
    if before[0].isupper() and not (kind in _VERBS and _opens_sentence(around)):
        return _after_name(around) if never and kind in (PAST, PARTICIPLE) else None
    if not around.mark and not after[0].islower():
        return _before_name(around) if never and kind in _FINITE else None
    if not _PLAIN.fullmatch(before) or _goes_on(around, kind):
        return None
    if before.lower() in _JOINING:
        described = never and kind == ADJECTIVE and classes.kind(after) in _NOUNS
        return "adjective-after-small-word" if described and not around.mark else None
    if not never:
        return _seldom(around, kind)
    if before.lower() in NEVER_BEFORE_A_STOP:
        return "after-small-word" if kind in _VERBS or not _is_name(around.before_that) else None
    return "verb" if kind in _VERBS else "after-content"


def _before_name(around: Place) -> str | None:
    """A verb between a small word and a name ("It says Offered Norway a loan")."""
    if not around.after[0].isupper() or around.before in NEVER_BEFORE_A_STOP:
        return None
    return "verb-before-name"


def _after_name(around: Place) -> str | None:
    """A verb between a name and a small word ("Mr Hall Mentioned that")."""
    if not around.after[0].islower() or around.mark or not lexicon.is_name(around.before):
        return None
    return None if around.before_that[:1].isupper() else "verb-after-name"


def _goes_on(around: Place, kind: str) -> bool:
    """May the capital begin a name of several words ("Success for All", "Arts and Letters")?"""
    if around.mark or around.after not in ("of", "and", "or", "for", "&", "in"):
        return False
    return around.after_that[:1].isupper() or (
        kind in _NOUNS and around.before in NEVER_BEFORE_A_STOP
    )


def _seldom(around: Place, kind: str) -> str | None:
    """A word that longer names hold ("Budget", "Social"), where none of them can begin."""
    before, after = around.before, around.after
    if around.before_that[:1].isupper() or around.after_that[:1].isupper() or around.mark:
        return None
    if before in DETERMINERS | PREPOSITIONS | _NAMING or after in PREPOSITIONS or "-" in before:
        return None
    if before not in NEVER_BEFORE_A_STOP and classes.kind(before) not in (*_NOUNS, *_VERBS):
        return None
    if kind == ADJECTIVE:
        return "adjective" if classes.kind(after) in _NOUNS else None
    return "seldom-a-name" if kind in (*_NOUNS, *_VERBS) else None


def _is_name(word: str) -> bool:
    """Is a word capitalised without being an ordinary one that begins a sentence?"""
    bare = word.rstrip(".,;:")
    return bare[:1].isupper() and (lexicon.is_name(bare) or not lexicon.is_word(bare.lower()))


def _opens_sentence(around: Place) -> bool:
    """Is the word before a small one that begins its sentence ("After Saying")?"""
    if around.before_that and around.before_that[-1] not in ".:;":
        return False
    if not (around.after[0].islower() and around.after_that[:1].islower()):
        return False  # a headline
    return classes.kind(around.before.lower()) == SMALL


def _is_usual(article: Article, start: int, word: str) -> bool:
    """Does the article write the word so elsewhere amid a sentence?"""
    text = article.text
    if article.capitalised[word] < 2:
        return False
    return any(
        at != start and at > 1 and (text[at - 2].isalnum() or text[at - 2] in ",;’'”\"&")
        for at in occurrences(text, word)
    )


def _is_crowded(found: Sequence[tuple[int, int, str]], start: int) -> bool:
    """Do many such capitals stand close together: an old text, a title, a style of its own?"""
    near = sum(abs(other - start) < _NEAR for other, _, _ in found)
    return near >= _CROWD or len(found) > _ENOUGH
