"""Checks: from candidates and views to hits.

A check is made once for a rule and called once for an article. It has no state between articles
and no other input, so articles can be checked in any order and in any process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module

from linter.analysis import Article
from linter.errors import RuleError
from linter.findings import Hit
from linter.rules.model import RuleFile
from linter.scan import Candidate

Check = Callable[[Article, Sequence[Candidate]], Iterator[Hit]]
"""Called with an article and the candidates of the rule's anchors; all offsets count its prose."""

Function = Callable[[Article, Sequence[Candidate]], Iterator[Hit]]


def make_check(file: RuleFile) -> tuple[Check, tuple[str, ...]]:
    """The check of a rule, with the anchors that it wants to be called for.

    No anchors means that it is called for every article. Raises RuleError where a rule names a
    function that is not there.
    """
    rule = file.rule
    if rule.kind != "function":
        kind = import_module(f"linter.checks.{rule.kind}")
        check: Check = kind.make(rule)
        anchors: tuple[str, ...] = kind.anchors(rule)
        return check, anchors
    module, _, name = rule.check.partition(".")
    try:
        function: Function = getattr(import_module(f"linter.checks.{module}"), name)
    except (ImportError, AttributeError):
        line = file.lines.get("check")
        raise RuleError(
            file.path, line, f"check: there is no function {name} in linter/checks/{module}.py"
        ) from None
    return function, rule.anchors
