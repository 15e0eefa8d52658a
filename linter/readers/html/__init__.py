"""HTML: an article page, or the fragment that a content-management system stores.

The prose is what a reader of the page sees. Scripts, styles, templates, comments and hidden
elements are left out, and so are code listings; inline code is masked at its length; an entity is
one character of prose, and a span that holds it leads back to the whole entity. White space in
which the source breaks a line is one space; `<br>` is a line end, two of them part paragraphs.
Of a whole page only the article is read (`page`), of a fragment everything.
"""

from __future__ import annotations

from linter.document import Document, Source
from linter.readers.html.blocks import Collector
from linter.readers.html.page import article_of, blocks_of
from linter.readers.prose import prose_of


def read(source: Source) -> Document:
    """The document of an HTML text. Never fails: any decoded text is one."""
    page = Collector(source.text, xhtml=source.path.lower().endswith(".xhtml")).page()
    found = article_of(page)
    prose, offsets, spans = prose_of([block.pieces for block in found])
    blocks, elements = blocks_of(prose, page, found, spans)
    return Document(
        source=source,
        text=prose,
        blocks=blocks,
        offsets=offsets,
        language=page.language,
        date=page.date,
        markup="html",
        elements=elements,
    )
