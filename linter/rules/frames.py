"""The rows of `check: frames`: a word in question, and the neighbours that show it to be wrong.

``to [loose>lose] {the their his}``: beside plain words a row may hold ``{one of these}``,
``{two_words}``, ``#`` (a number), ``*`` (any word), ``*ing`` (a word with this ending), the classes
below, and after the bracket ``END`` (the clause ends). ``!{none of these}`` may stand after the
bracket, or first of all.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

CLASSES = {
    "PRON": "I you he she it we they who",
    "OBJ": "me him her us them it you",
    "DET": "the a an this that these those his her its our their my your",
    "MODAL": "will would can could may might must should shall won't can't couldn't wouldn't"
    " shouldn't cannot didn't don't doesn't did does do",
}
END = "END"
_TOKEN = re.compile(r"\[[^\]>]+>[^\]]+\]|!?\{[^}]+\}|\S+")
_END_PATTERN = r"(?=[.,;:!?)”\"—]| [—–-] |\n|\Z)"


class Frame(NamedTuple):
    """One row, taken apart: what may stand before and after the wrong word."""

    branch: str
    wrong: str
    right: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    anchors: tuple[str, ...]
    """The wrong word with each word that may stand beside it, on the side with fewer of them."""

    def patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """What must end where the wrong word begins, and what must begin where it ends."""
        before = "".join(map(_before, self.before))
        after = "".join(map(_after, self.after))
        return (
            re.compile(rf"(?<![\w’'-]){before}\Z", re.IGNORECASE),
            re.compile(after, re.IGNORECASE),
        )


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


def _anchors(wrong: str, before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    left, right = _literals(before[-1:]), _literals(after[:1])
    if left and (len(left) <= len(right) or not right):
        found = [f"{word} {wrong}" for word in left]
    else:
        found = [f"{wrong} {word}" for word in right] or [wrong]
    curly = [one.replace("'", "’") for one in found if "'" in one]
    return (*found, *curly)


def frames(rows: dict[str, tuple[str, ...]]) -> Iterator[Frame]:
    """All frames of a rule. Raises ValueError where one can't be read."""
    for branch, those in rows.items():
        for row in those:
            yield parse(branch, row)


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
            if token[0] == "!" or word[0] in "*#" or word == END:
                return []
            words.append(word.replace("_", " "))
    return words


def _before(token: str) -> str:
    words = _words(token)
    if token[0] == "!":
        return "".join(f"(?<!{_word_pattern(word)} )" for word in words)
    return f"(?:{_alternatives(words)}) "


def _after(token: str) -> str:
    words = _words(token)
    plain = [word for word in words if word != END]
    found = rf" (?:{_alternatives(plain)})(?![\w’'-])" if plain else ""
    if token[0] == "!":
        return f"(?!{found})"
    choices = ([found] if found else []) + ([_END_PATTERN] if END in words else [])
    return f"(?:{'|'.join(choices)})"


def _alternatives(words: Sequence[str]) -> str:
    return "|".join(map(_word_pattern, words))


def _word_pattern(word: str) -> str:
    if word == "#":
        return r"\d[\d,.]*"
    if word[0] == "*":
        return r"[^\W\d_][\w’'-]*" + re.escape(word[1:])
    return re.escape(word).replace("_", " ").replace("'", "['’]")
