"""Figures that can't be right together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.findings import Hit
from linter.scan import Candidate

_PERCENT = lazy.regex(r"(?<![\d.,$£€-])(\d{1,3}(?:\.\d+)?)(?: ?%| per ?cent\b)")
_AGAINST = lazy.regex(
    r"(?<![\d.])(\d{1,2}(?:\.\d+)?)(?: ?%| per ?cent)? ?(?:to|[-–]) ?(\d{1,2}(?:\.\d+)?)(?: ?%"
    r"| per ?cent)"
)
_VOTE = lazy.regex(
    r"\b(?:won|win|wins|beat|beats|defeated|defeats|lost|loses|leads?|led|leading|ahead|trails?"
    r"|trailing"
    r"|voted?|votes|vote|margin|passed|approved|rejected|favou?red|edged)\b",
    re.IGNORECASE,
)
_RANGE = lazy.regex(
    r"\b(?:from|between|range|rose|risen|fell|fallen|up|down|rate|rates|tax|of|turnout|than"
    r"|increase\w*|cut|grow|grew"
    r"|drop\w*|estimat\w*|or|about|expected)\W+(?:\w+\W+){0,2}\Z",
    re.IGNORECASE,
)
_REST = lazy.regex(
    r"\b(?:the (?:remaining|other|rest[,:]?|balance[,:]?)|remaining) (?:of the )?\d", re.IGNORECASE
)
_NO_ANSWER = lazy.regex(
    r"\b(?:undecided|unsure|not sure|no opinion|don['’]t know|did(?: not|n['’]t) (?:know|answer"
    r"|say|vote)"
    r"|do not know|refused to (?:say|answer)|abstain(?:ed|ing)?|declined to (?:say|answer)"
    r"|spoil(?:ed|t)"
    r"|had no view|neither)\b",
    re.IGNORECASE,
)
_PARTS = lazy.regex(
    r"\b(?:split|broken down|breaks? down|breakdown|divided|made up of|composed of|consist(?:s"
    r"|ed)? of"
    r"|comprises|comprised)\b",
    re.IGNORECASE,
)
_IN_BRACKETS = lazy.regex(r"\(\d{1,3}(?:\.\d+)? ?(?:%|per ?cent)\)")
_SEVERAL_WHOLES = lazy.regex(
    r"\b(?:from|up|down|compared|compares|than|versus|vs|rose|fell|increase[ds]?|decrease[ds]?"
    r"|grew|dropped"
    r"|among|while|whereas|last (?:year|month|week)|earlier|previous(?:ly)?|respectively|both"
    r"|could"
    r" (?:choose|pick|name)|more than one|multiple|each|in 20\d\d|in 19\d\d|turnout|by \d)\b",
    re.IGNORECASE,
)
_ROUNDING = 1.0
_STOP = lazy.regex(r"[.!?][\"”’]? (?=[A-Z“\"])|\n")


def percentages(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """The shares of one whole, where they come to more than a hundred percent.

    That they are shares of one whole is told by their words: a rest, those who gave no answer, a
    breakdown, the two sides of a vote.
    """
    last = -1
    if not any(sign in article.text for sign in ("%", "percent", "per cent")):
        return
    for candidate in candidates:
        if candidate.start < last:
            continue
        start, end = _sentence(article.text, candidate)
        last = end
        if len(_PERCENT.findall(article.text, start, end)) < 1:
            continue
        sentence = article.text[start:end]
        found = _sides(sentence) or _shares(sentence)
        if found is not None:
            first, final, branch, total = found
            yield Hit(start + first, start + final, branch, details={"total": f"{total:g}"})


def _sentence(text: str, candidate: Candidate) -> tuple[int, int]:
    """The sentence around a candidate."""
    start = max(0, candidate.start - 400)
    before = list(_STOP.finditer(text, start, candidate.start))
    after = _STOP.search(text, candidate.end, candidate.end + 400)
    return (before[-1].end() if before else start), (
        after.start() if after else candidate.end + 400
    )


def _sides(sentence: str) -> tuple[int, int, str, float] | None:
    """The two sides of a vote: "won 55 percent to 48 percent"."""
    for found in _AGAINST.finditer(sentence):
        total = float(found[1]) + float(found[2])
        before = sentence[: found.start()]
        if total > 100 + _ROUNDING and _VOTE.search(before) and not _RANGE.search(before):
            return found.start(), found.end(), "two-sides", total
    return None


def _shares(sentence: str) -> tuple[int, int, str, float] | None:
    """The parts of a whole that is said to be one."""
    shares = list(_PERCENT.finditer(sentence))
    if len(shares) < 2 or _SEVERAL_WHOLES.search(sentence):
        return None
    total = sum(float(share[1]) for share in shares)
    if not 100 + _ROUNDING < total < 200:
        return None
    if _REST.search(sentence, shares[0].end()):
        branch = "rest"
    elif _NO_ANSWER.search(sentence, shares[0].end()) and len(shares) > 2:
        branch = "no-answer"
    elif _PARTS.search(sentence, 0, shares[0].start()):
        branch = "parts"
    elif len(_IN_BRACKETS.findall(sentence)) == len(shares) > 2:
        branch = "in-brackets"
    else:
        return None
    return shares[0].start(), shares[-1].end(), branch, total
