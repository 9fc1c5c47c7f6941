"""The article with its statements: runs of text that carry what is marked on them, and the notes beside them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import msgspec

from onrecord.export.words import shown, speaker_of, when, words
from onrecord.record import Record, Span, Statement, key_passages

LEVELS = (10, 20, 30, 40)


class Run(msgspec.Struct, frozen=True):
    """Text with one set of marks; `opens` are the statements whose content begins with it."""

    text: str
    classes: tuple[str, ...]
    opens: tuple[str, ...] = ()


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as the margin and the table show it."""

    id: str
    number: int
    kind: str
    speaker: str | None
    about: str | None
    said: str
    cue: str
    addressee: str | None
    said_on: str | None
    hedges: str | None
    place: str


class Paragraph(msgspec.Struct, frozen=True):
    """A block of the article, with the notes that belong beside it."""

    kind: str
    runs: tuple[Run, ...]
    notes: tuple[Note, ...]


def notes(record: Record) -> list[Note]:
    """Every statement in the record's order, with its words in full."""
    people = speaker_of(record)
    out = []
    for n, s in enumerate(record.statements, 1):
        p = people.get(s.speaker or "")
        out.append(
            Note(
                id=s.id,
                number=n,
                kind=s.kind,
                speaker=shown(p.name) if p else None,
                about=", ".join(shown(x) for x in (p.title, p.affiliation) if x) or None if p else None,
                said=words(record, s.content),
                cue=words(record, s.cue),
                addressee=words(record, [s.addressee]) if s.addressee else None,
                said_on=when(s) or None,
                hedges=words(record, s.hedges) or None,
                place=f"{s.content[0][0]}–{s.content[-1][1]}",
            )
        )
    return out


def paragraphs(record: Record) -> list[Paragraph]:
    """The blocks of the article that are part of it, in order; furniture is left out."""
    marks = sorted(_marks(record))
    by_id = {n.id: n for n in notes(record)}
    out = []
    told: set[str] = set()
    for block in sorted(record.article.blocks, key=lambda b: b.span):
        if block.kind == "furniture":
            continue
        here = [s for s in record.statements if s.id not in told and _starts_in(s, block.span)]
        told.update(s.id for s in here)
        runs = tuple(_runs(record.article.text, block.span, marks, here))
        out.append(Paragraph(block.kind, runs, tuple(by_id[s.id] for s in here)))
    return out


def _starts_in(s: Statement, block: Span) -> bool:
    return block[0] <= s.content[0][0] < block[1]


def _marks(record: Record) -> Iterable[tuple[int, int, str]]:
    for s in record.statements:
        for kind, spans in ((s.kind, s.content), ("cue", s.cue), ("source", s.source), ("hedge", s.hedges)):
            yield from ((a, b, kind) for a, b in spans)
    marked: set[Span] = set()
    for percent in LEVELS:
        for p in key_passages(record, percent):
            if p.span not in marked:
                marked.add(p.span)
                yield (*p.span, f"key{percent}")


def _runs(text: str, block: Span, marks: list[tuple[int, int, str]], here: list[Statement]) -> Iterable[Run]:
    start, end = block
    inside = [(max(a, start), min(b, end), c) for a, b, c in marks if a < end and start < b]
    opens: dict[int, list[str]] = {}
    for s in here:
        opens.setdefault(s.content[0][0], []).append(s.id)
    cuts = sorted({start, end, *(a for a, _, _ in inside), *(b for _, b, _ in inside), *opens})
    for a, b in pairwise(cuts):
        classes = dict.fromkeys(c for x, y, c in inside if x <= a and b <= y)
        yield Run(shown(text[a:b]), tuple(classes), tuple(opens.get(a, ())))
