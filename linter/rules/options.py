"""What a desk sets for single rules: options of their own, and the styles that several obey."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from linter.rules.model import Option, Rule

Options = Mapping[str, Any]
"""What a check is given: each option of its rule and each style it obeys ("" where none is set)."""

_MANY = 20
_TYPES = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}


class Chosen(NamedTuple):
    """The tables `[options]` (rule to name to value) and `[style]` of a configuration."""

    options: Mapping[str, Mapping[str, Any]] = {}
    style: Mapping[str, str] = {}

    def for_rule(self, rule: Rule) -> Options:
        """The values that count for a rule: what the desk says, else the default."""
        said: dict[str, Any] = {}
        for name in (*rule.aliases, rule.id):
            said |= self.options.get(name, {})
        values = {name: said.get(name, option.default) for name, option in rule.options.items()}
        return values | {key: self.style.get(key, "") for key in rule.style}

    def faults(self, rules: Sequence[Rule]) -> Iterator[tuple[tuple[str, ...], str]]:
        """What is wrong, as (the keys that lead to it, what may stand there)."""
        by_name = {name: rule for rule in rules for name in (rule.id, *rule.aliases)}
        for rule_id, given in self.options.items():
            rule = by_name.get(rule_id)
            if rule is None:
                said = f"no rule is called {rule_id}; {_near(rule_id, by_name)}"
                yield ("options", rule_id), said
                continue
            for name, value in given.items():
                option = rule.options.get(name)
                if option is None:
                    yield ("options", rule_id, name), f"unknown option; {_near(name, rule.options)}"
                elif wrong := _value_fault(option, value):
                    yield ("options", rule_id, name), wrong
        styles: dict[str, tuple[str, ...]] = {}
        for rule in rules:
            styles |= rule.style
        for key, choice in self.style.items():
            if key not in styles:
                yield ("style", key), f"unknown style; {_near(key, styles)}"
            elif choice not in styles[key]:
                yield ("style", key), f"allowed: {_listed(styles[key])}"


def _value_fault(option: Option, value: Any) -> str:
    usual = option.default
    if isinstance(usual, tuple):
        right = isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)
        return "" if right else "should be a list of texts"
    fits = type(value) is type(usual) or (type(usual) is float and type(value) is int)
    if not fits:
        return f"should be {_TYPES[type(usual)]}"
    if option.choices and value not in option.choices:
        return f"allowed: {_listed(option.choices)}"
    return ""


def _near(name: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    if near:
        return f"did you mean {near[0]}?"
    if not known:
        return "there are none"
    return f"allowed: {', '.join(sorted(known))}" if len(known) < _MANY else "see `copydesk rules`"


def _listed(choices: Sequence[str]) -> str:
    return ", ".join(f'"{choice}"' for choice in choices)
