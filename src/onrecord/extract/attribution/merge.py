"""One list out of what the rules and the model found: no statement twice, the surer words kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from onrecord.extract.attribution import credit, doubtful, slavic, void
from onrecord.extract.attribution.alone import EXACT, LIKELY, READINGS, WHOLE, Ruled, is_likely, stands_alone
from onrecord.extract.attribution.confidence import Sure, calibrated
from onrecord.extract.attribution.overlap import Nearby, common, length, overlap, share, touch
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.results import Attribution
from onrecord.record import Span

_SURE_OF_ROLES = frozenset({"passive", "according", "pointed", "rejected", "interview", "post"})
"""Rules whose source stands, whatever the model takes for it."""
_SAME = 0.5
_INSIDE = 0.8
_SUPPORTED = 0.1
"""How sure it must be together with a rule."""
_SURE, _SURER = 0.8, 0.9
_LOOK_BACK = 20  # statements found before, among which the one that a quotation goes on with is
_MARKS, _WHOLLY = 6, 0.9  # characters that may be marks; how much of the rule's words the model must have too
_CLOSING = 2  # characters that close a quotation
_MEANWHILE = re.compile(r",?[”\"’»]\s\w+ing\b[^.!?\n]*,\s[“\"‘«]")  # '"…," buttoning her coat, "Mr Lund, …"'
_GOES_ON = re.compile(r",?[”\"’»]\s(?:he|she|they)\s\w+(?:\son)?,\s[“\"‘«](?=I\b)")  # '"…," he added, "I saw it"'
_ANOTHER = re.compile(r"[.!?][\"”’']*\s+[A-Z]")


def without_doubles(found: Iterable[Ruled]) -> list[Ruled]:
    """The statements of the rules, the surer rule first: a later one is dropped where it says the same, or shares a
    cue.
    """
    kept: list[Ruled] = []
    near = Nearby()
    for new in found:
        if not any(_doubles(new, kept[n]) for n in near.to(new.attribution)):
            kept.append(new)
            near.add(new.attribution)
    return kept


def _doubles(new: Ruled, old: Ruled) -> bool:
    a, b = new.attribution, old.attribution
    if (new.rule, old.rule) == ("clause before", "quoted"):
        return share(a.content, b.content) > 0  # "is sure that it holds: 'It is new'": one cue for both
    inside = share(a.content, b.content) >= _INSIDE
    if inside and old.rule in ("post", "interview"):
        return new.rule != "nested"
    if inside and new.rule == old.rule == "hearsay":
        return True
    if inside and a.cue and share(a.cue, b.content) == 1:
        return new.rule == "hearsay" and old.rule == "pointed"  # "It would have fled. This is what a guard claims."
    if overlap(a.content, b.content) >= _SAME:
        return True
    if a.cue and b.cue and touch(a.cue, b.cue) and not old.rule.startswith("clause"):
        return True
    if old.rule in ("post", "interview"):
        return share(b.content, a.content) >= _INSIDE
    if new.rule == "hearsay":
        return inside or (old.rule == "hearsay" and share(b.content, a.content) >= _INSIDE)
    return False


def merged(
    prose: Prose, ruled: Sequence[Ruled], proposed: Sequence[Attribution], sure: Sure = calibrated
) -> list[Attribution]:
    """Rules and model together.

    Where both have a statement, exact rules give its content and the model its source. A statement that only the
    model has must be likely; one that only a rule of syntax has is left out where the model reads the language.
    `sure` gives the confidence of what the model had a part in; that of a rule alone is the rule's.
    """
    runs = [r.attribution for r in ruled if r.rule in ("run", "introduced") or _is_behind_colon(prose, r)]
    nothing = void.says_nothing if prose.parsed else doubtful.says_nothing
    proposed = [_without_runs(prose, m, runs) for m in proposed if not nothing(prose, m)]
    likely = distinct(proposed, reported=not prose.parsed)
    left = dict(enumerate(likely))
    near, rules = Nearby(likely), Nearby(r.attribution for r in ruled)
    out: list[Attribution] = []
    kept: list[Ruled] = []
    for r in ruled:
        around = {n: left[n] for n in near.to(r.attribution) if n in left}
        others = [ruled[n] for n in rules.to(r.attribution) if ruled[n] is not r]
        found = best(r.attribution, around)
        if found is not None and left[found].confidence >= _SUPPORTED and not _is_elsewhere(prose, r, left[found]):
            twin = left.pop(found)
            del around[found]
            if r.rule in EXACT:
                r = Ruled(r.rule, _without_others(prose, r.attribution, twin, around.values()))
            own = (likely[n] for n in near.to(r.attribution))
            further = [*(o.attribution for o in others), *(m for m in own if m.confidence >= LIKELY)]
            twin = msgspec.structs.replace(twin, content=_until_next(r.attribution, twin.content, further))
            out.append(_united(prose, r, twin, sure))
            kept.append(r)
            continue
        said = [likely[n] for n in near.to(r.attribution)]
        if stands_alone(prose, r, others, said) and not _belongs(prose, r, out, said):
            out.append(r.attribution)
            kept.append(r)
    beside = Nearby(r.attribution for r in kept)
    covered = (n for n, m in left.items() if any(_covered(m, kept[k], prose.parsed) for k in beside.to(m)))
    passed_over = set(covered)
    alone = (m for n, m in left.items() if n not in passed_over and is_likely(prose, m))
    nobodys = [r.attribution.cue for r in ruled if r.rule == "hearsay" and not prose.parsed]
    alone = (m for m in alone if not any(share(m.content, cue) == 1 for cue in nobodys))  # "as was said, asks the port"
    alone = (m for m in alone if not doubtful.is_doubtful(prose, m))
    return out + [msgspec.structs.replace(m, confidence=sure(m.confidence, False)) for m in alone]


def _is_behind_colon(prose: Prose, r: Ruled) -> bool:
    """Whether a phrase behind a colon says whose the rest is: "sees it grow: | by her count | nine boats sail"."""
    return r.rule == "according" and prose.text[: r.attribution.cue[0][0]].endswith(": ")


def _without_runs(prose: Prose, m: Attribution, runs: Iterable[Attribution]) -> Attribution:
    """The model's statement without the quotation that stands as a sentence behind it, where it is reported speech;
    and without what a phrase behind a colon puts down to somebody.
    """
    before = (_before_run(prose, c, runs) for c in m.content)
    kept = tuple(c for c in before if c and not any(share([c], r.content) >= _INSIDE for r in runs))
    cut = (r.cue[0][0] for r in runs if r.cue and not touch(r.cue, m.cue))
    colon = next((n for n in cut for s, e in kept if s < n < e), None)
    if colon is not None and prose.text[:colon].endswith(": "):
        kept = tuple((s, min(e, colon - 2)) for s, e in kept if s < colon)
    return m if not kept or prose.quoted_share(kept) else msgspec.structs.replace(m, content=kept)


def _before_run(prose: Prose, span: Span, runs: Iterable[Attribution]) -> Span | None:
    """A span up to the quotation that it ends with: "that the quay is old. | “It will fall.”"."""
    begin = [r.content[0][0] for r in runs if span[0] < r.content[0][0] and span[1] <= r.content[-1][1] + _CLOSING]
    inside = [at for at in begin if at < span[1]]
    return bare(prose.text, (span[0], min(inside)), also='“"‘«') if inside else span


def distinct(proposed: Iterable[Attribution], reported: bool = False) -> list[Attribution]:
    """The proposals, the likeliest first, without those that say the same as a likelier one; what one has beside that
    by a cue of its own stays: '"…," she said in May, citing the vote'. So does, where `reported`, what somebody is
    told to have said in the words of another: "dijo que la jefa había jurado que el muelle aguanta".
    """
    kept: list[Attribution] = []
    near = Nearby()
    for m in sorted(proposed, key=lambda m: -m.confidence):
        same = [kept[n] for n in near.to(m) if overlap(m.content, kept[n].content) >= _SAME]
        same = [k for k in same if not (reported and _is_told_in(m, k))]
        own = tuple(c for c in m.content if not any(touch([c], k.content) for k in same))
        if own and not any(touch(m.cue, k.cue) for k in same):
            kept.append(msgspec.structs.replace(m, content=own))
            near.add(kept[-1])
    return kept


def best(a: Attribution, others: Mapping[int, Attribution]) -> int | None:
    """The number of the one of `others` that is the same statement: that shares cue and content, or whose content is
    most that of `a`.
    """
    scored = [
        (overlap(a.content, o.content), -n) for n, o in others.items() if not (_is_within(o, a) or _is_within(a, o))
    ]
    same_cue = [(x, n) for x, n in scored if x > 0 and a.cue and touch(a.cue, others[-n].cue)]
    top = max(same_cue or scored, default=(0.0, 0))
    return -top[1] if same_cue or top[0] >= _SAME else None


def _is_within(inner: Attribution, outer: Attribution) -> bool:
    """Whether one is a statement that the other reports: its attribution is part of the other's content."""
    return bool(inner.cue) and share(inner.cue, outer.content) == 1 and inner.content != outer.content


