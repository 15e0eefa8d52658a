"""What the pages take from the program itself, so that they can't say anything else.

A page writes `{{ name }}` or `{{ name: argument }}`; `fill` puts the text of INSERTS there.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from enum import Enum
from html import escape
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec
import yaml
from marked import article, cell, plain
from rule_pages import described, rule_files

from linter import Linter, __version__
from linter.cli import check as check_command
from linter.config import Boilerplate, LanguageTool, Names, PerFile, Settings
from linter.config_texts import BOILERPLATE, LANGUAGETOOL, NAMES, PER_FILE, SETTINGS
from linter.languagetool import table
from linter.presets import PRESETS
from linter.readers import ARTICLE_SUFFIXES
from linter.report import Look, make_writer

SAMPLES = Path(__file__).parents[2] / "examples" / "ci"
DATA = Path(__file__).parents[1] / "data"

_INSERT = re.compile(r"(?<!\$)\{\{ (?P<name>[a-z-]+)(?:: (?P<argument>[^}\n]+))? \}\}")
_REPORT_WIDTH = 90
_SHOWN = ("error", "warning")

_STRUCTS: dict[str, tuple[type[msgspec.Struct], Mapping[str, str]]] = {
    "file": (Settings, SETTINGS),
    "per-file": (PerFile, PER_FILE),
    "names": (Names, NAMES),
    "boilerplate": (Boilerplate, BOILERPLATE),
    "languagetool": (LanguageTool, LANGUAGETOOL),
}


def fill(page: str) -> str:
    """A page with its inserts put in. Raises ValueError for a name that INSERTS does not have."""

    def text(found: re.Match[str]) -> str:
        insert = INSERTS.get(found["name"])
        if insert is None:
            raise ValueError(f"unknown insert {found.group()}; there are: {', '.join(INSERTS)}")
        return insert(found["argument"] or "")

    return _INSERT.sub(text, page)


def _second_reader(which: str) -> str:
    """The rules of LanguageTool that are passed on (`on`), or left out (`off`), with the reason."""
    rules = table.packaged().on if which == "on" else table.packaged().off
    head = "right of all that were read" if which == "on" else "why"
    rows = [f"| `{rule}` | {why} |" for rule, why in rules.items()]
    return "\n".join((f"| rule | {head} |", "|---|---|", *rows))


def _version(_: str) -> str:
    return __version__


def _suffixes(_: str) -> str:
    return ", ".join(f"`{suffix}`" for suffix in sorted(ARTICLE_SUFFIXES))


def _options(_: str) -> str:
    """The options of `copydesk check` as a table, in the order of its help."""
    hints = get_type_hints(check_command.check, include_extras=True)
    rows = ["| option | what it does |", "|---|---|"]
    for name, parameter in inspect.signature(check_command.check).parameters.items():
        kind, info = get_args(hints[name])[:2]
        if type(info).__name__ != "OptionInfo":
            continue
        names = info.param_decls or (f"--{name.replace('_', '-')}",)
        value = _value(kind)
        shown = ", ".join(f"`{one}{f' {value}' if value else ''}`" for one in names)
        usual = parameter.default
        default = f" Default: `{usual.value}`." if isinstance(usual, Enum) else ""
        rows.append(f"| {shown.replace('|', chr(92) + '|')} | {plain(info.help)}{default} |")
    return "\n".join(rows)


def _value(kind: Any) -> str:
    """What a user writes behind an option of this type; nothing for a switch."""
    kinds = [kind, *get_args(kind), *(inner for arg in get_args(kind) for inner in get_args(arg))]
    for one in kinds:
        if isinstance(one, type) and issubclass(one, Enum):
            return "|".join(str(member.value) for member in one)
    if bool in kinds:
        return ""
    if int in kinds:
        return "N"
    return "PATH" if Path in kinds else "NAME" if kind is str else "RULES"


def _settings(which: str) -> str:
    """The keys of `copydesk.toml`, or of one of its tables, as a table."""
    struct, texts = _STRUCTS[which]
    fields = msgspec.structs.fields(struct)
    names = [field.encode_name for field in fields]
    if names != list(texts):
        raise ValueError(f"linter/config_texts.py describes {list(texts)}, there are {names}")
    rows = ["| key | without it | what it does |", "|---|---|---|"]
    for field in fields:
        usual = "needed" if field.default is msgspec.NODEFAULT else f"`{_toml(field.default)}`"
        if field.default_factory is not msgspec.NODEFAULT:
            usual = f"`{_toml(field.default_factory())}`"
        rows.append(f"| `{field.encode_name}` | {usual} | {texts[field.encode_name]} |")
    return "\n".join(rows)


def _toml(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _article(name: str) -> str:
    """An article of docs/data as it stands, with what Copydesk marks in it."""
    text = (DATA / name).read_text("utf-8").rstrip("\n")
    findings = Linter().lint_text(text, name)
    return article(text, ((f.offset, f.end_offset) for f in findings if f.severity in _SHOWN))


def _report(name: str) -> str:
    """What `copydesk check` prints for an article of docs/data."""
    report = Linter().check((DATA / name).read_bytes(), name)
    pieces: list[str] = []
    writer = make_writer("text", pieces.append, Look(width=_REPORT_WIDTH))
    writer.article(report.source, [f for f in report.findings if f.severity in _SHOWN])
    writer.end()
    return f"```text\n{''.join(pieces).rstrip()}\n```"


def _scenarios(name: str) -> str:
    """A table of docs/data: texts, and what Copydesk does. Raises ValueError where it is wrong."""
    sections = yaml.safe_load((DATA / name).read_text("utf-8"))
    linter = Linter()
    parts: list[str] = []
    for section in sections:
        rows = "\n".join(_scenario(linter, row) for row in section["scenarios"])
        parts += [f"## {section['section']}", section.get("about", "")]
        parts.append(
            "<table><thead><tr><th>in the article</th><th>what Copydesk does</th></tr></thead>"
            f"<tbody>\n{rows}\n</tbody></table>"
        )
    return "\n\n".join(part.strip() for part in parts if part)


def _scenario(linter: Linter, row: Mapping[str, Any]) -> str:
    text = row["text"].rstrip("\n")
    findings = linter.lint_text(text)
    found = [(finding.rule, finding.text) for finding in findings]
    wanted = [(rule, mark) for one in row.get("finds", []) for rule, mark in one.items()]
    if found != wanted:
        raise ValueError(f"docs/data: {text!r} gives {found}, the manual says {wanted}")
    marks = [(finding.offset, finding.end_offset) for finding in findings]
    links = [
        f'{finding.severity}: <a href="../rules/{finding.rule}/">{finding.rule}</a>'
        for finding in findings
    ]
    verdict = "<br>".join(dict.fromkeys(links)) or "left alone"
    note = f"<br>{escape(row['note'].strip())}" if "note" in row else ""
    return f"<tr><td>{cell(text, marks)}</td><td>{verdict}{note}</td></tr>"


def _presets(_: str) -> str:
    rows = [f"| `{name}` | {preset.summary} |" for name, preset in PRESETS.items()]
    return "\n".join(["| preset | what it is for |", "|---|---|", *rows])


def _styles(_: str) -> str:
    """The keys of `[style]` with their choices and the rules that obey them."""
    choices: dict[str, tuple[str, ...]] = {}
    rules: dict[str, list[str]] = {}
    for file in rule_files():
        for key, forms in file.rule.style.items():
            choices[key] = forms
            rules.setdefault(key, []).append(f"[{file.rule.id}](rules/{file.rule.id}.md)")
    rows = [
        f"| `{key}` | {', '.join(f'`{form}`' for form in choices[key])} | {', '.join(rules[key])} |"
        for key in sorted(choices)
    ]
    return "\n".join(["| key | choices | rules |", "|---|---|---|", *rows])


def _rule_options(_: str) -> str:
    """The options that rules declare."""
    rows = [
        f"| [{file.rule.id}](rules/{file.rule.id}.md) | `{name}` | {described(option)} |"
        for file in rule_files()
        for name, option in file.rule.options.items()
    ]
    if not rows:
        return "No built-in rule declares one yet."
    return "\n".join(["| rule | option | what it does |", "|---|---|---|", *rows])


def _sample(name: str) -> str:
    """A file of `examples/ci/` as it stands, without the comment that says where it goes."""
    text = (SAMPLES / name).read_text("utf-8").partition("\n")[2]
    return f"```yaml\n{text.rstrip()}\n```"


INSERTS: dict[str, Callable[[str], str]] = {
    "version": _version,
    "suffixes": _suffixes,
    "check-options": _options,
    "settings": _settings,
    "sample": _sample,
    "presets": _presets,
    "styles": _styles,
    "rule-options": _rule_options,
    "article": _article,
    "report": _report,
    "scenarios": _scenarios,
    "second-reader": _second_reader,
}
