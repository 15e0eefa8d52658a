"""Grammar that a word and its neighbours decide."""

from __future__ import annotations

import pytest

from linter import Linter

LINTER = Linter(select=["grammar"])


def found(text: str) -> list[tuple[str, str]]:
    return [(f.rule.removeprefix("grammar/"), f.text) for f in LINTER.lint_text(text)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The crew has went home.", "wrong-verb-form"),
        ("They did not saw the rock.", "wrong-verb-form"),
        ("She wanted to took the boat.", "wrong-verb-form"),
        ("They could not reached the coast, but could reached the pier.", "inflected-after-to"),
        ("He tried to going home.", "inflected-after-to"),
        ("On Monday they was late.", "subject-verb"),
        ("There was three reasons for it.", "there-was-many"),
        ("The grower say that it will rain.", "person-with-plural-verb"),
        ("They ran four test in the lab.", "wrong-number"),
        ("One of the driver was hurt.", "wrong-number"),
        ("She could of won the race.", "could-of"),
        ("The firm lost it's own way.", "it-is-for-its"),
        ("They went ahead. Even thought it rained, nobody left.", "thought-for-though"),
        ("They paid more then 100 people.", "then-for-than"),
        ("No one other that the mayor knew.", "that-for-than"),
        ("They will loose the game.", "loose-for-lose"),
        ("It is one of main reasons for it.", "missing-word"),
        ("She read the of the book.", "stray-article"),
        ("It ran between March to May.", "broken-pair"),
        ("They dont know.", "lost-apostrophe"),
        ("She wont say why.", "contraction-without-apostrophe"),
        ("In 1970s, the mill was shut.", "decade-without-article"),
        ("The team did not to travel to the game.", "fused-negation"),
    ],
)
def test_a_slip_that_its_neighbours_give_away(text: str, rule: str) -> None:
    assert rule in {name for name, _ in found(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The people they spoke to went home, and all they could was wait.",
        "If he were mayor, as though it were so, he would go.",
        "Many plan to leave; few doubt it; four test cases and the number three spot remain.",
        "He even thought of leaving, and told each other that the road was shut.",
        "The loose ends may loose change bring; to loose the dogs is a crime.",
        "Its own fleet, its very own, its clear water: it’s a start.",
        "Let the farmer say it. The mayor and the farmer say no.",
        "There was bread and butter, and there is news; there is ten minutes left.",
        "The will of the voters, the at-least-ten rule and the to-do list.",
        "More is known then. First one, then the other then came.",
        "She did what she could and stayed; they agreed to proposed changes.",
    ],
)
def test_a_look_alike_is_right(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["“They was here,” he said.", "“I have went,” she said."])
def test_a_dialect_in_speech_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_suggestion_has_the_apostrophes_of_the_article() -> None:
    (straight,) = LINTER.lint_text("They say its not so.")
    (curly,) = LINTER.lint_text("They say its not so. It’s late.")
    assert (straight.suggestions, curly.suggestions) == (("it's",), ("it’s",))
