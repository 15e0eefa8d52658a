"""The judge of safe changes lets pass what the design allows, and nothing else."""

from __future__ import annotations

import pytest

from tests.integration.safe_changes import unsafe_change

ORDINARY = frozenset("of the many said that".split())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It rained.Then it stopped.", "It rained. Then it stopped."),
        ("Apples ,pears and  plums.", "Apples, pears and plums."),
        ("“We stay,“ she said.", "“We stay,” she said."),
        ("\"We stay,'' she said.", '"We stay," she said.'),
        ("She said ‘no‘ to it.", "She said ‘no’ to it."),
        ("He left.. She stayed,, too.", "He left. She stayed, too."),
        ("““We stay,” she said.", "“We stay,” she said."),
        ("A harb\u200bour opens.", "A harbour opens."),
        ("Fish &amp; chips&nbsp;again.", "Fish & chips again."),
        ("They don&#8217;t know.", "They don’t know."),
        ("They donâ€™t know the cafÃ©.", "They don’t know the café."),
        ("An harbour, a island.", "A harbour, an island."),
        ("She went to to the the harbour.", "She went to the harbour."),
        ("The end ofthe road.", "The end of the road."),
    ],
)
def test_what_is_allowed_passes(before: str, after: str) -> None:
    assert unsafe_change(before, after, ORDINARY) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Mayor Osterby spoke.", "Mayor Ostreby spoke."),
        ("It raind all day.", "It rained all day."),
        ("It rained.\n\nAdvertisement\n\nIt stopped.", "It rained.\n\nIt stopped."),
        ("It rained. Advertisement", "It rained."),
        ("“We stay, she said.", "“We stay,” she said."),
        ("It rained all day", "It rained all day."),
        ("She had had enough.", "She enough."),
        ("A very very long day.", "A very long day."),
        ("The Osterbyport ferry.", "The Osterby port ferry."),
        ("The end of the road.", "The end ofthe road."),
        ("It costs 1,200 crowns.", "It costs 1, 200 crowns."),
        ("The U.S. coast.", "The U. S. coast."),
        ("See example@mail.org now.", "See example@mail. org now."),
        ("She said ‘no’ to it.", "She said “no” to it."),
        ("It rained, it stopped.", "It rained. It stopped."),
        ("It rained.\nIt stopped.", "It rained. It stopped."),
        ("an hour", "the hour"),
        ("The Café.", "the Café."),
    ],
)
def test_what_is_not_allowed_is_named(before: str, after: str) -> None:
    assert unsafe_change(before, after, ORDINARY)
