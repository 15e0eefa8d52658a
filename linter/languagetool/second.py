"""A second reader for a run: what LanguageTool says is added to each article's report."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from urllib.parse import urlsplit

from linter.config import Config, LanguageTool
from linter.desk import house_of
from linter.engine import Report
from linter.errors import ConfigError, UserError
from linter.findings import Finding
from linter.house import NOBODY
from linter.languagetool import table, warm
from linter.languagetool.backend import Backend
from linter.languagetool.errors import LanguageToolError
from linter.languagetool.installation import find_jar, find_java
from linter.languagetool.mapping import merge
from linter.languagetool.server import Start
from linter.languagetool.sources import GivenServer, OwnServer, Source
from linter.readers import read_source

PUBLIC = "https://api.languagetool.org"
_FEW = 50
"""Articles up to which a server that compiles less is done earlier."""

Checked = tuple[str, Report | UserError, LanguageToolError | None]
"""A path, its report or why there is none, and why LanguageTool did not read all of it."""


class SecondReader:
    """Reads what the rules have read. `configured` gives a finding the severity that counts for its
    file, or leaves it out."""

    def __init__(
        self, backend: Backend, configured: Callable[[list[Finding], str], list[Finding]]
    ) -> None:
        self._backend = backend
        self._configured = configured

    def read(self, reports: Iterable[tuple[str, Report | UserError]]) -> Iterator[Checked]:
        """The reports with what LanguageTool adds, in their order."""
        rest = iter(reports)
        window = 4 * (os.cpu_count() or 1)
        while some := list(islice(rest, window)):
            warm.touch()
            documents = [read_source(one.source) for _, one in some if isinstance(one, Report)]
            said = deque(self._backend.check_all(documents))
            for path, report in some:
                if isinstance(report, UserError):
                    yield path, report, None
                    continue
                checked = said.popleft()
                theirs = self._configured(checked.findings, report.source.path)
                merged = merge(report.findings, theirs)
                yield path, report._replace(findings=merged), checked.failure

    def close(self) -> None:
        """End what was started for this run."""
        self._backend.close()


def second_reader(
    config: Config, files: int, configured: Callable[[list[Finding], str], list[Finding]]
) -> SecondReader:
    """The second reader that a configuration asks for, to read so many files.

    Raises LanguageToolError where it can't be had.
    """
    settings = config.settings.languagetool
    try:
        house = house_of(config)
    except ConfigError:  # said already
        house = NOBODY
    backend = Backend(
        _source(settings, files), table.packaged(), house, settings.language, settings.timeout
    )
    return SecondReader(backend, configured)


def own_start(settings: LanguageTool, *, quick: bool) -> Start:
    """How a server of our own is started. Raises LanguageToolError with what is missing."""
    return Start(find_java(settings.java), find_jar(settings.path), settings.memory, quick)


def _source(settings: LanguageTool, files: int) -> Source:
    if settings.url:
        is_public = (urlsplit(settings.url).hostname or "").endswith("languagetool.org")
        if is_public and not settings.use_public_service:
            raise LanguageToolError(
                "articles are sent to the public service only with use-public-service = true"
            )
        return GivenServer(settings.url)
    if settings.use_public_service:
        return GivenServer(PUBLIC)
    if state := warm.read_state():
        return GivenServer(state.url, kept=True)
    return OwnServer(own_start(settings, quick=files <= _FEW))
