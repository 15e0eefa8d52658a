"""What a desk has set: presets, its names and words, its style, and options of single rules."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from linter.api import Linter
from linter.config import read_config
from linter.errors import ConfigError

SLIP = "It rained.Then it stopped.\n"
RESIDUE = "The council met on Monday.\n\nSee also: Council votes again\n"
NAMES = """The chair, Lena Wetherby, defended the plan. Wetherby said that work would start in May.

Asked about costs, Wetherbey gave no figure. Wetherby spoke for an hour.
"""


def linter(folder: Path, text: str) -> Linter:
    path = folder / "copydesk.toml"
    path.write_text(text, "utf-8")
    return Linter(config=read_config(path))


def refusal(folder: Path, text: str) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        linter(folder, text)
    return caught.value


def test_a_preset_sets_what_the_file_leaves_open(tmp_path: Path) -> None:
    strict = linter(tmp_path, 'preset = "strict"').config.settings
    assert strict.fail_on == "warning"
    own = linter(tmp_path, 'preset = "strict"\nfail-on = "info"').config.settings
    assert own.fail_on == "info"
    assert linter(tmp_path, 'preset = "advisory"').config.settings.fail_on == "never"


def test_another_preset_takes_the_place_of_the_files(tmp_path: Path) -> None:
    config = linter(tmp_path, 'preset = "strict"').config
    assert config.under("news").settings.fail_on == "error"


def test_under_web_residue_stops_and_all_else_warns(tmp_path: Path) -> None:
    web = linter(tmp_path, 'preset = "web"')
    assert [f.severity for f in web.lint_text(RESIDUE)] == ["error"]
    assert [f.severity for f in web.lint_text(SLIP)] == ["warning"]


def test_a_severity_of_the_file_wins_over_the_preset(tmp_path: Path) -> None:
    own = linter(tmp_path, 'preset = "web"\n[severity]\nsplices = "error"')
    assert [f.severity for f in own.lint_text(SLIP)] == ["error"]


def test_an_accepted_name_is_no_finding(tmp_path: Path) -> None:
    assert [f.text for f in linter(tmp_path, "").lint_text(NAMES)] == ["Wetherbey"]
    assert linter(tmp_path, '[names]\naccept = ["Lena Wetherbey"]').lint_text(NAMES) == []


def test_names_come_from_files_with_remarks(tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("# ours\n\nLena Wetherbey  # of the port\n", "utf-8")
    assert linter(tmp_path, '[names]\nfiles = ["names.txt"]').lint_text(NAMES) == []


def test_names_come_from_a_packed_dump_in_the_manner_of_wikidata(tmp_path: Path) -> None:
    entry = {"label": "Lena Wetherby", "aliases": ["Lena Wetherbey"], "description": "mayor"}
    (tmp_path / "names.jsonl.gz").write_bytes(gzip.compress(json.dumps(entry).encode()))
    assert linter(tmp_path, '[names]\nfiles = ["names.jsonl.gz"]').lint_text(NAMES) == []


def test_a_required_name_is_suggested_for_its_wrong_forms(tmp_path: Path) -> None:
    desk = linter(tmp_path, '[names.require]\n"Harrow Marks" = ["Harrow Marcs"]')
    (finding,) = desk.lint_text("The store is Harrow Marcs of Leeds.")
    assert (finding.rule, finding.suggestions) == ("names/house-name", ("Harrow Marks",))


def test_a_style_makes_each_other_form_a_warning(tmp_path: Path) -> None:
    desk = linter(tmp_path, '[style]\nabbreviation-stops = "with"')
    found = desk.lint_text("The UK signed first. The UK and the UN left.")
    assert [(f.text, f.severity, f.suggestions) for f in found] == [
        ("UK", "warning", ("U.K.",)),
        ("UK", "warning", ("U.K.",)),
        ("UN", "warning", ("U.N.",)),
    ]


FAULTS = {
    "style": ('[style]\nabreviation-stops = "with"', 2, "did you mean abbreviation-stops?"),
    "choice": ('[style]\nabbreviation-stops = "x"', 2, 'allowed: "without", "with"'),
    "rule": ('[options."names/nearmiss"]\nx = 1', 1, "did you mean names/near-miss?"),
    "option": ('[options."names/near-miss"]\nx = 1', 2, "unknown option; there are none"),
    "missing file": ('\n[names]\nfiles = ["no.txt"]', 3, "no.txt can't be read: No such file"),
    "missing words": ('words = "no.txt"', 1, "no.txt can't be read: No such file"),
    "no dump": (
        '[names]\nfiles = ["dump.jsonl"]',
        2,
        "dump.jsonl:1: no JSON object",
    ),
    "no archive": (
        '[names]\nfiles = ["names.gz"]',
        2,
        "names.gz can't be read: Not a gzip",
    ),
    "both": (
        '[names]\naccept = ["B"]\nrequire = {A = ["B"]}',
        3,
        "and in names.accept; drop it",
    ),
    "both right": (
        '[names.require]\nA = ["B"]\nB = ["C"]',
        2,
        'B stands here as a wrong form, and as the right name "B" in names.require',
    ),
    "one form of two names": (
        '[names.require]\nA = ["C"]\nB = ["C"]',
        3,
        'C stands here as a wrong form, and as a wrong form of "A"; drop it in one of the two',
    ),
}


@pytest.mark.parametrize(("text", "line", "said"), FAULTS.values(), ids=FAULTS)
def test_what_does_not_fit_the_rules_is_answered_with_its_place(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    (tmp_path / "dump.jsonl").write_text("{not json}\n", "utf-8")
    (tmp_path / "names.gz").write_bytes(b"Lena Wetherby")
    error = refusal(tmp_path, text)
    assert error.line == line
    assert said in str(error)


def test_a_wrong_form_that_a_file_accepts_is_told_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("Ben Bo\n", "utf-8")
    error = refusal(tmp_path, '[names]\nfiles = ["names.txt"]\nrequire = {A = ["Ben Bo"]}')
    assert "and as a right name in names.txt; drop it in one of the two" in str(error)
