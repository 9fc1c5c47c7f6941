"""Where records are kept: articles, their versions, their records, and the reader's own entries."""

from __future__ import annotations

from pathlib import Path

from onrecord.archive.entries import corrections, highlights, marked
from onrecord.archive.interface import (
    Added,
    Archive,
    ArchiveError,
    Choice,
    Entry,
    Event,
    Facets,
    Hit,
    Kept,
    KeptPicture,
    Listing,
    PictureFile,
    Results,
    Snippet,
    Summary,
    Version,
)
from onrecord.archive.query import Query, parse_query


def open_archive(path: str | Path) -> Archive:
    """The archive in the file at `path`, made where there is none and brought up to date where it is older.

    Safe to share between threads, and to have open in several programs at once.
    Raises ArchiveError where the file is something else, or was written by a newer onrecord.
    """
    from onrecord.archive.sqlite import SqliteArchive

    return SqliteArchive(Path(path))


__all__ = [
    "Added",
    "Archive",
    "ArchiveError",
    "Choice",
    "Entry",
    "Event",
    "Facets",
    "Hit",
    "Kept",
    "KeptPicture",
    "Listing",
    "PictureFile",
    "Query",
    "Results",
    "Snippet",
    "Summary",
    "Version",
    "corrections",
    "highlights",
    "marked",
    "open_archive",
    "parse_query",
]
