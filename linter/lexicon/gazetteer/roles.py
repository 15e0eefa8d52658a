"""Words that newspapers use for an office beside its own name."""

from __future__ import annotations

import functools

_LEADERS = ("leader", "strongman", "ruler", "head of state", "head of government")
_ALSO = {
    "chief executive": ("CEO", "boss", "chief", "chief exec", "co-founder", "head"),
    "president": _LEADERS,
    "prime minister": (*_LEADERS, "premier", "PM"),
    "premier": (*_LEADERS, "prime minister"),
    "chancellor": _LEADERS,
    "supreme leader": _LEADERS,
    "dictator": _LEADERS,
    "king": ("monarch", "ruler"),
    "senator": ("Sen.", "lawmaker"),
    "justice": ("judge",),
    "commission president": ("president of the European Commission", "commission chief"),
    "federal reserve chair": ("chair", "fed chair", "chairman"),
    "fed chair": ("chair", "chairman"),
    "footballer": ("striker", "forward", "midfielder", "captain", "star", "soccer star"),
    "tennis player": ("tennis star", "tennis champion"),
    "singer": ("star", "pop star", "superstar"),
    "actor": ("star", "movie star", "film star"),
    "actress": ("actor", "star", "movie star", "film star"),
    "director": ("filmmaker", "film-maker", "film director"),
    "author": ("writer", "novelist"),
    "novelist": ("writer", "author"),
}


@functools.cache
def with_others(roles: tuple[str, ...]) -> tuple[str, ...]:
    """The roles of an entry, and the words that stand for them."""
    others = [other for role in roles for other in _ALSO.get(role, ())]
    if any(role.endswith(" leader") for role in roles):
        others.append("leader")
    return tuple(dict.fromkeys((*roles, *others)))
