"""Markdown: what a reader of the page sees, in which blocks, and where it stands in the source."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import lint_text
from linter.document import MASK, Document
from linter.readers import read_document, read_text
from linter.readers.prose import INVISIBLE, SPACES
from linter.testing import as_markdown

LONG = "The ferry will run again on Monday, the harbour office said."


def read(source: str) -> Document:
    return read_text(source, "a.md")


def seen(document: Document) -> list[tuple[str, str]]:
    """The blocks as kind and text, a mask shown as `_`."""
    return [
        (block.kind, document.text[block.start : block.end].replace(MASK, "_"))
        for block in document.blocks
    ]


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


# Words that begin with w are prose, those that begin with x are not.
WORDS = st.integers(0, 99).map(lambda n: f"w{n}é")
INLINES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        inner.map(lambda t: f"*{t}*"),
        inner.map(lambda t: f"**{t}**"),
        WORDS.map(lambda t: f"[{t} *{t}*](x1/x2 'x3')"),
        WORDS.map(lambda t: f"[**{t}**][x4]"),
        inner.map(lambda t: f"<b>{t}</b>"),
        WORDS.map(lambda t: f"~~{t}~~"),
        st.lists(inner, min_size=1, max_size=4).map(" ".join),
        inner.map(lambda t: f"{t} `x5 x6` {t}"),
        inner.map(lambda t: f"{t} ![x7 *x8*](x9) {t}"),
        inner.map(lambda t: f"{t} &amp; {t}&nbsp;{t} &#8220;{t}&#8221;"),
        inner.map(lambda t: f"{t}\\* \\[{t}\\]"),
        inner.map(lambda t: f"{t} <!-- x10 --> {t}<br>{t}"),
        inner.map(lambda t: f"{t}[^x11] so\u00adft \u200b{t}"),
        inner.map(lambda t: f'"{t}," she said, "{t}." \'{t}\''),
    ),
    max_leaves=6,
)
PARAGRAPHS = st.tuples(INLINES, st.sampled_from(["\n", "  \n", "\\\n"]), INLINES).map("".join)
LEAVES = st.one_of(
    PARAGRAPHS,
    st.tuples(st.sampled_from(["# ", "## ", "###### "]), INLINES).map("".join),
    INLINES.map(lambda t: f"{t}\n==="),
    st.lists(INLINES, min_size=1, max_size=3).map(lambda ts: "".join(f"- {t}\n" for t in ts)),
    st.lists(INLINES, min_size=1, max_size=3).map(lambda ts: "".join(f"1. {t}\n" for t in ts)),
    st.tuples(INLINES, INLINES).map(lambda t: f"|{t[0]}|w1|\n|-|-|\n|{t[1]}|w2|"),
    st.sampled_from(
        [
            "```\nx12\n```",
            "<!-- -->\n\n    x13",
            "<div>\nx14\n</div>",
            "<!-- x15\n\nx16 -->",
            "[x17]: x18 'x19'",
            "***",
            "![x20](x21)",
        ]
    ),
)
QUOTED = LEAVES.map(lambda text: "\n".join(f"> {line}" for line in text.split("\n")))
FRONTS = ["", "---\ntags: x22\ndate: x23\n---\n", "+++\na = 'x24'\n+++\n"]
ARTICLES = st.tuples(
    st.sampled_from(FRONTS),
    st.lists(st.one_of(LEAVES, QUOTED), max_size=6).map("\n\n".join),
    st.just("\n\n[x4]: x25\n\n[^x11]: w3 note\n"),
).map("".join)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@given(ARTICLES, LINE_ENDS, st.data())
def test_each_word_of_prose_leads_back_to_itself(
    source: str, line_end: str, data: st.DataObject
) -> None:
    document = read(source.replace("\n", line_end))
    words = [found.span() for found in re.finditer(r"\w+", document.text)]
    assert [document.text[a:b] for a, b in words if document.text[a] == "w"] == re.findall(
        r"\bw\d+é?", source
    )
    assert not re.search(r"\bx\d", document.text)
    assert all(
        document.original(a, b).replace("\u00ad", "") == document.text[a:b] for a, b in words
    )
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, len(document.text)))
    within = [document.text[a:b] for a, b in words if start <= a and b <= end]
    original = iter(re.findall(r"\w+", document.original(start, end).replace("\u00ad", "")))
    assert all(word in original for word in within)


@given(ARTICLES)
def test_every_word_stands_in_a_block(source: str) -> None:
    document = read(source)
    for found in re.finditer(r"\w+", document.text):
        block = document.block_at(found.start())
        assert block
        assert block.start <= found.start() < found.end() <= block.end


TOKENS = [
    *"#*_`[]()!<>\\|~-+=:{}\"'&;. \t\n\r\x0c\0aé😀",
    *(
        INVISIBLE[0],
        INVISIBLE[1],
        SPACES[0],
        "\n\n",
        "\r\n",
        "\n    ",
        "- ",
        "1. ",
        "> ",
        "**",
        "``",
    ),
    *("![", "](", "[^1]", "[^1]: ", "[r]: /u", "&amp;", "&nbsp;", "&shy;", "&#65;", "&#13;", "&lt"),
    *(
        "<b>",
        "</b>",
        "<br>",
        "<br",
        "<!--",
        "-->",
        "<?",
        "<script>",
        "<div>\n",
        "<![CDATA[",
        "</p>",
    ),
    *("|-|-|\n", "```\n", "\n---\n", "\n+++\n", "title: ", "title = '", "{#i}", "[ ] ", "[!NOTE]"),
    *("https://a.b/", "<http://a.b>", "@me", "word ", "\ufeff", "\\|"),
]
ANY_TEXT = st.lists(
    st.one_of(
        st.sampled_from(TOKENS),
        st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=3),
    ),
    max_size=40,
).map("".join)


@given(ANY_TEXT)
def test_each_character_of_any_text_leads_back_to_what_it_stands_for(source: str) -> None:
    document = read(source)
    for at, char in enumerate(document.text):
        original = document.original(at, at + 1)
        if char in (MASK, "\n"):  # a blank line between blocks stands for what parts them
            continue
        if char == " ":
            assert original in (" ", *SPACES, "&nbsp;")
        elif original.startswith("&") and len(original) > 1:
            assert html.unescape(original) == char
        elif original == "\\":  # as in `it\'s`
            assert document.original(at, at + 2).startswith("\\")
        else:
            assert original == char


@given(ANY_TEXT)
def test_any_text_gives_blocks_and_offsets_in_order(source: str) -> None:
    document = read(source)
    mapped = [document.offsets.offset(at) for at in range(len(document.text) + 1)]
    assert mapped == sorted(mapped)
    assert mapped[-1] <= len(source)
    assert not set(document.text) & set(INVISIBLE + SPACES + "\r")
    at = 0
    for number, block in enumerate(document.blocks):
        text = document.text[block.start : block.end]
        assert block.ordinal == number
        assert at <= block.start < block.end
        assert text == text.strip()
        between = document.text[at : block.start]
        assert not between.strip()
        assert number == 0 or "\n\n" in between
        at = block.end
    assert not document.text[at:].strip()


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read(data.decode("latin-1"))


@given(st.text(alphabet='Aaé .*_`[]()#>-+=|~<&;:!{}\\1\n\u200b“"@', max_size=60))
def test_an_escaped_plain_text_keeps_its_prose_and_its_places(text: str) -> None:
    plain = read_text(text, "a.txt")
    source, places = as_markdown(plain)
    document = read(source)
    wrapped = re.compile(r"[ \t]*\n[ \t]*")
    assert [wrapped.sub("\n", shown) for _, shown in seen(document)] == [
        wrapped.sub("\n", shown) for _, shown in seen(plain)
    ]
    for block in plain.blocks:
        for at in range(block.start, block.end):
            offset = plain.offsets.offset(at)
            assert source[places[offset]] == text[offset]


HOSTILE = {
    "brackets": "[" * 10_000,
    "closed brackets": "[" * 10_000 + "]" * 10_000,
    "links": "[a](" * 10_000,
    "images": "![" * 10_000,
    "quotations": "> " * 10_000 + "a",
    "quotations and lists": "> - " * 10_000 + "a",
    "nested lists": "".join(f"{'  ' * n}- a\n" for n in range(1_000)),
    "emphasis": "*a **b _c " * 10_000,
    "ticks": "".join(f"a{'`' * n}" for n in range(500)),
    "tags": "<a " * 10_000,
    "comments": "a <!-- " * 10_000,
    "instructions": "a <? <![CDATA[ <!A " * 10_000,
    "tables": "|a" * 1_000 + "\n" + "|-" * 1_000 + "\n" + "b\n" * 1_000,
    "footnotes": "".join(f"[^{n}]: a [^{n}]\n" for n in range(10_000)),
    "definitions": "[a]: <\n" * 10_000,
    "entities": "&amp;" * 100_000,
    "escapes": "\\" * 100_000,
    "front matter": "---\n" + "a: b\n" * 100_000,
    "quoted title": '---\ntitle: "' + "\\" * 100_000 + "\n---\n",
    "breaks": "a<br>" * 50_000,
    "hidden": "a<svg>" * 50_000,
    "a line of 5 MB": "word " * 1_000_000,
    "a word of 5 MB": "é" * 5_000_000,
    "backwards": "é[é](é) " * 50_000,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_costs_no_more_than_its_length(source: str) -> None:
    started = time.perf_counter()
    document = read(source)
    assert time.perf_counter() - started < 20  # quadratic ways take minutes
    assert document.offsets.offset(len(document.text)) <= len(source)


ARTICLE = """\
Mayor Ostreby backs plan to close Quillan Bridge

