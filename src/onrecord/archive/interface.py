"""What an archive gives and takes, whichever database is behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol

import msgspec

from onrecord.archive.query import Query
from onrecord.errors import OnRecordError
from onrecord.record import Record, Span, Statement


class ArchiveError(OnRecordError):
    """A file that cannot be used as an archive."""


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """One article as a list shows it. Times are ISO 8601 in UTC; `lead` is the start of its first paragraph."""

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    language: str | None
    published: str | None
    added: str
    updated: str | None
    removed: str | None
    version: int
    words: int
    statements: int
    speakers: int
    lead: str | None
    picture: str | None


class Version(msgspec.Struct, frozen=True):
    """One text that an article has had; `number` counts from 1."""

    number: int
    sha256: str
    added: str


class KeptPicture(msgspec.Struct, frozen=True):
    """A picture kept with an article: where it came from, its name in the store, its size in pixels."""

    url: str
    name: str
    width: int
    height: int


class PictureFile(msgspec.Struct, frozen=True):
    """The bytes of a kept picture."""

    media_type: str
    data: bytes


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """An article with its record, as JSON and decoded, its versions (newest first) and its pictures."""

    summary: Summary
    number: int
    record: Record
    versions: tuple[Version, ...]
    pictures: tuple[KeptPicture, ...]


class Added(msgspec.Struct, frozen=True):
    """What became of an addition.

    "new": an article that was not there; "changed": a new version of one that was; "same": nothing to keep that
    was not there already; "restored": it had been removed, and is back.
    """

    id: str
    version: int
    outcome: Literal["new", "changed", "same", "restored"]


class Choice(msgspec.Struct, frozen=True):
    """A value to filter by, with the number of articles that have it."""

    value: str
    articles: int


class Facets(msgspec.Struct, frozen=True):
    """What the library can be filtered by; the most frequent first."""

    outlets: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    speakers: tuple[Choice, ...]


class Listing(msgspec.Struct, frozen=True):
    """A page of the library, and how many articles there are in all."""

    articles: tuple[Summary, ...]
    total: int


class Snippet(msgspec.Struct, frozen=True):
    """Words of an article in place: `span` and `marks` are offsets into the article's text."""

    text: str
    span: Span
    marks: tuple[Span, ...]


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One result of a search: an article, or one statement in it with the name of whoever made it."""

    article: Summary
    snippets: tuple[Snippet, ...]
    statement: Statement | None = None
    speaker: str | None = None


class Results(msgspec.Struct, frozen=True):
    """What a search found. `total` stops counting at 1,000; `more` says that it did."""

    query: Query
    hits: tuple[Hit, ...]
    total: int
    more: bool


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened in the archive, numbered in order."""

    id: int
    at: str
    kind: Literal["added", "changed", "reread", "removed", "restored", "entry"]
    article: str
    title: str | None
    outlet: str | None


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the reader's own: a highlight, a note or a correction, on a version of an article.

    `body` is a `Highlight` (without words: kind "note") or a `Correction`, as JSON has it.
    """

    id: str
    article: str
    version: int
    kind: Literal["highlight", "note", "correction"]
    span: Span | None
    body: Any
    added: str
    changed: str | None = None


class Archive(Protocol):
    """Many records, kept and found again. All methods may be called from any thread."""

    def add(self, record: Record, *, page: str | None = None, pictures: Mapping[str, bytes] | None = None) -> Added:
        """Keeps `record`; all of it is on the disk when this returns, or none.

        The same page (its URL, less what only tracks the reader; `page` where the caller knows better; without
        either, its text) is one article; the same text of it is one version. `pictures` are image files by
        the URL in the record; one that is no picture is left out.
        """
        ...

    def get(self, id: str, version: int | None = None) -> Kept | None:
        """The article of this id, its newest version or another; None where there is none."""
        ...

    def record_json(self, id: str, version: int | None = None) -> bytes | None:
        """The record alone, as it was kept."""
        ...

    def picture(self, name: str) -> PictureFile | None: ...

    def list(
        self,
        *,
        outlet: str | None = None,
        language: str | None = None,
        speaker: str | None = None,
        removed: bool = False,
        limit: int = 30,
        offset: int = 0,
    ) -> Listing:
        """The articles, the last added first."""
        ...

    def facets(self) -> Facets: ...

    def search(self, query: Query | str) -> Results:
        """Articles, or statements where the query asks for a speaker or a kind. See `parse_query` for strings."""
        ...

    def remove(self, id: str, *, for_good: bool = False) -> bool:
        """Takes an article out of every list; `restore` brings it back unless `for_good`. False: there is none."""
        ...

    def restore(self, id: str) -> bool: ...

    def add_entry(
        self,
        article: str,
        kind: Literal["highlight", "note", "correction"],
        body: Any,
        span: Span | None = None,
        *,
        version: int | None = None,
    ) -> Entry:
        """Keeps an entry of the reader's own, beside the record and never in it; on the newest version unless told.

        Raises KeyError where there is no such article.
        """
        ...

    def entries(self, article: str | None = None) -> Sequence[Entry]:
        """The entries, the oldest first; those on articles that were removed are left out."""
        ...

    def entry(self, id: str) -> Entry | None: ...

    def change_entry(self, id: str, body: Any) -> Entry | None:
        """Gives an entry another body; None: there is no such entry."""
        ...

    def remove_entry(self, id: str) -> bool: ...

    def events(self, after: int = 0, limit: int = 100) -> Sequence[Event]: ...

    def last_event(self) -> int:
        """The number of the newest event; it changes whenever anything that a reader sees does."""
        ...

    def secret(self) -> bytes:
        """32 random bytes, the same for the life of the archive."""
        ...

    def close(self) -> None: ...
