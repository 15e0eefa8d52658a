"""`consistent`: one of these forms an article.

Forms are told apart with their case (US is not us). The form used less often is reported, at its
first place, once an article; of two that are even, the one that came later. Where the desk's style
names the form, each other one is a warning, at each place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis import Article
from linter.checks import Check
from linter.checks.swap import stands_alone
from linter.findings import Hit
from linter.rules.model import Rule
from linter.rules.options import Options
from linter.scan import Candidate

_NOTHING: Options = {}


def anchors(rule: Rule) -> tuple[str, ...]:
    """All forms but the shortest of each list: two forms can't stand without one of these."""
    return tuple(form for forms in rule.forms for form in sorted(forms, key=len)[1:])


def make(rule: Rule, options: Options = _NOTHING) -> Check:
    for key, choices in rule.style.items():
        if options.get(key):
            return _in_style(rule, choices.index(options[key]))

    def check(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
        for forms in rule.forms:
            if sum(form in article.text for form in forms) < 2:
                continue
            used = [places for form in forms if (places := list(_places(article, rule, form)))]
            used.sort(key=lambda places: (-len(places), places[0]))
            for odd in used[1:]:
                first, count = used[0][0], len(used[0])
                usual = article.text[first[0] : first[1]]
                yield Hit(
                    *odd[0],
                    "minority",
                    suggestions=(usual,),
                    related=((*first, f"written {usual} here"),),
                    details={"usual": usual, "count": str(count)},
                )

    return check


def _in_style(rule: Rule, chosen: int) -> Check:
    def check(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
        for forms in rule.forms:
            right = forms[chosen]
            for form in forms:
                for start, end in _places(article, rule, form) if form != right else ():
                    yield Hit(
                        start,
                        end,
                        "style",
                        suggestions=(right,),
                        details={"usual": right, "count": str(article.text.count(right))},
                        severity="warning",
                        message="The style of the house is “{suggestion}”.",
                    )

    return check


def _places(article: Article, rule: Rule, form: str) -> Iterator[tuple[int, int]]:
    """Where a form stands on its own, in a block and a place that the rule speaks of."""
    at = article.text.find(form)
    while at >= 0:
        end = at + len(form)
        block = article.document.block_at(at)
        if (
            block is not None
            and stands_alone(article.text, at, end)
            and block.ordinal not in article.furniture
            and not (rule.in_quotations == "skip" and article.in_quotation(at))
        ):
            yield at, end
        at = article.text.find(form, end)
