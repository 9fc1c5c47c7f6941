"""Speakers as the page tells them apart: by number, by colour, by pattern."""

from __future__ import annotations

import msgspec

from onrecord.record import Record, Speaker, Statement

# Colours that stay apart for readers who confuse red with green (after Okabe and Ito, "Color Universal Design",
# 2008), as classes of the style sheet; a speaker beyond the last takes a colour again with another pattern.
COLOURS = 7
PATTERNS = 3


class Voice(msgspec.Struct, frozen=True):
    """A speaker with what the page needs to show it; `look` is the class that gives colour and pattern."""

    speaker: Speaker
    look: str
    statements: tuple[Statement, ...]
    share: int
    """Per cent of all attributed words."""


def voices(record: Record) -> list[Voice]:
    """The speakers, the one with most words first."""
    said: dict[str, list[Statement]] = {s.id: [] for s in record.speakers}
    for statement in record.statements:
        if statement.speaker is not None:
            said[statement.speaker].append(statement)
    size = {id: sum(e - s for st in sts for s, e in st.content) for id, sts in said.items()}
    total = sum(size.values()) or 1
    made = []
    for n, speaker in enumerate(sorted(record.speakers, key=lambda p: -size[p.id])):
        look = f"v{n % COLOURS + 1} w{n // COLOURS % PATTERNS + 1}"
        made.append(Voice(speaker, look, tuple(said[speaker.id]), round(100 * size[speaker.id] / total)))
    return made
