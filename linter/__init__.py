"""Copydesk: a copy-editing linter for news articles.

>>> from linter import lint_text
>>> [finding.rule for finding in lint_text("The talks went on.It was late by then.")]
['splices/missing-space']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from linter.version import __version__

if TYPE_CHECKING:
    from linter.api import Linter, lint_path, lint_text
    from linter.findings import Finding

__all__ = ["Finding", "Linter", "__version__", "lint_path", "lint_text"]


def __getattr__(name: str) -> Any:
    """The public names, imported when they are used: the command needs few of them."""
    if name == "Finding":
        from linter.findings import Finding

        return Finding
    if name in __all__:
        from linter import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
