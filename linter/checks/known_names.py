"""Known names: a public figure, an organisation or a place that is misspelled throughout.

A name that is nearly a known one is mostly somebody else's. So it needs evidence beside it: the
role of the known one, or the country or organisation that goes with it (AP Stylebook, "names":
identify a person by title or role at first mention). Another role beside the name is evidence of
another person.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from linter import lazy
from linter.analysis import Article, lookalikes
from linter.analysis.lookalikes import Lookalike
from linter.analysis.words import occurrences
from linter.findings import Hit
from linter.lexicon.gazetteer import Entry
from linter.lexicon.gazetteer.keys import sound, squeeze
from linter.lexicon.gazetteer.roles import fields_of, with_others
from linter.lexicon.gazetteer.scripts import is_transliterated
from linter.scan import Candidate

_SURE = ("listed", "role")
_ENOUGH = 20  # mentions
_AROUND = 80
_BESIDE = 45
_LONG = 8
_TELLING = 8
"""No other name is near one of so many letters."""
_SURNAME = 6
_LABEL = 40  # letters of a button or a label
_RELATIVE = (
    "brother|sister|son|daughter|wife|husband|widow|widower|father|mother|twin|cousin|uncle|aunt"
    "|nephew|niece|grandson|granddaughter|namesake|character"
)
_OTHER_BEFORE = lazy.regex(
    rf"\b(?:\w+ )?"
    rf"(?:{_RELATIVE}|resident|residents|teacher|student|neighbou?r|farmer|nurse|doctor|lawyer"
    r"|attorney|officer|detective|sheriff|deputy|constable|sergeant|inspector|principal|pastor"
    r"|retiree|victim|suspect|spokesman|spokeswoman|spokesperson|professor|analyst|mayor"
    r"|councilman|councilwoman|councillor|councilor|reporter|driver|owner|dr|dr\.|judge|photo by"
    r"|coach|plumber|butcher|baker|shopkeeper|librarian|engineer|named|called)"
    r"(?: (?:of|for|at|from) [\w ]{1,30})?,? \Z",
    re.I,
)
_APPOSITION = lazy.regex(
    r", (?P<age>\d{1,3}\b|aged \d)?"
    r"(?P<role>(?:an?|the|his|her|their) (?:[^.,;\n]|\.(?! [A-Z])){3,70})?"
    r"| \((?P<bracket>\d{1,3})\)"
)
_OF_A_PLACE = lazy.regex(
    r" (?:University|College|School|River|County|Records|Street|Road|Avenue|Park|Hotel|Creek|Lake"
    r"|Hills?|Heights|Township|High|Parish|Church|Station|Pictures|Club)\b"
)
_TO_ROLE = lazy.regex(r", (?:an?|the|former) (?:[\w-]+ )?")
_STOP = lazy.regex(r"(?<=[a-z]{4}[.?!”]) |\n|; ")
_CAPITAL_BEFORE = lazy.regex(
    r"(?<![\w’'.-])(?!(?:The|At|In|On|For|From|And|But|When|While|If|As|With|By|Since|After|Before"
    r"|Both|Like|Unlike|Even|Last|Now) )[A-Z][\w’'.-]* \Z"
)
"""A capital that belongs to a name, not to a sentence."""
_CAPITAL_AFTER = lazy.regex(r"(?:[’']s)? [A-Z]|-[A-Z]")
_QUOTED_AS_IS = lazy.regex(r"[^\n]{0,60}[(\[]sic[)\]]|\.[a-z]{2,3}\b")


def known_name(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A name that is nearly a known one, with evidence of that one beside it."""
    found = lookalikes.runs(article.text)
    by_words: dict[str, list[Lookalike]] = {}
    for one in dict.fromkeys(one for those in found.values() for one in those):
        by_words.setdefault(one.words, []).append(one)
    for words, those in by_words.items():
        places = _places(article, words)
        judged = [(branch, one) for one in those if (branch := _judge(article, one, places))]
        if len({one.right for _, one in judged}) == 1:
            branch, one = judged[0]
            yield from _hits(places, one, branch)
    for one in lookalikes.singles(article.capitalised):
        places = _places(article, one.words)
        if places and (branch := _judge_single(article, one, places)):
            yield from _hits(places, one, branch)


def _places(article: Article, words: str) -> list[int]:
    text = article.text
    return [
        at
        for at in islice(occurrences(text, words), _ENOUGH)
        if not _QUOTED_AS_IS.match(text, at + len(words))
    ]


