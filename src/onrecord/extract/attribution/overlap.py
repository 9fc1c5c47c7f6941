"""How much spans share, and which statements stand near each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.extract.results import Attribution
from onrecord.record import Span

_REACH = 2_000
"""Characters of a stretch of text; statements of one stretch are near."""


class Nearby:
    """Numbered statements by the stretches of text that they touch, so that a long article takes no longer a word
    than a short one.
    """

    def __init__(self, statements: Iterable[Attribution] = ()) -> None:
        self._all: list[Attribution] = []
        self._at: dict[int, list[int]] = {}
        for a in statements:
            self.add(a)

    def add(self, a: Attribution) -> None:
        """Take in the next statement."""
        for stretch in _stretches(a):
            self._at.setdefault(stretch, []).append(len(self._all))
        self._all.append(a)

    def to(self, a: Attribution) -> list[int]:
        """The numbers of all statements that may share a character with `a`, in order."""
        return sorted({n for stretch in _stretches(a) for n in self._at.get(stretch, ())})


def _stretches(a: Attribution) -> set[int]:
    spans = (*a.content, *a.source, *a.cue)
    return {n for s, e in spans for n in range(s // _REACH, e // _REACH + 1)}


def length(spans: Sequence[Span]) -> int:
    """How many characters the spans have."""
    return sum(e - s for s, e in spans)


def common(a: Sequence[Span], b: Sequence[Span]) -> int:
    """How many characters the spans share."""
    return sum(max(0, min(e, f) - max(s, t)) for s, e in a for t, f in b)


def overlap(a: Sequence[Span], b: Sequence[Span]) -> float:
    """Jaccard overlap in characters."""
    both = common(a, b)
    return both / (length(a) + length(b) - both) if both else 0.0


def share(a: Sequence[Span], b: Sequence[Span]) -> float:
    """The share of `a` that lies in `b`."""
    return common(a, b) / length(a) if a else 0.0


def touch(a: Sequence[Span], b: Sequence[Span]) -> bool:
    """Whether any two of the spans overlap."""
    return common(a, b) > 0
