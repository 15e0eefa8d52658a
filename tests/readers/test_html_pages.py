"""Whole pages: the article is read, the page around it is not, and its findings are the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from itertools import product

import pytest

from linter import lint_text
from linter.readers import read_text

HEADLINE = "Mayor Ostreby backs plan to close Quillan Bridge"
PARAGRAPHS = (
    "The old bridge is to be shut from June, the council decided on Monday eveningIt will be the "
    "first closure since 1958.",
    "Mayor Delphine Osterby said that the bridge was weaker than feared.Two of its piers have "
    "shifted. Osterby had it measured twice, at a cost of £12,000 & more.",
    "See also  Ten covered bridges that are worth the drive",
    "“We can close it now, or we can wait until it closes itself, Osterby told the council.",
    "Traders on Quillan Street doesnâ€™t like the plan. They asked for a ferry, and for a lower "
    "rent as long as the road is shut.",
    "According to OsterbyThe road will be open again before the winter of next year.",
)
EXPECTED = lint_text("\n\n".join((HEADLINE, *PARAGRAPHS)), "a.txt")

# Words that begin with x belong to the page and are no prose of the article.
NAV = "<nav><ul><li><a href=/>xHome</a><li><a href=/x>xNews</a></ul></nav>"
SITE = f"<header class=site-header><a href=/>xThe Quillan Post</a>{NAV}</header>"
FOOT = "<footer><p>xCopyright. xAll rights reserved.</p><a href=/x>xContact</a></footer>"
SIDE = "<aside><h2>xMost read</h2><ol><li><a href=/x>xTen bridges</a></ol></aside>"
HEAD = "<head><meta charset=utf-8><title>xTitle - xPost</title><style>p{content:'x'}</style></head>"
AD = "<div class='ad'><p>xBuy this</p><script>xad()</script></div>"
CARDS = "".join(
    f"<article><h3><a href=/x>xStory {n}</a></h3><p>xIt rained.</p></article>" for n in "abc"
)
COMMENTS = (
    "<section id=comments><h2>x3 comments</h2><article><p>xNonsense,they said.</p></article>"
    "<form><label>xName</label><textarea>x</textarea><button>xSend</button></form></section>"
)
DATA = '<script type="application/ld+json">{"headline": "xOther", "articleBody": "xOther"}</script>'

PAGES: dict[str, str] = {
    "fragment": "{h}{b}",
    "fragment in a box": "<div class='entry-content' data-x='<p>x</p>'>{h}{b}</div>",
    "bare page": f"<!DOCTYPE html><html>{HEAD}<body>{{h}}{{b}}</body></html>",
    "page without a head": "<body>{h}{b}",
    "main": f"<html>{HEAD}<body>{SITE}<main>{{h}}{{b}}</main>{SIDE}{FOOT}",
    "article": f"<html>{HEAD}<body>{SITE}<article>{{h}}{{b}}</article>{SIDE}{FOOT}",
    "article in main": f"<body>{SITE}<main><article>{{h}}{{b}}</article>{SIDE}</main>{FOOT}",
    "header in the article": f"<body>{SITE}<article><header>{{h}}</header>{{b}}</article>{FOOT}",
    "headline above the article": f"<body>{SITE}<main>{{h}}<article>{{b}}</article></main>",
    "headline in the page's header": "<body><header>{h}</header><article>{b}</article></body>",
    "site's name as a headline": "<body><h1 class=site-title>xPost</h1><article>{h}{b}</article>",
    "site's name in its header": "<body><header><h1>xPost</h1></header><article>{h}{b}</article>",
    "text as main": "<body><article><header>{h}</header><main>{b}</main><footer>x</footer>",
    "role": f"<body><div role=banner>xPost</div><div role=main>{{h}}{{b}}</div>{FOOT}",
    "boxes with ids": "<body><div id=sidebar>xTop</div><div id=content>{h}{b}</div>"
    "<div id=respond><p>xLeave a reply.</p></div>",
    "layout in tables": f"<body><table><tr><td>{NAV}<td>{{h}}{{b}}</table>",
    "page in one form": f"<body><form id=aspnetForm>{SITE}<div>{{h}}{{b}}</div></form>",
    "nested comments": f"<body><article>{{h}}{{b}}{COMMENTS}</article>",
    "comments behind": f"<body><article>{{h}}{{b}}</article>{COMMENTS}",
    "teasers around": f"<body><main><article>{{h}}{{b}}</article>{CARDS}</main>",
    "teasers and no article": f"<body><main><div>{{h}}{{b}}</div>{SIDE}</main>{CARDS}",
    "advertisements within": f"<body><article>{{h}}{AD}{{b}}{AD}</article>",
    "related stories within": f"<body><article>{{h}}{SIDE}{{b}}</article>",
    "tags in the article's foot": "<body><article>{h}{b}<footer>xTags: xBridges</footer></article>",
    "embedded data": f"<body>{DATA}<article>{{h}}{{b}}</article>{DATA}",
    "cookie notice": "<body><div class='cookie-banner'><p>xWe use cookies.</p><button>xOK</button>"
    "</div><main>{h}{b}</main>",
    "dialog": "<body><dialog open>xSign up!</dialog><article>{h}{b}</article>",
    "no scripts": "<body><noscript><p>xTurn on scripts.</p></noscript><article>{h}{b}</article>",
    "hidden layer": "<body><div style='display:none'>xSign up.</div><article>{h}{b}</article>",
    "skip link": "<body><a class='skip-link' href=#a>xSkip</a><article id=a>{h}{b}</article>",
    "breadcrumbs": "<body><article><div class=breadcrumbs>xHome xNews</div>{h}{b}</article>",
    "share bar": "<body><article>{h}<ul class='share-buttons'><li>xTweet</ul>{b}</article>",
    "newsletter within": "<body><article>{h}{b}<form><p>xSign up.</p><input></form></article>",
    "drawings": "<body><article>{h}<svg><text>x</text></svg>{b}<iframe>x</iframe></article>",
    "capital tags": "<HTML><BODY><NAV>xHome</NAV><ARTICLE>{h}{b}</ARTICLE></BODY></HTML>",
    "nothing closed": "<html><body><article>{h}<div>{b}",
    "too much closed": "</div></p><html><body></nav><article></b>{h}</ul>{b}</article></div>",
    "crossed": f"<body><div><main>{NAV}{{h}}</div>{{b}}</main>{FOOT}",
    "comments of the source": "<!-- <p>x</p> --><body><!--x--><article>{h}<!-- x -->{b}</article>",
    "XHTML": "<?xml version='1.0'?><html xml:lang='en'><body><div/><p/>{h}{b}</body></html>",
    "two articles": "<body><article>{h}{b}</article><article><h1>xSecond</h1><p>xIt.</p></article>",
    "deep boxes": f"<body>{'<div>' * 300}{{h}}{{b}}{'</div>' * 300}{FOOT}",
}  # fmt: skip


def plain(paragraph: str) -> str:
    return f"<p>{escape(paragraph, quote=False)}</p>\n"


def pasted(paragraph: str) -> str:
    """As a word processor's text arrives in a CMS."""
    cut = len(paragraph) // 2
    left, right = (escape(part) for part in (paragraph[:cut], paragraph[cut:]))
    style = "style='font-weight:400' data-sheets-value='{\"1\":2}'"
    return f"<p class='p1' dir=ltr><span {style}>{left}</span><b id=x></b><span>{right}</span></p>"


