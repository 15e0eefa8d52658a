"""Encoding: characters that a conversion has lost, doubled or slipped in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.findings import Edit, Hit
from linter.scan import Candidate

_ENTITY = lazy.regex(
    r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});|\\u[0-9a-fA-F]{4}"
    r"|(?<=[A-Za-z])\\x[c-f][0-9a-f]|\\x[c-f][0-9a-f](?=[a-z])"
)
_REFERENCE_REST = lazy.regex(r"#?\w{2,8};")
_TAG_BEHIND = lazy.regex(r"&(?:amp;)*lt;/?[A-Za-z!][^\n]{0,200}?&(?:amp;)*gt;")
_SPOKEN_OF = lazy.regex(
    r"(?:[“‘\"'`(\[]|\b(?:entity|entities|escape|code|html|reference|sequence|types?|typing|write)\b"
    r"[^\n.]{0,20})\Z",
    re.IGNORECASE,
)
_SIGN = lazy.regex(r"\ufffd+|ï¿½|пїЅ")
_AROUND_A_SIGN = frozenset(("“”", '""', "‘’", "''", "()"))
_NAMES_THE_SIGN = lazy.regex(r"U\+FFFD|replacement (?:character|sign)", re.IGNORECASE)
_QUESTION = lazy.regex(
    r"\b(?:(\w{2,7}n)\?t\b|\w{2,}\?s (?=[a-z])"
    r"|(?:we|they|you)\?(?:re|ve|ll|d) (?=[a-z])|I\?(?:m|ve|ll|d) (?=[a-z]))",
    re.IGNORECASE,
)
_MOST_TIMES = 8
_NEGATED = frozenset(
    "ain aren can couldn didn doesn don hadn hasn haven isn mightn mustn needn shouldn wasn weren "
    "won wouldn".split()
)
_CONTRACTION_END = lazy.regex(r"(?:s|t|re|ve|ll|d|m)\b")
_CONTROLS = lazy.regex(
    r"\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]+"
)
# U+2018 and its neighbours, of which only the lower byte was kept.
_TRUNCATED = {0x13: "–", 0x14: "—", 0x18: "‘", 0x19: "’", 0x1C: "“", 0x1D: "”"}


def replacement_character(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A sign that stands for a character which could not be read."""
    text = article.text
    seen = 0
    for candidate in candidates:
        start = candidate.start
        if start < seen:
            continue
        if found := _SIGN.match(text, start):
            seen = found.end()
            if text[start - 1 : start] in tuple("“\"‘'(") and text[seen : seen + 1] in tuple(
                "”\"’')"
            ):
                continue  # somebody writes of the sign itself
            within = start > 0 and text[start - 1].isalpha() and _CONTRACTION_END.match(text, seen)
            yield Hit(start, seen, "sign", suggestions=("’",) if within else ())
        elif (at := text.find("?", start, candidate.end)) >= 0 and _is_contraction(text, at):
            yield Hit(at, at + 1, "question-mark", suggestions=("’",))


def _is_contraction(text: str, at: int) -> bool:
    """Does a question mark stand where the apostrophe of `don’t` or `it’s` was?"""
    start = at
    while start and at - start < 24 and text[start - 1].isalpha():
        start -= 1
    found = _QUESTION.match(text, start)
    return found is not None and (found[1] is None or found[1].lower() in _NEGATED)


def double_encoded(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A character reference, or a code of JSON, that the reader would see."""
    text = article.text
    seen = 0
    for candidate in candidates:
        found = _ENTITY.match(text, candidate.start)
        if found is None or candidate.start < seen:
            continue
        start, end = found.span()
        if found.group()[0] == "\\":
            meant = chr(int(found.group()[2:], 16))
        else:
            end = _whole_reference(text, end) if found.group() == "&amp;" else end
            meant = _resolved(text[start:end])
        seen = end
        if meant == text[start:end] or _SPOKEN_OF.search(text[max(0, start - 40) : start]):
            continue
        meant = " " if meant.isspace() else meant
        near = text[max(0, start - 200) : start]
        is_tag = _TAG_BEHIND.match(text, start) or (meant == ">" and "&lt;" in near)
        yield Hit(
            start,
            end,
            "tag" if is_tag else "character",
            suggestions=(meant,),
            edits=() if is_tag or not meant.isprintable() else (Edit(start, end, meant),),
        )


def _whole_reference(text: str, end: int) -> int:
    """Where `&amp;nbsp;` ends, whose ampersand was doubled, given where `&amp;` does."""
    from html import unescape

    for _ in range(_MOST_TIMES):
        end += 4 if text.startswith("amp;", end) else 0
    rest = _REFERENCE_REST.match(text, end)
    return rest.end() if rest and unescape(f"&{rest.group()}") != f"&{rest.group()}" else end


def _resolved(reference: str) -> str:
    from html import unescape

    while (resolved := unescape(reference)) != reference:
        reference = resolved
    return reference


def control_character(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """Control characters: nothing to a reader, and often a mark whose first byte was lost."""
    text = article.text
    seen = 0
    for candidate in candidates:
        found = _CONTROLS.match(text, candidate.start)
        if found is None or candidate.start < seen:
            continue
        at, seen = found.span()
        meant = _TRUNCATED.get(ord(text[at])) if seen - at == 1 else None
        if meant is not None and _beside_word(text, at):
            yield Hit(at, seen, "mark", suggestions=(meant,), edits=(Edit(at, seen, meant),))
        else:
            inside = at > 0 and text[at - 1].isalpha() and text[seen : seen + 1].isalpha()
            edits = (Edit(at, seen, ""),) if inside or text[at] == "\x1b" else ()
            yield Hit(at, seen, "control", edits=edits if text[at] not in "\x0b\x0c" else ())


def _beside_word(text: str, at: int) -> bool:
    return (at > 0 and text[at - 1].isalnum()) or text[at + 1 : at + 2].isalnum()
