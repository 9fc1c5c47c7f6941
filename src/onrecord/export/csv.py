"""CSV: a statement a row, for a spreadsheet."""

from __future__ import annotations

import csv as table
from io import StringIO

from onrecord.export.words import speaker_of, told_within, words
from onrecord.record import Record, Span

COLUMNS = (
    "source", "url", "outlet", "title", "published", "statement", "kind", "speaker", "speaker_type", "speaker_title",
    "affiliation", "addressee", "said_on", "content", "cue", "source_words", "hedges", "confidence", "spans",
    "speaker_link", "told_in", "said_on_basis",
)  # fmt: skip


def csv(record: Record, *, header: bool = True) -> str:
    """The record's statements as rows of `COLUMNS`. `spans` are the content's offsets, "12-40 52-90"; `told_in` is the
    statement in whose words this one stands, `speaker_link` the speaker's id in the user's own list; `said_on` is only
    the article's day where `said_on_basis` is "document".

    A cell that a spreadsheet would take for a formula is led in by an apostrophe.
    """
    out = StringIO()
    writer = table.writer(out, lineterminator="\n")
    if header:
        writer.writerow(COLUMNS)
    a, named = record.article, speaker_of(record)
    for s in record.statements:
        p = named.get(s.speaker or "")
        outer = told_within(record, s)
        who = (p.name, p.type, p.title, p.affiliation) if p else (None, None, None, None)
        row = (
            record.source, a.url, a.outlet, a.title, a.published, s.id, s.kind, *who,
            words(record, [s.addressee] if s.addressee else []), s.said_on,
            words(record, s.content), words(record, s.cue), words(record, s.source), words(record, s.hedges),
            f"{s.confidence:.3f}", _offsets(s.content), p.link if p else None, outer.id if outer else None,
            s.said_on_basis,
        )  # fmt: skip
        writer.writerow([_plain(cell) for cell in row])
    return out.getvalue()


def _offsets(spans: tuple[Span, ...]) -> str:
    return " ".join(f"{s}-{e}" for s, e in spans)


def _plain(cell: str | None) -> str:
    # OWASP, "CSV Injection": these first characters start a formula.
    return "'" + cell if cell and cell[0] in "=+-@\t\r" else cell or ""
