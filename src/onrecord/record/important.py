"""Which of a record's passages make up a reader's chosen share of the article."""

from __future__ import annotations

from onrecord.record.types import Passage, Record


def key_passages(record: Record, percent: int) -> list[Passage]:
    """The best passages that together make up `percent` of the prose, in reading order; one at least.

    Empty only where the record has no passages.
    """
    room = sum(e - s for s, e in record.article.spans_of("paragraph", "list", "quotation")) * percent / 100
    chosen: list[Passage] = []
    for p in sorted(record.passages, key=lambda p: -p.score):
        room -= p.span[1] - p.span[0]
        if room < 0 and chosen:
            break
        chosen.append(p)
    return sorted(chosen, key=lambda p: p.span)
