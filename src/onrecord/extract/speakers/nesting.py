"""Which statements stand in the words of another."""

from __future__ import annotations

from onrecord.extract.results import Attribution


def enclosing_statements(attributions: tuple[Attribution, ...]) -> dict[int, int]:
    """For each attribution whose source lies in another's words: the innermost such other."""
    inside: dict[int, int] = {}
    for n, a in enumerate(attributions):
        if not a.source:
            continue
        spot = a.source[0]
        around = [
            (e - s, k)
            for k, b in enumerate(attributions)
            for s, e in b.content
            if k != n and s <= spot[0] and spot[1] <= e
        ]
        if around:
            inside[n] = min(around)[1]
    return inside
