"""The figures of `benchmarks/accuracy.py` fit together, on the real sets."""

from __future__ import annotations

from measuring import labelled

from linter import Linter
from tests.integration.conftest import measured_set


def test_the_rules_figures_on_raw_pages_add_up_to_those_of_the_severities() -> None:
    figures = labelled(Linter(), measured_set())
    by_severity = [figures.precision[severity] for severity in ("error", "warning")]
    assert figures.by_rule
    assert [sum(counts) for counts in zip(*figures.by_rule.values(), strict=True)] == [
        sum(counts) for counts in zip(*by_severity, strict=True)
    ]
