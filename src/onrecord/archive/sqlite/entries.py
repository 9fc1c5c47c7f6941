"""The readers' own entries."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from onrecord.archive.interface import Entry
from onrecord.archive.sqlite.add import now
from onrecord.record import Span

_FIELDS = "e.id, e.article, e.version, e.kind, e.start, e.end, e.body, e.added, e.changed"


def add(
    db: sqlite3.Connection,
    article: str,
    version: int | None,
    kind: Literal["highlight", "note", "correction"],
    body: Any,
    span: Span | None,
) -> Entry:
    """Keeps an entry. Raises KeyError where there is no such article, or no such version of it."""
    which, values = ("a.number", [article]) if version is None else ("?", [article, version])
    row = db.execute(
        f"SELECT v.number FROM articles a JOIN versions v ON v.article = a.id WHERE a.id = ? AND v.number = {which}",  # noqa: S608 (one of two clauses of the line above)
        values,
    ).fetchone()
    if row is None:
        raise KeyError(article)
    start, end = span or (None, None)
    id = secrets.token_hex(8)
    db.execute(
        'INSERT INTO entries (id, article, version, kind, start, "end", body, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        [id, article, row["number"], kind, start, end, msgspec.json.encode(body), now()],
    )
    made = get(db, id)
    assert made is not None
    return made


def find(db: sqlite3.Connection, article: str | None) -> Sequence[Entry]:
    # Two statements, not "= ? OR ? IS NULL": that would go through all articles for the entries of one.
    which, values = ("", []) if article is None else ("e.article = ? AND ", [article])
    rows = db.execute(
        f"SELECT {_FIELDS} FROM entries e CROSS JOIN articles a ON a.id = e.article"  # noqa: S608 (clauses from above)
        f" WHERE {which}a.removed IS NULL ORDER BY e.added, e.rowid",
        values,
    )
    return [_entry(row) for row in rows]


def get(db: sqlite3.Connection, id: str) -> Entry | None:
    row = db.execute(f"SELECT {_FIELDS} FROM entries e WHERE e.id = ?", [id]).fetchone()  # noqa: S608 (as above)
    return None if row is None else _entry(row)


def change(db: sqlite3.Connection, id: str, body: Any) -> Entry | None:
    db.execute("UPDATE entries SET body = ?, changed = ? WHERE id = ?", [msgspec.json.encode(body), now(), id])
    return get(db, id)


def article_of(db: sqlite3.Connection, id: str) -> sqlite3.Row:
    """The article that an entry is on, with what an event says of it."""
    row: sqlite3.Row = db.execute(
        "SELECT a.title, a.outlet FROM entries e JOIN articles a ON a.id = e.article WHERE e.id = ?", [id]
    ).fetchone()
    return row


def _entry(row: sqlite3.Row) -> Entry:
    return Entry(
        id=row["id"],
        article=row["article"],
        version=row["version"],
        kind=row["kind"],
        span=None if row["start"] is None else (row["start"], row["end"]),
        body=msgspec.json.decode(row["body"]),
        added=row["added"],
        changed=row["changed"],
    )
