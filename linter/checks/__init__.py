"""Checks: from candidates and views to hits.

A check is made once for a rule and called once for an article. It has no state between articles
and no other input, so articles can be checked in any order and in any process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module

from linter.analysis import Article
from linter.errors import RuleError
from linter.findings import Hit
from linter.rules.model import RuleFile
from linter.rules.options import Options
from linter.scan import Candidate

Check = Callable[[Article, Sequence[Candidate]], Iterator[Hit]]
"""Called with an article and the candidates of the rule's anchors; all offsets count its prose."""

Function = Callable[..., Iterator[Hit]]
"""Called as a check is; of a rule with options or styles, with `options` as well."""


def make_check(file: RuleFile, options: Options) -> tuple[Check, tuple[str, ...]]:
    """The check of a rule, with the anchors that it wants to be called for.

    `options` are what `Chosen.for_rule` gives. No anchors means that it is called for every
    article. Raises RuleError where a rule names a function that is not there.
    """
    rule = file.rule
    if rule.kind != "function":
        kind = import_module(f"linter.checks.{rule.kind}")
        check: Check = kind.make(rule, options) if rule.style else kind.make(rule)
        anchors: tuple[str, ...] = kind.anchors(rule)
        return check, () if any(options.values()) else anchors
    module, _, name = rule.check.partition(".")
    try:
        function: Function = getattr(import_module(f"linter.checks.{module}"), name)
    except (ImportError, AttributeError):
        line = file.lines.get("check")
        raise RuleError(
            file.path, line, f"check: there is no function {name} in linter/checks/{module}.py"
        ) from None
    if rule.options or rule.style:
        function = partial(function, options=options)
    return function, rule.anchors
