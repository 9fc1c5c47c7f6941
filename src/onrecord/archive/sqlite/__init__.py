"""The archive in one SQLite file."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from onrecord.archive.interface import Added, Entry, Event, Facets, Kept, Listing, PictureFile, Results
from onrecord.archive.page import page_of
from onrecord.archive.pictures import prepare
from onrecord.archive.query import Query, parse_query
from onrecord.archive.sqlite import entries, listing, search
from onrecord.archive.sqlite.add import add, now, unindex
from onrecord.archive.sqlite.connect import bring_up_to_date, connect, settle, writing
from onrecord.record import Record, Span


class SqliteArchive:
    """See `onrecord.archive.Archive`. Each thread reads through a connection of its own; one writes at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._one_writes = threading.Lock()
        self._facets: tuple[int, Facets] | None = None
        self.last_event()  # opens the file, so that a wrong one is refused here and not at its first use

    @property
    def _db(self) -> sqlite3.Connection:
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            db = self._local.db = connect(self._path)
            with self._lock:
                self._open.append(db)
            bring_up_to_date(db, self._path)
            settle(db)
        return db

    def add(self, record: Record, *, page: str | None = None, pictures: Mapping[str, bytes] | None = None) -> Added:
        prepared = [(url, made) for url, data in (pictures or {}).items() if (made := prepare(data)) is not None]
        with self._change() as db:
            return add(db, record, page or page_of(record.article), prepared)

    def get(self, id: str, version: int | None = None) -> Kept | None:
        return listing.get(self._db, id, version)

    def record_json(self, id: str, version: int | None = None) -> bytes | None:
        return listing.record_json(self._db, id, version)

    def picture(self, name: str) -> PictureFile | None:
        row = self._db.execute("SELECT media_type, data FROM pictures WHERE name = ?", [name]).fetchone()
        return None if row is None else PictureFile(*row)

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
        return listing.list_articles(self._db, outlet, language, speaker, removed, limit, offset)

    def facets(self) -> Facets:
        stamp, known = self.last_event(), self._facets
        if known is None or known[0] != stamp:
            known = self._facets = (stamp, listing.facets(self._db))
        return known[1]

    def search(self, query: Query | str) -> Results:
        return search.search(self._db, parse_query(query) if isinstance(query, str) else query)

    def remove(self, id: str, *, for_good: bool = False) -> bool:
        with self._change() as db:
            row = db.execute("SELECT removed, current, title, outlet FROM articles WHERE id = ?", [id]).fetchone()
            if row is None or (row["removed"] and not for_good):
                return False
            if for_good:
                unindex(db, row["current"])
                db.execute("DELETE FROM articles WHERE id = ?", [id])
                db.execute("DELETE FROM pictures WHERE name NOT IN (SELECT name FROM article_pictures)")
            else:
                db.execute("UPDATE articles SET removed = ? WHERE id = ?", [now(), id])
            _note(db, "removed", id, row)
            return True

    def restore(self, id: str) -> bool:
        with self._change() as db:
            row = db.execute("SELECT title, outlet FROM articles WHERE id = ? AND removed IS NOT NULL", [id]).fetchone()
            if row is None:
                return False
            db.execute("UPDATE articles SET removed = NULL WHERE id = ?", [id])
            _note(db, "restored", id, row)
            return True

    def add_entry(
        self,
        article: str,
        kind: Literal["highlight", "note", "correction"],
        body: Any,
        span: Span | None = None,
        *,
        version: int | None = None,
    ) -> Entry:
        with self._change() as db:
            made = entries.add(db, article, version, kind, body, span)
            _note(db, "entry", article, entries.article_of(db, made.id))
            return made

    def entries(self, article: str | None = None) -> Sequence[Entry]:
        return entries.find(self._db, article)

    def entry(self, id: str) -> Entry | None:
        return entries.get(self._db, id)

    def change_entry(self, id: str, body: Any) -> Entry | None:
        with self._change() as db:
            made = entries.change(db, id, body)
            if made is not None:
                _note(db, "entry", made.article, entries.article_of(db, id))
            return made

    def remove_entry(self, id: str) -> bool:
        with self._change() as db:
            had = entries.get(db, id)
            if had is None:
                return False
            _note(db, "entry", had.article, entries.article_of(db, id))
            db.execute("DELETE FROM entries WHERE id = ?", [id])
            return True

    def events(self, after: int = 0, limit: int = 100) -> Sequence[Event]:
        rows = self._db.execute("SELECT * FROM events WHERE id > ? ORDER BY id LIMIT ?", [after, limit])
        return [Event(**dict(row)) for row in rows]

    def last_event(self) -> int:
        (n,) = self._db.execute("SELECT coalesce(max(id), 0) FROM events").fetchone()
        return int(n)

    def secret(self) -> bytes:
        (value,) = self._db.execute("SELECT value FROM settings WHERE name = 'secret'").fetchone()
        return bytes(value)

    def close(self) -> None:
        with self._lock:
            for db in self._open:
                db.close()
            self._open.clear()
            self._local = threading.local()

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        with self._one_writes, writing(self._db):
            yield self._db


def _note(db: sqlite3.Connection, kind: str, id: str, row: sqlite3.Row) -> None:
    db.execute(
        "INSERT INTO events (at, kind, article, title, outlet) VALUES (?, ?, ?, ?, ?)",
        [now(), kind, id, row["title"], row["outlet"]],
    )
