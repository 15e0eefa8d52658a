"""Proves the examples of rule files: what a rule says of itself must hold.

Beyond "something fired": exactly the findings named, each at its place, also with CRLF, behind a
byte order mark, behind an emoji, as Markdown and as HTML; the fix gives the mended text, in HTML
too, the mended text is silent, and the fix is as safe as declared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape

from linter import fix, lazy
from linter.config import config_from
from linter.desk import make_engine
from linter.document import Document
from linter.engine import Engine
from linter.errors import UserError
from linter.findings import Finding
from linter.readers import read_document
from linter.rules.model import Example, RuleFile

_EMOJI = "😀 👩‍🚀\n\n"
_NAME = "example.txt"
_MARKUP = lazy.regex(r"[\\`*_{}\[\]<>#&|~]|^[ \t]*(?:[-+=:]|\d{1,9}[.)])", re.M)


def problems(file: RuleFile, known: Sequence[RuleFile]) -> Iterator[str]:
    """What is wrong with a rule's examples, a line each; nothing where all of it holds.

    `known` are all rules: the residue rules among them decide what is furniture.
    """
    usual = Engine([file.rule], known)
    yield from (str(error) for error in usual.errors if error.path == file.path)
    for number, example in enumerate(file.rule.examples):
        place = f"{file.path}:{file.lines.get('examples', 1)}: {file.rule.id}: example {number + 1}"
        engine = usual
        if example.config:
            try:
                engine = configured(file, known, example)
            except UserError as error:
                yield f"{place}: {error}"
                continue
        yield from (f"{place}: {said}" for said in _example_problems(engine, file, example))


def configured(file: RuleFile, known: Sequence[RuleFile], example: Example) -> Engine:
    """The engine for an example that stands under a configuration of its own.

    Raises ConfigError where that is wrong.
    """
    config = config_from(example.config)
    engine, faults = make_engine(config, [file.rule], known, {})
    for fault in faults:
        raise fault
    return engine


def _example_problems(engine: Engine, file: RuleFile, example: Example) -> Iterator[str]:
    text = example.bad if example.bad is not None else example.good or ""
    findings = _check(engine, text.encode())
    found = tuple(finding.text for finding in findings)
    if found != example.finds:
        yield f"finds {list(found)}, should find {list(example.finds)}"
        return
    yield from _moved(engine, text, findings)
    if example.bad is not None:
        yield from _fix_problems(engine, file, example, findings)


def _check(engine: Engine, data: bytes, name: str = _NAME) -> list[Finding]:
    report = engine.check(read_document(data, name))
    for failure in report.failures:
        raise failure.error
    return report.findings


def _moved(engine: Engine, text: str, findings: Sequence[Finding]) -> Iterator[str]:
    """The same text in another form gives the same findings, moved by exactly the shift."""
    spans = [(f.offset, f.end_offset) for f in findings]
    if [text[start:end] for start, end in spans] != [f.text for f in findings]:
        yield "a finding's text is not what stands at its offsets"
    with_bom = _check(engine, b"\xef\xbb\xbf" + text.encode())
    if [(f.offset, f.end_offset) for f in with_bom] != spans:
        yield "a byte order mark changes the findings"
    behind = _check(engine, (_EMOJI + text).encode())
    shift = len(_EMOJI)
    if [(f.offset - shift, f.end_offset - shift, f.line - 2, f.column) for f in behind] != [
        (f.offset, f.end_offset, f.line, f.column) for f in findings
    ]:
        yield "an emoji in the paragraph before changes the findings"
    crlf = _check(engine, text.replace("\n", "\r\n").encode())
    moved = [(_with_returns(text, start), _with_returns(text, end)) for start, end in spans]
    if [(f.offset, f.end_offset) for f in crlf] != moved:
        yield "CRLF line ends change the findings"
    document = read_document(text.encode(), _NAME)
    markdown, places = as_markdown(document)
    through = _check(engine, markdown.encode(), "example.md")
    if [(f.rule, f.offset, f.end_offset) for f in through] != [
        (f.rule, places[f.offset], places[f.end_offset - 1] + 1) for f in findings
    ]:
        yield f"through the Markdown reader it finds {[f.text for f in through]}"
    page, places = as_html(document)
    through = _check(engine, page.encode(), "example.html")
    if [(f.rule, f.offset) for f in through] != [(f.rule, places[f.offset]) for f in findings]:
        yield f"through the HTML reader it finds {[f.text for f in through]}"
    elif [unescape(f.text) for f in through] != [f.text for f in findings]:
        yield f"through the HTML reader it marks {[f.text for f in through]}"


def as_html(document: Document) -> tuple[str, list[int]]:
    """The same article as a fragment of HTML, and where each character of its source has gone."""
    source = document.source.text
    lines: list[str] = []
    places: list[int] = []
    length = 0
    for block in document.blocks:
        start, end = document.offsets.span(block.start, block.end)
        places += [length] * (start - len(places))
        name = {"headline": "h1", "heading": "h2"}.get(block.kind, "p")
        line = f"<{name}>"
        for char in source[start:end]:
            places.append(length + len(line))
            line += "<br>" if char == "\n" else escape(char)
        line += f"</{name}>\n"
        lines.append(line)
        length += len(line)
    return "".join(lines), [*places, *[length] * (len(source) + 1 - len(places))]


def as_markdown(document: Document) -> tuple[str, list[int]]:
    """The same article as Markdown, and where each character of its source has gone.

    What Markdown would take for markup is escaped; blocks are parted by blank lines, since a single
    line feed would join two of them.
    """
    source = document.source.text
    lines: list[str] = []
    places: list[int] = []
    length = 0
    for block in document.blocks:
        start, end = document.offsets.span(block.start, block.end)
        places += [length] * (start - len(places))
        escaped = {found.end() - 1 for found in _MARKUP.finditer(source[start:end])}
        line = ""
        for at, char in enumerate(source[start:end]):
            line += "\\" * (at in escaped) + char
            places.append(length + len(line) - 1)
        line += {"headline": "\n===", "heading": "\n---"}.get(block.kind, "") + "\n\n"
        lines.append(line)
        length += len(line)
    return "".join(lines), [*places, *[length] * (len(source) + 1 - len(places))]


def _with_returns(text: str, offset: int) -> int:
    return offset + text.count("\n", 0, offset)


def _fix_problems(
    engine: Engine, file: RuleFile, example: Example, findings: Sequence[Finding]
) -> Iterator[str]:
    fixes = [one for finding in findings for one in finding.fixes]
    if {one.safety for one in fixes} - {file.rule.fix}:
        yield f"gives a fix that is not {file.rule.fix}"
    if (example.fixed is None) != (not fixes):
        yield "has a fix and no fixed text" if fixes else "has a fixed text and gives no fix"
    if example.fixed is None or example.bad is None:
        return
    mended = fix.apply(example.bad, fixes)
    if mended != example.fixed:
        yield f"is mended to {mended!r}, should be {example.fixed!r}"
        return
    if again := _check(engine, mended.encode()):
        yield f"the fixed text is not silent: {[finding.text for finding in again]}"
    page, _ = as_html(read_document(example.bad.encode(), _NAME))
    through = _check(engine, page.encode(), "example.html")
    page = fix.apply(page, [one for finding in through for one in finding.fixes])
    if _shown(page, "example.html") != _shown(example.fixed, _NAME):
        yield f"through the HTML reader it is mended to {page!r}"


def _shown(text: str, name: str) -> list[str]:
    """The words of each block."""
    document = read_document(text.encode(), name)
    return [" ".join(document.text[b.start : b.end].split()) for b in document.blocks]
