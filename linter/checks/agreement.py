"""Subjects beside a verb of the other number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.analysis.words import beginning_of_word, word_start
from linter.findings import Hit
from linter.lexicon.tags import is_plural_noun, is_singular_noun, tags_of
from linter.scan import Candidate

_SUBJECT = lazy.regex(
    r"(?P<they>(?:[Tt]hey|[Ww]e) (?:was|is|has|does|wasn['’]t|isn['’]t|hasn['’]t|doesn['’]t))\b"
    r"|(?P<he>(?:He|She|It) (?:have|do|are|were|haven['’]t|don['’]t|aren['’]t|weren['’]t))\b"
    r"|(?P<were>(?:he|she) (?:were|weren['’]t|are|aren['’]t))\b",
)
_UNREAL = lazy.regex(
    r"\b(?:if|though|wish|wished|wishes|whether|lest|unless|suppose|supposing|only|imagine|than"
    r"|nor"
    r"|neither|and|or|where|were|but)\b[^.;]*\Z",
    re.IGNORECASE,
)
_PLURAL_PEOPLE = lazy.regex(
    r"(?:Republicans|Democrats|Americans|Russians|Iranians|Israelis|Palestinians|Germans"
    r"|Canadians"
    r"|Europeans|Ukrainians|Syrians|Iraqis|Australians|Indians|Africans|Italians|Conservatives"
    r"|Liberals|Christians|Muslims|Texans|Californians|Critics|Officials|Experts|Voters|Residents"
    r"|Scientists|Researchers|Lawmakers|Prosecutors) (?:is|was|has|does|remains|says)\b"
)
_NO_SUBJECT = lazy.regex(r"\b(?:as well as|of|singular|for|between) \Z")
"""Before a pronoun that the verb does not belong to: "his sisters as well as he are"."""
_START = lazy.regex(r"(?:\A|\n|[.!?][”\"’']? )[“\"]?\Z")


def subject_verb(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A pronoun or a plural name with the verb of the other number beside it."""
    text = article.text
    for candidate in candidates:
        start = beginning_of_word(text, candidate.start)
        at_start = _START.search(text, max(0, start - 4), start) is not None
        found = _SUBJECT.match(text, start)
        if found is not None:
            if _NO_SUBJECT.search(text, max(0, start - 12), start):
                continue
            if found["he"] is not None and not (at_start and found.group() != "It were"):
                continue
            unreal = _UNREAL.search(text, max(0, start - 100), start)
            if found["were"] is not None and unreal:
                continue
            yield Hit(*found.span(), "pronoun")
        elif at_start and (people := _PLURAL_PEOPLE.match(text, start)):
            yield Hit(*people.span(), "people")
        elif plain := _PLAIN.match(text, start):
            opening = _OPENING.search(text, max(0, start - 14), start)
            if opening is not None and _disagree(opening[1], plain["noun"], plain["verb"]):
                yield Hit(*plain.span(), "noun")
        elif at_start and (single := _SINGLE.match(text, start)):
            noun = single["noun"]
            if noun not in _ONE_OR_MANY and noun not in _TIMES and is_singular_noun(noun):
                yield Hit(*single.span(), "single")


_PLAIN = lazy.regex(r"(?P<noun>[a-z]+) (?P<verb>was|is|has|were|are|have)\b(?!-)")
_SINGLE = lazy.regex(r"(?:Neither|Either|Each|Every) (?P<noun>[a-z]+) (?:were|are|have|do)\b(?!-)")
_TIMES = frozenset("day week month year time night morning evening hour minute season".split())
"""After each and every these are no subject: "Every year are more of them seen"."""
_OPENING = lazy.regex(
    r"(?:\A|\n|[.!?][”\"]? )[“\"]?(The|These|Those|Many|Some|Several|His|Her|Their) \Z"
)
_ONE_OR_MANY = frozenset(
    "headquarters series species means crossroads barracks works politics economics statistics"
    " mathematics physics athletics news odds data media police dead rich poor young old majority"
    " minority number rest couple pair trio public press opposition coalition cabinet army club"
    " band jury board staff team crew squad side group family committee council company firm party"
    " union government crowd audience faculty class pack lot people cast clergy enemy gang"
    " community parliament ministry agency navy department orchestra choir duo panel".split()
)
"""In Britain a group may take a plural verb; a few words in -s are singular."""


