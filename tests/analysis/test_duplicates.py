"""What an article says twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.analysis import Article
from linter.readers import read_text

NOUNS = ["ferry", "harbour", "mayor", "bridge", "council", "market", "museum", "station"]
VERBS = ["closed", "opened", "waited", "moved", "stayed", "burned"]


def said_twice(text: str) -> tuple[list[str], list[str]]:
    article = Article(read_text(text, "a.txt"))
    whole, parts = article.duplicates
    return (
        [text[twin.span.start : twin.span.end] for twin in whole],
        [text[twin.span.start : twin.span.end] for twin in parts],
    )


SENTENCE = "The old ferry to the island will stop on Sunday for some more repairs."
OTHER = "Nobody at the harbour knew of a plan for the night."


def test_a_whole_block_is_found_at_its_later_place() -> None:
    assert said_twice(f"{SENTENCE}\n\n{OTHER}\n\n{SENTENCE}") == ([SENTENCE], [])


def test_a_sentence_is_found_amid_others() -> None:
    text = f"It rained. {SENTENCE} {OTHER}\n\nThe sun came out. {SENTENCE}"
    assert said_twice(text) == ([], [SENTENCE])


def test_a_few_words_may_differ_but_no_figure() -> None:
    near = SENTENCE.replace("on Sunday", "from Sunday on")
    assert said_twice(f"{OTHER} {SENTENCE}\n\nIt rained all day. {near}")[1] == [near]
    first, second = ("In 2019 the ferry took 200 people to the island and back home again.",) * 2
    assert said_twice(f"{first}\n\n{second.replace('2019', '2020')}") == ([], [])


def test_short_blocks_count_only_in_a_run() -> None:
    page = f"Ferries\n\n{SENTENCE}\n\nBoats\n\n{OTHER}"
    again = said_twice(f"{page}\n\nAn end that stands once.\n\n{page}")[0]
    assert again == ["Ferries", SENTENCE, "Boats", OTHER]
    assert said_twice(f"Ferries\n\n{SENTENCE}\n\nFerries\n\n{OTHER}") == ([], [])


sentences = st.builds(
    "The {} by the {} {} when the {} {}.".format,
    *(st.sampled_from(words) for words in (NOUNS, NOUNS, VERBS, NOUNS, VERBS)),
)


@given(st.lists(sentences, min_size=2, max_size=8, unique=True), st.data())
def test_every_exact_repetition_is_found(said: list[str], data: st.DataObject) -> None:
    again = data.draw(st.sampled_from(said))
    whole, parts = said_twice("\n\n".join([*said, f"So it was. {again}"]))
    assert again in parts or any(again in block for block in whole)
