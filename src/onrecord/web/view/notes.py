"""Statements as notes in the margin."""

from __future__ import annotations

import msgspec

from onrecord.record import Record, Statement
from onrecord.web.view.dates import long_date
from onrecord.web.view.shown import in_original, shown, words

KIND_NAMES = {
    "direct": "quoted",
    "mixed": "partly quoted",
    "indirect": "reported",
    "unattributed": "nobody named",
}

_BASIS = {
    "cue": "by the words around the statement",
    "entry": "by the date of the entry in which it stands",
    "dateline": "by the article’s dateline",
    "document": "the day of the article: the statement has none of its own",
}


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as the margin shows it."""

    id: str
    number: int
    look: str
    kind: str
    kind_name: str
    speaker: str | None
    speaker_id: str | None
    speaker_type: str | None
    addressee: str | None
    cue: str | None
    hedges: str | None
    said_on: str | None
    said_another_day: bool
    said_on_basis: str | None
    confidence: int
    original: str | None
    pick: bool


def note(record: Record, number: int, s: Statement, looks: dict[str, str], chosen: str | None) -> Note:
    """The note of statement `s`, the article's `number`th; `chosen` is the id of the speaker who stands out."""
    text = record.article.text
    speaker = next((p for p in record.speakers if p.id == s.speaker), None)
    return Note(
        id=s.id,
        number=number,
        look=looks.get(s.speaker or "", "v0"),
        kind=s.kind,
        kind_name=KIND_NAMES[s.kind],
        speaker=shown(speaker.name) if speaker else None,
        speaker_id=speaker.id if speaker else None,
        speaker_type=speaker.type if speaker else None,
        addressee=words(text, [s.addressee]) if s.addressee else None,
        cue=words(text, s.cue) or None,
        hedges=words(text, s.hedges, ", ") or None,
        said_on=long_date(s.said_on),
        said_on_basis=_BASIS.get(s.said_on_basis or ""),
        said_another_day=s.said_on_basis != "document" and s.said_on != (record.article.published or "")[:10],
        confidence=round(100 * s.confidence),
        original=in_original(record.article.url, text, s.content[0]),
        pick=chosen is not None and s.speaker == chosen,
    )
