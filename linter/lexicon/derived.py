"""Is an unknown word made of known ones, by the ways in which English makes words?"""

from __future__ import annotations

from linter.lexicon import spelling

_PREFIXES = (
    "aero after agri anti arch astro audio auto be bi bio by chemo co counter crypto cyber de"
    " demi dis down eco electro en euro ex extra fore geo half hetero homo hydro hyper il immuno"
    " in infra inter intra iso kilo macro mal mega meta micro mid milli mini mis mono multi nano"
    " neo neuro non off omni on out over paleo pan para petro photo poly post pre pro proto"
    " pseudo psycho quasi radio re retro self semi socio step sub super sur tele therm thermo"
    " trans tri ultra un under uni up vice"
).split()
_SUFFIXES = (
    "able ability aholic ally athon based bound craft crat cracy dom er ers ed esque est ette"
    " fest fold ful free friendly gate goer goers graphy hood ic ical ian ification ify ing ise"
    " ised ish ism isms ist ists ization isation ize ized ization izing ising izes ises land"
    " less lessness like line logy ly maker makers making man men nesses ness ology phile phobe"
    " phobia phobic proof s ship ships side some speak style ward wards ware way wear wide wise"
    " woman women work worker workers world worthy"
).split()
_FIRST = ("of", "the", "to", "and", "for", "with", "from", "that")
_LAST = ("is", "the", "of", "and", "for", "was", "that", "with", "from", "are")
_COMMON = 12
"""The class of frequency that each part of a compound must have."""


def is_derived(word: str) -> bool:
    """Is a word a known one with a prefix or an ending, or two known ones in one?"""
    return _has_prefix(word) or _has_suffix(word) or is_compound(word)


def is_surely_derived(word: str) -> bool:
    """Is a word a common one with a long prefix or ending, which no slip makes?"""
    if word.endswith("ings") and spelling.is_spelled(word[:-1]):
        return True
    stems = [
        word[len(prefix) :] for prefix in _PREFIXES if len(prefix) > 3 and word.startswith(prefix)
    ]
    stems += [word[: -len(end)] for end in _SUFFIXES if len(end) > 3 and word.endswith(end)]
    return any(len(stem) > 3 and spelling.frequency_class(stem) >= _COMMON for stem in stems)


def _has_prefix(word: str) -> bool:
    return any(
        word.startswith(prefix)
        and len(word) - len(prefix) >= 4
        and (spelling.frequency_class(word[len(prefix) :]) >= 8 or _has_suffix(word[len(prefix) :]))
        for prefix in _PREFIXES
    )


def _has_suffix(word: str) -> bool:
    for suffix in _SUFFIXES:
        stem = word[: len(word) - len(suffix)]
        if not word.endswith(suffix) or len(stem) < 3:
            continue
        stems = [stem]
        if suffix[0] in "aeiou":
            stems += [stem + "e", stem + "a", stem + "o"]
            if len(stem) > 4 and stem[-1] == stem[-2]:
                stems.append(stem[:-1])
            if stem[-1] == "i":
                stems.append(stem[:-1] + "y")
        if any(spelling.frequency_class(one) >= (4 if len(one) > 3 else 14) for one in stems):
            return True
    return False


def is_glued(word: str) -> bool:
    """Is a word a known one with a small one stuck to it, so that a space is missing?"""
    before = any(word.startswith(small) and _is_common(word[len(small) :]) for small in _FIRST)
    return before or any(
        word.endswith(small) and _is_common(word[: -len(small)]) for small in _LAST
    )


def _is_common(word: str) -> bool:
    return len(word) > 2 and spelling.frequency_class(word) >= _COMMON


def is_compound(word: str) -> bool:
    """Is a word two common ones written as one ("bombmaker")?"""
    return any(
        spelling.frequency_class(word[:at]) >= _COMMON
        and spelling.frequency_class(word[at:]) >= _COMMON
        for at in range(3, len(word) - 2)
    )
