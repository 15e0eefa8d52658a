"""The manual builds without a warning, leads nowhere astray, and has a page for each rule."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from linter.rules import Rule, built_in_rules, load_rules
from tests.integration.conftest import ROOT, copy_of_checkout, need, run

RULES = [file.rule for file in load_rules([built_in_rules()])[0]]

PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}
"""Control characters are shown by their pictures."""


class _Page(HTMLParser):
    """The links of a page, the places that links can lead to, and the text of its elements."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.text = ""
        self.marked: list[str] = []
        self._in_mark = False
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.links.append(value)
            elif name in ("id", "name") and value:
                self.anchors.add(value)
        if tag == "mark":
            self._in_mark = True
            self.marked.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self._in_mark = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._in_mark:
            self.marked[-1] += data


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built manual."""
    folder = tmp_path_factory.mktemp("manual") / "site"
    run(need("mkdocs"), "build", "--strict", "--site-dir", folder, cwd=ROOT)
    return folder


def test_no_link_leads_nowhere(site: Path) -> None:
    pages = {path: _Page(path) for path in site.rglob("*.html")}
    dead = [
        f"{path.relative_to(site)}: {link}"
        for path, page in pages.items()
        if path.name != "404.html"  # its links start at the site's address
        for link in page.links
        if not _leads_somewhere(link, path, pages)
    ]
    assert len(pages) > len(RULES)
    assert dead == []


def _leads_somewhere(link: str, path: Path, pages: dict[Path, _Page]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if target.is_dir():
        target /= "index.html"
    if not target.is_file():
        return False
    # A bare # is a script's business: it leads to the top of the page.
    return not parts.fragment or target not in pages or parts.fragment in pages[target].anchors


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        assert '<script src="http' not in text
        assert '<link rel="stylesheet" href="http' not in text


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_page_tells_all_of_a_rule(site: Path, rule: Rule) -> None:
    page = _Page(site / "rules" / rule.id / "index.html")
    for said in _said(rule):
        assert _flat(said) in _flat(page.text)
    finds = [text for example in rule.examples for text in example.finds]
    assert page.marked == [text.translate(PICTURES) for text in finds]


def _said(rule: Rule) -> Iterator[str]:
    yield from (rule.id, rule.summary, rule.why, f"--select {rule.id}", f"--ignore {rule.id}")
    for example in rule.examples:
        yield from (text for text in (example.bad, example.good, example.fixed) if text)


def _flat(text: str) -> str:
    return " ".join(text.translate(PICTURES).split())


def test_every_rule_is_listed(site: Path) -> None:
    index = _Page(site / "rules" / "index.html")
    for rule in RULES:
        assert f"{rule.id.partition('/')[0]}/{rule.id.partition('/')[2]}/" in index.links
        assert _flat(rule.summary) in _flat(index.text)


def test_only_pages_are_published(site: Path) -> None:
    published = {path.suffix for path in site.rglob("*") if path.is_file()}
    assert not published & {".py", ".yaml", ".md", ".txt"}


@pytest.mark.parametrize(
    ("page", "before", "after", "answer"),
    [
        ("data/quotations.yaml", "finds: [{quotes/unopened:", "finds: [{quotes/unclosed:", "gives"),
        ("index.md", "{{ suffixes }}", "{{ sufixes }}", "unknown insert"),
        ("limits.md", "(accuracy.md)", "(acuracy.md)", "acuracy.md"),
        ("limits.md", "(accuracy.md)", "(accuracy.md#nowhere)", "nowhere"),
    ],
)
def test_a_manual_that_is_wrong_is_not_built(
    tmp_path: Path, page: str, before: str, after: str, answer: str
) -> None:
    checkout = copy_of_checkout(tmp_path)
    path = checkout / "docs" / page
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
    built = run(
        need("mkdocs"), "build", "--strict", "-d", tmp_path / "site", cwd=checkout, check=False
    )
    assert built.returncode != 0
    assert answer in built.stdout + built.stderr
