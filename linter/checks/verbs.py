"""Verbs in a form that the word before them does not take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from linter import lazy
from linter.analysis import Article
from linter.analysis.words import word_start
from linter.findings import Hit
from linter.lexicon.tags import tags_of
from linter.scan import Candidate

_FORMS: Mapping[str, tuple[str, str]] = {
    "went": ("go", "gone"), "took": ("take", "taken"), "gave": ("give", "given"),
    "came": ("come", "come"), "began": ("begin", "begun"), "became": ("become", "become"),
    "wrote": ("write", "written"), "knew": ("know", "known"), "spoke": ("speak", "spoken"),
    "chose": ("choose", "chosen"), "drove": ("drive", "driven"), "flew": ("fly", "flown"),
    "grew": ("grow", "grown"), "broke": ("break", "broken"), "sang": ("sing", "sung"),
    "shook": ("shake", "shaken"), "threw": ("throw", "thrown"), "wore": ("wear", "worn"),
    "drank": ("drink", "drunk"), "ate": ("eat", "eaten"), "forgot": ("forget", "forgotten"),
    "saw": ("see", "seen"), "ran": ("run", "run"), "swam": ("swim", "swum"),
    "rode": ("ride", "ridden"), "stole": ("steal", "stolen"), "woke": ("wake", "woken"),
    "fell": ("fall", "fallen"), "did": ("do", "done"), "was": ("be", "been"),
    "were": ("be", "been"), "overtook": ("overtake", "overtaken"),
    "withdrew": ("withdraw", "withdrawn"),
    "undertook": ("undertake", "undertaken"), "froze": ("freeze", "frozen"),
    "goes": ("go", "gone"), "makes": ("make", "made"), "takes": ("take", "taken"),
    "gives": ("give", "given"), "becomes": ("become", "become"), "says": ("say", "said"),
}  # fmt: skip
"""A past or a third person, with the base form and the participle that belong elsewhere."""
_NO_PARTICIPLE = frozenset(
    "went took gave came began became wrote knew spoke chose drove flew grew sang shook threw"
    " wore ate saw ran swam rode stole fell did overtook withdrew undertook froze".split()
)
_BEFORE = lazy.regex(
    r"(?:^|[^\w’'-])((?P<modal>(?:would|could|should)(?:n['’]t| not)?|(?:will|can|must|may"
    r"|might) not"
    r"|won['’]t|can['’]t|cannot)"
    r"|(?P<do>(?:did|does|do)(?:n['’]t| not))|(?P<have>(?:has|have|having|had)(?:n['’]t| not)?)"
    r"(?: already| also| just| since| long| never| ever| [a-z]+ly| been)?"
    r"|(?P<to>(?:[a-z]+) to)) [“\"‘]?\Z",
    re.IGNORECASE,
)
_ENDINGS_BEFORE = frozenset("to ld 't ’t ot as ve ad ng dy so en st ce er ly".split())
"""How a word before may end for `_BEFORE` to match it."""
_TAKES_TO = frozenset(
    "is are was were be want wants wanted try tries tried trying decide decides decided"
    " refuse refuses refused hope hopes hoped plan plans planned manage managed fail fails"
    " failed attempt attempted attempts agreed able unable going needs needed need expected"
    " likely unlikely ready forced allowed asked ordered willing supposed had have has having"
    " began begin starts started continue continues continued seemed seems appears appeared"
    " used him her them us people order how ability right chance opportunity effort efforts"
    " plan bid vowed pledged promised offered threatened intends intended aims aimed wish"
    " wishes wished way time enough".split()
)
_ONLY_INFINITIVE = frozenset(
    "want wants wanted try tries tried trying refuse refuses refused manage managed fail"
    " fails failed attempt attempted able unable supposed hope hopes hoped decide decides"
    " decided".split()
)
_STRANDED = frozenset("was were said says did is has had".split())
"""After "to" these may be the next clause's: "the school he went to was closed"."""


def wrong_form(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A past form where a base form or a participle belongs: "has went", "to took", "should"
    " saw"."""
    text = article.text
    for candidate in candidates:
        start = word_start(text, candidate.start)
        end = candidate.end - (not text[candidate.end - 1].isalpha())
        verb = text[start:end]
        if verb not in _FORMS or text[end : end + 1].isalnum():
            continue
        if text[max(0, start - 3) : start - 1] not in _ENDINGS_BEFORE:
            continue
        before = _BEFORE.search(text, max(0, start - 40), start)
        if before is None:
            continue
        base, participle = _FORMS[verb]
        if before["have"] is not None:
            if (
                verb in _NO_PARTICIPLE
                and not is_cleft(text, before.start(1))
                and not is_possessed(text, before.start(1))
            ):
                yield Hit(start, end, "after-have", suggestions=(participle,))
        elif before["to"] is not None:
            governor = before["to"][:-3].lower()
            if governor in _TAKES_TO and verb not in _STRANDED:
                yield Hit(start, end, "after-to", suggestions=(base,))
        elif not is_cleft(text, before.start(1)):
            if verb in ("was", "were") and before["do"] is not None:
                continue  # "what they did not was"
            yield Hit(start, end, "after-modal", suggestions=(base,))


_CLEFT = lazy.regex(
    r"\b(?:what|all|whatever|everything|anything|nothing|little|thing|things|than|as|that|which"
    r"|who|whoever)\b[^.;:,]*\Z",
    re.IGNORECASE,
)


def is_cleft(text: str, at: int) -> bool:
    """Does a relative clause end here, so that the verb is the main one ("all he could was")?"""
    return _CLEFT.search(text, max(0, at - 100), at) is not None


_OWNER = lazy.regex(r"([a-z]+) (?:I|you|he|she|it|we|they|(?:the|his|her|their|our|my) [a-z]+) \Z")


def is_possessed(text: str, at: int) -> bool:
    """Is it what somebody had that the verb is said of ("the money he had went to charity")?"""
    found = _OWNER.search(text, max(0, at - 40), at)
    return found is not None and tags_of(found[1])[:1] in (("NN",), ("NNS",))


_INFLECTED = lazy.regex(
    r" ([a-z]+(?:ed|ing))(?=[.,;]| (?:the|a|an|his|her|their|its|it|him|them|us|that|this|these"
    r"|to|in|on"
    r"|for|with|from|at|by|and|as|out|up|off|down|over|into|home|away|back|there|here)\b)"
)


_INFLECTIONS = (("VBD",), ("VBN",), ("VBG",))


def inflected(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A regular past form or a form in -ing after "wanted to", "able to", "could" and the"
    " like."""
    text = article.text
    for candidate in candidates:
        found = _INFLECTED.match(text, candidate.end)
        if found is None or (candidate.start and text[candidate.start - 1].isalnum()):
            continue
        governor = text[candidate.start : candidate.end].strip().lower()
        tags = tags_of(found[1])
        wrong = tags[:1] in _INFLECTIONS and "VB" not in tags
        if found[1].endswith("ing"):
            wrong = wrong and governor.removesuffix(" to") in _ONLY_INFINITIVE
        if wrong and not is_cleft(text, candidate.start):
            yield Hit(
                candidate.start, found.end(), "after-to" if " " in governor else "after-modal"
            )
