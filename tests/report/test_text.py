"""The format for people: the source line, and the span marked under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Linter
from linter.document import Source
from linter.report import Look, make_writer

if TYPE_CHECKING:
    from tests.conftest import LinterWith


LINTER = Linter(select=["spelling/set-phrase"])
FOUND = "mute point"
WIDTH = 80


def written(text: str, *, width: int = WIDTH, colour: bool = False, linter: Linter = LINTER) -> str:
    out: list[str] = []
    writer = make_writer("text", out.append, Look(colour=colour, width=width))
    writer.article(Source("a.txt", text), linter.lint_text(text, "a.txt"))
    return "".join(out)


def excerpt(text: str, *, width: int = WIDTH) -> tuple[str, str]:
    """The shown line and the line of the marker below it, both without the margin."""
    _, line, marker = written(text, width=width).splitlines()[:3]
    margin, _, shown = line.partition(" | ")
    return shown, marker[len(margin) + 3 :]


def columns(text: str) -> int:
    return sum(2 if char in "日本😀" else 0 if char == "\u0301" else 1 for char in text)


def test_a_finding_is_shown_with_its_line() -> None:
    assert written("It is a mute point.") == (
        "a.txt:1:9 warning spelling/set-phrase The phrase is “moot point”.\n"
        "    1 | It is a mute point.\n"
        "      |         ^^^^^^^^^^\n"
        "\n"
    )


def test_related_places_follow() -> None:
    linter = Linter(select=["names/near-miss"])
    text = "Kestrelane said. Kestrelane did.\n\nKestralane left."
    assert written(text, linter=linter).splitlines()[3].startswith("      | line 1, column 1: ")


def test_the_line_is_that_of_the_finding_whatever_ends_it() -> None:
    for line_end in ("\n", "\r\n", "\r"):
        text = line_end.join(["One.", "", "A mute point.", "", "Two."])
        assert written(text).splitlines()[1:3] == [
            "    3 | A mute point.",
            "      |   ^^^^^^^^^^",
        ]


@pytest.mark.parametrize("before", ["日本 ", "😀 ", "cafe\u0301 ", "\t", "x\x1b[31m ", "é "])
def test_the_marker_stands_under_its_span(before: str) -> None:
    shown, marker = excerpt(f"{before}{FOUND}.")
    assert columns(shown[: shown.index(FOUND)]) == marker.index("^")
    assert marker.strip() == "^" * len(FOUND)


@given(
    st.text(alphabet="ab 日😀é\u0301\t\x1b\u200b", max_size=90),
    st.text(alphabet="ab 日😀é\u0301\t", max_size=90),
    st.integers(40, 120),
)
def test_the_marker_stands_under_its_span_in_any_line(before: str, after: str, width: int) -> None:
    shown, marker = excerpt(f"x{before} {FOUND} {after}x", width=width)
    start = shown.index(FOUND[0])
    assert columns(shown[:start]) == marker.index("^")
    assert FOUND.startswith(shown[start : start + marker.count("^")])


@given(st.integers(0, 300), st.integers(0, 300), st.integers(60, 160))
def test_a_line_is_cut_to_the_width_and_shows_the_cut(before: int, after: int, width: int) -> None:
    line = f"{'a' * before} {FOUND} {'b' * after}"
    shown = written(line, width=width).splitlines()[1].partition(" | ")[2]
    assert len(f"    1 | {shown}") <= width
    core = shown.strip("…")
    assert core.strip() in line
    assert shown.startswith("…") == (not line.lstrip().startswith(core.lstrip()))
    assert shown.endswith("…") == (not line.rstrip().endswith(core.rstrip()))


@pytest.mark.parametrize("bad", ["\x1b]0;title\x07", "\x9b31m", "\x08\x08", "\u202e", "\x00"])
def test_no_control_character_reaches_the_terminal(bad: str) -> None:
    text = f"One {bad} two. It is a mute point {bad}, she said."
    assert all(line.isprintable() for line in written(text).split("\n"))


def test_colour_changes_nothing_but_the_colours() -> None:
    text = "It is a mute point."
    coloured = written(text, colour=True)
    assert "\x1b[33;1m^^^^^^^^^^\x1b[0m" in coloured
    for code in ("1", "2", "33;1", "0"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == written(text)


def test_a_span_over_several_lines_is_marked_to_the_end_of_its_first(
    linter_with: LinterWith,
) -> None:
    linter = linter_with("check: pattern\npatterns: ['mute\\spoint']\nanchors: [mute]")
    text = "So the speaker who came told us that it is a mute\npoint and more.\n\nIt rained."
    assert written(text, linter=linter).splitlines()[2].endswith(" ^^^^")


def test_an_article_without_findings_prints_nothing() -> None:
    assert written("It rained.") == ""
