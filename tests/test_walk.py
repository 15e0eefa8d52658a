"""Paths as a user gives them to the files that hold articles."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from linter.errors import ReadError
from linter.walk import find_files


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "root"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It rained.")


def ignore(path: Path, *lines: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n")


def found(*paths: str) -> list[str]:
    return [str(each).replace("\\", "/") for each in find_files(paths or ["."])]


def test_a_folder_gives_its_articles_in_the_order_of_names(root: Path) -> None:
    make(root, "b.txt", "a.text", "c/d.TXT", "c/a.txt", "page.html", "notes", "x.md")
    assert found() == ["a.text", "b.txt", "c/a.txt", "c/d.TXT"]


def test_files_are_shown_as_the_user_would_type_them(root: Path) -> None:
    make(root, "a/b.txt")
    assert found("a") == ["a/b.txt"]
    assert found("./a/b.txt") == ["./a/b.txt"]
    assert found(str(root)) == [f"{root.as_posix()}/a/b.txt"]


def test_a_file_that_is_named_is_always_read(root: Path) -> None:
    make(root, "page.html", ".hidden.txt", "ignored.txt")
    ignore(root / ".gitignore", "ignored.txt")
    assert found() == []
    assert found("page.html", ".hidden.txt", "ignored.txt") == [
        *("page.html", ".hidden.txt", "ignored.txt"),
    ]


def test_each_file_comes_once(root: Path) -> None:
    make(root, "a/b.txt", "c.txt")
    assert found("c.txt", "./c.txt", ".", "a", "a/../c.txt", "-", "-") == ["c.txt", "a/b.txt", "-"]


def test_a_path_that_is_not_there_is_an_error_and_the_others_come(root: Path) -> None:
    make(root, "a.txt")
    missing, there = find_files(["b.txt", "a.txt"])
    assert isinstance(missing, ReadError)
    assert str(missing) == "b.txt: no such file or directory; check the path"
    assert there == "a.txt"


def test_hidden_files_and_folders_are_left_out(root: Path) -> None:
    make(root, ".git/a.txt", ".cache/b.txt", ".c.txt", "d.txt", "e/.f/g.txt")
    assert found() == ["d.txt"]


def test_a_hidden_folder_that_is_named_is_walked(root: Path) -> None:
    make(root, ".drafts/a.txt")
    assert found(".drafts") == [".drafts/a.txt"]


def test_a_folder_may_be_called_like_an_article(root: Path) -> None:
    make(root, "a.txt/b.txt", "a.txt/c.html")
    assert found() == found("a.txt") == ["a.txt/b.txt"]


def test_a_link_to_a_file_is_read_and_a_link_to_a_folder_is_not_followed(root: Path) -> None:
    make(root, "a/b.txt")
    (root / "link.txt").symlink_to(root / "a" / "b.txt")
    (root / "loop").symlink_to(root)
    (root / "loop.txt").symlink_to(root)
    (root / "broken.txt").symlink_to(root / "missing.txt")
    assert found() == ["a/b.txt", "link.txt"]


@pytest.mark.parametrize("name", [".gitignore", ".copydeskignore"])
@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (["b.txt"], ["a.txt", "c/a.txt"]),
        (["*.txt", "!a.txt"], ["a.txt", "c/a.txt"]),
        (["/a.txt"], ["b.txt", "c/a.txt", "c/b.txt", "c/d/b.txt"]),
        (["c/"], ["a.txt", "b.txt"]),
        (["c/*.txt"], ["a.txt", "b.txt", "c/d/b.txt"]),
        (["**/d"], ["a.txt", "b.txt", "c/a.txt", "c/b.txt"]),
        (["# b.txt", "", "c"], ["a.txt", "b.txt"]),
        (["c", "!c/a.txt"], ["a.txt", "b.txt"]),
        (["a.txt/"], ["a.txt", "b.txt", "c/a.txt", "c/b.txt", "c/d/b.txt"]),
    ],
)
def test_ignore_files_speak_as_in_git(
    root: Path, name: str, lines: list[str], left: list[str]
) -> None:
    make(root, "a.txt", "b.txt", "c/a.txt", "c/b.txt", "c/d/b.txt")
    ignore(root / name, *lines)
    assert found() == left


def test_the_innermost_file_that_names_a_path_decides(root: Path) -> None:
    make(root, "a.txt", "c/a.txt", "c/b.txt", "c/d/a.txt")
    ignore(root / ".gitignore", "a.txt")
    ignore(root / "c" / ".gitignore", "!a.txt", "b.txt")
    ignore(root / "c" / "d" / ".gitignore", "/a.txt")
    assert found() == ["c/a.txt"]


def test_both_ignore_files_count_and_ours_has_the_last_word(root: Path) -> None:
    make(root, "a.txt", "b.txt", "c.txt")
    ignore(root / ".gitignore", "a.txt", "b.txt")
    ignore(root / ".copydeskignore", "!b.txt", "c.txt")
    assert found() == ["b.txt"]


def test_the_files_above_count_up_to_the_root_of_the_repository(root: Path) -> None:
    make(root, "repo/a/b/one.txt", "repo/a/b/two.txt", "repo/a/b/three.txt")
    ignore(root / "repo" / ".gitignore", "one.txt", "/a/b/two.txt")
    assert found("repo/a/b") == [f"repo/a/b/{n}.txt" for n in ("one", "three", "two")]
    (root / "repo" / ".git").mkdir()
    assert found("repo/a/b") == ["repo/a/b/three.txt"]
    ignore(root / ".gitignore", "three.txt")
    assert found("repo/a/b") == ["repo/a/b/three.txt"]


def test_of_the_files_above_the_nearer_one_decides(root: Path) -> None:
    make(root, "repo/.git/config", "repo/a/b/one.txt", "repo/a/b/two.txt")
    ignore(root / "repo" / ".gitignore", "one.txt", "!two.txt")
    ignore(root / "repo" / "a" / ".gitignore", "!one.txt", "two.txt")
    assert found("repo/a/b") == ["repo/a/b/one.txt"]


def test_an_ignore_file_in_the_folder_itself_needs_no_repository(root: Path) -> None:
    make(root, "a.txt", "b.txt")
    ignore(root / ".gitignore", "a.txt")
    assert found() == ["b.txt"]


def test_an_empty_folder_has_no_articles(root: Path) -> None:
    assert found() == []


def test_a_walk_reads_what_is_included(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c.png"):
        (tmp_path / name).write_text("x", "utf-8")
    found = find_files([str(tmp_path)], included=lambda path: path.endswith(".md"))
    assert [Path(str(path)).name for path in found] == ["a.txt", "b.md"]


def test_force_reads_of_what_is_named_only_what_a_walk_would(root: Path) -> None:
    make(root, "a.txt", "articles/b.md", "notes.md")
    named = ["a.txt", "articles/b.md", "notes.md", "-"]
    left_out: Counter[str] = Counter()
    found = find_files(
        named, included=lambda path: path.startswith("articles"), force=True, left_out=left_out
    )
    assert list(found) == ["a.txt", "articles/b.md", "-"]
    assert left_out == {".md": 1}
    assert list(find_files(named)) == named


def test_what_is_left_out_is_counted_by_reason(root: Path) -> None:
    make(root, "a.md", "b.md", "c.txt", "old.txt", "sheet.csv", "drafts/d.txt", "drafts/e.txt")
    ignore(root / ".copydeskignore", "c.txt", "drafts/")
    left_out: Counter[str] = Counter()
    found = find_files(["."], lambda path: path == "old.txt", left_out=left_out)
    assert list(found) == []
    assert left_out == {".md": 2, ".csv": 1, "excluded": 1, "ignored": 2}