The old bridge is to be shut from June, the council decided on Monday eveningIt will be the first \
closure since 1958.

Mayor Delphine Osterby said that the bridge was weaker than feared.Two of its piers have shifted. \
Osterby had it measured twice.

“We can close it now, or we can wait until it closes itself, Osterby told the council.

See also  Ten covered bridges that are worth the drive

According to OsterbyThe road will be open again before the winter of next year.
"""
MARKED = {
    "Mayor Ostreby": "---\ntitle: Quillan\nlang: en\n---\n\n# Mayor Ostreby",
    "The old bridge": "The [old bridge](https://example.org/bridge_old)",
    "eveningIt": "*evening*It",
    "was weaker": "**was weaker**",
    "feared.Two": "[feared.Two](/a)",
    "itself,": "itself,[^1]",
    "See also  Ten": "See also  *Ten*",
    "covered bridges": "<b>covered</b> bridges",
    "OsterbyThe": "*Osterby*\u200bThe",
    "next year.": "next year.\n\n[^1]: So she said.",
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_an_article_gives_the_same_findings_as_markdown(line_end: str) -> None:
    source = ARTICLE
    for plain, marked in MARKED.items():
        assert source.count(plain) == 1
        source = source.replace(plain, marked)
    source = source.replace("\n", line_end)
    expected = lint_text(ARTICLE, "a.txt")
    findings = lint_text(source, "a.md")
    assert [f.rule for f in findings] == [f.rule for f in expected]
    assert {f.rule for f in findings} >= {
        "names/near-miss", "splices/fused-sentence", "quotes/unclosed", "boilerplate/related-link",
    }  # fmt: skip
    lines = source.split(line_end)
    places = [(lines[f.line - 1].rstrip()[f.column - 1 :], f.text) for f in findings]
    assert all(rest.startswith(text) for rest, text in places)
    assert [re.sub(r"\*|_|</?b>|\u200b", "", text) for _, text in places] == [
        f.text for f in expected
    ]


def test_the_parser_is_imported_for_markdown_only() -> None:
    code = (
        "import sys\nfrom linter.readers import read_text\n"
        "for name in ('a.txt', 'a.md'):\n"
        "    read_text('It rained.', name)\n"
        "    print('pyromark' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
