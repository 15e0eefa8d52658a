"""What the gazetteer says of one name."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

__all__ = ["Entry", "Kind", "Near"]

Kind = Literal["person", "organisation", "place", "name"]
"""``name`` is an entry of a plain list, which does not say what it names."""


class Entry(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """A person, an organisation or a place, as ``README.md`` explains column by column."""

    kind: Kind
    name: str
    accepted: tuple[str, ...] = ()
    misspelled: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    acronym: str = ""
    also: tuple[str, ...] = ()
    as_of: str = ""
    source: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """All right spellings of the whole name, the usual one first."""
        return (self.name, *self.accepted)


class Near(NamedTuple):
    """An entry that a name may have been meant for."""

    entry: Entry
    form: str
    """The right spelling, of the whole name or of the surname, that is nearest."""
    distance: int
    """Edits and swaps between the two, without regard to accents and case; never 0."""
