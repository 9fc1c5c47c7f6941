"""Text for a person: the words of the article, each statement under its speaker."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from onrecord.export.words import (
    by_speaker,
    counted,
    dated,
    described,
    headline,
    said,
    shown,
    support,
    told_within,
    undated,
    unread,
    when,
    words,
)
from onrecord.record import Record, Statement, key_passages

_MARKS = {"direct": ("“", "”"), "mixed": ("", ""), "indirect": ("", ""), "unattributed": ("", "")}


def text(record: Record, *, width: int = 88, colour: bool = False, important: int | None = None) -> str:
    """The record as lines of at most `width` columns, with ANSI colours where `colour` is set.

    `important` adds the key passages that make up that percentage of the article.
    """
    out = Console(
        file=StringIO(), width=width, force_terminal=colour, no_color=not colour, highlight=False, soft_wrap=False
    )
    out.print(Text(shown(record.article.title or record.source), style="bold"))
    if about := headline(record):
        out.print(Text(" · ".join(about), style="dim"))
    if warned := support(record):
        out.print(Text(warned, style="yellow"))
    if nothing := unread(record):
        out.print(Text(nothing, style="yellow"))
    if dateless := undated(record):
        out.print(Text(dateless, style="dim"))
    if important is not None:
        _passages(out, record, important)
    for speaker, statements in by_speaker(record):
        out.print()
        if speaker is None:
            out.print(Text("Nobody named", style="bold yellow"))
        else:
            name = Text(shown(speaker.name), style="bold cyan")
            out.print(name.append(f"  {described(speaker)}", style="not bold dim"))
            if speaker.why_unnamed:
                out.print(Text(f"  not named: {words(record, [speaker.why_unnamed])}", style="dim"))
        for s in statements:
            _statement(out, record, s)
    _timeline(out, record)
    out.print()
    statements_made = counted(len(record.statements), "statement")
    out.print(Text(f"{statements_made} by {counted(len(record.speakers), 'speaker')} · {record.source}", style="dim"))
    out.print()
    made = out.file
    assert isinstance(made, StringIO)
    return "\n".join(line.rstrip() for line in made.getvalue().split("\n"))


def _statement(out: Console, record: Record, s: Statement) -> None:
    before, after = _MARKS[s.kind]
    out.print(Padding(Text(before + said(record, s) + after), (0, 0, 0, 2)))
    details = [s.kind, words(record, s.cue)]
    if s.addressee:
        details.append(f"to {words(record, [s.addressee])}")
    if outer := told_within(record, s):
        details.append(f"told in {outer.id}")
    details += [when(s), f"hedged: {words(record, s.hedges)}" if s.hedges else "", f"{s.confidence:.0%}", s.id]
    out.print(Padding(Text(" · ".join(d for d in details if d), style="dim"), (0, 0, 0, 4)))


def _passages(out: Console, record: Record, percent: int) -> None:
    out.print()
    out.print(Text("Important", style="bold"))
    for passage in key_passages(record, percent):
        out.print(Padding(Text(words(record, [passage.span])), (0, 0, 0, 2)))
        out.print(Padding(Text(passage.why, style="dim"), (0, 0, 0, 4)))


def _timeline(out: Console, record: Record) -> None:
    events = [o for o in record.timeline if o.kind == "event"]
    if not events:
        return
    out.print()
    out.print(Text("When", style="bold"))
    for o in events:
        line = Text(f"{dated(o.date):<12}", style="cyan").append(f" {words(record, o.mentions)}", style="default")
        out.print(Padding(line, (0, 0, 0, 2)))
