"""Presets: settings that belong together, under a name. What a file says itself wins over them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from linter.findings import SeverityName

PresetName = Literal["news", "strict", "web", "advisory"]


class Preset(NamedTuple):
    """What a preset sets.

    `settings` are defaults in place of the usual ones. Where `stops` names families, their warnings
    count as errors, and the errors of all others as warnings.
    """

    summary: str
    settings: Mapping[str, Any] = {}
    stops: tuple[str, ...] = ()

    def severity(self, rule: str, usual: SeverityName) -> SeverityName:
        """A finding's severity under this preset; an info stays one."""
        if not self.stops or usual == "info":
            return usual
        return "error" if rule.partition("/")[0] in self.stops else "warning"


PRESETS: Mapping[PresetName, Preset] = {
    "news": Preset("A newsroom's articles: errors stop a run. The usual one."),
    "strict": Preset("Warnings stop a run as well.", {"fail_on": "warning"}),
    "web": Preset(
        "Scraped pages, residue first: what a page or a machine left in the text stops a run, all "
        "else is a warning.",
        stops=("boilerplate", "encoding", "duplicates"),
    ),
    "advisory": Preset(
        "Nothing stops a run; its last line says what would have.", {"fail_on": "never"}
    ),
}
