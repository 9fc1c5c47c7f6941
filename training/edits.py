"""Changes to an annotated text that carry its annotations along."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from training.corpus import Example, Said, Spans


class Edit(NamedTuple):
    """Characters `start` to `end` become `new`."""

    start: int
    end: int
    new: str


def apply(example: Example, edits: Iterable[Edit]) -> Example:
    """`example` with the edits made, the later of two that overlap left out; spans keep to the words that they held.

    What is put in between two characters of a span becomes part of it, what is put at its border does not.
    """
    parts: list[str] = []
    at, length = 0, 0
    old_ends, shifts = [0], [0]
    for edit in sorted(edits):
        if edit.start < at:
            continue
        parts += [example.text[at : edit.start], edit.new]
        length += edit.start - at + len(edit.new)
        at = edit.end
        old_ends.append(edit.end)
        shifts.append(length - edit.end)
    parts.append(example.text[at:])

    def place(old: int, after: bool) -> int:
        """Where an offset went; an insertion exactly there comes before it for a start, after it for an end."""
        i = bisect_right(old_ends, old) - 1
        while not after and i > 0 and old_ends[i] == old:
            i -= 1
        return old + shifts[i]

    text = "".join(parts)

    def moved(spans: Spans) -> Spans:
        found = ((place(s, after=True), min(place(e, after=False), len(text))) for s, e in spans)
        return tuple((s, e) for s, e in found if s < e and text[s:e].strip())

    said = (Said(moved(s.content), moved(s.source), moved(s.cue)) for s in example.said)
    return Example(example.name, text, tuple(s for s in said if s.content))


def part(example: Example, start: int, end: int) -> Example:
    """Characters `start` to `end` as a text of its own, with the statements that lie wholly in it."""

    def within(said: Said) -> bool:
        return all(start <= s and e <= end for spans in said for s, e in spans)

    def moved(spans: Spans) -> Spans:
        return tuple((s - start, e - start) for s, e in spans)

    said = (Said(*map(moved, s)) for s in example.said if within(s))
    return Example(example.name, example.text[start:end], tuple(said))
