"""People: a surname that stands alone, was never introduced, and resembles one that was.

A misspelled surname may be another real one (Phillips, Philips), and the right form may stand only
once; then neither rarity nor a word list tells. What tells is the slot: news gives a person's full
name first (AP Stylebook, "names"), so a bare surname with a title before it or a verb of saying
beside it that nobody of the article bears is a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from linter import lazy, lexicon
from linter.analysis import Article
from linter.analysis.names import NO_NAMES, SAYING, TITLES, word_before
from linter.analysis.people import FullName
from linter.analysis.words import has_word, occurrences
from linter.findings import Hit
from linter.lexicon.gazetteer import packaged
from linter.scan import Candidate
from linter.similarity import is_one_edit, is_other_romanisation, sounds_alike

_ENOUGH = 20
_SHORT = 4
_SAYING = lazy.regex(SAYING)
_SPEAKS = lazy.regex(rf" (?:also |then |later |had |has |himself |herself )?(?:{SAYING})\b")
_ACTS = lazy.regex(
    r"(?:[’']s?\b(?! [A-Z])|,? (?:who|whose)\b|, \d"
    r"| (?:was|is|has|had|also|did|would|could|will|does|can|may|might|must|should|never|went|came"
    r"|took|made|got|gave|began|left|won|lost|ran|saw|knew|felt|thought|became|[a-z]{3,}ed)\b)"
)
_OF_PLACES = frozenset("in at near outside across around into".split())
_WEAK = lazy.regex(r"[,.;:?!)”\"’—-]| [a-z(—–]|\n|\Z")

Slot = Literal["title", "speaks", "acts", "stands"]


class Alone(NamedTuple):
    """A surname that stands alone, and what shows that it is a person's."""

    at: int
    slot: Slot


