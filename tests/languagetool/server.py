"""A server that answers as it is told to: for what the real one does only when it is broken."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

Answer = tuple[int, bytes]


def matches(*found: tuple[int, int, str]) -> bytes:
    """An answer with matches: offset, length, rule."""
    return json.dumps(
        {
            "matches": [
                {
                    "offset": offset,
                    "length": length,
                    "message": f"say {rule}",
                    "replacements": [{"value": "better"}],
                    "rule": {"id": rule, "category": {"id": "GRAMMAR"}},
                }
                for offset, length, rule in found
            ]
        }
    ).encode()


@contextmanager
def serving(answer: Callable[[str], Answer]) -> Iterator[str]:
    """The address of a server that gives `answer` for each text."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            status, body = answer(parse_qs(self.rfile.read(length).decode())["text"][0])
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