def _is_told_in(inner: Attribution, outer: Attribution) -> bool:
    """Whether one is a statement that the other reports, with the source in its words too."""
    return _is_within(inner, outer) and bool(inner.source) and share(inner.source, outer.content) == 1


def _without_others(prose: Prose, a: Attribution, twin: Attribution, others: Iterable[Attribution]) -> Attribution:
    """The rule's statement without the sentences that the model gives to a statement with a cue of its own."""
    apart = [o for o in others if o.confidence >= LIKELY and o.cue and not touch(o.cue, a.content)]

    def elsewhere(piece: Span) -> bool:
        begins = prose.text[piece[0]].isupper() and share([piece], twin.content) < _SAME
        last = max((e for _, e in a.content if e <= piece[0]), default=piece[0])
        if _MEANWHILE.fullmatch(prose.text, last, piece[0]) or _GOES_ON.match(prose.text, last):
            return False
        return begins and any(share([piece], o.content) >= _INSIDE for o in apart)

    return msgspec.structs.replace(a, content=tuple(c for c in a.content if not elsewhere(c)) or a.content)


def _until_next(a: Attribution, content: tuple[Span, ...], others: Iterable[Attribution]) -> tuple[Span, ...]:
    """The content up to where the same source goes on to say another thing ("expect a storm and warn that …")."""
    end = a.content[-1][1]
    for o in others:
        if a.source and o.source == a.source and o.cue and end <= o.cue[0][0] and touch(o.cue, content):
            return tuple((s, min(e, end)) for s, e in content if s < end) or content
    return content


