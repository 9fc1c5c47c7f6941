"""Writing an article into the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

import msgspec

from onrecord.archive.interface import Added
from onrecord.archive.page import id_of
from onrecord.archive.pictures import Prepared
from onrecord.record import Record, decode, encode

Outcome = Literal["new", "changed", "same", "restored"]


def add(db: sqlite3.Connection, record: Record, page: str, pictures: Sequence[tuple[str, Prepared]]) -> Added:
    """Keeps `record` as the newest version of `page`. To be called inside a transaction."""
    id, at = id_of(page), now()
    had = db.execute("SELECT current, number, removed FROM articles WHERE id = ?", [id]).fetchone()
    encoded = encode(record)
    if had is None:
        outcome: Outcome = "new"
        place = record_event(db, "added", id, record, at)
        version, number = _add_version(db, id, 1, record, encoded, at), 1
        db.execute(
            "INSERT INTO articles (id, page, day, added, current, number, words, statements, speakers, place)"
            " VALUES (?, ?, '', ?, ?, 1, 0, 0, 0, ?)",
            [id, page, at, version, place],
        )
        _describe(db, id, record, at)
    else:
        version, number = had["current"], had["number"]
        (sha256,) = db.execute("SELECT sha256 FROM versions WHERE id = ?", [version]).fetchone()
        outcome = "restored" if had["removed"] else "same"
        if sha256 != record.article.sha256:
            outcome = "changed"
            unindex(db, version)
            number += 1
            version = _add_version(db, id, number, record, encoded, at)
            db.execute(
                "UPDATE articles SET current = ?, number = ?, updated = ? WHERE id = ?", [version, number, at, id]
            )
            _describe(db, id, record, at)
            record_event(db, "changed", id, record, at)
        elif _reads_better(db, version, record, encoded):
            # By a newer onrecord, say: the record is replaced, the version stays.
            unindex(db, version)
            _forget_found(db, version)
            _add_found(db, version, record, encoded, at)
            _describe(db, id, record, at)
            record_event(db, "reread", id, record, at)
        if had["removed"]:
            db.execute("UPDATE articles SET removed = NULL WHERE id = ?", [id])
            record_event(db, "restored", id, record, at)
    if _add_pictures(db, id, record, pictures) and outcome == "same":
        record_event(db, "reread", id, record, at)
    return Added(id, number, outcome)


def unindex(db: sqlite3.Connection, version: int) -> None:
    """Takes a version out of the word indexes; an external-content index needs the words that it had."""
    db.execute(
        "INSERT INTO text_words (text_words, rowid, title, body)"
        " SELECT 'delete', id, title, body FROM texts WHERE id = ?",
        [version],
    )
    db.execute(
        "INSERT INTO speaker_words (speaker_words, rowid, name, names)"
        " SELECT 'delete', row, name, names FROM speakers WHERE version = ?",
        [version],
    )
    db.execute(
        "INSERT INTO statement_words (statement_words, rowid, content)"
        " SELECT 'delete', row, content FROM statements WHERE version = ?",
        [version],
    )


def record_event(db: sqlite3.Connection, kind: str, id: str, record: Record, at: str) -> int:
    """Notes that something happened; gives its number."""
    a = record.article
    made = db.execute(
        "INSERT INTO events (at, kind, article, title, outlet) VALUES (?, ?, ?, ?, ?)",
        [at, kind, id, a.title, a.outlet],
    )
    return int(made.lastrowid or 0)


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _add_version(db: sqlite3.Connection, id: str, number: int, record: Record, encoded: bytes, at: str) -> int:
    made = db.execute(
        "INSERT INTO versions (article, number, sha256, added) VALUES (?, ?, ?, ?)",
        [id, number, record.article.sha256, at],
    )
    version = int(made.lastrowid or 0)
    _add_found(db, version, record, encoded, at)
    return version


def _add_found(db: sqlite3.Connection, version: int, record: Record, encoded: bytes, at: str) -> None:
    text = record.article.text
    db.execute("INSERT INTO records VALUES (?, ?, ?)", [version, at, encoded])
    db.execute("INSERT INTO texts VALUES (?, ?, ?)", [version, record.article.title or "", _searchable(text)])
    rows = {}
    for speaker in record.speakers:
        names = {speaker.name, *(text[s:e] for s, e in speaker.mentions)}
        about = " ".join(filter(None, (*sorted(names), speaker.title, speaker.affiliation)))
        made = db.execute(
            "INSERT INTO speakers (version, id, name, names) VALUES (?, ?, ?, ?)",
            [version, speaker.id, speaker.name, about],
        )
        rows[speaker.id] = made.lastrowid
    for s in record.statements:
        words = _searchable(" ".join(text[start:end] for start, end in s.content))
        db.execute(
            "INSERT INTO statements (version, id, speaker, kind, said_on, content, json) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [version, s.id, rows.get(s.speaker or ""), s.kind, s.said_on, words, msgspec.json.encode(s)],
        )
    db.execute("INSERT INTO text_words (rowid, title, body) SELECT id, title, body FROM texts WHERE id = ?", [version])
    db.execute(
        "INSERT INTO speaker_words (rowid, name, names) SELECT row, name, names FROM speakers WHERE version = ?",
        [version],
    )
    db.execute(
        "INSERT INTO statement_words (rowid, content) SELECT row, content FROM statements WHERE version = ?", [version]
    )


def _reads_better(db: sqlite3.Connection, version: int, record: Record, encoded: bytes) -> bool:
    """Whether `record` says something else of the same words, and has not lost the day that a person gave for them."""
    (had,) = db.execute("SELECT json FROM records WHERE version = ?", [version]).fetchone()
    undated = record.article.published_basis in (None, "inferred")
    return bool(had != encoded) and not (undated and decode(had).article.published_basis == "given")


def _forget_found(db: sqlite3.Connection, version: int) -> None:
    for table, column in (("statements", "version"), ("speakers", "version"), ("texts", "id"), ("records", "version")):
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", [version])  # noqa: S608 (names from the line above)


def _describe(db: sqlite3.Connection, id: str, record: Record, at: str) -> None:
    a = record.article
    paragraphs = a.spans_of("paragraph") or [(0, len(a.text))]
    lead = " ".join(a.text[slice(*paragraphs[0])].split()) if a.text else ""
    if len(lead) > 240:
        lead = lead[:240].rsplit(" ", 1)[0] + " …"
    counted = sum(len(a.text[s:e].split()) for s, e in a.prose())
    db.execute(
        "UPDATE articles SET url = ?, outlet = ?, title = ?, language = ?, published = ?, day = ?, words = ?,"
        " statements = ?, speakers = ?, lead = ? WHERE id = ?",
        [
            a.url,
            a.outlet,
            a.title,
            a.language,
            a.published,
            (a.published or at)[:10],
            counted,
            len(record.statements),
            len(record.speakers),
            lead or None,
            id,
        ],
    )


def _add_pictures(db: sqlite3.Connection, id: str, record: Record, pictures: Sequence[tuple[str, Prepared]]) -> bool:
    before = db.total_changes
    for url, p in pictures:
        db.execute(
            "INSERT INTO pictures VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [p.name, p.media_type, p.width, p.height, p.data],
        )
        db.execute(
            "INSERT INTO article_pictures VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name"
            " WHERE name <> excluded.name",
            [id, url, p.name],
        )
    changed = db.total_changes > before
    if changed or not pictures:
        kept = dict(db.execute("SELECT url, name FROM article_pictures WHERE article = ?", [id]).fetchall())
        lead = next((kept[p.url] for p in record.article.pictures if p.url in kept), None)
        db.execute("UPDATE articles SET picture = ? WHERE id = ? AND picture IS NOT ?", [lead, id, lead])
    return changed


def _searchable(text: str) -> str:
    # A NUL would end the text for the index; the length stays, so that offsets do.
    return text.replace("\0", " ")
