"""Statements in brat's standoff form (https://brat.nlplab.org/standoff.html), as attribution corpora have them:
an Attribution event with Content, Source and Cue. What training reads, a newsroom can correct in brat itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.errors import InputError
from onrecord.export.words import shown
from onrecord.record import Correction, Record, Span, Statement

SPEAKER = "Speaker:"
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


def files(name: str, record: Record, corrections: Sequence[Correction] = ()) -> dict[str, str]:
    """The files of one article in a folder that training reads (`text/`, `attributions/`); the text lies beside the
    annotation too, so that brat opens `attributions/` as it is."""
    text = record.article.text
    return {
        f"text/{name}.txt": text,
        f"attributions/{name}.txt": text,
        f"attributions/{name}.ann": brat(record, corrections),
    }


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
            lines.append(f"#{n}\tAnnotatorNotes E{n}\t{SPEAKER} {' '.join(shown(a.speaker).split())}")
    return "".join(line + "\n" for line in lines)


def read(annotation: str, text: str) -> list[Attribution]:
    """The attributions of an .ann file over `text`, in its order; what is not one is left out.

    Raises InputError where a line is not in brat's form, or its words do not stand at its offsets.
    """
    lines = [line.partition("\t")[::2] for line in annotation.split("\n")]
    spans = {name: _spans(rest, text, n) for n, (name, rest) in enumerate(lines, 1) if re.match(r"T\d", name)}
    events: dict[str, dict[str, tuple[Span, ...]]] = {}
    speakers: dict[str, str] = {}
    for name, rest in lines:  # an event may stand before a span of its own
        if re.match(r"E\d", name):
            events[name] = {}
            for argument in rest.split()[1:]:
                role, _, which = argument.partition(":")
                role = role.rstrip("0123456789").lower()
                events[name][role] = (*events[name].get(role, ()), *spans.get(which, ()))
        elif name.startswith("#"):
            what, _, note = rest.partition("\t")
            if note.startswith(SPEAKER):
                speakers[what.split()[-1]] = note.removeprefix(SPEAKER).strip()
    return [
        Attribution(
            content=tuple(sorted(roles["content"])),
            source=tuple(sorted(roles.get("source", ()))),
            cue=tuple(sorted(roles.get("cue", ()))),
            speaker=speakers.get(name) or None,
        )
        for name, roles in events.items()
        if roles.get("content")
    ]


def _spans(rest: str, text: str, number: int) -> tuple[Span, ...]:
    about, _, words = rest.partition("\t")
    offsets = re.fullmatch(r"\S+ (\d+ \d+(?:;\d+ \d+)*)", about)
    if offsets is None:
        raise InputError("not-brat", f"Line {number} is no annotation of brat's.", "Compare it with what --to writes.")
    found = tuple((int(s), int(e)) for s, e in (part.split() for part in offsets[1].split(";")))
    there = " ".join(text[s:e] for s, e in found)
    to_break = there.partition("\n")[0]  # some annotations give the words of a span up to its first line break
    as_given = words.split() in (there.split(), to_break.split())
    if not as_given or not all(s < e for s, e in found):
        message = f"The words of line {number} do not stand at its offsets in the text."
        raise InputError("other-text", message, "Keep text and annotation together, and the text as it is.")
    return found


def _entity(n: int, kind: str, text: str, spans: Sequence[Span]) -> str:
    offsets = ";".join(f"{start} {end}" for start, end in spans)
    words = " ".join(re.sub(r"[\t\r]", " ", text[start:end]) for start, end in spans)
    return f"T{n}\t{kind} {offsets}\t{words}"


def _on_lines(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans cut where the text begins a new line: to brat an annotation lies in one line."""
    return [(s + m.start(), s + m.end()) for s, e in spans for m in re.finditer(r"\S([^\n]*\S)?", text[s:e])]
