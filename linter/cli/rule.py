"""`copydesk rule new` and `copydesk rule test`: rules of one's own, and their proof."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from linter.cli.commands import Plain
from linter.errors import RuleError, UserError
from linter.rules import built_in_rules, load_rules
from linter.rules.model import RuleFile, RuleId

FAMILIES = {
    "boilerplate": "What a web page left in the text.",
    "consistency": "One thing written in two ways.",
    "dates": "Dates and weekdays that can't be.",
    "duplicates": "What stands twice.",
    "encoding": "Characters that a conversion broke.",
    "grammar": "Words that do not agree.",
    "names": "The names of people and places.",
    "numbers": "Figures that do not fit each other.",
    "quotes": "Quotation marks and brackets.",
    "spelling": "Words and set phrases.",
    "splices": "Sentences that were run together.",
    "style": "What a desk's own style asks for.",
    "typography": "Spaces, dashes and marks.",
}
"""The families that rules belong to, and what each is about."""

_SKELETON = """\
# family/what-is-wrong, in lower case with hyphens. The file lies where its id says.
id: FAMILY/NAME

# One sentence that says what is found; `copydesk rules` lists it.
summary: “In order to” says no more than “to”.

# error stops a publication, warning is shown, info is shown on request only.
severity: warning

# How it is found. Take the first that can do it:
#   swap        this, where that belongs       swaps: {wrong: right}
#   pattern     what should not stand here     phrases: [...], or patterns and anchors
#   consistent  the rarer of several forms     forms: [[a, b]]
#   pair        a mark without its partner     pairs: [["(", ")"]]
check: swap
swaps:
  in order to: to

# true until real articles have shown how often the rule is right; needs --preview to be used.
preview: true

# skip leaves quotations alone (nobody may edit what a speaker said), check looks into them too.
in-quotations: skip

# none: a person decides. safe: spaces and marks only. unsafe: to be read before it is applied.
fix: unsafe

# What the finding says. {text} is what was found, {suggestion} what should stand there.
message: 'Write “{suggestion}”.'

# Why it matters, to the editor: what a reader loses, which style guide says so.
why: >
  The two extra words hold the reader up and tell nothing. Style guides advise to cut them.

# The tests of the rule. bad: a text with exactly what is marked in it, and how it reads when it is
# mended (leave out fixed where there is no fix). good: a look-alike that must be left alone.
# Two of each at least; the good ones are what makes a rule worth having.
examples:
  - bad: |-
      They met in order to talk.
    finds: [in order to]
    fixed: |-
      They met to talk.
  - bad: |-
      In order to win, they trained at night.
    finds: [In order to]
    fixed: |-
      To win, they trained at night.
  - good: |-
      The books stand in order, to the last one.
  - good: |-
      “We met in order to talk,” she said.
