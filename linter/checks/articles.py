"""`a` and `an`: the article goes by the first sound of what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.names import word_before
from linter.analysis.words import word_start
from linter.checks.spoken_letters import article_of_acronym, article_of_number
from linter.findings import Edit, Hit
from linter.lexicon.tags import tags_of
from linter.scan import Candidate

_ARTICLE = lazy.regex(
    r"(?<![\w.’'-])([Aa]n?) (?=[“\"‘(]?((?:[A-Z]\.){2,}|[A-Z]-[A-Za-z]+|[A-Z](?:&[A-Z])+"
    r"|[$£€]?\d[\d,]*\w*|[^\W\d_]+(?:-?\d+)?))"
)
_VOWELS = frozenset("aeiouAEIOU")
# A vowel letter with the sound of "you" or "one": "a university", "a European", "a one-off".
_CONSONANT_SOUND = lazy.regex(
    r"(?:eu|ew|one(?![iro])|once|ouija|u(?:[bft](?=[aeiou])|s(?=[aeu]|ing)|k(?=[eru])"
    r"|r(?=[aeiou])"
    r"|ni(?!n[a-hj-su-z]|m[^e]|dent)|nanim|nary|gand|tah|lysses))",
    re.IGNORECASE,
)
_SILENT_H = lazy.regex(r"h(?:our|onest|ono|eir)", re.IGNORECASE)
_EITHER = lazy.regex(r"h(?:istor|otel|yster|erb|omage|abitual|ors |aute|allu|ispan)", re.IGNORECASE)
"""Both are heard and printed: an historic, a historic."""
_LIKE_YOU = lazy.regex(r"Euro|Eurasia|Ukrain|Ugand|Unite|Univers|Unilever")
_UNSURE_NAME = lazy.regex(
    r"[UHY]|Eu|Ew|O[nauw]|[B-DF-HJ-NP-RTV-Z][^aeiouhlrwy]|S[^aeiouchklmnpqrtwy]"
)
"""How a foreign name begins nobody can tell from its letters: Oaxaca, Mbappé, Ngo, Uma."""
_FUNCTION_WORDS = frozenset(
    "a again an and are as at if in into is it its of off on onto or our out over under up"
    " upon us".split()
)
"""Before these no article is right, be it a or an; a hyphen makes them another word."""
_OF_VERBS = frozenset("VB VBP VBZ VBD PRP RB MD".split())
_OF_NOUNS = frozenset("NN NNS JJ VBN VBG".split())
_BEFORE_CAPITAL = lazy.regex(r"(?:^|[\n“\"(—]|[.!?][”\")]? )\Z")


def indefinite_article(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """`a` before the sound of a vowel, `an` before that of a consonant.

    A capital A amid a sentence is left alone: a grade, a vitamin, an initial. So are letters that
    may be read out or spoken as a word.
    """
    text = article.text
    for candidate in candidates:
        found = _ARTICLE.match(text, word_start(text, candidate.start))
        if found is None:
            continue
        written, word = found[1], found[2]
        start = found.start(1)
        if written[0] == "A" and not _BEFORE_CAPITAL.search(text, max(0, start - 3), start):
            continue
        wanted = _wanted(text, start, word, found.end(2))
        if wanted is None or wanted == written.lower():
            continue
        if written == "an" and _is_verb(word):
            joined = f"and{text[found.end(1) : found.end(2)]}"
            yield Hit(start, found.end(2), "before-consonant", suggestions=(joined,))
            continue
        right = written[0] if len(written) == 2 else f"{written}n"
        yield Hit(
            start,
            found.end(2),
            f"{_branch(word)}-{'consonant' if len(written) == 2 else 'vowel'}",
            suggestions=(f"{right}{text[found.end(1) : found.end(2)]}",),
            edits=(Edit(start, found.end(1), right),),
        )


def _is_verb(word: str) -> bool:
    """Can a word be no noun and no adjective, so that "an" is an "and" cut short?"""
    tags = tags_of(word)
    return bool(tags) and tags[0] in _OF_VERBS and _OF_NOUNS.isdisjoint(tags)


def _branch(word: str) -> str:
    if not word.isalpha():
        return "before-letters"
    if word[1:].islower() and len(word) > 1:
        return "before" if word.islower() else "before-capital"
    return "before-letters"


def _wanted(text: str, start: int, word: str, end: int) -> str | None:
    """The article that the first sound of a word asks for; None where nobody can tell."""
    if text[end : end + 1] == "_":
        return None  # a name of code
    if word.lstrip("$£€")[0].isdigit():
        return article_of_number(word)
    if len(word) < 2 or not word.isalpha() or not word[1:].islower():
        return article_of_acronym(word)
    if word in _FUNCTION_WORDS and text[end : end + 1] != "-":
        return None
    if _EITHER.match(word):
        return None
    if _LIKE_YOU.match(word):
        return "a"
    if not _is_plain(word):
        is_title = text[start].isupper()
        before = word_before(text, start).lower()
        foreign = before and not lexicon.is_word(before)
        if not lexicon.is_name(word) or _UNSURE_NAME.match(word) or foreign or is_title:
            return None  # A and An with a capital may themselves belong to the name
    if word[0] in _VOWELS:
        return "a" if _CONSONANT_SOUND.match(word) else "an"
    return "an" if _SILENT_H.match(word) else "a"


def _is_plain(word: str) -> bool:
    """Is a word an English one?"""
    word = word.lower()
    if lexicon.is_word(word) or lexicon.is_word(word.rstrip("s")):
        return True
    return word.startswith(("over", "under", "inter", "anti")) and lexicon.is_word(
        re.sub(r"^(?:over|under|inter|anti)", "", word)
    )
