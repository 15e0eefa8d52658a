"""The rows of `check: frames`: a word in question, and the neighbours that show it to be wrong.

``to [loose>lose] {the their his}``: beside plain words a row may hold ``{one of these}``,
``{two_words}``, ``#`` (a number), ``*`` (any word), ``*ing`` (a word with this ending), the classes
below, those of :mod:`linter.rules.word_classes` (``NOUN``), and after the bracket ``END`` (the
clause ends). ``!{none of these}`` may stand after the bracket, or first of all.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter import lazy
from linter.lexicon import spelling
from linter.rules import word_classes

CLASSES = {
    "PRON": "I you he she it we they who",
    "OBJ": "me him her us them it you",
    "DET": "the a an this that these those his her its our their my your",
    "MODAL": "will would can could may might must should shall won't can't couldn't wouldn't"
    " shouldn't cannot didn't don't doesn't did does do",
}
END = "END"
_TOKEN = lazy.regex(r"\[[^\]>]+>[^\]]+\]|!?\{[^}]+\}|\S+")
_END = lazy.regex(r"[.,;:!?)”\"—]| [—–-] |\n|\Z")
_AFTER = lazy.regex(r" ([^\W\d_][\w'-]*|\d[\d,.]*(?<![,.]))")
_BEFORE = lazy.regex(r"(?<![\w'-])([^\W\d_][\w'-]*|\d[\d,.]*) \Z")
_LONGEST = 30
_SHORTEST, _SELDOM = 5, 19
"""Letters and class of frequency of a word that is looked for without its neighbours."""


class Slot(NamedTuple):
    """What a token lets stand in its place."""

    words: tuple[str, ...]
    endings: tuple[str, ...]
    """Any word with one of these endings will do."""
    classes: tuple[str, ...]
    """Any word of one of these classes will do (`linter.rules.word_classes`)."""
    number: bool
    end: bool
    none: bool
    """Nothing of it may stand there."""


class Frame(NamedTuple):
    """One row, taken apart: what may stand before and after the wrong word."""

    branch: str
    wrong: str
    right: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    anchors: tuple[str, ...]
    """The wrong word with each word that may stand beside it, on the side with fewer of them;
    alone if it is a seldom one."""

    def matches(self, text: str, start: int, end: int) -> bool:
        """Do the right neighbours stand around a word of a text in small letters, with ' for ’?"""
        after = [_slot(token) for token in self.after]
        if not _goes_on(text, end, after):
            return False
        return _led_to(text, start, [_slot(token) for token in self.before])


@functools.lru_cache(maxsize=2048)
def parse(branch: str, row: str) -> Frame:
    """A row as a frame. Raises ValueError with what is wrong with it."""
    tokens = _TOKEN.findall(row)
    places = [i for i, token in enumerate(tokens) if token[0] == "["]
    if len(places) != 1:
        raise ValueError(f"{row!r} needs one [wrong>right]")
    at = places[0]
    before, after = tuple(tokens[:at]), tuple(tokens[at + 1 :])
    if not before and not after:
        raise ValueError(f"{row!r} needs a neighbour beside {tokens[at]}")
    if any(token[0] == "!" for token in before[1:]) or any(END in _words(t) for t in before):
        raise ValueError(f"{row!r}: END stands after the bracket, ! there or first of all")
    wrong, _, right = tokens[at][1:-1].partition(">")
    wrong = wrong.replace("_", " ")
    return Frame(branch, wrong, right, before, after, _anchors(wrong, before, after))


def wrong_word(row: str) -> str:
    """The wrong word of a row that `parse` can read."""
    return row[row.index("[") + 1 : row.index(">")].replace("_", " ")


