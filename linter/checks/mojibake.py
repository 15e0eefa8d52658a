"""Mojibake: characters that a wrong decoding has made of others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from linter import lazy, lexicon
from linter.analysis import Article
from linter.checks.decoding import is_broken, is_one_script, mend, mend_amid_mojibake
from linter.document import MASK
from linter.findings import Edit, Hit
from linter.scan import Candidate

_CLUSTER = lazy.regex(r"[^\x00-\x7f]+")
_TORN = lazy.regex(r"â€\"|â\?\?|â€|[âÃ][\x80-\x9f]+")
"""Mojibake of which a byte is lost: a mark, but nobody knows which."""

_LEADING = frozenset("ÂÃÄÅÆÇÐÑØÙĂĹ")
_MEANS_MORE = frozenset("âÂÕ") | frozenset(map(chr, range(0x80, 0xA0)))
_STRIPPED = lazy.regex(r"(?<=[^\W\d_])â(?=(s|t|re|ve|ll|d|m)\b)|\Aâ(?=[A-Z])|(?<=[.,!?])â(?= |\Z)")
"""The mark whose second and third byte were taken for control characters and thrown away."""

_LONGEST_TOKEN = 200


def mojibake(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """Each place, with its repair where there is one reading.

    Where a part of the article is mojibake for certain, other parts need less evidence.
    """
    branches: set[str] = set()
    doubtful: list[tuple[int, int, str]] = []
    seen = 0
    verbatim = article.document.offsets.is_identity
    for candidate in candidates:
        if candidate.start < seen or (verbatim and _stands_alone(article.text, candidate)):
            continue
        first, last = _token(article, candidate.start)
        seen = last
        if MASK in article.text[first:last]:
            continue
        raw = article.document.original(first, last)
        if "<" in raw or "&" in raw:
            raw = article.text[first:last]
        hits = [*(_repaired(first, last, raw, mend) if is_broken(raw) else _stripped(first, raw))]
        branches |= {hit.branch for hit in hits}
        if not hits:
            doubtful.append((first, last, raw))
        yield from hits
    if "repaired" in branches:
        for first, last, raw in doubtful:
            if is_broken(raw):
                yield from _repaired(first, last, raw, mend_amid_mojibake)
    if "stripped" in branches:
        yield from (
            _hit(first, last, "stripped", "–") for first, last, raw in doubtful if raw == "â"
        )


def _stands_alone(text: str, candidate: Candidate) -> bool:
    """Is a letter with an accent just that: a plain letter or mark follows, and no byte?"""
    following = text[candidate.end : candidate.end + 1]
    return text[candidate.start] not in _MEANS_MORE and following.isascii() and following != " "


def _token(article: Article, at: int) -> tuple[int, int]:
    """The run without spaces around an offset.

    A no-break space may be the last byte of a letter (`à`), and so may the space made of one.
    """
    text = article.text
    start = end = at
    while start > at - _LONGEST_TOKEN and not _parts(article, start - 1):
        start -= 1
    while end < at + _LONGEST_TOKEN and not _parts(article, end):
        end += 1
    return start, end + (text[end : end + 1] == " " and text[end - 1] in "ÂÃ")


def _parts(article: Article, at: int) -> bool:
    """Does the character at an offset part two runs, or end the text?"""
    if not 0 <= at < len(article.text):
        return True
    char = article.text[at]
    if char != " ":
        return char == "\n"
    return article.text[at - 1] not in _LEADING or article.document.original(at, at + 1) != "\xa0"


def _repaired(first: int, last: int, raw: str, mend: Callable[[str], str]) -> Iterator[Hit]:
    mended = mend(raw)
    one_script = is_one_script(mended)
    if len(raw) != last - first:  # what the prose leaves out is part of the broken characters
        if mended != raw:
            yield _repair(first, last, mended, certain=one_script)
        return
    clusters = [(found.span(), mend(found.group())) for found in _CLUSTER.finditer(raw)]
    if mended != raw and mended != _joined(raw, clusters):
        start = _common(raw, mended)
        end = _common(raw[start:][::-1], mended[start:][::-1])
        clusters = [((start, len(raw) - end), mended[start : len(mended) - end])]
    for (start, end), text in clusters:
        if text != raw[start:end]:
            left_over = _LEADING & {*raw[max(0, start - 1) : end]} & {*raw[:start][-1:], *text}
            certain = one_script and not left_over
            yield _repair(first + start, first + end, text, certain=certain)
        elif torn := _TORN.match(raw, start):
            closes = torn.group() == "â€" and start > 0
            yield _hit(first + start, first + torn.end(), "torn", "”" if closes else None)


def _joined(raw: str, clusters: list[tuple[tuple[int, int], str]]) -> str:
    at = 0
    parts: list[str] = []
    for (start, end), text in clusters:
        parts += (raw[at:start], text)
        at = end
    return "".join([*parts, raw[at:]])


def _common(one: str, other: str) -> int:
    """How many characters two texts share at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _stripped(first: int, raw: str) -> Iterator[Hit]:
    for found in _STRIPPED.finditer(raw):
        at = first + found.start()
        word, ending = _word_before(raw, found.start()), found[1]
        if not ending:
            yield _hit(at, at + 1, "stripped", "”" if found.start() else "“")
        elif len(word) > 1 and (
            lexicon.is_word(f"{word.lower()}'{ending}")
            or (ending == "s" and (lexicon.is_word(word.lower()) or lexicon.is_name(word)))
        ):
            yield _hit(at, at + 1, "stripped", "’")


def _word_before(text: str, at: int) -> str:
    start = at
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:at]


def _repair(start: int, end: int, mended: str, *, certain: bool) -> Hit:
    if not certain:
        return _hit(start, end, "torn", None)
    hit = _hit(start, end, "repaired", mended)
    return msgspec.structs.replace(hit, edits=(Edit(start, end, mended),))


def _hit(start: int, end: int, branch: str, meant: str | None) -> Hit:
    repair = f"; it was “{meant}”" if meant and meant.strip() else ""
    return Hit(start, end, branch, () if meant is None else (meant,), details={"repair": repair})
