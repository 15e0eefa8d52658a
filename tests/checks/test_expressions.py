"""Expressions are tried where they can match, and find what `re` finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checks.expressions import Expressions

PATTERNS = ("^a+", "^b|c$", "(?:^a|b)c", "b+", "^[|^]x", r"^\(a\|b\)", "^a(?:b|c)$")


def by_re(own: str, flags: int) -> list[tuple[str, tuple[int, int]]]:
    return sorted(
        (f"pattern-{number}", match.span())
        for number, pattern in enumerate(PATTERNS, start=1)
        for match in re.finditer(pattern, own, flags)
    )


@given(st.text(alphabet="abcABC|(^x\n ", max_size=12), st.booleans())
def test_they_find_what_re_finds(own: str, ignore_case: bool) -> None:
    flags = re.MULTILINE | (re.IGNORECASE if ignore_case else 0)
    expressions = Expressions(PATTERNS, ignore_case=ignore_case)
    assert sorted((b, m.span()) for b, m in expressions.find(own)) == by_re(own, flags)


@pytest.mark.parametrize(("own", "matched"), [("abc", True), ("xyz", False), ("", False)])
def test_they_say_whether_any_matches(own: str, matched: bool) -> None:
    assert Expressions(("^a", "z$"), ignore_case=True).matches(own[:2]) == matched


def test_groups_of_one_name_do_not_hinder_each_other() -> None:
    expressions = Expressions(("^(?P<word>a)", "^(?P<word>b)"), ignore_case=True)
    assert [branch for branch, _ in expressions.find("b")] == ["pattern-2"]


def test_without_expressions_nothing_is_found() -> None:
    assert list(Expressions((), ignore_case=True).find("abc")) == []
