"""Functions: checks written in Python, named by their module."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.api import Linter
from linter.checks import make_check
from linter.errors import RuleError
from linter.rules import built_in_rules, load_rules
from linter.rules.options import Chosen

if TYPE_CHECKING:
    from tests.conftest import LinterWith

QUOTES = Linter(select=["quotes"])
PIECES = [
    "“",
    "”",
    '"',
    "We saw, ",
    "she said. ",
    "It is.",
    " ",
    "\n\n",
    "\n",
    '12" ',
    "‘so’ ",
    "’",
    "'",
    ":",
]


def test_a_rule_may_name_a_function(linter_with: LinterWith) -> None:
    linter = linter_with("check: splices.fused_sentence")
    (finding,) = linter.lint_text("The flood reached the villageIt was the third.")
    assert (finding.rule, finding.text) == ("style/test", "villageIt")


def test_a_function_with_anchors_is_asked_only_where_one_stands(linter_with: LinterWith) -> None:
    linter = linter_with("check: splices.fused_sentence\nanchors: [flood]")
    assert linter.lint_text("The flood reached the villageIt was the third.")
    assert not linter.lint_text("The river reached the villageIt was the third.")


@pytest.mark.parametrize("check", ["quotes.unclosd", "quotations.unclosed"])
def test_a_function_that_is_not_there_is_an_error_of_the_rule_file(
    linter_with: LinterWith, check: str
) -> None:
    module, _, name = check.partition(".")
    with pytest.raises(RuleError) as refused:
        linter_with(f"check: {check}")
    assert str(refused.value).endswith(
        f"check: there is no function {name} in linter/checks/{module}.py"
    )
    assert refused.value.line is not None


def test_every_built_in_rule_has_its_check() -> None:
    files, _ = load_rules([built_in_rules()])
    for file in files:
        check, anchors = make_check(file, Chosen().for_rule(file.rule))
        assert callable(check)
        if (
            file.rule.kind in ("swap", "frames", "consistent", "pair")
            and not file.rule.swaps_from_house
        ):
            assert anchors


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join))
def test_an_edit_of_a_mark_replaces_a_mark_and_nothing_else(text: str) -> None:
    for finding in QUOTES.lint_text(text):
        for edit in (edit for fix in finding.fixes for edit in fix.edits):
            before = text[edit.offset : edit.end_offset]
            assert set(before) <= set("\"“”‘’' ")
            assert set(edit.text) <= set("\"“”‘’' ")
