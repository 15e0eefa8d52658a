"""Documents × rules → findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

import msgspec

from linter.analysis import Article
from linter.checks import Check, make_check
from linter.document import MASK, Document, Source, Span
from linter.errors import RuleError
from linter.findings import Finding, FindingBlock, Fix, Hit, Related, Severity
from linter.house import NOBODY, House
from linter.rules.model import Rule, RuleFile
from linter.rules.options import Chosen
from linter.scan import Candidate, Scanner
from linter.source_edits import source_edits

Precision = Mapping[str, Mapping[str, float]]
"""Rule to branch to the measured share of right findings."""

MOST = 1000
"""Findings of one rule in one article."""

_SHOWN = 60
_USUAL = Chosen()


class Failure(NamedTuple):
    """A rule that broke on an article: a bug of ours, which costs that rule on that file."""

    path: str
    rule: str
    error: Exception


class Report(NamedTuple):
    """What one article's check gives: findings in the order of the text, and failures."""

    source: Source
    findings: list[Finding]
    failures: list[Failure]
    cut: list[str]
    """Rules that found more than a reader can use: their first thousand findings are here."""


class _Prepared(NamedTuple):
    rule: Rule
    check: Check
    anchored: bool


def _with_house(file: RuleFile, house: House) -> RuleFile:
    if not file.rule.swaps_from_house:
        return file
    rule = msgspec.structs.replace(file.rule, swaps=dict(house.required))
    return msgspec.structs.replace(file, rule=rule)


def _called(rules: Sequence[_Prepared], candidates: Mapping[str, object]) -> list[_Prepared]:
    """The rules to call: those without anchors, and those whose anchors were found."""
    return [one for one in rules if not one.anchored or one.rule.id in candidates]


