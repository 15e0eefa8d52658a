"""Words that stand for an office."""

from __future__ import annotations

from linter.lexicon.gazetteer.roles import with_others


def test_a_role_is_known_by_the_words_that_newspapers_use_for_it() -> None:
    assert with_others(("chief executive",))[:3] == ("chief executive", "CEO", "boss")
    assert "leader" in with_others(("prime minister", "home secretary"))
    assert with_others(("spiritual leader",)) == ("spiritual leader", "leader")
    assert with_others(("poet",)) == ("poet",)
    assert with_others(()) == ()


def test_each_stands_once() -> None:
    others = with_others(("president", "prime minister", "dictator"))
    assert len(others) == len(set(others))
