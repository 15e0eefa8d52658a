"""Nouns in the singular where a plural belongs, and the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.analysis.words import word_start
from linter.findings import Hit
from linter.lexicon.tags import plurals, tags_of
from linter.scan import Candidate

_END_OF_PHRASE = (
    r"(?=[.,;:?!”](?:[\s”\"’)]|\Z)|\Z| (?:in|on|at|of|for|to|from|by|with|that|who|which|was"
    r"|were|is|are|has"
    r"|have|had"
    r"|will|would|when|where|while|as|but|and|or|after|before|because|during|about|against"
    r"|between"
    r"|since|until|said|say)\b)"
)
"""A noun before any other word may only describe the next one: "four test cases"."""
_MANY = lazy.regex(
    r"(?:(?P<number>(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|thirty|forty|fifty"
    r"|several|various|numerous|countless|(?:dozens|hundreds|thousands|scores) of))"
    rf"|(?i:many|few|these|those)) (?P<noun>[a-z]+){_END_OF_PHRASE}"
)
_FIGURE = lazy.regex(rf"(?P<number>[2-9]|[1-9]\d\d?) (?P<noun>[a-z]+){_END_OF_PHRASE}")
_ONE_OF = lazy.regex(
    r"[Oo]ne of (?:the|his|her|their|its|our|my|these"
    r"|those) (?:(?:most )?[a-z-]+ )??(?P<noun>[a-z]+)" + _END_OF_PHRASE
)
_THIS = lazy.regex(
    r"(?:of|with|from|by|into|against|under|using) (this|that|each|every) ([a-z]+)" + _END_OF_PHRASE
)
_A_PLURAL = lazy.regex(
    r"an? (?:(?:new|key|main|single|major) )?(criteria|phenomena|bacteria|millennia)\b"
)
_NOT_COUNTED = frozenset(
    "ball dozen hundred thousand million billion trillion percent foot pound stone sail"
    " score head pair gross hand kilo quid strong money police staff fish sheep deer cattle"
    " youth".split()
)
_GROUPS = frozenset(
    "audience band board cast class club committee community company crew crowd elite"
    " family firm gang generation group house league lot majority minority order pack pair"
    " panel party press public race region service side squad staff state team town trade"
    " tribe union village world year".split()
)
"""One of these may be one of many people."""


_BEFORE_CAPITAL = ("", "\n", "\n\n", ". ", "? ", "! ", "” ", '" ')


def wrong_number(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A singular after a word for many ("several test"), a plural after this or a."""
    text = article.text
    for candidate in candidates:
        start = word_start(text, candidate.start)
        if (start and text[start - 1] in "-–’'$£€") or text[start - 1 : start].isalnum():
            continue
        anchor = text[start : candidate.end].lower()
        if anchor.endswith(_SINGLE):
            found = _THIS.match(text, start)
            if found and tags_of(found[2])[:1] == ("NNS",) and found[2] not in _SINGULAR_TOO:
                yield Hit(found.start(1), found.end(), "after-this")
        elif anchor.endswith(_BEFORE_FIGURE):
            found = _FIGURE.match(text, candidate.end)
            if found and _is_countable(found):
                yield Hit(*found.span(), "after-figure", suggestions=_corrected(found))
        elif anchor.startswith("a "):
            if found := _A_PLURAL.match(text, start):
                yield Hit(*found.span(), "plural-after-a")
        elif text[text.find(" ", candidate.end) - 1] != "s" or anchor.startswith("one of"):
            yield from _after_many(text, start)  # no plural is seen at first sight


def _after_many(text: str, start: int) -> Iterator[Hit]:
    """A singular after a word for many."""
    found = _MANY.match(text, start) or _ONE_OF.match(text, start)
    if found is None or not _is_countable(found) or _is_excused(text, start, found):
        return
    if text[start].isupper() and text[max(0, start - 2) : start] not in _BEFORE_CAPITAL:
        return  # a name: the Group of Seven
    yield Hit(*found.span(), "after-many", suggestions=_corrected(found))


_PEOPLE_BEFORE = lazy.regex(r"\b(?:[Aa]ll|you|we|us|them|they) \Z")
_BEFORE_FIGURE = ("than ", "nearly ", "almost ", "least ")
_SINGLE = ("this ", "each ", "every ", "that ")
_SINGULAR_TOO = frozenset(
    "headquarters series species means crossroads barracks works politics economics"
    " statistics news people data media police odds thousands hundreds".split()
)


_JOINED = lazy.regex(r" (?:and|or) (?!(?:several|many|few|other|one|two|three|four)\b)([a-z]+)")
_MAY_DESCRIBE = (("NN",), ("NNS",), ("JJ",), ("VBG",))
"""What is joined to the noun may describe the same thing: "two state and local officials"."""
_LISTED = lazy.regex(r"(?:,? (?:and|or)|,)(?: [\w-]+,?){1,5}")
_ENDS_A_LIST = frozenset(
    "the a an his her its their our my your this that these those several many few other one two"
    " three four in on at of for to from by with who which is are was were has have had not".split()
)


def _describes_what_follows(text: str, end: int) -> bool:
    """Does a list go on to the plural that it describes ("few engine and off-road faults")?"""
    found = _LISTED.match(text, end)
    if found is None:
        return False
    for word in found.group().replace(",", " ").split():
        tags = tags_of(word.lower())
        if word in _ENDS_A_LIST or tags[:1] in (("VBD",), ("MD",)):
            return False
        if "NNS" in tags or (not tags and word.endswith("s")):
            return True
    return False


def _is_countable(found: re.Match[str]) -> bool:
    """Is the noun one that has a plural, and can it be no verb and no adjective here?"""
    noun = found["noun"]
    tags = tags_of(noun)
    if (
        noun in _NOT_COUNTED
        or tags[:1] != ("NN",)
        or not any("NNS" in tags_of(n) for n in plurals(noun))
    ):
        return False
    if "number" not in found.groupdict():
        return noun not in _GROUPS
    if _describes_what_follows(found.string, found.end()):
        return False
    if found["number"] is None or _PEOPLE_BEFORE.search(
        found.string, max(0, found.start() - 6), found.start()
    ):
        return tags == ("NN",)  # "many work", "all three work", "you two use"
    joined = _JOINED.match(found.string, found.end())
    return joined is None or tags_of(joined[1])[:1] not in _MAY_DESCRIBE


_NUMBERED = lazy.regex(
    r"(?:(?: in|\bno\.|most)|\b(?:chapter|part|number|grade|version|phase|type|level|stage|season"
    r"|tier|category|step|round|act|section|article|terminal|platform|gate|room|game|week)) \Z"
)
"""Before a number: it is the name of one thing, not how many there are."""


def _is_excused(text: str, start: int, found: re.Match[str]) -> bool:
    """Is the number part of a name, a place in an order or a share ("the number three spot")?"""
    before = text[max(0, start - 12) : start].lower()
    if _NUMBERED.search(before) or _RANGE.search(before):
        return "number" in found.groupdict()
    return text.startswith(" of ", found.end()) and found["noun"] in ("kind", "type", "sort")


_RANGE = lazy.regex(r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d) (?:and|or|to) \Z")


def _corrected(found: re.Match[str]) -> tuple[str, ...]:
    form = next(form for form in plurals(found["noun"]) if "NNS" in tags_of(form))
    return (f"{found.group()[: -len(found['noun'])]}{form}",)
