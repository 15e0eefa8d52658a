"""SARIF 2.1.0, the OASIS standard that code scanning and editors read.

Written as the findings come; what is told at the end, the failures, stands last in the file. The
same run in the same folder gives the same bytes: there are no times and no random identifiers.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from linter.document import Source, Span
from linter.findings import Edit, Finding, Fix, Related
from linter.report import Look, Write, Writer
from linter.report.markdown import code_block
from linter.report.units import Utf16
from linter.rules import Rule, built_in_rules
from linter.version import __version__

Json = dict[str, Any]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_SITE = "https://copydesk.github.io/copydesk/"
_ROOT = "SRCROOT"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_AROUND = 80
_PRECISIONS = ((0.98, "very-high"), (0.9, "high"), (0.7, "medium"))

_MEND = {
    "none": "No fix is offered: this is for a person to decide.",
    "safe": "The fix is safe: a machine may apply it unseen.",
    "unsafe": "A fix is offered, to be read before it is applied.",
}
_FIX = {"safe": "Mend it (safe).", "unsafe": "Mend it (to be read before it is applied)."}


def make(write: Write, look: Look) -> Writer:
    return _Sarif(write, look)


class _Sarif:
    def __init__(self, write: Write, look: Look) -> None:
        self.write = write
        self.root = Path.cwd()
        self.rules = {rule.id: index for index, rule in enumerate(look.rules)}
        self.failures: list[Json] = []
        self.empty = True
        driver = {
            "name": "Copydesk",
            "version": __version__,
            "semanticVersion": __version__,
            "informationUri": _SITE,
            "rules": [_descriptor(rule, look.precision.get(rule.id, {})) for rule in look.rules],
        }
        run = {
            "tool": {"driver": driver},
            "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": {_ROOT: {"uri": self.root.as_uri().removesuffix("/") + "/"}},
        }
        head = _encoded({"version": "2.1.0", "$schema": _SCHEMA, "runs": [run]})
        self.write(head.removesuffix("}]}") + ',"results":[')

    def article(self, source: Source, findings: Sequence[Finding]) -> None:
        if not findings:
            return
        place = _Place(source, artifact(source.path, self.root))
        for finding, fingerprint in zip(findings, fingerprints(findings), strict=True):
            result: Json = {"ruleId": finding.rule}
            if finding.rule in self.rules:
                result["ruleIndex"] = self.rules[finding.rule]
            result |= _result(finding, place)
            result["partialFingerprints"] = {"copydeskFingerprint/v1": fingerprint}
            self.write("\n" if self.empty else ",\n")
            self.write(_encoded(result))
            self.empty = False

    def failed(self, path: str | None, message: str) -> None:
        notification: Json = {"level": "error", "message": _message(message)}
        if path is not None:
            where = {"artifactLocation": artifact(path, self.root)}
            notification["locations"] = [{"physicalLocation": where}]
        self.failures.append(notification)

    def end(self) -> None:
        invocation: Json = {"executionSuccessful": not self.failures}
        if self.failures:
            invocation["toolExecutionNotifications"] = self.failures
        self.write(f'\n],"invocations":[{_encoded(invocation)}]}}]}}\n')


class _Place:
    """Makes the locations of one article."""

    def __init__(self, source: Source, location: Json) -> None:
        self.text = source.text
        self.artifact = location
        self.units = Utf16(source)

    def physical(self, start: int, end: int) -> Json:
        """The place of a span, with what it says and what stands around it."""
        place = {"artifactLocation": self.artifact, "region": self._shown(start, end)}
        around = _around(self.text, start, end)
        if around != (start, end):  # a context region has to be larger than its region
            place["contextRegion"] = self._shown(*around)
        return place

    def replacement(self, edit: Edit) -> Json:
        deleted = {"deletedRegion": self.region(edit.offset, edit.end_offset)}
        return {**deleted, "insertedContent": {"text": edit.text}} if edit.text else deleted

    def region(self, start: int, end: int) -> Json:
        span = self.units.span(start, end)
        return {
            "startLine": span.start.line,
            "startColumn": span.start.column,
            "endLine": span.end.line,
            "endColumn": span.end.column,
            "charOffset": span.offset,
            "charLength": span.length,
        }

    def _shown(self, start: int, end: int) -> Json:
        return {**self.region(start, end), "snippet": {"text": self.text[start:end]}}


def artifact(path: str, root: Path) -> Json:
    """The location of a file: relative to the root, or a file URI where it lies outside.

    A name that is no path (`<stdin>`) is treated as one, so that it becomes a valid URI.
    """
    full = root / path
    if ".." in full.parts or not full.is_relative_to(root):
        full = full.resolve()  # a link may lead back into the root
    if not full.is_relative_to(root):
        return {"uri": full.as_uri()}
    relative = full.relative_to(root).as_posix()
    return {"uri": quote(os.fsencode(relative)), "uriBaseId": _ROOT}


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """What tells one finding of an article from another, whatever is edited elsewhere.

    Made of the rule, the marked text with its white space folded, and the number of the finding
    among those of the article with the same rule and text.
    """
    seen: Counter[tuple[str, str]] = Counter()
    made: list[str] = []
    for finding in findings:
        what = finding.rule, " ".join(finding.text.split())
        made.append(sha256("\0".join((*what, str(seen[what]))).encode()).hexdigest()[:32])
        seen[what] += 1
    return made


def _result(finding: Finding, place: _Place) -> Json:
    result: Json = {
        "level": _LEVELS[finding.severity],
        "message": _message(finding.message),
        "locations": [{"physicalLocation": place.physical(finding.offset, finding.end_offset)}],
    }
    if finding.related:
        result["relatedLocations"] = [_related(other, place) for other in finding.related]
    if finding.fixes:
        result["fixes"] = [_fix(fix, place) for fix in finding.fixes]
    properties: Json = {"branch": finding.branch}
    if finding.suggestions:
        properties["suggestions"] = finding.suggestions
    if finding.confidence is not None:
        properties["confidence"] = finding.confidence
    result["properties"] = properties
    return result


def _related(other: Related, place: _Place) -> Json:
    where = place.physical(other.offset, other.end_offset)
    return {"physicalLocation": where, "message": _message(other.message)}


def _fix(fix: Fix, place: _Place) -> Json:
    replacements = [place.replacement(edit) for edit in fix.edits]
    return {
        "description": {"text": _FIX[fix.safety]},
        "artifactChanges": [{"artifactLocation": place.artifact, "replacements": replacements}],
        "properties": {"safety": fix.safety},
    }


def _message(text: str) -> Json:
    """A message whose text is read as it stands: no placeholders, no links (3.11.5, 3.11.6).

    The standard has no escape for what looks like a link, so its two halves are parted.
    """
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _around(text: str, start: int, end: int) -> Span:
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    return Span(first - _splits_line_end(text, first), last + _splits_line_end(text, last))


def _splits_line_end(text: str, at: int) -> bool:
    return at > 0 and text[at - 1 : at + 1] == "\r\n"


def _descriptor(rule: Rule, measured: Mapping[str, float]) -> Json:
    descriptor: Json = {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in re.split("[/-]", rule.id)),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": _folded(rule.why)},
        "help": {"text": _help(rule, markdown=False), "markdown": _help(rule, markdown=True)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family], **_precision(measured)},
    }
    if (built_in_rules() / f"{rule.id}.yaml").is_file():  # a desk's own rules have no page
        descriptor["helpUri"] = f"{_SITE}rules/{rule.id}/"
    return descriptor


def _precision(measured: Mapping[str, float]) -> Json:
    """GitHub's word for how often a rule is right, and the share of its weakest branch.

    Where nothing was measured, nothing is claimed.
    """
    if not measured:
        return {}
    share = min(measured.values())
    word = next((word for least, word in _PRECISIONS if share >= least), "low")
    return {"precision": word, "measuredPrecision": share}


def _help(rule: Rule, *, markdown: bool) -> str:
    """Why there is the rule, its examples of both sides, and how to mend what it finds."""
    parts = [_folded(rule.why)]
    for example in rule.examples:
        texts = (example.bad, "\n".join(example.finds), example.fixed, example.good)
        for title, text in zip(("Wrong", "Marked", "Mended", "Right"), texts, strict=True):
            if text:
                block = text.strip("\n")
                parts += [f"**{title}**", code_block(block)] if markdown else [f"{title}:\n{block}"]
    return "\n\n".join([*parts, _MEND[rule.fix]])


def _folded(text: str) -> str:
    return " ".join(text.split())


def _encoded(value: Json) -> str:
    return msgspec.json.encode(value).decode()
