"""The body that a clause says somebody leads or works for: "Finch, who leads the Institute"."""

from __future__ import annotations

from onrecord.extract.speakers import bodies, body_names, titles
from onrecord.extract.speakers.entities import Mention
from onrecord.extract.speakers.lists import pairs, small
from onrecord.extract.speakers.reading import Reading

_CLAUSE_ENDS = frozenset((",", ".", ";", ":", "–", "—", "“", "”", '"', "and", "but", "said", "says", "told"))
_WORKS = small("roles.works")


def worked_for(reading: Reading, m: Mention, named: dict[int, Mention]) -> tuple[str | None, str | None]:
    """ "Finch, who leads the Institute", "Finch works for the Institute": the clause with "who", the body."""
    tokens = reading.tokens
    who = clause_about(reading, m)
    verb = tokens[m.head].head
    if (employer := _works_then(reading, m, named)) is not None:
        return None, employer
    if who is not None and (seat := _seat(reading, who, named)):
        return None, seat
    if who is not None:
        verb = next((n for n in range(who + 1, min(who + 5, len(tokens))) if tokens[n].pos == "VERB"), verb)
    elif not m.subject or verb < m.last:
        return None, None
    elif tokens[verb].lemma == "help":  # "Finch helps | lead a group"
        verb = next((n for n in reading.children[verb] if tokens[n].dep in ("xcomp", "ccomp")), verb)
    if reading.quoted[verb] or not (tokens[verb].lemma in _WORKS or (who is not None and tokens[verb].tag == "VBZ")):
        return None, None
    if (colleague := named.get(_behind_with(reading, verb))) and colleague.type == "person":
        return None, None  # "who worked with Ms. Finch in the administration" tells no office
    if who is not None and _is_livelihood(reading, verb):
        return None, None
    stop = verb
    titled = {n for title in titles.between(reading, verb + 1, verb + 1) for n in title}  # "edits “Letters” for"
    while (
        stop + 1 < len(tokens)
        and stop < verb + 12
        and (stop + 1 in titled or tokens[stop + 1].text not in _CLAUSE_ENDS)
    ):
        stop += 1
    apart = next((n for n in range(verb, stop) if tokens[n].text == "against"), stop)  # "led campaigns against the Act"
    places = sorted(range(verb, apart + 1), key=lambda n: n in titled)  # a house says more than what he edits in it
    inside = (named[n] for n in places if n in named and named[n].type == "organisation")
    if tokens[verb].lemma not in _WORKS:  # "who appraises golf courses at the Harbour Institute"
        at = next((n for n in range(verb + 1, stop) if tokens[n].text in ("at", "for")), None)
        house = bodies.next_name(reading, at + 1, named) if at is not None else None
        if at is None or house is None or house.type != "organisation" or body_names.is_land(house):
            return None, None
        return reading.text(verb, at - 1) if at > verb + 1 else None, body_names.name(reading, house)
    body = bodies.team_of_somebody(reading, verb, stop, named)
    body = body or next((body_names.name(reading, x) for x in inside if not body_names.is_land(x)), None)
    now = who is not None and who < verb and tokens[verb].lemma not in ("join", "leave")  # those tell no office
    return reading.text(verb, stop) if now else None, body


def _is_livelihood(reading: Reading, verb: int) -> bool:
    """Whether it is told what somebody keeps, or did then: "runs sheep on 40 acres", "was working as a waiter"."""
    tokens = reading.tokens
    thing = next((n for n in reading.children[verb] if tokens[n].dep == "dobj"), None)
    bare = thing is not None and tokens[thing].tag in ("NN", "NNS") and thing == verb + 1
    then = tokens[verb].tag == "VBG" and any(tokens[n].text in ("was", "were") for n in reading.children[verb])
    return bare or then


def _works_then(reading: Reading, m: Mention, named: dict[int, Mention]) -> str | None:
    """ "Finch, a Norwegian then working for the Rail Agency,": the body."""
    tokens, n = reading.tokens, m.last + 1
    if n + 2 >= len(tokens) or tokens[n].text != ",":
        return None
    while n < min(m.last + 8, len(tokens) - 2) and tokens[n].tag in (",", "DT", "JJ", "NN", "NNP", "HYPH", "RB"):
        n += 1
    if tokens[n].text != "working" or tokens[n + 1].text not in ("for", "at", "in"):
        return None
    body = bodies.next_name(reading, n + 2, named)
    return body_names.of_body(reading, body)


def _seat(reading: Reading, who: int, named: dict[int, Mention]) -> str | None:
    """ "who is on the Harbour Committee", "who is now with the Institute": the body."""
    tokens, n = reading.tokens, who + 1
    if n >= len(tokens) or tokens[n].lemma not in ("be", "sit", "serve"):
        return None
    while n + 1 < len(tokens) and tokens[n + 1].tag in ("RB", "DT") and tokens[n + 1].text != "not":
        n += 1
    if n + 2 >= len(tokens) or tokens[n + 1].text not in ("on", "with"):
        return None
    body = bodies.next_name(reading, n + 2, named)
    return body_names.of_body(reading, body)


def _behind_with(reading: Reading, verb: int) -> int:
    """Where a name would begin behind "with" and a form of address, or -1."""
    words = [t.text for t in reading.tokens[verb + 1 : verb + 3]]
    if words[:1] != ["with"]:
        return -1
    return verb + 3 if words[1:] and words[1].casefold() in pairs("honorific-gender") else verb + 2


def clause_about(reading: Reading, m: Mention) -> int | None:
    """The "who" of a clause about `m`, right behind the name or behind a description: "Finch, a former envoy who …"."""
    tokens = reading.tokens
    n = m.last + 1
    while n < min(m.last + 14, len(tokens)) and reading.sentence[n] == reading.sentence[m.first]:
        if tokens[n].text == "who":
            return n
        if tokens[n].text == "," and n > m.last + 1 and n + 1 < len(tokens) and tokens[n + 1].text != "who":
            return None
        if tokens[n].text in ("and", "(") or tokens[n].pos in ("VERB", "AUX"):
            return None
        if n == m.last + 1 and tokens[n].text != ",":
            return None
        n += 1
    return None
