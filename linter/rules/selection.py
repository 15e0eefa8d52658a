"""Which rules a run uses: by id, family or glob."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

from linter.errors import SelectionError
from linter.rules.model import Rule

SECOND_READER = "languagetool"
"""The family of what LanguageTool says: its rules are its own, and only a run knows them."""


def select_rules(
    rules: Sequence[Rule],
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    *,
    preview: bool = False,
) -> tuple[list[Rule], list[SelectionError]]:
    """The rules that a run uses, in their order, and the selectors that name nothing.

    A selector is an id (or an alias), a family, a glob over ids, or `all`. No `select` means all.
    Preview rules take part only with `preview`.
    """
    errors: list[SelectionError] = []
    chosen = _named(rules, select, errors) if select else {rule.id for rule in rules}
    dropped = _named(rules, ignore, errors)
    if not preview:
        errors += (
            SelectionError(f"{rule.id} is a preview rule: add --preview")
            for rule in rules
            if rule.preview and {rule.id, *rule.aliases} & set(select)
        )
    return [
        rule for rule in rules if rule.id in chosen - dropped and (preview or not rule.preview)
    ], errors


def _named(
    rules: Sequence[Rule], selectors: Sequence[str], errors: list[SelectionError]
) -> set[str]:
    named: set[str] = set()
    for selector in selectors:
        if selector.partition("/")[0] == SECOND_READER:
            continue
        found = {rule.id for rule in rules if _matches(rule, selector)}
        if not found:
            errors.append(_unknown(rules, selector))
        named |= found
    return named


def _matches(rule: Rule, selector: str) -> bool:
    return (
        selector in ("all", rule.id, rule.family)
        or selector in rule.aliases
        or fnmatchcase(rule.id, selector)
    )


def _unknown(rules: Sequence[Rule], selector: str) -> SelectionError:
    from difflib import get_close_matches

    known = [name for rule in rules for name in (rule.id, rule.family)]
    near = get_close_matches(selector.lower(), dict.fromkeys(known), n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else "`copydesk rules` lists them"
    return SelectionError(f"no rule is called {selector}: {hint}")
