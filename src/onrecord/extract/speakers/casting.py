"""The list of speakers of a record, from the entities that speak."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.extract.speakers.entities import Entity, Mention, Role
from onrecord.extract.speakers.reading import Reading
from onrecord.record import Speaker

_AND_OFFICE = r" and (?:[a-z][\w-]* ){1,4}"  # "A and union leader B"
_CROWNED = frozenset(("Pope", "King", "Queen", "Emperor", "Archbishop"))
_PAST = frozenset(("former", "ex", "onetime", "retired", "late"))


def list_speakers(reading: Reading, entities: list[Entity]) -> tuple[tuple[Speaker, ...], dict[Entity, str]]:
    """One Speaker for each entity, with ids p1, p2 … in the order of first mention, and the ids by entity."""
    unique = sorted(dict.fromkeys(entities), key=_first_mention)
    ids = {e: f"p{n}" for n, e in enumerate(unique, 1)}
    return tuple(_speaker(reading, e, ids[e]) for e in unique), ids


def _first_mention(e: Entity) -> int:
    return min((m.first for m in e.mentions), default=10**9)


def _speaker(reading: Reading, e: Entity, id: str) -> Speaker:
    name = name_of(e, reading.article.text)
    title, affiliation = _role(e)
    mentions = sorted({reading.span(m.first, m.last) for m in e.mentions if _counts(m)})
    return Speaker(
        id=id, name=name, type=e.type, title=title, affiliation=affiliation, mentions=tuple(mentions),
    )  # fmt: skip


def _counts(m: Mention) -> bool:
    return m.first <= m.last


def name_of(e: Entity, text: str) -> str:
    """The fullest name that the article, `text`, has; several who speak together are called as it joins their full
    names ("A and B"), or with "; " between where it never does."""
    if e.members:
        names = [name_of(x, text) for x in e.members]
        joined = re.search(r"(?:,|,? and| &) (?:the )?".join(map(re.escape, names)), text)
        if joined is None and len(names) == 2 and re.search(_AND_OFFICE.join(map(re.escape, names)), text):
            return " and ".join(names)
        return joined[0] if joined else "; ".join(names)
    if not e.names:
        return e.phrase
    best = max(e.names, key=lambda n: (len(n.split()), text.count(n) if e.type == "person" else 0, len(n), n))
    if e.type == "person" and " " not in best and (form := _form_of_name(best, text)):
        return form
    return best.title() if e.type == "person" and best.isupper() and len(best) > 3 else best


def _form_of_name(name: str, text: str) -> str:
    """ "Lord Marsh", "Pope Francis": the form that is part of a name where the text gives no other, or ""."""
    m = re.search(rf"\b(?:Lord|Lady|Baroness|Viscount|Pope|King|Queen|Prince|Princess) {re.escape(name)}\b", text)
    return m[0] if m else ""


def _role(e: Entity) -> tuple[str | None, str | None]:
    """The title that says most, and the body: each from the best place that gives it."""
    if e.members:
        return _shared_role(e)
    own = {n.casefold() for n in e.names}
    told = [r for r in e.roles if not r.affiliation or r.affiliation.casefold() not in own]
    holds = any(r.rank >= 3 and r.title and not _is_past(r) for r in told)
    times = Counter(r.title.casefold() for r in told)  # of those that say as much, the one told most often
    ranked = sorted(told, key=lambda r: (_says_less(r, holds), -times[r.title.casefold()]))
    title = next((r.title for r in ranked if r.title), None)
    bodies = [r for r in ranked if r.affiliation and not (_is_past(r) and (r.land or holds))]
    bodies.sort(key=lambda r: (r.land, _is_past(r)))  # a body says more than its country, or one of the past
    affiliation = next((r.affiliation for r in bodies), None)
    return title, affiliation


def _says_less(r: Role, holds: bool) -> float:
    """What orders roles, the most telling first: the surest place, with a body, in more words; who `holds` an office
    told in a word before the name ("Mayor") is that before what he was."""
    past = holds and _is_past(r)
    crowned = 3 * (r.title in _CROWNED)  # says more than "leader of the world's Catholics"
    addressed = 2 * r.is_address  # "the Right Rev. Orla Finch" is the bishop
    return addressed - crowned - r.rank - 1.5 * bool(r.title and r.affiliation) - 0.6 * (" " in r.title) + 2.2 * past


def _is_past(r: Role) -> bool:
    return any(w in _PAST for w in r.title.casefold().split(" ")[:2])


def _shared_role(e: Entity) -> tuple[str | None, str | None]:
    """The title of several: the one that all share, in the plural, each's where they differ, or that of the first
    who has one."""
    roles = [_role(x) for x in e.members]
    titles = [t for t, _ in roles if t]
    if len(titles) == len(roles) and len(set(titles)) == 1:
        plural = f"{titles[0][:-1]}s." if titles[0].endswith(".") else titles[0].removesuffix("s") + "s"
        return plural, roles[0][1]
    if len(titles) == len(roles):
        return "; ".join(dict.fromkeys(titles)), None
    return next(((t, a) for t, a in roles if t), (None, None))
