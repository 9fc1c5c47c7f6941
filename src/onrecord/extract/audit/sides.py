"""Whom the speakers stand with, by what the article calls them: their affiliations, and the sides of the story."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.extract.audit.counts import count
from onrecord.extract.results import Quotation
from onrecord.extract.words import entries
from onrecord.record import Record, Span, Speaker, Statement
from onrecord.record.audit import Group, SideBasis

Said = Mapping[str, Sequence[Statement]]
Members = dict[str, dict[str, str]]
"""Group → speaker's id → the word that ties it to the group."""

CAMP = re.compile(r"\b(?:campaign|camp|administration|team|office|government|cabinet)\b", re.IGNORECASE)


def affiliations(record: Record, said: Said, quoted: tuple[Quotation, ...]) -> tuple[Group, ...]:
    """What each body carries that speakers speak for, or that speaks itself."""
    return _groups(_by_affiliation(record), record, said, quoted)


def sides(
    record: Record, said: Said, quoted: tuple[Quotation, ...]
) -> tuple[SideBasis | None, tuple[Group, ...], dict[str, str]]:
    """How sides are told apart, the sides, and the side of each speaker.

    Countries where the speakers' titles, affiliations and names point to two or more of them; else parties;
    else affiliations, where two speakers share one; else none.
    """
    by_country, by_party = _by_list("audit-countries", record), _by_list("audit-parties", record)
    choices: list[tuple[SideBasis, Members]] = [
        ("country", by_country),
        ("party", by_party),
        ("affiliation", _with_campaigns(_by_affiliation(record), record)),
    ]
    for basis, members in choices:
        if len(members) >= 2 and (basis != "affiliation" or any(len(those) > 1 for those in members.values())):
            side_of = {p: name for name, those in members.items() for p in those}
            return basis, _groups(members, record, said, quoted), side_of
    return None, (), {}


def _groups(members: Members, record: Record, said: Said, quoted: tuple[Quotation, ...]) -> tuple[Group, ...]:
    out = []
    for name, those in members.items():
        statements = [s for p in those for s in said[p]]
        evidence = {e for p, word in those.items() if (e := _evidence(word, p, record))}
        out.append(
            Group(
                name=name,
                speakers=tuple(those),
                statements=tuple(s.id for s in statements),
                evidence=tuple(sorted(evidence)),
                counts=count(record, quoted, statements),
            )
        )
    return tuple(sorted(out, key=lambda g: (-g.counts.statements, g.name)))


def _by_affiliation(record: Record) -> Members:
    out: Members = {}
    for p in record.speakers:
        body = p.affiliation or (p.name if p.type == "organisation" else None)
        if body is None:
            continue
        key = re.sub(r"^the\s+", "", body, flags=re.IGNORECASE)
        out.setdefault(next((k for k in out if k.lower() == key.lower()), key), {})[p.id] = body
    return out


def _with_campaigns(bodies: Members, record: Record) -> Members:
    """The same, where "the Ortega campaign" stands with Ortega, if Ortega speaks too."""
    people = {p.name.split()[-1].lower(): p for p in record.speakers if p.type == "person"}
    out: Members = {}
    for body, those in bodies.items():
        head = next((people[w] for w in re.findall(r"\w+", body.lower()) if w in people and CAMP.search(body)), None)
        out.setdefault(head.name if head else body, {}).update(those)
        if head:
            out[head.name].setdefault(head.id, head.name)
    return out


def _by_list(name: str, record: Record) -> Members:
    out: Members = {}
    for p in record.speakers:
        if p.type == "document":
            continue
        # Whom one speaks for outweighs what one is called; the first word found decides.
        own = p.name if p.type != "person" else None
        for described in (p.affiliation, own, _bare_title(p.title), _called(p, record)):
            found = min(_found(name, described), default=None) if described else None
            if found:
                out.setdefault(found[1], {})[p.id] = found[2]
                break
    return out


def _bare_title(title: str | None) -> str | None:
    """A title without what the office is about: "US envoy" of "US envoy for Syria"."""
    return re.split(r"\s(?:for|to|on|against|in)\s", title)[0] if title else None


def _called(p: Speaker, record: Record) -> str:
    return " … ".join(record.article.text[s:e] for s, e in p.mentions)


def _found(name: str, described: str) -> list[tuple[int, str, str]]:
    return [(m.start(), key, m[0]) for key, pattern in _patterns(name) for m in pattern.finditer(described)]


@cache
def _patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    out = []
    for line in entries(name):
        key, _, rest = line.partition(":")
        forms = sorted({key, *(w.strip() for w in rest.split(","))}, key=len, reverse=True)
        out.append((key, re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)")))
    return tuple(out)


def _evidence(word: str, speaker: str, record: Record) -> Span | None:
    """Where the article says `word`: nearest after the start of the speaker's first mention, else its first place."""
    text = record.article.text
    places = [m.span() for m in re.finditer(r"(?<!\w)" + re.escape(word) + r"(?!\w)", text)]
    mentions = next(p.mentions for p in record.speakers if p.id == speaker)
    near = [a for a in places if any(s - 80 <= a[0] < e + 80 for s, e in mentions)]
    return next(iter(near or places), None)
