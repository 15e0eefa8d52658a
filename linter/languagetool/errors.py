"""What can go wrong with LanguageTool: one clear line each, and the run goes on without it."""

from __future__ import annotations

from linter.errors import UserError


class LanguageToolError(UserError):
    """LanguageTool can't be used, or did not check a text."""

    def __init__(self, message: str) -> None:
        super().__init__(f"LanguageTool: {message}")


class OverloadedError(LanguageToolError):
    """The server takes no text of this length, or was too long about it: less may do."""
