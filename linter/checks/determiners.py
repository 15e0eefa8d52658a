"""Articles that were lost, and articles that were left over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.analysis.words import word_start
from linter.findings import Hit
from linter.scan import Candidate

_DECADE = lazy.regex(
    r"(?:in|since|until|during) (?:mid-|late |early )?(?:1[5-9]|20)\d0s"
    r"(?=[,.;]| (?:and|when|by|with|to|were|was|had|it|they|he|she|the)\b)",
    re.IGNORECASE,
)
_NEVER_AFTER_THE = lazy.regex(
    r"the (?:is|are|was|were|has|have|had|of|and|from|would|a|an|they|he|she|we|their|his|its|these"
    r"|this|my)(?= [a-z“\"]+)",
    re.IGNORECASE,
)
_NEVER_AFTER_A = lazy.regex(
    r"(?:a (?:is|are|was|were|of|the|his|their|these|this|those)|an the)(?= [a-z])"
)
_AFTER_A_LETTER = lazy.regex(r"\b(?:the|letter|vitamin|hepatitis|type|group|plan|and|or) \Z", re.I)
"""After these a small "a" is a letter."""
_FOREIGN = lazy.regex(r"the a (?:cappella|capella|la|priori|posteriori|fortiori|b\b|c\b)", re.I)
_COUNTRY = lazy.regex(r"the [A-Z][a-z]+['’]s(?= [a-z])")
"""Countries that have no article; the anchors say which."""
_QUOTED = frozenset("“\"'‘(-–—’")


def decade_without_article(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """`in 1970s` for "in the 1970s"; before a name or a noun the article may be left out."""
    for candidate in candidates:
        found = _DECADE.match(article.text, word_start(article.text, candidate.start))
        if found is not None:
            words = found.group().split(" ", 1)
            yield Hit(*found.span(), "decade", suggestions=(f"{words[0]} the {words[1]}",))


def stray_article(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """An article before a word that can't follow one: "the of", "a the".

    A capital The amid a sentence belongs to a name, a word in quotation marks is spoken of.
    """
    text = article.text
    for candidate in candidates:
        start = word_start(text, candidate.start)
        found = _NEVER_AFTER_THE.match(text, start) or _NEVER_AFTER_A.match(text, start)
        if found is None and _COUNTRY.match(text, start):
            country = text[start + len("the ") : candidate.end - 1]
            yield Hit(start, candidate.end - 1, "country", suggestions=(country,))
        if found is None or text[max(0, start - 2) : start].strip() in _QUOTED:
            continue
        if text[start].isupper() and not (start < 2 or text[start - 2] in ".!?\n"):
            continue
        is_letter = text[start] == "a" and _AFTER_A_LETTER.search(text, max(0, start - 12), start)
        if is_letter or _FOREIGN.match(text, start):
            continue
        if found.group()[found.group().index(" ") + 1 :].islower():
            yield Hit(*found.span(), "never-together")