def _belongs(prose: Prose, r: Ruled, out: list[Attribution], proposed: Sequence[Attribution]) -> bool:
    """Whether the model reads a quotation of a run as the end of a statement before, which has it already or, in the
    same paragraph, is then made longer.
    """
    run = r.attribution
    if r.rule != "run":
        return False
    for n in range(len(out) - 1, max(-1, len(out) - 1 - _LOOK_BACK), -1):
        if share(run.content, out[n].content) >= _INSIDE:
            return True
        start, end = out[n].content[-1][1], run.content[0][0]
        if not out[n].cue or start > end or "\n" in prose.text[start:end]:
            continue
        if any(touch(out[n].cue, m.cue) and share(run.content, m.content) >= _INSIDE for m in proposed):
            out[n] = msgspec.structs.replace(out[n], content=(*out[n].content, *run.content))
            return True
    return False


def _united(prose: Prose, r: Ruled, m: Attribution, sure: Sure) -> Attribution:
    a, parsed = r.attribution, prose.parsed
    exact = (r.rule in EXACT or not parsed) and not _says_more(prose, r, m)
    exact = exact or (r.rule == "clause of" and _of_what(prose, a) and m.content[0][0] < a.content[0][0])
    exact = exact or (r.rule in ("clause obj", "clause of", "clause prep") and _is_end(prose, m.content, a.content))
    exact = exact or (r.rule == "fronted" and m.confidence < _SURE and _is_half(m.content, a.content))
    if prose.language in slavic.LANGUAGES and r.rule not in EXACT - {"according"} and m.confidence >= _SURER:
        a = msgspec.structs.replace(a, content=slavic.ended(prose.text, a.content, m.content))
    if r.rule == "hearsay":
        return a
    apart = r.rule == "nested" and not touch(a.source, m.source)
    if r.rule in _SURE_OF_ROLES or apart or _mixes_up(r, m):
        exact, source = True, a.source
    elif a.source and (not m.source or credit.is_same(prose, r.rule, a, m) or credit.is_clitic(prose, m)):
        source = a.source
    elif r.rule == "quoted" and not a.source and m.confidence < LIKELY:
        source = ()  # whose it is, the sentences around tell better
    elif (
        r.rule == "quoted"
        and m.source
        and not a.source
        and (credit.is_placed(prose, a, m) or credit.is_hearer(prose, m))
    ):
        source = ()  # "zanjó | en los pasillos", "to | the miller |: …"
    else:
        source = m.source
    if prose.language in slavic.LANGUAGES:
        source = tuple(slavic.without_asides(prose.language, prose.text, s) for s in source)
    content = a.content if exact else m.content
    taken = not parsed and touch(m.cue, content)  # "a reproché de", where the rule has "de …" for content
    return Attribution(
        content=content,
        source=source,
        cue=a.cue if not m.cue or (a.cue and (taken or touch(m.cue, source))) else m.cue,
        kind=a.kind if exact or (a.kind == "unattributed" and not m.source) else m.kind,
        hedges=a.hedges,
        confidence=sure(m.confidence, True),
    )


