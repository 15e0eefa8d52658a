"""One rule file to a rule, and a useful answer where the file is wrong.

PyYAML's C loader composes a tree with line marks, msgspec checks the types. A fault is answered
with file, line and key, never with a traceback.
"""

from __future__ import annotations

from typing import Any

import msgspec
import yaml

from linter import lazy
from linter.errors import RuleError
from linter.rules.frames import all_anchors
from linter.rules.model import Example, Option, Rule, RuleFile
from linter.rules.validation import faults

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNKNOWN = lazy.regex(r"unknown field `(?P<key>[^`]*)`")
_MISSING = lazy.regex(r"missing required field `(?P<key>[^`]*)`")
_PLACE = lazy.regex(r" - at (?P<is_key>`key` in )?`\$(?P<path>[^`]*)`$")
_STEP = lazy.regex(r"\.([^.\[]+)|\[(\d+|\.\.\.)\]")
_EXPECTED = lazy.regex(r"Expected `(\w+)`")
_ANY = "..."
_STR_TAG = "tag:yaml.org,2002:str"


def parse_rule(text: str, shown: str) -> RuleFile:
    """The rule of a file's text. Raises RuleError with the line of the key at fault."""
    loader = _Loader(text)
    try:
        root = loader.get_single_node()
        if not isinstance(root, yaml.MappingNode):
            raise RuleError(shown, 1, "a rule file is a mapping of keys (id, summary, check, …)")
        lines = _key_lines(root, shown)
        data = loader.construct_document(root)
    except yaml.YAMLError as error:
        raise _yaml_fault(error, text, shown) from None
    except (TypeError, ValueError, RecursionError) as error:
        raise RuleError(shown, 1, f"can't be understood as YAML: {error}") from None
    finally:
        loader.dispose()
    try:
        rule = msgspec.convert(data, Rule)
    except msgspec.ValidationError as error:
        raise _schema_fault(str(error), root, shown) from None
    for key, message in faults(rule):
        raise RuleError(shown, lines.get(key, 1), f"{key}: {message}")
    if rule.frames:  # told here, so that they are kept with the parsed rule
        rule = msgspec.structs.replace(rule, anchors=all_anchors(rule.frames))
    return RuleFile(rule, shown, lines)


def _key_lines(root: yaml.MappingNode, shown: str) -> dict[str, int]:
    lines: dict[str, int] = {}
    for key, _ in root.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise RuleError(shown, line, "a key is a word (id, summary, check, …)")
        if key.value in lines:
            raise RuleError(
                shown, line, f"{key.value}: stands twice, first on line {lines[key.value]}"
            )
        lines[key.value] = line
    return lines


def _yaml_fault(error: yaml.YAMLError, text: str, shown: str) -> RuleError:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    line = text.splitlines()[mark.line : mark.line + 1] if mark else []
    if line and "\t" in line[0][: len(line[0]) - len(line[0].lstrip())]:
        problem = "a tab stands where YAML wants spaces"
    return RuleError(shown, mark.line + 1 if mark else None, f"not valid YAML: {problem}")


def _schema_fault(message: str, root: yaml.MappingNode, shown: str) -> RuleError:
    place = _PLACE.search(message)
    steps = [a or _number(b) for a, b in _STEP.findall(place["path"])] if place else []
    text = message[: place.start()] if place else message
    expected = _EXPECTED.match(text)
    node, key = _follow(root, steps, expected[1] if expected else "")
    if place and place["is_key"] and isinstance(node, yaml.MappingNode):
        wrong = next((name for name, _ in node.value if not _fits(name, "str")), node)
        shown_key = wrong.value if isinstance(wrong, yaml.ScalarNode) else "a key"
        said = f"{shown_key} is read as no text; put it in quotation marks"
        return RuleError(shown, wrong.start_mark.line + 1, f"{key}: {said}")
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


def _number(text: str) -> int | str:
    return _ANY if text == _ANY else int(text)


def _fits(node: yaml.Node, wanted: str) -> bool:
    """May a node be what msgspec has expected?"""
    kinds = {"array": yaml.SequenceNode, "object": yaml.MappingNode}
    if wanted == "str":
        return isinstance(node, yaml.ScalarNode) and bool(node.tag == _STR_TAG)
    return isinstance(node, kinds.get(wanted, ()))


def _follow(root: yaml.Node, steps: list[Any], wanted: str) -> tuple[yaml.Node, str]:
    """The node that the steps lead to, and its name.

    msgspec says `[...]` for an entry of a mapping: the first one that does not fit is meant.
    """
    node = root
    names: list[str] = []
    for at, step in enumerate(steps):
        if step == _ANY and isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if not _fits(_follow(value, steps[at + 1 :], wanted)[0], wanted):
                    names.append(f".{key.value}")
                    node = value
                    break
            continue
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
    structs: dict[Any, type[msgspec.Struct]] = {"examples": Example, "options": Option}
    struct = structs.get(steps[0], Rule) if steps else Rule
    return [field.encode_name for field in msgspec.structs.fields(struct)]


def _did_you_mean(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]}?" if near else f"allowed: {', '.join(known)}"
