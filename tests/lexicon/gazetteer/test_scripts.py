"""Names from scripts with one way into Latin letters, and with many."""

from __future__ import annotations

import pytest

from linter.lexicon.gazetteer import packaged
from linter.lexicon.gazetteer.scripts import is_transliterated


@pytest.mark.parametrize(
    ("name", "many"),
    [
        ("Vladimir Putin", True),
        ("Bashar al-Assad", True),
        ("Benjamin Netanyahu", True),
        ("Xi Jinping", False),
        ("Shinzo Abe", False),
        ("Angela Merkel", False),
        ("Russia", False),
    ],
)
def test_a_person_s_country_tells(name: str, many: bool) -> None:
    (entry,) = packaged().find(name)
    assert is_transliterated(entry) is many
