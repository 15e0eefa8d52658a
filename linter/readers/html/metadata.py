"""What a page says of itself: its language and the date of its publication."""

from __future__ import annotations

from linter import lazy
from linter.readers.html.tokens import Tag

_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
)
_JSON_DATE = lazy.regex(r'"datePublished"\s*:\s*"([^"\\]{4,40})"')
_LONGEST = 40


class Metadata:
    """Collects from tags and embedded data; the plainest statement counts, whatever its place."""

    def __init__(self) -> None:
        self.language: str | None = None
        self._dates: dict[int, str] = {}

    @property
    def date(self) -> str | None:
        return self._dates[min(self._dates)] if self._dates else None

    def note(self, tag: Tag) -> None:
        """A start tag that may say something: `html`, `body`, `article`, `meta` or `time`."""
        attributes = tag.attributes()
        if tag.name == "meta":
            name = attributes.get("property") or attributes.get("name") or ""
            name = (name or attributes.get("itemprop", "")).lower()
            content = attributes.get("content", "").strip()
            if name in _DATE_NAMES:
                self._date(_DATE_NAMES.index(name), content)
            elif attributes.get("http-equiv", "").lower() == "content-language":
                self._language(content)
        elif tag.name == "time":
            published = "pubdate" in attributes or attributes.get("itemprop") == "datePublished"
            self._date(20 if published else 30, attributes.get("datetime", ""))
        else:
            self._language(attributes.get("lang") or attributes.get("xml:lang") or "")

    def note_data(self, json: str) -> None:
        """Embedded JSON-LD (schema.org)."""
        if found := _JSON_DATE.search(json):
            self._date(10, found[1])

    def _date(self, rank: int, value: str) -> None:
        value = value.strip()
        if value and len(value) <= _LONGEST:
            self._dates.setdefault(rank, value)

    def _language(self, value: str) -> None:
        value = value.strip()
        if value and len(value) <= _LONGEST:
            self.language = self.language or value
