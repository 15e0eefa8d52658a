"""One connection to a server: a text in, its matches out."""

from __future__ import annotations

import http.client
import json
from typing import Any
from urllib.parse import urlencode, urlsplit

import msgspec

from linter.languagetool.errors import LanguageToolError, OverloadedError

_TOO_LARGE, _FAILED = 413, 500


class Match(msgspec.Struct, frozen=True):
    """What LanguageTool says of a stretch of the text; `offset` and `length` count UTF-16 units."""

    offset: int
    length: int
    rule: str
    category: str
    message: str
    replacements: tuple[str, ...]


class Client:
    """Asks one server. Not to be shared between threads.

    `kept` keeps the connection for the next text, which is fast with a server of our own and slow
    with another one (delayed acknowledgements).
    """

    def __init__(self, url: str, *, kept: bool) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise LanguageToolError(f"{url!r} is no address such as http://localhost:8081")
        self._parts = parts
        self._kept = kept
        self._connection: http.client.HTTPConnection | None = None

    def check(self, text: str, language: str, timeout: float) -> list[Match]:
        """The matches in a text.

        Raises OverloadedError where less text may do, ConnectionError where the server is gone,
        TimeoutError where it hangs, LanguageToolError for every other answer.
        """
        fields = {"text": text, "language": language, "level": "default"}
        answer = self._post("/v2/check", urlencode(fields).encode(), timeout)
        try:
            return [_match(one) for one in json.loads(answer)["matches"]]
        except (ValueError, KeyError, TypeError) as error:
            raise LanguageToolError(
                f"{self._parts.netloc} does not answer as LanguageTool does ({error!r})"
            ) from None

    def version(self, timeout: float) -> str:
        """The server's version. Raises as `check` does."""
        try:
            info = json.loads(self._send("GET", "/v2/info", None, timeout))
            return str(info["software"]["version"])
        except (ValueError, KeyError, TypeError):
            raise LanguageToolError(f"{self._parts.netloc} is no LanguageTool") from None

    def close(self) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None

    def _post(self, path: str, body: bytes, timeout: float) -> bytes:
        return self._send("POST", path, body, timeout)

    def _send(self, method: str, path: str, body: bytes | None, timeout: float) -> bytes:
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        connection = self._connection or self._connect(timeout)
        if connection.sock:
            connection.sock.settimeout(timeout)
        try:
            connection.request(method, self._parts.path.rstrip("/") + path, body, headers)
            response = connection.getresponse()
            answer = response.read()
        except http.client.HTTPException as error:
            self.close()
            if isinstance(error, ConnectionError):
                raise
            raise LanguageToolError(f"{self._parts.netloc} answers no HTTP ({error!r})") from None
        except OSError:
            self.close()
            raise
        if not self._kept:
            self.close()
        if response.status in (_TOO_LARGE, _FAILED):
            raise OverloadedError(_told(response.status, answer))
        if response.status != http.client.OK:
            raise LanguageToolError(_told(response.status, answer))
        return answer

    def _connect(self, timeout: float) -> http.client.HTTPConnection:
        secure = self._parts.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        self._connection = kind(self._parts.hostname or "", self._parts.port, timeout=timeout)
        return self._connection


def _match(one: dict[str, Any]) -> Match:
    rule = one["rule"]
    return Match(
        offset=int(one["offset"]),
        length=int(one["length"]),
        rule=str(rule["id"]),
        category=str(rule["category"]["id"]),
        message=str(one["message"]),
        replacements=tuple(str(other["value"]) for other in one["replacements"][:5]),
    )


def _told(status: int, answer: bytes) -> str:
    said = " ".join(answer.decode("utf-8", "replace").split())[:160]
    return f"the server answers {status}: {said or 'nothing'}"
