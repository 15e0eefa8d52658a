"""Names that do not agree with themselves: a given name, an organisation, an acronym, a form of
address. Each check compares what one article says in several places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.names import NO_NAMES
from linter.analysis.people import FullName
from linter.analysis.words import occurrences, without_possessive
from linter.findings import Hit
from linter.lexicon.gazetteer import packaged
from linter.scan import Candidate
from linter.similarity import is_one_edit

_SHORTEST_ORGANISATION = 5
_SHORTEST_ACRONYM = 3
_AROUND = 150
_FAMILY = lazy.regex(
    r"\b(?:brothers?|sisters?|sons?|daughters?|wife|husband|widow|fathers?|mothers?|twins?|parents?"
    r"|cousins?|uncle|aunt|nephew|niece|couple|married|family|siblings?|grand\w+|relatives?)\b"
)
_ADDRESSED = lazy.regex(
    r"(?P<title>M(?:rs?|s|iss)|Sir|Dame)\b\.? (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_PREFIXES = frozenset("De Di Da Du La Le Los Las Mac Mc Van Von Fitz San St El Al Ben".split())
_PLAIN = frozenset(("Mr", "Mrs", "Ms", "Miss"))
_HONOURED = frozenset(("Sir", "Dame"))
_IN_BRACKETS = lazy.regex(r"\((?:the )?(?P<short>[A-Z]{3,6})\)")
_EXPANSION = lazy.regex(r"(?:[A-Z][\w’'-]+(?: (?:of|the|and|for|on|in|to|de|des)){0,2}[ -]){2,8}\Z")
_LONGEST_NAME = 120
_INNER_CAPITAL = lazy.regex(r"(?<=[a-z])(?=[A-Z])")
_INITIALS = lazy.regex(r"[A-Z](?=[\w’'])")


def given_name(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A given name written in two ways before one surname (Steven, Stephen)."""
    for rare, usual in article.similar:
        if not (lexicon.is_given_name(rare) and lexicon.is_given_name(usual)):
            continue
        for one, other in _of_one_surname(article, rare, usual):
            if not _may_be_relatives(article, one, other):
                yield Hit(
                    one.start,
                    one.end,
                    "given-name",
                    suggestions=(" ".join((usual, *one.words[1:])),),
                    related=((other.start, other.end, "the other given name"),),
                    details={"other": " ".join(other.words)},
                )


def _of_one_surname(article: Article, rare: str, usual: str) -> Iterator[tuple[FullName, FullName]]:
    runs = article.people.runs
    for one in runs:
        if one.given == rare:
            other = next((r for r in runs if r.given == usual and r.surname == one.surname), None)
            if other is not None:
                yield one, other


def _may_be_relatives(article: Article, one: FullName, other: FullName) -> bool:
    """Are they named side by side, or with a word of kinship near?"""
    text = article.text
    first, last = sorted((one, other), key=lambda name: name.start)
    if last.start - first.end < _AROUND:
        return True
    return any(_is_of_family(text, name.start, name.end) for name in (one, other))


def _is_of_family(text: str, start: int, end: int) -> bool:
    return _FAMILY.search(text, max(0, start - _AROUND), end + _AROUND) is not None