def _disagree(determiner: str, noun: str, verb: str) -> bool:
    """Are noun and verb, with nothing between them, surely of different number?"""
    if noun in _ONE_OR_MANY or noun.endswith("works") or _is_science(noun):
        return False
    if verb in ("was", "is", "has"):
        return "NNS" in tags_of(noun)  # after a determiner even “suspects” is a noun
    return determiner in ("The", "His", "Her") and is_singular_noun(noun)


def _is_science(noun: str) -> bool:
    """Is a word in -ics one thing (semantics), and not many (critics)?"""
    return noun.endswith("ics") and "NN" not in tags_of(noun[:-1])


_THERE = lazy.regex(
    r"there (?:is|was|has been) (?:\w+ly |also |still |now )?"
    r"(?:(?P<many>(?:two|three|four|five|six|seven|eight|nine|ten|several|many|few|numerous"
    r"|hundreds"
    r"|dozens|thousands|various|these|those) (?:of )?)"
    r"|(?P<no>no |any |only |such |some )?)(?P<rest>(?:[a-z-]+ (?:or "
    r"|and )?){0,3}?(?P<noun>[a-z]+))"
    r"(?=[.,;:”\"]|\Z| (?:in|on|at|for|to|of|that|who|which|from|with|between|among|about|and"
    r"|when|where|about|over)\b)",
    re.IGNORECASE,
)
_AMOUNTS = frozenset(
    "minutes hours days weeks months years miles dollars pounds euros percent points degrees"
    " feet metres meters kilometres kilometers inches seconds cents odds millions"
    " lots loads tons heaps".split()
)


def there_is_many(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """`there was` before a plural: "there was two reasons", "there was no intentions"."""
    text = article.text
    for candidate in candidates:
        start = word_start(text, candidate.start)
        if start and text[start - 1].isalnum():
            continue
        found = _THERE.match(text, start)
        if found is None or found["noun"] in _AMOUNTS or tags_of(found["noun"])[:1] != ("NNS",):
            continue
        if found["many"] is None and not _stands_alone(found["rest"], found["noun"]):
            continue
        if found["many"] is not None and text.startswith(" a ", start + 9):
            continue
        verb_end = start + len("there ") + len(found.group().split()[1])
        yield Hit(start, verb_end, "number" if found["many"] else "plural-noun")


def _stands_alone(words: str, noun: str) -> bool:
    """Is the noun surely a plural, and are the words before it adjectives?"""
    if not is_plural_noun(noun):
        return False
    before = words[: -len(noun)].split()
    return all(word in ("or", "and") or tags_of(word)[:1] == ("JJ",) for word in before)


_SAY = lazy.regex(
    r"(?:\A|(?<=[\n.,;“\"] )|\b(?P<det>[Tt]he|[Aa]n?|[Tt]his|[Hh]is|[Hh]er|[Ee]very|[Ee]ach"
    r"|[Oo]ne) )"
    r"(?P<noun>[a-z]+(?:er|or|ist|ian|man|woman|ant|ent)) (?P<verb>say|think|want|believe|argue"
    r"|agree)\Z"
)
_PERSON_ENDINGS = frozenset(("er", "or", "st", "an", "nt"))
_MAKES_IT_PLURAL = lazy.regex(
    r"\b(?:and|or|did|do|does|let|make|made|makes|help|helped|hear|heard|watch|have|had|see|saw"
    r"|would|could"
    r"|should|will|can|may|might|must|that|to|as)\b[^.;]*\Z",
    re.IGNORECASE,
)


_OF_ANOTHER = lazy.regex(r"(?:ing|\b(?:of|in|at|for|with|from|by|on|near|behind|under)) ?\Z")
"""Before the noun: it belongs to the subject, "those cleaning the apartment think"."""


def noun_with_plural_verb(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A person in the singular with a plural verb: "the grower say"."""
    text = article.text
    for candidate in candidates:
        if text[max(0, candidate.start - 2) : candidate.start] not in _PERSON_ENDINGS:
            continue
        end = candidate.end - (not text[candidate.end - 1].isalpha())
        found = _SAY.search(text, max(0, end - 50), end)
        if found is None or not is_singular_noun(found["noun"]):
            continue
        if _MAKES_IT_PLURAL.search(text, max(0, found.start() - 60), found.start()):
            continue
        if _OF_ANOTHER.search(text, max(0, found.start() - 12), found.start()):
            continue
        yield Hit(found.start("noun"), end, "person", suggestions=())
