"""Rule files to rules, and a useful answer where a file is wrong.

PyYAML's C loader composes a tree with line marks, msgspec checks the types. A fault is answered
with file, line and key, never with a traceback.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

from linter.errors import RuleError
from linter.rules.model import Rule, RuleFile
from linter.rules.validation import faults

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNKNOWN = re.compile(r"unknown field `(?P<key>[^`]*)`")
_MISSING = re.compile(r"missing required field `(?P<key>[^`]*)`")
_PLACE = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.([^.\[]+)|\[(\d+)\]")


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
    for path, shown in _files(places, errors):
        try:
            loaded = load_rule(path, shown)
        except RuleError as error:
            errors.append(error)
            continue
        for name in (loaded.rule.id, *loaded.rule.aliases):
            if name in seen:
                line = loaded.lines.get("id")
                errors.append(RuleError(shown, line, f"id {name} is taken by {seen[name]}"))
                break
        else:
            seen |= dict.fromkeys((loaded.rule.id, *loaded.rule.aliases), shown)
            rules.append(loaded)
    return rules, errors


def _files(places: Iterable[Path], errors: list[RuleError]) -> Iterator[tuple[Path, str]]:
    for place in places:
        if place.is_dir():
            found = sorted([*place.rglob("*.yaml"), *place.rglob("*.yml")])
            yield from ((path, str(path)) for path in found)
        elif place.is_file():
            yield place, str(place)
        else:
            errors.append(RuleError(str(place), None, "no such rule file or folder"))


def load_rule(path: Path, shown: str) -> RuleFile:
    """Load one rule file. Raises RuleError with the line of the key at fault."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(shown, None, f"can't be read: {error}") from None
    loader = _Loader(text)
    try:
        root = loader.get_single_node()
        if not isinstance(root, yaml.MappingNode):
            raise RuleError(shown, 1, "a rule file is a mapping of keys (id, summary, check, …)")
        lines = _key_lines(root, shown)
        data = loader.construct_document(root)
    except yaml.YAMLError as error:
        raise _yaml_fault(error, shown) from None
    finally:
        loader.dispose()
    try:
        rule = msgspec.convert(data, Rule)
    except msgspec.ValidationError as error:
        raise _schema_fault(str(error), root, shown) from None
    for key, message in faults(rule):
        raise RuleError(shown, lines.get(key, 1), f"{key}: {message}")
    return RuleFile(rule, shown, lines)


def _key_lines(root: yaml.MappingNode, shown: str) -> dict[str, int]:
    lines: dict[str, int] = {}
    for key, _ in root.value:
        line = key.start_mark.line + 1
        if key.value in lines:
            raise RuleError(
                shown, line, f"{key.value}: stands twice, first on line {lines[key.value]}"
            )
        lines[key.value] = line
    return lines


def _yaml_fault(error: yaml.YAMLError, shown: str) -> RuleError:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    if "\\t" in problem:
        problem = "a tab stands where YAML wants spaces"
    return RuleError(shown, mark.line + 1 if mark else None, f"not valid YAML: {problem}")


def _schema_fault(message: str, root: yaml.MappingNode, shown: str) -> RuleError:
    place = _PLACE.search(message)
    steps = [a or int(b) for a, b in _STEP.findall(place["path"])] if place else []
    text = message[: place.start()] if place else message
    node, key = _follow(root, steps)
    if unknown := _UNKNOWN.search(text):
        name = unknown["key"]
        known = _keys_at(steps)
        line = _line_of_key(node, name) or node.start_mark.line + 1
        return RuleError(shown, line, f"{name}: unknown key; {_did_you_mean(name, known)}")
    if missing := _MISSING.search(text):
        return RuleError(shown, node.start_mark.line + 1, f"{missing['key']}: this key is missing")
    return RuleError(shown, node.start_mark.line + 1, f"{key or 'rule'}: {_plain(text, key)}")


def _plain(text: str, key: str) -> str:
    """msgspec's words in ours, with what is allowed where it is a choice."""
    if key == "id" or key.startswith("aliases"):
        return "an id is family/what-is-wrong, in lower case with hyphens"
    choices = {
        "severity": "error, warning or info",
        "fix": "none, safe or unsafe",
        "in-quotations": "check or skip",
        "scan": "anchors or full",
    }
    allowed = f"; allowed: {choices[key]}" if key in choices else ""
    return text[:1].lower() + text[1:] + allowed


def _follow(root: yaml.Node, steps: list[Any]) -> tuple[yaml.Node, str]:
    node = root
    names: list[str] = []
    for step in steps:
        names.append(f"[{step}]" if isinstance(step, int) else f".{step}" if names else step)
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), node)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step] if step < len(node.value) else node
    return node, "".join(names)


def _line_of_key(node: yaml.Node, name: str) -> int | None:
    if isinstance(node, yaml.MappingNode):
        for key, _ in node.value:
            if key.value == name:
                return int(key.start_mark.line) + 1
    return None


def _keys_at(steps: list[Any]) -> list[str]:
    if steps[:1] == ["examples"]:
        return ["bad", "good", "finds", "fixed"]
    return [field.encode_name for field in msgspec.structs.fields(Rule)]


def _did_you_mean(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]}?" if near else f"allowed: {', '.join(known)}"
