"""The sample articles against what a person found in each: `tests/data/said/NAME.said`, a statement a line.

A line has the kind, the speaker ("-" for nobody), and the content as it stands in the page, " … " between its pieces.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from onrecord.record import Record

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "src/onrecord/samples"
SAID = ROOT / "tests/data/said"


class Said(NamedTuple):
    """One line of the file."""

    kind: str
    speaker: str | None
    pieces: tuple[str, ...]


class Count(NamedTuple):
    """How many statements a person found, how many of these the record has, with the right speaker, and its others."""

    wanted: int
    found: int
    right: int
    extra: int


def read(name: str) -> list[Said]:
    """What a person found in the sample `name`."""
    lines = (SAID / f"{name}.said").read_text(encoding="utf-8").splitlines()
    fields = (line.split("\t") for line in lines)
    return [Said(kind, None if who == "-" else who, tuple(said.split(" … "))) for kind, who, said in fields]


def spans(text: str, pieces: tuple[str, ...]) -> set[int]:
    """The characters that the pieces stand at, in order."""
    at, found = 0, set()
    for piece in pieces:
        at = text.index(piece, at)
        found |= set(range(at, at + len(piece)))
    return found


def count(name: str, record: Record) -> Count:
    """Statements are the same where their contents share half of their characters; one to one, the best first."""
    wanted = read(name)
    where = [spans(record.article.text, w.pieces) for w in wanted]
    ours = [set().union(*(range(s, e) for s, e in st.content)) for st in record.statements]
    overlaps = ((len(w & o) / len(w | o), n, m) for n, w in enumerate(where) for m, o in enumerate(ours) if w & o)
    taken: dict[int, int] = {}
    for overlap, n, m in sorted(overlaps, reverse=True):
        if overlap >= 0.5 and n not in taken and m not in taken.values():
            taken[n] = m
    names = {p.id: p.name for p in record.speakers}
    right = sum(_same(wanted[n].speaker, names.get(record.statements[m].speaker or "")) for n, m in taken.items())
    return Count(len(wanted), len(taken), right, len(ours) - len(taken))


def _same(wanted: str | None, got: str | None) -> bool:
    return wanted == got or (wanted is not None and got is not None and _bare(wanted) == _bare(got))


def _bare(name: str) -> str:
    first, _, rest = name.lower().partition(" ")
    return rest if first in ("the", "a", "an") else name.lower()
