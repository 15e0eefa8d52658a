"""What a SARIF result says besides its place: messages, fingerprints, fixes, failures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from linter.document import Source
from linter.findings import Edit, Fix, Related

if TYPE_CHECKING:
    pass

from tests.report.test_sarif import (
    NAME,
    NAMES,
    SLIP,
    SLIPS,
    by_offset,
    one,
    place,
    results,
    run_of,
    units,
    written,
)

# Messages


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Write “{0}”.", "Write “{{0}}”."),
        ("Take out “[here](http://example.org)”.", "Take out “[here] (http://example.org)”."),
        ("“[sic]” (so) and C:\\a", "“[sic]” (so) and C:\\a"),
    ],
)
def test_a_message_holds_no_placeholder_and_no_link(message: str, told: str) -> None:
    result = one(Source("a.txt", "The text."), 4, 8, message=message)
    assert result["message"] == {"text": told}


def test_related_messages_and_failures_hold_none_either() -> None:
    related = Related(1, 1, 1, 4, 0, 3, "“{0}”")
    result = one(Source("a.txt", "The text."), 4, 8, related=(related,))
    assert result["relatedLocations"][0]["message"]["text"] == "“{{0}}”"
    (invocation,) = run_of(written(SLIPS, failures=[(None, "{}")]))["invocations"]
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "{{}}"


def test_what_else_is_known_stands_in_the_properties() -> None:
    result = one(
        Source("a.txt", "The text."), 4, 8, suggestions=("words", "prose"), confidence=0.97
    )
    known = {"branch": "test", "suggestions": ["words", "prose"], "confidence": 0.97}
    assert result["properties"] == known


# Fingerprints


def marks(text: str, path: str = "a.txt") -> list[str]:
    found = [result["partialFingerprints"] for result in results(SLIPS, text, path)]
    assert all(list(prints) == ["copydeskFingerprint/v1"] for prints in found)
    return [prints["copydeskFingerprint/v1"] for prints in found]


def test_a_fingerprint_survives_edits_elsewhere_and_a_move_of_the_file() -> None:
    before = marks(f"{SLIP}\n\nThe sun,then clouds.")
    after = marks(
        f"A new line with a flaw,too.\n\n{SLIP} And more.\r\n\r\nThe sun,then clouds.", "b/c.txt"
    )
    assert len(set(after)) == 3
    assert before == after[1:]


def test_equal_findings_are_told_apart_by_their_number_in_the_article() -> None:
    first, second = marks(f"{SLIP}\n\nShe said it.\n\n{SLIP}")
    assert first != second
    assert marks(SLIP) == [first]
    assert marks(f"{SLIP}\n\n{SLIP}\n\n{SLIP}")[:2] == [first, second]


def test_a_fingerprint_is_made_of_the_rule_and_the_text_with_its_white_space_folded() -> None:
    def mark(text: str, **fields: Any) -> Any:
        return one(Source("a.txt", text), 0, len(text), **fields)["partialFingerprints"]

    assert mark("two words") == mark("two\r\n  words", message="Another.", severity="info")
    assert mark("two words") != mark("Two words")
    assert mark("two words") != mark("two words", rule="style/other")


# Fixes


def test_a_fix_mends_the_text() -> None:
    text = f"😀😀\r\n\r\n{SLIP}"
    (result,) = results(SLIPS, text)
    (fix,) = result["fixes"]
    assert fix["properties"] == {"safety": "safe"}
    assert fix["description"]["text"]
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"] == place(result)["artifactLocation"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": " "}
    at = 2 * replacement["deletedRegion"]["charOffset"]
    assert replacement["deletedRegion"]["charLength"] == 0
    mended = units(text)[:at] + units(" ") + units(text)[at:]
    assert mended.decode("utf-16-le") == text.replace("rained.Then", "rained. Then")


def test_a_fix_that_only_takes_out_inserts_nothing() -> None:
    fix = Fix("unsafe", (Edit(0, 4, ""), Edit(8, 9, "!")))
    result = one(Source("a.txt", "The text."), 4, 8, fixes=(fix,))
    first, second = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert "insertedContent" not in first
    assert by_offset("The text.", first["deletedRegion"]) == "The "
    assert second["insertedContent"] == {"text": "!"}


def test_a_finding_without_a_fix_has_none() -> None:
    (result,) = results(NAMES, NAME)
    assert "fixes" not in result


# Failures


def test_a_run_without_failures_was_successful() -> None:
    assert run_of(written(SLIPS))["invocations"] == [{"executionSuccessful": True}]


def test_failures_are_told_and_the_findings_stay() -> None:
    failures = [("b c.txt", "b c.txt: no such file"), (None, "no rule names/x")]
    run = run_of(written(SLIPS, ("a.txt", SLIP), failures=failures))
    assert len(run["results"]) == 1
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    where = {"physicalLocation": {"artifactLocation": {"uri": "b%20c.txt", "uriBaseId": "SRCROOT"}}}
    assert invocation["toolExecutionNotifications"] == [
        {"level": "error", "message": {"text": "b c.txt: no such file"}, "locations": [where]},
        {"level": "error", "message": {"text": "no rule names/x"}},
    ]
