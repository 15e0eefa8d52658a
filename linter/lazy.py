"""Regular expressions that are compiled when they are first used.

A run needs few of the hundreds that the checks hold, and compiling all of them would take longer
than checking a short article.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

from linter.compiled import compile_expression


def regex(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, but for the time of compiling; a fault shows at the first use."""
    return cast("re.Pattern[AnyStr]", _Lazy(expression, flags))


class _Lazy:
    def __init__(self, expression: str | bytes, flags: int) -> None:
        self._given = expression, flags

    def __getattr__(self, name: str) -> Any:
        """A method or field of the compiled expression, kept here for the next time."""
        if name == "_compiled":
            self._compiled: Any = compile_expression(*self._given)
            return self._compiled
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value
