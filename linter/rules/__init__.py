"""Rules as data: what one is, how files become rules, how a run chooses among them."""

from linter.rules.loading import built_in_rules, load_rules
from linter.rules.model import Example, Rule
from linter.rules.selection import select_rules

__all__ = ["Example", "Rule", "built_in_rules", "load_rules", "select_rules"]
