"""Compounds that one article writes with a hyphen and without."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.words import occurrences
from linter.findings import Hit
from linter.lexicon.tags import tags_of
from linter.scan import Candidate

_HYPHEN = lazy.regex(r"-([a-z]{3,})(?![\w’'-])")
_LEFT = lazy.regex(r"(?<![\w’'-])([A-Za-z][a-z]{2,})\Z")
_NEXT = lazy.regex(r" ([a-z]+)")
_NOUNS = (("NN",), ("NNS",))
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten one first second third non".split()
)
_DESCRIBED = frozenset(("NN", "NNS", "JJ", "VBG"))

Slots = dict[str, list[tuple[int, int]]]


def hyphenation(
    article: Article, _: Sequence[Candidate], options: Mapping[str, object]
) -> Iterator[Hit]:
    """The same compound with a hyphen, open or as one word, where it stands for the same.

    Before a noun a compound takes a hyphen that it does not have elsewhere ("a long-term plan, in
    the long term"), so only places of one sort are held against each other.
    """
    text = article.text
    wanted = options.get("compounds", "")
    odd: list[Hit] = []
    for left, right in _hyphenated(text):
        hyphenated = f"{left}-{right}"
        joined = (f"{left}{right}",) if lexicon.is_word(f"{left}{right}") else ()
        for other in (f"{left} {right}", *joined):
            if other not in text or tags_of(right)[:1] not in _NOUNS:
                continue
            ours, theirs = _slots(article, hyphenated), _slots(article, other)
            shared = [slot for slot in ours if slot in theirs]
            if " " not in other and ours and theirs:
                shared = ["any"]
                ours, theirs = _merged(ours), _merged(theirs)
            for slot in shared:
                odd += _hits(article, sorted(ours[slot]), sorted(theirs[slot]), str(wanted))
    odd.sort(key=lambda hit: hit.start)
    yield from odd if wanted else odd[:1]


def _hyphenated(text: str) -> set[tuple[str, str]]:
    """The two-part compounds with a hyphen, in small letters."""
    found: set[tuple[str, str]] = set()
    for hyphen in _HYPHEN.finditer(text):
        left = _LEFT.search(text, max(0, hyphen.start() - 20), hyphen.start())
        if left is not None and left[1] not in _NUMBERS:
            found.add((left[1].lower(), hyphen[1]))
    return found


def _slots(article: Article, form: str) -> Slots:
    """Where a form stands outside quotations: before a word that it describes, or elsewhere."""
    slots: Slots = {}
    text = article.text
    for start in occurrences(text, form):
        end = start + len(form)
        if (
            text[start - 1 : start] == "-"
            or text[end : end + 1] == "-"
            or article.in_quotation(start)
        ):
            continue
        following = _NEXT.match(text, end)
        tags = tags_of(following[1])[:1] if following else ()
        slot = "describing" if tags and tags[0] in _DESCRIBED else "alone"
        slots.setdefault(slot, []).append((start, end))
    return slots


def _merged(slots: Slots) -> Slots:
    return {"any": [place for places in slots.values() for place in places]}


def _hits(
    article: Article,
    ours: list[tuple[int, int]],
    theirs: list[tuple[int, int]],
    wanted: str,
) -> Iterator[Hit]:
    """The rarer of the two forms at its first place, or each one that the style does not want."""
    usual, odd = (ours, theirs) if len(ours) >= len(theirs) else (theirs, ours)
    if len(ours) == len(theirs) and theirs[0] < ours[0]:
        usual, odd = theirs, ours
    if wanted:
        usual, odd = (ours, theirs) if wanted == "hyphen" else (theirs, ours)
    right = article.text[usual[0][0] : usual[0][1]]
    for start, end in odd if wanted else odd[:1]:
        yield Hit(
            start,
            end,
            "style" if wanted else "minority",
            suggestions=(right,),
            related=((*usual[0], f"written {right} here"),),
            severity="warning" if wanted else None,
        )