def _is_elsewhere(prose: Prose, r: Ruled, m: Attribution) -> bool:
    """Whether a quotation is a paragraph of its own, and what the model takes for its cue stands in another: "Lund sat
    with his cap on his knees."
    """
    here = prose.paragraph_at(r.attribution.content[0][0])
    return r.rule == "run" and bool(m.cue) and prose.paragraph_at(m.cue[0][0]) != here


def _of_what(prose: Prose, a: Attribution) -> bool:
    """Whether the content is that of which somebody is accused, or for which one is asked, without who is."""
    start = a.content[0][0]
    before = prose.text[max(0, start - 10) : start].rstrip(" \"“”‘’'")
    return before.endswith((" of", " for")) or prose.text.startswith(("of ", "for "), start)


def _mixes_up(r: Ruled, m: Attribution) -> bool:
    """Whether the model takes for content what a rule knows to be the source; a rule of syntax does where the model
    is sure of another.
    """
    a = r.attribution
    other = bool(m.source) and not touch(a.source, m.source) and m.confidence >= _SURE
    return touch(a.source, m.content) and not (other and r.rule not in EXACT)


def _is_half(half: Sequence[Span], whole: Sequence[Span]) -> bool:
    """Whether one has only the words before, or behind, the attribution that the other has on both sides of it."""
    return len(whole) > 1 and any(share(half, [piece]) == 1 for piece in whole)


def _is_end(prose: Prose, part: Sequence[Span], whole: Sequence[Span]) -> bool:
    """Whether one has only the last of the things that the other has, or only the first before "only" or "not": "two
    backs and | a nurse |", "| no knife |, only a long argument"."""
    if len(part) != 1 or len(whole) != 1 or not whole[0][0] <= part[0][0] <= part[0][1] <= whole[0][1]:
        return False
    last = prose.text[whole[0][0] : part[0][0]].endswith(" and ")
    return last or prose.text.startswith((", only ", ", not ", ", but "), part[0][1])


def _says_more(prose: Prose, r: Ruled, m: Attribution) -> bool:
    """Whether the model surely goes on with reported words where the rule has the quotation alone: 'he said, but "…"'.
    What follows "said of" is what was spoken about.
    """
    if r.rule != "quoted" or not prose.parsed or m.confidence < credit.RATHER_SURE:
        return False
    topic = any(prose.text[s:e].endswith((" of", " about")) for s, e in m.cue)
    said = r.attribution.content
    sentences = _ANOTHER.finditer(prose.text, said[-1][1] - 1, max(m.content[-1][1], said[-1][1]))
    if not all(prose.is_quoted(s.end() - 1) for s in sentences):
        return False  # '"Lock it," she said. I think she is right': what follows is the writer's
    more = length(m.content) - common(m.content, [(said[0][0], said[-1][1])])  # not what was only set in between
    return not topic and more > _MARKS and share(r.attribution.content, m.content) >= _WHOLLY


def _covered(m: Attribution, r: Ruled, parsed: bool) -> bool:
    """Whether the model's statement is a piece of one that a rule has whole, or another reading of the same cue."""
    a = r.attribution
    same_cue = touch(a.cue, m.cue)
    if same_cue and r.rule == "fronted" and m.source and share(m.source, a.content) >= _INSIDE:
        return True  # it takes what was said for who said it
    if not parsed and same_cue and r.rule == "clause to" and touch(m.cue, a.content):
        return True  # it takes what was asked for as part of the verb, and what stands behind for what was said
    if r.rule in READINGS:
        return (
            same_cue or touch(a.source, m.content) or (r.rule == "hearsay" and _inside(m, a) and m.confidence < _SURE)
        )
    if r.rule == "interview":
        return same_cue or touch(m.content, a.content)
    if r.rule in WHOLE:
        between = share(m.content, [(a.content[0][0], a.content[-1][1])]) == 1
        return same_cue or _inside(m, a) or (between and share(m.content, a.content) >= _SAME)
    return same_cue and _inside(m, a)


def _inside(inner: Attribution, outer: Attribution) -> bool:
    return share(inner.content, outer.content) >= _INSIDE
