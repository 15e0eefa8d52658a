"""Words that stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis import Article
from linter.analysis.names import word_before
from linter.analysis.repeats import Repeat
from linter.findings import Edit, Hit
from linter.lexicon.tags import is_plural_noun, tags_of
from linter.scan import Candidate

_NEVER_TWICE = frozenset(
    "the a an of and or nor to from with for at as if into onto than because while until during"
    " between among against without within toward towards upon under after before since"
    " their its our your my these those every each any some which whose"
    " be been being am has have having would could should will might must".split()
)
_PRONOUNS = frozenset("i we he she they it who what where when how why".split())
"""Twice in speech they are a stammer, which the writer may have wanted to keep."""
_FORMS_OF_BE = frozenset("is are was were does did".split())
_PARTICLES = frozenset("in on by over through about around up off along".split())
_CLEFT = re.compile(
    r"\b(?:what|whatever|where|who|whoever|all|how|thing|things|problem|point|question|reason"
    r"|truth|fact|one|that|which|there)\b[^.!?;]*\Z",
    re.IGNORECASE,
)
_REDUPLICATED = frozenset(
    "aye bang beep blah boo boom bora bye cha chop chow chug clap click coo dada din dink do dot drip"
    " dum dun fifty fra ga glug go gogo goody ha hear heh hey ho hop hubba huff hum hush jaw knock la"
    " lulu mama mahi mmm moo mu murmur nom no now oh papa paw pee pom pompom poo poof pooh puff putt quack"
    " rah ring roar row run rub sang she sing so tap tat there thump tic tick tock tom toot trot tut"
    " wah walla we well win wink woof work ya yada yes yo yum zoom clip cluck dance ding dong meow"
    " night pat please pop pow purr quick rat ta tee thud tra tweet twee vroom whoa wow yeah yip zap"
    " can had may that hula gaga beri never ever".split()
)
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
    if word in _NEVER_TWICE:
        return "function-word"
    if word in _PRONOUNS:
        return None if article.in_quotation(repeat.start) else "pronoun"
    if word in _FORMS_OF_BE:
        before = text[max(0, repeat.start - 120) : repeat.start]
        return None if _CLEFT.search(before) else "function-word"
    if word in _PARTICLES:
        tags = tags_of(word_before(text, repeat.start).lower())
        return None if tags and tags[0].startswith("VB") else "function-word"
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
    return "content-word"


_CONTENT_TAGS = frozenset("NN NNS VB VBP VBZ VBD VBN VBG".split())
