"""The body behind a speaker that his own phrase does not name: who issued a document, whose programme a host leads."""

from __future__ import annotations

import re

from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity, Mention, Role
from onrecord.extract.speakers.lists import lower, pairs, small
from onrecord.extract.speakers.reading import Reading
from onrecord.record import Span

_ISSUES = small("belonging.issues")
_NAMESAKES = frozenset(("Foundation", "Institute", "Trust", "Fund", "Center", "Centre", "Group", "Company"))
_LEADS = small("roles.works") - {"represent", "join"}
_AMERICAN = re.compile(r"^(?:us|u\.s\.|american) ")
_UNDER = ("undersecretary", "under-secretary", "assistant secretary", "deputy secretary", "deputy minister")
_POLLS = small("belonging.polls")
_KINDS_OF_POLL = small("belonging.kinds_of_poll")
_RESULTS = frozenset(("result", "finding"))
_RULINGS = small("belonging.rulings")


def attach(cast: Cast, speakers: list[Entity | None]) -> None:
    """Give the documents among `speakers` the body that issued them, and people the one they speak for: whose
    spokesman "her spokesman" is, the seat of their office, the body that bears their name."""
    called_after = _called_after_people(cast)
    for e in dict.fromkeys(speakers):
        if e is None or any(r.affiliation and not r.land for r in e.roles):
            continue
        if e.type == "person":
            body = _for_whom(cast, e) or _led(cast, e) or _seat(cast, e) or _department(cast, e)
            body = body or (None if _lands(e) else _namesake(e, called_after))
        elif e.type == "document" and not e.roles:
            issuer = next((b for m in e.mentions if (b := _issuer(cast, m) or _court(cast, m))), None)
            body = cast.reading.text(issuer.first, issuer.last) if issuer else _pollster(e)
        else:
            continue
        if body:
            e.roles.append(Role(title="", affiliation=body, rank=0))
    _results(cast, list(dict.fromkeys(e for e in speakers if e and e.type == "document")))


def _results(cast: Cast, texts: list[Entity]) -> None:
    """Give "the results" the body whose poll alone the article tells of."""
    made = [e for e in texts if e.roles and _is_called(cast, e, _POLLS)]
    bodies = {e.roles[0].affiliation for e in made}
    for e in texts:
        if len(bodies) == 1 and not e.roles and _is_called(cast, e, _RESULTS):
            e.roles.append(made[0].roles[0])


def _is_called(cast: Cast, e: Entity, nouns: frozenset[str]) -> bool:
    return any(cast.reading.tokens[m.head].lemma.casefold() in nouns for m in e.mentions)


def _lands(e: Entity) -> set[str]:
    return {r.affiliation for r in e.roles if r.land and r.affiliation}


def _for_whom(cast: Cast, e: Entity) -> str | None:
    """ "Her spokesman, Odd Lien": who she is."""
    for role in e.roles:
        m = cast.at.get(role.whose) if role.whose >= 0 else None
        if m and m.entity and m.entity is not e and m.entity.names:
            return max(m.entity.names, key=len)
    return None


def _led(cast: Cast, e: Entity) -> str | None:
    """ "The Leith Forum, the group that she founded": the forum."""
    tokens = cast.reading.tokens
    for m in e.mentions:
        verb = tokens[m.head].head
        by = tokens[verb].text == "by" and tokens[tokens[verb].head].dep == "acl"  # "a forum founded by Finch"
        verb = tokens[verb].head if by else verb
        if not by and (not m.subject or tokens[verb].dep != "relcl"):
            continue
        if tokens[verb].lemma not in _LEADS:
            continue
        noun = tokens[verb].head
        body = cast.at.get(noun if tokens[noun].dep != "appos" else tokens[noun].head)
        if body and body.entity and body.entity.named and body.type == "organisation" and not body.entity.place:
            return max(body.entity.names, key=len)
    return None


def _seat(cast: Cast, e: Entity) -> str | None:
    """The one body of those in `seats.txt` that the office of `e` is held at and the article names."""
    for role in e.roles:
        office = _AMERICAN.sub("", role.title.casefold())
        bodies = pairs("seats").get(office, "")
        held = not any(r.title.casefold().startswith("former ") and office in r.title.casefold() for r in e.roles)
        if not bodies or not held or _lands(e) - {"United States"}:
            continue
        if office == "president" and not _only_president(cast, e):
            continue
        text = cast.reading.article.text
        named = [found for body in bodies.split(";") if (found := _as_written(body, text))]
        if len(named) == 1:
            return named[0]
    return None


