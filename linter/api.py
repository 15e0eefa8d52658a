"""The public API: one entry on bytes for every front end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from linter.config import Config, Settings, selects
from linter.desk import find_rule_dirs, make_engine, selector_faults
from linter.document import Document
from linter.engine import Precision, Report
from linter.errors import ReadError, RuleError, UserError
from linter.findings import Finding
from linter.readers import read_document, read_text
from linter.rules import Rule, built_in_rules, load_rules, select_rules


class Linter:
    """A set of rules, ready to check articles.

    `select` and `ignore` take rule ids, families and globs; `rule_dirs` adds folders or files of
    rules to the built-in ones; `config` is a desk's configuration, whose selection counts where
    none is given here. What of it can't be used is listed in `errors` (unknown selectors,
    broken rule files): the rest works on. `strict` raises the first of them instead.
    """

    def __init__(
        self,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        preview: bool = False,
        rule_dirs: Sequence[str | os.PathLike[str]] = (),
        config: Config | None = None,
        strict: bool = True,
    ) -> None:
        select = [select] if isinstance(select, str) else select
        ignore = [ignore] if isinstance(ignore, str) else ignore
        self.config = config or Config(Settings())
        settings = self.config.settings
        own, missing = find_rule_dirs(self.config)
        files, rule_errors = load_rules([built_in_rules(), *own, *map(Path, rule_dirs)])
        known = [file.rule for file in files]
        preview = preview or settings.preview
        self.rules: list[Rule] = select_rules(
            known,
            select or settings.select,
            [*settings.ignore, *ignore],
            preview=preview,
        )[0]
        unknown = [
            *select_rules(known, select, ignore, preview=preview)[1],
            *selector_faults(self.config, known, preview=preview or bool(select)),
        ]
        self.precision = _measured()
        self._engine, faults = make_engine(self.config, self.rules, files, self.precision)
        self.errors: list[UserError] = [
            *missing,
            *faults,
            *rule_errors,
            *self._engine.errors,
            *unknown,
        ]
        if strict and self.errors:
            raise self.errors[0]
        self._selectors = (select or settings.select, (*settings.ignore, *ignore))
        self._made_with = (tuple(select), tuple(ignore), preview, tuple(rule_dirs), config)

    def __reduce__(self) -> tuple[Callable[..., Linter], tuple[Any, ...]]:
        """For another process a linter is made anew: its checks are closures."""
        return _again, self._made_with

    def check(self, data: bytes, path: str) -> Report:
        """Check one file's bytes; `path` chooses the reader and names the file in findings.

        Raises ReadError where the bytes are no article.
        """
        return self._settled(self._engine.check(read_document(data, path)))

    def check_all(self, articles: Iterable[tuple[bytes, str]]) -> list[Report | ReadError]:
        """What `check` gives for each of some articles, or the error that it raises.

        All are held in memory at once; a few dozen together are checked faster than one by one.
        """
        read: list[Document | ReadError] = []
        for data, path in articles:
            try:
                read.append(read_document(data, path))
            except ReadError as error:
                read.append(error)
        reports = iter(self._engine.check_all([one for one in read if isinstance(one, Document)]))
        return [one if isinstance(one, ReadError) else self._settled(next(reports)) for one in read]

    def lint_text(self, text: str, path: str = "<text>") -> list[Finding]:
        """The findings in a text, in its order. Raises RuleError where a rule breaks on it."""
        return _findings(self._settled(self._engine.check(read_text(text, path))))

    def lint_path(self, path: str | os.PathLike[str]) -> list[Finding]:
        """The findings in a file. Raises ReadError where it can't be read."""
        return _findings(self.check(read_bytes(path), os.fspath(path)))

    def _settled(self, report: Report) -> Report:
        return report._replace(findings=self.configured(report.findings, report.source.path))

    def configured(self, findings: list[Finding], path: str) -> list[Finding]:
        """The findings with the severities that the configuration gives them in this file."""
        overrides = self.config.overrides_for(path)
        if not (overrides.ignore or overrides.severity or self.config.preset.stops):
            return findings
        kept: list[Finding] = []
        for finding in findings:
            severity = overrides.severity_of(finding.rule, finding.severity)
            if severity == finding.severity:
                kept.append(finding)
            elif severity is not None:
                kept.append(msgspec.structs.replace(finding, severity=severity))
        return kept

    def chosen(self, findings: list[Finding], path: str) -> list[Finding]:
        """A second reader's findings that the selection lets through, as `configured` has them."""
        select, ignore = self._selectors
        return self.configured(
            [
                one
                for one in findings
                if (not select or any(selects(selector, one.rule) for selector in select))
                and not any(selects(selector, one.rule) for selector in ignore)
            ],
            path,
        )


def _again(
    select: Sequence[str],
    ignore: Sequence[str],
    preview: bool,
    rule_dirs: Sequence[str | os.PathLike[str]],
    config: Config | None,
) -> Linter:
    return Linter(
        select=select,
        ignore=ignore,
        preview=preview,
        rule_dirs=rule_dirs,
        config=config,
        strict=False,
    )


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """A file's bytes. Raises ReadError with what to do about it."""
    shown = os.fspath(path)
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise ReadError(f"{shown}: no such file or directory; check the path") from None
    except IsADirectoryError:
        raise ReadError(f"{shown}: is a directory, not a file") from None
    except PermissionError:
        raise ReadError(f"{shown}: can't be read: permission denied") from None
    except OSError as error:
        raise ReadError(f"{shown}: can't be read: {error.strerror or error}") from None


def lint_text(text: str, path: str = "<text>") -> list[Finding]:
    """The findings of the built-in rules in a text."""
    return _default().lint_text(text, path)


def lint_path(path: str | os.PathLike[str]) -> list[Finding]:
    """The findings of the built-in rules in a file. Raises ReadError where it can't be read."""
    return _default().lint_path(path)


def _measured() -> Precision:
    """What `benchmarks/accuracy.py` has measured of our own rules."""
    data = (Path(__file__).parent / "data" / "precision.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, dict[str, float]])


@cache
def _default() -> Linter:
    return Linter()


def _findings(report: Report) -> list[Finding]:
    for failure in report.failures:
        raise RuleError(failure.path, None, f"rule {failure.rule} broke: {failure.error!r}")
    return report.findings
