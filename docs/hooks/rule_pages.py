"""One page for each rule, made from its file, and an index of them by family."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from marked import article, plain

from linter.cli.rule import FAMILIES
from linter.engine import Engine
from linter.findings import Finding
from linter.readers import read_text
from linter.rules import Example, Rule, built_in_rules, load_rules
from linter.rules.model import Option, RuleFile
from linter.testing import configured

_SEVERITIES = {
    "error": "**error**: it stops a publication",
    "warning": "**warning**: it is shown, and stops nothing",
    "info": "**info**: it is shown on request only (`--min-severity info`)",
}
_FIXES = {
    "none": "There is no automatic fix: this is for a person to decide.",
    "safe": "The fix is **safe**, a machine may apply it unseen: `copydesk check --fix` does so.",
    "unsafe": (
        "The fix is **unsafe**: read it before it is applied. "
        "`copydesk check --diff --unsafe-fixes` shows it, `--fix --unsafe-fixes` applies it."
    ),
}
_QUOTATIONS = {"check": "looked into", "skip": "left alone: nobody may edit a speaker"}


def rule_files() -> list[RuleFile]:
    """The built-in rules in the order of their ids. Raises RuleError where a file is wrong."""
    files, errors = load_rules([built_in_rules()])
    for error in errors:
        raise error
    return sorted(files, key=_id)


def families(files: Sequence[RuleFile]) -> list[tuple[str, list[RuleFile]]]:
    """The rules by family, both in the order of the alphabet."""
    ordered = sorted(files, key=_id)
    return [(name, list(members)) for name, members in groupby(ordered, lambda f: f.rule.family)]


def index_page(files: Sequence[RuleFile]) -> str:
    """The page that lists the rules, in Markdown."""
    parts = [
        "# Rules",
        f"{len(files)} rules in {len(families(files))} families. `copydesk rules` prints a list, "
        "`copydesk explain` prints a rule with its reasons and examples. How often each rule was "
        "right on articles as they were published is told under [Accuracy](../accuracy.md).",
    ]
    for family, members in families(files):
        rows = [
            f"| [{file.rule.id}]({file.rule.id}.md) | {_standing(file.rule)} | {file.rule.fix} "
            f"| {plain(file.rule.summary)} |"
            for file in members
        ]
        table = ["| rule | severity | fix | what it finds |", "|---|---|---|---|", *rows]
        about = FAMILIES.get(family, "")
        parts += [f"## {family}", f"{about} All of them: `--select {family}`", "\n".join(table)]
    return "\n\n".join(parts) + "\n"


def rule_page(file: RuleFile, known: Sequence[RuleFile]) -> str:
    """The page of a rule, in Markdown; `known` are all rules, which decide what is no prose."""
    rule = file.rule
    parts = [f"# {rule.id}", plain(rule.summary), _facts(rule)]
    parts += ["## Why", plain(rule.why)]
    parts += ["## What it stops", *_stopped(file, known)]
    parts += ["## What it leaves alone", *_left_alone(rule)]
    parts += ["## Fix", _FIXES[rule.fix]]
    parts += ["## Use it, or leave it out", *_selection(rule)]
    parts += ["## The rule file", "All of the above was made from this file.", _source(file)]
    return "\n\n".join(parts) + "\n"


def _facts(rule: Rule) -> str:
    facts = [f"- Severity: {_SEVERITIES[rule.severity]}"]
    if rule.preview:
        facts.append("- Preview: its precision is not measured yet, so it needs `--preview`")
    facts += [f"- Fix: {rule.fix}", f"- Quotations: {_QUOTATIONS[rule.in_quotations]}"]
    if rule.blocks:
        facts.append(f"- Looks at: {', '.join(rule.blocks)}")
    if rule.furniture:
        facts.append("- What it finds is no prose of the article, so the other rules skip it")
    facts += [f"- Option `{name}`: {described(one)}" for name, one in rule.options.items()]
    facts += [
        f"- Style `{key}`: {', '.join(map(_code, choices))} (in `[style]`)"
        for key, choices in rule.style.items()
    ]
    if rule.aliases:
        facts.append(f"- Former ids, which still work: {', '.join(map(_code, rule.aliases))}")
    return "\n".join(facts)


def described(option: Option) -> str:
    """What an option does, its default and its choices."""
    choices = f" Choices: {', '.join(map(_code, option.choices))}." if option.choices else ""
    return f"{plain(option.help)} Default: `{json.dumps(option.default)}`.{choices}"


def _stopped(file: RuleFile, known: Sequence[RuleFile]) -> Iterator[str]:
    rule = file.rule
    for example in rule.examples:
        if example.bad is None:
            continue
        engine = configured(file, known, example)
        if example.config:
            said = json.dumps(example.config, ensure_ascii=False)
            yield f"Where the configuration says `{said}`:"
        findings = _findings(engine, rule, example, example.bad)
        yield article(example.bad, ((one.offset, one.end_offset) for one in findings))
        said = dict.fromkeys(f"- {one.severity}: {plain(one.message)}" for one in findings)
        yield "\n".join(said)
        if example.fixed is not None:
            yield "With the fix applied:"
            yield article(example.fixed)


def _findings(engine: Engine, rule: Rule, example: Example, text: str) -> list[Finding]:
    findings = engine.check(read_text(text, "example.txt")).findings
    found = tuple(one.text for one in findings)
    if found != example.finds:
        raise ValueError(f"{rule.id}: {text!r} gives {found}, its file says {example.finds}")
    return findings


def _left_alone(rule: Rule) -> Iterator[str]:
    yield from (article(example.good) for example in rule.examples if example.good is not None)


def _selection(rule: Rule) -> Iterator[str]:
    preview = "--preview " if rule.preview else ""
    yield "On the command line:"
    yield _block(
        "sh",
        f"copydesk check {preview}--select {rule.id} article.txt",
        f"copydesk check --ignore {rule.id} articles/",
    )
    other = "info" if rule.severity == "warning" else "warning"
    yield "In [`copydesk.toml`](../../configuration.md), to leave it out:"
    yield _block("toml", f'ignore = ["{rule.id}"]')
    yield "Or to give it another severity:"
    yield _block("toml", "[severity]", f'"{rule.id}" = "{other}"')


def _source(file: RuleFile) -> str:
    text = Path(file.path).read_text("utf-8").rstrip("\n")
    return _block("yaml", text, fence="````")


def _standing(rule: Rule) -> str:
    return f"{rule.severity}, preview" if rule.preview else rule.severity


def _block(language: str, *lines: str, fence: str = "```") -> str:
    return "\n".join([f"{fence}{language}", *lines, fence])


def _code(text: str) -> str:
    return f"`{text}`"


def _id(file: RuleFile) -> str:
    return file.rule.id
