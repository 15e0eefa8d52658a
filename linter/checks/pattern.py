"""`pattern`: what should not stand here, as phrases or as regular expressions.

A phrase is its own anchor and stands between word borders. A regular expression is tried on the
blocks that hold an anchor, or on every block with `scan: full`; `^` and `$` are a line's borders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis import Article
from linter.checks import Check
from linter.document import Block
from linter.findings import Edit, Hit
from linter.rules.model import Rule
from linter.scan import Candidate


def anchors(rule: Rule) -> tuple[str, ...]:
    return () if rule.scan == "full" else rule.phrases + rule.anchors


def make(rule: Rule) -> Check:
    return _Pattern(rule).__call__


class _Pattern:
    """The expressions are compiled with the first candidate: most runs never see one."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._compiled: list[tuple[str, re.Pattern[str]]] | None = None
        self._unless: list[re.Pattern[str]] = []

    def __call__(self, article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
        if self._compiled is None:
            self._compiled = self._compile()
        for block in self._blocks(article, candidates):
            if self.rule.max_length and block.end - block.start > self.rule.max_length:
                continue
            own = article.text[block.start : block.end]  # so that ^ is the block's beginning
            if any(pattern.search(own) for pattern in self._unless):
                continue
            last = 0
            for found, branch in self._matches(own):
                if found.start() >= last and found.end() > found.start():
                    last = found.end()
                    yield self._hit(article, block, found, branch)

    def _matches(self, own: str) -> list[tuple[re.Match[str], str]]:
        """What the expressions find in a block's text, by place, the longer one first."""
        found = [
            (match, branch)
            for branch, pattern in self._compiled or ()
            for match in pattern.finditer(own)
        ]
        found.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
        return found

    def _compile(self) -> list[tuple[str, re.Pattern[str]]]:
        flags = re.MULTILINE | (re.IGNORECASE if self.rule.ignore_case else 0)
        compiled: list[tuple[str, re.Pattern[str]]] = []
        if self.rule.phrases:
            longest_first = sorted(self.rule.phrases, key=len, reverse=True)
            alternatives = "|".join(re.escape(phrase) for phrase in longest_first)
            compiled.append(("phrase", re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", flags)))
        for number, pattern in enumerate(self.rule.patterns, start=1):
            compiled.append((f"pattern-{number}", re.compile(pattern, flags)))
        self._unless = [re.compile(pattern, flags) for pattern in self.rule.unless]
        return compiled

    def _blocks(self, article: Article, candidates: Sequence[Candidate]) -> Iterator[Block]:
        if self.rule.scan == "full":
            yield from article.document.blocks
            return
        last = -1
        for candidate in candidates:
            block = article.document.block_at(candidate.start)
            if block is not None and block.ordinal != last:
                last = block.ordinal
                yield block

    def _hit(self, article: Article, block: Block, found: re.Match[str], branch: str) -> Hit:
        start, end = block.start + found.start(), block.start + found.end()
        if self.rule.replace is None:
            edits = (removal(article.text, block, start, end),) if self.rule.fix != "none" else ()
            return Hit(start, end, branch, edits=edits)
        text = found.expand(self.rule.replace)
        if "'" in text and "’" in article.text:
            text = text.replace("'", "’")  # the article's own apostrophe
        return Hit(start, end, branch, suggestions=(text,), edits=(Edit(start, end, text),))


def removal(text: str, block: Block, start: int, end: int) -> Edit:
    """Take a span out; a whole block goes with the line ends that part it from its neighbour."""
    if start > block.start or end < block.end:
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
