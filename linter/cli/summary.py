"""The words of a run's last line."""

from __future__ import annotations

from collections import Counter

from linter.walk import EXCLUDED, IGNORED

_MARKUP = (".md", ".markdown", ".html", ".htm", ".xhtml")


def why_empty(left_out: Counter[str], *, any_rule: bool) -> str:
    """What kept a run from reading a file, and what to do about it.

    `left_out` is what the walk counts: files by EXCLUDED, IGNORED or their suffix.
    """
    if not any_rule:
        return "no rule is left; see select, ignore and preview"
    reasons: list[str] = []
    for suffix in _MARKUP:
        if count := left_out[suffix]:
            were = "file was" if count == 1 else "files were"
            reasons.append(
                f"{count} {suffix} {were} passed over "
                f'(include = ["*{suffix}"] in copydesk.toml takes such files)'
            )
    if count := left_out[EXCLUDED]:
        reasons.append(f"{counted(count, 'file')} excluded by the configuration")
    if count := left_out[IGNORED]:
        reasons.append(f"{count} ignored (see .gitignore and .copydeskignore)")
    others = sum(n for key, n in left_out.items() if key not in (*_MARKUP, EXCLUDED, IGNORED))
    if others:
        reasons.append(f"{counted(others, 'other file')} passed over (*.txt and *.text are read)")
    return "; ".join(reasons) or "no file is there; a folder is searched for *.txt and *.text"


def offers(fixable: Counter[str], *, fixed: bool, unsafe: bool) -> str:
    """How many findings the options could mend, by safety; what a run has tried is not offered."""
    safe = 0 if fixed else fixable["safe"]
    others = 0 if fixed and unsafe else fixable["unsafe"]
    parts = [f"{safe} can be mended with --fix"] if safe else []
    if others:
        parts.append(
            f"{others} more with --unsafe-fixes"
            if safe
            else f"{others} can be mended with --fix --unsafe-fixes"
        )
    return ", ".join(parts)


def counted(number: int, noun: str) -> str:
    """A number with its noun in the right form."""
    if number == 1 or noun == "info":
        return f"{number} {noun}"
    return f"{number} {noun}es" if noun == "fix" else f"{number} {noun}s"
