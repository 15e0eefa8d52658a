"""`pattern`: what should not stand here, as phrases, as whole lines or as regular expressions.

A phrase is its own anchor. A regular expression is tried on the blocks that hold an anchor, or on
every block with `scan: full`; `^` and `$` are a line's borders.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from linter.analysis import Article
from linter.analysis.furniture.neighbours import is_prose
from linter.checks import Check
from linter.checks.expressions import Expressions
from linter.checks.parts import may_hold_parts, parts
from linter.checks.phrases import Phrases, line_anchor, line_key
from linter.document import Block, Span
from linter.findings import Edit, Hit, SeverityName
from linter.rules.model import Place, Rule
from linter.scan import Candidate

_AFTER_SPACE = ("", *' \n.,;:!?)”’"')
_CAPTION = 130
"""A caption with its credit is seldom longer: it is judged as a whole first."""


def anchors(rule: Rule) -> tuple[str, ...]:
    if rule.scan == "full":
        return ()
    lines = rule.lines + rule.subheadings
    return rule.phrases + tuple(line_anchor(line) for line in lines) + rule.anchors


def make(rule: Rule) -> Check:
    return _Pattern(rule).__call__


class _Found(NamedTuple):
    start: int
    end: int
    branch: str
    match: re.Match[str] | None = None


class _Pattern:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        patterns = rule.patterns
        self._phrase_branch = ""
        if rule.scan == "full" and rule.phrases:  # without anchors there are no candidates
            longest_first = sorted(rule.phrases, key=len, reverse=True)
            alternatives = "|".join(re.escape(phrase) for phrase in longest_first)
            self._phrase_branch = f"pattern-{len(patterns) + 1}"
            patterns = (*patterns, rf"(?<!\w)(?:{alternatives})(?!\w)")
        self._phrases = Phrases(
            rule.phrases, rule.lines + rule.subheadings, ignore_case=rule.ignore_case
        )
        self._expressions = Expressions(patterns, ignore_case=rule.ignore_case)
        self._unless = Expressions(rule.unless, ignore_case=rule.ignore_case)
        self._subheadings = frozenset(map(line_key, rule.subheadings))
        self._places = frozenset(rule.inside)
        self._unless_flattened = self._places - {"sentences"}

    def __call__(self, article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
        places = self._places
        if "sentences" in places and not article.is_flattened:
            places = self._unless_flattened
        for block, inside in self._blocks(article, candidates, places):
            for one in self._in_block(article, block, inside, places):
                if one.branch == "line" and self._may_head(article, block, one):
                    yield self._hit(article, block, one._replace(branch="subheading"), "warning")
                else:
                    yield self._hit(article, block, one)

    def _may_head(self, article: Article, block: Block, found: _Found) -> bool:
        """May a line be the heading of a part, since prose goes before and follows?"""
        line = line_key(article.text[found.start : found.end])
        return line in self._subheadings and stands_in_prose(article, block)

    def _in_block(
        self,
        article: Article,
        block: Block,
        inside: Sequence[Candidate],
        places: Collection[Place],
    ) -> list[_Found]:
        length = block.end - block.start
        is_line = not self.rule.max_length or length <= self.rule.max_length
        if not places:
            return self._in_line(article.text, block, inside) if is_line else []
        if length <= _CAPTION:
            found = self._in_line(article.text, block, inside)
            return found or self._in_parts(article, block, inside, places)
        found = self._in_parts(article, block, inside, places)
        return self._in_line(article.text, block, inside) if is_line and not found else found

    def _in_line(self, text: str, block: Block, inside: Sequence[Candidate]) -> list[_Found]:
        """What is found in a block, without overlaps."""
        found = self._matches(text, Span(block.start, block.end), inside)
        if not found or self._unless.matches(text[block.start : block.end]):
            return []
        apart: list[_Found] = []
        for one in found:
            if one.end > one.start >= (apart[-1].end if apart else 0):
                apart.append(one)
        return apart

    def _in_parts(
        self,
        article: Article,
        block: Block,
        inside: Sequence[Candidate],
        places: Collection[Place],
    ) -> list[_Found]:
        """The parts of a block that are, from one border to the other, what the rule finds."""
        if not may_hold_parts(article.text, block, inside, places):
            return []
        whole: list[_Found] = []
        for start, end, branch in parts(article, block, inside, places):
            if self.rule.max_length and end - start > self.rule.max_length:
                continue
            if any(start < one.end and one.start < end for one in whole):
                continue
            found = self._matches(article.text, Span(start, end), inside)
            if not found or found[0].end - found[0].start < end - start:
                continue
            if branch == "in-brackets" and found[0].branch == "line":  # (Keep reading!)
                continue
            if not self._unless.matches(article.text[start:end]):
                whole.append(_Found(start, end, branch))
        return sorted(whole)

    def _matches(self, text: str, span: Span, inside: Sequence[Candidate]) -> list[_Found]:
        """What phrases, lines and expressions find in a span, by place, the longer one first."""
        own = text[span.start : span.end]  # so that ^ is the span's beginning
        if self._phrases.is_line(own):
            return [_Found(*span, "line")]
        found: list[_Found] = []
        if self.rule.phrases:
            within = [one for one in inside if span.start <= one.start and one.end <= span.end]
            phrases = self._phrases.inside(text, span, within)
            found += (_Found(*place, "phrase") for place in phrases)
        for branch, match in self._expressions.find(own):
            start, end = match.span()
            said = "phrase" if branch == self._phrase_branch else branch
            found.append(_Found(span.start + start, span.start + end, said, match))
        if len(found) > 1:
            found.sort(key=lambda one: (one.start, -one.end))
        return found

    def _blocks(
        self, article: Article, candidates: Sequence[Candidate], places: Collection[Place]
    ) -> Iterator[tuple[Block, list[Candidate]]]:
        """The blocks to look at, each with the candidates inside it."""
        if self.rule.scan == "full":
            yield from ((block, []) for block in article.document.blocks)
            return
        block: Block | None = None
        end = -1
        inside: list[Candidate] = []
        longest = 0 if places else self.rule.max_length
        for candidate in candidates:
            if candidate.end > end:
                if inside and block is not None:
                    yield block, inside
                inside = []
                block = article.document.block_at(candidate.end - 1)  # behind a line feed
                end = block.end if block is not None else end
            if block is not None and not (longest and end - block.start > longest):
                inside.append(candidate)
        if inside and block is not None:
            yield block, inside

    def _hit(
        self, article: Article, block: Block, found: _Found, severity: SeverityName | None = None
    ) -> Hit:
        start, end, branch, _ = found
        if self.rule.replace is None:
            edits = (removal(article.text, block, start, end),) if self.rule.fix != "none" else ()
            return Hit(start, end, branch, edits=edits, severity=severity)
        text = found.match.expand(self.rule.replace) if found.match else self.rule.replace
        if "'" in text and "’" in article.text:
            text = text.replace("'", "’")  # the article's own apostrophe
        return Hit(start, end, branch, suggestions=(text,), edits=(Edit(start, end, text),))


def stands_in_prose(article: Article, block: Block) -> bool:
    """Is a block between two paragraphs of prose, none of them residue?"""
    blocks, at = article.document.blocks, block.ordinal
    around = (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2])
    return len(around) == 2 and all(_is_prose(article, one) for one in around)


def _is_prose(article: Article, block: Block) -> bool:
    return (
        block.kind == "paragraph"
        and is_prose(article.text, block)
        and block.ordinal not in article.furniture
    )


def removal(text: str, block: Block, start: int, end: int) -> Edit:
    """Take a span out, with the space that it would leave beside another one or a stop.

    A whole block goes with the line ends that part it from its neighbour.
    """
    if start > block.start or end < block.end:
        if start > block.start and text[start - 1] == " " and text[end : end + 1] in _AFTER_SPACE:
            start -= 1
        elif start == block.start and text[end] == " ":
            end += 1
        return Edit(start, end, "")
    before = start
    while before and text[before - 1].isspace():
        before -= 1
    if before:
        return Edit(before, end, "")
    after = end
    while after < len(text) and text[after].isspace():
        after += 1
    return Edit(before, after, "")
