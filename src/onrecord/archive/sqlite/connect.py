"""Opening the file: settings, and the steps that bring an older one up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.archive.interface import ArchiveError
from onrecord.archive.sqlite.migrations import MIGRATIONS

_APPLICATION = 0x6F6E7263  # "onrc": says of a file that it is ours

_REFUSED = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}


def connect(path: Path) -> sqlite3.Connection:
    """A connection; transactions are explicit: see `writing`."""
    if path.is_dir():
        raise ArchiveError("not-an-archive", f"{path} is a folder.", "Give the path of the archive's file.")
    try:
        connection = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)
    except sqlite3.OperationalError as e:
        raise ArchiveError(
            "archive-not-opened",
            f"{path} cannot be opened: {e}.",
            "Give a path in a folder that exists and is writable.",
        ) from e
    connection.row_factory = sqlite3.Row
    return connection


def settle(connection: sqlite3.Connection) -> None:
    """The settings of a connection, for a file that is known to be an archive."""
    connection.execute("PRAGMA foreign_keys = ON")
    # What was confirmed must outlive a power cut too, so every commit is flushed.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA cache_size = -16000")


def bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """Runs the migrations that the file has not had. Raises ArchiveError where it is not an archive."""
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (had,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as e:
        raise ArchiveError(
            "archive-not-opened",
            f"{path} cannot be opened: {e}.",
            "Check who may read and write it and its folder; a copy in another folder can be opened.",
        ) from e
    except sqlite3.DatabaseError as e:
        raise ArchiveError(
            "not-an-archive",
            f"{path} is not an archive: {e}.",
            "Give another path, or a new one to begin an archive there.",
        ) from e
    if tables and application != _APPLICATION:
        raise ArchiveError(
            "not-an-archive",
            f"{path} is a database, but not of onrecord.",
            "Give another path to begin an archive there.",
        )
    if had > len(MIGRATIONS):
        raise ArchiveError(
            "archive-too-new", f"{path} was written by a newer onrecord.", "Install the newest onrecord."
        )
    if had == len(MIGRATIONS):
        return
    connection.execute("PRAGMA journal_mode = WAL")
    with writing(connection):
        # Another program may have done it while this one waited for the lock.
        (had,) = connection.execute("PRAGMA user_version").fetchone()
        for step in MIGRATIONS[had:]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction: all that is written inside is kept, or nothing. Raises ArchiveError where the disk refuses."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk may have ended it already
                connection.execute("ROLLBACK")
            raise
    except sqlite3.OperationalError as e:
        if e.sqlite_errorcode & 0xFF not in _REFUSED:
            raise
        raise ArchiveError(
            "archive-not-written",
            f"The archive cannot be written: {e}.",
            "Make room on its disk, or move it to another.",
        ) from e


def _statements(script: str) -> Iterator[str]:
    begun = ""
    for part in script.split(";"):
        begun += part + ";"
        if sqlite3.complete_statement(begun):
            if begun.strip("; \n"):
                yield begun
            begun = ""
