"""Markdown: what a reader of the page sees, in which blocks, and where it stands in the source."""

from __future__ import annotations

from itertools import pairwise

import pytest

from linter.document import Document
from linter.readers import read_document, read_text
from tests.readers.seen import seen

LONG = "The ferry will run again on Monday, the harbour office said."


def read(source: str) -> Document:
    return read_text(source, "a.md")


INLINE = {
    "no markup": ("It rained.", "It rained."),
    "emphasis": (
        "It *really* rained, **all** _day_ ***long***.",
        "It really rained, all day long.",
    ),
    "emphasis in a word": ("It was un*believ*able.", "It was unbelievable."),
    "unclosed emphasis": ("It **rained.", "It **rained."),
    "snake case": ("The file_name_here is kept.", "The file_name_here is kept."),
    "struck": ("It ~~snowed~~ rained.", "It snowed rained."),
    "link": ('See [the *map*](http://example.org "A map").', "See the map."),
    "reference links": ("See [it][a], [a][] and [A].\n\n[a]: /b 'c'", "See it, a and A."),
    "no such reference": ("See [it][b] and [c].", "See [it][b] and [c]."),
    "autolinks": ("See <https://a.org/b_c> or <jo@a.org>.", f"See {'_' * 17} or {'_' * 8}."),
    "odd autolink": ("See <tel:+123>.", "See ________."),
    "bare address": ("See https://a.org/b_c*d*.", f"See {'_' * 18}."),
    "handle": ("Ask @copy_desk.", "Ask __________."),
    "image amid words": ("One ![a *b*](c) two.", "One _ two."),
    "image first": ("![alt](b) It rained.", "It rained."),
    "images around": ("![](a) ![](b) It rained. ![](c)", "It rained."),
    "linked image": ("[![alt](a)](b) It rained.", "It rained."),
    "code": ("Run `a *b*` now.", "Run _____ now."),
    "code with ticks": ("Run ``a`b`` now.", "Run ___ now."),
    "code over two lines": ("Run `a\nb` now.", "Run ___ now."),
    "entities": ("A&amp;B &#65; &quot;C&quot; &bogus; &", 'A&B A "C" &bogus; &'),
    "entity of a space": ("5&nbsp;km", "5 km"),
    "entity nobody sees": ("so&shy;ft&zwj;ly", "softly"),
    "entity of two": ("&fjlig;ord", "fjord"),
    "escapes": (r"\*Not\* \[it\] \\ \a 5\. \&amp;", r"*Not* [it] \ \a 5. &amp;"),
    "quotation marks": ("\"It's\" -- 'so'... it's", "\"It's\" -- 'so'... it's"),
    "soft break": ("One\ntwo\n  three", "One\ntwo\nthree"),
    "hard breaks": ("One  \ntwo\\\nthree", "One\ntwo\nthree"),
    "tag": ("It <b class='x'>rained</b>.", "It rained."),
    "line break tag": ("It ended.<br>It began.<BR />\nSo.", "It ended.\nIt began.\nSo."),
    "paragraph tag": ("It ended.</p><p>It began.", "It ended.\nIt began."),
    "script": ("It <script>let a = 'b'</script>rained.", "It rained."),
    "comment": ("It <!-- did\nnot --> rained.", "It rained."),
    "comment in a word": ("rain<!-- -->ed", "rained"),
    "unclosed comment": ("It <!-- rained.", "It <!-- rained."),
    "less than": ("2 < 3 and <3 you", "2 < 3 and <3 you"),
    "footnote": ("It rained.[^1] Then\n\n[^1]: ![](x)", "It rained. Then"),
    "zero width": ("It\u200b *rai\u00adned*.", "It rained."),
    "dollars": ("From $5 to $7 a _head_.", "From $5 to $7 a head."),
    "tildes": ("~5 and ~6 men", "~5 and ~6 men"),
}


@pytest.mark.parametrize(("source", "prose"), INLINE.values(), ids=INLINE)
def test_prose_is_what_a_reader_of_the_page_sees(source: str, prose: str) -> None:
    assert [text for _, text in seen(read(source))] == [prose]


@pytest.mark.parametrize(("source", "prose"), INLINE.values(), ids=INLINE)
def test_line_ends_change_no_prose(source: str, prose: str) -> None:
    for line_end in ("\r\n", "\r"):
        read_back = [text for _, text in seen(read(source.replace("\n", line_end)))]
        # Inline code is masked at its length, line ends included.
        assert read_back == [prose] or "`" in source