def _department(cast: Cast, e: Entity) -> str | None:
    """The one department or ministry that the article names, of an "undersecretary for management"."""
    if not any(r.title.casefold().startswith(_UNDER) for r in e.roles) or _lands(e) - {"United States"}:
        return None
    bodies = [max(x.names, key=len) for x in cast.named if x.type == "organisation"]
    found = [b for b in bodies if re.search(r"\bDepartment$|^(?:Department|Ministry) of\b|\bMinistry$", b)]
    return found[0] if len(found) == 1 else None


def _as_written(body: str, text: str) -> str | None:
    """Of the forms of a name, parted by "|", the one that `text` has most often."""
    count = {form: len(re.findall(rf"\b{re.escape(form)}(?!\w)", text)) for form in body.split("|")}
    best = max(count, key=lambda form: count[form])
    return best if count[best] else None


def _only_president(cast: Cast, e: Entity) -> bool:
    """Whether nobody else is called president without a country of his own."""
    presidents = (x for x in cast.named if any(_AMERICAN.sub("", r.title.casefold()) == "president" for r in x.roles))
    return all(x is e or _lands(x) - {"United States"} for x in presidents)


def _called_after_people(cast: Cast) -> list[str]:
    """The bodies that may bear somebody's name: "Orla Finch Foundation"."""
    bodies = (n for e in cast.named if e.type == "organisation" and not e.place for n in e.names)
    return [n for n in bodies if n.split()[-1] in _NAMESAKES]


def _namesake(e: Entity, bodies: list[str]) -> str | None:
    """ "The Orla Finch Foundation" of Orla Finch, of whom no office is told."""
    full = tuple(f"{n} " for n in e.names if " " in n)
    return next((n for n in bodies if full and n.startswith(full)), None)


def _issuer(cast: Cast, m: Mention) -> Mention | None:
    """ "The council issued a statement", "a statement issued by the council", "a statement by the council"."""
    reading = cast.reading
    token = reading.tokens[m.head]
    if token.dep in ("dobj", "nsubjpass") and reading.tokens[token.head].lemma in _ISSUES:
        return _body(cast, reading, token.head)
    made = [n for n in reading.children[m.head] if reading.tokens[n].lemma in _ISSUES]
    return next((b for n in (*made, m.head) if (b := _body(cast, reading, n))), None)


def _body(cast: Cast, reading: Reading, word: int) -> Mention | None:
    """The named body that is the subject of `word`, or stands behind its "by" or "from"."""
    passive = any(reading.tokens[n].dep == "auxpass" for n in reading.children[word])
    for n in reading.children[word]:
        t = reading.tokens[n]
        at = [n] if t.dep == "nsubj" and not passive else reading.children[n] if t.text in ("by", "from") else []
        for place in at:
            m = cast.at.get(place)
            if m and m.type == "organisation" and m.kind == "name" and m.entity and not m.entity.place:
                return m
    return None


def _pollster(e: Entity) -> str | None:
    """ "Hillside" of "the Hillside Poll"."""
    named = (n.rpartition(" ") for n in e.names)
    made = (body for body, _, last in named if last.casefold() in _POLLS and body[:1].isupper())
    return next((body for body in made if body.casefold() not in _KINDS_OF_POLL | lower("places")), None)


def _court(cast: Cast, m: Mention) -> Mention | None:
    """The court named last before "the ruling"."""
    if cast.reading.tokens[m.head].lemma not in _RULINGS:
        return None
    before = (x for x in reversed(cast.mentions) if x.head < m.head and x.kind == "name" and x.type == "organisation")
    return next((x for x in before if "court" in cast.reading.text(x.first, x.last).casefold()), None)


def host(cast: Cast, turns: list[int], speakers: list[Entity | None], told: list[Span | None]) -> None:
    """Of two who talk in `turns` one speaks on a programme, it was said: the other, otherwise unknown, leads it."""
    two = list(dict.fromkeys(e for n in turns if (e := speakers[n])))
    programme = {e: s for e, s in zip(speakers, told, strict=True) if e in two and s and _is_programme(cast, s)}
    for guest, other in (two, two[::-1]):
        if guest in programme and other not in programme and not other.roles and other.type == "person":
            text = cast.reading.article.text[slice(*programme[guest])]
            other.roles.append(Role(title="", affiliation=text, rank=0))


def _is_programme(cast: Cast, span: Span) -> bool:
    m = cast.at.get(cast.reading.at(span)[0])
    return cast.reading.article.text[max(0, span[0] - 1)] in "“\"‘'" or (m is not None and m.type == "organisation")
