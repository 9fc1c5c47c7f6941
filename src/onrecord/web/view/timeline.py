"""The timeline: what happened, and what was said, day by day."""

from __future__ import annotations

from itertools import groupby

import msgspec

from onrecord.record import Article, Occurrence, Record, Span
from onrecord.web.view.dates import long_date
from onrecord.web.view.notes import Note
from onrecord.web.view.shown import shown, words

_LONGEST = 160  # characters of an entry; the article has the rest
_BASIS = {
    "text": "The date stands in the text",
    "narrative": "Counted from another date in the text",
    "cue": "The words around the statement say when",
    "entry": "By the date of the entry in which it stands",
    "dateline": "By the article’s dateline",
    "document": "By the day of the article",
}


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the timeline; `look` is that of whoever said it, or is the source of it."""

    kind: str
    words: str
    href: str
    who: str | None
    look: str
    basis: str


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """A date with what falls on it. `said` are the statements that have no other date than the article's own."""

    date: str
    moments: tuple[Moment, ...]
    said: tuple[Moment, ...]


def days(record: Record, notes: dict[str, Note]) -> list[Day]:
    """The record's timeline, in its order."""
    made = []
    for date, occurrences in groupby(record.timeline, lambda o: o.date):
        all_of_it = list(occurrences)
        undated = [o for o in all_of_it if o.kind == "statement" and o.basis == "document"]
        moments = tuple(_moment(record, o, notes) for o in all_of_it if o not in undated)
        said = tuple(_moment(record, o, notes) for o in undated)
        made.append(Day(date=long_date(date) or shown(date), moments=moments, said=said))
    return made


def _moment(record: Record, o: Occurrence, notes: dict[str, Note]) -> Moment:
    text = record.article.text
    note = notes.get(o.statement or "")
    # An event's mentions tell of it once each; a statement's are the pieces of one.
    told = words(text, o.mentions if o.kind == "statement" else o.mentions[:1])
    return Moment(
        kind=o.kind,
        words=told if len(told) <= _LONGEST else told[:_LONGEST].rsplit(" ", 1)[0] + " …",
        href=f"#{note.id}" if note else f"#b{_block_at(record.article, o.mentions[0])}" if o.mentions else "#text",
        who=note.speaker if note else None,
        look=note.look if note else "v0",
        basis=_BASIS.get(o.basis, shown(o.basis)),
    )


def _block_at(article: Article, span: Span) -> int:
    return next((n for n, b in enumerate(article.blocks) if b.span[0] <= span[0] < b.span[1]), 0)
