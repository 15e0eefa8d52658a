"""Splices: where two sentences were run together, or one was cut."""

from linter.checks.splices.capitals import capital_word
from linter.checks.splices.dropped import dropped_stop
from linter.checks.splices.endings import stray_tail
from linter.checks.splices.fused import fused_sentence
from linter.checks.splices.glued import glued_words
from linter.checks.splices.spacing import missing_space

__all__ = [
    "capital_word",
    "dropped_stop",
    "fused_sentence",
    "glued_words",
    "missing_space",
    "stray_tail",
]
