"""One document on its way in: not yet read, or refused."""

from __future__ import annotations

import msgspec

from onrecord.errors import OnRecordError


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One document not yet read: a name for the record's `source`, and its words as text or HTML.

    Cheap to make and to hand to another process; `read_article` does the work. `content_type` is
    the HTTP header's value where the bytes came with one.
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
