"""Applying fixes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter import Linter, fix
from linter.findings import Edit, Fix


def fixes(*edits: tuple[int, int, str]) -> list[Fix]:
    return [Fix("safe", (Edit(*edit),)) for edit in edits]


def test_no_fixes_change_nothing() -> None:
    assert fix.apply("a ferry", []) == "a ferry"


def test_fixes_replace_insert_and_remove() -> None:
    edits = [(0, 3, "1"), (3, 7, ""), (8, 8, "five ")]
    assert fix.apply("one two six", fixes(*edits)) == "1 five six"


def test_the_order_of_fixes_does_not_count() -> None:
    given_fixes = fixes((0, 3, "1"), (4, 7, "2"))
    assert fix.apply("one two", given_fixes) == fix.apply("one two", given_fixes[::-1]) == "1 2"


def test_of_two_fixes_that_overlap_the_first_is_applied() -> None:
    assert fix.apply("abcdef", fixes((0, 3, "-"), (2, 5, "+"))) == "-def"


def test_of_two_insertions_at_one_place_one_is_applied() -> None:
    assert fix.apply("ab", fixes((1, 1, " "), (1, 1, " "))) == "a b"


def test_fixes_that_touch_are_both_applied() -> None:
    assert fix.apply("abcd", fixes((0, 2, "-"), (2, 4, "+"))) == "-+"


def test_a_fix_is_applied_whole_or_not_at_all() -> None:
    whole = Fix("safe", (Edit(0, 1, "["), Edit(4, 5, "]")))
    assert fix.apply("(abc)", [whole]) == "[abc]"
    assert fix.apply("(abc)", [whole, *fixes((4, 5, "!"))]) == "[abc]"
    assert fix.apply("(abc)", [*fixes((0, 3, "!")), whole]) == "!c)"


@given(st.text(alphabet="abc", min_size=1), st.lists(st.integers(0, 20), max_size=8, unique=True))
def test_fixes_apart_from_each_other_are_all_applied(text: str, borders: list[int]) -> None:
    borders = sorted(at for at in borders if at <= len(text))
    edits = [(start, end, "-") for start, end in zip(borders[::2], borders[1::2], strict=False)]
    expected = text
    for start, end, replacement in reversed(edits):
        expected = expected[:start] + replacement + expected[end:]
    assert fix.apply(text, fixes(*edits)) == expected


DEFECTS = [
    "The talks went on until midnight.Both sides left.",
    "Apples,pears and plums were sold.",
    "It rained;however,nobody left!Everyone stayed.",
    "“We shall rebuild,“ the mayor said. “It takes a year.”",
    "The mayor said: ”We shall rebuild.”",
    '“We shall rebuild," the mayor said.',
    '"We shall rebuild,” the mayor said.',
    'The mayor said:" We shall rebuild."',
    '"We shall rebuild, "she said. "It takes a year."',
    "“We shall rebuild, the mayor said.",
    "The ferry will run again on Monday.",
    "It said “no.Then,she left.",
]
LINTER = Linter(preview=True)


def mended(text: str) -> str:
    found = [one for finding in LINTER.lint_text(text) for one in finding.fixes]
    return fix.apply(text, [one for one in found if one.safety == "safe"])


@given(
    st.lists(st.sampled_from(DEFECTS), min_size=1, max_size=6),
    st.sampled_from(["\n\n", "\n", "\r\n\r\n", " ", "\u200b\n\n"]),
)
def test_fixing_comes_to_an_end(paragraphs: list[str], joint: str) -> None:
    text = joint.join(paragraphs)
    # A mended mark may show what the broken one hid, so a second and third round are legal.
    for _ in range(3):
        text = mended(text)
    assert mended(text) == text


def test_nothing_is_put_into_what_another_fix_takes_out() -> None:
    text = "0123456789" * 3
    all_fixes = fixes((0, 20, ""), (2, 5, ""), (10, 11, "X"))
    assert fix.apply(text, all_fixes) == text[20:]
