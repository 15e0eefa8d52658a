"""What is thought of the words that no source has: a slip, surely or likely, or just unknown.

A speller that cries at names is turned off: a word is just unknown where it is made of known parts,
has a capital elsewhere, is used again and again, or has no known word near enough.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from linter import lazy, lexicon
from linter.analysis.spelling import Looked
from linter.analysis.words import has_word, occurrences
from linter.findings import SeverityName
from linter.lexicon import derived, spelling
from linter.lexicon.suggest import Suggestion, price, suggestions

_OFTEN = 3
_FEW_UNKNOWN, _MOST_UNKNOWN = 25, 0.25
"""More unknown words, and a greater share of all rare ones: it is no English."""
_MOST = 1000
"""Unknown words that are judged; a report shows no more of one rule either."""
_SHOWN = 3
_LATIN = lazy.regex(r"(?:us|um|ae|ii)\Z")
_CLEAR = 4.0
"""By how much the best suggestion for a capitalised word must lead."""
_LIKELIER_THAN_NEW = 14
_CHEAP, _BOTH_CHEAP = 0.7, 1.6
"""The price of a letter doubled, halved or turned round; of two slips of which one is cheap."""


class Judged(NamedTuple):
    """What is thought of an unknown word."""

    severity: SeverityName
    branch: str
    suggestions: tuple[str, ...]


def judge(
    text: str, looked: Looked, capitalised: Mapping[str, int], accepted: Container[str]
) -> dict[str, Judged]:
    """What is thought of each unknown word of an article, and of its slips with a capital.

    `accepted` are the words of the house.
    """
    if not (looked.unknown or looked.doubtful or looked.capitals):
        return {}
    words = [word for word in (*looked.unknown, *looked.doubtful) if _bare(word) not in accepted]
    if len(words) > _FEW_UNKNOWN and len(words) > _MOST_UNKNOWN * looked.seen:
        words = []
    judged = {word: _judge(text, word, capitalised) for word in words[:_MOST]}
    judged |= {word: _judge_capital(text, word, capitalised) for word in looked.capitals}
    return {word: one for word, one in judged.items() if one is not None}


def _judge(text: str, word: str, capitalised: Mapping[str, int]) -> Judged | None:
    straight = _bare(word)
    is_rare = spelling.is_spelled(straight)
    unknown = None if is_rare else Judged("info", "unknown", ())
    count = sum(1 for _ in islice(occurrences(text, word), _OFTEN))
    if count >= _OFTEN or _is_name(straight, capitalised) or not _is_plain(straight):
        return unknown
    found = suggestions(straight, used=partial(has_word, text))
    if not found or not _is_near(straight, found):
        return unknown
    shown = tuple(_cased(one.word) for one in found[:_SHOWN])
    if is_rare:
        return Judged("warning", "rare-word", shown)
    if count == 1 and _is_certain(text, straight, found):
        return Judged("error", "one-slip", shown)
    return Judged("warning", "one-slip" if found[0].slips == 1 else "two-slips", shown)


def _judge_capital(text: str, word: str, capitalised: Mapping[str, int]) -> Judged | None:
    """A slip on record with a capital: at the head of a sentence, in a headline or in a name."""
    found = suggestions(word.lower(), used=partial(has_word, text))
    if capitalised[word] > 1 or not found or _margin(found) < _CLEAR:
        return None
    return Judged("warning", "capital", tuple(_like(word, one.word) for one in found[:_SHOWN]))


def _like(word: str, right: str) -> str:
    """A suggestion in the capitals of the word that it stands for."""
    return right.upper() if word.isupper() else right.capitalize()


def _is_plain(word: str) -> bool:
    """Is a word made of English letters alone, so that the error model speaks of it?"""
    return len(word) > 2 and word.isascii()


def _bare(word: str) -> str:
    straight = word.replace("’", "'")
    return straight.removesuffix("'s") if spelling.lookup(straight) is None else straight


def _cased(word: str) -> str:
    """A suggestion as it is written: some of what the sources have in small letters are names."""
    capital = word.capitalize()
    return capital if not lexicon.is_word(word) and lexicon.is_name(capital) else word


def _margin(found: Sequence[Suggestion]) -> float:
    return found[0].score - found[1].score if len(found) > 1 else 99.0


def _is_near(word: str, found: Sequence[Suggestion]) -> bool:
    """Is the best suggestion so near that the word can be nothing else?"""
    first, margin, length = found[0], _margin(found), len(word)
    if spelling.is_recorded_slip(word) or (length > 3 and first.word.replace("'", "") == word):
        return True
    if "'" in word and "'" not in first.word:
        return False  # run together as it is spoken
    if _LATIN.search(word) and first.word[-2:] != word[-2:]:
        return False
    if length < 5 or _is_derived(word, first) or derived.is_glued(word):
        return False
    if first.slips == 1:
        if length < 7:
            return first.frequency >= (16 if margin >= 2.5 else 26 - length - length // 6)
        return first.frequency >= 8 or length >= 9
    return (
        length >= 7
        and (word[0], word[-1]) == (first.word[0], first.word[-1])
        and first.frequency >= 13
        and margin >= 2.5
        and price(word, first.word) <= _BOTH_CHEAP
    )


def _is_certain(text: str, word: str, found: Sequence[Suggestion]) -> bool:
    """Is a frequent word one slip away, and nothing else near?"""
    first, margin = found[0], _margin(found)
    if first.slips != 1 or word[0] != first.word[0] or derived.is_derived(word):
        return False
    if spelling.is_recorded_slip(word):
        return len(word) > 4 and margin >= 2.5 and first.frequency >= 11 + 7 * (len(word) < 8)
    cost = price(word, first.word)
    if cost <= _CHEAP or (cost < 1 and has_word(text, first.word)):
        return len(word) > 5 and first.frequency >= 13 and margin >= 4
    return len(word) > 6 and first.frequency >= 19 and margin >= 5


def _is_derived(word: str, first: Suggestion) -> bool:
    """Is a word made of known parts, and no slip in a frequent word the likelier story?"""
    if derived.is_surely_derived(word):
        return True
    if price(word, first.word) <= _CHEAP:
        return False
    is_affix = word.startswith(first.word) or word.endswith(first.word)
    if first.slips == 1 and first.frequency >= _LIKELIER_THAN_NEW and not is_affix:
        return False
    return derived.is_derived(word)


def _is_name(word: str, capitalised: Mapping[str, int]) -> bool:
    """Is a word also written with a capital in the article?"""
    return word.capitalize() in capitalised or word.upper() in capitalised