BLOCKS = {
    "headline": ("# Rain\n\n## Why\n\n# Sun", "headline Rain|heading Why|heading Sun"),
    "underlined": ("Rain\n====\nWhy\n---", "headline Rain|heading Why"),
    "closed heading": ("# Rain # {#top}", "headline Rain"),
    "heading with markup": ("# *Rain* in [Spain](x)", "headline Rain in Spain"),
    "empty headings": ("#\n\n# Rain", "headline Rain"),
    "no heading": (f"Rain\n\n{LONG}", f"headline Rain|paragraph {LONG}"),
    "line before the headline": ("By Jo Smith\n\n# Rain", "byline By Jo Smith|headline Rain"),
    "paragraphs": (f"{LONG}\n\n\n{LONG}", f"paragraph {LONG}|paragraph {LONG}"),
    "wrapped": ("It rained,\nthey said.", "paragraph It rained,\nthey said."),
    "caption below its image": (f"# A\n\n![a](b)\n{LONG}", f"headline A|caption {LONG}"),
    "credit": ("# A\n\nPhoto: Jo Smith", "headline A|caption Photo: Jo Smith"),
    "image only": ("# A\n\n![a](b)\n\nIt rained.", "headline A|paragraph It rained."),
    "quotation": ("> It\n> rained.\n\nSo.", "quotation It\nrained.|paragraph So."),
    "lazy quotation": ("> It\nrained.", "quotation It\nrained."),
    "heading in a quotation": ("> # Rain\n\n# Sun", "heading Rain|headline Sun"),
    "alert": ("> [!NOTE]\n> It rained.", "quotation It rained."),
    "list": ("- one\n- two\n  - three\n\n  four", "list-item one|list-item two|list-item three|"
             "list-item four"),
    "numbered list": ("1. one\n2) two", "list-item one|list-item two"),
    "task list": ("- [ ] one\n- [x] two", "list-item one|list-item two"),
    "quotation in a list": ("- one\n  > two", "list-item one|quotation two"),
    "list in a quotation": ("> - one", "list-item one"),
    "table": ("a|b\n-|-\n*c*|d\\|e", "table-cell a|table-cell b|table-cell c|table-cell d|e"),
    "empty cells": ("|a||\n|-|-|\n||b|", "table-cell a|table-cell b"),
    "code": ("It rained.\n\n    code\n\n```py\ncode\n```\n~~~\ncode", "paragraph It rained."),
    "html": ("<div>\nno\n</div>\n\n<!-- no\n\nno -->\nIt rained.", "paragraph It rained."),
    "unclosed html comment": ("It rained.\n\n<!-- no\n\nno", "paragraph It rained."),
    "rule in a list": ("- one\n  ***\n  two", "list-item one|list-item two"),
    "html in a list": ("- one\n  <div>\n  no\n\n- two", "list-item one|list-item two"),
    "rules": ("It rained.\n\n---\n***\nSo.", "paragraph It rained.|paragraph So."),
    "definitions": ("[a]: b\n[c]: <d> 'e\nf'\n\nIt rained.", "paragraph It rained."),
    "footnote": ("It rained.[^a]\n\n[^a]: So *they* say.\n\n    Yes.", "paragraph It rained.|"
                 "paragraph So they say.|paragraph Yes."),
    "nothing": (" \n\n<!-- -->\n\n![](a)\n\n&shy;\n", ""),
}  # fmt: skip


