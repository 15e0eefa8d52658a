"""Which of LanguageTool's rules are ours to pass on, and how grave they are.

`rules.toml` is the table: a severity for each category, and the rules that are left out, each with
the reason.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path

import msgspec

from linter.findings import SeverityName


class Table(msgspec.Struct, frozen=True):
    """`categories` to the severity of rules that were never met; rules that are `on`, as warnings,
    and rules or globs that are `off`, each with what was measured."""

    categories: Mapping[str, SeverityName]
    off: Mapping[str, str]
    on: Mapping[str, str]

    def severity_of(self, rule: str, category: str) -> SeverityName | None:
        """The severity of a rule's findings; None where they are left out."""
        if rule in self.on:
            return "warning"
        return None if self.why_off(rule) else self.categories.get(category)

    def why_off(self, rule: str) -> str:
        """Why a rule is left out; "" where it is not."""
        found = self.off.get(rule)
        if found is not None:
            return found
        return next((why for glob, why in self.off.items() if fnmatchcase(rule, glob)), "")


@functools.cache
def packaged() -> Table:
    """The table that comes with the program."""
    text = Path(__file__).with_name("rules.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Table)
