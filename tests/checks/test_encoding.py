"""What a conversion broke: each kind with its repair, in each form of source."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Linter
from linter.findings import Finding
from linter.mending import mend

LINTER = Linter(select=["encoding"], preview=True)


def found(text: str, path: str = "a.txt") -> list[Finding]:
    return LINTER.lint_text(text, path)


def mended(text: str, path: str = "a.txt", *, unsafe: bool = False) -> str:
    return mend(text.encode(), lambda data: LINTER.check(data, path), unsafe=unsafe).after


REPAIRED = {
    "apostrophe": ("It doesnâ€™t help.", "It doesn’t help."),
    "its bytes as control characters": ("It doesn\u00e2\u0080\u0099t help.", "It doesn’t help."),
    "a Windows mark read as Latin-1": ("It\u0092s late.", "It’s late."),
    "twice": ("It doesnÃ¢â‚¬â„¢t help.", "It doesn’t help."),
    "closing mark": ("â€œSo,â€\u009d he said.", "“So,” he said."),
    "dash": ("Oslo â€“ Bergen", "Oslo – Bergen"),
    "ellipsis glued to words": ("Wellâ€¦no.", "Well…no."),
    "soft hyphen as a byte": ("Mr GarcÃ\u00ada left.", "Mr García left."),
    "no-break space as a byte": ("VoilÃ\u00a0 they said.", "Voilà they said."),
    "plain space where that was": ("VoilÃ  they said.", "Voilà  they said."),
    "loose Â": ("It is 5Â km away.", "It is 5 km away."),
    "Â before a curly mark": ("ItÂ’s late.", "It’s late."),
    "mark of order": ("ï»¿It is late.", "It is late."),
    "Cyrillic": (
        "He wrote ÐœÐ¾ÑÐºÐ²Ð° on it.".replace("ÑÐº", "Ñ\u0081Ðº"),
        "He wrote Москва on it.",
    ),
    "Central European": ("Mr Å½iÅ¾ek of ÄŒeskÃ¡ left.", "Mr Žižek of Česká left."),
    "DOS": ("They donΓÇÖt know.", "They don’t know."),
    "Macintosh": ("They donÕt know; itÕs late.", "They don’t know; it’s late."),
    "Windows-1251": ("вЂњSo,вЂќ he said.", "“So,” he said."),
    "control character of a mark": ("They don\u0019t know.", "They don’t know."),
    "control character in a word": ("The har\u0002bour is shut.", "The harbour is shut."),
    "colours of a terminal": ("The \u001b[1mharbour\u001b[0m is shut.", "The harbour is shut."),
    "entity": ("Harper &amp; Sons &#8211; &ldquo;so&rdquo;", "Harper & Sons – “so”"),
    "entity encoded twice": ("Harper &amp;amp; Sons&amp;nbsp;left.", "Harper & Sons left."),
    "code of JSON": (r"They don\u2019t know.", "They don’t know."),
    "soft hyphens": ("The har\u00adbour\u00admaster left.", "The harbourmaster left."),
    "zero-width space": ("The har\u200bbour is shut.", "The harbour is shut."),
    "mark of order in a word": ("The har\ufeffbour is shut.", "The harbour is shut."),
}
UNSAFE = {
    "ligature": ("The ﬁrst oﬃce", "The first office"),
    "Cyrillic letter": ("The mаyor оf Oslo left.", "The mayor of Oslo left."),
    "print": ("The govern- ment fell.", "The government fell."),
    "print, a name": ("He flew to Wash- ington.", "He flew to Washington."),
    "print, at a line's end": ("He said the govern-\nment of his country\nwould fall.", ""),
}
ONLY_SHOWN = {
    "a mark of which a byte is lost": 'They left â€" for good.',
    "a closing mark of which a byte is lost": "“They left,â€ he said.",
    "letters of two scripts": "They met Ð¿ÑÐ¸Ð²Ð there.",
    "a byte that stayed behind": "Le Äá»©c Trong left.",
    "bytes that were stripped": "They donât know.",
    "a stripped opening mark": "âThey left.",
    "lost": "They don\ufffdt know.",
    "lost, as mojibake": "They donï¿½t know.",
    "lost, as a question mark": "They don?t know.",
    "markup that was encoded": "It was &lt;b&gt;late&lt;/b&gt; then.",
    "a page break": "It was late.\u000c Then they left.",
}
SILENT = {
    "accents": "Pelé, São Tomé, the château, Malmö, Kraków, İzmir, Đà Nẵng and Reykjavík.",
    "capitals before marks": "“PELÉ” “AMANHÔ CITROËN™ ROSÉ® BEYONCÉ’S NOËL— É… ‘À’",
    "units": "5 Å, 3 Å², 20 °C, £5, €6, ½ cup, 1º, nº 4, ±2",
    "French": "« Où est-il ? » demanda Noël : « à côté ! »",
    "Spanish": "¿Qué? ¡Olé! El Niño. Año. Pingüino.",
    "Romanian": "Râs, cât, încât, mâine, atât, Ăsta, română.",
    "Turkish": "Kâr, hâlâ, rüzgâr, İstanbul, ağaç.",
    "Welsh": "Tân, gwên, mâb, tŷ, ŵyr.",
    "Vietnamese": "Tiếng Việt, Ấn Độ, Đức, thuần thục, Âu Cơ.",
    "other scripts": "Москва, Київ, Αθήνα, Ελλάδα, 東京, القاهرة, ירושלים, दिल्ली, กรุงเทพ.",
    "joiners": "👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈 می‌روم क्‍ष שׁ",
    "Greek of science": "5 μg, TNFα, β-carotene, kΩ, Δt, π, λ-calculus",
    "hyphens": "Two- and three-year, low- to middle-, contract- or fee-, over- or under-, X- ray.",
    "dashes": "It was late - so late - that they left. He said- and left.",
    "ampersands": "AT&T; B&B, Q&A; R&D. Smith & Sons; fish&chips;",
    "questions": "Is it? She said so. Can? Will? “He?” “I?” Who? They?",
    "spoken of": "Write the entity &amp; or the code “&nbsp;”, and the sign (�).",
    "addresses": "See https://a.example/?a=1&amp;b=2 and https://b.example/caf%C3%A9",
    "hyphen of a series": "The first- second- and third-placed runners.",
}  # fmt: skip


@pytest.mark.parametrize(("broken", "right"), REPAIRED.values(), ids=REPAIRED)
def test_what_has_one_repair_is_a_safe_fix(broken: str, right: str) -> None:
    assert found(broken)
    assert mended(broken) == right
    assert found(right) == []


@pytest.mark.parametrize(("broken", "right"), REPAIRED.values(), ids=REPAIRED)
def test_it_is_mended_in_html_too(broken: str, right: str) -> None:
    escaped = broken.replace("&", "&amp;")
    page = mended(f"<p><i>So.</i> {escaped}</p>", "a.html")
    assert page == f"<p><i>So.</i> {right.replace('&', '&amp;')}</p>"


SENTENCES = (
    "Jorge Peña isn’t in Zürich.",
    "“We can’t,” said Žižek’s naïve neighbour.",
    "The café in Malmö – and Łódź, too – costs £5…",
    "Mr. Đorđe Šarić ate crème brûlée in São Paulo.",
)
WRONG = ["windows-1252", "latin-1", "cp1250", "cp1251", "mac-roman", "cp437", "cp850"]


def as_read_in(encoding: str, text: str) -> str:
    """What a program makes of UTF-8 that it takes for another encoding."""
    return "".join(bytes([b]).decode(encoding, "ignore") or chr(b) for b in text.encode())


@pytest.mark.parametrize("encoding", WRONG)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_read_in_a_wrong_encoding_is_found_or_restored(
    encoding: str, sentence: str
) -> None:
    broken = as_read_in(encoding, sentence)
    assert found(broken)
    assert mended(broken) == sentence or encoding not in WRONG[:3]


def test_a_whole_article_read_in_a_wrong_encoding_is_restored() -> None:
    article = "\n\n".join((*SENTENCES, "Ōsaka is far.", "It is 20 °C à la carte; voilà 5 km."))
    assert mended(as_read_in("windows-1252", article)) == article
    assert (
        mended(as_read_in("windows-1252", as_read_in("windows-1252", SENTENCES[0])))
        == (SENTENCES[0])
    )


def test_less_evidence_is_needed_amid_mojibake() -> None:
    assert found("ÅŒsaka is far.") == []
    first, second = found("They canâ€™t go; ÅŒsaka is far.")
    assert (first.suggestions, second.suggestions) == (("’",), ("Ō",))
    assert [f.text for f in found("Itâs late â they left.")] == ["â", "â"]


@pytest.mark.parametrize(("broken", "right"), UNSAFE.values(), ids=UNSAFE)
def test_letters_are_changed_on_demand_only(broken: str, right: str) -> None:
    assert found(broken)
    assert mended(broken) == broken
    if right:
        assert mended(broken, unsafe=True) == right


@pytest.mark.parametrize("broken", ONLY_SHOWN.values(), ids=ONLY_SHOWN)
def test_what_may_be_read_in_two_ways_is_only_shown(broken: str) -> None:
    findings = found(broken)
    assert findings
    assert not any(finding.fixes for finding in findings)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
def test_sound_characters_are_left_alone(text: str, path: str) -> None:
    assert found(text if path != "a.html" else text.replace("&", "&amp;"), path) == []


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_a_compound_may_end_a_line_at_its_hyphen(path: str) -> None:
    assert (
        found("It was a long-\nstanding rule that\nthey re-\nelected the well-\nknown.", path) == []
    )


def test_a_reference_that_html_resolves_is_no_fault() -> None:
    assert (
        found("<p>Harper &amp; Sons&nbsp;left; har&shy;bour, zero&#8203;width.</p>", "a.html") == []
    )


def test_mojibake_that_html_spells_out_is_found_and_mended() -> None:
    source = "<p>It doesn&acirc;&euro;&trade;t <b>help</b>.</p>"
    (finding,) = found(source, "a.html")
    assert finding.text == "&acirc;&euro;&trade;"
    assert mended(source, "a.html") == "<p>It doesn’t <b>help</b>.</p>"


def test_a_word_with_many_invisible_characters_is_one_finding() -> None:
    (finding,) = found("The ha\u00adr\u00adb\u200bo\u00adur.")
    assert (finding.text, finding.suggestions) == ("ha\u00adr\u00adb\u200bo\u00adur", ("harbour",))
    assert "soft hyphen" in finding.message


def test_an_invisible_character_beside_markup_is_left_to_the_markup() -> None:
    assert found("<p>har<b>\u00ad</b>bour</p>", "a.html") == []


def test_a_run_of_control_characters_is_one_finding() -> None:
    (finding,) = found("The harbour \u0001\u0002\u0003 is shut.")
    assert finding.text == "\u0001\u0002\u0003"


@given(st.text(alphabet="âÃÂ€™œ\u009dabA .&;#amp?\ufffd-\n\u00ad\u200bаοﬁ", max_size=40))
def test_any_text_is_checked_and_mended_to_an_end(text: str) -> None:
    once = mended(text, unsafe=True)
    assert mended(once, unsafe=True) == once


HOSTILE = {
    "mojibake": "â€™ " * 100_000,
    "mojibake without a space": "Ã©" * 300_000,
    "letters with accents": "é" * 1_000_000,
    "accented words": "São É” naïve " * 50_000,
    "Cyrillic": "слово о том " * 50_000,
    "Cyrillic without a space": "о" * 1_000_000,
    "mixed words": "pаper " * 50_000,
    "ligatures": "ﬁ" * 500_000,
    "soft hyphens": "a\u00ad" * 200_000,
    "invisible": "\u200b" * 1_000_000,
    "ampersands": "&" + "amp;" * 200_000,
    "references": "&lt;a " * 100_000,
    "hyphens": "govern- " * 100_000,
    "control characters": "word " * 2000 + "a\u0001" * 100_000,
    "lost": "\ufffd " * 200_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    started = time.perf_counter()
    found(text)
    assert time.perf_counter() - started < 20  # quadratic ways take minutes


def test_the_repairer_is_imported_only_where_it_is_needed() -> None:
    code = (
        "import sys\nfrom linter import Linter\n"
        "linter = Linter(select=['encoding'])\n"
        "for text in ('The café of “Malmö”.', 'The cafÃ©.'):\n"
        "    linter.lint_text(text)\n"
        "    print('ftfy' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
