"""Residue inside a paragraph, by its borders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import LinterWith

RULE = """\
check: pattern
furniture: true
lines: [share this story, getty images, reuters]
patterns: ['^photo: [A-Z].*$', '^\\(related: .*\\)$', '^follow us on \\w+\\.$']
anchors: [photo, related, follow]
inside: [PLACES]
fix: unsafe
"""
BODY = "The bridge over the Tarn was opened to all traffic at noon, after eleven years of building."
LOST = " ".join([BODY] * 15)


def found(linter_with: LinterWith, place: str, text: str) -> list[str]:
    return [finding.text for finding in linter_with(RULE.replace("PLACES", place)).lint_text(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (f"Share this story{BODY} It is long.", "Share this story"),
        (f"Getty Images {BODY} It is long.", "Getty Images"),
        (f"Share this storyEngineers had worked all night. {BODY}", "Share this story"),
    ],
)
def test_a_label_is_glued_to_the_first_sentence(
    linter_with: LinterWith, text: str, label: str
) -> None:
    assert found(linter_with, "before", text) == [label]


def test_a_dateline_is_no_label(linter_with: LinterWith) -> None:
    assert found(linter_with, "before", f"DALE (Reuters) The rain stopped. {BODY} {BODY}") == []


def test_one_word_before_a_name_is_part_of_the_sentence(linter_with: LinterWith) -> None:
    assert found(linter_with, "before", f"Reuters President Orme resigned. {BODY} {BODY}") == []


@pytest.mark.parametrize("gap", ["", " "])
def test_a_label_is_glued_to_the_last_sentence(linter_with: LinterWith, gap: str) -> None:
    text = f"{BODY} {BODY}{gap}Photo: Dana Whitlock"
    assert found(linter_with, "behind", text) == ["Photo: Dana Whitlock"]


def test_a_label_stands_in_brackets(linter_with: LinterWith) -> None:
    text = f"{BODY} (RELATED: Who pays for it?) {BODY}"
    assert found(linter_with, "brackets", text) == ["(RELATED: Who pays for it?)"]


def test_words_in_brackets_are_no_line(linter_with: LinterWith) -> None:
    assert found(linter_with, "brackets", f"{BODY} (Share this story) {BODY}") == []


def test_where_paragraphs_were_lost_a_sentence_may_be_a_line(linter_with: LinterWith) -> None:
    text = f"{LOST} Follow us on Chirper. {LOST}"
    assert found(linter_with, "sentences", text) == ["Follow us on Chirper."]


def test_in_a_paragraph_a_sentence_is_one(linter_with: LinterWith) -> None:
    text = f"{BODY} Follow us on Chirper. {BODY}\n\n{BODY}"
    assert found(linter_with, "sentences", text) == []


def test_a_part_goes_with_the_space_beside_it(linter_with: LinterWith) -> None:
    linter = linter_with(RULE.replace("PLACES", "brackets"))
    (finding,) = linter.lint_text(text := f"{BODY} (Related: a walk) {BODY}")
    (edit,) = finding.fixes[0].edits
    assert text[: edit.offset] + text[edit.end_offset :] == f"{BODY} {BODY}"
