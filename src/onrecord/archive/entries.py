"""The readers' own entries as what they are: highlights, and corrections."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from onrecord.archive.interface import Archive, Entry
from onrecord.record import Correction, Highlight, Marked


def highlights(archive: Archive, article: str | None = None, tag: str | None = None) -> list[Marked]:
    """The highlights and notes, of one article or of all, with this tag or with any; the oldest first."""
    about: dict[str, tuple[str | None, str | None]] = {}
    found = []
    for entry in archive.entries(article):
        if entry.kind == "correction":
            continue
        highlight = msgspec.convert(entry.body, Highlight)
        if tag is not None and tag not in highlight.tags:
            continue
        if entry.article not in about:
            kept = archive.get(entry.article)
            about[entry.article] = (kept.summary.title, kept.summary.url) if kept else (None, None)
        found.append(marked(entry, *about[entry.article]))
    return found


def marked(entry: Entry, title: str | None, url: str | None) -> Marked:
    """A highlight with the article that it is on."""
    return Marked(
        id=entry.id,
        article=entry.article,
        version=entry.version,
        title=title,
        url=url,
        span=entry.span,
        highlight=msgspec.convert(entry.body, Highlight),
        added=entry.added,
        changed=entry.changed,
    )


def corrections(archive: Archive, article: str | None = None) -> Sequence[tuple[Entry, Correction]]:
    """The corrections, of one article or of all, the oldest first."""
    found = [e for e in archive.entries(article) if e.kind == "correction"]
    return [(e, msgspec.convert(e.body, Correction)) for e in found]
