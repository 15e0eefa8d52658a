"""The elements that are open at a place of a page, with the end tags that may be left out."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from linter.document import BlockKind

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source "
    "track wbr".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li "
    "main menu nav ol p pre search section summary table tbody td tfoot th thead tr "
    "ul".split()
)
"""Elements whose beginning and end part the text before them from the text behind."""

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_SCOPES = frozenset("button caption html object table td template th".split())
_LISTS = frozenset("dir menu ol ul".split()) | _SCOPES
_CLOSES_P = BLOCKS - frozenset("body caption head html legend tbody td tfoot th thead tr".split())
_NO_LONGER_OPEN: dict[str, tuple[Collection[str], Collection[str]]] = {
    **dict.fromkeys(_CLOSES_P, (("p",), _SCOPES)),
    "li": (("li", "p"), _LISTS),
    "dt": (("dt", "dd", "p"), {"dl"} | _SCOPES),
    "dd": (("dt", "dd", "p"), {"dl"} | _SCOPES),
    "td": (("td", "th"), ("table", "template")),
    "th": (("td", "th"), ("table", "template")),
    "tr": (("tr", "caption"), ("table", "template")),
    **dict.fromkeys(
        ("tbody", "thead", "tfoot"), (("tbody", "thead", "tfoot", "caption"), ("table", "template"))
    ),
    **{name: (("p", *_HEADINGS), _SCOPES | {"div", "li", "section"}) for name in _HEADINGS},
}
"""A start tag to what it closes, and to what keeps that open: an item of an inner list, say."""


class State(NamedTuple):
    """What holds for the text in an element."""

    kind: BlockKind | None = None
    hidden: bool = False
    masked: bool = False
    linked: bool = False
    outside: bool = False
    """In what is no article by its very element: navigation, the page's header and footer."""
    aside: bool = False
    """In what is most likely none: a side column, a form, a box that is named after its use."""
    main: bool = False
    article: int = 0
    """The number of the innermost `<article>`; 0 outside of all."""
    cell: int = 0
    """The number of the innermost cell of a table."""


class Element(NamedTuple):
    """An open element; `first` and `media` are the blocks and pictures that came before it."""

    name: str
    start: int
    state: State
    first: int
    media: int


class OpenElements:
    """The open elements, outermost first. Each operation costs no more than what it closes."""

    def __init__(self) -> None:
        self._open: list[Element] = []
        self._places: dict[str, list[int]] = {}
        self._blocks: list[int] = []

    @property
    def state(self) -> State:
        return self._open[-1].state if self._open else _OUTSIDE

    def push(self, element: Element) -> None:
        at = len(self._open)
        self._open.append(element)
        self._places.setdefault(element.name, []).append(at)
        if element.name in BLOCKS:
            self._blocks.append(at)

    def close(self, name: str) -> list[Element]:
        """What an end tag closes, innermost first.

        An end tag of running text closes nothing outside of its block.
        """
        places = self._places.get(name)
        if not places:
            return []
        if name not in BLOCKS and self._blocks and places[-1] < self._blocks[-1]:
            return []
        return self._pop(places[-1])

    def make_way(self, name: str) -> list[Element]:
        """What a start tag closes: `<p>` an open paragraph, `<li>` the item before it."""
        if name not in _NO_LONGER_OPEN:
            return []
        closed, barriers = _NO_LONGER_OPEN[name]
        barrier = self._last(barriers)
        at = min((self._last((one,)) for one in closed if self._last((one,)) > barrier), default=-1)
        return self._pop(at) if at >= 0 else []

    def close_all(self) -> list[Element]:
        return self._pop(0)

    def _last(self, names: Collection[str]) -> int:
        return max((self._places[name][-1] for name in names if self._places.get(name)), default=-1)

    def _pop(self, at: int) -> list[Element]:
        popped = self._open[at:][::-1]
        del self._open[at:]
        for element in popped:
            self._places[element.name].pop()
            if element.name in BLOCKS:
                self._blocks.pop()
        return popped


_OUTSIDE = State()
