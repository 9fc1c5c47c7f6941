"""Finding words: articles by what is written in them, statements by what was said and by whom."""

# ruff: noqa: S608 (what is put together here are clauses of this file; values are always bound)
from __future__ import annotations

import secrets
import sqlite3
from typing import Any

import msgspec

from onrecord.archive.interface import Hit, Results, Snippet
from onrecord.archive.query import Query, match_expression
from onrecord.archive.sqlite.listing import SUMMARY, summary_of
from onrecord.record import Span, Statement

_MOST_COUNTED = 1000
_SNIPPETS = 3
_AROUND = 90


def search(db: sqlite3.Connection, query: Query) -> Results:
    """One page of results; nothing where the query asks for nothing."""
    match = match_expression(query.words)
    if query.scope == "statements":
        return _statements(db, query, match)
    if match is None:
        return _filtered(db, query) if _filters(query)[0] else Results(query, (), 0, False)
    return _articles(db, query, match)


def _articles(db: sqlite3.Connection, query: Query, match: str) -> Results:
    where, values = _filters(query)
    # CROSS: words first; the planner would begin with all articles where it only counts.
    tables = "text_words CROSS JOIN articles a ON a.current = text_words.rowid"
    found = f"FROM {tables} WHERE text_words MATCH ? AND {_all(where)}"
    # A title's words weigh ten times a text's.
    rows = db.execute(
        f"SELECT a.current {found} AND rank MATCH 'bm25(10.0, 1.0)' ORDER BY rank LIMIT ? OFFSET ?",
        [match, *values, query.limit, query.offset],
    ).fetchall()
    total = _count(db, found, [match, *values])
    hits = []
    for row in rows:
        article = db.execute(f"SELECT {SUMMARY} FROM articles a WHERE a.current = ?", [row[0]]).fetchone()
        hits.append(Hit(article=summary_of(article), snippets=_snippets(db, "text_words", "body", row[0], match)))
    return Results(query, tuple(hits), min(total, _MOST_COUNTED), total > _MOST_COUNTED)


def _filtered(db: sqlite3.Connection, query: Query) -> Results:
    where, values = _filters(query)
    found = f"FROM articles a WHERE {_all(where)}"
    rows = db.execute(
        f"SELECT {SUMMARY} {found} ORDER BY a.place DESC LIMIT ? OFFSET ?", [*values, query.limit, query.offset]
    ).fetchall()
    total = _count(db, found, values)
    hits = tuple(Hit(article=summary_of(row), snippets=()) for row in rows)
    return Results(query, hits, min(total, _MOST_COUNTED), total > _MOST_COUNTED)


def _statements(db: sqlite3.Connection, query: Query, match: str | None) -> Results:
    where, values = _filters(query)
    by = match_expression(query.speaker) if query.speaker else None
    if query.speaker and by is None:
        return Results(query, (), 0, False)
    if match is not None:
        tables = "statement_words CROSS JOIN statements s ON s.row = statement_words.rowid"
        where, values = ["statement_words MATCH ?", *where], [match, *values]
    else:
        tables = "statements s"
    if by is not None:
        where.append("s.speaker IN (SELECT rowid FROM speaker_words WHERE speaker_words MATCH ?)")
        values.append(by)
    if query.kind:
        where.append("s.kind = ?")
        values.append(query.kind)
    if not (match or by or query.kind or query.outlet or query.since or query.until):
        return Results(query, (), 0, False)
    tables += " JOIN articles a ON a.current = s.version LEFT JOIN speakers p ON p.row = s.speaker"
    found = f"FROM {tables} WHERE {_all(where)}"
    rows = db.execute(
        f"SELECT {SUMMARY}, s.row AS row, s.json AS json, p.name AS name {found} ORDER BY s.row DESC LIMIT ? OFFSET ?",
        [*values, query.limit, query.offset],
    ).fetchall()
    total = _count(db, found, values)
    hits = tuple(_statement_hit(db, row, match) for row in rows)
    return Results(query, hits, min(total, _MOST_COUNTED), total > _MOST_COUNTED)


