"""Reading articles out of the database."""

# ruff: noqa: S608 (what is put together here are clauses of this file; values are always bound)
from __future__ import annotations

import sqlite3

from onrecord.archive.interface import Choice, Facets, Kept, KeptPicture, Listing, Summary, Version
from onrecord.archive.query import match_expression
from onrecord.record import decode

_FIELDS = (
    "id",
    "url",
    "outlet",
    "title",
    "language",
    "published",
    "added",
    "updated",
    "removed",
    "words",
    "statements",
    "speakers",
    "lead",
    "picture",
)
SUMMARY = ", ".join(f"a.{f}" for f in _FIELDS) + ", a.number AS version"


def summary_of(row: sqlite3.Row) -> Summary:
    """The Summary in a row that `SUMMARY` was selected for."""
    return Summary(**{f: row[f] for f in (*_FIELDS, "version")})


def get(db: sqlite3.Connection, id: str, number: int | None) -> Kept | None:
    row = db.execute(f"SELECT {SUMMARY} FROM articles a WHERE a.id = ?", [id]).fetchone()
    if row is None:
        return None
    summary = summary_of(row)
    encoded = record_json(db, id, number)
    if encoded is None:
        return None
    versions = db.execute("SELECT number, sha256, added FROM versions WHERE article = ? ORDER BY number DESC", [id])
    pictures = db.execute(
        "SELECT x.url, x.name, p.width, p.height FROM article_pictures x JOIN pictures p ON p.name = x.name"
        " WHERE x.article = ?",
        [id],
    )
    return Kept(
        summary=summary,
        number=number or summary.version,
        record=decode(encoded),
        versions=tuple(Version(*v) for v in versions),
        pictures=tuple(KeptPicture(*p) for p in pictures),
    )


def record_json(db: sqlite3.Connection, id: str, number: int | None) -> bytes | None:
    which, values = ("v.id = a.current", [id]) if number is None else ("v.number = ?", [id, number])
    row = db.execute(
        "SELECT r.json FROM articles a JOIN versions v ON v.article = a.id JOIN records r ON r.version = v.id"
        f" WHERE a.id = ? AND {which}",
        values,
    ).fetchone()
    return None if row is None else row[0]


def list_articles(
    db: sqlite3.Connection,
    outlet: str | None,
    language: str | None,
    speaker: str | None,
    removed: bool,
    limit: int,
    offset: int,
) -> Listing:
    where = ["a.removed IS NOT NULL" if removed else "a.removed IS NULL"]
    values: list[str] = []
    for column, value in (("outlet", outlet), ("language", language)):
        if value:
            where.append(f"a.{column} = ?")
            values.append(value)
    if speaker:
        where.append(
            "a.current IN (SELECT version FROM speakers WHERE row IN"
            " (SELECT rowid FROM speaker_words WHERE speaker_words MATCH ?))"
        )
        values.append(match_expression(f'"{speaker}"') or '""')
    found = f"FROM articles a WHERE {' AND '.join(where)}"
    order = "a.removed DESC" if removed else "a.place DESC"
    rows = db.execute(f"SELECT {SUMMARY} {found} ORDER BY {order} LIMIT ? OFFSET ?", [*values, limit, offset])
    articles = tuple(summary_of(row) for row in rows)
    (total,) = db.execute(f"SELECT count(*) {found}", values).fetchone()
    return Listing(articles, total)


def facets(db: sqlite3.Connection) -> Facets:
    def choices(sql: str) -> tuple[Choice, ...]:
        return tuple(Choice(*row) for row in db.execute(sql))

    return Facets(
        outlets=choices(
            "SELECT outlet, count(*) AS n FROM articles WHERE removed IS NULL AND outlet IS NOT NULL"
            " GROUP BY outlet ORDER BY n DESC, outlet LIMIT 200"
        ),
        languages=choices(
            "SELECT language, count(*) AS n FROM articles WHERE removed IS NULL AND language IS NOT NULL"
            " GROUP BY language ORDER BY n DESC, language LIMIT 200"
        ),
        speakers=choices(
            "SELECT p.name, count(DISTINCT a.id) AS n FROM speakers p JOIN articles a ON a.current = p.version"
            " WHERE a.removed IS NULL GROUP BY p.name ORDER BY n DESC, p.name LIMIT 200"
        ),
    )
