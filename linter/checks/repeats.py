"""Words that stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.analysis.names import word_before
from linter.analysis.repeats import Repeat
from linter.findings import Edit, Hit
from linter.lexicon.tags import is_plural_noun, tags_of
from linter.scan import Candidate

_NEVER_TWICE = frozenset(
    "the a an of and or nor to from with for at as if into onto than because while until"
    " during between among against without within toward towards upon under after before"
    " since their its our your my these those every each any some which whose be been being"
    " am has have having would could should will might must".split()
)
_PRONOUNS = frozenset("i we he she they it who what where when how why".split())
"""Twice in speech they are a stammer, which the writer may have wanted to keep."""
_FORMS_OF_BE = frozenset("is are was were does did has have".split())
_PARTICLES = frozenset("in on by over through about around up off along".split())
_WITH_A_PARTICLE = frozenset(
    "bring brings bringing brought call called carry carried carries check checked climb"
    " climbed come comes coming came catch caught cave caved come dial dialed drag dragged"
    " drop dropped fill filled gave get gets getting give given go goes going gone got hang"
    " hung hold holds holding held is join joined jump jumped keep keeps kept kick kicked"
    " kicks let live lived lives log logged logging move moved moving moves pass passed"
    " phase phased pitch pitched pour poured press pressed push pushed put puts putting roll"
    " rolled rolls rush rushed send sent set sets settle settled sign signed signing sink"
    " sank stay stayed step stepped stop stopped sworn sat sit sits stand stood take taken"
    " takes taking took tune tuned turn turned turns walk walked was weigh weighed were"
    " early later be been went".split()
)
"""After these the first of two may belong to the verb: "they moved on on Monday"."""
_STRANDING = {
    "to": frozenset(
        "refer refers referred referring need needs needed have has had want wanted used able talk"
        " talked talking speak spoke listen listened look looked looking apply applied applying"
        " connected adding added got belong belonged adapt adapted".split()
    ),
    "at": frozenset("good best better bad worst worse great looked looking look".split()),
    "it": frozenset("of for have has had without about get got with because".split()),
}
"""After these the first may end a clause: "what he had to to survive"."""
_SUBJECT = lazy.regex(r"\b(?:we|they|you|i|it|he|she|who) \Z", re.IGNORECASE)
_CLEFT = lazy.regex(
    r"\b(?:what|whatever|where|who|whoever|all|how|thing|things|problem|point|question|reason"
    r"|truth|fact|one|only|that|which|there)\b[^.!?;]*\Z",
    re.IGNORECASE,
)
_REDUPLICATED = frozenset(
    "aye bang beep blah boo boom bye can cha chop chow clap click cluck clip coo dance ding"
    " dong drip dum dun ever fifty gaga glug go goody ha had hear heh hey ho hop hubba hula"
    " hum hush knock la lulu mama may mmm moo mu murmur never night no nom now oh papa pat"
    " paw please pom poof pooh pop pow puff purr putt quack quick rah rat ring roar row run"
    " sing tap tat tee that thud thump tic tick tock tom toot tra trot tut tweet vroom wah"
    " well whoa win wink woof work wow yeah yes yo yum zap zip zoom".split()
)
_DETERMINER = lazy.regex(r" (?:the|a|an|his|her|their|its|this|these|those)\b")
_CONTENT_TAGS = frozenset("NN NNS VB VBP VBZ VBD VBN VBG".split())
_SHORT_LINE = 60


def repeated_word(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A word that was typed twice, but for those that may stand twice ("had had", "very very")."""
    for repeat in article.repeats:
        block = article.document.block_at(repeat.start)
        if block is None or repeat.end > block.end:
            continue
        word = article.text[repeat.second : repeat.end]
        branch = _function_word(article, repeat, word)
        if branch is None and block.end - block.start > _SHORT_LINE:
            branch = _content_word(article, repeat, word)
        if branch is None:
            continue
        safe = branch != "content-word" and "\n" not in article.text[repeat.start : repeat.end]
        first_end = repeat.start + len(word)
        yield Hit(
            repeat.start,
            repeat.end,
            branch,
            suggestions=(article.text[repeat.start : first_end],),
            edits=(Edit(first_end, repeat.end, ""),) if safe else (),
            severity=None if branch != "content-word" else "warning",
        )


def _function_word(article: Article, repeat: Repeat, word: str) -> str | None:
    """The way of deciding that a small word is one too many; None where it may be right."""
    text = article.text
    before_it = word_before(text, repeat.start).lower()
    if before_it in _STRANDING.get(word, ()):
        return None
    if word in _NEVER_TWICE:
        return "function-word"
    if word in _PRONOUNS:
        return None if article.in_quotation(repeat.start) else "pronoun"
    if word in _FORMS_OF_BE:
        before = text[max(0, repeat.start - 120) : repeat.start]
        if word in ("has", "have") and _SUBJECT.search(before):
            return None  # "the code we have has been cleaned", with one of the two in the plural
        return None if _CLEFT.search(before) else "function-word"
    if word in _PARTICLES:
        return None if before_it in _WITH_A_PARTICLE else "function-word"
    if word == "that":
        return "that-before-plural" if _plural_follows(text, repeat.end) else None
    return None


def _plural_follows(text: str, end: int) -> bool:
    """Does a plural noun follow, which no "that" can belong to ("that that farmers")?"""
    found = re.compile(r" ([a-z]+|[A-Z][a-z]+(?:ians|ans|ers|ists|crats|ese))\b").match(text, end)
    return found is not None and (found[1][0].isupper() or is_plural_noun(found[1]))


def _content_word(article: Article, repeat: Repeat, word: str) -> str | None:
    """The same for nouns and verbs: adjectives and adverbs are repeated to stress them."""
    text = article.text
    tags = tags_of(word)
    if len(word) < 3 or word in _REDUPLICATED or not tags or tags[0] not in _CONTENT_TAGS:
        return None
    if text.startswith((f" {word}", f", {word}"), repeat.end) or article.in_title(repeat.start):
        return None
    before = text[max(0, repeat.start - 120) : repeat.start]
    if tags[0] != "VBG" and any(tag.startswith("VB") for tag in tags) and _CLEFT.search(before):
        return None  # "what matters matters"
    if before.endswith((f"{word} ", f"{word}, ")):
        return None
    if "VB" in tags and _DETERMINER.match(text, repeat.end):
        return None  # "the police police the streets"
    return "content-word"
