"""The page `docs/accuracy.md`: what was measured, in words and tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from measuring import Judged, Labelled, Regression, place

from linter.rules import Rule


def page(
    rules: Sequence[Rule],
    wild: Judged,
    raw: Labelled,
    guard: Regression,
    real: dict[str, float],
) -> str:
    """The page's text. `real` are the figures that stand for themselves: name to value."""
    plain = {name: value for name, value in real.items() if not name.startswith("raw: recall of")}
    return f"""# Accuracy

Written by `python benchmarks/accuracy.py --write`; no number here is typed. The articles belong to
their publishers and are not part of this project: only the places and verdicts are.

## Rule by rule

`wild` are {wild.articles} articles ({
        wild.words:,} words) as they were published, chosen by length alone.
A person has read each error and warning; a finding that nobody has read counts as wrong.
`raw` are scraped pages whose errors readers have labelled. A finding beside a label need not be
wrong: there was one reader a page.

{
        _table(
            ("rule", "severity", "wild: right of all found", "raw: on a label of all found"),
            _rule_rows(rules, wild, raw),
        )
    }

## Recall on real errors

What a reader of the raw pages says must be found, and how much of it gets an error or a warning.
One page can hold half of a family, so that the mean over articles stands beside it. Several
families have no rules yet.

{_table(("family", "caught", "of all", "mean over articles"), _recall_rows(raw))}

## Figures

{_table(("figure", "value"), [(name, f"{value:.2f}") for name, value in plain.items()])}

## Regression figures

These say that nothing broke, and nothing else. They are no measure of accuracy: the articles were
chosen by filters that look like rules of a linter, and the defects were put in by a program, one an
article, so that a short script catches most of them too.

The filtered articles as they are, slips that readers know of aside; other findings may be right as
well:

{_table(("figure", "value"), _clean_rows(guard))}

The same articles with one defect in each:

{_table(("defect put in", "caught", "right suggestion", "as the first one"), _injected_rows(guard))}
"""


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    first, *others = (f"| {' | '.join(cells)} |" for cells in (head, *rows))
    return "\n".join([first, "|---" * len(head) + "|", *others])


def _rule_rows(rules: Sequence[Rule], wild: Judged, raw: Labelled) -> Iterable[Sequence[str]]:
    found = Counter(f.rule for f in wild.findings)
    right = Counter(f.rule for f in wild.findings if place(f) in wild.right)
    for rule in rules:
        if rule.severity == "info":
            judged = f"{found[rule.id]} found, not judged"
        else:
            judged = _share(right[rule.id], found[rule.id])
        yield rule.id, rule.severity, judged, _share(*raw.by_rule.get(rule.id, (0, 0)))


def _share(right: int, found: int) -> str:
    return f"{right} of {found}" if found else "none found"


def _recall_rows(raw: Labelled) -> Iterable[Sequence[str]]:
    for family, (caught, of) in raw.recall.items():
        mean = f"{raw.mean_recall[family]:.0%}"
        yield family, f"{caught} of {of}", f"{caught / of:.0%}", mean


def _clean_rows(guard: Regression) -> Iterable[Sequence[str]]:
    clean = guard.clean
    yield "articles", f"{clean['articles']}"
    yield "words", f"{clean['words']:,}"
    yield "errors in 10,000 words", f"{clean['error_per_10k_words']:.2f}"
    yield "warnings in 10,000 words", f"{clean['warning_per_10k_words']:.2f}"
    yield "articles with an error", f"{clean['articles_stopped']}"


def _injected_rows(guard: Regression) -> Iterable[Sequence[str]]:
    for kind, row in guard.injected.items():
        caught, wanted = row["blocking"], row["wanted"]
        suggested = (
            f"{row[key]} of {wanted}" if wanted else "–" for key in ("right", "right_first")
        )
        yield kind, f"{caught} of {row['of']} ({caught / row['of']:.0%})", *suggested
