"""What can go wrong that is the user's to mend.

    UserError            one clear line on standard error, exit status 2
    ├── RuleError        a rule file that can't be used: file, line and key
    ├── ConfigError      a configuration file that can't be used: file, line and key
    ├── SelectionError   a rule id, family or glob that names nothing
    └── ReadError        a file that can't be read as an article

Everything else that is raised is a bug of ours.
"""

from __future__ import annotations


class UserError(Exception):
    """A fault in what the user gave us; the message says what to do."""


class _FileError(UserError):
    """A file of the user's is wrong.

    `path` is the file as the user would type it, `line` the 1-based line of the key at fault
    (None where the file as a whole is at fault).
    """

    def __init__(self, path: str, line: int | None, message: str) -> None:
        self.path = path
        self.line = line
        place = path if line is None else f"{path}:{line}"
        super().__init__(f"{place}: {message}")


class RuleError(_FileError):
    """A rule file is wrong."""


class ConfigError(_FileError):
    """A configuration file is wrong."""


class SelectionError(UserError):
    """A selector (rule id, family or glob) matches no rule."""


class ReadError(UserError):
    """A file can't be read as an article: missing, unreadable, binary, undecodable."""
