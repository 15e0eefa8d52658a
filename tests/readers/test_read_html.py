"""HTML: what a reader of the page sees, in which blocks, and what the page says of itself."""

from __future__ import annotations

import pytest

from linter.document import Document
from linter.readers import read_document, read_text
from tests.readers.seen import seen

LONG = "The ferry will run again on Monday, the harbour office said."


def read(source: str) -> Document:
    return read_text(source, "a.html")


INLINE = {
    "no markup": ("It rained.", "It rained."),
    "emphasis": ("It <em>really</em> rained, <b>all <i>day</i></b>.", "It really rained, all day."),
    "emphasis in a word": ("un<b>believ</b>able", "unbelievable"),
    "crossed tags": ("It <b>really <i>rained</b> all</i> day.", "It really rained all day."),
    "end tags of nothing": ("It</b> rained</span>.</i>", "It rained."),
    "link": ("See <a href='x' title=\"A > B\">the map</a>.", "See the map."),
    "noise of an editor": (
        "<span data-x=\"<p>\" style='a:b' class=c>It</span> rained.",
        "It rained.",
    ),
    "wrapped source": ("It\n   rained\tall \r\n day.", "It rained all day."),
    "spaces around tags": ("It <b> really </b> rained.", "It really rained."),
    "two spaces typed": ("It rained.  Then not.", "It rained.  Then not."),
    "entities": ("A&amp;B &#65; &#x42; &quot;C&quot; &bogus; &", 'A&B A B "C" &bogus; &'),
    "entities without an end": ("A&ampB &copy 5&nbspkm", "A&B © 5 km"),
    "numbers of Windows": ("&#147;So&#148; it&#146;s", "“So” it’s"),
    "entity nobody sees": ("so&shy;ft&zwj;ly&#8203;", "softly"),
    "entity of two": ("&fjlig;ord", "fjord"),
    "enormous number": (f"a &#{'9' * 50_000}; b", "a \ufffd b"),
    "no-break space": ("5&nbsp;km &#160; off", "5 km   off"),
    "line break": ("It ended. <br/> It began.<BR>So.", "It ended.\nIt began.\nSo."),
    "picture amid words": ("One <img src=a alt=b> two.", "One _ two."),
    "pictures around": ("<img src=a> It rained. <img src=b>", "It rained."),
    "code": ("Run <code>a <b>b</b></code> now.", "Run ___ now."),
    "keys": ("Press <kbd>Esc</kbd>.", "Press ___."),
    "comment": ("It <!-- did\n> not --> rained.", "It rained."),
    "comment in a word": ("rain<!-- x -->ed", "rained"),
    "conditional comment": ("<!--[if IE]><p>no<![endif]-->It rained.", "It rained."),
    "unclosed comment": ("It rained.<!-- no", "It rained."),
    "script": ("It <script>if (a < b) '</p>'</script>rained.", "It rained."),
    "unclosed script": ("It rained.<script>no", "It rained."),
    "style": ("It <style>p > a { }</style>rained.", "It rained."),
    "template": ("It <template><p>no</p></template>rained.", "It rained."),
    "controls": ("It <button>no</button>rained<select><option>no</select>.", "It rained."),
    "field": ("It <textarea><b>no</b></textarea><input value=no>rained.", "It rained."),
    "drawing": ("It <svg><title>no</title><text>no</text></svg>rained.", "It rained."),
    "player": ("It <video><p>no</p></video><iframe>no</iframe>rained.", "It _rained."),
    "without scripts": ("It <noscript>no</noscript>rained.", "It rained."),
    "hidden": ("It <span hidden>no <b>no</b></span>rained.", "It rained."),
    "not displayed": ("It <i style='color:red; display : none'>no</i>rained.", "It rained."),
    "for screen readers": ("It <span class='a sr-only'>no</span>rained.", "It rained."),
    "less than": ("2 < 3 and <3 you, a<", "2 < 3 and <3 you, a<"),
    "end tags without a name": ("It </>rained</3 x>.", "It rained."),
    "declaration amid words": ("It <!doctype x>rained<?php no ?>.", "It rained."),
    "mark of a footnote": (
        "It rained<sup><a href='#1'>1</a></sup> so<sup>[2]</sup>.",
        "It rained so.",
    ),
    "raised letters": ("the 5<sup>th</sup> m<sup>2</sup> of CO<sub>2</sub>", "the 5th m2 of CO2"),
    "reading aid": ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢"),
    "address": ("See https://a.org/b_c.", f"See {'_' * 17}."),
    "zero width": ("It\u200b <i>rai\u00adned</i>.", "It rained."),
    "word break": ("super<wbr>cali", "supercali"),
    "texts side by side": ("<span>It rained</span><span>Photo</span>", "It rained Photo"),
    "credit": ("Rain.<span class='media-credit'>jo/AP</span>", "Rain. jo/AP"),
    "a word in two elements": ("<span>It rai</span><span>ned</span>", "It rained"),
    "an element of its own name": ("<x-note>It</x-note> rained.", "It rained."),
}