def _statement_hit(db: sqlite3.Connection, row: sqlite3.Row, match: str | None) -> Hit:
    statement = msgspec.json.decode(row["json"], type=Statement)
    marks = _marks(db, "statement_words", "content", row["row"], match)[1] if match else []
    (text,) = db.execute(
        "SELECT body FROM texts t JOIN statements s ON s.version = t.id WHERE s.row = ?", [row["row"]]
    ).fetchone()
    snippets = []
    begins = 0
    for start, end in statement.content:
        # The indexed content is the spans joined by a blank: marks are carried back to the text's own offsets.
        here = tuple(
            (start + max(s, begins) - begins, start + min(e, begins + end - start) - begins)
            for s, e in marks
            if s < begins + end - start and e > begins
        )
        snippets.append(Snippet(text[start:end], (start, end), here))
        begins += end - start + 1
    return Hit(article=summary_of(row), snippets=tuple(snippets), statement=statement, speaker=row["name"])


def _filters(query: Query) -> tuple[list[str], list[Any]]:
    where: list[str] = []
    values: list[Any] = []
    for clause, value in (
        ("a.outlet = ? COLLATE NOCASE", query.outlet),
        ("a.language = ?", query.language),
        ("a.day >= ?", query.since),
        # "2025" must let in all of its days: "2025-12-31" < "2025~".
        ("a.day <= ?", f"{query.until}~" if query.until else None),
    ):
        if value:
            where.append(clause)
            values.append(value)
    return where, values


def _all(where: list[str]) -> str:
    return " AND ".join(["a.removed IS NULL", *where])


def _count(db: sqlite3.Connection, found: str, values: list[Any]) -> int:
    (n,) = db.execute(f"SELECT count(*) FROM (SELECT 1 {found} LIMIT {_MOST_COUNTED + 1})", values).fetchone()
    return int(n)


def _marks(db: sqlite3.Connection, table: str, column: str, row: int, match: str) -> tuple[str, list[Span]]:
    """The text of a row, and where in it the words that were looked for stand."""
    # The index can only say so by putting markers into the text: ones that no text can have guessed.
    key = secrets.token_hex(8)
    opening, closing = f"\ue000{key}[", f"\ue000{key}]"
    at = 0 if column == "content" else 1
    (marked,) = db.execute(
        f"SELECT highlight({table}, {at}, ?, ?) FROM {table} WHERE {table} MATCH ? AND rowid = ?",
        [opening, closing, match, row],
    ).fetchone()
    text, spans = "", []
    for n, part in enumerate(marked.split(opening)):
        if n:
            word, part = part.split(closing, 1)
            spans.append((len(text), len(text) + len(word)))
            text += word
        text += part
    return text, spans


def _snippets(db: sqlite3.Connection, table: str, column: str, row: int, match: str) -> tuple[Snippet, ...]:
    text, marks = _marks(db, table, column, row, match)
    windows: list[tuple[int, int, list[Span]]] = []
    for start, end in marks:
        if windows and start - windows[-1][1] < _AROUND // 2:
            first, _, inside = windows[-1]
            windows[-1] = (first, end, [*inside, (start, end)])
        else:
            windows.append((start, end, [(start, end)]))
    best = sorted(sorted(windows, key=lambda w: -len(w[2]))[:_SNIPPETS])
    snippets = []
    for start, end, inside in best:
        span = _to_words(text, max(0, start - _AROUND), min(len(text), end + _AROUND))
        snippets.append(Snippet(text[slice(*span)], span, tuple(inside)))
    return tuple(snippets)


def _to_words(text: str, start: int, end: int) -> Span:
    # Inwards to whole words, and never over a paragraph's end unless a mark lies there.
    if start > 0:
        start = next((i + 1 for i in range(start, min(start + 30, end)) if text[i].isspace()), start)
    if end < len(text):
        end = next((i for i in range(end, max(end - 30, start), -1) if text[i].isspace()), end)
    return start, end
