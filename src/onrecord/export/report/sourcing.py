"""The audit in words: its sources, and what is missing, each with the statements that it rests on."""

from __future__ import annotations

from typing import Any

import msgspec

from onrecord.export.report.charts import percent
from onrecord.export.words import counted, shown, speaker_of, words
from onrecord.record import Audit, Record
from onrecord.record.audit import Document, Unheard


class Entry(msgspec.Struct, frozen=True):
    """A finding: its words, what it is, and the statements behind it."""

    words: str
    what: str
    statements: tuple[str, ...] = ()


class Gap(msgspec.Struct, frozen=True):
    """A kind of finding, how it is counted, and every one of it."""

    title: str
    how: str
    entries: tuple[Entry, ...]


def sources(record: Record) -> list[dict[str, Any]]:
    """Each source with what the article says of it, for the cards of the report."""
    audit = record.audit
    if audit is None:
        return []
    out = []
    for s in audit.sources:
        grounds = "; ".join(words(record, [j.span]) for j in s.justification)
        c = s.counts
        facts: list[tuple[str, Any]] = [
            ("Title", s.title and shown(s.title)),
            ("Speaks for", s.affiliation and shown(s.affiliation)),
            ("Side", s.side and shown(s.side)),
            ("How it knows", grounds or None),
            ("Why unnamed", words(record, [s.why_unnamed]) if s.why_unnamed else None),
            ("Counts", f"{counted(c.statements, 'statement')} ({percent(c.statements, audit.total.statements)}): "
             f"{c.direct} direct, {c.mixed} mixed, {c.indirect} indirect; {counted(c.quoted_words, 'quoted word')}"),
            ("Statements", s.statements or None),
        ]  # fmt: skip
        out.append({"name": shown(s.described_as), "type": s.type, "facts": [f for f in facts if f[1]]})
    return out


def gaps(record: Record) -> list[Gap]:
    """What the audit lists beside its counts."""
    audit = record.audit
    if audit is None:
        return []
    people = speaker_of(record)
    return [
        _claims(record, audit, "unattributed", "Unattributed", "Put forward as reported, with nobody named for it."),
        _claims(record, audit, "hedge", "Hedged", "Statements with words that hold back from them."),
        Gap(
            "Named, but not heard",
            "People and organisations that the article names and to whom no statement is put down.",
            tuple(
                _with(u.name, f"{u.type}, {_mentions(u)}", ", spoken about in ", u.spoken_about_in)
                for u in audit.unheard
            ),
        ),
        Gap(
            "Passages with a single source",
            "Three paragraphs or more in a row whose statements are all by one source.",
            tuple(
                Entry(_ends(words(record, [x.span])), f"{shown(people[x.speaker].name)}, ", x.statements)
                for x in audit.single_source
            ),
        ),
        Gap(
            "Documents cited",
            "Reports, letters, rulings, polls and the like.",
            tuple(_with(d.name, _mentions(d), ", statements ", d.statements) for d in audit.documents),
        ),
    ]


def _with(name: str, what: str, before: str, statements: tuple[str, ...]) -> Entry:
    return Entry(shown(" ".join(name.split())), what + (before if statements else ""), statements)


def _mentions(found: Unheard | Document) -> str:
    return counted(len(found.mentions), "mention")


def _claims(record: Record, audit: Audit, kind: str, title: str, how: str) -> Gap:
    said = {s.id: s for s in record.statements}
    entries = [
        Entry(f"{words(record, said[c.statement].content)}", f"“{words(record, c.spans)}”, statement ", (c.statement,))
        for c in audit.claims
        if c.kind == kind
    ]
    return Gap(title, how, tuple(entries))


def _ends(text: str, most: int = 160) -> str:
    return text if len(text) <= most else f"{text[: most // 2].rstrip()} … {text[-most // 2 :].lstrip()}"
