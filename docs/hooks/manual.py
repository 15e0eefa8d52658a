"""The hook of mkdocs: adds the pages of the rules, and fills in what the program says of itself."""

from __future__ import annotations

from typing import Any

from inserts import fill
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from rule_pages import families, index_page, rule_files, rule_page

from linter.errors import UserError

_INDEX = "rules/index.md"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the rules to the files of the site, and to its navigation."""
    try:
        rules = rule_files()
        pages = {f"rules/{file.rule.id}.md": rule_page(file, rules) for file in rules}
    except (UserError, ValueError) as error:
        raise PluginError(f"the pages of the rules: {error}") from error
    for path, text in {_INDEX: index_page(rules), **pages}.items():
        files.append(File.generated(config, path, content=text))
    listed: list[Any] = [{"All rules": _INDEX}]
    for family, members in families(rules):
        listed.append({family: [{f.rule.id: f"rules/{f.rule.id}.md"} for f in members]})
    config.nav = [
        {"Rules": listed} if entry == {"Rules": _INDEX} else entry for entry in _nav(config)
    ]
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in what a page takes from the program."""
    if page.file.generated_by is not None:
        return markdown  # a rule file may hold braces of its own
    try:
        return fill(markdown)
    except (UserError, ValueError, OSError) as error:
        raise PluginError(f"{page.file.src_uri}: {error}") from error


def _nav(config: MkDocsConfig) -> list[Any]:
    return list(config.nav or [])
