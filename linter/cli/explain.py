"""`copydesk explain`: one rule, with its reasons and examples."""

from __future__ import annotations

import textwrap
from typing import Annotated

import typer

from linter.cli.settings import ConfigFile, Isolated, OwnRules, choose_config, known_rules
from linter.rules import Example, Rule, select_rules

_WIDTH = 88


def explain(
    rule: Annotated[str, typer.Argument(help="The id of a rule, as `copydesk rules` lists it.")],
    rules: OwnRules = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Explain a rule: what it finds, why, and examples of both sides."""
    files, errors = known_rules(choose_config(config, isolated=isolated), rules or ())
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
            parts.append(
                f"{_title('Wrong', example)}\n{_indented(example.bad)}\n  marked: {marked}"
            )
            if example.fixed is not None:
                parts.append(f"Mended:\n{_indented(example.fixed)}")
        elif example.good is not None:
            parts.append(f"{_title('Right', example)}\n{_indented(example.good)}")
    return "\n\n".join(parts)


_FIXES = {
    "none": "none, this is for a person to decide",
    "safe": "safe, a machine may apply it unseen",
    "unsafe": "unsafe, to be read before it is applied",
}


def _title(verdict: str, example: Example) -> str:
    """The verdict on an example, with the configuration that it holds under."""
    if not example.config:
        return f"{verdict}:"
    from linter.cli.toml import toml_lines

    settings = "\n".join(toml_lines(example.config))
    return f"{verdict}, with this in copydesk.toml:\n{_indented(settings)}\nthe text:"


def _indented(text: str) -> str:
    return textwrap.indent(text.strip("\n"), "    ", lambda line: True)
