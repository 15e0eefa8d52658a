"""What a check reports and what a user receives."""

from __future__ import annotations

from enum import IntEnum
from typing import Literal

import msgspec

from linter.document import BlockKind


class Severity(IntEnum):
    """An error stops a publication, a warning is shown, an info only on request."""

    info = 1
    warning = 2
    error = 3


SeverityName = Literal["error", "warning", "info"]
FixSafety = Literal["none", "safe", "unsafe"]


class Edit(msgspec.Struct, frozen=True):
    """Replace a span by a text; whether of prose or of source, its holder says."""

    offset: int
    end_offset: int
    text: str


class Hit(msgspec.Struct, frozen=True):
    """A check's report, in prose offsets; the engine makes a `Finding` of it.

    `details` fills the placeholders of the rule's message, beside `{text}` and `{suggestion}`.
    `related` holds other places of the same story as `(start, end, what it is)`.
    `severity` takes the place of the rule's own, for a branch that is less sure of itself or for
    a style that the desk has set; `message` takes the place of the rule's own.
    """

    start: int
    end: int
    branch: str
    suggestions: tuple[str, ...] = ()
    related: tuple[tuple[int, int, str], ...] = ()
    edits: tuple[Edit, ...] = ()
    details: dict[str, str] = {}
    severity: SeverityName | None = None
    message: str | None = None


class FindingBlock(msgspec.Struct, frozen=True):
    """Where in the article a finding stands: the kind of block, and its 0-based number."""

    kind: BlockKind
    ordinal: int


class Related(msgspec.Struct, frozen=True):
    """Another place that belongs to a finding, in source positions."""

    line: int
    column: int
    end_line: int
    end_column: int
    offset: int
    end_offset: int
    message: str


class Fix(msgspec.Struct, frozen=True):
    """Edits of the source text that mend a finding; all of them, or none."""

    safety: Literal["safe", "unsafe"]
    edits: tuple[Edit, ...]


class Finding(msgspec.Struct, frozen=True):
    """One thing to mend, in positions of the source.

    Lines and columns are 1-based and count code points, ends are exclusive; offsets are 0-based.
    `branch` names the way of deciding that spoke; `confidence` is that branch's measured precision,
    None where nothing was measured. The fields, in this order, are the `json-lines` contract.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    offset: int
    end_offset: int
    block: FindingBlock | None
    rule: str
    branch: str
    severity: SeverityName
    message: str
    text: str
    suggestions: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    confidence: float | None = None
