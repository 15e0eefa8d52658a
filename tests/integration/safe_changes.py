"""What a safe fix may change, judged by comparing an article before and after.

It knows nothing of rules and fixes: it reads both texts piece by piece (words, marks, entities) and
lets pass only what the design allows a machine to do unseen. Spacing is free, save inside of
numbers, initials and addresses, and between paragraphs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

_PIECE = re.compile(r"(\s*)(&#?\w+;|[^\W_]+|''|``|’’|‘‘|\S)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[\w./?=&%-]*\w|[\w.]+@\w[\w.-]*\w")
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_DOUBLE = frozenset("\" “ ” „ ‟ « » ″ '' `` ’’ ‘‘".split())
_SINGLE = frozenset("' ‘ ’ ‚ ‛ ‹ › ′ ` ´".split())
_FUNCTION_WORDS = frozenset(
    """a an and are as at be but by can did do for from had has have he her his i if in into is
    it its my no not of on or our she so than that the their them then there they this to was
    we were what when where which while who will with would you your""".split()
)
_LONGEST_DAMAGE = 10
"""Pieces of mojibake that stand for one."""
_ENCODINGS = (("cp1252", "utf-8"), ("latin-1", "utf-8"), ("latin-1", "cp1252"))

Move = tuple[int, int]
"""How many pieces are passed before, and how many after."""


class Piece(NamedTuple):
    spaced: bool
    text: str


class Place(NamedTuple):
    """A place in both articles, up to which all is well."""

    old: Sequence[Piece]
    new: Sequence[Piece]
    i: int
    j: int

    def before(self, step: int = 0) -> str:
        return _text(self.old, self.i + step)

    def after(self, step: int = 0) -> str:
        return _text(self.new, self.j + step)


def unsafe_change(before: str, after: str, ordinary: Container[str]) -> str | None:
    """The first change that no safe fix may make, in its surroundings; None where there is none.

    `ordinary` are the words between which a missing space may be put in.
    """
    if len(before.split("\n")) != len(after.split("\n")):
        return "the number of lines"
    if lost := [address for address in _ADDRESS.findall(before) if address not in after]:
        return f"the address {lost[0]}"
    place = Place(_pieces(before), _pieces(after), 0, 0)
    while place.i < len(place.old) or place.j < len(place.new):
        move = _same(place) or _allowed(place, ordinary)
        if move is None:
            old, new = (
                " ".join(piece.text for piece in pieces[max(0, at - 4) : at + 4])
                for pieces, at in ((place.old, place.i), (place.new, place.j))
            )
            return f"{old!r} became {new!r}"
        place = place._replace(i=place.i + move[0], j=place.j + move[1])
    return None


def _pieces(text: str) -> list[Piece]:
    return [Piece(bool(space), piece) for space, piece in _PIECE.findall(_UNSEEN.sub("", text))]


def _text(pieces: Sequence[Piece], at: int) -> str:
    return pieces[at].text if 0 <= at < len(pieces) else ""


def _same(place: Place) -> Move | None:
    """The same piece, and no space that was put into a number or between initials."""
    if not place.before() or place.before() != place.after():
        return None
    if place.new[place.j].spaced and not place.old[place.i].spaced:
        left, right = place.after(-2), place.after()
        if (left[-1:].isdigit() and right[0].isdigit()) or len(left) == len(right) == 1:
            return None
    return 1, 1


def _allowed(place: Place, ordinary: Container[str]) -> Move | None:
    if not place.before():
        return None  # nothing may be put in at the end
    moves = (change(place) for change in _CHANGES)
    return next((move for move in moves if move), _missing_space(place, ordinary))


def _entity(place: Place) -> Move | None:
    """`&amp;` became `&`, `&nbsp;` a space."""
    char = html.unescape(place.before())
    if char == place.before():
        return None
    if not char.strip():
        return 1, 0
    return (1, 1) if char == place.after() else None


def _mark(place: Place) -> Move | None:
    """A quotation mark was turned round, or took its partner's style."""
    both = {place.before(), place.after()}
    return (1, 1) if both <= _DOUBLE or both <= _SINGLE else None


def _article(place: Place) -> Move | None:
    """“a” became “an”, or the reverse."""
    old, new = place.before(), place.after()
    return (1, 1) if {old.lower(), new.lower()} == {"a", "an"} and old[0] == new[0] else None


def _repeated(place: Place) -> Move | None:
    """One of two equal function words went."""
    word = place.before().lower()
    return (1, 0) if word in _FUNCTION_WORDS and word == place.before(-1).lower() else None


def _doubled(place: Place) -> Move | None:
    """One of two equal marks or stops went."""
    both = {place.before(-1), place.before()}
    return (1, 0) if not place.before().isalnum() and (len(both) == 1 or both <= _DOUBLE) else None


def _damage(place: Place) -> Move | None:
    """What had been read in a wrong encoding, once or twice, was read in the right one."""
    for count in range(1, _LONGEST_DAMAGE):
        damaged = "".join(place.before(step) for step in range(count))
        once = set(_reread(damaged))
        for mended in once | {again for text in once for again in _reread(text)}:
            pieces = [piece.text for piece in _pieces(mended)]
            if mended != damaged and pieces == [place.after(n) for n in range(len(pieces))]:
                return count, len(pieces)
    return None


def _reread(text: str) -> Iterator[str]:
    for wrong, right in _ENCODINGS:
        with suppress(UnicodeError):
            yield text.encode(wrong).decode(right)


def _missing_space(place: Place, ordinary: Container[str]) -> Move | None:
    """Two ordinary words that stood as one were parted."""
    one, two = place.after(), place.after(1)
    parted = one + two == place.before() and one.lower() in ordinary and two.lower() in ordinary
    return (1, 2) if parted else None


_CHANGES: tuple[Callable[[Place], Move | None], ...] = (
    _entity,
    _mark,
    _article,
    _repeated,
    _doubled,
    _damage,
)
