"""One list out of what the rules and the model found: no statement twice, the surer words kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.extract.attribution.prose import Prose
from onrecord.extract.attribution.void import says_nothing
from onrecord.extract.results import Attribution
from onrecord.record import Span

EXACT = frozenset({"post", "interview", "quoted", "run", "nested", "headline"})
_ALONE = frozenset({"according", "hearsay"})
_SAME = 0.5
_INSIDE = 0.8
_LIKELY, _LIKELY_SHORT, _SUPPORTED = 0.4, 0.6, 0.1  # how sure the model must be alone, and together with a rule
_SHORT = 20  # characters


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


def merged(prose: Prose, ruled: Sequence[Ruled], proposed: Sequence[Attribution]) -> list[Attribution]:
    """Rules and model together.

    Where both have a statement, exact rules give its content and the model its source. A statement that only the
    model has must be likely; one that only a rule of syntax has is left out where the model reads the language.
    """
    left = distinct(m for m in proposed if not (prose.parsed and says_nothing(prose, m)))
    out: list[Attribution] = []
    kept: list[Ruled] = []
    for r in ruled:
        twin = best(r.attribution, left)
        if twin is not None and twin.confidence >= _SUPPORTED:
            left.remove(twin)
            r = Ruled(r.rule, _without_others(r.attribution, twin, left) if r.rule in EXACT else r.attribution)
            out.append(_united(r, twin))
        elif prose.parsed and r.rule not in EXACT | _ALONE:
            continue
        elif r.rule == "run" and _belongs(prose, r.attribution, out, proposed):
            continue
        else:
            out.append(r.attribution)
        kept.append(r)
    return out + [m for m in left if _is_likely(prose, m) and not any(_covered(m, r) for r in kept)]


def _is_likely(prose: Prose, m: Attribution) -> bool:
    """Whether the model alone is believed: in a few words only where it is surer."""
    short = length(m.content) <= _SHORT and not prose.quoted_share(m.content)
    return m.confidence >= (_LIKELY_SHORT if short else _LIKELY)


def distinct(proposed: Iterable[Attribution]) -> list[Attribution]:
    """The proposals, the likeliest first, without those that say the same as a likelier one."""
    kept: list[Attribution] = []
    for m in sorted(proposed, key=lambda m: -m.confidence):
        if not any(overlap(m.content, k.content) >= _SAME for k in kept):
            kept.append(m)
    return kept


def best(a: Attribution, others: Sequence[Attribution]) -> Attribution | None:
    """The one of `others` that is the same statement: that shares cue and content, or whose content is most that of
    `a`.
    """
    scored = [(overlap(a.content, o.content), n) for n, o in enumerate(others)]
    same_cue = [(x, n) for x, n in scored if x > 0 and a.cue and touch(a.cue, others[n].cue)]
    top = max(same_cue or scored, default=(0.0, 0))
    return others[top[1]] if same_cue or top[0] >= _SAME else None


def _without_others(a: Attribution, twin: Attribution, others: Iterable[Attribution]) -> Attribution:
    """The rule's statement without the pieces that the model gives to a statement with a cue of its own."""
    apart = [o for o in others if o.confidence >= _LIKELY and o.cue and not touch(o.cue, a.content)]
    content = tuple(
        c
        for c in a.content
        if share([c], twin.content) >= _SAME or not any(share([c], o.content) >= _INSIDE for o in apart)
    )
    return msgspec.structs.replace(a, content=content or a.content)


def _belongs(prose: Prose, run: Attribution, out: list[Attribution], proposed: Sequence[Attribution]) -> bool:
    """Whether the model reads the quotation as the end of a statement in its own paragraph; that one is then made
    longer.
    """
    for n, known in enumerate(out):
        start, end = known.content[-1][1], run.content[0][0]
        if not known.cue or start > end or "\n" in prose.text[start:end]:
            continue
        if any(touch(known.cue, m.cue) and share(run.content, m.content) >= _INSIDE for m in proposed):
            out[n] = msgspec.structs.replace(known, content=(*known.content, *run.content))
            return True
    return False


def _united(r: Ruled, m: Attribution) -> Attribution:
    a = r.attribution
    exact = r.rule in EXACT
    return Attribution(
        content=a.content if exact else m.content,
        source=m.source or a.source,
        cue=m.cue or a.cue,
        kind=a.kind if exact or (a.kind == "unattributed" and not m.source) else m.kind,
        hedges=a.hedges,
        confidence=max(a.confidence, m.confidence),
    )


def _covered(m: Attribution, r: Ruled) -> bool:
    """Whether the model's statement is a piece of a statement that a rule has whole."""
    a = r.attribution
    if share(m.content, a.content) < _INSIDE:
        return False
    if r.rule in ("post", "interview"):
        return True
    if r.rule in ("quoted", "run"):
        return not (m.cue and share(m.cue, a.content) >= _INSIDE)
    return bool(a.cue and m.cue and touch(a.cue, m.cue))


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
