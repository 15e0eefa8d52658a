"""Which rules a run uses."""

from __future__ import annotations

import msgspec
import pytest

from linter.rules import Rule, select_rules


def rule(rule_id: str, *, preview: bool = False, aliases: tuple[str, ...] = ()) -> Rule:
    keys = {"severity": "error", "check": "pattern", "message": "m", "why": "w", "examples": ()}
    return msgspec.convert(
        {"id": rule_id, "summary": "S.", "preview": preview, "aliases": aliases, **keys}, Rule
    )


RULES = [
    rule("quotes/unclosed"),
    rule("quotes/unopened", aliases=("quotes/never-opened",)),
    rule("splices/fused"),
    rule("dates/weekday", preview=True),
]


def selected(*select: str, ignore: tuple[str, ...] = (), preview: bool = False) -> str:
    chosen, errors = select_rules(RULES, select, ignore, preview=preview)
    assert errors == []
    return " ".join(rule.id.partition("/")[2] for rule in chosen)


@pytest.mark.parametrize(
    ("selector", "chosen"),
    [
        ("quotes/unclosed", "unclosed"),
        ("quotes/never-opened", "unopened"),
        ("quotes", "unclosed unopened"),
        ("quotes/*", "unclosed unopened"),
        ("*/un*", "unclosed unopened"),
        ("*/fused", "fused"),
        ("quotes/uno?ened", "unopened"),
        ("all", "unclosed unopened fused"),
        ("*", "unclosed unopened fused"),
    ],
)
def test_a_selector_is_an_id_an_alias_a_family_a_glob_or_all(selector: str, chosen: str) -> None:
    assert selected(selector) == chosen


def test_no_selector_means_all() -> None:
    assert selected() == selected("all")


def test_selectors_add_up_and_keep_the_order_of_the_rules() -> None:
    assert selected("splices", "quotes/unclosed") == "unclosed fused"


def test_ignore_takes_away_from_what_is_selected() -> None:
    assert selected("quotes", ignore=("quotes/never-opened",)) == "unclosed"
    assert selected(ignore=("quotes",)) == "fused"
    assert selected(ignore=("all",)) == ""


def test_preview_rules_take_part_on_request_only() -> None:
    assert selected(preview=True) == "unclosed unopened fused weekday"
    assert selected("dates", preview=True) == "weekday"
    assert selected("dates") == ""


def test_a_preview_rule_that_is_named_needs_preview() -> None:
    chosen, (error,) = select_rules(RULES, ["dates/weekday", "quotes"])
    assert len(chosen) == 2
    assert str(error) == "dates/weekday is a preview rule: add --preview"


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("quotes/unclose", "did you mean quotes/unclosed?"),
        ("qoutes", "did you mean quotes?"),
        ("Quotes", "did you mean quotes?"),
        ("zzz/*", "`copydesk rules` lists them"),
    ],
)
def test_an_unknown_selector_is_answered_with_the_nearest_name(selector: str, hint: str) -> None:
    for select, ignore in [([selector], []), ([], [selector])]:
        _, (error,) = select_rules(RULES, select, ignore)
        assert str(error) == f"no rule is called {selector}: {hint}"


def test_the_known_selectors_count_beside_an_unknown_one() -> None:
    chosen, errors = select_rules(RULES, ["splices", "nonsense", "rubbish"])
    assert [rule.id for rule in chosen] == ["splices/fused"]
    assert len(errors) == 2
