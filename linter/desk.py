"""An engine as a desk has set it up: with its options and styles, its names and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from linter.config import Config
from linter.engine import Engine, Precision
from linter.errors import ConfigError
from linter.house import NOBODY, House, with_parts
from linter.rules import select_rules
from linter.rules.model import Rule, RuleFile
from linter.rules.options import Chosen


def make_engine(
    config: Config, rules: Iterable[Rule], known: Sequence[RuleFile], precision: Precision
) -> tuple[Engine, list[ConfigError]]:
    """The engine, and what of the configuration can't be used: the run goes on without that."""
    settings = config.settings
    chosen = Chosen(settings.options, settings.style)
    faults = [
        config.fault(keys, said) for keys, said in chosen.faults([file.rule for file in known])
    ]
    house = NOBODY
    try:
        house = house_of(config)
    except ConfigError as error:
        faults.append(error)
    if faults:
        chosen = Chosen()
    known, unknown = _removing(config, known)
    faults += unknown
    return Engine(rules, known, precision, house, chosen), faults


def _removing(
    config: Config, known: Sequence[RuleFile]
) -> tuple[Sequence[RuleFile], list[ConfigError]]:
    """The rules, those of the kinds that a desk lets go with a safe fix; and unknown kinds."""
    wanted = config.settings.boilerplate.remove
    kinds = {
        file.rule.id.partition("/")[2]
        for file in known
        if file.rule.family == "boilerplate" and file.rule.fix != "none"
    }
    said = f"is no kind of residue that can be taken out; allowed: all, {', '.join(sorted(kinds))}"
    faults = [
        config.fault(("boilerplate", "remove"), f"{kind!r} {said}", kind)
        for kind in wanted
        if kind not in kinds and kind != "all"
    ]
    going = {f"boilerplate/{kind}" for kind in (kinds if "all" in wanted else wanted)}
    return [_removed(file) if file.rule.id in going else file for file in known], faults


def _removed(file: RuleFile) -> RuleFile:
    if file.rule.fix == "none":
        return file
    return msgspec.structs.replace(file, rule=msgspec.structs.replace(file.rule, fix="safe"))


def find_rule_dirs(config: Config) -> tuple[list[Path], list[ConfigError]]:
    """The folders and files with a desk's own rules, and what is wrong with those not there."""
    found: list[Path] = []
    faults: list[ConfigError] = []
    for name, path in zip(config.settings.rule_dirs, config.rule_dirs, strict=True):
        if path.exists():
            found.append(path)
        else:
            said = f"no such folder or rule file: {path}"
            faults.append(config.fault(("rule-dirs",), said, name))
    return found, faults


def selector_faults(config: Config, known: Sequence[Rule], *, preview: bool) -> list[ConfigError]:
    """The selectors of a configuration that name nothing, each with its place."""
    return [
        config.fault(keys, str(error), selector)
        for keys, selector in config.selectors
        for error in select_rules(known, [selector], preview=preview or keys[0] != "select")[1]
    ]


def house_of(config: Config) -> House:
    """What the desk accepts and requires, its files read.

    Raises ConfigError where a file can't be read, or where one form is both accepted and wrong.
    """
    settings = config.settings
    names = settings.names
    if not (settings.words or names.accept or names.require or names.files):
        return NOBODY
    accepted = {
        name: f"as a right name in {file}"
        for file in names.files
        for name in _names_in(config, file)
    }
    accepted |= {name: f'as the right name "{name}" in names.require' for name in names.require}
    accepted |= dict.fromkeys(names.accept, "in names.accept")
    required: dict[str, str] = {}
    for right, forms in names.require.items():
        for wrong in forms:
            place = accepted.get(wrong)
            if wrong in required and required[wrong] != right:
                place = f'as a wrong form of "{required[wrong]}"'
            if place:
                said = (
                    f"{wrong} stands here as a wrong form, and {place}; drop it in one of the two"
                )
                raise config.fault(("names", "require", right), said, wrong)
            required[wrong] = right
    if isinstance(settings.words, str):
        words = frozenset(line.lower() for line in _lines(config, settings.words, ("words",)))
    else:
        words = frozenset(word.lower() for word in settings.words)
    return House(names=with_parts(set(accepted)), words=words, required=required)


def _names_in(config: Config, file: str) -> Iterator[str]:
    """The right forms of a names file: a plain list, or a dump in the manner of Wikidata."""
    from linter.lexicon.gazetteer import sources

    path = config.folder / file
    try:
        for entry in sources.read(path):
            yield from entry.forms
    except sources.SourceError as error:
        raise config.fault(("names", "files"), str(error), file) from None
    except sources.UNREADABLE as error:
        raise config.fault(("names", "files"), _unreadable(path, error), file) from None


def _lines(config: Config, file: str, keys: tuple[str, ...]) -> Iterator[str]:
    """The entries of a list: one a line; what follows a # or a tab is a remark."""
    path = config.folder / file
    try:
        text = Path(path).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise config.fault(keys, _unreadable(path, error)) from None
    for line in text.splitlines():
        entry = line.partition("#")[0].partition("\t")[0].strip()
        if entry:
            yield entry


def _unreadable(path: Path, error: Exception) -> str:
    not_text = isinstance(error, UnicodeDecodeError)
    reason = "it is not UTF-8" if not_text else getattr(error, "strerror", None) or str(error)
    return f"{path} can't be read: {reason}"
