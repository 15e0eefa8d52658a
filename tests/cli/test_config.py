"""`copydesk config show` and `copydesk init`: what counts, and a file that counts."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Copydesk

SETTINGS = """\
preset = "strict"
ignore = ["quotes/mixed-pair"]
[names]
accept = ["Alyx Vance"]
require = { "Neiman Marcus" = ["Nieman Marcus"] }
[style]
abbreviation-stops = "without"
[severity]
"quotes/*" = "warning"
[[per-file]]
files = ["wire/*"]
ignore = ["names"]
"""


def test_what_is_shown_can_be_pasted_back(copydesk: Copydesk, tmp_path: Path) -> None:
    file = tmp_path / "copydesk.toml"
    file.write_text(SETTINGS)
    shown = copydesk("config", "show")
    assert (shown.status, shown.err) == (0, "")
    read = tomllib.loads(shown.out)
    assert read["names"]["require"] == {"Neiman Marcus": ["Nieman Marcus"]}
    assert read["fail-on"] == "warning"
    assert "# from preset strict" in shown.out
    file.write_text(shown.out, "utf-8")
    assert tomllib.loads(copydesk("config", "show").out) == read


def test_the_families_that_a_preset_stops_are_shown(copydesk: Copydesk) -> None:
    shown = copydesk("config", "show", "--preset", "web").out
    families = "boilerplate, encoding, duplicates"
    assert f"# These families stop a run, all others warn: {families}." in shown
    assert 'preset = "web"  # from --preset' in shown


def test_what_can_not_be_used_is_told(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text('[names]\nfiles = ["nobody.txt"]')
    shown = copydesk("config", "show")
    assert shown.status == 2
    assert "copydesk.toml:2: names.files: " in shown.err
    assert tomllib.loads(shown.out)["names"]["files"] == ["nobody.txt"]


def test_init_does_not_take_the_place_of_settings_in_pyproject(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.copydesk]\npreview = true")
    run = copydesk("init")
    assert run.status == 2
    assert "pyproject.toml has settings of Copydesk already" in run.err
    assert not (tmp_path / "copydesk.toml").exists()


def test_init_says_which_file_counts_no_more(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path.parent / "copydesk.toml").write_text("preview = true")
    try:
        run = copydesk("init")
    finally:
        (tmp_path.parent / "copydesk.toml").unlink()
    assert run.status == 0
    assert f"warning: {tmp_path.parent / 'copydesk.toml'} counted in this folder" in run.err


def test_the_schema_describes_every_key(copydesk: Copydesk) -> None:
    tables = json.loads(copydesk("config", "schema").out)["$defs"]
    assert {"Settings", "Names", "PerFile"} <= set(tables)
    for table in tables.values():
        assert all(key.get("description") for key in table["properties"].values())
