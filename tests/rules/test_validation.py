"""What the types of a rule file can't say."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from linter.rules.model import Rule
from linter.rules.validation import faults

COMMON = {
    "id": "style/test",
    "summary": "A rule.",
    "severity": "error",
    "message": "m",
    "why": "w",
    "examples": (),
}
KINDS: dict[str, dict[str, Any]] = {
    "pattern": {"phrases": ["ferry"]},
    "swap": {"swaps": {"ferry": "bus"}},
    "frames": {"frames": {"lose": ["to [loose>lose] it"]}},
    "consistent": {"forms": [["US", "U.S."]]},
    "pair": {"pairs": [["(", ")"]]},
    "quotes.unclosed": {},
}


def faulty_keys(**keys: Any) -> list[str]:
    rule = msgspec.convert(COMMON | {k.replace("_", "-"): v for k, v in keys.items()}, Rule)
    return [key for key, _ in faults(rule)]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_content_with_its_own_keys(kind: str) -> None:
    assert faulty_keys(check=kind, **KINDS[kind]) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("other", [kind for kind in KINDS if KINDS[kind]])
def test_a_key_of_another_kind_is_a_fault(kind: str, other: str) -> None:
    if kind != other:
        assert faulty_keys(check=kind, **KINDS[kind], **KINDS[other]) == list(KINDS[other])


def test_exceptions_belong_to_patterns_and_swaps() -> None:
    assert faulty_keys(check="pattern", phrases=["ferry"], unless=["bus"]) == []
    assert faulty_keys(check="swap", swaps={"ferry": "bus"}, unless=["bus"]) == []
    assert "unless" in faulty_keys(check="pair", pairs=[["(", ")"]], unless=["bus"])


def test_a_full_scan_needs_no_anchors() -> None:
    assert faulty_keys(check="pattern", patterns=["x+"], scan="full") == []
    assert faulty_keys(check="pattern", patterns=["x+"]) == ["patterns"]


@pytest.mark.parametrize(
    "check", ["patern", "quotes", "quotes.", "Quotes.unclosed", "a.b.c", "os.path/x"]
)
def test_a_function_is_named_with_its_module(check: str) -> None:
    assert faulty_keys(check=check) == ["check"]


def test_a_replacement_needs_a_fix() -> None:
    assert faulty_keys(check="pattern", phrases=["ferry"], replace="bus") == ["replace"]
    assert faulty_keys(check="pattern", phrases=["ferry"], replace="bus", fix="safe") == []


@pytest.mark.parametrize("message", ["{text", "{}", "{0}", "text}", "{text!x}"])
def test_a_broken_placeholder_is_a_fault(message: str) -> None:
    assert faulty_keys(check="pattern", phrases=["ferry"], message=message) == ["message"]


def test_each_fault_is_told() -> None:
    keys = faulty_keys(
        check="pattern", patterns=["(", "["], anchors=["a"], message="{", pairs=[["(", ")"]]
    )
    assert keys == ["pairs", "patterns", "patterns", "anchors", "message"]


def test_frames_tell_their_own_anchors() -> None:
    frames = {"loose": ("to [loose>lose]",)}
    rule = msgspec.convert({**COMMON, "check": "frames", "frames": frames, "anchors": ("x",)}, Rule)
    assert [key for key, _ in faults(rule)] == ["anchors"]
