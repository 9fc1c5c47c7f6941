"""Markdown: for notes, issues and articles."""

from __future__ import annotations

from onrecord.export.words import by_speaker, described, escape, headline, said, shown, support, unread, when, words
from onrecord.record import Record, Statement, key_passages


def markdown(record: Record, *, important: int | None = None) -> str:
    """The record as Markdown; the page's own words are escaped, so that none of them turns into markup."""
    lines = [f"# {escape(shown(record.article.title or record.source))}", ""]
    if about := headline(record):
        lines += [escape(" · ".join(about)), ""]
    for warned in filter(None, (support(record), unread(record))):
        lines += [escape(warned), ""]
    if important is not None:
        lines += ["## Important", ""]
        lines += [f"- {escape(words(record, [p.span]))}" for p in key_passages(record, important)]
        lines.append("")
    for speaker, statements in by_speaker(record):
        lines += [f"## {escape(shown(speaker.name)) if speaker else 'Nobody named'}", ""]
        if speaker:
            lines += [escape(described(speaker)), ""]
        for s in statements:
            lines += [_statement(record, s), ""]
    return "\n".join(lines)


def _statement(record: Record, s: Statement) -> str:
    details = [s.kind, escape(words(record, s.cue))]
    if s.addressee:
        details.append(f"to {escape(words(record, [s.addressee]))}")
    details.append(when(s))
    about = ", ".join(d for d in details if d)
    return f"> {escape(said(record, s))}\n>\n> — {about} ({s.id}, {s.content[0][0]}–{s.content[-1][1]})"
