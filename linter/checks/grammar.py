"""Grammar that needs no parser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lexicon
from linter.analysis import Article
from linter.findings import Edit, Hit
from linter.scan import Candidate

_ARTICLE = re.compile(r"(?<![\w.’'-])([Aa]n?) (?=([^\W\d_]+))")
_VOWELS = frozenset("aeiouAEIOU")
# A vowel letter with the sound of "you" or "one": "a university", "a European", "a one-off".
_CONSONANT_SOUND = re.compile(
    r"(?:eu|ew|one(?![iro])|once|ouija|u(?:[bft](?=[aeiou])|s(?=[aeu]|ing)|k(?=[eru])|r(?=[aeiou])"
    r"|ni(?!n[a-hj-su-z]|m[^e]|dent)|nanim|gand|tah|lysses))",
    re.IGNORECASE,
)
_SILENT_H = re.compile(r"h(?:our|onest|ono|eir)", re.IGNORECASE)
_EITHER = re.compile(r"h(?:istor|otel|yster|erb|omage|abitual|ors |aute|allu)", re.IGNORECASE)
"""Both are heard and printed: an historic, a historic."""
_BEFORE_CAPITAL = re.compile(r"(?:^|[\n“\"(—]|[.!?][”\")]? )\Z")


def indefinite_article(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """`a` before the sound of a vowel, `an` before that of a consonant.

    Words in capitals are left alone: whether they are spelled out or spoken as a word is custom. So
    is a capital A amid a sentence: a grade, a vitamin, an initial.
    """
    text = article.text
    for candidate in candidates:
        found = _ARTICLE.match(text, candidate.start + 1)
        if found is None:
            continue
        written, word = found[1], found[2]
        start = found.start(1)
        if written[0] == "A" and not _BEFORE_CAPITAL.search(text, max(0, start - 3), start):
            continue
        if not _is_plain(word) or _EITHER.match(word) or _wanted(word) == written.lower():
            continue
        right = written[0] if len(written) == 2 else f"{written}n"
        yield Hit(
            start,
            found.end() + len(word),
            "before-consonant" if len(written) == 2 else "before-vowel",
            suggestions=(f"{right} {word}",),
            edits=(Edit(start, found.end(1), right),),
        )


def _is_plain(word: str) -> bool:
    """Is a word an English one of small letters after the first?"""
    if len(word) < 2 or not word[1:].islower():
        return False
    return lexicon.is_word(word.lower()) or lexicon.is_word(word.lower().rstrip("s"))


def _wanted(word: str) -> str:
    """The article that the word's first sound asks for."""
    if word[0] in _VOWELS:
        return "a" if _CONSONANT_SOUND.match(word) else "an"
    return "an" if _SILENT_H.match(word) else "a"
