"""Which marks pair, and where what does not pair went wrong.

In the tables a caret stands before each mark that is at fault.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from linter.analysis import Article
from linter.analysis.quotations.slips import Loose
from linter.api import Linter
from linter.readers import read_text


def article(text: str) -> Article:
    return Article(read_text(text, "a.txt"))


def loose(text: str) -> tuple[Loose, ...]:
    return article(text).quotations.loose


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in article(text).quotations.spans]


LEGAL = {
    "one quotation": "“We shall rebuild the school,” the mayor said.",
    "straight marks": 'She called it "a disgrace", then "a shame".',
    "each paragraph opens, the last one closes": (
        "“We shall rebuild.\n\n“It takes a year.\n\n“Then we rest,” he said."
    ),
    "the same with straight marks": '"We shall rebuild.\n\n"It takes a year.\n\n"Then we rest."',
    "a speech that begins amid its paragraph": (
        "“We shall rebuild,” he said. “It takes a year.\n\n“Then we rest.”"
    ),
    "a heading between the paragraphs of a speech": (
        "“We shall rebuild.\n\nA question of money\n\n“It takes a year.”"
    ),
    "a caption between the paragraphs of a speech": (
        "“We shall rebuild.\n\nPhoto: the school at noon\n\n“It takes a year.”"
    ),
    "one inside another": "“She said ‘no’, and I said ‘why?’,” he said.",
    "one right inside another": "“‘No,’ she said, and I said, ‘Why?’” he said.",
    "double ones inside single ones": "‘She said “no” twice,’ he said.",
    "apostrophes": "“It’s the workers’ money,” O’Brien said of the ’90s. 'Twas so.",
    "inches": 'The board is 12" wide and 30" long.',
    "feet and inches beside a quotation": 'He is 6\'2" tall. "So am I," she said.',
    "a text that trails off": "The mayor said: “We shall rebuild…",
    "German marks": "The sign says „geöffnet“ in red.",
    "guillemets": "« Nous », dit-il, «la rebâtirons».",
    "guillemets the German way": "»Wir bauen sie auf«, sagte er. »Bald.«",
    "corner marks": "「我們會重建學校」，市長說。",
    "brackets around it": "(“We shall rebuild.”) [“It takes a year.”]",
    "dashes around it": "The plan – “a disgrace” – failed; so did—“a shame”—hers.",
    "no quotation": "The mayor spoke for an hour.",
}


@pytest.mark.parametrize("text", LEGAL.values(), ids=LEGAL)
def test_marks_by_the_convention_are_left_alone(text: str) -> None:
    assert loose(text) == ()


FAULTS = {
    "never closed": ("unclosed", "^“We shall rebuild, the mayor said.\n\nWork begins."),
    "never closed in the last paragraph": ("unclosed", 'He said: ^"We shall rebuild.'),
    "never closed before the next one": ("unclosed", "^“We shall, he said. “It takes a year.”"),
    "the same with straight marks": ("unclosed", '^"We shall, he said. "It takes a year."'),
    "a speech that its next paragraph drops": (
        "unclosed",
        "^“We shall rebuild.\n\nIt takes a year.\n\n“Then we rest.”",
    ),
    "a speech whose second mark was lost": (
        "not-reopened",
        "“We shall.\n\n^It takes a year,” he said.",
    ),
    "a straight one inside a curly one": ("nested", '“She said ^"no" twice,” he said.'),
    "a guillemet never closed": ("unclosed", "«Oui», dit-il. ^«La rebâtirons."),
    "single, never closed": ("unclosed", "‘Yes,’ she said. ^‘We shall, he said."),
    "single, never opened": ("unopened", "‘Yes,’ she said. We shall^,’ he said."),
    "an inner one never closed": ("unclosed", "“She said ^‘no, and left,” he said."),
    "typed twice": ("doubled", "“^“We shall,” he said."),
    "a double mark for an apostrophe": ("for-apostrophe", '"I^"m here," he said.'),
    "never opened": ("unopened", "We shall rebuild^,” the mayor said."),
    "never opened, straight": ("unopened", 'He called it a disgrace^." Nobody else did.'),
    "never opened, between two": ("unopened", "“Yes,” he said. No^,” she said. “Why?”"),
    "an opening mark the wrong way round": ("turned-opening", "The mayor said: ^”We shall.”"),
    "a closing mark the wrong way round": ("turned-closing", "“We shall rebuild^,“ he said."),
    "a space on the wrong side of the first": ("misspaced", 'The mayor said:^" We shall."'),
    "a space on the wrong side of the last": ("misspaced", '"We shall, ^"she said. "A year."'),
}


@pytest.mark.parametrize(("fault", "marked"), FAULTS.values(), ids=FAULTS)
def test_a_mark_that_does_not_pair_is_reported_where_it_went_wrong(fault: str, marked: str) -> None:
    marked = re.sub(r"\^([,.])", r"\1^", marked)
    text = marked.replace("^", "")
    assert [(one.fault, one.at) for one in loose(text)] == [(fault, marked.index("^"))]


def test_an_unclosed_quotation_knows_where_it_probably_ends() -> None:
    text = "“We shall rebuild, he said.\n\nWork begins."
    (one,) = loose(text)
    assert one.other == text.index("\n")


def test_every_lost_mark_is_reported_in_the_order_of_the_text() -> None:
    text = "“We shall, he said.\n\nWork begins.\n\n“It takes a year, she said.\n\nSo it does."
    assert [one.at for one in loose(text)] == [0, text.index("“It")]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]),
        ('"Yes," she said.', ['"Yes,"']),
        ("“Yes\n\n“and no,” she said.", ["“Yes", "“and no,”"]),
        ('“He said "yes" twice,” she said.', ['“He said "yes" twice,”']),
        ("“Yes, she said.", []),
        ('“Yes," she said.', ['“Yes,"']),
    ],
)
def test_a_quotation_reaches_from_mark_to_mark(text: str, spans: list[str]) -> None:
    assert quoted(text) == spans


def test_inside_is_between_the_marks() -> None:
    text = "She said “yes” twice."
    inside = [text[at] for at in range(len(text)) if article(text).in_quotation(at)]
    assert "".join(inside) == "yes”"


def test_a_short_quotation_may_be_a_title_and_a_long_one_is_speech() -> None:
    title, speech = "She read “A River” twice.", f"She said: “{'We shall rebuild it. ' * 5}”"
    assert article(title).in_title(title.index("River"))
    assert not article(speech).in_title(speech.index("rebuild"))
    assert article(speech).in_quotation(speech.index("rebuild"))


PHRASES = [
    "we shall rebuild it",
    "it’s the workers’ money",
    "she said ‘no’ twice",
    "don't ask O'Dea",
]
FRAMES = [
    "The mayor said: {},”",
    "{},” she said",
    "They called it {}” and left",
    "{},” he said, {}”",
]


@st.composite
def speeches(draw: st.DrawFn) -> list[str]:
    """Paragraphs with quotations by the convention, in curly or in straight marks."""
    phrase = st.sampled_from(PHRASES)
    paragraphs = draw(st.lists(st.sampled_from(["It rained.", "They left."]), max_size=1))
    for frame in draw(st.lists(st.sampled_from(FRAMES), min_size=1, max_size=3)):
        paragraphs.append(frame.replace("{}", f"“{draw(phrase)}") + ".")
    for _ in range(draw(st.integers(0, 2))):
        paragraphs.append(f"“Then {draw(phrase)}.")
    if not paragraphs[-1].endswith("”.") and paragraphs[-1].startswith("“Then"):
        paragraphs[-1] += "”"
    paragraphs += draw(st.lists(st.just("It rained."), max_size=1))
    if draw(st.booleans()):
        paragraphs = [re.sub("[“”]", '"', paragraph) for paragraph in paragraphs]
    return paragraphs


@st.composite
def articles(draw: st.DrawFn) -> list[str]:
    """The paragraphs of an article, put together from speeches."""
    parts = draw(st.lists(speeches(), min_size=1, max_size=3))
    return [paragraph for part in parts for paragraph in part]


@given(articles())
def test_quotations_by_the_convention_have_no_loose_mark(paragraphs: list[str]) -> None:
    assert loose("\n\n".join(paragraphs)) == ()


@given(articles(), st.data())
def test_a_lost_mark_is_reported_once_unless_the_convention_hides_it(
    paragraphs: list[str], data: st.DataObject
) -> None:
    marks = [
        (number, at)
        for number, paragraph in enumerate(paragraphs)
        for at, char in enumerate(paragraph)
        if char in '"“”'
    ]
    number, at = data.draw(st.sampled_from(marks))
    assume(not is_hidden(paragraphs, number, at))
    paragraph = paragraphs[number]
    paragraphs[number] = paragraph[:at] + paragraph[at + 1 :]
    assert len(loose("\n\n".join(paragraphs))) == 1


def is_hidden(paragraphs: list[str], number: int, at: int) -> bool:
    """Is a text without this mark as well formed as with it?

    So it is without the last closing mark of a paragraph, if the next one opens with a mark and
    thereby goes on with the quotation; and without the first opening mark of a speech over
    several paragraphs, which then begins a paragraph later.
    """
    if re.search('["“”]', paragraphs[number][at + 1 :]):
        return False
    runs_on = len(re.findall('["“”]', paragraphs[number])) % 2 == 1
    continues = number > 0 and len(re.findall('["“”]', paragraphs[number - 1])) % 2 == 1
    if runs_on:
        return not continues
    return number + 1 < len(paragraphs) and paragraphs[number + 1][0] in '"“'


def test_each_mark_has_its_use() -> None:
    text = "“It’s the workers’,” she said. ”We ‘go’ in the ’90s.”"
    uses = [(text[use.at], use.does) for use in article(text).quotations.uses(text)]
    assert uses == [
        ("“", "opens"),
        ("’", "apostrophe"),
        ("”", "closes"),
        ("”", "turned-opening"),
        ("‘", "opens"),
        ("’", "closes"),
        ("’", "apostrophe"),
        ("”", "closes"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We shall rebuild,” the mayor said.", ""),
        ("“We shall rebuild,” Ms Lane said.", "Ms Lane"),
        ("“We shall rebuild,” said Anna Lane, the mayor.", "Anna Lane"),
        ('"We shall rebuild," she said.', "she"),
        ("They called it “a shame”.", ""),
    ],
)
def test_who_speaks_is_known_where_the_words_behind_the_mark_tell(text: str, speaker: str) -> None:
    quotation = article(text).quotations.spans[0]
    assert article(text).speaker(quotation.start + 1) == speaker


def test_a_mark_that_can_be_nothing_is_passed_over() -> None:
    report = Linter(select=["quotes"], preview=True).check(b"\t\xe2\x80\x98\x01", "a.txt")
    assert report.failures == []
