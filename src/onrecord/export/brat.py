"""Statements in brat's standoff form (https://brat.nlplab.org/standoff.html), as attribution corpora have them:
an Attribution event with Content, Source and Cue. What training reads, a newsroom can correct in brat itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.export.words import shown
from onrecord.record import Correction, Record, Span, Statement

CONFIGURATION = """\
[entities]
Content
Source
Cue
[relations]
[events]
Attribution\tContent+:Content, Source*:Source, Cue*:Cue
[attributes]
"""


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as brat has it; `speaker` is a name, said in a note."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    speaker: str | None = None


def brat(record: Record, corrections: Sequence[Correction] = ()) -> str:
    """The record's statements as the text of an .ann file, corrected where readers have corrected them."""
    return written(record.article.text, attributions(record, corrections))


def attributions(record: Record, corrections: Sequence[Correction] = ()) -> list[Attribution]:
    """The statements as corrected, in reading order. Of several corrections of one statement the last holds."""
    names = {p.id: p.name for p in record.speakers}
    last = {c.machine.content: c for c in corrections if c.machine is not None}
    made = [
        Attribution(content=c.content, source=c.source, cue=c.cue, speaker=c.speaker)
        for c in corrections
        if c.kind == "missing"
    ]
    known = {s.content: s for s in record.statements}
    # A statement that was corrected and that a newer reading no longer finds is still what the reader said it is.
    known |= {c.machine.content: c.machine for c in last.values() if c.machine and c.kind == "wrong-speaker"}
    for content, s in known.items():
        made += _corrected(s, last.get(content), names)
    return sorted(made, key=lambda a: a.content)


def _corrected(s: Statement, correction: Correction | None, names: dict[str, str]) -> Iterator[Attribution]:
    if correction is None:
        yield Attribution(content=s.content, source=s.source, cue=s.cue, speaker=names.get(s.speaker or ""))
    elif correction.kind == "wrong-speaker":
        yield Attribution(
            content=s.content,
            source=correction.source or s.source,
            cue=correction.cue or s.cue,
            speaker=correction.speaker,
        )


def written(text: str, found: Sequence[Attribution]) -> str:
    """`found` as the lines of an .ann file over `text`."""
    lines: list[str] = []
    entities = 0
    for n, a in enumerate(found, 1):
        arguments = []
        for role, spans in (("Content", a.content), ("Cue", a.cue), ("Source", a.source)):
            if spans:
                entities += 1
                lines.append(_entity(entities, role, text, _on_lines(text, spans)))
                arguments.append(f"{role}:T{entities}")
        entities += 1
        trigger = _on_lines(text, a.cue or a.content)
        lines.append(_entity(entities, "Attribution", text, trigger))
        lines.append(f"E{n}\tAttribution:T{entities} {' '.join(arguments)}")
        if a.speaker:
            lines.append(f"#{n}\tAnnotatorNotes E{n}\tSpeaker: {' '.join(shown(a.speaker).split())}")
    return "".join(line + "\n" for line in lines)


def _entity(n: int, kind: str, text: str, spans: Sequence[Span]) -> str:
    offsets = ";".join(f"{start} {end}" for start, end in spans)
    words = " ".join(re.sub(r"[\t\r]", " ", text[start:end]) for start, end in spans)
    return f"T{n}\t{kind} {offsets}\t{words}"


def _on_lines(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans cut where the text begins a new line: to brat an annotation lies in one line."""
    return [(s + m.start(), s + m.end()) for s, e in spans for m in re.finditer(r"\S([^\n]*\S)?", text[s:e])]
