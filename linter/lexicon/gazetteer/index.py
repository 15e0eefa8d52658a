"""Finds entries by name, by what is nearly the name, by surname and by acronym."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path
from typing import Protocol

import msgspec

from linter.lexicon.gazetteer.keys import deletions, fold, parts, sound, squeeze
from linter.lexicon.gazetteer.model import Entry, Near

__all__ = ["Gazetteer", "index_of"]

_SHORT = 3  # letters: a part of this length is taken for another only beside parts that are right
_ENOUGH = 5  # letters of those: "Ji Jinping" is Xi Jinping, "Wang Yu" is not Wang Yi
_SHORTEST_SOUND = 3  # consonants, without which too many names sound alike
_FURTHEST_SOUND = 3  # edits
_SHORTEST_SINGLE = 6  # letters of a name of one word that a slip may be sought for


class _Trie(Protocol):
    def __contains__(self, key: str) -> bool: ...

    def get(self, key: str, default: tuple[bytes, ...] = ...) -> Sequence[bytes]: ...

    def save(self, path: str) -> None: ...

    def mmap(self, path: str) -> _Trie: ...


class Gazetteer:
    """Entries behind an index on disk or in memory.

    No lookup walks through the entries, and an entry is decoded when it is first found, so that
    neither opening nor asking grows with their number.
    """

    def __init__(self, trie: _Trie, entries: Sequence[msgspec.Raw]) -> None:
        self._trie = trie
        self._raw = entries
        self._decoded: dict[int, Entry] = {}

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Gazetteer:
        """An index in memory, for entries that a user brings."""
        listed = list(entries)
        encode = msgspec.msgpack.encode
        return cls(_trie_of(index_of(listed)), [msgspec.Raw(encode(entry)) for entry in listed])

    @classmethod
    def open(cls, path: Path) -> Gazetteer:
        """What :meth:`save` wrote."""
        import marisa_trie

        trie: _Trie = marisa_trie.BytesTrie()
        trie.mmap(str(path.with_suffix(".marisa")))
        content = path.with_suffix(".msgpack").read_bytes()
        return cls(trie, msgspec.msgpack.decode(content, type=list[msgspec.Raw]))

    def save(self, path: Path) -> None:
        """Write the index (``.marisa``) and the entries (``.msgpack``)."""
        self._trie.save(str(path.with_suffix(".marisa")))
        path.with_suffix(".msgpack").write_bytes(msgspec.msgpack.encode(self._raw))

    def __len__(self) -> int:
        return len(self._raw)

    def __iter__(self) -> Iterator[Entry]:
        return map(self._entry, range(len(self._raw)))

    def find(self, name: str) -> tuple[Entry, ...]:
        """The entries that have this name among their right forms.

        Accents, case, dots and hyphens do not count, so compare with :attr:`Entry.forms` where
        they matter. More than one is found where a person, a place or a company share a name.
        """
        return self._entries(self._ids("n", fold(name)))

    def misspelled(self, name: str) -> tuple[Entry, ...]:
        """The entries that list this name as a wrong form of theirs."""
        return self._entries(self._ids("w", fold(name)))

    def surname(self, surname: str) -> tuple[Entry, ...]:
        """The people with this surname ("Blinken", "Xi", "von der Leyen"), or mononym ("Pelé")."""
        return self._entries(self._ids("s", fold(surname)))

    def acronym(self, letters: str) -> tuple[Entry, ...]:
        """The organisations with this acronym, in exactly these capitals."""
        return self._entries(self._ids("a", letters))

    def organisation_by_key(self, key: str) -> tuple[Entry, ...]:
        """The organisations with this name in lower case, without spaces and hyphens."""
        return self._entries(self._ids("k", squeeze(key)))

    def namesake_of(self, name: str) -> tuple[Entry, ...]:
        """The entries that this name resembles, being somebody or something else's right name."""
        return self._entries(self._ids("o", fold(name)))

    def near(self, name: str, among: Collection[int] | None = None) -> tuple[Near, ...]:
        """The entries that a name of one word or more is nearly the name of, the nearest first.

        Each word is right, or one edit or one swap away, or sounds alike; at least one is not
        right. A word of three letters or fewer may be wrong only beside words of five letters that
        are right; initials may not be wrong. Empty for a name that :meth:`find` or
        :meth:`namesake_of` knows. The caller takes possessives off, and asks for evidence beside
        the name: what is near a common one ("Dan Smith") is mostly somebody else. Only the
        entries `among` those of :meth:`around` are looked at where they are given.
        """
        words = parts(name)
        if not words or self._ids("n", fold(name)) or self._ids("o", fold(name)):
            return ()
        if among is not None:
            return self._nearest(words, among)
        if len(words) == 1:
            alike = self._alike(words[0]) if len(words[0]) > _SHORT else frozenset()
            ids = set(chain.from_iterable(self._ids("n", other) for other in alike))
            return self._nearest(words, ids)
        found: set[int] | None = None
        for word in words:
            with_word = set(self._ids("p", word))
            with_word.update(*(self._ids("p", other) for other in self._alike(word)))
            found = with_word if found is None else found & with_word
            if not found:
                return ()
        return self._nearest(words, found or set())

    def around(self, one: str, other: str) -> set[int]:
        """The entries that may hold two neighbouring folded words, for :meth:`near` to judge.

        At most one of the two is misspelled: a slip leaves one word as it is, and of the other one
        the first half or the last.
        """
        keys = _half_pairs(one, other, _half(len(one)), _half(len(other)))
        return {number for key in keys for number in self._ids("q", key)}

    def may_be_single(self, word: str) -> bool:
        """May a folded word be the name of one organisation or place, misspelled?

        A quick test before :meth:`near`, for slips of one letter.
        """
        trie = self._trie
        return any(f"e:{key}" in trie for key in deletions(word))

    def recased(self, word: str) -> tuple[Entry, ...]:
        """The organisations whose capitals inside the name this word lacks ("Youtube")."""
        return self._entries(self._ids("c", word))

    def _alike(self, word: str) -> frozenset[str]:
        """The other words of names that are one slip away from a word, or sound like it."""
        keys = [f"d:{key}" for key in deletions(word)]
        if len(heard := sound(word)) >= _SHORTEST_SOUND:
            keys.append(f"h:{heard}")
        others = {other.decode() for key in keys for other in self._trie.get(key, ())}
        return frozenset(other for other in others if other != word and _distance(word, other))

    def _nearest(self, words: tuple[str, ...], ids: Iterable[int]) -> tuple[Near, ...]:
        found = []
        for entry in self._entries(sorted(ids)):
            measured = [(_apart(words, form), form) for form in entry.forms]
            distance, form = min(measured, key=lambda pair: pair[0] or 99, default=(0, ""))
            if distance and not _is_derived(" ".join(words), entry, form):
                found.append(Near(entry, form, distance))
        return tuple(sorted(found, key=lambda near: near.distance))

    def _ids(self, kind: str, key: str) -> list[int]:
        return [int(value) for value in self._trie.get(f"{kind}:{key}", ())]

    def _entries(self, ids: Iterable[int]) -> tuple[Entry, ...]:
        return tuple(map(self._entry, ids))

    def _entry(self, at: int) -> Entry:
        if at not in self._decoded:
            self._decoded[at] = msgspec.msgpack.decode(self._raw[at], type=Entry)
        return self._decoded[at]


