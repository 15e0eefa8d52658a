"""Mojibake: text that was decoded with the wrong encoding, and what it was.

A regular expression knows what the bytes of UTF-8 look like in an encoding of single bytes; `ftfy`
(Robyn Speer, "ftfy: fixes text for you") then tells whether it is mojibake and repairs it. It is
imported at the first such place, which hardly an article has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

import msgspec

from linter import lexicon
from linter.analysis import Article
from linter.document import MASK
from linter.findings import Edit, Hit
from linter.scan import Candidate

# The bytes 80 to BF as Latin-1 and the Windows encodings 1250 to 1252 show them.
_TAIL = "\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕїśťźŚŤŹŞşŁłĄąĽľ˘˛˝"
_BROKEN = re.compile(
    rf"[Â-ßâĂĹРС][{_TAIL}]|[à-ïаеив][{_TAIL}]{{2}}|[ð-ô][{_TAIL}]{{3}}|вЂ|‚Ä|Γ[Çö]|â€|â\?\?"
    r"|[\x80-\x9f]|(?<=[a-z])Õ(?=[a-z])|(?<=[a-z])Ã(?= )"
    r"|(?:(?<=[a-z0-9.,;:!?)”’])|\A)Â(?=[ \xa0]|\Z)"
)
_SOUND = re.compile(r"(?<=[A-ZÀ-ÖØ-Þ“‘\"'(])[À-ÖØ-ß][’”–—…™®©](?![^\W\d_])|(?<![^\W\d_])Å[±²³·]")
"""A capital before a mark (AMANHÃ”), and an ångström before a sign: no mojibake."""

_MAC_APOSTROPHE = re.compile(r"(?<=[a-z])Õ(?=[a-z])")
_LOOSE_A = re.compile(
    r"(?:(?<=[a-z0-9.,;:!?)”’])|\A)Â(?=[ \xa0]|\Z)|(?<![A-ZÀ-ÖØ-Þ“‘\"'(])Â(?=[‘’“”–—…•])"
)
_A_GRAVE = re.compile(r"(?<=[a-z])Ã(?= )")
_DOS = re.compile(r"Γ(?:Ç[ªñöÿÖ£¥óúô╣┤]|ö[ÇÉ])")
_CLUSTER = re.compile(r"[^\x00-\x7f]+")
_TORN = re.compile(r"â€\"|â\?\?|â€|[âÃ][\x80-\x9f]+")
"""Mojibake of which a byte is lost: a mark, but nobody knows which."""

_LEADING = frozenset("ÂÃÄÅÆÇÐÑØÙ")
_STRIPPED = re.compile(r"(?<=[^\W\d_])â(?=(s|t|re|ve|ll|d|m)\b)|\Aâ(?=[A-Z])|(?<=[.,!?])â(?= |\Z)")
"""The mark whose second and third byte were taken for control characters and thrown away."""

_LONGEST_TOKEN = 200


def mojibake(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """Characters that a wrong decoding has made of others."""
    seen = 0
    for candidate in candidates:
        if candidate.start < seen:
            continue
        first, last = _token(article.text, candidate.start)
        seen = last
        if MASK in article.text[first:last]:
            continue
        raw = article.document.original(first, last)
        if "<" in raw or "&" in raw:
            raw = article.text[first:last]
        if _BROKEN.search(_SOUND.sub("", raw)):
            yield from _repaired(first, last, raw)
        else:
            yield from _stripped(first, raw)


def _token(text: str, at: int) -> tuple[int, int]:
    """The run without spaces around an offset.

    The space behind it may be part of it: a no-break space is the last byte of `à`.
    """
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    ends = [end for mark in " \n" if (end := text.find(mark, at, at + _LONGEST_TOKEN)) >= 0]
    end = min(ends, default=min(len(text), at + _LONGEST_TOKEN))
    return max(start, at - _LONGEST_TOKEN), end + (
        text[end : end + 1] == " " and text[end - 1] in "ÂÃ"
    )


def _repaired(first: int, last: int, raw: str) -> Iterator[Hit]:
    mended = _mend(raw)
    one_script = _is_one_script(mended)
    if len(raw) != last - first:  # what the prose leaves out is part of the broken characters
        if mended != raw:
            yield _repair(first, last, mended, certain=one_script)
        return
    clusters = [(found.span(), _mend(found.group())) for found in _CLUSTER.finditer(raw)]
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


def _is_one_script(word: str) -> bool:
    """Is a mended word one that may be: letters of one script, no mark without its letter?"""
    scripts = {unicodedata.name(char, "").split(" ")[0] for char in word if char.isalpha()}
    return (
        len(scripts - {"FEMININE", "MASCULINE", "MICRO"}) <= 1
        and "\ufffd" not in word
        and not any(unicodedata.category(char)[0] == "M" for char in word)
    )


def _mend(raw: str) -> str:
    from ftfy import fix_encoding

    text = _DOS.sub(lambda found: found.group().encode("cp437").decode(errors="replace"), raw)
    text = _A_GRAVE.sub("à", _LOOSE_A.sub("", _MAC_APOSTROPHE.sub("’", text)))
    return fix_encoding(text).replace("\ufeff", "")


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