def _hits(places: Iterable[int], one: Lookalike, branch: str) -> Iterator[Hit]:
    marked, right = _wrong_part(one.words, one.right)
    for at in places:
        end = at + len(one.words)
        yield Hit(
            end - len(marked),
            end,
            branch,
            suggestions=(right,),
            details={"name": one.right},
            severity="error" if _is_sure(one, branch) else "warning",
        )


def _is_sure(one: Lookalike, branch: str) -> bool:
    """Is there no other right way to write the name?

    An unlisted form of a name from another script may be another desk's right one, where it sounds
    alike.
    """
    if branch not in _SURE or _is_split(one):
        return False
    if one.listed or not is_transliterated(one.entry):
        return True
    wrong, right = _wrong_part(one.words, one.right)
    return sound(squeeze(wrong)) != sound(squeeze(right))


def _wrong_part(words: str, right: str) -> tuple[str, str]:
    """The last word alone where all before it is right; a given name says nothing by itself."""
    first, _, last = words.rpartition(" ")
    right_first, _, right_last = right.rpartition(" ")
    return (last, right_last) if first and first == right_first else (words, right)


def _is_split(one: Lookalike) -> bool:
    """Do only spaces part the two? Then the split name may have a rule of its own."""
    return squeeze(one.words) == squeeze(one.right)


def _judge(article: Article, one: Lookalike, places: Sequence[int]) -> str:
    """The branch of what speaks for the known one, over all mentions; "" for nothing."""
    text, entry = article.text, one.entry
    length = len(one.words)
    if entry.kind != "person":
        return _judge_thing(article, one, places)
    role = _names_role(entry, one.words)  # a pope has it in the name
    alike = context = near_context = field = False
    for at in places:
        if _is_other(text, at, at + length, entry):
            return ""
        beside = _beside(text, at, at + length)
        role = role or _names_role(entry, beside)
        alike = alike or _names_alike(entry, beside)
        near_context = near_context or _names_context(entry, beside)
        around = _around(text, at, at + length)
        context = context or _names_context(entry, around)
        field = field or _names_field(entry, around)
    elsewhere = _stands_elsewhere(article, one)
    if one.listed and (role or context or elsewhere):
        return "listed"
    if (role or alike) and (context or elsewhere):
        return "weak-role" if one.known and _both_are_named(text, one, places) else "role"
    if not one.known and (role or near_context or elsewhere or (context and _is_long(one))):
        return "unborne"
    if any(_is_direct(text, at, at + length, entry) for at in places):
        return "weak-role"
    if field and _has_its_given_name(one):
        return "field"
    return "unborne-alone" if not one.known and _is_near_alone(one) else ""


def _has_its_given_name(one: Lookalike) -> bool:
    """Is the surname alone wrong, so that another bearer would have to be of the same field?"""
    marked, _ = _wrong_part(one.words, one.right)
    return marked != one.words


def _both_are_named(text: str, one: Lookalike, places: Iterable[int]) -> bool:
    """Does the known name stand beside the other one, so that they may be two people?"""
    around = (_around(text, at, at + len(one.words)) for at in places)
    return any(form in sentence for sentence in around for form in one.entry.forms)


def _is_near_alone(one: Lookalike) -> bool:
    """Is a surname that nobody bears so like the known one that it needs no evidence?"""
    wrong, right = _wrong_part(one.words, one.right)
    return wrong != one.words and len(wrong) >= _SURNAME and wrong[0] == right[0]


def _is_long(one: Lookalike) -> bool:
    """Is the wrong word so long that hardly another one is as near to the right one?"""
    return len(_wrong_part(one.words, one.right)[0]) >= _LONG


def _judge_thing(article: Article, one: Lookalike, places: Sequence[int]) -> str:
    text, length = article.text, len(one.words)
    seen = beside = False
    for at in places:
        end = at + length
        if _CAPITAL_BEFORE.search(text, max(0, at - 30), at) or _CAPITAL_AFTER.match(text, end):
            return ""
        around = _around(text, at, end)
        beside = beside or _names_role(one.entry, _beside(text, at, end))
        seen = seen or _names_role(one.entry, around) or _names_context(one.entry, around)
    if one.listed:
        return "listed" if seen else "listed-alone"
    if _is_split(one):
        return "split" if seen else ""
    if one.known:
        return "thing-beside" if beside and one.entry.kind == "organisation" else ""
    return "thing" if seen else ""


