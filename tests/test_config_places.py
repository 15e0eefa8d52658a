"""The line of a key, or of a list's item, in a TOML file."""

from __future__ import annotations

import pytest

from linter.config_places import Keys, line_of

TEXT = """\
# select = [] is a remark
select = [
  "names",  # not "quotes"
  'quotes',
  3,
]
"fail-on" = "error"
severity.names = "info"

[options."names/near-miss"]  # a remark
depth = 3

[[per-file]]
files = ["a"]

[[per-file]]
files = ["b"]
[per-file.severity]
quotes = "info"

[names]
require = { "Ann [sic]" = ["An"] }
"""


@pytest.mark.parametrize(
    ("keys", "item", "line"),
    [
        (("select",), None, 2),
        (("select",), "names", 3),
        (("select",), "quotes", 3),
        (("select",), 3, 5),
        (("select",), "splices", 2),
        (("fail-on",), None, 7),
        (("severity", "names"), None, 8),
        (("options", "names/near-miss", "depth"), None, 11),
        (("options", "names/near-miss", "width"), None, 10),
        (("per-file", 0, "files"), "a", 14),
        (("per-file", 1, "ignore"), None, 16),
        (("per-file", 1, "files"), "b", 17),
        (("per-file", 1, "severity", "quotes"), None, 19),
        (("names", "require", "Ann [sic]"), None, 22),
        (("style",), None, None),
    ],
)
def test_a_key_has_its_line(keys: Keys, item: object, line: int | None) -> None:
    assert line_of(TEXT, keys, item) == line
