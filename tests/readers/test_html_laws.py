"""What holds for any HTML, however it is made or broken."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import MASK
from linter.readers import read_document, read_text
from linter.readers.prose import INVISIBLE, SPACES
from linter.testing import as_html
from tests.readers.seen import seen
from tests.readers.test_read_html import read

# Words that begin with w are prose, those that begin with x are not.
WORDS = st.integers(0, 99).map(lambda n: f"w{n}é")
INLINES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        inner.map(lambda t: f"<b>{t}</b>"),
        inner.map(lambda t: f"<a href='x1?x2=x3&x4' class=x5>{t}</a>"),
        inner.map(lambda t: f'<span data-x6="<p>x7</p>">{t}</span> {t}'),
        st.lists(inner, min_size=1, max_size=4).map(" ".join),
        inner.map(lambda t: f"{t} <code>x8 x9</code> {t}"),
        inner.map(lambda t: f"{t} <img alt='x10' src=x11> {t}"),
        inner.map(lambda t: f"{t} &amp; {t}&nbsp;{t} &#8220;{t}&#x201d;"),
        inner.map(lambda t: f"{t} <!-- x12 > --> {t}<br/>{t}"),
        inner.map(lambda t: f"{t} <script>x13 < '<p>'</script>\n {t}<svg><text>x14</text></svg>"),
        inner.map(lambda t: f"{t} so\u00adft \u200b{t}\n\t{t}"),
        inner.map(lambda t: f"{t} <i hidden>x15 <b>x16</b></i>{t}</b>"),
    ),
    max_leaves=6,
)
BLOCKS = st.one_of(
    st.tuples(st.sampled_from("p div h1 h2 li blockquote td figcaption x-y".split()), INLINES).map(
        lambda pair: f"<{pair[0]} id=x17>\n {pair[1]}\n</{pair[0]}>"
    ),
    INLINES.map(lambda t: f"<p>{t}"),
    INLINES.map(lambda t: f"<ul><li>{t}<li>{t}</ul>"),
    INLINES.map(lambda t: f"<table><tr><th>{t}<td>{t}</table>"),
    INLINES,
    st.sampled_from(["<pre>x18</pre>", "<template>x19</template>", "<!--x20", "<hr>", "</div>"]),
)
FRAGMENTS = st.lists(BLOCKS.filter(lambda text: text != "<!--x20"), max_size=6).map("\n".join)


@given(FRAGMENTS, st.sampled_from(["\n", "\r\n", "\r"]), st.data())
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


TEXTS = [*"<>&;=\"'/- \n\t\x0c\0aé😀", "  ", "\r\n", "\r", "word ", ". B", "\ufeff", "@me"]
REFERENCES = ["&amp;", "&nbsp;", "&shy;", "&#65;", "&#13;", "&lt", "https://a.b/"]
NAMES = (
    "p div b br li ul td table h1 h2 a img hr pre code script title svg figure i nav body".split()
)
TAGS = [f"<{slash}{name}>" for slash in ("", "/") for name in NAMES]
ODD_TAGS = [
    "</",
    "/>",
    "<!--",
    "-->",
    "<?",
    "<sup><a>1</a></sup>",
    "<svg/>",
    "<i hidden>",
    "<a href=x>",
]
BOXES = ["<article>", "<main>", "<aside>", "<form>", "<button>", "<blockquote>", "<textarea>"]
PARTS = [*TEXTS, INVISIBLE[0], INVISIBLE[1], SPACES[0], *REFERENCES, *TAGS, *ODD_TAGS, *BOXES]
ANY_HTML = st.lists(
    st.one_of(
        st.sampled_from(PARTS),
        st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=3),
    ),
    max_size=40,
).map("".join)


@given(ANY_HTML)
def test_each_character_of_any_html_leads_back_to_what_it_stands_for(source: str) -> None:
    document = read(source)
    for at, char in enumerate(document.text):
        original = document.original(at, at + 1)
        if char in (MASK, "\n"):  # a blank line between blocks stands for what parts them
            continue
        if original.startswith("&") and len(original) > 1:
            assert char in html.unescape(original).replace("\xa0", " ")
        elif char == " ":
            assert original.strip("".join(SPACES) + " \t\r\n\f") == "" or original[0] == "<"
        else:
            assert original == char


@given(ANY_HTML)
def test_any_html_gives_blocks_and_offsets_in_order(source: str) -> None:
    document = read(source)
    mapped = [document.offsets.offset(at) for at in range(len(document.text) + 1)]
    assert mapped == sorted(mapped)
    assert mapped[-1] <= len(source)
    assert not set(document.text) & set(INVISIBLE + SPACES + "\r\t")
    at = 0
    for number, block in enumerate(document.blocks):
        text = document.text[block.start : block.end]
        assert block.ordinal == number
        assert at <= block.start < block.end
        assert text == text.strip()
        assert 0 <= block.link_density <= 1
        assert not document.text[at : block.start].strip()
        assert number == 0 or "\n\n" in document.text[at : block.start]
        at = block.end
    assert not document.text[at:].strip()


@given(ANY_HTML)
def test_the_element_of_a_block_holds_it_and_no_other(source: str) -> None:
    document = read(source)
    assert len(document.elements) == len(document.blocks)
    spans = [document.offsets.span(block.start, block.end) for block in document.blocks]
    for (start, end), element in zip(spans, document.elements, strict=True):
        if element is not None:
            assert source[element.start] == "<"
            assert element.start <= start < end <= element.end
            others = [span for span in spans if span != (start, end)]
            assert all(b <= element.start or element.end <= a for a, b in others)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read(data.decode("latin-1"))


@given(st.text(alphabet="Aaé .&;<>\"'#-“@\n\u200b", max_size=60))
def test_an_escaped_plain_text_keeps_its_prose_and_its_places(text: str) -> None:
    plain = read_text(text, "a.txt")
    source, places = as_html(plain)
    document = read(source)
    ends = re.compile(r" *\n *")
    assert [ends.sub("\n", shown) for _, shown in seen(document)] == [
        ends.sub("\n", shown) for _, shown in seen(plain)
    ]
    for block in plain.blocks:
        for at in range(block.start, block.end):
            if (offset := plain.offsets.offset(at)) and text[offset] not in "\n&<>\"'":
                assert source[places[offset]] == text[offset]


HOSTILE = {
    "open boxes": "<div>" * 100_000 + "a",
    "open boxes of all kinds": "<ul><li><table><tr><td><b><article><a>" * 20_000,
    "open phrases": "<b><i><span>" * 50_000 + "a",
    "end tags": "<b><p>" + "<i>" * 50_000 + "</b>" * 50_000,
    "paragraphs": "<p>a <i> " * 30_000,
    "tags without an end": "<a " * 30_000,
    "attributes": "<a " + "x=1 " * 300_000 + ">a",
    "values without an end": "<a x='" * 30_001,
    "equals signs": "<a" + " = " * 300_000,
    "slashes": "<a " + "/ " * 500_000,
    "brackets": "<" * 300_000,
    "comments": "a <!-- " * 30_000,
    "declarations": "a <!A " * 30_000,
    "end tags without a name": "</ " * 100_000,
    "scripts": "<script></scrip" * 50_000,
    "texts of one element": "<textarea>" * 50_000,
    "entities": "&amp;" * 100_000,
    "no entities": "&a" * 200_000,
    "a number": "&#" + "9" * 1_000_000 + ";",
    "spaces": "<p>a" + " " * 1_000_000 + "b",
    "line ends": "<p>a" + " \n" * 500_000 + "b",
    "breaks": "a<br>" * 50_000,
    "pictures": "<p>a" + "<img>" * 100_000,
    "footnotes": "<sup>" * 50_000 + "<sup><a>" * 50_000,
    "side by side": "<span>A</span>" * 50_000,
    "hidden": "<button>a" * 50_000,
    "a line of 5 MB": "word " * 1_000_000,
    "a word of 5 MB": "é" * 5_000_000,
    "entities of its own": '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>' + "&d;" * 9999,
}  # fmt: skip


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_hostile_html_costs_no_more_than_its_length(source: str) -> None:
    started = time.perf_counter()
    document = read(source)
    assert time.perf_counter() - started < 20  # quadratic ways take minutes
    assert len(document.text) <= 2 * len(source)
    assert document.offsets.offset(len(document.text)) <= len(source)


def test_twice_the_depth_costs_about_twice_the_time() -> None:
    def seconds(depth: int) -> float:
        started = time.perf_counter()
        read("<div>" * depth + "a" + "</div>" * depth)
        return time.perf_counter() - started

    seconds(10_000)
    assert seconds(80_000) < 8 * max(seconds(20_000), 0.02)


PAGES = [path for path in sorted(Path("/usr/share/doc").glob("**/*.html"))[::5] if path.is_file()]


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_real_pages_give_words_that_stand_in_their_source(path: Path) -> None:
    document = read_document(path.read_bytes(), str(path))
    for found in list(re.finditer(r"[a-z]+", document.text))[:5000]:
        bare = re.sub(r"<[^<>]*>|\s|\u00ad", "", document.original(*found.span()))
        assert html.unescape(bare) == found.group()


def test_the_reader_is_imported_for_html_only() -> None:
    code = (
        "import sys\nfrom linter.readers import read_text\n"
        "for name in ('a.txt', 'a.html'):\n"
        "    read_text('It rained.', name)\n"
        "    print('linter.readers.html' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