@pytest.mark.parametrize(("source", "prose"), INLINE.values(), ids=INLINE)
def test_prose_is_what_a_reader_of_the_page_sees(source: str, prose: str) -> None:
    assert [text for _, text in seen(read(f"<p>{source}"))] == [prose]


TWO = "paragraph One one.|paragraph Two two."
BLOCKS = {
    "paragraphs": (f"<p>{LONG}</p> <p>{LONG}", f"paragraph {LONG}|paragraph {LONG}"),
    "paragraphs that nothing closes": ("<p>One one.<p>Two two.", TWO),
    "paragraphs by line breaks": ("One one.<br>\n<br>Two two.<br><br><br>", TWO),
    "boxes": (
        "<div>One one.<div>Two two.</div>Three.</div>",
        "paragraph One one.|paragraph Two two.|paragraph Three.",
    ),
    "headlines": ("<h1>Rain</h1><h2>Why</h2><h1>Sun</h1>", "headline Rain|heading Why|heading Sun"),
    "long heading that nothing closes": (
        f"<h1>Why<p>{LONG * 6}",
        f"headline Why|paragraph {LONG * 6}",
    ),
    "no headline": (f"<p>Rain</p><p>{LONG}</p>", f"headline Rain|paragraph {LONG}"),
    "bold headline": (
        f"<h1><b>Rain</b></h1><p><b>Why now</b></p><p>{LONG}",
        f"headline Rain|heading Why now|paragraph {LONG}",
    ),
    "headline by its class": ("<h2 class='a entry-title'>Rain</h2>", "headline Rain"),
    "quotation": (
        "<blockquote><p>It rained.</p>So.</blockquote>",
        "quotation It rained.|quotation So.",
    ),
    "list": (
        "<ul><li>one<li>two<ol><li>three</ol>four</ul>",
        "list-item one|list-item two|list-item three|list-item four",
    ),
    "paragraph in a list": (
        "<ul><li><p>one</p><p>two</p></li></ul>",
        "list-item one|list-item two",
    ),
    "terms": ("<dl><dt>one<dd>two<dt>three</dl>", "list-item one|list-item two|list-item three"),
    "table": (
        "<table><caption>So</caption><tr><th>a<td>b<tr><td>c</table>",
        "caption So|table-cell a|table-cell b|table-cell c",
    ),
    "page in a table": (f"<table><tr><td><p>{LONG * 6}</table>", f"paragraph {LONG * 6}"),
    "figure": (
        "<figure><img src=a><figcaption>The <i>bridge</i></figcaption></figure>",
        "caption The bridge",
    ),
    "figure without a caption": (
        "<figure><img src=a><p>The bridge</p></figure>",
        "caption The bridge",
    ),
    "caption of a CMS": (
        "<div class='wp-caption'><img><p class='wp-caption-text'>The bridge</p></div>",
        "caption The bridge",
    ),
    "line below a picture": (
        "<h1>A</h1><p><img src=a><br>The bridge at noon</p>",
        "headline A|caption The bridge at noon",
    ),
    "byline": (
        "<h1>A</h1><p class='byline'>Jo Smith, Oslo</p><p>By Ann Ray</p>",
        "headline A|byline Jo Smith, Oslo|byline By Ann Ray",
    ),
    "code listing": ("<p>It rained.</p><pre>no\n\n<b>no</b></pre>", "paragraph It rained."),
    "rule": ("It rained.<hr>So.", "paragraph It rained.|paragraph So."),
    "text around blocks": (
        "It rained.<p>So.</p>Then.",
        "paragraph It rained.|paragraph So.|paragraph Then.",
    ),
    "link around blocks": ("<a href=x><h2>Why</h2><p>So.</p></a>", "heading Why|paragraph So."),
    "end of a paragraph that never began": (
        "It rained.</p>So.",
        "paragraph It rained.|paragraph So.",
    ),
    "block in a phrase": ("<b>It rained.<p>So.</p></b>", "paragraph It rained.|paragraph So."),
    "nothing to see": ("<p> &nbsp; </p><p><img></p><div>\u200b</div>", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("source", "blocks"), BLOCKS.values(), ids=BLOCKS)
def test_blocks_have_their_kind(source: str, blocks: str) -> None:
    assert "|".join(f"{kind} {text}" for kind, text in seen(read(source))) == blocks


def test_an_entity_leads_back_to_all_of_it() -> None:
    document = read("<p>R&amp;D &#8220;so&rdquo;</p>")
    assert document.text == "R&D “so”"
    assert [document.original(at, at + 1) for at in (0, 1, 2, 4, 7)] == [
        "R", "&amp;", "D", "&#8220;", "&rdquo;",
    ]  # fmt: skip
    assert document.original(0, 8) == "R&amp;D &#8220;so&rdquo;"


def test_the_links_of_a_block_are_weighed() -> None:
    document = read("<p>One <a href=x>two</a> six</p><p><a>All <b>of it</b></a></p><p>None</p>")
    assert [block.link_density for block in document.blocks] == [0.273, 1.0, 0.0]


SELF_DESCRIPTIONS = {
    "language of the page": ("<html lang='en-GB'><body lang=fr>", "en-GB", None),
    "language of a fragment": ("<article lang=en>", "en", None),
    "language as a header": ("<meta http-equiv=Content-Language content=en>", "en", None),
    "no language": ("<p lang=fr>", None, None),
    "published": (
        "<meta property='article:published_time' content='2026-03-01T10:00Z'>",
        None,
        "2026-03-01T10:00Z",
    ),
    "named date": ("<meta name=Date content=2026-03-01>", None, "2026-03-01"),
    "embedded data": (
        '<script type="application/ld+json">{"datePublished": "2026-03-01"}</script>',
        None,
        "2026-03-01",
    ),
    "data of a script": ('<script>{"datePublished": "2026-03-01"}</script>', None, None),
    "time": ("<p>At <time datetime='2026-03-01'>noon</time></p>", None, "2026-03-01"),
    "plainest": (
        "<time datetime=2020></time><time pubdate datetime=2021></time>"
        "<meta name=date content=2022>",
        None,
        "2022",
    ),
    "no date": ("<time>noon</time><meta name=date><meta charset=utf-8>", None, None),
}


@pytest.mark.parametrize(
    ("source", "language", "date"), SELF_DESCRIPTIONS.values(), ids=SELF_DESCRIPTIONS
)
def test_a_page_says_its_language_and_its_date(
    source: str, language: str | None, date: str | None
) -> None:
    document = read(source)
    assert (document.language, document.date) == (language, date)


BY_CONTENT = {
    "page": ("<!DOCTYPE html><p>It rained.", True, True),
    "page behind space and comments": ("\n <!-- x -->\n<HTML lang=en><p>It rained.", True, True),
    "xml": ("<?xml version='1.0'?><html><p>It rained.</p></html>", True, True),
    "fragment": ("<p>It rained.</p>", True, False),
    "article": ("<article class=a><p>It rained.</p>", True, False),
    "text": ("It rained. <p>So.", False, False),
    "sign": ("<3 you", False, False),
    "only a bracket": ("<", False, False),
}


@pytest.mark.parametrize(("source", "bare", "named_text"), BY_CONTENT.values(), ids=BY_CONTENT)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_html_is_known_by_its_content(
    source: str, bare: bool, named_text: bool, encoding: str
) -> None:
    data = source.encode(encoding)
    for path, is_html in (("-", bare), ("story", bare), ("a.txt", named_text), ("a.HTM", True)):
        assert (read_document(data, path).markup == "html") == is_html
    assert (read_text(source, "<text>").markup == "html") == bare


ENCODINGS = {
    "meta": (b"<meta charset=windows-1250><p>\xe8", "č"),
    "http-equiv": (
        b"<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'><p>\xc1",
        "а",
    ),
    "Latin-1 means Windows": (b'<meta charset="iso-8859-1"><p>\x93', "“"),
    "xml": (b"<?xml version='1.0' encoding='iso-8859-2'?><p>\xe8</p>", "č"),
    "stale declaration": ("<meta charset=iso-8859-1><p>č".encode(), "č"),
    "unknown name": (b"<meta charset=klingon><p>\xe9", "é"),
    "no text": (b"<meta charset=rot13><p>\xe9", "é"),
    "none": (b"<p>\xe9", "é"),
    "mark first": ("\ufeff<meta charset=koi8-r><p>č".encode(), "č"),
    "wide with a mark": ("<meta charset=utf-8><p>č".encode("utf-16"), "č"),
    "wide without": ("<html><meta charset=utf-8><p>č".encode("utf-16-le"), "č"),
}


@pytest.mark.parametrize(("data", "prose"), ENCODINGS.values(), ids=ENCODINGS)
def test_a_page_is_decoded_as_it_says(data: bytes, prose: str) -> None:
    assert read_document(data, "a.html").text == prose
