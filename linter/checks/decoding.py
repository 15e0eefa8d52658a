"""Text that was decoded with the wrong encoding, and what it was: pure functions on short strings.

`ftfy` (Robyn Speer, "ftfy: fixes text for you") does most of it; it knows from many languages what
is no mojibake. What it leaves for want of context is decoded here where the bytes are UTF-8 and a
letter stands beside them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from linter import lazy

# The bytes 80 to BF as Latin-1 and the Windows encodings 1250 to 1252 show them.
_TAIL = "\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕїśŚťŹŤŞşŁłĄąĽľ˘˛˝Żż"
BROKEN = lazy.regex(
    rf"[Â-ßâĂĹРС][{_TAIL}]|[à-ïаеив][{_TAIL}]{{2}}|[ð-ô][{_TAIL}]{{3}}|вЂ|‚Ä|[ΓÔ]Ç|Γö|â€|â\?\?"
    rf"|(?<=[a-z])[ВГДЕ][{_TAIL}]|[ВГДЕ][{_TAIL}](?=[a-z0-9])|[√≈ƒ¬├┬┼─][^\x00-\x7f](?=[A-Za-z0-9])"
    r"|(?<=[A-Za-z])[√≈ƒ¬├┬┼─][^\x00-\x7f]|[\x80-\x9f]|(?<=[a-z])Õ(?=[a-z])|(?<=[a-z])Ã(?= )"
    r"|(?:(?<=[a-z0-9.,;:!?)”’])|\A)Â(?=[ \xa0]|\Z)"
)
_SOUND = lazy.regex(r"(?<=[A-ZÀ-ÖØ-Þ“‘\"'(])[À-ÖØ-ß][’”–—…™®©](?![^\W\d_])|(?<![^\W\d_])Å[±²³·]")
"""A capital before a mark (AMANHÃ”), and an ångström before a sign: no mojibake."""

_MAC_APOSTROPHE = lazy.regex(r"(?<=[a-z])Õ(?=[a-z])")
_LOOSE_A = lazy.regex(
    r"(?:(?<=[a-z0-9.,;:!?)”’])|\A)Â(?=[ \xa0]|\Z)|(?<![A-ZÀ-ÖØ-Þ“‘\"'(])Â(?=[‘’“”–—…•])"
)
_A_GRAVE = lazy.regex(r"(?<=[a-z])Ã(?= )")
_RUN_BESIDE_WORD = lazy.regex(
    r"(?<=[a-z.,!?])[^\x00-\x7f]{2,}|[^\x00-\x7f]{2,}(?=[A-Za-z0-9])|\A[^\x00-\x7f]{2,3}\Z"
)
_CODECS = ("cp1250", "cp1251", "mac_roman", "cp437", "cp850")
_SIGNS = frozenset("‘’“”–—…€£°½¼¾×©®™«»·•¡¿§ºª²³\xa0")
_LAST_LATIN = "\u017f"


def is_broken(raw: str) -> bool:
    """May a run of text be mojibake?"""
    return BROKEN.search(_SOUND.sub("", raw)) is not None


def mend(raw: str) -> str:
    """What a run of text was before it was decoded; itself where that can't be told."""
    from ftfy import fix_encoding

    text = _A_GRAVE.sub("à", _LOOSE_A.sub("", _MAC_APOSTROPHE.sub("’", raw)))
    text = fix_encoding(text).replace("\ufeff", "")
    return _RUN_BESIDE_WORD.sub(_decoded(*_CODECS), text)


def mend_amid_mojibake(raw: str) -> str:
    """The same for a run in a text of which other parts are mojibake for certain."""
    import ftfy.bad_codecs  # noqa: F401 - it registers the codec

    return _RUN_BESIDE_WORD.sub(_decoded("sloppy-windows-1252"), mend(raw))


def _decoded(*codecs: str) -> Callable[[re.Match[str]], str]:
    def decode(found: re.Match[str]) -> str:
        for codec in codecs:
            try:
                text = found.group().encode(codec).decode()
            except UnicodeError:
                continue
            if all((c <= _LAST_LATIN and c.isalpha()) or c in _SIGNS for c in text):
                return text
        return found.group()

    return decode


def is_one_script(word: str) -> bool:
    """Is a mended word one that may be: letters of one script, no mark without its letter?"""
    scripts = {unicodedata.name(char, "").split(" ")[0] for char in word if char.isalpha()}
    return (
        len(scripts - {"FEMININE", "MASCULINE", "MICRO"}) <= 1
        and "\ufffd" not in word
        and not any(unicodedata.category(char)[0] == "M" for char in word)
    )
