"""Markdown: CommonMark with GitHub's tables, footnotes, task lists and struck text.

The prose is what a reader of the rendered page sees. Link targets, alternative texts, code blocks,
raw HTML and reference definitions are left out; inline code is masked at its length; an entity is
one character of prose, and a span that holds it leads back to the whole entity. Quotation marks
stay as they were typed.

The front matter is no prose, save that its title is the headline of an article without a level-1
heading: that is where a page shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter import lazy
from linter.document import MASK, Block, BlockKind, Document, Source, Span
from linter.readers.front_matter import read_front_matter
from linter.readers.plain import kind_of as kind_by_shape
from linter.readers.prose import CodePoints, Piece, prose_of

_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_SILENT = frozenset({"Image", "CodeBlock", "HtmlBlock", "MetadataBlock"})
_KINDS: dict[str, BlockKind] = {
    "BlockQuote": "quotation",
    "Item": "list-item",
    "TableCell": "table-cell",
    "Heading": "heading",
}
_LONE_RETURN = lazy.regex(r"\r(?!\n)")
_LINE_END = lazy.regex(r"\r?\n")
_ENTITY = lazy.regex(r"&#?\w+;")
_TICKS = lazy.regex(r"`+")
_TAG = lazy.regex(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_BREAKING_TAGS = frozenset(
    "blockquote br center dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section "
    "table tbody td th thead tr ul".split()
)
_UNSEEN_TAGS = frozenset("audio iframe object script style svg template video".split())
_LONGEST_CAPTION = 300


class _Found(NamedTuple):
    """A block as it was met: its kind, None where its shape will tell."""

    kind: BlockKind | None
    pieces: list[Piece]


def read(source: Source) -> Document:
    """The document of a Markdown text. Never fails: any decoded text is one."""
    # The parser loses what follows an empty heading that ends at a lone return.
    text = _LONE_RETURN.sub("\n", source.text) if "\r" in source.text else source.text
    front = read_front_matter(text, len(text) - len(text.lstrip("\ufeff")))
    found = _Collector(text, front.end).blocks()
    if front.title and not any(block.kind == "headline" for block in found):
        if found and _as_words(found[0].pieces) == _as_words(front.title):
            found[0] = found[0]._replace(kind="headline")
        else:
            found.insert(0, _Found("headline", list(front.title)))
    prose, offsets, spans = prose_of([block.pieces for block in found])
    return Document(
        source=source,
        text=prose,
        blocks=tuple(_blocks(prose, found, spans)),
        offsets=offsets,
        language=front.language,
        date=front.date,
    )


def _as_words(pieces: Iterable[Piece]) -> list[str]:
    return "".join(piece.text for piece in pieces).split()


def _blocks(prose: str, found: list[_Found], spans: list[Span]) -> Iterator[Block]:
    """The blocks with something to see, each with its kind."""
    titled = any(block.kind == "headline" for block in found)
    ordinal = 0
    for block, (start, end) in zip(found, spans, strict=True):
        if start == end:
            continue
        kind = block.kind
        if kind is None or (kind == "caption" and end - start > _LONGEST_CAPTION):
            kind = kind_by_shape(prose[start:end], first=not titled and ordinal == 0, alone=True)
        yield Block(kind, start, end, ordinal)
        ordinal += 1


class _Collector:
    """Turns the parser's events into blocks of pieces.

    Of the range of a text only the start is taken: some ranges of the parser end too late.
    """

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._start = start
        self._place = CodePoints(text[start:])
        self._found: list[_Found] = []
        self._within: list[BlockKind | None] = []
        self._silent = 0
        self._masked = False
        self._headline = False
        self._has_headline = False
        self._begin_block()

    def _begin_block(self) -> None:
        self._pieces: list[Piece] = []
        self._gap = False
        self._image: tuple[int, int] | None = None
        self._below_image = False
        self._unseen_tag = ""

    def blocks(self) -> list[_Found]:
        from pyromark import Options, events_with_range

        options = (
            Options.ENABLE_TABLES
            | Options.ENABLE_FOOTNOTES
            | Options.ENABLE_STRIKETHROUGH
            | Options.ENABLE_TASKLISTS
            | Options.ENABLE_HEADING_ATTRIBUTES
            | Options.ENABLE_GFM
        )
        for event, place in events_with_range(self._text[self._start :], options=options):
            name, value = _only(event)
            if name == "Start":
                self._enter(*_only(value), place["start"])
            elif name == "End":
                self._leave(_only(value)[0], place["end"])
            elif not self._silent:
                width = place["end"] - place["start"]
                self._inline(name, str(value), self._at(place["start"]), width)
        return self._found

    def _at(self, byte: int) -> int:
        return self._start + self._place(byte)

    def _enter(self, tag: str, detail: object, byte: int) -> None:
        outer = self._within[-1] if self._within else None
        if tag not in _INLINE:
            self._end_block()
            self._within.append(_KINDS.get(tag, outer))
        if tag == "Heading" and isinstance(detail, dict):
            self._headline = detail["level"] == "H1" and not outer and not self._has_headline
        elif tag == "Link" and isinstance(detail, dict):
            self._masked = detail["link_type"] in {"Autolink", "Email"}
        elif tag == "Image" and not self._silent and not self._image:
            self._image = self._at(byte), self._at(byte)
        self._silent += tag in _SILENT

    def _leave(self, tag: str, byte: int) -> None:
        self._silent -= tag in _SILENT
        if tag not in _INLINE:
            self._end_block()
            self._within.pop()
        elif tag == "Link":
            self._masked = False
        elif tag == "Image" and self._image and not self._silent:
            self._image = self._image[0], self._at(byte)

    def _end_block(self) -> None:
        kind = self._within[-1] if self._within else None
        if self._pieces:
            if kind == "heading" and self._headline:
                self._has_headline, kind = True, "headline"
            elif kind is None and self._below_image:
                kind = "caption"
            self._found.append(_Found(kind, self._pieces))
        self._headline = False
        self._begin_block()

    def _inline(self, name: str, value: str, at: int, width: int) -> None:
        if name == "InlineHtml":
            self._tag(value, at)
        elif self._unseen_tag:
            return
        elif name == "Text":
            self._words(value, at, width)
        elif name == "Code":
            self._code(at)
        elif name in {"SoftBreak", "HardBreak"}:
            if found := _LINE_END.search(self._text, at):
                self._break(Piece("\n", found.end() - 1, found.end()))
        elif name == "Rule":  # may part two texts of a list item
            self._end_block()
        else:
            self._gap = True

    def _code(self, at: int) -> None:
        if ticks := _TICKS.match(self._text, at):
            start = ticks.end()
            closing = re.compile(f"(?<!`){ticks.group()}(?!`)").search(self._text, start)
            end = closing.start() if closing else start
            self._add(Piece(MASK * (end - start), start, end))

    def _words(self, value: str, at: int, width: int) -> None:
        is_entity = value == "&" and width > 1  # `&amp;` begins with what it stands for
        if not is_entity and self._text.startswith(value, at):
            end = at + len(value)
            self._add(Piece(MASK * len(value) if self._masked else value, at, end))
        elif entity := _ENTITY.match(self._text, at):
            self._add(Piece(value, at, entity.end()))
        else:
            self._add(Piece(value, at, at + len(value)))

    def _tag(self, html: str, at: int) -> None:
        self._gap = True
        tag = _TAG.match(html)
        if not tag:
            return
        closes, name = tag.group(1), tag.group(2).lower()
        if self._unseen_tag:
            if closes and name == self._unseen_tag:
                self._unseen_tag = ""
        elif name in _BREAKING_TAGS:
            self._break(Piece("\n", at, at + len(html)))
        elif name in _UNSEEN_TAGS and not closes and not html.endswith("/>"):
            self._unseen_tag = name

    def _add(self, piece: Piece) -> None:
        """More of the block; what was left out between two spaces leaves one of them."""
        if self._pieces and self._image:  # an image amid the words parts them
            self._pieces.append(Piece(MASK, *self._image))
        elif self._gap and (not self._pieces or self._pieces[-1].text[-1].isspace()):
            seen = piece.text.lstrip(" ")
            if len(piece.text) == piece.end - piece.start:
                piece = Piece(seen, piece.end - len(seen), piece.end)
        self._image = None
        if piece.text and (self._pieces or not piece.text.isspace()):
            self._pieces.append(piece)
            self._gap = False

    def _break(self, piece: Piece) -> None:
        """A line of the block ends; a block neither begins with a line end nor has two in a row."""
        if not self._pieces:
            self._below_image = self._below_image or self._image is not None
            self._image = None
        elif self._pieces[-1].text != "\n":
            self._pieces.append(piece)


def _only(event: object) -> tuple[str, object]:
    """The name and details of what the parser gives as a name or as a dictionary of one entry."""
    return next(iter(event.items())) if isinstance(event, dict) else (str(event), None)
