"""What the types of a rule file can't say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

from linter import lazy
from linter.rules.frames import frames
from linter.rules.model import Kind, Rule

_KEYS_OF: dict[Kind, tuple[str, ...]] = {
    "pattern": (
        "phrases",
        "lines",
        "subheadings",
        "patterns",
        "unless",
        "max_length",
        "replace",
        "inside",
    ),
    "swap": ("swaps", "swaps_from_house", "unless"),
    "frames": ("frames",),
    "consistent": ("forms",),
    "pair": ("pairs",),
    "function": (),
}
_DETAILS: dict[Kind, tuple[str, ...]] = {"consistent": ("usual", "count"), "pair": ("missing",)}
_THREE_LETTERS = lazy.regex(r"[^\W\d_]{3}")
_RARE = lazy.regex(r"[^\W\d_]{3}|(?=..)(?s:.*)[\[\](){}<>$%*=|#&~^/`]|[©®™»›]|\d{3}")
"""What running text seldom holds: three letters, two characters with a sign of markup in them."""
_FUNCTION = lazy.regex(r"[a-z_]+\.[a-z_]+$")


def faults(rule: Rule) -> Iterator[tuple[str, str]]:
    """Each fault of a rule as (key of the file, what is wrong and what to do)."""
    kind = rule.kind
    if kind == "function" and not _FUNCTION.match(rule.check):
        yield (
            "check",
            f"{rule.check!r} is no kind of check; allowed: pattern, swap, frames, consistent, "
            "pair, or module.function in linter/checks",
        )
    for other, keys in _KEYS_OF.items():
        for key in keys:
            if other != kind and key not in _KEYS_OF[kind] and getattr(rule, key):
                yield (
                    key.replace("_", "-"),
                    f"belongs to check: {other}, not to check: {rule.check}",
                )
    yield from _kind_faults(rule)
    yield from _pattern_faults(rule)
    yield from _message_faults(rule)
    yield from _option_faults(rule)
    for number, example in enumerate(rule.examples):
        if (example.bad is None) == (example.good is None):
            yield "examples", f"[{number}] needs either bad or good"
        elif example.bad is not None and not example.finds:
            yield "examples", f"[{number}] is bad: say in finds what the rule marks"
        elif example.good is not None and (example.finds or example.fixed is not None):
            yield "examples", f"[{number}] is good: nothing is found or fixed there"


def _option_faults(rule: Rule) -> Iterator[tuple[str, str]]:
    for name, option in rule.options.items():
        if option.choices and option.default not in option.choices:
            yield "options", f"{name}: the default {option.default!r} is none of its choices"
    for key, choices in rule.style.items():
        if len(choices) < 2:
            yield "style", f"{key}: needs two or more choices"
        if key in rule.options:
            yield "style", f"{key}: is an option too; give it another name"


def _kind_faults(rule: Rule) -> Iterator[tuple[str, str]]:
    if rule.kind == "pattern" and not (
        rule.phrases or rule.lines or rule.subheadings or rule.patterns
    ):
        yield "check", "pattern needs phrases or patterns, or lines"
    if rule.kind == "swap" and bool(rule.swaps) == rule.swaps_from_house:
        yield "check", "swap needs swaps: a mapping of wrong to right (or swaps-from-house: true)"
    if rule.kind == "frames" and not rule.frames:
        yield "check", "frames needs frames: a mapping of a name to rows with one [wrong>right]"
    if rule.frames and rule.anchors:
        yield "anchors", "frames tell their own anchors; leave this out"
    try:
        list(frames(rule.frames))
    except ValueError as error:
        yield "frames", str(error)
    if rule.kind == "pair" and not rule.pairs:
        yield "check", "pair needs pairs: a list of [opening, closing]"
    if rule.kind == "pair" and any(len(mark) != 1 for pair in rule.pairs for mark in pair):
        yield "pairs", "each mark is one character"
    if rule.kind == "pair" and any(opening == closing for opening, closing in rule.pairs):
        yield "pairs", "the opening and the closing mark differ"
    if rule.kind == "consistent" and len(rule.style) > 1:
        yield "style", "consistent obeys one key of [style], with a choice for each form"
    if rule.kind == "consistent" and any(
        len(choices) != len(forms) for choices in rule.style.values() for forms in rule.forms
    ):
        yield "style", "needs as many choices as each list of forms has forms, in their order"
    if rule.kind in ("pattern", "swap", "frames", "pair") and (rule.options or rule.style):
        yield "options" if rule.options else "style", f"is not for check: {rule.check}"
    if rule.kind == "consistent" and (not rule.forms or any(len(f) < 2 for f in rule.forms)):
        yield "forms", "consistent needs forms: lists of two or more forms of the same thing"


def _pattern_faults(rule: Rule) -> Iterator[tuple[str, str]]:
    for key in ("patterns", "unless"):
        for pattern in getattr(rule, key):
            try:
                compiled = re.compile(pattern)
            except re.error as error:
                at = f" at character {error.pos}" if error.pos is not None else ""
                yield key, f"{pattern!r} is no regular expression: {error.msg}{at}"
                continue
            if key == "patterns" and rule.replace is not None:
                yield from _replace_faults(compiled, rule.replace)
    for line in rule.lines + rule.subheadings:
        if not _THREE_LETTERS.search(line):
            yield "lines", f"{line!r} has no three letters in a row; say it as a pattern"
    if rule.patterns and rule.scan == "anchors":
        if not rule.anchors:
            yield "patterns", "need anchors (words of which one is in every match), or scan: full"
        for anchor in rule.anchors:
            if not _RARE.search(anchor):
                yield "anchors", f"{anchor!r} has no three letters in a row; use scan: full instead"
    if rule.replace is not None and rule.fix == "none":
        yield "replace", "is a fix: say fix: safe or fix: unsafe"


def _replace_faults(pattern: re.Pattern[str], replace: str) -> Iterator[tuple[str, str]]:
    try:
        pattern.sub(replace, "")
    except (re.error, IndexError) as error:
        yield "replace", f"{replace!r} does not fit {pattern.pattern!r}: {error}"


def _message_faults(rule: Rule) -> Iterator[tuple[str, str]]:
    try:
        fields = [field[1:] for field in Formatter().parse(rule.message) if field[1] is not None]
    except ValueError as error:
        yield "message", f"has a broken placeholder: {error}"
        return
    known = ("text", "suggestion", *_DETAILS.get(rule.kind, ()))
    for name, spec, conversion in fields:
        plain = name is not None and name.isidentifier() and not spec and not conversion
        if not plain or (rule.kind != "function" and name not in known):
            allowed = ", ".join(f"{{{one}}}" for one in known)
            yield "message", f"has an unknown placeholder {{{name}}}; allowed: {allowed}"