"""

PROBLEMS = 1
UNUSABLE = 2
LEAST = 2

rule = typer.Typer(help="Write and test rules of your own.", no_args_is_help=True)


@rule.command("new", cls=Plain)
def new(
    rule_id: Annotated[
        str,
        typer.Argument(
            metavar="FAMILY/NAME", help="The id of the new rule, such as style/in-order-to."
        ),
    ],
    folder: Annotated[
        Path,
        typer.Option(
            "--dir", metavar="FOLDER", help="The folder of your rules; it is made if need be."
        ),
    ] = Path("rules"),
) -> None:
    """Write the skeleton of a rule file: each key is explained, and the examples hold."""
    family = _family(rule_id)
    if family not in FAMILIES:
        typer.echo(
            f"copydesk: warning: no family is called {family} yet "
            f"(there are: {', '.join(FAMILIES)}); the rule works all the same",
            err=True,
        )
    path = folder / f"{rule_id}.yaml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(_SKELETON.replace("FAMILY/NAME", rule_id))
    except FileExistsError:
        # Also raised for a file that stands where a folder has to be.
        there = next((p for p in path.parents if p.exists() and not p.is_dir()), path)
        raise UserError(f"{there} is there already; choose another name") from None
    except OSError as error:
        raise UserError(f"{path}: can't be written: {error.strerror or error}") from None
    typer.echo(f"Wrote {path}. Edit it, then run: copydesk rule test {path}")
    typer.echo("It is a preview: a check uses it with --preview, or without `preview: true` in it.")


def _family(rule_id: str) -> str:
    """The family of an id. Raises UserError for a bad id, and for one of a built-in rule."""
    try:
        msgspec.convert(rule_id, RuleId)
    except msgspec.ValidationError:
        raise UserError(
            f"{rule_id}: an id is family/what-is-wrong, in lower case with hyphens"
        ) from None
    built_in, _ = load_rules([built_in_rules()])
    if rule_id in {name for file in built_in for name in _names(file)}:
        raise UserError(f"{rule_id}: a built-in rule is called so; choose another name")
    return rule_id.partition("/")[0]


@rule.command("test", cls=Plain)
def test(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Rule files, or folders with them.")
    ],
) -> None:
    """Prove the examples of rule files: exactly what each names is found, and fixes mend it.

    Exit status: 0 all examples hold, 1 some do not, 2 a file can't be used.
    """
    files, others, errors = _load(paths)
    known = [*others, *files]
    found = 0
    for file in files:
        for problem in _problems(file, known):
            found += 1
            typer.echo(problem)
    for error in errors:
        typer.echo(f"copydesk: {error}", err=True)
    typer.echo(_summary(files, found, len(errors)), err=True)
    if errors:
        raise typer.Exit(UNUSABLE)
    if found:
        raise typer.Exit(PROBLEMS)


def _load(paths: Sequence[Path]) -> tuple[list[RuleFile], list[RuleFile], list[RuleError]]:
    """The rules of a pack, the built-in rules that are none of them, and what can't be used."""
    files, errors = load_rules(_without_repeats(paths))
    built_in, built_in_errors = load_rules([built_in_rules()])
    places = {Path(file.path).resolve() for file in files}
    others = [file for file in built_in if Path(file.path).resolve() not in places]
    taken = {name: file.path for file in others for name in _names(file)}
    usable: list[RuleFile] = []
    for file in files:
        try:
            _refuse(file, taken)
        except RuleError as error:
            errors.append(error)
        else:
            usable.append(file)
    if paths and not files and not errors:
        shown = ", ".join(str(path) for path in paths)
        errors.append(RuleError(shown, None, "no rule file there; a rule file ends in .yaml"))
    return usable, others, errors or built_in_errors


def _refuse(file: RuleFile, taken: dict[str, str]) -> None:
    """Raises RuleError where a rule's id is another one's, or its function is not there."""
    from linter.checks import make_check
    from linter.rules.options import Chosen

    for name in _names(file):
        if name in taken:
            line = file.lines.get("id")
            raise RuleError(file.path, line, f"id: {name} is taken by {taken[name]}")
    make_check(file, Chosen().for_rule(file.rule))


def _without_repeats(paths: Sequence[Path]) -> list[Path]:
    """The paths, without those that stand in another one: a rule is loaded once."""
    kept: list[Path] = []
    for i, path in enumerate(paths):
        place = path.resolve()
        earlier = {other.resolve() for other in paths[:i]}
        elsewhere = {other.resolve() for other in paths} - {place}
        if place not in earlier and not elsewhere & set(place.parents):
            kept.append(path)
    return kept


def _problems(file: RuleFile, known: Sequence[RuleFile]) -> Iterator[str]:
    """What is wrong with a rule's examples; a rule that breaks on one has a problem too."""
    from linter.testing import problems

    line = file.lines.get("examples", 1)
    bad = sum(example.bad is not None for example in file.rule.examples)
    good = len(file.rule.examples) - bad
    if min(bad, good) < LEAST:
        yield (
            f"{file.path}:{line}: {file.rule.id}: has {bad} bad and {good} good examples; "
            "two of each at least prove a rule"
        )
    try:
        yield from problems(file, known)
    except Exception as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())
        yield f"{file.path}:{line}: {file.rule.id}: breaks on an example ({what})"


def _names(file: RuleFile) -> tuple[str, ...]:
    return (file.rule.id, *file.rule.aliases)


def _summary(files: Sequence[RuleFile], found: int, unusable: int) -> str:
    examples = sum(len(file.rule.examples) for file in files)
    verdict = (
        _counted(found, "problem") if found else "all hold" if examples else "nothing to prove"
    )
    text = f"{_counted(len(files), 'rule')}, {_counted(examples, 'example')}: {verdict}."
    if unusable:
        text += f" {_counted(unusable, 'file')} can't be used, see above."
    return text


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
