"""Small numbers: spelled out or in figures, one way an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from linter import lazy
from linter.analysis import Article
from linter.findings import Hit
from linter.lexicon.tags import tags_of
from linter.scan import Candidate

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_COUNT = lazy.regex(
    r"(?<![\w.,:$£€/-])(?:([2-9])|(two|three|four|five|six|seven|eight|nine)) ([a-z]{3,})\b"
)
_MEASURES = frozenset(
    "percent per points point million billion trillion years months weeks days hours minutes"
    " seconds"
    " miles feet inches metres meters kilometres kilometers pounds ounces degrees cents dollars"
    " euros"
    " acres tons tonnes grams litres liters yards goals runs wickets votes sets games"
    " knots".split()
)
"""Style guides have figures for these, whatever their rule for other things."""


def small_numbers(
    article: Article, candidates: Sequence[Candidate], options: Mapping[str, object]
) -> Iterator[Hit]:
    """Numbers from two to nine before things that are counted, in words and in figures."""
    text = article.text
    wanted = options.get("small-numbers", "")
    if not wanted and not any(text[candidate.start + 1].isdigit() for candidate in candidates):
        return
    forms: dict[str, list[tuple[int, int, str]]] = {"figures": [], "words": []}
    for candidate in candidates:
        found = _COUNT.match(text, candidate.start + 1)
        if found is None or found[3] in _MEASURES or tags_of(found[3])[:1] != ("NNS",):
            continue
        block = article.document.block_at(found.start())
        if block is None or block.kind != "paragraph" or article.in_quotation(found.start()):
            continue
        figure, word = found[1], found[2]
        span = (found.start(), found.start() + len(figure or word))
        other = _WORDS[int(figure) - 2] if figure else str(_WORDS.index(word) + 2)
        forms["figures" if figure else "words"].append((*span, other))
    if wanted:
        for start, end, other in forms["words" if wanted == "figures" else "figures"]:
            yield Hit(start, end, "style", suggestions=(other,), severity="warning")
    elif forms["figures"] and forms["words"]:
        rarer = min(forms.values(), key=lambda places: (len(places), -places[0][0]))
        start, end, other = rarer[0]
        usual = next(places for places in forms.values() if places is not rarer)[0]
        yield Hit(
            start, end, "minority", suggestions=(other,), related=((*usual[:2], "the other way"),)
        )