def marked(paragraph: str) -> str:
    """With links, entities for all marks, and a box around."""
    words = paragraph.split(" ")
    words[1] = f"<a href='/x?a=1&b=2' title='x &gt; x'>{escape(words[1])}</a>"
    words[-1] = f"<em>{escape(words[-1])}</em>"
    body = " ".join([words[0], words[1], *(escape(word) for word in words[2:-1]), words[-1]])
    return f"<div><p>\n{body.replace('“', '&ldquo;').replace('£', '&#163;')}\n</p></div>"


def parted_by_breaks(paragraph: str) -> str:
    return f"{escape(paragraph, quote=False)}<br />\n<br />\n"


BODIES: dict[str, Callable[[str], str]] = {
    "plain": plain,
    "pasted": pasted,
    "marked": marked,
    "parted by breaks": parted_by_breaks,
}


@pytest.mark.parametrize(("page", "body"), list(product(PAGES, BODIES)))
def test_an_article_is_read_out_of_its_page(page: str, body: str) -> None:
    content = "".join(map(BODIES[body], PARAGRAPHS))
    source = PAGES[page].replace("{h}", f"<h1>{HEADLINE}</h1>").replace("{b}", content)
    document = read_text(source, "a.html")
    shown = [" ".join(document.text[b.start : b.end].split()) for b in document.blocks]
    assert shown == [" ".join(text.split()) for text in (HEADLINE, *PARAGRAPHS)]
    assert document.blocks[0].kind == "headline"

    findings = lint_text(source, "a.html")
    assert [f.rule for f in findings] == [f.rule for f in EXPECTED]
    assert [source[f.offset : f.end_offset] for f in findings] == [f.text for f in findings]
    bare = [unescape(re.sub(r"<[^<>]*>", "", f.text)) for f in findings]
    assert bare == [f.text for f in EXPECTED]


def test_the_article_holds_defects_of_many_kinds() -> None:
    assert {f.rule for f in EXPECTED} >= {
        "names/near-miss",
        "splices/fused-sentence",
        "splices/missing-space",
        "quotes/unclosed",
        "boilerplate/related-link",
        "encoding/mojibake",
    }


def test_a_page_that_uses_its_elements_badly_is_read_all_the_same() -> None:
    text = "".join(map(plain, PARAGRAPHS))
    for source in (
        f"<body><aside>{text}</aside>",
        f"<body><footer>{text}</footer><main>So.</main>",
    ):
        assert "Traders on Quillan Street" in read_text(source, "a.html").text


def test_a_fragment_is_all_article() -> None:
    source = "<p>It rained.</p><aside><p>So they say.</p></aside><footer><p>The end.</p></footer>"
    assert read_text(source, "a.html").text == "It rained.\n\nSo they say.\n\nThe end."
