"""One way in for every kind of source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.errors import InputError, OnRecordError
from onrecord.pages.html import read_html
from onrecord.pages.plain import read_plain
from onrecord.record import Article


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One document not yet read: a name for the record's `source`, and its words as text or HTML.

    Cheap to make and to hand to another process; `read_article` does the work.
    """

    source: str
    html: bytes | str | None = None
    text: str | None = None
    url: str | None = None
    content_type: str | None = None
    date: str | None = None


class Refused(msgspec.Struct, frozen=True):
    """A source that could not be opened at all, with the error that says why."""

    source: str
    error: OnRecordError


def expand(sources: Iterable[str]) -> Iterator[Page | Refused]:
    """Every document in `sources` (URLs, files, folders, WARCs, JSONL, "-"), lazily and in order."""
    for source in sources:
        if source.endswith(".jsonl"):
            with open(source, encoding="utf-8") as f:
                for line in f:
                    d = msgspec.json.decode(line)
                    yield Page(source=d["id"], html=d.get("html"), text=d.get("text"), url=d.get("url"), date=d.get("date"))
        elif source.endswith(".txt"):
            with open(source, encoding="utf-8", newline="") as f:
                yield Page(source=source, text=f.read())
        elif source.endswith(".gz"):
            import gzip

            with gzip.open(source) as g:
                yield Page(source=source, html=g.read())
        else:
            yield Refused(source, InputError("unknown", f"{source}: not a kind that is read.", "Give an HTML file."))


def read_article(page: Page) -> Article:
    """The Article of one page. Raises InputError where there is none to be had."""
    if page.text is not None:
        return read_plain(page.text, url=page.url, date=page.date)
    assert page.html is not None
    return read_html(page.html, url=page.url, content_type=page.content_type, date=page.date)
