"""`consistent`: one of these forms an article.

Forms are told apart with their case (US is not us), but a form of small letters may begin a
sentence, and one that ends in `*` may have s, es, ed or ing behind it (`adviser*` is advisers too).
The form used less often is reported, at its first place, once an article; of two that are even, the
one that came later. Where the desk's style names the form, each other one is a warning, at each
place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.checks import Check
from linter.checks.swap import in_case_of, stands_alone
from linter.findings import Hit
from linter.rules.model import Rule
from linter.rules.options import Options
from linter.scan import Candidate

_NOTHING: Options = {}
_ENDING = "*"
_ENDINGS = lazy.regex("(?:s|es|ed|ing)?")

Place = tuple[int, int]


def anchors(rule: Rule) -> tuple[str, ...]:
    """All forms but the shortest of each list: two forms can't stand without one of these."""
    return tuple(
        form.rstrip(_ENDING) for forms in rule.forms for form in sorted(forms, key=len)[1:]
    )


def make(rule: Rule, options: Options = _NOTHING) -> Check:
    lists = [_Forms(rule, forms) for forms in rule.forms]
    for key, choices in rule.style.items():
        if options.get(key):
            return _in_style(lists, choices.index(options[key]))

    def check(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
        odd = [hit for forms in lists for hit in forms.odd(article)]
        if odd:
            odd.sort(key=lambda hit: hit.start)
            others = tuple((hit.start, hit.end, "and this one") for hit in odd[1:])
            first = odd[0]
            yield Hit(
                first.start,
                first.end,
                first.branch,
                suggestions=first.suggestions,
                related=first.related + others,
                details=first.details,
            )

    return check


def _in_style(lists: Sequence[_Forms], chosen: int) -> Check:
    def check(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
        for forms in lists:
            yield from forms.against(article, chosen)

    return check


class _Forms:
    """The forms of one word."""

    def __init__(self, rule: Rule, forms: Sequence[str]) -> None:
        self.rule = rule
        self.forms = forms
        self._needles = [_needles(form) for form in forms]
        self._endings = [form.endswith(_ENDING) for form in forms]

    def odd(self, article: Article) -> Iterator[Hit]:
        """Each form that is not the usual one, at its first place."""
        text = article.text
        stands = [any(needle in text for needle in needles) for needles in self._needles]
        if sum(stands) < 2:
            return
        used = [
            places
            for i, here in enumerate(stands)
            if here and (places := sorted(self._places(article, i)))
        ]
        used.sort(key=lambda places: (-len(places), places[0]))
        for odd in used[1:]:
            first, count = used[0][0], len(used[0])
            usual = text[first[0] : first[1]]
            yield Hit(
                *odd[0],
                "minority",
                suggestions=(in_case_of(text[odd[0][0] : odd[0][1]], usual),),
                related=((*first, f"written {usual} here"),),
                details={"usual": usual, "count": str(count)},
            )

    def against(self, article: Article, chosen: int) -> Iterator[Hit]:
        """Each place of a form that the style of the house does not choose."""
        right = self.forms[chosen].rstrip(_ENDING)
        for i, form in enumerate(self.forms):
            if i == chosen or not any(needle in article.text for needle in self._needles[i]):
                continue
            for start, end in self._places(article, i):
                found = article.text[start:end]
                text = in_case_of(found, right + found[len(form.rstrip(_ENDING)) :])
                yield Hit(
                    start,
                    end,
                    "style",
                    suggestions=(text,),
                    details={"usual": right, "count": str(article.text.count(right))},
                    severity="warning",
                    message="“{text}”: the house writes “{suggestion}”.",
                )

    def _places(self, article: Article, number: int) -> Iterator[Place]:
        """Where a form stands on its own, in a block and a place that the rule speaks of."""
        text = article.text
        for needle in self._needles[number]:
            at = text.find(needle)
            while at >= 0:
                end = at + len(needle)
                if self._endings[number]:
                    end = _ENDINGS.match(text, end).end()  # type: ignore[union-attr]
                if stands_alone(text, at, end) and self._speaks_of(article, at):
                    yield at, end
                at = text.find(needle, end)

    def _speaks_of(self, article: Article, at: int) -> bool:
        block = article.document.block_at(at)
        return (
            block is not None
            and block.ordinal not in article.furniture
            and not (self.rule.in_quotations == "skip" and article.in_quotation(at))
        )


def _needles(form: str) -> tuple[str, ...]:
    """What must stand in a text that holds a form."""
    bare = form.rstrip(_ENDING)
    return (bare, bare[0].upper() + bare[1:]) if bare.islower() else (bare,)
