"""Hyphens that are missing where a closed list or a certain shape decides.

Sources: AP Stylebook ("ages", "dimensions", "in-law", "hyphen") and Guardian style guide
("hyphens"). Group 1 of each shape is what the hyphens join.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from linter import lazy
from linter.analysis import Article
from linter.findings import Edit, Hit
from linter.scan import Candidate

_REACH = 40
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "two|three|four|five|six|seven|eight|nine"
_NUMBER = (
    rf"(?<![\w.,$£€-])(?:[2-9]|\d{{2,3}}|(?:{_TENS})(?:-(?:one|{_UNITS}))?|{_UNITS}|ten|eleven"
    r"|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
)
_NUMBER_BEFORE = lazy.regex(rf"(?:\d|{_UNITS}|ten|eleven|twelve|teen|ty)\Z", re.IGNORECASE)
_PERSON = "man|woman|boy|girl|son|daughter|child|student|mother|father|suspect|victim|teenager|baby"
_LENGTH = (
    "day|week|month|year|hour|minute|mile|page|bedroom|storey|story|point|inch|foot|metre|meter"
    "|kilometre|kilometer|game|goal|lap|platter|seat|lane"
)
_SPAN = (
    "apartment|ban|break|building|campaign|contract|cruise|deal|deficit|delay|drive|event"
    "|extension|festival|flat|flight|hard drive|hearing|hike|home|house|investigation|jail term"
    "|journey|lead|letter|mission|period|perimeter|plan|prison (?:term|sentence)|probation"
    "|programme|program|radius|report|sentence|siege|stadium|standoff|stint|streak|stretch|strike"
    "|study|summit|suspension|tenure|tour|trial|trip|visit|wait|waiting (?:list|period)|walk|window"
    "|winning streak|losing streak|screen"
)
_GRANDKIN = "father|mother|son|daughter|child|children|parents|parent|uncle|aunt|nephew|niece"
_SELF = (
    "absorbed|assessment|awareness|centered|centred|confidence|confident|conscious|control|defence"
    "|defense|deprecating|described|destruct|destruction|destructive|determination|discipline|doubt"
    "|employed|employment|esteem|evident|explanatory|governance|harm|help|imposed|improvement"
    "|indulgent|inflicted|isolate|isolating|isolation|loathing|made|pity|portrait|preservation"
    "|proclaimed|professed|reliance|reliant|respect|righteous|righteousness|sacrifice|serving"
    "|styled|sufficiency|sufficient|worth"
)
_OLD_SELF = "".join(
    f"(?<!{word} )" for word in "former true inner better younger old real own best".split()
)
_FORMER = "husbands?|wife|wives|boyfriends?|girlfriends?|partners?|lovers?|soldiers?|convicts?"
_NO_KIN = "school|enforcement|firms?|practice|and order|courts?|books?|degree"

_SHAPES = {
    "age": rf"{_NUMBER}( (?:year|month|week|day)-)olds?\b"
    rf"|{_NUMBER}(-year )olds?(?= [a-z]+)(?! enough)"
    rf"|{_NUMBER}( year )olds?(?= (?:{_PERSON})\b)",
    "length": rf"{_NUMBER}( )(?:{_LENGTH}) (?:[a-z]+ )?(?:{_SPAN})\b",
    "in-law": rf"\b(?:mother|father|brother|sister|son|daughter)s?( in )law\b(?! (?:{_NO_KIN})\b)",
    "kin": rf"\b(?!great(?:-great)+-)(great(?:[ -]great)+[ -])grand(?:{_GRANDKIN})\b"
    rf"|(?:\b(?:his|her|their|my|our)|['’]s) great( )grand(?:{_GRANDKIN})\b",
    "self": rf"{_OLD_SELF}\bself( )(?:{_SELF})\b",
    "ex": rf"\bex( )(?:{_FORMER})\b",
    "set": r"\bpassive( )aggressive(?:ly)?\b|\b(?:the|his|her|their|this|these|of) so( )called\b"
    r"|\brunners?( )up\b(?! the\b)|\bpassers?( )by\b(?! the\b)|\beditors?( in )chief\b"
    r"|\bmerry( go )round\b|['’]s write( )up\b|\ba write( )up(?= (?:of|in|on|about)\b|[.,;:])"
    r"|\ba follow( )up(?= (?:to|call|visit|interview|email|letter)\b|[.,;])"
    r"|\bone( )up (?:them|him|her|you|us|me)\b",
}


def missing(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """Words that are written apart and belong together by hyphens: a 93 year-old."""
    last = 0
    for candidate in candidates:
        if candidate.start < last:
            continue
        found = _found(article, candidate, last)
        if found is not None:
            last = found[0].end()
            yield _hit(*found)


def _found(article: Article, candidate: Candidate, last: int) -> tuple[re.Match[str], str] | None:
    """The shape that a candidate's anchor is part of."""
    text = article.text
    branch = _branch(text[candidate.start : candidate.end].lower())
    if branch == "length" and not _NUMBER_BEFORE.search(
        text, max(0, candidate.start - 9), candidate.start
    ):
        return None
    block = article.document.block_at(candidate.start)
    if block is None:
        return None
    start = max(block.start, last, candidate.start - _REACH)
    end = min(block.end, candidate.end + _REACH)
    for found in _compiled(branch).finditer(text, start, end):
        if branch == "self" and found.group()[0].isupper() and found.group().istitle():
            continue  # a title: Before I Self Destruct
        if found.start() < candidate.end and candidate.start < found.end():
            return found, branch
    return None


def _branch(anchor: str) -> str:
    """The shapes that an anchor belongs to."""
    if anchor[0] == " " == anchor[-1]:
        return "self" if anchor == " self " else "length"
    if anchor.startswith("ex "):
        return "ex"
    kinds = {"old": "age", "law": "in-law", "great": "kin"}
    return next((kind for word, kind in kinds.items() if word in anchor), "set")


def _hit(found: re.Match[str], branch: str) -> Hit:
    group = found.lastindex or 0
    at, end = found.span(group)
    joined = found[group].replace(" ", "-")
    first, text = found.start(), found.group()
    if text[0] in "'’ " or branch == "set":  # what stands before is no part of the word
        first = found.start() + _word_start(text, at - found.start())
    word = text[first - found.start() : at - found.start()] + joined + text[end - found.start() :]
    return Hit(first, found.end(), branch, suggestions=(word,), edits=(Edit(at, end, joined),))


def _word_start(text: str, at: int) -> int:
    """Where the word before an offset begins."""
    return text.rfind(" ", 0, at) + 1


@cache
def _compiled(branch: str) -> re.Pattern[str]:
    return re.compile(_SHAPES[branch], re.IGNORECASE)
