"""Documents × rules → findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

import msgspec

from linter.analysis import Article
from linter.checks import Check, make_check
from linter.document import Document, Source, Span
from linter.errors import RuleError
from linter.findings import Finding, Hit, Severity
from linter.house import NOBODY, House
from linter.placing import place
from linter.rules.model import Rule, RuleFile
from linter.rules.options import Chosen
from linter.scan import Candidate, Scanner

Precision = Mapping[str, Mapping[str, float]]
"""Rule to branch to the measured share of right findings."""

MOST = 1000
"""Findings of one rule in one article."""

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
        return self.check_all([document])[0]

    def check_all(self, documents: Iterable[Document]) -> list[Report]:
        """What `check` gives for each of some documents.

        Each rule goes over all of them before the next one does: a rule's code and data stay where
        the processor has them at hand, which saves a fifth of the time.
        """
        cases = [
            _Case(document, self._scanner.candidates(document.text), self._house)
            for document in documents
        ]
        wanted: dict[str, list[_Case]] = defaultdict(list)
        for case in cases:
            for rule in case.candidates:
                wanted[rule].append(case)
        for stage in (self._furniture, self._judges):
            for one in stage:
                for case in wanted[one.rule.id] if one.anchored else cases:
                    if hits := _in_blocks(one.rule, case.hits(one), case.article.document):
                        case.residue += (Span(hit.start, hit.end) for hit in hits)
                        if one.rule.id in self._reported:
                            case.add(one.rule, hits, self._precision)
            for case in cases:
                case.know_residue()
        for one in self._others:
            for case in wanted[one.rule.id] if one.anchored else cases:
                if hits := case.hits(one):
                    case.add(one.rule, _in_scope(one.rule, hits, case.article), self._precision)
        return [case.report(self._reported) for case in cases]


class _Case:
    """One document on its way through the rules."""

    def __init__(
        self, document: Document, candidates: Mapping[str, list[Candidate]], house: House
    ) -> None:
        self.candidates = candidates
        self.article = Article(document, house=house)
        self.residue: list[Span] = []
        self._known = 0
        self._findings: list[Finding] = []
        self._failures: list[Failure] = []
        self._cut: list[str] = []

    def know_residue(self) -> None:
        """Let the article know what the rules have found of its residue."""
        if len(self.residue) > self._known:
            self._known = len(self.residue)
            self.article = self.article.with_residue(tuple(self.residue))

    def hits(self, prepared: _Prepared) -> list[Hit]:
        candidates = self.candidates.get(prepared.rule.id, ())
        try:
            hits = list(islice(prepared.check(self.article, candidates), MOST + 1))
        except Exception as error:  # one rule's bug must not cost the others
            self._fail(prepared.rule, error)
            return []
        if len(hits) > MOST:
            self._cut.append(prepared.rule.id)
            hits.pop()
        return hits

    def add(self, rule: Rule, hits: Iterable[Hit], precision: Precision) -> None:
        document, measured = self.article.document, precision.get(rule.id, {})
        try:
            self._findings += [place(document, rule, hit, measured.get(hit.branch)) for hit in hits]
        except Exception as error:  # a message that wants what the check does not give
            self._fail(rule, error)

    def _fail(self, rule: Rule, error: Exception) -> None:
        path = self.article.document.source.path
        self._failures.append(Failure(path, rule.id, error))

    def report(self, reported: Container[str]) -> Report:
        self._findings.sort(key=_order)
        source = self.article.document.source
        cut = [rule for rule in self._cut if rule in reported]
        return Report(source, _without_repeats(self._findings), self._failures, cut)


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
