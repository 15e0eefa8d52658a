"""Where a run's server comes from: one of its own, a warm one, or one that the desk runs."""

from __future__ import annotations

import os
import threading
from typing import NamedTuple, Protocol

from linter.languagetool.errors import LanguageToolError
from linter.languagetool.server import Server, Start

_TRIES = max(4, os.cpu_count() or 1)
"""Each thread may lose its connection once."""


class Address(NamedTuple):
    """Where a server answers, and the number of the start: a new one may get the old one's port."""

    url: str
    start: int


class Source(Protocol):
    """Gives the address of a server, from any thread.

    `again` gives another one where the one in hand does not answer any more, and raises
    LanguageToolError where there is none. `kept` says whether a connection may be used again.
    """

    kept: bool

    def address(self) -> Address: ...

    def again(self, address: Address) -> Address: ...

    def stop(self) -> None: ...


class OwnServer:
    """A server that is started when it is first asked for, and once more if it dies or hangs."""

    kept = True

    def __init__(self, start: Start) -> None:
        self._start = start
        self._lock = threading.Lock()
        self._server: Server | None = None
        self._starts = 0
        self._is_over = False

    def address(self) -> Address:
        with self._lock:
            server = self._server or self._begin()
            return Address(server.url, self._starts)

    def again(self, address: Address) -> Address:
        with self._lock:
            if self._server is not None and address.start == self._starts:
                self._server.stop()
                self._server = None
            server = self._server or self._begin()
            return Address(server.url, self._starts)

    def _begin(self) -> Server:
        if self._is_over:
            raise LanguageToolError("the run has ended")
        if self._starts > 1:
            raise LanguageToolError("the server died or hung twice; the rest was not read")
        self._starts += 1
        self._server = Server(self._start)
        return self._server

    def stop(self) -> None:
        with self._lock:
            self._is_over = True
            if self._server is not None:
                self._server.stop()
                self._server = None


class GivenServer:
    """A server that somebody else runs, at an address."""

    def __init__(self, url: str, *, kept: bool = False) -> None:
        self._address = Address(url.rstrip("/").removesuffix("/v2"), 1)
        self.kept = kept
        self._lock = threading.Lock()
        self._tries = 0

    def address(self) -> Address:
        return self._address

    def again(self, address: Address) -> Address:
        with self._lock:
            self._tries += 1
            if self._tries > _TRIES:
                raise LanguageToolError(f"the server at {address.url} does not answer any more")
            return address

    def stop(self) -> None:
        """It is not ours to end."""