def index_of(entries: Iterable[Entry]) -> list[tuple[str, bytes]]:
    """Every key of every entry, sorted: what the index is made of.

    A key begins with a letter: ``n`` a right form, ``w`` a wrong one, ``s`` surname, ``k`` squeezed
    name, ``a`` acronym, ``p`` one word of a form; these lead to the number of the entry. ``d`` a
    word one letter short and ``h`` its sound lead to words; ``o`` is what
    else is right. ``c`` is a name without its inner capitals; ``q`` (two neighbouring words, one of
    them down to its half) leads to entries as well; ``e`` (a one-word name one letter short)
    only says that there is one.
    """
    keys: set[tuple[str, bytes]] = set()
    words: set[str] = set()
    for number, entry in enumerate(entries):
        value = str(number).encode()
        keys.update((f"n:{fold(form)}", value) for form in entry.forms)
        keys.update((f"w:{fold(form)}", value) for form in entry.misspelled)
        keys.update((f"s:{fold(surname)}", value) for surname in entry.surnames)
        keys.update((f"o:{fold(other)}", value) for other in entry.also)
        used = {part for form in entry.forms for part in parts(form)}
        keys.update((f"p:{part}", value) for part in used)
        words |= used | {fold(surname) for surname in entry.surnames}
        if entry.kind == "organisation":
            keys.update((f"k:{squeeze(form)}", value) for form in entry.forms)
            keys.update((f"c:{flat}", value) for flat in _flattened(entry))
        if entry.kind != "person":
            keys.update((f"e:{key}", b"") for key in _single_keys(entry))
        for form in (*entry.forms, *entry.misspelled):
            keys.update((f"q:{key}", value) for key in _pair_keys(parts(form)))
        if entry.acronym:
            keys.add((f"a:{entry.acronym}", value))
    for word in words:
        keys.update((f"d:{key}", word.encode()) for key in deletions(word))
        if len(heard := sound(word)) >= _SHORTEST_SOUND:
            keys.add((f"h:{heard}", word.encode()))
    return sorted(keys)


