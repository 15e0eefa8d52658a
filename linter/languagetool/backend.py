"""Articles through LanguageTool: in parallel, in order, and with an end."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from linter.document import Document
from linter.findings import Finding
from linter.house import House
from linter.languagetool.client import Client, Match
from linter.languagetool.errors import LanguageToolError, OverloadedError
from linter.languagetool.mapping import findings
from linter.languagetool.sources import Address, Source
from linter.languagetool.table import Table
from linter.languagetool.texts import Chunk, chunks, halves

_TIMEOUT, _FIRST_TIMEOUT = 60.0, 120.0
_LEAST = 400
"""A shorter chunk is not halved again."""


class Checked(NamedTuple):
    """What LanguageTool says of a document, and why a part of it was not checked."""

    findings: list[Finding]
    failure: LanguageToolError | None


class Backend:
    """Checks documents with a server, as many at once as there are processors."""

    def __init__(
        self,
        source: Source,
        table: Table,
        house: House,
        language: str = "en-US",
        timeout: float = _TIMEOUT,
    ) -> None:
        self._source = source
        self._table = table
        self._house = house
        self._language = language
        self._timeout = timeout
        self._local = threading.local()
        self._clients: list[Client] = []
        self._is_warm = False
        self._broken: LanguageToolError | None = None
        self._pool = ThreadPoolExecutor(max_workers=os.cpu_count() or 1)

    def check_all(self, documents: Iterable[Document]) -> Iterator[Checked]:
        """What is said of each document, in their order."""
        yield from self._pool.map(self._check, list(documents))

    def close(self) -> None:
        """End what was started; what still runs is given up."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._source.stop()
        self._pool.shutdown(wait=True)
        for client in self._clients:
            client.close()

    def _check(self, document: Document) -> Checked:
        matches: list[tuple[Chunk, Match]] = []
        failure: LanguageToolError | None = None
        waiting = list(chunks(document))[::-1]
        while waiting:
            chunk = waiting.pop()
            try:
                matches += ((chunk, match) for match in self._matches(chunk))
            except OverloadedError as error:
                parts = halves(chunk) if len(chunk.text) > _LEAST else []
                if parts:
                    waiting += parts[::-1]
                else:
                    failure = error
            except LanguageToolError as error:
                failure = error
                break
        return Checked(findings(document, matches, self._table, self._house), failure)

    def _matches(self, chunk: Chunk) -> list[Match]:
        """The matches of a chunk; a server that is gone or hangs is asked for once again."""
        if self._broken:
            raise self._broken
        try:
            address = self._source.address()
            try:
                return self._ask(address, chunk)
            except (OSError, LanguageToolError) as error:
                if isinstance(error, LanguageToolError):
                    raise
                address = self._source.again(address)
                self._is_warm = False  # the first answer of a new server takes its time
                return self._ask(address, chunk)
        except OSError as error:
            self._broken = LanguageToolError(f"the server does not answer: {error or 'no reason'}")
            raise self._broken from None
        except OverloadedError:
            raise
        except LanguageToolError as error:
            self._broken = error
            raise

    def _ask(self, address: Address, chunk: Chunk) -> list[Match]:
        client: Client | None = getattr(self._local, "client", None)
        if client is None or self._local.address != address:
            client = Client(address.url, kept=self._source.kept)
            self._local.client, self._local.address = client, address
            self._clients.append(client)
        timeout = self._timeout if self._is_warm else max(self._timeout, _FIRST_TIMEOUT)
        found = client.check(chunk.text, self._language, timeout)
        self._is_warm = True
        return found
