"""The automaton and the plain searches find the same anchors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.scan import Candidate, Scanner, fold

LETTERS = "abAßẞİiıé😀 "
both = pytest.mark.parametrize("pure", [False, True], ids=["automaton", "plain searches"])


def found(anchors: list[str], text: str, *, pure: bool) -> list[str]:
    candidates = Scanner({"rule": anchors}, pure=pure).candidates(text).get("rule", [])
    return [text[start:end] for start, end in candidates]


@both
def test_case_does_not_count(pure: bool) -> None:
    assert found(["Read more"], "READ MORE, read More", pure=pure) == ["READ MORE", "read More"]


@both
def test_anchors_that_overlap_are_all_found(pure: bool) -> None:
    assert found(["read", "read more", "more", "ad"], "read more", pure=pure) == [
        *("read", "read more", "ad", "more"),
    ]
    assert found(["aa"], "aaaa", pure=pure) == ["aa", "aa", "aa"]


@both
def test_offsets_count_code_points(pure: bool) -> None:
    scanner = Scanner({"rule": ["ferry"]}, pure=pure)
    assert scanner.candidates("😀é İ ferry") == {"rule": [Candidate(5, 10)]}


@both
def test_each_rule_gets_its_own_candidates(pure: bool) -> None:
    scanner = Scanner({"one": ["bus", "ferry"], "two": ["FERRY"], "three": ["tram"]}, pure=pure)
    assert scanner.candidates("the ferry, the bus") == {
        "one": [Candidate(4, 9), Candidate(15, 18)],
        "two": [Candidate(4, 9)],
    }


@both
def test_an_anchor_that_is_named_twice_is_found_once(pure: bool) -> None:
    assert found(["bus", "Bus"], "a bus", pure=pure) == ["bus"]


@both
def test_without_anchors_nothing_is_found(pure: bool) -> None:
    assert Scanner({}, pure=pure).candidates("a bus") == {}
    assert Scanner({"rule": ()}, pure=pure).candidates("a bus") == {}


@given(
    st.dictionaries(
        st.sampled_from(["one", "two"]),
        st.lists(st.text(alphabet=LETTERS, min_size=1, max_size=3), max_size=5),
    ),
    st.text(alphabet=LETTERS, max_size=40),
)
def test_the_automaton_and_the_plain_searches_agree(
    anchors: dict[str, list[str]], text: str
) -> None:
    assert Scanner(anchors).candidates(text) == Scanner(anchors, pure=True).candidates(text)


@given(
    st.text(alphabet=LETTERS, min_size=1, max_size=3),
    st.text(alphabet=LETTERS),
    st.text(alphabet=LETTERS),
)
def test_an_anchor_is_found_wherever_it_stands(anchor: str, before: str, after: str) -> None:
    candidates = Scanner({"rule": [anchor]}).candidates(before + anchor + after)["rule"]
    assert Candidate(len(before), len(before + anchor)) in candidates


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_every_letter_keeps_its_length() -> None:
    letters = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x110000)]))
    assert len(fold(letters)) == len(letters)
