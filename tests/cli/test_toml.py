"""Settings as TOML: what is written is read as the same."""

from __future__ import annotations

import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from linter.cli.toml import toml_lines

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
_PLAIN = st.booleans() | st.integers(-99, 99) | st.lists(_TEXTS, max_size=3) | _TEXTS
_TABLES = st.recursive(
    st.dictionaries(_TEXTS, _PLAIN, max_size=3),
    lambda inner: st.dictionaries(_TEXTS, _PLAIN | inner | st.lists(inner, max_size=2)),
    max_leaves=4,
)


@given(_TABLES)
def test_what_is_written_is_read_as_the_same(data: dict[str, Any]) -> None:
    assert tomllib.loads("\n".join(toml_lines(data))) == data


def test_values_come_before_tables_and_carry_their_remarks() -> None:
    data = {"names": {"accept": ["Ann"], "require": {"Ben Bo": ["Bem"]}}, "preview": True}
    assert list(toml_lines(data, {"preview": "default", "names": "from a file"})) == [
        "preview = true  # default",
        "[names]  # from a file",
        'accept = ["Ann"]',
        "[names.require]",
        '"Ben Bo" = ["Bem"]',
    ]
