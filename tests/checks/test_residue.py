"""Residue that no phrase names."""

from __future__ import annotations

import pytest

from linter import Linter


def found(rule: str, text: str) -> list[str]:
    return [f.text for f in Linter(select=[f"boilerplate/{rule}"]).lint_text(text)]


def test_reference_marks_need_notes() -> None:
    text = "The bridge is old.[1] It is long.[2]"
    assert found("numbered-reference", text) == ["[1]"]
    assert found("numbered-reference", f"{text}\n\n[1] Dale Record, 1870.") == []


def test_one_number_in_brackets_is_an_editors() -> None:
    assert found("numbered-reference", "The bridge is old.[1] It is long.") == []


@pytest.mark.parametrize("name", ["utm_source", "fbclid", "gclid", "mc_cid"])
def test_a_link_that_follows_its_reader_is_found(name: str) -> None:
    link = f"https://dale.example/map?id=1&{name}=x"
    assert found("tracking-parameter", f"See {link} for more.") == [link]


def test_a_link_with_its_own_parameters_is_left_alone() -> None:
    assert found("tracking-parameter", "See https://dale.example/map?id=1&page=2 for more.") == []


def test_a_list_of_other_things_is_no_stuffing() -> None:
    text = "Council votes\n\nbread, butter, apple cheese, pears, apples, plums"
    assert found("keyword-stuffing", text) == []


@pytest.mark.parametrize("text", ["It cost $TK.", "It has TK lamps.", "TKs remain."])
def test_what_is_still_to_come_is_found(text: str) -> None:
    assert len(found("tk-mark", text)) == 1


@pytest.mark.parametrize("text", ["TK Maxx opened.", "Flight TK-1980 left.", "See tk.example/TK."])
def test_names_with_the_same_letters_are_left_alone(text: str) -> None:
    assert found("tk-mark", text) == []


LOST = "The river rose for nine days, and nobody in the lower town could say what was left. " * 16


def test_a_headline_in_capitals_is_found_where_paragraphs_were_lost() -> None:
    text = f"{LOST}MAYOR DEFENDS PLAN TO CLOSE LIBRARIES The town grew quiet."
    assert found("capitals-run", text) == ["MAYOR DEFENDS PLAN TO CLOSE LIBRARIES"]


@pytest.mark.parametrize("words", ["NATO, the EU and the UN came.", "“GET OUT OF MY HOUSE NOW!”"])
def test_names_and_shouts_in_capitals_are_left_alone(words: str) -> None:
    assert found("capitals-run", f"{LOST}{words} The town grew quiet.") == []
