"""Public figures, organisations and places that newspapers often name, with their spellings.

The tables (``people-*.tsv``, ``organisations.tsv``, ``places.tsv``) are written by hand and
compiled by :mod:`linter.lexicon.gazetteer.build`; ``README.md`` explains their columns. Every
entry is one that its writer vouches for. A name that is not here says nothing.
"""

from __future__ import annotations

import functools
from pathlib import Path

from linter.lexicon.gazetteer.index import Gazetteer
from linter.lexicon.gazetteer.model import Entry, Kind, Near

__all__ = ["Entry", "Gazetteer", "Kind", "Near", "packaged"]

COMPILED = Path(__file__).parents[1] / "data" / "gazetteer"


@functools.cache
def packaged() -> Gazetteer:
    """The gazetteer that comes with Copydesk; opened when it is first asked for."""
    return Gazetteer.open(COMPILED)
