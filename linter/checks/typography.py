"""Typography: spaces, stops and dashes on the wrong side of a word, or twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter import lazy
from linter.analysis import Article
from linter.analysis.sentences import is_abbreviation
from linter.findings import Edit, Hit
from linter.scan import Candidate

_CLOSERS = "'’\"”)]%"
_ENDS_A_STOP = lazy.regex(r"(?:\s|\Z|[\"”’](?=\W|\Z))")
_FRENCH = ";:!?"
_MOST_FRENCH = 2
_TWO_STOPS = lazy.regex(r",,+|;;+|\.\.(?![./\\\w])|,\.(?!\d)|\.,|[?!]\.(?![\w.])|;[,.]|:[,.](?!\w)")
_FOUR_DOTS = lazy.regex(r"\.{4,}(?=\w)")
_STOPPED_TWICE = lazy.regex(r"[.!?]\)\.(?![\w.])")
_WORD_BEFORE = lazy.regex(r"[^\s(\[]+\Z")
_GLUED_PERCENT = lazy.regex(r"%([a-z]{2,})\b")
_ABBREVIATION = lazy.regex(r"(?:[A-Z]\.[A-Z]|Ph\.D|[ap]\.m|i\.e|e\.g)(?![\w.'’&]|-[A-Z])")
_WHOLE_SENTENCE = lazy.regex(r"(?<![^.!?\"”’\n] )\([A-Z][^().!?]* [^().!?]*[a-z]{2}\)\.\Z")
_OPEN_SENTENCE = lazy.regex(r"(?<=[a-z] )\([a-z][^()]*[?!]\)\Z")
_SHORT_GROUP = lazy.regex(r"\d{1,3}(?:,\d{3})*,\d{1,2}(?![\d,]|\.\d)")
_TWO_SPACES = lazy.regex(r"(?<=[a-z,]) {2,}(?=[a-z])")
_FEW = 3
_SHORTEST = 4


def space_before_stop(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A space before a comma or a stop."""
    text = article.text
    for start, end in candidates:
        stop = text[end - 1]
        first = start
        while first and text[first - 1] == " ":
            first -= 1
        before = text[first - 1 : first]
        if first == 0 or not (before.isalnum() or before in _CLOSERS):
            continue
        if not _ENDS_A_STOP.match(text, end) or text[end : end + 2].strip() == stop:
            continue  # a number, a domain, dots with spaces between
        if stop == ":" and not before.isalpha():
            continue  # 3 : 2
        if stop in _FRENCH and sum(text.count(f" {one}") for one in _FRENCH) > _MOST_FRENCH:
            continue  # the article sets them so, as French does
        yield Hit(first, end, "space", suggestions=(stop,), edits=(Edit(first, end - 1, ""),))


def doubled_stop(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """Two stops where one belongs."""
    text = article.text
    done = 0
    for start, _ in candidates:
        four = text[start - 1 : start].isalnum() and _FOUR_DOTS.match(text, start)
        found = four or _TWO_STOPS.match(text, start) or _STOPPED_TWICE.match(text, start)
        if found is None or start < done or not _ends_a_word(text, start):
            continue
        done = found.end()
        stops = found.group()
        if stops[0] == "." and stops[1] != "." and _is_abbreviated(text, start):
            continue
        if stops[0] in "?!" and _is_name(text, start):
            continue
        yield _doubled(start, done, stops)


def _doubled(start: int, end: int, stops: str) -> Hit:
    if stops[1] == ")":
        return Hit(start, end, "bracket", suggestions=(stops[:2],))
    if len(stops) > 3:
        return Hit(start, end, "dots")
    if len(set(stops)) == 1:
        edit = Edit(start + 1, end, "")
        return Hit(start, end, "same", suggestions=(stops[0],), edits=(edit,))
    return Hit(start, end, "two")


def _ends_a_word(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return before.isalnum() or (before != "" and before in _CLOSERS)


def _is_abbreviated(text: str, at: int) -> bool:
    """May the word before a stop be an abbreviation, which keeps its stop before another one?"""
    word = _WORD_BEFORE.search(text, max(0, at - 20), at)
    if word is None or not word[0].isalpha() or len(word[0]) < _SHORTEST:
        return True
    return is_abbreviation(word[0] + ".")


def _is_name(text: str, at: int) -> bool:
    """Is the word before a stop a name that has it (Yahoo!)?"""
    word = _WORD_BEFORE.search(text, max(0, at - 20), at)
    return word is not None and word[0][0].isupper()


def percent(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A word right behind a per-cent sign."""
    for start, end in candidates:
        found = _GLUED_PERCENT.match(article.text, start)
        if found is not None and article.text[start - 1 : start].isdigit():
            right = f"% {found[1]}"
            edits = (Edit(end, end, " "),)
            yield Hit(start, found.end(), "percent", suggestions=(right,), edits=edits)


def abbreviation_stop(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """An abbreviation without its last stop: U.S, Ph.D, a.m"""
    text = article.text
    for start, _ in candidates:
        found = _ABBREVIATION.match(text, start)
        if found is not None and not (
            start and (text[start - 1].isalnum() or text[start - 1] in ".-&/")
        ):
            right = found.group() + "."
            yield Hit(start, found.end(), "last-stop", suggestions=(right,))


def bracket_stop(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A whole sentence in brackets with its stop outside, or a question in them without a stop."""
    text = article.text
    for start, end in candidates:
        opened = text.rfind("(", max(0, start - 300), start)
        if opened < 0 or not (end == len(text) or text[end].isspace()):
            continue
        if text[start] != ")":
            if _OPEN_SENTENCE.match(text, opened, end) and _ends_block(article, end):
                yield Hit(start, end, "missing", suggestions=(text[start:end] + ".",))
            continue
        found = _WHOLE_SENTENCE.match(text, opened, end)
        word = _WORD_BEFORE.search(text, max(opened, start - 20), start)
        if found is not None and word is not None and not is_abbreviation(word[0] + "."):
            yield Hit(start, end, "outside", suggestions=(".)",))


def _ends_block(article: Article, at: int) -> bool:
    block = article.document.block_at(at - 1)
    return block is not None and block.end == at and block.kind == "paragraph"


def bracket_space(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A space inside a bracket."""
    text = article.text
    for start, end in candidates:
        opening = text[start] != " "
        if opening:
            inside = text[end : end + 1].isalnum() and start > 0 and text[start - 1] != "\n"
        else:
            inside = text[start - 1 : start].isalpha()
        if inside:
            at = start + 1 if opening else start
            yield Hit(start, end, "inside", edits=(Edit(at, at + 1, ""),))


def double_space(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """Two spaces within a sentence; where there are many, the text was laid out so."""
    places = [
        found.span()
        for start, _ in candidates
        if (found := _TWO_SPACES.match(article.text, start)) is not None
    ]
    if len(places) <= _FEW:
        for start, end in places:
            yield Hit(start, end, "within", edits=(Edit(start + 1, end, ""),))


def short_group(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A sum that has lost a digit behind its comma: $100,00"""
    for _, end in candidates:
        found = _SHORT_GROUP.match(article.text, end)
        if found is not None:
            yield Hit(*found.span(), "digits")
