"""A page's tokens to blocks of pieces, each with what its elements say of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from linter import lazy
from linter.document import MASK, Span
from linter.readers.html.attributes import is_credit, state_in
from linter.readers.html.elements import BLOCKS, VOID, Element, OpenElements, State
from linter.readers.html.metadata import Metadata
from linter.readers.html.tokens import Tag, Text, tokens
from linter.readers.html.words import pieces
from linter.readers.prose import Piece

_PAGE = frozenset("html head body main article".split())
_MEDIA = frozenset("img picture video audio iframe embed object svg canvas".split())
_NOT_TO_REMOVE = frozenset("html body main article".split())
_TELLING = frozenset("html body article main meta time".split())
_NOTE_MARK = lazy.regex(
    r"(?:<sup\b[^>]{0,200}>\s{0,9}<a\b[^>]{0,300}>|<a\b[^>]{0,300}>\s{0,9}<sup\b[^>]{0,200}>"
    r"|<sup\b[^>]{0,200}>(?=\s{0,9}\[))"
    r"\s{0,9}\[?[\w*†‡]{1,4}\]?\s{0,9}(?:</a>\s{0,9}</sup>|</sup>\s{0,9}</a>|</sup>)",
    re.IGNORECASE,
)
"""The mark of a footnote: a raised figure that leads somewhere, and no part of the word before."""


class Found(NamedTuple):
    """A block as it was met."""

    number: int
    pieces: list[Piece]
    state: State
    below_picture: bool
    length: int
    linked: int
    """How many of its characters are links."""


class Page(NamedTuple):
    """All that a page shows, and what it says of itself."""

    found: list[Found]
    elements: dict[int, Span]
    """The number of a block to the outermost element that holds it and nothing else."""
    whole: bool
    language: str | None
    date: str | None


class Collector:
    """Turns tokens into blocks."""

    def __init__(self, text: str, *, xhtml: bool = False) -> None:
        self._text = text
        self._xhtml = xhtml or text.startswith("<?xml")
        self._open = OpenElements()
        self._metadata = Metadata()
        self._found: list[Found] = []
        self._elements: dict[int, Span] = {}
        self._number = self._media = self._skip_to = 0
        self._whole = self._data = False
        self._begin_block()

    def page(self) -> Page:
        for token in tokens(self._text, xhtml=self._xhtml):
            if token.start < self._skip_to:
                continue
            if isinstance(token, Text):
                self._run(token)
            elif token.closes:
                self._end_tag(token)
            else:
                self._start_tag(token)
        self._end_block()
        self._closed(self._open.close_all(), len(self._text))
        metadata = self._metadata
        return Page(self._found, self._elements, self._whole, metadata.language, metadata.date)

    def _begin_block(self) -> None:
        self._pieces: list[Piece] = []
        self._state = State()
        self._length = self._linked = 0
        self._gap = self._below_picture = False
        self._picture: tuple[int, int] | None = None
        self._closed_at = -1
        self._beside: Piece | None = None
        self._apart = False

    def _start_tag(self, tag: Tag) -> None:
        name = tag.name
        if name in _TELLING and (tag.raw_attributes or name in _PAGE):
            self._whole = self._whole or name in _PAGE
            self._metadata.note(tag)
        elif name in _PAGE:
            self._whole = True
        if name in BLOCKS and not self._open.state.hidden:
            self._end_block()
            self._closed(self._open.make_way(name), tag.start)
        if name in _MEDIA:
            self._media += 1
        if name == "br":
            self._break(Piece("\n", tag.start, tag.end))
        elif name in ("img", "picture", "video", "embed") and not self._open.state.hidden:
            self._picture = (self._picture or (tag.start, 0))[0], tag.end
        elif name in ("sup", "a") and (mark := _NOTE_MARK.match(self._text, tag.start)):
            self._skip_to = mark.end()
            return
        if name not in VOID and not (self._xhtml and tag.self_closing):
            self._number += 1
            self._data = name == "script" and "ld+json" in tag.raw_attributes
            state = state_in(tag, self._open.state, self._number)
            here = len(self._found)
            self._open.push(Element(name, tag.start, state, here, self._media))
        if name == "svg" and tag.self_closing:
            self._open.close(name)
        credit = name == "span" and is_credit(tag)
        if credit or tag.start == self._closed_at:
            self._beside, self._apart = Piece(" ", tag.start, tag.end), credit

    def _end_tag(self, tag: Tag) -> None:
        name = tag.name
        within_hidden = self._open.state.hidden
        closed = self._open.close(name)
        if name in BLOCKS and not (within_hidden and self._open.state.hidden):
            self._end_block()
        self._closed(closed[:-1], tag.start)
        self._closed(closed[-1:], tag.end)
        self._closed_at, self._beside = tag.end, None

    def _closed(self, elements: list[Element], end: int) -> None:
        for element in elements:
            if element.state.hidden or element.name in _NOT_TO_REMOVE or element.name not in BLOCKS:
                continue
            if len(self._found) - element.first == 1 and self._media == element.media:
                self._elements[element.first] = Span(element.start, end)

    def _run(self, token: Text) -> None:
        if token.raw or self._open.state.hidden:
            if self._data:
                self._metadata.note_data(self._text[token.start : token.end])
                self._data = False
            return
        self._gap = True
        if self._open.state.masked:
            self._add(Piece(MASK * (token.end - token.start), token.start, token.end))
            return
        for piece in pieces(self._text, token.start, token.end):
            self._add(piece)

    def _add(self, piece: Piece) -> None:
        """More of the block; what was left out between two spaces leaves one of them."""
        last = self._pieces[-1].text[-1] if self._pieces else " "
        if self._pieces and self._picture:  # a picture amid the words parts them
            self._append(Piece(MASK, *self._picture))
        elif self._gap and last.isspace():
            seen = piece.text.lstrip(" ")
            if seen != piece.text:
                piece = Piece(seen, piece.end - len(seen), piece.end)
        if not piece.text or (not self._pieces and piece.text.isspace()):
            return
        if not self._pieces:
            self._state = self._open.state
        elif self._beside and not last.isspace() and (self._apart or _are_apart(last, piece.text)):
            self._append(self._beside)
        self._append(piece)
        self._picture = self._beside = None
        self._gap = False

    def _append(self, piece: Piece) -> None:
        self._pieces.append(piece)
        self._length += len(piece.text)
        self._linked += len(piece.text) if self._open.state.linked else 0

    def _break(self, piece: Piece) -> None:
        """A line ends; a second line end in a row parts two blocks."""
        if self._open.state.hidden:
            return
        if not self._pieces:
            self._below_picture = self._below_picture or self._picture is not None
            self._picture = None
            return
        self._strip()
        if self._pieces[-1].text == "\n":
            self._end_block()
        else:
            self._pieces.append(piece)
            self._beside = None

    def _strip(self) -> None:
        """Take off the spaces at the end; the block begins with something else."""
        while self._pieces and not (seen := self._pieces[-1].text.rstrip(" ")):
            self._pieces.pop()
        if self._pieces and len(seen) < len(self._pieces[-1].text):
            last = self._pieces[-1]
            self._pieces[-1] = Piece(seen, last.start, last.start + len(seen))

    def _end_block(self) -> None:
        self._strip()
        if self._pieces and self._pieces[-1].text == "\n":
            self._pieces.pop()
        if self._pieces:
            self._found.append(
                Found(
                    len(self._found),
                    self._pieces,
                    self._state,
                    self._below_picture,
                    self._length,
                    self._linked,
                )
            )
        self._begin_block()


def _are_apart(before: str, after: str) -> bool:
    """Do two elements side by side hold two texts (`<span>Monday</span><span>Photo: AP</span>`)?

    A word that an editor has cut into two elements goes on in lower case.
    """
    return (before.isalnum() or before in ".!?:)") and not before.isupper() and after[0].isupper()
