"""Options of rules: the desk's value where there is one, the default where there is none."""

from __future__ import annotations

import msgspec
import pytest

from linter.rules.model import Rule
from linter.rules.options import Chosen

RULE = msgspec.convert(
    {
        "id": "style/long-word",
        "summary": "A word is long.",
        "severity": "info",
        "check": "style.long_word",
        "message": "Long.",
        "why": "Long words are long.",
        "examples": [],
        "aliases": ["style/big-word"],
        "options": {
            "at-most": {"default": 12, "help": "Letters."},
            "share": {"default": 0.5, "help": "Of all words."},
            "spare": {"default": ["a"], "help": "Words."},
            "form": {"default": "short", "help": "Which.", "choices": ["short", "long"]},
        },
        "style": {"numbers": ["words", "figures"]},
    },
    Rule,
)


def chosen(**values: object) -> Chosen:
    return Chosen({RULE.id: values})


def test_defaults_count_where_the_desk_says_nothing() -> None:
    values = Chosen().for_rule(RULE)
    assert values == {
        "at-most": 12, "share": 0.5, "spare": ("a",), "form": "short", "numbers": "",
    }  # fmt: skip


def test_what_the_desk_says_counts_also_under_a_former_id() -> None:
    assert chosen(form="long").for_rule(RULE)["form"] == "long"
    assert Chosen({"style/big-word": {"form": "long"}}).for_rule(RULE)["form"] == "long"
    assert Chosen(style={"numbers": "words"}).for_rule(RULE)["numbers"] == "words"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("at-most", "12", "should be a whole number"),
        ("at-most", True, "should be a whole number"),
        ("at-mist", 1, "did you mean at-most?"),
        ("share", "half", "should be a number"),
        ("spare", "a", "should be a list of texts"),
        ("spare", [1], "should be a list of texts"),
        ("form", "tall", 'allowed: "short", "long"'),
    ],
)
def test_a_value_that_does_not_fit_is_refused(name: str, value: object, said: str) -> None:
    ((keys, message),) = Chosen({RULE.id: {name: value}}).faults([RULE])
    assert keys == ("options", RULE.id, name)
    assert said in message


def test_values_that_fit_are_taken() -> None:
    fitting = {"at-most": 3, "share": 1, "spare": ["x", "y"], "form": "long"}
    assert list(Chosen({RULE.id: fitting}, {"numbers": "words"}).faults([RULE])) == []
