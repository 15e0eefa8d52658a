"""Capitalised words that are nearly a name of the gazetteer, and no name of it.

What a run of words gives does not depend on the article, so it is kept; what stands around the run
is for the check to judge.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from linter import lazy, lexicon
from linter.analysis.names import NO_NAMES, UPPER
from linter.analysis.words import without_possessive
from linter.lexicon.gazetteer import Entry, packaged
from linter.lexicon.gazetteer.keys import fold, squeeze
from linter.similarity import is_one_edit

__all__ = ["Lookalike", "runs", "singles"]

_PARTICLES = "al|el|bin|bint|ibn|van|von|de|del|della|den|der|da|di|do|dos|du|la|le|and|&|of|ter"
_ARTICLES = "(?:al|el|ad|an|ar|as|ash|at|az|ul)-"
_RUN = lazy.regex(
    rf"[{UPPER}](?:[\w’'-]+|\.(?:[{UPPER}]\.)*)"
    rf"(?: (?:[{UPPER}]\.? ?){{0,2}}(?:(?:{_PARTICLES}) ){{0,2}}(?:{_ARTICLES})?[{UPPER}][\w’'-]+)+"
)
_INITIAL = lazy.regex(rf"[{UPPER}]\.?")
_REGNAL = lazy.regex(r"[IVXL]+")
"""Another number is another pope or king."""
_LONGEST = 5
_SHORTEST_SINGLE = 6


class Lookalike(NamedTuple):
    """Words that are nearly, or on record as a slip for, the name of an entry."""

    words: str
    """As written, the possessive taken off."""
    entry: Entry
    right: str
    """The words as they should be, initials kept."""
    listed: bool
    """Is the slip on record in the gazetteer?"""
    known: bool
    """Are the wrong words names or words in their own right (Anthony), not misspellings only?"""


def runs(text: str) -> dict[str, tuple[Lookalike, ...]]:
    """Each distinct run of capitalised words that holds lookalikes."""
    held = {run: _in_run(run) for run in set(_RUN.findall(text))}
    return {run: found for run, found in held.items() if found}


def singles(words: Collection[str]) -> Iterator[Lookalike]:
    """The lookalikes among single capitalised words: organisations and places alone."""
    for word in words:
        if len(word) >= _SHORTEST_SINGLE and (found := _single(word)):
            yield found


@functools.lru_cache(maxsize=1 << 14)
def _in_run(run: str) -> tuple[Lookalike, ...]:
    if run.isupper():
        return ()
    tokens = run.split(" ")
    pairs = _pairs(tokens)
    split = tuple(_split(tokens))
    if not pairs:
        return split
    gazetteer = packaged()
    known: list[tuple[int, int, frozenset[str]]] = []
    wanted: list[tuple[int, int, set[int]]] = []
    for start, end in _windows(len(tokens), pairs):
        name = _name(tokens[start:end])
        found = gazetteer.find(name)
        if found or gazetteer.namesake_of(name):
            known.append((start, end, frozenset(entry.name for entry in found)))
        elif not any(start < last and first < end for first, last, _ in known):
            among = set().union(*(pairs[at] for at in range(start, end) if at in pairs))
            wanted.append((start, end, among))
    return split + tuple(
        one
        for start, end, among in wanted
        for one in _of(tokens[start:end], among)
        # beside a part that is right ("Tedros Adhanom") only the rest of that name may be wrong
        if not any(
            start < last and first < end and one.entry.name not in names
            for first, last, names in known
        )
    )


def _split(tokens: Sequence[str]) -> Iterator[Lookalike]:
    """Two words that are one word in the name of an organisation (Euro News, Euronews)."""
    gazetteer = packaged()
    for one, other in pairwise(tokens):
        if len(one) + len(other) < _SHORTEST_SINGLE or not one.isalpha():
            continue
        name = f"{one} {without_possessive(other)}"
        for entry in gazetteer.organisation_by_key(one + without_possessive(other)):
            key = squeeze(name)
            right = next((form for form in entry.forms if form.lower() == key), None)
            if right and not gazetteer.find(name) and not gazetteer.namesake_of(name):
                yield Lookalike(name, entry, right, listed=False, known=True)


def _pairs(tokens: Sequence[str]) -> dict[int, set[int]]:
    """Number of a token to the entries that it may belong to, with the next one or by itself."""
    around = packaged().around
    folded = [fold(without_possessive(token)).split(" ") for token in tokens]
    names = [(at, word) for at, words in enumerate(folded) for word in words]  # Jong-un is two
    words = [(at, word) for at, word in names if tokens[at] not in NO_NAMES]
    bare = [(at, word) for at, word in words if len(word) > 1]  # without initials
    found: dict[int, set[int]] = {}
    for listed in (words, bare) if bare != words else (words,):
        for (at, one), (_, other) in pairwise(listed):
            if entries := around(one, other):
                found.setdefault(at, set()).update(entries)
    return found


def _windows(count: int, pairs: Collection[int]) -> list[tuple[int, int]]:
    """The stretches of two to five tokens in which a pair begins, the longest first."""
    windows = {
        (start, end)
        for at in pairs
        for start in range(max(0, at + 2 - _LONGEST), at + 1)
        for end in range(at + 2, min(count, start + _LONGEST) + 1)
    }
    return sorted(windows, key=lambda window: (window[0] - window[1], window))


def _name(tokens: Sequence[str]) -> str:
    return " ".join((*tokens[:-1], without_possessive(tokens[-1])))


def _of(tokens: Sequence[str], among: Collection[int]) -> Iterator[Lookalike]:
    """What some words of a run are nearly; of the initials between them nothing is known."""
    gazetteer = packaged()
    name = _name(tokens)
    if listed := gazetteer.misspelled(name):
        if len(listed) == 1:
            yield Lookalike(name, listed[0], listed[0].name, listed=True, known=False)
        return
    bare = " ".join(word for word in name.split(" ") if not _INITIAL.fullmatch(word))
    near = gazetteer.near(name, among)
    if not near and bare != name and not _INITIAL.fullmatch(tokens[0]):
        near = gazetteer.near(bare, among)
    for one in (one for one in near if one.distance == near[0].distance):
        right, wrong = _mended(name, one.form)
        if wrong and not any(_REGNAL.fullmatch(word) for word in wrong):
            yield Lookalike(name, one.entry, right, listed=False, known=_is_known(wrong))


def _mended(written: str, form: str) -> tuple[str, list[str]]:
    """The written words with those of the form in their places, and the words that were wrong.

    Hyphens, initials and capitals stay as the article has them: Kim Jong Um becomes Kim Jong Un.
    """
    pieces = re.split(r"([ -])", written)
    of_form = re.split(r"[ -]", form)
    places = list(range(0, len(pieces), 2))
    if len(places) != len(of_form):
        places = [at for at in places if not _INITIAL.fullmatch(pieces[at])]
    if len(places) != len(of_form):
        return form, [word for word in pieces[::2] if fold(word) not in fold(form).split()]
    wrong = []
    for at, right in zip(places, of_form, strict=True):
        if fold(pieces[at]) != fold(right):
            wrong.append(pieces[at])
            pieces[at] = right[:1].upper() + right[1:] if pieces[at][:1].isupper() else right
    return "".join(pieces), wrong


def _is_known(words: Sequence[str]) -> bool:
    return any(
        lexicon.is_word(word.lower()) or lexicon.is_name(word) or _is_borne(word) for word in words
    )


def _is_borne(word: str) -> bool:
    return lexicon.is_surname(word) or lexicon.is_given_name(word)


def _parted(word: str) -> Lookalike | None:
    """An organisation whose one word is written with a hyphen (Astra-Zeneca)."""
    gazetteer = packaged()
    if gazetteer.find(word) or gazetteer.namesake_of(word):
        return None
    if all(lexicon.is_word(part) for part in word.lower().split("-")):
        return None  # a Black-Rock pupil
    key = squeeze(word)
    for entry in gazetteer.organisation_by_key(word):
        if right := next((form for form in entry.forms if form.lower() == key), None):
            return Lookalike(word, entry, right, listed=False, known=True)
    return None


@functools.lru_cache(maxsize=1 << 14)
def _single(word: str) -> Lookalike | None:
    gazetteer = packaged()
    if cased := gazetteer.recased(word):
        if len(cased) > 1 or lexicon.is_word(word.lower()):
            return None
        right = next(form for form in cased[0].forms if form.lower() == word.lower())
        return Lookalike(word, cased[0], right, listed=True, known=True)
    if "-" in word:
        return _parted(word)
    if not word[1:].islower() or lexicon.is_place(word) or lexicon.is_word(word.lower()):
        return None
    if not gazetteer.may_be_single(fold(word)) or lexicon.is_brand(word) or _is_borne(word):
        return None
    if listed := gazetteer.misspelled(word):
        right = next((form for form in listed[0].forms if is_one_edit(word, form)), listed[0].name)
        return Lookalike(word, listed[0], right, listed=True, known=False)
    if lexicon.is_name(word):
        return None
    near = [one for one in gazetteer.near(word) if one.entry.kind != "person"]
    if len(near) != 1 or near[0].distance != 1:
        return None
    return Lookalike(word, near[0].entry, near[0].form, listed=False, known=False)
