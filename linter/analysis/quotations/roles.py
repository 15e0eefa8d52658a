"""What it costs to take a mark for the opening or the closing one of a quotation.

A mark that faces the right way and is drawn so costs nothing. One that is turned round, stands on
the wrong side of its space or differs from its partner is a slip of a certain kind, at a price; the
prices are weighed against each other and against that of a lost mark (`LOST`).
"""

from __future__ import annotations

from typing import NamedTuple

from linter import lazy
from linter.analysis.quotations import apostrophes
from linter.analysis.quotations.marks import STRAIGHT, Mark
from linter.analysis.quotations.slips import Fault
from linter.analysis.quotations.speakers import SAY

LOST = 6.0
"""A mark that should stand somewhere, and does not."""

_TURNED = 2.5
_AT_ODDS = 4.5
_FACES_AWAY = 7.0
_WELL_MISSPACED, _BADLY_MISSPACED = 2.0, 4.5
_THIN_SPACE = 0.1
_UNDECIDED = 0.5
_OTHER_STYLE, _OTHER_KIND = 1.5, 4.5
_EMPTY = 4.0
_ELISION = 6.5

_ENGLISH = frozenset(("double", "single"))
_OTHER = {"double": frozenset("'‘’"), "single": frozenset('"“”')}
_MAY_STAND_BEFORE = frozenset(" \n([{—–-/\"“‘'…\ufffc")
_DOUBLES = frozenset('"“”')
_LOW = frozenset("„‚")
_STOPS = frozenset(",.!?…")
_SENTENCE = lazy.regex(r"[\[(… “\"]*[^\W\d_a-z]")
_CLOSES_SPEECH = lazy.regex(r"[^\w\s] [\"'”’][a-z]")
_AFTER_SAID = lazy.regex(rf"\b{SAY},\Z")
_AFTER_COLON = lazy.regex(r":[\"“‘'] [^\W_a-z]")


class View(NamedTuple):
    """What has to be known of the article.

    Are the main marks single ones? Were the paragraphs of this stretch lost, so that a mark may
    begin one anywhere? Is it a title, where quotations stand in single marks everywhere?
    """

    text: str
    single: bool
    flattened: bool
    title: bool = False


class Role(NamedTuple):
    """What a role costs a mark, and the slip that it would be."""

    cost: float
    fault: Fault | None = None


def opening(mark: Mark, text: str) -> Role | None:
    """What it costs that a mark opens a quotation; None if it can't."""
    role = _facing_opening(mark, text)
    if role is not None and mark.kind == "double" and text[mark.at - 1 : mark.at] in _DOUBLES:
        return role._replace(cost=role.cost + _EMPTY)
    return role


def _facing_opening(mark: Mark, text: str) -> Role | None:
    if mark.kind not in _ENGLISH:
        return Role(0) if mark.drawn == "opening" else None
    if mark.kind == "single" and mark.at and text[mark.at - 1] not in _MAY_STAND_BEFORE:
        return None
    if mark.drawn == "closing":
        if mark.faces == "closing":
            return None
        if mark.kind == "single" and apostrophes.begins_a_word(text, mark.at):
            return Role(_ELISION, "turned-opening")
        return Role(_TURNED if mark.faces == "opening" else _AT_ODDS, "turned-opening")
    if mark.faces == "opening":
        rather = mark.char == "'" and apostrophes.begins_a_word(text, mark.at)
        return Role(_ELISION if rather else 0)
    if mark.char == "“" and mark.faces == "closing":
        return Role(_FACES_AWAY)
    if not text[mark.end : mark.end + 1].isspace():
        return Role(_UNDECIDED) if mark.faces == "either" else None
    return _spaced_opening(mark, text)


def _spaced_opening(mark: Mark, text: str) -> Role | None:
    """A mark with a space behind it."""
    if text[mark.end + 1 : mark.end + 2] in _OTHER[mark.kind]:
        return Role(_THIN_SPACE)  # it parts the mark from an inner one
    if mark.faces == "either":
        return Role(_WELL_MISSPACED, "misspaced")
    if mark.drawn == "opening":
        return Role(_BADLY_MISSPACED, "misspaced")
    if mark.char == "'":
        return None
    if _AFTER_COLON.match(text, mark.at - 1):
        return Role(_WELL_MISSPACED, "misspaced")
    said = _AFTER_SAID.search(text, max(0, mark.at - 12), mark.at)
    return Role(_BADLY_MISSPACED, "misspaced") if said else None


def closing(mark: Mark, opened: Mark, text: str) -> Role | None:
    """What it costs that a mark closes what another one opened; None if it can't."""
    if mark.kind not in _ENGLISH or opened.kind not in _ENGLISH:
        pairs = mark.kind == opened.kind and mark.drawn != opened.drawn
        return Role(0) if pairs else None
    if mark.char in _LOW:
        return None
    if opened.char in _LOW:
        return Role(0) if mark.kind == opened.kind and mark.at > opened.end else None
    role = _facing_closing(mark, text)
    return role and role._replace(cost=role.cost + _differing(mark, opened, text))


def _facing_closing(mark: Mark, text: str) -> Role | None:
    within_word = text[mark.at - 1 : mark.at].isalnum() and text[mark.end : mark.end + 1].isalnum()
    if mark.kind == "single" and within_word:
        return None
    if mark.drawn == "opening":
        if mark.faces == "opening":
            return None
        return Role(_TURNED if mark.faces == "closing" else _AT_ODDS, "turned-closing")
    if mark.faces == "closing":
        return Role(0)
    if text[mark.at - 1 : mark.at].isspace():
        return _spaced_closing(mark, text)
    glued = mark.kind == "single" and text[mark.end : mark.end + 1].isalnum()
    return None if glued else Role(_UNDECIDED)


def _spaced_closing(mark: Mark, text: str) -> Role | None:
    """A mark with a space before it."""
    if text[mark.at - 2 : mark.at - 1] in _OTHER[mark.kind]:
        return Role(_THIN_SPACE)
    if mark.faces == "either" or (mark.drawn == "closing" and mark.kind == "double"):
        return Role(_WELL_MISSPACED, "misspaced")
    if mark.kind == "double" and _CLOSES_SPEECH.match(text, max(0, mark.at - 2), mark.end + 1):
        return Role(_WELL_MISSPACED, "misspaced")
    small = text[mark.end : mark.end + 1].islower()
    return Role(_BADLY_MISSPACED, "misspaced") if small else None


def _differing(mark: Mark, opened: Mark, text: str) -> float:
    """What it costs that just these two marks are a pair."""
    cost = _EMPTY if mark.at == opened.end else 0.0
    if mark.kind != opened.kind:
        return cost + _OTHER_KIND * (1 if text[mark.at - 1] in _STOPS else 2)
    if mark.kind == "single" and _SENTENCE.match(text, opened.end):
        cost += apostrophes.rather_than_closing(text, opened.at, mark.at)
    return cost + (_OTHER_STYLE if styles_differ(mark, opened) else 0.0)


def styles_differ(one: Mark, other: Mark) -> bool:
    """Is one of the marks a straight one, and the other curly?"""
    return (one.char in STRAIGHT) != (other.char in STRAIGHT)