def form_of_address(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """Mr for somebody who is Ms elsewhere, or who is Sir or Dame."""
    by_surname: dict[str, Counter[str]] = {}
    for found in _ADDRESSED.finditer(article.text):
        surname = without_possessive(found["name"].split()[-1])
        by_surname.setdefault(surname, Counter())[found["title"]] += 1
    for surname, titles in by_surname.items():
        if len(titles) == 1 or len(_bearers(article, surname)) > 1:
            continue
        for title in sorted(_odd_titles(titles, article.text)):
            yield from _wrongly_addressed(article, title, surname, titles)


def _bearers(article: Article, surname: str) -> set[str]:
    return {name.given for name in article.people.introduced.get(surname, ())}


def _odd_titles(titles: Counter[str], text: str) -> set[str]:
    """The titles that can't be right beside the others: Mr beside Sir, the rarer of Mr and Ms.

    Mrs is often the wife of Mr, and where a family is spoken of, nobody can tell.
    """
    if titles.keys() & _HONOURED:
        return set(titles.keys() & _PLAIN)
    (usual, most), *rest = titles.most_common()
    odd = {one for one, n in rest if 2 * n <= most and (one == "Mr") != (usual == "Mr")}
    return set() if "Mrs" in odd or _FAMILY.search(text) else odd


def _wrongly_addressed(
    article: Article, title: str, surname: str, titles: Counter[str]
) -> Iterator[Hit]:
    usual = " or ".join(sorted(titles.keys() - {title}))
    for found in re.finditer(rf"\b{title}\.? {re.escape(surname)}\b", article.text):
        if not _is_of_family(article.text, *found.span()):
            yield Hit(*found.span(), "address", details={"usual": usual})


def organisation(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """One name split, joined or cased in two ways (ByteDance, Byte Dance, Bytedance)."""
    counts = article.capitalised
    by_key: dict[str, Counter[str]] = {
        word.lower(): Counter()
        for word in counts
        if not word.istitle() and len(word) >= _SHORTEST_ORGANISATION and _has_inner_capital(word)
    }
    if not by_key:
        return
    for word, count in counts.items():
        if (lower := word.lower()) in by_key and not word.isupper():
            by_key[lower][word] += count
    for key, forms in by_key.items():
        for split in {_INNER_CAPITAL.sub(" ", form) for form in forms}:
            if split.partition(" ")[0] in _PREFIXES | NO_NAMES:
                continue  # Ron DeSantis and Carla De Santis; TheWichita is no name
            if number := sum(1 for _ in occurrences(article.text, split)):
                by_key[key][split] = number
    for forms in by_key.values():
        if len(forms) > 1:
            yield from _other_forms(article, forms)


def _has_inner_capital(word: str) -> bool:
    return word[1:] != word[1:].lower() and not word.isupper() and "-" not in word


def _other_forms(article: Article, forms: Counter[str]) -> Iterator[Hit]:
    (usual, count), *rest = sorted(
        forms.items(), key=lambda item: (not lexicon.is_brand(item[0]), -item[1])
    )
    bearers = _bearers(article, usual)
    for form, _ in rest:
        if bearers and bearers.isdisjoint(_bearers(article, form) or bearers):
            continue  # Ellen MacArthur and James Macarthur
        for at in occurrences(article.text, form):
            block = article.document.block_at(at)
            if block is not None and block.kind == "paragraph":
                yield Hit(
                    at,
                    at + len(form),
                    "split" if " " in form else "cased",
                    suggestions=(usual,),
                    details={"count": str(count)},
                )


def acronym(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """An acronym with two letters swapped, or one that its name does not give (TPP, TTP)."""
    counts = {
        word: count
        for word, count in article.capitalised.items()
        if word.isupper() and len(word) >= _SHORTEST_ACRONYM and word.isalpha()
    }
    if not counts:
        return
    defined = {found["short"]: found for found in _IN_BRACKETS.finditer(article.text)}
    for short, found in defined.items():
        before = article.text[max(0, found.start() - _LONGEST_NAME) : found.start()]
        expansion = _EXPANSION.search(before)
        initials = "".join(_INITIALS.findall(expansion.group())) if expansion else ""
        fits = initials[-len(short) :]
        swapped = sorted(fits) == sorted(short) and is_one_edit(fits, short)
        if swapped and counts[short] == 1 and not lexicon.is_name(short):
            yield Hit(*found.span("short"), "expansion", suggestions=(fits,), details={"of": fits})
    for odd, count in counts.items():
        if odd in defined or count > 1 or lexicon.is_name(odd) or lexicon.is_word(odd.lower()):
            continue
        for short in (one for one, n in counts.items() if one in defined or n > 1):
            if short != odd and set(short) == set(odd) and is_one_edit(short, odd):
                if packaged().acronym(odd):
                    continue  # another body that is known by these letters
                at = next(occurrences(article.text, odd))
                yield Hit(at, at + len(odd), "swapped", suggestions=(short,), details={"of": short})
