"""`copydesk explain`: one rule, with its reasons and examples."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Annotated

import typer

from linter.rules import Rule, built_in_rules, load_rules, select_rules

_WIDTH = 88


def explain(
    rule: Annotated[str, typer.Argument(help="The id of a rule, as `copydesk rules` lists it.")],
    rules: Annotated[
        list[Path] | None,
        typer.Option(help="Folder or file with rules of your own, beside the built-in ones."),
    ] = None,
) -> None:
    """Explain a rule: what it finds, why, and examples of both sides."""
    files, errors = load_rules([built_in_rules(), *(rules or ())])
    chosen, unknown = select_rules([file.rule for file in files], [rule], preview=True)
    for error in [*errors, *unknown]:
        typer.echo(f"copydesk: {error}", err=True)
    if chosen:
        typer.echo("\n\n".join(_explained(found) for found in chosen))
    if errors or unknown:
        raise typer.Exit(2)


def _explained(rule: Rule) -> str:
    status = f"{rule.severity}, preview" if rule.preview else rule.severity
    parts = [
        f"{rule.id} ({status})\n{rule.summary}",
        textwrap.fill(" ".join(rule.why.split()), _WIDTH),
        f"Fix: {_FIXES[rule.fix]}.",
    ]
    if rule.in_quotations == "skip":
        parts.append("Quotations are left alone.")
    parts += [
        f"Option {name} (default {one.default}): {one.help}" for name, one in rule.options.items()
    ]
    parts += [
        f"Style {key} (in [style]): {', '.join(choices)}." for key, choices in rule.style.items()
    ]
    for example in rule.examples:
        if example.bad is not None:
            marked = ", ".join(example.finds)
            under = f" (config: {example.config})" if example.config else ""
            parts.append(f"Wrong{under}:\n{_indented(example.bad)}\n  marked: {marked}")
            if example.fixed is not None:
                parts.append(f"Mended:\n{_indented(example.fixed)}")
        elif example.good is not None:
            parts.append(f"Right:\n{_indented(example.good)}")
    return "\n\n".join(parts)


_FIXES = {
    "none": "none, this is for a person to decide",
    "safe": "safe, a machine may apply it unseen",
    "unsafe": "unsafe, to be read before it is applied",
}


def _indented(text: str) -> str:
    return textwrap.indent(text.strip("\n"), "    ", lambda line: True)
