"""Clauses: a fragment cut from the sentence before it, two sentences with a comma between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.analysis.sentences import is_abbreviation
from linter.analysis.words import occurrences
from linter.checks.splices.context import IS_SAYING, is_prose
from linter.findings import Hit
from linter.lexicon import classes
from linter.lexicon.classes import BASE, GERUND, MODAL, PAST, THIRD
from linter.scan import Candidate

_SENTENCE = lazy.regex(r"[^\n.!?:;—–]{1,160}[.!?]")
_AFTER_A_STOP = lazy.regex(r"[^\W\d_]{2}[.][”\"]? \Z")
_WORD = lazy.regex(r"[^\W\d_]+(?:['’][a-z]+)?")
_AUXILIARIES = frozenset(
    "is are was were has have had do does did be can could will would may might must shall should"
    " isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t can’t couldn’t won’t"
    " wouldn’t".split()
)
# Some participles are prepositions, and what begins with them has its verb elsewhere.
_PREPOSITIONAL = frozenset(
    "According Regarding Concerning Following Including During Nothing".split()
)

_CLAUSE_BEFORE = lazy.regex(r"(?:^|[.!?:;—–“\"(][”\")]? ?)([^.!?:;—–“”\"()\n]{8,120})\Z", re.M)
_CLAUSE_AFTER = lazy.regex(
    r", (?:it|he|she|they|we|this|that)((?:['’](?:s|re|ve|d|ll|m))?)(?: (\w+))?"
)
_OPENS_A_SUBORDINATE = frozenset(
    "after although as because before by despite during even for from given if in like once on"
    " since so than that though through to under unless until when whenever where wherever whether"
    " which while who with without what how why".split()
)
_THINKING = frozenset("think thinks thought believe believes hope hopes know knows knew".split())
_SUBJECT = lazy.regex(
    r"(?:(?:the|a|an|his|her|their|our|its|this|that|my) [a-z]+|it|he|she|they|we) (\w+)",
    re.IGNORECASE,
)


def fragment(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A sentence that begins with a participle and has no verb of its own."""
    text = article.text
    for word in [word for word in article.capitalised if word[-3:] == "ing"]:
        if word in _PREPOSITIONAL:
            continue
        if classes.kind(word.lower()) != GERUND and not classes.may_be(word.lower(), GERUND):
            continue
        for at in occurrences(text, word):
            if _AFTER_A_STOP.search(text, max(0, at - 6), at) is None or not is_prose(article, at):
                continue
            found = _SENTENCE.match(text, at)
            if found is None or "," in found.group() or is_abbreviation(found.group().split()[-1]):
                continue
            if not _has_a_verb(found.group()):
                yield Hit(*found.span(), "participle")


def _has_a_verb(sentence: str) -> bool:
    """May any word but the first be a finite verb?"""
    _, *words = _WORD.findall(sentence)
    return len(words) < 2 or any(map(_may_be_finite, words))


def _may_be_finite(word: str) -> bool:
    if word in _AUXILIARIES or "'" in word or "’" in word:
        return word[-2:] not in ("’s", "'s")
    return classes.kind(word) in (PAST, THIRD, MODAL) or (
        classes.kind(word) == BASE and not classes.may_be(word, "nj")
    )


def comma_splice(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A comma between two sentences, of which the second begins with a pronoun."""
    text = article.text
    for candidate in candidates:
        after = _CLAUSE_AFTER.match(text, candidate.start)
        if after is None or not is_prose(article, candidate.start):
            continue
        before = _CLAUSE_BEFORE.search(text, max(0, candidate.start - 130), candidate.start)
        if before is None or not _is_clause(before[1]):
            continue
        verb = after[2] or ""
        if _is_saying(verb):
            continue
        if (after[1] and verb) or _is_verb(verb):
            yield Hit(candidate.start, after.end(), "pronoun")


def _is_clause(text: str) -> bool:
    """Is a text up to a comma a whole sentence, subject and verb, that nothing subordinates?"""
    text = text.strip()
    first = text.partition(" ")[0].lower()
    if "," in text or first in _OPENS_A_SUBORDINATE or first.endswith(("ing", "ed")):
        return False
    if any(map(_is_saying, text.split())) or not text[:1].isupper():
        return False
    subject = _SUBJECT.match(text)
    return subject is not None and _is_verb(subject[1])


def _is_saying(word: str) -> bool:
    return word in _THINKING or IS_SAYING.match(word) is not None


def _is_verb(word: str) -> bool:
    return word in _AUXILIARIES or classes.kind(word) in (PAST, THIRD, MODAL)