@pytest.mark.parametrize(("source", "blocks"), BLOCKS.values(), ids=BLOCKS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_blocks(source: str, blocks: str, line_end: str) -> None:
    document = read(source.replace("\n", line_end))
    assert "|".join(f"{kind} {text}" for kind, text in seen(document)) == blocks
    for before, after in pairwise(document.blocks):
        assert document.text[before.end : after.start].strip(" ") == "\n\n"


FRONT = {
    "yaml": ("---\ntitle: Rain\ndate: 2026-05-04\nlang: en-GB\n---\nSo.",
             "Rain", "2026-05-04", "en-GB"),
    "toml": ("+++\ntitle = 'Rain'\ndate = 2026-05-04T10:00:00Z\nlanguage = \"en\"\n+++\nSo.",
             "Rain", "2026-05-04T10:00:00Z", "en"),
    "comments": ("---\n# c\ntitle: Rain # c\ndate: '2026' # c\nlang: # c\n...\nSo.",
                 "Rain", "2026", None),
    "escapes": ('---\ntitle: "The \\"rain\\""\n---\nSo.', 'The "rain"', None, None),
    "doubled": ("---\ntitle: 'It''s rain'\n---\nSo.", "It's rain", None, None),
    "literal": ("+++\ntitle = 'a\\b'\n+++\nSo.", "a\\b", None, None),
    "other escapes": ('---\ntitle: "R\\u0061in"\n---\nSo.', None, None, None),
    "folded": ("---\ntitle: >\n  Rain\ntags: [a]\n---\nSo.", None, None, None),
    "goes on": ("---\ntitle: Rain\n  again\n---\nSo.", None, None, None),
    "inner keys": ("---\na:\n  title: No\n---\nSo.", None, None, None),
    "inner table": ("+++\na = 1\n[b]\ntitle = 'No'\n+++\nSo.", None, None, None),
    "empty": ("---\n---\nSo.", None, None, None),
    "unclosed quotation": ('---\ntitle: "Rain\n---\nSo.', None, None, None),
}  # fmt: skip


@pytest.mark.parametrize(("source", "title", "date", "language"), FRONT.values(), ids=FRONT)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_front_matter(
    source: str, title: str | None, date: str | None, language: str | None, line_end: str
) -> None:
    document = read(source.replace("\n", line_end))
    headline = [("headline", title)] if title else []
    assert seen(document) == [*headline, ("paragraph", "So.")]
    assert (document.date, document.language) == (date, language)


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("---\ntitle: Rain | Desk\n---\n# Rain\n\nSo.", ["headline Rain", "paragraph So."]),
        ("---\ntitle: Rain\n---\n## *Rain*\n\nSo.", ["headline Rain", "paragraph So."]),
        ("---\ntitle: Rain\n---\n## Why", ["headline Rain", "heading Why"]),
        ("---\n\nIt rained.\n\n---\n\nSo.", ["paragraph It rained.", "paragraph So."]),
        ("---\nIt rained.\n\n---\n\nSo.", ["paragraph It rained.", "paragraph So."]),
        ("---\ntitle: x", ["paragraph title: x"]),
    ],
)
def test_a_title_is_the_headline_where_the_prose_has_none(source: str, blocks: list[str]) -> None:
    assert [f"{kind} {text}" for kind, text in seen(read(source))] == blocks


def test_a_byte_order_mark_hides_no_front_matter() -> None:
    document = read_document(b"\xef\xbb\xbf---\nlang: en\n---\n# Rain\n", "a.md")
    assert (document.language, seen(document)) == ("en", [("headline", "Rain")])


@pytest.mark.parametrize(
    ("source", "prose", "original"),
    [
        ("A **b** c", "A b c", "A **b** c"),
        ("A **b** c", "b", "b"),
        ("A **b**", "A b", "A **b"),
        ("x &amp; y", "&", "&amp;"),
        ("x &amp; y", "x &", "x &amp;"),
        ("&#8220;x&#8221; y", "“x”", "&#8220;x&#8221;"),
        ("&ldquo;**x**&rdquo;", "“x”", "&ldquo;**x**&rdquo;"),
        ("the &fjlig;ord", "fj", "&fjlig;"),
        (r"x \* y", "*", "*"),
        (r"x \* y", "x *", r"x \*"),
        ("[a b](http://x.y) c", "b c", "b](http://x.y) c"),
        ("> a\n> b", "a\nb", "a\n> b"),
        ("a  \r\nb", "a\nb", "a  \r\nb"),
        ("a<br>b", "a\nb", "a<br>b"),
        ("a<br>b", "\n", "<br>"),
        ("é 😀 *x&amp;y* ñ", "x&y", "x&amp;y"),
        ("*a\u200bb*", "ab", "a\u200bb"),
        ("---\ntitle: Rain\n---\nSo", "Rain", "Rain"),
    ],
)
def test_a_span_leads_back_to_its_source(source: str, prose: str, original: str) -> None:
    document = read(source)
    start = document.text.index(prose)
    assert document.original(start, start + len(prose)) == original


def test_text_put_in_at_an_edge_of_markup_stays_beside_its_word() -> None:
    document = read("So **it rained** and &amp; x")
    before, after = (document.text.index(text) for text in ("it", " and"))
    assert document.offsets.offset(before) == 5
    assert document.source.text[: document.offsets.span(before, after).end].endswith("rained")
    assert document.offsets.offset(document.text.index("&") + 1) == 26