def another_surname(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A real surname that nobody of the article bears, where a similar one was introduced."""
    for odd, known, name in _questions(article):
        if _is_borne(odd) and article.capitalised[known] > 1:
            yield from _asked(article, odd, known, name)


def seen_once(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A surname that no one is called, where a similar one was introduced, or speaks alone."""
    for odd, known, name in _questions(article):
        if not _is_borne(odd):
            yield from _asked(article, odd, known, name)
        elif not _is_borne(known) and article.capitalised[known] == 1:
            yield from _introduced_wrongly(article, name, odd)


def _is_borne(name: str) -> bool:
    return lexicon.is_surname(name) or lexicon.is_name(name)


def _questions(article: Article) -> Iterator[tuple[str, str, FullName]]:
    """A surname that stands only alone, a similar one that is introduced, and by what name."""
    for pair in article.similar:
        for odd, known in (pair, pair[::-1]):
            if _is_unknown_person(article, odd) and (name := _introduction(article, known)):
                yield odd, known, name


def _introduction(article: Article, surname: str) -> FullName | None:
    """The first full name with a surname that has a given name, a title or a known bearer."""
    if surname in article.people.introduced:
        return article.people.introduced[surname][0]
    runs = (run for run in article.people.runs if run.surname == surname)
    return next((run for run in runs if _is_known_person(run)), None)


def _is_known_person(name: FullName) -> bool:
    return any(entry.kind == "person" for entry in packaged().find(" ".join(name.words)))


def _is_unknown_person(article: Article, word: str) -> bool:
    if article.people.accompanied[word] or word in TITLES:
        return False
    return not has_word(article.text, word.lower())


def _asked(article: Article, odd: str, known: str, introduced: FullName) -> Iterator[Hit]:
    if article.capitalised[odd] > article.capitalised[known]:
        return
    for one in _alone(article, odd):
        yield Hit(
            one.at,
            one.at + len(odd),
            one.slot,
            suggestions=(known,),
            related=((introduced.start, introduced.end, "the name that was introduced"),),
            details={"name": " ".join(introduced.words)},
        )


def _introduced_wrongly(article: Article, name: FullName, alone: str) -> Iterator[Hit]:
    """The full name holds what no one is called; alone stands a surname that people bear."""
    for one in _alone(article, alone)[:1]:
        yield Hit(
            name.places[-1],
            name.end,
            f"introduced-{one.slot}",
            suggestions=(alone,),
            related=((one.at, one.at + len(alone), "the name that stands alone"),),
            details={"name": " ".join(name.words)},
            message="“{text}” stands only here; {suggestion}, elsewhere, was never introduced.",
        )


def _alone(article: Article, word: str) -> list[Alone]:
    """Each place of a surname; none where one of them need not be a person's."""
    places = [_slot(article, word, at) for at in islice(occurrences(article.text, word), _ENOUGH)]
    needs_voice = (  # Brown; Houston; Ellen, who is nine and has no surname here
        lexicon.is_word(word.lower()) or lexicon.is_place(word) or lexicon.is_given_name(word)
    )
    found = [
        one
        for one in places
        if one is not None and (one.slot in ("title", "speaks") or not needs_voice)
    ]
    return found if len(found) == len(places) else []


def _slot(article: Article, word: str, at: int) -> Alone | None:
    """What a surname's place says; None where it need not be a person's."""
    text = article.text
    end = at + len(word)
    before = word_before(text, at)
    if before.rstrip(".") in TITLES:
        return Alone(at, "title")
    if _SPEAKS.match(text, end) or _SAYING.fullmatch(before):
        return Alone(at, "speaks")
    if before[:1].isupper() and before not in NO_NAMES:
        return None
    if _ACTS.match(text, end):
        return Alone(at, "acts")
    if before in _OF_PLACES:
        return None
    return Alone(at, "stands") if before and _WEAK.match(text, end) else None


def unknown_speaker(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A short surname that speaks, never introduced, beside a similar one that was.

    Of four letters and fewer, edit distance alone proves nothing (Li, Lee, Kim, Kin): it has to
    speak, or to bear the title of the one that was introduced.
    """
    counts = article.capitalised
    short = [word for word in counts if len(word) <= _SHORT and word not in NO_NAMES]
    for odd in short:
        if counts[odd] != 1 or _is_no_person(odd):
            continue
        at = next(occurrences(article.text, odd), None)
        slot = _slot(article, odd, at) if at is not None else None
        if slot is None or slot.slot not in ("title", "speaks"):
            continue
        known = [
            name
            for name in short
            if _may_be(name, odd) and name not in TITLES and _goes_by(article, name)
        ]
        if len(known) == 1 and _is_unknown_person(article, odd):
            yield from _speaking(article, odd, known[0], slot)


def _is_no_person(word: str) -> bool:
    return (
        word.isupper() or word in TITLES or lexicon.is_word(word.lower()) or lexicon.is_place(word)
    )


def _goes_by(article: Article, name: str) -> bool:
    """Does the article call its bearer by this word alone (Xi, where Xi Jinping was introduced)?"""
    return article.capitalised[name] > 1 and (
        article.capitalised[name] > article.people.accompanied[name] > 0
    )


def _may_be(known: str, odd: str) -> bool:
    return is_one_edit(known, odd) or sounds_alike(known, odd)


def _speaking(article: Article, odd: str, known: str, slot: Alone) -> Iterator[Hit]:
    name = next(run for run in article.people.runs if known in run.words)
    if slot.slot == "title" and not _shares_title(article, odd, known, name):
        return
    branch = "romanised" if is_other_romanisation(known, odd) else f"short-{slot.slot}"
    yield Hit(
        slot.at,
        slot.at + len(odd),
        branch,
        suggestions=(known,),
        related=((name.start, name.end, "the name that was introduced"),),
    )


def _shares_title(article: Article, odd: str, known: str, name: FullName) -> bool:
    titled = article.people.titled
    return bool(titled.get(odd, set()) & (titled.get(known, set()) | set(name.titles)))
