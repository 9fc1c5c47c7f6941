"""The borders of a statement's content: on its quotation's, without marks and stray punctuation; and its kind."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from onrecord.extract.attribution.hearsay import hedges
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.record import Span, StatementKind

_MARKS = "\"“”„«»'‘’"


def finished(prose: Prose, found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The statements with clean borders, their kind and their hedges, in the order of the text."""
    done = [a for f in found if (a := _finish(prose, f)) is not None]
    return tuple(sorted(done, key=lambda a: (a.content[0][0], -a.content[-1][1])))


def _finish(prose: Prose, a: Attribution) -> Attribution | None:
    content = tuple(s for c in a.content if (s := _snapped(prose, c)) is not None)
    if not content:
        return None
    return msgspec.structs.replace(
        a, content=content, kind=_kind(prose, a, content), hedges=a.hedges or hedges(prose, [*content, *a.cue])
    )


def _snapped(prose: Prose, span: Span) -> Span | None:
    """A span that covers one quotation and no more lies inside its marks."""
    start, end = span
    for q in prose.quotations:
        for inner, outer in zip(q.spans, q.outer, strict=True):
            if outer[0] <= start and end <= outer[1] and (start < inner[0] or end > inner[1]):
                start, end = max(start, inner[0]), min(end, inner[1])
    while end > start and prose.text[end - 1] in ", ;\n":
        end -= 1
    return (start, end) if start < end else None


def _kind(prose: Prose, a: Attribution, content: tuple[Span, ...]) -> StatementKind:
    if (a.kind in ("direct", "unattributed") and not a.source and not a.cue) or a.kind == "unattributed":
        return a.kind
    share = prose.quoted_share(content)
    if share > 0.999:
        return "direct"
    if a.kind == "direct" and share == 0:
        return "direct"
    return "indirect" if share == 0 else "mixed"
