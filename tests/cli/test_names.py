"""`copydesk names`: an archive's names become the house's, an article's are shown."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Copydesk

SLIP = """The chair, Lena Wetherby, defended the plan. Wetherby said that work would start in May.

Asked about costs, Wetherbey gave no figure. Wetherby spoke for an hour.
"""


def test_what_an_archive_uses_is_never_reported(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    for number in range(3):
        (tmp_path / "archive" / f"{number}.txt").write_text("Lena Wetherbey sang.", "utf-8")
    (tmp_path / "story.txt").write_text(SLIP, "utf-8")
    assert copydesk("check", "story.txt").status == 1
    learnt = copydesk("names", "learn", "archive", "-o", "house.tsv")
    assert learnt.status == 0
    assert "names of 3 files to house.tsv" in learnt.err
    (tmp_path / "copydesk.toml").write_text('[names]\nfiles = ["house.tsv"]\n', "utf-8")
    assert copydesk("check", "story.txt").status == 0


def test_an_archive_that_is_not_there_is_told(copydesk: Copydesk) -> None:
    failed = copydesk("names", "learn", "nowhere")
    assert failed.status == 2
    assert "nowhere: no such file or directory" in failed.err


def test_an_archive_without_articles_is_told(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert copydesk("names", "learn", "empty").status == 2


def test_a_very_long_file_is_read_in_parts(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "all.txt").write_text("Then Ada Lovell sang.\n" * 250_000, "utf-8")
    assert copydesk("names", "learn", "all.txt", "--least", "2").status == 0
    assert "Ada Lovell\t" in (tmp_path / "names.tsv").read_text("utf-8")


def test_the_names_of_an_article_are_shown_with_what_is_known(
    copydesk: Copydesk, tmp_path: Path
) -> None:
    (tmp_path / "story.txt").write_text(SLIP, "utf-8")
    (tmp_path / "copydesk.toml").write_text('[names]\naccept = ["Lena Wetherby"]\n', "utf-8")
    shown = copydesk("names", "check", "story.txt")
    assert shown.status == 0
    (row,) = [line for line in shown.out.splitlines() if "Lena Wetherby" in line]
    assert "accepted by the house" in row
    assert "similar to Wetherbey" in row
