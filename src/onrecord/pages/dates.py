"""When a page says it was published, as EDTF: "2025-11-13" or "2025-11-13T09:30:00+02:00"."""

from __future__ import annotations

import datetime
import re
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.pages.classes import Mark
from onrecord.pages.lines import is_date_line
from onrecord.pages.markup import Run
from onrecord.pages.structured import Claims
from onrecord.record import PublishedBasis

METAS = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date.available",
    "date.created", "parsely-pub-date", "published_at", "publishdate", "publish-date", "publish_date",
    "published_time", "pubdate", "content:publishdate", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "date", "srf.date",
    "article.published", "uploaddate", "article:modified_time", "og:updated_time",
)  # fmt: skip
"""Meta elements that give the day of publication, the surest first."""


def published(
    said: Claims, root: Any, runs: list[Run], url: str | None, given: str | None
) -> tuple[str | None, PublishedBasis | None]:
    """The date of publication and where it comes from; (None, None) where the page does not say."""
    if given:
        return given, "given"
    for claim in _claims(said, root):
        if found := parse(claim):
            return found, "page"
    for run in runs[:400]:
        lines = (run.text, *run.text.split("\n")[:4])  # under a byline, say
        dated = len(run.text) < 200 and (run.marks & (Mark.DATE | Mark.BYLINE) or any(map(is_date_line, lines)))
        if dated and (found := parse(run.text)):
            return found, "page"
    if url and (found := in_url(url)):
        return found, "url"
    return None, None


def _claims(said: Claims, root: Any) -> list[str]:
    claims = [said.said("datePublished"), *(said.meta(name) for name in METAS)]
    claims += [said.said("dateCreated", "dateModified")]
    claims += [t.get("datePublished") for t in said.things if t.get("datePublished")][:1]
    claims += [e.get("datetime") or e.get("content") for e in root.iterfind(".//*[@itemprop='datePublished']")][:1]
    claims += [e.get("datetime") for e in root.iter("time")][:1]
    return [c for c in claims if isinstance(c, str)]


_ISO = re.compile(
    r"\b((?:19|20)\d\d)-(\d\d?)-(\d\d?)"
    r"(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?",
    re.I,
)
_DAY_FIRST = re.compile(r"\b(\d\d?)[./-](\d\d?)[./-]((?:19|20)\d\d|\d\d)\b")
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)\s*[./年/]\s*(\d\d?)\s*[./月/]\s*(\d\d?)")
_NAMED = re.compile(
    r"\b(\d\d?)(?:st|nd|rd|th|º|er)?\.?\s+(?:de\s+|of\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?((?:19|20)\d\d)\b", re.I
)
_NAMED_FIRST = re.compile(
    r"\b([^\W\d_]{3,12})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+"
    r"(?:at\s+)?(?:\d\d?:\d\d(?::\d\d)?\s+\w+\s+)?((?:19|20)\d\d)\b",
    re.I,
)


def parse(text: str) -> str | None:
    """The first date in `text` as EDTF, with its time and zone where it is written as ISO 8601."""
    text = text[:300]
    if match := _ISO.search(text):
        year, month, day, hour, minute, second, zone = match.groups()
        date = _day(int(year), int(month), int(day))
        if date is None or hour is None or int(hour) > 23 or int(minute) > 59:
            return date
        time = f"{int(hour):02}:{minute}:{second or '00'}"
        if not zone:
            return date if time == "00:00:00" else f"{date}T{time}"
        zone = "Z" if zone.upper() in ("Z", "UTC", "GMT") else f"{zone[:3]}:{zone[-2:]}"
        return f"{date}T{time}{zone}"
    if match := _YEAR_FIRST.search(text):
        return _day(*map(int, match.groups()))
    if match := _DAY_FIRST.search(text):
        day, month, year = map(int, match.groups())
        year += 2000 if year < 100 else 0
        return _day(year, month, day) or _day(year, day, month)
    # "Nov 13 19:20:36 CET 2025" has seconds, a zone and a year that look like a day, a month and a year.
    if (match := _NAMED.search(text)) and (found := _day(int(match[3]), _month(match[2]), int(match[1]))):
        return found
    if match := _NAMED_FIRST.search(text):
        return _day(int(match[3]), _month(match[1]), int(match[2]))
    return None


def in_url(url: str) -> str | None:
    """The day that an address carries ("/2025/11/13/", "2025-11-13", "20251113"), or None."""
    match = re.search(r"[/_-]((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?=[/_.-]|$)", url)
    return _day(*map(int, match.groups())) if match else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    return next((n for n, names in _months() for full in names if full.startswith(name.casefold())), 0)


@cache
def _months() -> list[tuple[int, list[str]]]:
    lines = (files("onrecord.pages") / "words" / "months.txt").read_text("utf-8").splitlines()
    entries = (line.split(": ", 1) for line in lines if line and not line.startswith("#"))
    return [(int(number), names.split()) for number, names in entries]