def _flattened(entry: Entry) -> set[str]:
    """One-word names without the capitals inside; brands that begin small or are all capitals
    are every desk's own matter."""
    inner = (form for form in entry.forms if form.isalpha() and form[0].isupper())
    flat = {form.capitalize() for form in inner if not form.isupper()}
    return flat - set(entry.forms) - set(entry.also)


def _single_keys(entry: Entry) -> Iterator[str]:
    for form in (*entry.forms, *entry.misspelled):
        if len(word := fold(form)) >= _SHORTEST_SINGLE and " " not in word:
            yield from deletions(word)


def _pair_keys(words: Sequence[str]) -> Iterator[str]:
    """A slip may also have made a word one letter shorter or longer."""
    for one, other in pairwise(words):
        for more in (-1, 0, 1):
            yield from _half_pairs(one, other, _half(len(one) + more), _half(len(other) + more))


def _half_pairs(one: str, other: str, of_one: int, of_other: int) -> tuple[str, ...]:
    return (
        f"{one} {other[:of_other]}",
        f"{one} -{other[-of_other:]}",
        f"{one[:of_one]} {other}",
        f"-{one[-of_one:]} {other}",
    )


def _half(length: int) -> int:
    """The letters that an edit or a swap leaves at one end of a word, four at most."""
    return max(2, min(4, (length - 1) // 2))


def _trie_of(keys: Iterable[tuple[str, bytes]]) -> _Trie:
    import marisa_trie

    trie: _Trie = marisa_trie.BytesTrie(keys)
    return trie


def _apart(words: tuple[str, ...], form: str) -> int:
    """How many slips a name is away from a form of an entry; 0 if it is another name."""
    others = parts(form)
    if len(words) != len(others):
        return 0
    initials = {fold(word) for word in form.split() if "." in word}
    total = right = 0
    shortest = _SHORT + 1
    for word, other in zip(words, others, strict=True):
        if word == other:
            right += len(word)
            continue
        distance = _distance(word, other)
        if not distance or other in initials:
            return 0
        total += distance
        shortest = min(shortest, len(word), len(other))
    return 0 if shortest <= _SHORT and right < _ENOUGH else total


def _is_derived(name: str, entry: Entry, form: str) -> bool:
    """Demonyms and plurals: "North Korean" and "North Koreans" are no slips of North Korea."""
    if entry.kind == "person":
        return False
    singular = name.removesuffix("s")
    return singular == fold(form) or singular in map(fold, entry.context)


def _distance(word: str, other: str) -> int:
    """Edits and swaps between two words; 0 where neither one slip nor sounding alike joins them."""
    from rapidfuzz.distance import OSA

    distance = OSA.distance(word, other, score_cutoff=_FURTHEST_SOUND)
    if distance == 1:
        return 1
    if distance > _FURTHEST_SOUND:
        return 0
    heard = sound(word)
    alike = len(heard) >= _SHORTEST_SOUND and heard == sound(other)
    return distance if alike else 0
