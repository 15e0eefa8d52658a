"""Fixes reach the form that the source has, or there is none."""

from __future__ import annotations

import pytest

from linter.findings import Edit
from linter.readers import read_text
from linter.source_edits import source_edits


def edited(source: str, old: str, new: str, path: str = "a.html") -> str | None:
    """The source with `old`, as the prose has it, replaced; None where that is refused."""
    document = read_text(source, path)
    at = document.text.index(old)
    edits = source_edits(document, [Edit(at, at + len(old), new)])
    for edit in reversed(edits):
        source = source[: edit.offset] + edit.text + source[edit.end_offset :]
    return source if edits else None


REPLACED = {
    "words": ("<p>It <b>rained</b> so.</p>", "rained", "snowed", "<p>It <b>snowed</b> so.</p>"),
    "reference": ("<p>A&nbsp;B&ldquo;</p>", "“", "”", "<p>A&nbsp;B”</p>"),
    "words with a reference": ("<p>R&amp;D it</p>", "R&D", "R & D", "<p>R &amp; D it</p>"),
    "sign of a tag put in": ("<p>2 lt 3</p>", "lt", "<", "<p>2 &lt; 3</p>"),
    "ampersand put in": ("<p>A und B</p>", "und", "&", "<p>A &amp; B</p>"),
    "broken line": ("<p>It\n  rained</p>", "It rained", "So", "<p>So</p>"),
    "across a tag": ("<p>It <b>rained</b> so.</p>", "It rained", "So", None),
    "beside a tag": ("<p>It <b>rained</b> so.</p>", " so", ", so", "<p>It <b>rained</b>, so.</p>"),
    "across a comment": ("<p>It<!-- --> rained</p>", "It rained", "So", None),
    "across a line break": ("<p>It<br>rained</p>", "It\nrained", "So", None),
}


@pytest.mark.parametrize(("source", "old", "new", "wanted"), REPLACED.values(), ids=REPLACED)
def test_a_text_of_html_is_replaced_between_two_tags(
    source: str, old: str, new: str, wanted: str | None
) -> None:
    assert edited(source, old, new) == wanted


REMOVED = {
    "paragraph": ("<p>A a.</p>\n<p>B b.</p>\n<p>C c.</p>", "<p>A a.</p>\n<p>C c.</p>"),
    "with markup inside": ("<p>A a.</p><p><i>B</i> <a href=x>b.</a></p>", "<p>A a.</p>"),
    "in boxes of its own": ("<p>A a.</p><div><div><p>B b.</p></div></div>", "<p>A a.</p>"),
    "item": ("<ul><li>A a.</li><li>B b.</li></ul>", "<ul><li>A a.</li></ul>"),
    "item that nothing closes": ("<ul><li>A a.<li>B b.<li>C c.</ul>", "<ul><li>A a.<li>C c.</ul>"),
    "the only item": ("<p>A a.</p><ul><li>B b.</li></ul>", "<p>A a.</p>"),
    "caption": (
        "<p>A a.</p><figure><img src=x><figcaption>B b.</figcaption></figure>",
        "<p>A a.</p><figure><img src=x></figure>",
    ),
    "beside a picture": ("<p>A a.</p><p><img src=x>B b.</p>", None),
    "between line breaks": ("<div>A a.<br><br>B b.<br><br>C c.</div>", None),
    "loose text": ("<p>A a.</p>B b.<p>C c.</p>", None),
    "the only text of an article": ("<article><p>B b.</p></article>", "<article></article>"),
}


@pytest.mark.parametrize(("source", "wanted"), REMOVED.values(), ids=REMOVED)
def test_a_block_of_html_is_taken_out_with_its_element(source: str, wanted: str | None) -> None:
    old = "\n\nB b." if "A a." in source else "B b."
    assert edited(source, old, "") == wanted


def test_two_blocks_that_are_taken_out_at_once_go_with_both_elements() -> None:
    source = "<p>A a.</p><p>B b.</p><aside><p>C c.</p></aside>"
    assert edited(source, "\n\nB b.\n\nC c.", "") == "<p>A a.</p>"


@pytest.mark.parametrize(("before", "after"), [("It", " rained"), ("<i>It</i>", " rained")])
def test_a_text_is_put_in_where_no_tag_stands(before: str, after: str) -> None:
    source = f"<p>{before}{after}</p>"
    edits = source_edits(read_text(source, "a.html"), [Edit(2, 2, ",")])
    assert [(edit.offset, edit.text) for edit in edits] == ([] if "<" in before else [(5, ",")])


def test_all_edits_of_a_fix_are_made_or_none() -> None:
    document = read_text("<p>It <b>rained</b> so.</p>", "a.html")
    assert source_edits(document, [Edit(0, 2, "So"), Edit(3, 12, "x")]) == ()


def test_other_formats_keep_their_markup() -> None:
    assert edited("It *rained* & so.", "& so", "< so", "a.md") == "It *rained* < so."
    assert edited("It *rained* so.", "It rained", "So", "a.md") is None
    assert edited("It rained.", "It", "&", "a.txt") == "& rained."