def _judge_single(article: Article, one: Lookalike, places: list[int]) -> str:
    text, length = article.text, len(one.words)
    if one.known:
        places[:] = [at for at in places if _is_in_prose(article, at)]
        return "cased" if not _is_of_something_else(text, places, length) else ""
    if _is_of_something_else(text, places, length):
        return ""
    around = [_around(text, at, at + length) for at in places]
    seen = any(_names_role(one.entry, it) or _names_context(one.entry, it) for it in around)
    if one.listed:
        return "listed" if seen else "listed-alone"
    if seen:
        return "single"
    if length < _TELLING or one.words.startswith("Mc"):
        return ""
    is_family = one.words[-1] == "s" and any(text.endswith("the ", 0, at) for at in places)
    return "" if is_family else "single-alone"


def _is_in_prose(article: Article, at: int) -> bool:
    block = article.document.block_at(at)
    is_prose = block is not None and block.kind == "paragraph" and block.end - block.start > _LABEL
    return is_prose and not article.in_quotation(at)


def _is_of_something_else(text: str, places: Sequence[int], length: int) -> bool:
    return any(
        _CAPITAL_BEFORE.search(text, max(0, at - 30), at)
        or _CAPITAL_AFTER.match(text, at + length)
        or _OF_A_PLACE.match(text, at + length)
        for at in places
    )


def _is_other(text: str, start: int, end: int, entry: Entry) -> bool:
    """Does something beside the name say that this is another person?"""
    before = _OTHER_BEFORE.search(text, max(0, start - 40), start)
    if before and not _names_alike(entry, before.group()):
        return True
    if _is_direct(text, start, end, entry):
        return False
    after = _APPOSITION.match(text, end)
    if after is None:
        return False
    if after["age"] or after["bracket"]:
        return True
    role = after["role"]
    if role is None or _names_alike(entry, role):
        return False
    return role.startswith("a") or not _names_context(entry, role)


def _beside(text: str, start: int, end: int) -> str:
    """What stands next to a name in its sentence."""
    line = text.rfind("\n", 0, start) + 1
    before = text[max(line, start - _BESIDE) : start]
    after = text[end : end + _BESIDE]
    return f"{_STOP.split(before)[-1]} | {_STOP.split(after, maxsplit=1)[0]}"


def _around(text: str, start: int, end: int) -> str:
    """The sentence or so in which a name stands."""
    return f"{text[max(0, start - _AROUND) : start]} | {text[end : end + _AROUND]}"


def _names_role(entry: Entry, around: str) -> bool:
    return bool(entry.roles) and _words_of(entry.roles, fold=True).search(around) is not None


def _names_alike(entry: Entry, around: str) -> bool:
    """Does a word stand there that newspapers use for one of the roles, and for others?"""
    roles = with_others(entry.roles)
    return bool(roles) and _words_of(roles, fold=True).search(around) is not None


def _names_field(entry: Entry, around: str) -> bool:
    fields = fields_of(entry.roles)
    return bool(fields) and _words_of(fields, fold=False).search(around) is not None


def _names_context(entry: Entry, around: str) -> bool:
    return bool(entry.context) and _words_of(entry.context, fold=False).search(around) is not None


@functools.lru_cache(maxsize=1 << 10)
def _words_of(words: tuple[str, ...], *, fold: bool) -> re.Pattern[str]:
    one_of = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{one_of})(?!\w)", re.I if fold else 0)


def _stands_elsewhere(article: Article, one: Lookalike) -> bool:
    """Does the article spell the name right as well, or call the person by the right surname?"""
    if any(next(occurrences(article.text, form), None) is not None for form in one.entry.forms):
        return True
    wrong = one.words.split(" ")
    return any(
        surname.split(" ")[-1] not in wrong and article.capitalised[surname]
        for surname in one.entry.surnames
    )


def _is_direct(text: str, start: int, end: int, entry: Entry) -> bool:
    """Does the role touch the name: "author Steven King", "Steven King, the author"?"""
    if not entry.roles:
        return False
    roles = _words_of(entry.roles, fold=True)
    before = [found.end() for found in roles.finditer(text, max(0, start - _BESIDE), start)]
    if before and text[before[-1] : start] in (" ", ", "):
        return True
    after = _TO_ROLE.match(text, end)
    return after is not None and roles.match(text, after.end()) is not None
