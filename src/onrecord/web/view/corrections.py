"""Corrections as the article's page shows them: beside the machine's entry, never in its place."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from onrecord.archive import Entry
from onrecord.record import Correction, Record
from onrecord.web.view.shown import shown, words


class Corrected(msgspec.Struct, frozen=True, kw_only=True):
    """A correction: `statement` is the id of the one it is about, None where that is no more in the record."""

    id: str
    statement: str | None
    what: str
    speaker: str | None
    words: str
    note: str | None


def corrected(record: Record, found: Sequence[tuple[Entry, Correction]]) -> list[Corrected]:
    """The corrections of one version, in the order in which they were made."""
    ids = {s.content: s.id for s in record.statements}
    text = record.article.text
    return [
        Corrected(
            id=entry.id,
            statement=ids.get(c.machine.content) if c.machine else None,
            what={"wrong-speaker": "said by", "not-a-statement": "not a statement", "missing": "missing here"}[c.kind],
            speaker=shown(c.speaker) or None,
            words=words(text, c.machine.content if c.machine else c.content),
            note=shown(c.note) or None,
        )
        for entry, c in found
    ]