def _anchors(wrong: str, before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    left, right = _literals(before[-1:]), _literals(after[:1])
    if left and (len(left) <= len(right) or not right):
        found = [f"{word} {wrong}" for word in left]
    else:
        found = [f"{wrong} {word}" for word in right] or [wrong]
    if len(found) > 1 and _is_seldom(wrong):
        found = [wrong]
    curly = [one.replace("'", "’") for one in found if "'" in one]
    return (*found, *curly)


def _is_seldom(wrong: str) -> bool:
    """Can a word be looked for by itself, without many a place that it stands in, rightly or in
    a longer word?"""
    if len(wrong) < _SHORTEST or not wrong.isalpha():
        return False
    return spelling.frequency_class(wrong.lower()) <= _SELDOM


def frames(rows: dict[str, tuple[str, ...]]) -> Iterator[Frame]:
    """All frames of a rule. Raises ValueError where one can't be read."""
    for branch, those in rows.items():
        for row in those:
            yield parse(branch, row)


def all_anchors(rows: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The anchors of all frames of a rule, each once. Raises ValueError as `frames` does."""
    return tuple(dict.fromkeys(anchor for one in frames(rows) for anchor in one.anchors))


def _words(token: str) -> list[str]:
    """What a token allows, its classes written out."""
    if token[0] not in "!{":
        return CLASSES[token].split() if token in CLASSES else [token]
    parts = token.lstrip("!")[1:-1]
    for name, words in CLASSES.items():
        if name in parts:
            parts = parts.replace(name, words)
    return parts.split()


def _literals(tokens: Sequence[str]) -> list[str]:
    """The words of a token; none where they can't all be listed."""
    words: list[str] = []
    for token in tokens:
        for word in _words(token):
            if token[0] == "!" or not _is_plain(word):
                return []
            words.append(word.replace("_", " "))
    return words


def _is_plain(word: str) -> bool:
    return word[0] not in "*#" and word != END and word not in word_classes.NAMES


@functools.lru_cache(maxsize=2048)
def _slot(token: str) -> Slot:
    words = _words(token)
    plain = filter(_is_plain, words)
    return Slot(
        words=tuple(word.replace("_", " ").lower() for word in plain),
        endings=tuple(word[1:] for word in words if word[0] == "*"),
        classes=tuple(word for word in words if word in word_classes.NAMES),
        number="#" in words,
        end=END in words,
        none=token[0] == "!",
    )


def _goes_on(text: str, at: int, slots: Sequence[Slot]) -> bool:
    """Do words stand after an offset as the slots want them?"""
    if not slots:
        return True
    found = _ends(text, at, slots[0])
    if slots[0].none:
        return next(found, None) is None and _goes_on(text, at, slots[1:])
    return any(_goes_on(text, end, slots[1:]) for end in found)


def _ends(text: str, at: int, slot: Slot) -> Iterator[int]:
    """Where what a slot allows after an offset may end."""
    if text.startswith(" ", at):
        for word in slot.words:
            end = at + 1 + len(word)
            if text.startswith(word, at + 1) and not _joins(text[end : end + 1]):
                yield end
        found = _AFTER.match(text, at) if _is_open(slot) else None
        if found is not None and _fits(found[1], slot):
            yield found.end()
    if slot.end and _END.match(text, at):
        yield at


def _led_to(text: str, at: int, slots: Sequence[Slot]) -> bool:
    """Do words stand before an offset as the slots want them?"""
    if not slots:
        return True
    found = _starts(text, at, slots[-1])
    if slots[-1].none:
        return next(found, None) is None and _led_to(text, at, slots[:-1])
    return any(_led_to(text, start, slots[:-1]) for start in found)


def _starts(text: str, at: int, slot: Slot) -> Iterator[int]:
    """Where what a slot allows before an offset may begin."""
    if not text.endswith(" ", 0, at):
        return
    for word in slot.words:
        start = at - 1 - len(word)
        if start >= 0 and text.startswith(word, start) and not _joins(text[start - 1 : start]):
            yield start
    if _is_open(slot):
        found = _BEFORE.search(text, max(0, at - _LONGEST), at)
        if found is not None and _fits(found[1], slot):
            yield found.start()


def _is_open(slot: Slot) -> bool:
    """Does a slot let words stand that it does not list?"""
    return bool(slot.endings or slot.classes or slot.number)


def _fits(word: str, slot: Slot) -> bool:
    if word[0].isdigit():
        return slot.number
    if slot.endings and word.endswith(slot.endings):
        return True
    return any(word_classes.belongs(word, name) for name in slot.classes)


def _joins(char: str) -> bool:
    """Does a character go on with the word beside it?"""
    return char.isalnum() or char in ("_", "'", "-")
