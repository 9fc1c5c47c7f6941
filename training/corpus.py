"""What is learnt from: texts with their statements, read from PolNeAR or any folder of the same form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
WEIGHTS = ROOT / "src/onrecord/extract/attribution/weights"
Spans = tuple[tuple[int, int], ...]


class Said(NamedTuple):
    """A statement as annotated, by offsets into its text."""

    content: Spans
    source: Spans
    cue: Spans


class Example(NamedTuple):
    """A text with all of its statements."""

    name: str
    text: str
    said: tuple[Said, ...]


_SPAN = re.compile(r"(T\d+)\t(\S+) ([\d ;]+)")
_EVENT = re.compile(r"E\d+\t(.*)")


def read_folder(folder: Path) -> list[Example]:
    """The texts of `folder/text`, each with its annotation in `folder/attributions`: the first where there are
    several.
    """
    found = []
    for path in sorted((folder / "text").glob("*.txt")):
        pattern = re.compile(re.escape(path.stem) + r"(_[0-9a-f]+)?\.ann")
        annotations = sorted(p for p in (folder / "attributions").iterdir() if pattern.fullmatch(p.name))
        if annotations:
            text = path.read_bytes().decode("utf-8")
            found.append(Example(path.stem, text, tuple(read_brat(annotations[0].read_text(encoding="utf-8")))))
    return found


def read_brat(annotation: str) -> Iterator[Said]:
    """The attributions of a brat file that have content: events with arguments Source, Cue, Content."""
    spans: dict[str, Spans] = {}
    events: list[str] = []
    for line in annotation.split("\n"):
        if m := _SPAN.match(line):
            parts = (part.split() for part in m[3].split(";"))
            spans[m[1]] = tuple((int(start), int(end)) for start, end in parts)
        elif m := _EVENT.match(line):
            events.append(m[1])
    for event in events:
        roles: dict[str, list[tuple[int, int]]] = {"source": [], "cue": [], "content": []}
        for argument in event.split():
            role, _, which = argument.partition(":")
            role = role.rstrip("0123456789").lower()
            if role in roles:
                roles[role] += spans.get(which, ())
        if roles["content"]:
            yield Said(*(tuple(sorted(roles[role])) for role in ("content", "source", "cue")))
