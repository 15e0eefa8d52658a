"""What is known of a warm server: a dead one is forgotten, a busy one is not."""

from __future__ import annotations

import socket
from pathlib import Path

import msgspec
import pytest

from linter.languagetool import warm
from linter.languagetool.warm import State


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(warm, "_ANSWERS_IN", 0.2)


def written(url: str) -> State:
    state = State(1, url, "6.8", 60.0)
    warm.state_file().write_bytes(msgspec.json.encode(state))
    return state


def test_without_a_file_there_is_no_server() -> None:
    assert warm.read_state() is None


def test_a_server_that_is_gone_is_forgotten() -> None:
    written("http://127.0.0.1:9")
    assert warm.read_state() is None
    assert not warm.state_file().exists()


def test_a_damaged_file_is_taken_away() -> None:
    warm.state_file().write_bytes(b"{")
    assert warm.read_state() is None
    assert not warm.state_file().exists()


def test_a_busy_server_is_left_to_the_run_that_uses_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        state = written(f"http://127.0.0.1:{server.getsockname()[1]}")
        assert warm.read_state() == state
    assert warm.state_file().exists()
