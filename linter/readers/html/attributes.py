"""What a start tag says of the text in its element."""

from __future__ import annotations

import re
from collections.abc import Mapping

from linter import lazy
from linter.document import BlockKind
from linter.readers.html.elements import State
from linter.readers.html.tokens import Tag

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list-item"),
    **dict.fromkeys(("td", "th"), "table-cell"),
    **dict.fromkeys(("figure", "figcaption", "caption"), "caption"),
    "h1": "headline",
    "blockquote": "quotation",
}
_HIDDEN = frozenset(
    "applet audio button canvas datalist head iframe map math meter noembed noframes noscript "
    "object pre progress rp rt script select style svg template textarea title video xmp".split()
)
"""What no reader reads as prose: scripts, controls, drawings, code listings."""

_HEADINGS = frozenset(("h1", "h2", "h3"))
_MASKED = frozenset("code kbd samp tt".split())
_OUTSIDE = frozenset("dialog footer nav search".split())
_OUTSIDE_ROLES = frozenset("alertdialog banner contentinfo dialog navigation search".split())
_ASIDE = frozenset("aside form".split())
_ASIDE_ROLES = frozenset("alert complementary form".split())
_SAYING = _HIDDEN | _MASKED | _OUTSIDE | _ASIDE | _KINDS.keys() | {"a", "article", "header", "main"}
_SPEAKING = lazy.regex(r"hidden|display|visib|role|class|id\b|screen", re.IGNORECASE)
_UNSEEN_STYLE = lazy.regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN_CLASSES = frozenset(
    "hidden screen-reader-text sr-only visually-hidden visuallyhidden".split()
)
_ASIDE_CLASS = lazy.regex(
    r"(?:ads?|advert\w*|ad-(?:slot|unit|container|wrapper|block)|breadcrumbs?|comments?"
    r"|comment-?(?:list|section|form)|comments-area|cookie-?(?:banner|notice|consent)|disqus_thread"
    r"|newsletter(?:-sign-?up)?|paywall|promo|related(?:-(?:posts|articles|stories|links))?|respond"
    r"|share(?:-(?:bar|buttons|links|tools))?|sharedaddy|sidebar|site-(?:header|footer)"
    r"|skip-link|social(?:-(?:share|links|bar))?|tags|toolbar|widget(?:-area)?)",
    re.IGNORECASE,
)
_HEADLINE_CLASS = lazy.regex(
    r"(?:article|entry|headline|news|post|story)(?:[-_]{1,2}(?:headline|heading|title))?",
    re.IGNORECASE,
)
_SITE_CLASS = lazy.regex(r"(?:brand|logo|masthead|site[-_](?:logo|name|title))", re.IGNORECASE)
_CREDIT = lazy.regex(r"\b(?:attribution|copyright|credit|source)", re.IGNORECASE)
_CAPTION_CLASS = lazy.regex(r"(?:wp-|image-|photo-|media-)?caption(?:-text)?", re.IGNORECASE)


def state_in(tag: Tag, outer: State, number: int) -> State:
    """What holds inside of a start tag's element; `number` is that of a new article or cell."""
    name = tag.name
    speaking = tag.raw_attributes and _SPEAKING.search(tag.raw_attributes)
    if not speaking and name not in _SAYING:
        return outer
    kind = _KINDS.get(name, outer.kind)
    hidden = outer.hidden or name in _HIDDEN
    outside = outer.outside or name in _OUTSIDE or (name == "header" and not _in_article(outer))
    aside = outer.aside or name in _ASIDE
    main = outer.main or name == "main"
    article = number if name == "article" else outer.article
    if speaking:
        attributes = tag.attributes()
        hidden = hidden or _is_hidden(attributes)
        role = attributes.get("role", "").lower()
        main = main or role == "main"
        article = number if role == "article" else article
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}".split()
        if name not in ("html", "body", "main", "article"):
            outside = outside or role in _OUTSIDE_ROLES
            aside = aside or role in _ASIDE_ROLES or any(map(_ASIDE_CLASS.fullmatch, names))
            if name in _HEADINGS and any(map(_HEADLINE_CLASS.fullmatch, names)):
                kind = "headline"
            elif name in _HEADINGS and any(map(_SITE_CLASS.fullmatch, names)):
                outside = True
            elif any(map(_CAPTION_CLASS.fullmatch, names)):
                kind = "caption"
            elif "byline" in names and kind is None:
                kind = "byline"
    masked = outer.masked or name in _MASKED
    linked = outer.linked or name == "a"
    cell = number if name in ("td", "th") else outer.cell
    return State(kind, hidden, masked, linked, outside, aside, main, article, cell)


def is_credit(tag: Tag) -> bool:
    """Does a start tag begin a credit, which a page draws apart from the words before it?"""
    return bool(tag.raw_attributes) and _CREDIT.search(tag.raw_attributes) is not None


def _in_article(outer: State) -> bool:
    return outer.main or outer.article > 0


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return (
        "hidden" in attributes
        or _UNSEEN_STYLE.search(attributes.get("style", "")) is not None
        or not _UNSEEN_CLASSES.isdisjoint(attributes.get("class", "").lower().split())
    )