class Engine:
    """Checks documents with rules.

    `rules` are reported; `known` are all rules there are: the residue rules among them decide what
    is furniture, whatever a run selects. `precision` fills the findings' confidence. `house` and
    `chosen` are what a desk has decided. A rule that names no function is left out and listed in
    `errors`.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        known: Sequence[RuleFile],
        precision: Precision | None = None,
        house: House = NOBODY,
        chosen: Chosen = _USUAL,
    ) -> None:
        self._precision = precision or {}
        self._house = house
        self.errors: list[RuleError] = []
        self._reported = frozenset(rule.id for rule in rules)
        self._furniture: list[_Prepared] = []
        self._judges: list[_Prepared] = []  # what they say of a line hangs on the lines around it
        self._others: list[_Prepared] = []
        anchors: dict[str, Sequence[str]] = {}
        for file in (_with_house(file, house) for file in known):
            rule = file.rule
            if rule.id not in self._reported and not (rule.furniture and not rule.preview):
                continue
            if rule.swaps_from_house and not rule.swaps:
                continue
            try:
                check, wanted = make_check(file, chosen.for_rule(rule))
            except RuleError as error:
                self.errors.append(error)
                continue
            if wanted:
                anchors[rule.id] = wanted
            prepared = _Prepared(rule, check, bool(wanted))
            self._stage(rule).append(prepared)
        self._scanner = Scanner(anchors)

    def _stage(self, rule: Rule) -> list[_Prepared]:
        if not rule.furniture:
            return self._others
        return self._judges if rule.kind == "function" else self._furniture

    def check(self, document: Document) -> Report:
        """All findings in a document, in the order of the text, then of severity."""
        article = Article(document, house=self._house)
        candidates = self._scanner.candidates(document.text)
        run = _Run(document, candidates, self._precision)
        residue: list[Span] = []
        for stage in (self._furniture, self._judges):
            known = len(residue)
            for prepared in _called(stage, candidates):
                if hits := _in_blocks(prepared.rule, run.hits(prepared, article), document):
                    residue += (Span(hit.start, hit.end) for hit in hits)
                    if prepared.rule.id in self._reported:
                        run.add(prepared.rule, hits)
            if len(residue) > known:
                article = article.with_residue(tuple(residue))
        for prepared in _called(self._others, candidates):
            if hits := run.hits(prepared, article):
                run.add(prepared.rule, _in_scope(prepared.rule, hits, article))
        run.findings.sort(key=_order)
        return Report(document.source, _without_repeats(run.findings), run.failures, run.cut)


class _Run:
    """One document on its way through the rules."""

    def __init__(
        self,
        document: Document,
        candidates: Mapping[str, list[Candidate]],
        precision: Precision,
    ) -> None:
        self.document = document
        self.precision = precision
        self.candidates = candidates
        self.findings: list[Finding] = []
        self.failures: list[Failure] = []
        self.cut: list[str] = []

    def hits(self, prepared: _Prepared, article: Article) -> list[Hit]:
        candidates = self.candidates.get(prepared.rule.id, [])
        try:
            hits = list(islice(prepared.check(article, candidates), MOST + 1))
        except Exception as error:  # one rule's bug must not cost the others
            self.failures.append(Failure(self.document.source.path, prepared.rule.id, error))
            return []
        if len(hits) > MOST:
            self.cut.append(prepared.rule.id)
            hits.pop()
        return hits

    def add(self, rule: Rule, hits: Iterable[Hit]) -> None:
        try:
            measured = self.precision.get(rule.id, {})
            self.findings += [
                _finding(self.document, rule, hit, measured.get(hit.branch)) for hit in hits
            ]
        except Exception as error:  # a message that wants what the check does not give
            self.failures.append(Failure(self.document.source.path, rule.id, error))


def _in_blocks(rule: Rule, hits: list[Hit], document: Document) -> list[Hit]:
    """The hits in blocks of the kinds that a rule speaks of; no kinds means all."""
    if not rule.blocks:
        return hits
    blocks = ((hit, document.block_at(hit.start)) for hit in hits)
    return [hit for hit, block in blocks if block is None or block.kind in rule.blocks]


def _in_scope(rule: Rule, hits: list[Hit], article: Article) -> list[Hit]:
    """Without the hits in residue, in blocks of other kinds, and in quotations not to edit."""
    kept: list[Hit] = []
    for hit in _in_blocks(rule, hits, article.document):
        block = article.document.block_at(hit.start)
        if block is not None and block.ordinal in article.furniture:
            continue
        if rule.family != "boilerplate" and article.touches_residue(hit.start, hit.end):
            continue
        if rule.in_quotations == "skip" and article.in_quotation(hit.start):
            continue
        if article.house is not NOBODY and article.house.accepts(article.text[hit.start : hit.end]):
            continue
        kept.append(hit)
    return kept


def _finding(document: Document, rule: Rule, hit: Hit, confidence: float | None) -> Finding:
    source = document.source
    start, end = document.offsets.span(hit.start, hit.end)
    text = source.text[start:end]
    seen = document.text[hit.start : hit.end]
    block = document.block_at(hit.start)
    line, column = source.position(start)
    end_line, end_column = source.position(end)
    suggestion = hit.suggestions[0] if hit.suggestions else ""
    details = {
        "text": _short(text if MASK in seen else seen),
        "suggestion": suggestion,
        **hit.details,
    }
    return Finding(
        path=source.path,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        offset=start,
        end_offset=end,
        block=FindingBlock(block.kind, block.ordinal) if block else None,
        rule=rule.id,
        branch=hit.branch,
        severity=hit.severity or rule.severity,
        message=(hit.message or rule.message).format_map(details),
        text=text,
        suggestions=hit.suggestions,
        related=tuple(_related(document, *place) for place in hit.related),
        fixes=_fixes(document, rule, hit),
        confidence=confidence,
    )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _related(document: Document, start: int, end: int, message: str) -> Related:
    first, last = document.offsets.span(start, end)
    line, column = document.source.position(first)
    end_line, end_column = document.source.position(last)
    return Related(line, column, end_line, end_column, first, last, message)


def _fixes(document: Document, rule: Rule, hit: Hit) -> tuple[Fix, ...]:
    if rule.fix == "none" or not hit.edits:
        return ()
    edits = source_edits(document, hit.edits)
    return (Fix(rule.fix, edits),) if edits else ()


def _order(finding: Finding) -> tuple[int, int, int, str]:
    return finding.offset, -Severity[finding.severity], -finding.end_offset, finding.rule


def _without_repeats(findings: list[Finding]) -> list[Finding]:
    """One finding for one defect: of rules that mark the same or an inner span, the first.

    Rules of two families mark one defect where both know what to do about it; then the more severe
    one is kept.
    """
    kept: list[Finding] = []
    last: dict[str, Finding] = {}
    for finding in findings:
        family = finding.rule.partition("/")[0]
        before = last.get(family)
        if before and _holds(before, finding):
            continue
        other = kept[-1] if kept else None
        if other and _mends(finding) and _mends(other) and family != other.rule.partition("/")[0]:
            if _holds(other, finding) and Severity[other.severity] >= Severity[finding.severity]:
                continue
            if _holds(finding, other) or _holds(other, finding):
                kept.pop()
        last[family] = finding
        kept.append(finding)
    return kept


def _mends(finding: Finding) -> bool:
    return bool(finding.suggestions or finding.fixes)


def _holds(one: Finding, other: Finding) -> bool:
    """Does a finding's span hold another's?"""
    return one.offset <= other.offset < one.end_offset and other.end_offset <= one.end_offset
