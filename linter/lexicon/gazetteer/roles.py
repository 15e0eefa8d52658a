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

_FIELDS = {
    "tennis player": ("tennis", "Wimbledon", "Grand Slam", "French Open", "Australian Open"),
    "golfer": ("golf", "PGA Tour", "Ryder Cup", "the Masters"),
    "basketball player": ("basketball", "NBA"),
    "forward": ("basketball", "NBA", "World Cup", "Premier League", "Champions League"),
    "guard": ("basketball", "NBA"),
    "center": ("basketball", "NBA"),
    "football player": ("NFL", "Super Bowl", "quarterback"),
    "quarterback": ("NFL", "Super Bowl", "touchdown"),
    "baseball player": ("baseball", "MLB", "World Series", "home run", "home runs"),
    "pitcher": ("baseball", "MLB", "World Series", "innings"),
    "cricketer": ("cricket", "wicket", "wickets", "Test match", "the Ashes"),
    "batsman": ("cricket", "Test match", "the Ashes"),
    "bowler": ("cricket", "wickets", "the Ashes"),
    "driver": ("Formula One", "Formula 1", "F1", "Grand Prix", "NASCAR"),
    "footballer": ("World Cup", "Premier League", "Champions League", "La Liga", "football"),
    "striker": ("World Cup", "Premier League", "Champions League", "La Liga", "football"),
    "midfielder": ("World Cup", "Premier League", "Champions League", "La Liga", "football"),
    "manager": ("Premier League", "Champions League", "football"),
    "boxer": ("boxing", "bout", "knockout"),
    "sprinter": ("100 meters", "100 metres", "200 meters", "200 metres", "sprint"),
    "cyclist": ("cycling", "Tour de France"),
    "swimmer": ("swimming", "freestyle", "butterfly"),
    "gymnast": ("gymnastics", "vault"),
    "singer": ("album", "song", "songs", "concert", "Grammy"),
    "rapper": ("album", "song", "songs", "concert", "Grammy"),
    "actor": ("film", "movie", "Oscar", "Oscars", "starred", "stars as"),
    "actress": ("film", "movie", "Oscar", "Oscars", "starred", "stars as"),
    "director": ("film", "movie", "Oscar", "Oscars", "directed"),
    "author": ("novel", "novels", "book", "bestseller"),
    "novelist": ("novel", "novels", "book", "bestseller"),
}
"""What is written of in a sentence about somebody with a role."""


@functools.cache
def fields_of(roles: tuple[str, ...]) -> tuple[str, ...]:
    """The words of the field that the roles belong to; not all roles have one."""
    return tuple(dict.fromkeys(word for role in roles for word in _FIELDS.get(role, ())))


@functools.cache
def with_others(roles: tuple[str, ...]) -> tuple[str, ...]:
    """The roles of an entry, and the words that stand for them."""
    others = [other for role in roles for other in _ALSO.get(role, ())]
    if any(role.endswith(" leader") for role in roles):
        others.append("leader")
    return tuple(dict.fromkeys((*roles, *others)))
