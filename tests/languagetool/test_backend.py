"""Articles through a server: in order, in parallel, and with an end whatever it does."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from linter.house import NOBODY
from linter.languagetool.backend import Backend, Checked
from linter.languagetool.sources import GivenServer
from linter.languagetool.table import Table
from linter.readers import read_text
from tests.languagetool.server import Answer, matches, serving

TABLE = Table(categories={"GRAMMAR": "warning"}, on={}, off={})


def check(url: str, *texts: str, timeout: float = 5.0) -> list[Checked]:
    backend = Backend(GivenServer(url), TABLE, NOBODY, timeout=timeout)
    try:
        return list(backend.check_all([read_text(text, "a.txt") for text in texts]))
    finally:
        backend.close()


def told(checked: Checked) -> list[str]:
    return [finding.text for finding in checked.findings]


def word_of(text: str) -> Answer:
    return 200, matches((text.index("bad"), 4, "RULE"))


def test_each_article_gets_its_own_matches_in_order() -> None:
    texts = [f"{'It rained. ' * n}This is bad{n}." for n in range(9)]
    with serving(word_of) as url:
        assert [told(one) for one in check(url, *texts)] == [[f"bad{n}"] for n in range(9)]


def test_a_text_that_is_too_long_for_the_server_is_halved() -> None:
    def picky(text: str) -> Answer:
        return (413, b"too long") if len(text) > 500 else (200, matches((0, 3, "RULE")))

    text = "\n\n".join(f"Bad{n} " + "and so on " * 30 for n in range(4))
    with serving(picky) as url:
        (one,) = check(url, text)
    assert told(one) == ["Bad"] * 4
    assert one.failure is None


def test_what_can_not_be_halved_is_said_and_the_rest_is_kept() -> None:
    def failing(text: str) -> Answer:
        return (500, b"Checking took longer") if "slow" in text else (200, matches((0, 3, "RULE")))

    text = "Bad start.\n\n" + "slow " * 1700 + "end.\n\nBad end."
    with serving(failing) as url:
        (one,) = check(url, text)
    assert told(one) == ["Bad", "Bad"]
    assert one.failure is not None and "Checking took longer" in str(one.failure)


@pytest.mark.parametrize(
    ("status", "body"), [(200, b"<html>"), (200, b'{"x": 1}'), (400, b"bad request"), (404, b"")]
)
def test_rubbish_is_one_clear_line(status: int, body: bytes) -> None:
    with serving(lambda _: (status, body)) as url:
        (one,) = check(url, "It rained.")
    assert one.findings == []
    assert str(one.failure).startswith("LanguageTool: ") and "\n" not in str(one.failure)


@pytest.fixture
def silent() -> Iterator[str]:
    """A port that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def test_a_server_that_hangs_or_is_not_there_is_given_up(
    silent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linter.languagetool.backend._FIRST_TIMEOUT", 0.1)
    for url in (silent, "http://127.0.0.1:9"):
        checked = check(url, "It rained.", "It snowed.", timeout=0.1)
        assert all(one.failure is not None and not one.findings for one in checked)


def test_an_address_that_is_none_is_said() -> None:
    (one,) = check("localhost:8081", "It rained.")
    assert "is no address such as" in str(one.failure)
