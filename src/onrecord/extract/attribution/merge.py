"""One list out of what the rules and the model found: no statement twice, the surer words kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.extract.results import Attribution
from onrecord.record import Span

EXACT = frozenset({"post", "interview", "quoted", "run", "nested", "headline"})
_SAME = 0.5
_INSIDE = 0.8


class Ruled(msgspec.Struct, frozen=True):
    """A statement with the name of the rule that found it."""

    rule: str
    attribution: Attribution


def without_doubles(found: Iterable[Ruled]) -> list[Ruled]:
    """The statements of the rules, the surer rule first: a later one is dropped where it says the same, or shares a
    cue.
    """
    kept: list[Ruled] = []
    for new in found:
        if not any(_doubles(new, old) for old in kept):
            kept.append(new)
    return kept


def _doubles(new: Ruled, old: Ruled) -> bool:
    a, b = new.attribution, old.attribution
    inside = share(a.content, b.content) >= _INSIDE
    if inside and old.rule in ("post", "interview"):
        return new.rule != "nested"
    if inside and a.cue and share(a.cue, b.content) == 1:
        return False
    if overlap(a.content, b.content) >= _SAME:
        return True
    if a.cue and b.cue and touch(a.cue, b.cue) and not old.rule.startswith("clause"):
        return True
    if old.rule in ("post", "interview"):
        return share(b.content, a.content) >= _INSIDE
    if new.rule == "hearsay":
        return inside or (old.rule == "hearsay" and share(b.content, a.content) >= _INSIDE)
    return False


def merged(ruled: Sequence[Ruled], proposed: Sequence[Attribution]) -> list[Attribution]:
    """Rules and model together; where both have a statement, exact rules give its content and the model its source."""
    out: list[Attribution] = []
    left = list(proposed)
    for r in ruled:
        twin = best(r.attribution, left)
        if twin is not None:
            left.remove(twin)
            out.append(_united(r, twin))
        else:
            out.append(r.attribution)
    for m in left:
        if not any(_covered(m, r) for r in ruled):
            out.append(m)
    return out


def best(a: Attribution, others: Sequence[Attribution]) -> Attribution | None:
    """The one of `others` that is the same statement: whose content is most that of `a`, or that shares cue and
    content.
    """
    scored = [(overlap(a.content, o.content), n) for n, o in enumerate(others)]
    top = max(scored, default=(0.0, 0))
    if top[0] >= _SAME:
        return others[top[1]]
    same_cue = [(x, n) for x, n in scored if x > 0 and a.cue and touch(a.cue, others[n].cue)]
    return others[max(same_cue)[1]] if same_cue else None


def _united(r: Ruled, m: Attribution) -> Attribution:
    a = r.attribution
    content = a.content if r.rule in EXACT else m.content
    source = m.source or a.source
    cue = m.cue or a.cue
    kind = a.kind if r.rule in EXACT or (a.kind == "unattributed" and not m.source) else m.kind
    return Attribution(
        content=content, source=source, cue=cue, kind=kind, hedges=a.hedges, confidence=max(a.confidence, m.confidence)
    )


def _covered(m: Attribution, r: Ruled) -> bool:
    """Whether the model's statement is a piece of a statement that a rule has whole."""
    a = r.attribution
    if r.rule in ("post", "interview"):
        return share(m.content, a.content) >= _INSIDE
    if r.rule in ("quoted", "run") and share(m.content, a.content) >= _INSIDE:
        return not (m.cue and share(m.cue, a.content) >= _INSIDE)
    return bool(a.cue and m.cue and touch(a.cue, m.cue) and share(m.content, a.content) >= _INSIDE)


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
