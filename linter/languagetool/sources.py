"""Where a run's server comes from: one of its own, a warm one, or one that the desk runs."""

from __future__ import annotations

import threading

from linter.languagetool.errors import LanguageToolError
from linter.languagetool.server import Server, Start


class OwnServer:
    """A server that is started when it is first asked for, and once more if it dies or hangs."""

    kept = True

    def __init__(self, start: Start) -> None:
        self._start = start
        self._lock = threading.Lock()
        self._server: Server | None = None
        self._starts = 0
        self._is_over = False

    def url(self) -> str:
        with self._lock:
            if self._server is None:
                self._server = self._begin()
            return self._server.url

    def again(self, url: str) -> str:
        with self._lock:
            if self._server is None or self._server.url == url:
                if self._server is not None:
                    self._server.stop()
                    self._server = None
                self._server = self._begin()
            return self._server.url

    def _begin(self) -> Server:
        if self._is_over:
            raise LanguageToolError("the run has ended")
        if self._starts > 1:
            raise LanguageToolError(
                "the server died or hung twice; what it had not checked is left"
            )
        self._starts += 1
        return Server(self._start)

    def stop(self) -> None:
        with self._lock:
            self._is_over = True
            if self._server is not None:
                self._server.stop()
                self._server = None


class GivenServer:
    """A server that somebody else runs, at an address."""

    def __init__(self, url: str, *, kept: bool = False) -> None:
        self._url = url.rstrip("/").removesuffix("/v2")
        self.kept = kept
        self._lock = threading.Lock()
        self._tries = 0

    def url(self) -> str:
        return self._url

    def again(self, url: str) -> str:
        with self._lock:
            self._tries += 1
            if self._tries > 4:
                raise LanguageToolError(f"the server at {url} does not answer any more")
            return url

    def stop(self) -> None:
        """It is not ours to end."""
