"""A capitalised function word amid a sentence: a stop was lost before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.names import TITLES
from linter.checks.splices.context import (
    DESIGNATORS,
    DETERMINERS,
    IS_SAYING,
    NEVER_BEFORE_A_STOP,
    QUOTATIVE,
    WORKS,
    Place,
    in_title,
    is_prose,
    place,
)
from linter.findings import Hit
from linter.lexicon import classes
from linter.scan import Candidate

_SUBJECTS = frozenset(
    "But He Her His However Instead It Its Meanwhile My Our She So The Their There These They This"
    " Those We And Some Many".split()
)
"""Words that begin a sentence and are hardly ever part of a name that goes on in small letters."""
_CLAUSES = frozenset(
    "According After Although And Because Before But For From If Since That Though Unless Until"
    " Which While When With Or As".split()
)
"""Words that open a clause: their capital is wrong, whatever stands before them."""
_CONJUNCTIONS = frozenset(
    "After Although And Because Before But However If Meanwhile Since Though Unless Until When"
    " While Yet So".split()
)
_PRONOUNS = frozenset(("He", "She", "It", "They", "We"))
_OBJECTS = frozenset("this that these those".split())
_QUESTIONS = frozenset(("How", "What", "When", "Where", "Why", "Which", "Who", "Whether"))
_ASKING = frozenset(
    "ask asks asked asking question wonder wonders wondered wondering is was on about of".split()
)
_DATED = frozenset("In On By Since Until After Before During".split())
_DATES = frozenset(
    "January February March April May June July August September October November December Monday"
    " Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
# "Vitamin A is", "a grade A film", "Plan A is": letters that count or grade.
_LETTERED = frozenset(
    "vitamin hepatitis plan type class grade group level series schedule part section appendix"
    " exhibit option team tier category block model point wing gate route rating influenza flu"
    " straight double triple an protein phase zone ward shelter bus line pool division league"
    " form size key note".split()
)
_NO_STOP = frozenset(").?!,;…—–")
"""A word after one of these begins a sentence, or goes on after an aside."""
_OPENS_A_TITLE = frozenset("the a an my your his her our their to of no".split())
_TITLE_CASE = lazy.regex(r"[A-Z][\w’'-]+ (?:[a-z]{1,3} )?[\w’'-]+ \Z")
_REVERENT = frozenset("He Him His Me My You Your We Us Our".split())
_DIVINE = lazy.regex(
    r"\b(?:God|Lord|Jesus|Christ|Allah|Almighty|Messiah|Savior|Saviour|Redeemer|Creator|Yahweh"
    r"|Holy Spirit|Heavenly Father|Krishna|Vishnu|Shiva)\b"
)
_NEAR = 200
_CONTRACTION = lazy.regex(r"['’]\w+\Z")


def dropped_stop(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A capitalised function word amid a sentence: a stop was lost before it."""
    text = article.text
    for start, end in article.joints.function_words:
        around = place(text, start, end)
        if around is None or around.mark or not is_prose(article, start):
            continue
        branch = _branch(text, start, around)
        if branch and not in_title(article, start):
            yield Hit(start, end, branch)


def _branch(text: str, start: int, around: Place) -> str | None:
    """The way of deciding that a capital is wrong; None where it may belong to a name or title."""
    before, word = around.before, _CONTRACTION.sub("", around.word)
    if not _NO_STOP.isdisjoint(around.closing) or _is_raised(text, start, around):
        return None
    quotes = before in QUOTATIVE and (before, word) != ("called", "For")
    if quotes or before in WORKS or before.rstrip(".") in TITLES:
        return None
    if around.before_that in DESIGNATORS and before[0].isupper():
        return None
    if word in _QUESTIONS and (around.after == "to" or before in _ASKING):
        return None
    small = before[0].islower() or before[0].isdigit()
    if word == "The" and not around.after[0].islower():
        return "before-usual-name" if small and _the_name(text, around) else None
    if around.after[0].isupper():
        return _before_a_capital(around, word, small)
    if not around.after[0].islower():
        return None
    if small:
        return "after-word" if _after_word(around, word) else None
    return "after-name" if _after_name(text, start, around, word) else None


def _is_raised(text: str, start: int, around: Place) -> bool:
    """Has a word its capital in its own right: of reverence, of a river, of a constitution?"""
    if around.word in _REVERENT and _DIVINE.search(text, max(0, start - _NEAR), start + _NEAR):
        return True
    return (around.before, around.word) == ("Huang", "He") or text.startswith(
        "We the People", start
    )


def _the_name(text: str, around: Place) -> bool:
    """Does "The" stand after a noun, before a figure or a name that has a small "the" elsewhere?"""
    if classes.kind(around.before) not in ("n", "s", "j") or around.before in DESIGNATORS:
        return False
    return around.after[0].isdigit() or f" the {around.after}" in text


def _after_word(around: Place, word: str) -> bool:
    before = around.before
    if word in _CLAUSES and before not in DETERMINERS:
        return not (IS_SAYING.match(before) and word in ("As", "For", "If", "When"))
    if word in ("Who", "Which") and before in ("and", "but", "or", "those"):
        return classes.kind(around.after) in ("d", "z", "m")
    if before in _OBJECTS and word in _PRONOUNS:
        return True
    if before in NEVER_BEFORE_A_STOP or IS_SAYING.match(before) or word in ("No", "One", "Not"):
        return False
    if word == "A":
        return before not in _LETTERED and classes.kind(around.after) in ("n", "j")
    return True


def _after_name(text: str, start: int, around: Place, word: str) -> bool:
    before, after = around.before, around.after
    if before.isupper() and len(before) > 5:
        return False  # a label in capitals
    if word in ("He", "She") and IS_SAYING.match(after):
        return False  # a surname
    if before in _DATES and word != "I":
        return word != "A" or classes.kind(after) in ("n", "j")
    if word in _SUBJECTS:
        return not (word in ("And", "So", "It") and _is_title_case(text, start, before))
    if word in _CLAUSES:
        opens = after in _OPENS_A_TITLE and around.after_that[:1].isupper()
        return not opens and not (
            word in ("Or", "As", "That") and _is_title_case(text, start, before)
        )
    if word in ("A", "No", "One", "Not", "Now", "Who", "You") or before in _SUBJECTS:
        return False
    if after not in DETERMINERS and classes.kind(after) != classes.SMALL:
        return False
    return not _is_title_case(text, start, before)


def _is_title_case(text: str, start: int, before: str) -> bool:
    """Is the word before a capitalised word and no name, or the end of a run of capitals?"""
    if not lexicon.is_name(before) and lexicon.is_word(before.lower()):
        return True
    return _TITLE_CASE.search(text, max(0, start - 60), start) is not None


def _before_a_capital(around: Place, word: str, small: bool) -> str | None:
    """A function word between a word and a capital ("the roof And Gov. Hall", "Times In May")."""
    before, after = around.before, around.after
    dated = word in _DATED and after in _DATES and around.after_that[:1].islower()
    if dated and before not in NEVER_BEFORE_A_STOP:
        return "before-date"
    if not small or before in NEVER_BEFORE_A_STOP or IS_SAYING.match(before):
        return None
    bare = after.rstrip(".")
    is_name = bare in TITLES or not lexicon.is_word(bare.lower())
    if word not in _CONJUNCTIONS or not is_name or around.closing:
        return None
    if bare in TITLES or around.after_that[:1].islower():
        return "before-name"
    return "before-name" if word in ("And", "But", "However") else None
