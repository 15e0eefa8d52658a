"""What a rule file may say.

The fields are the keys of the file (in kebab case); `docs` and errors are made from them, so a key
has one definition. A rule says what a person needs to know; how it is found is the check's matter.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

from linter.document import BlockKind
from linter.findings import FixSafety, SeverityName

RuleId = Annotated[str, msgspec.Meta(pattern=r"^[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, msgspec.Meta(min_length=1)]
Place = Literal["before", "behind", "brackets", "sentences"]
Kind = Literal["pattern", "swap", "frames", "consistent", "pair", "function"]

DECLARED_KINDS: tuple[Kind, ...] = ("pattern", "swap", "frames", "consistent", "pair")


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text with what the rule must say of it.

    `bad` with `finds` (the marked texts, in order) and, for a rule with a fix, `fixed`;
    or `good`, a look-alike that stays silent. Either may hold only under a `config`.
    """

    bad: Text | None = None
    good: Text | None = None
    finds: tuple[Text, ...] = ()
    fixed: str | None = None
    config: dict[str, Any] = {}
    """What stands in the desk's configuration file."""


OptionName = Annotated[str, msgspec.Meta(pattern=r"^[a-z]+(-[a-z]+)*$")]
OptionValue = bool | int | float | str | tuple[str, ...]


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a desk may set for one rule, in `[options."family/rule"]`; its type is the default's."""

    default: OptionValue
    help: Text
    choices: tuple[str, ...] = ()


class Rule(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """One rule. `check` is a declared kind, or `module.function` in `linter.checks`."""

    id: RuleId
    summary: Text
    severity: SeverityName
    check: Text
    message: Text
    why: Text
    examples: tuple[Example, ...]

    preview: bool = False
    aliases: tuple[RuleId, ...] = ()
    options: dict[OptionName, Option] = {}
    style: dict[OptionName, tuple[Text, ...]] = {}
    """Keys of the configuration's `[style]` that this rule obeys, with the choices there are."""
    fix: FixSafety = "none"
    in_quotations: Literal["check", "skip"] = "check"
    blocks: tuple[BlockKind, ...] = ()
    furniture: bool = False
    """What this rule finds is no prose: the other rules skip it, whatever a run selects."""

    anchors: tuple[Text, ...] = ()
    scan: Literal["anchors", "full"] = "anchors"

    phrases: tuple[Text, ...] = ()
    lines: tuple[Text, ...] = ()
    subheadings: tuple[Text, ...] = ()
    """Lines that may head a part of an article too: between its paragraphs a warning."""
    patterns: tuple[Text, ...] = ()
    unless: tuple[Text, ...] = ()
    ignore_case: bool = True
    max_length: Annotated[int, msgspec.Meta(ge=1)] | None = None
    replace: str | None = None
    inside: tuple[Place, ...] = ()
    """Where inside a paragraph a line may stand: glued to it, in brackets, with all others."""
    swaps: dict[Text, Text] = {}
    swaps_from_house: bool = False
    """The desk's own `[names] require` gives the swaps."""
    frames: dict[Text, tuple[Text, ...]] = {}
    """What is confused, to the places where its neighbours show it: `to [loose>lose] {the his}`."""
    forms: tuple[tuple[Text, ...], ...] = ()
    pairs: tuple[tuple[Text, Text], ...] = ()

    @property
    def family(self) -> str:
        return self.id.partition("/")[0]

    @property
    def kind(self) -> Kind:
        for kind in DECLARED_KINDS:
            if self.check == kind:
                return kind
        return "function"


class RuleFile(msgspec.Struct, frozen=True):
    """A rule with the place it came from, for messages about it."""

    rule: Rule
    path: str
    lines: dict[str, int]
    """The 1-based line of each key of the file."""
