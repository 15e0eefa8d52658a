"""Folders of rule files to rules: found by their place, never registered by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from linter.errors import RuleError
from linter.rules import cache
from linter.rules.model import RuleFile


def built_in_rules() -> Path:
    """The folder of the rules that come with us: of the checkout, or inside the wheel.

    An editable install leaves a stale copy in the wheel's place, so the checkout comes first.
    """
    package = Path(__file__).parent.parent
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "rules").is_dir():
        return checkout / "rules"
    return package / "_rules"


def load_rules(places: Iterable[Path]) -> tuple[list[RuleFile], list[RuleError]]:
    """Load all rule files of folders (`**/*.yaml`) or single files.

    Returns the rules in order of path, and what is wrong with the files that can't be used: one
    broken file does not take the others with it.
    """
    rules: list[RuleFile] = []
    errors: list[RuleError] = []
    seen: dict[str, str] = {}
    for place in places:
        files = sorted(place.rglob("*.y*ml")) if place.is_dir() else [place]
        ours = place == built_in_rules()
        for loaded in _cached(place, files, errors) if ours else _parse(files, errors):
            names = (loaded.rule.id, *loaded.rule.aliases)
            taken = next((name for name in names if name in seen), None)
            if taken:
                line = loaded.lines.get("id")
                errors.append(
                    RuleError(loaded.path, line, f"id: {taken} is taken by {seen[taken]}")
                )
            else:
                seen |= dict.fromkeys(names, loaded.path)
                rules.append(loaded)
    return rules, errors


def _cached(folder: Path, files: Sequence[Path], errors: list[RuleError]) -> list[RuleFile]:
    """Our own rules: reading and parsing them takes longer than a short check does."""
    try:
        key = cache.key(files)
    except OSError:
        return _parse(files, errors)
    rules = cache.read(folder, key)
    if rules is None:
        before = len(errors)
        rules = _parse(files, errors)
        if len(errors) == before:
            cache.write(folder, key, rules)
    return rules


def _parse(files: Iterable[Path], errors: list[RuleError]) -> list[RuleFile]:
    rules: list[RuleFile] = []
    for shown, text in _texts(files, errors):
        from linter.rules.parsing import parse_rule

        try:
            rules.append(parse_rule(text, shown))
        except RuleError as error:
            errors.append(error)
    return rules


def _texts(files: Iterable[Path], errors: list[RuleError]) -> Iterator[tuple[str, str]]:
    """The paths, as to be shown, and the texts of rule files."""
    for file in files:
        try:
            yield str(file), file.read_text("utf-8")
        except FileNotFoundError:
            errors.append(RuleError(str(file), None, "no such rule file or folder"))
        except (OSError, UnicodeDecodeError) as error:
            errors.append(RuleError(str(file), None, f"can't be read: {error}"))
