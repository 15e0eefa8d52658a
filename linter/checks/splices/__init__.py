"""Splices: where two sentences were run together, or one was cut."""

from linter.checks.splices.capitals import capital_word
from linter.checks.splices.clauses import comma_splice, fragment
from linter.checks.splices.dropped import dropped_stop
from linter.checks.splices.endings import cut_off, missing_stop, stray_tail
from linter.checks.splices.fused import fused_sentence
from linter.checks.splices.glued import glued_words
from linter.checks.splices.spacing import missing_space
from linter.checks.splices.starts import capital_after_semicolon, lower_case_start

__all__ = [
    "capital_after_semicolon",
    "capital_word",
    "comma_splice",
    "cut_off",
    "dropped_stop",
    "fragment",
    "fused_sentence",
    "glued_words",
    "lower_case_start",
    "missing_space",
    "missing_stop",
    "stray_tail",
]
