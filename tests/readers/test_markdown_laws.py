"""What holds for any Markdown, however it is made, and for an article that is wrapped in it."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import lint_text
from linter.document import MASK
from linter.readers import read_text
from linter.readers.prose import INVISIBLE, SPACES
from linter.testing import as_markdown
from tests.readers.seen import seen
from tests.readers.test_read_markdown import read

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
