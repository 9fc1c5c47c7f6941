"""Whom a description can mean that no word of it was told of before: who was just present in the text."""

from __future__ import annotations

from onrecord.extract.cues import frames
from onrecord.extract.speakers import bodies
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import small, words
from onrecord.extract.speakers.reading import Reading

_REPORTERS = small("occasions.press") | {"anchor", "correspondent"}
_PRESS = _REPORTERS | {"editor", "host", "author", "writer", "columnist", "man", "woman"}
_YOUNGER, _OLDER = frozenset(("younger", "junior")), frozenset(("older", "elder", "senior"))
_PUPILS = small("present.pupils")
_ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "dative"))
_IN_OFFICE = bodies.PUBLIC | small("roles.for_somebody") | small("present.in_office")
"""Who is somebody else than the one told of, unless he is said to be one."""
_CONTRADICTS = frozenset(("deny", "dispute", "disagree", "contradict", "differ", "counter", "retort"))
DEFINING = frozenset(("of", "from", "who", "with", "that"))
FURTHER = DEFINING | {"at", "in", "on", "for"}
REACH = 4  # sentences back to which a description may take somebody up by standing alone


def just_told_of(reading: Reading, m: Mention, recent: list[Mention]) -> Entity | None:
    """ "A cashier was shaken. … the woman said": the nameless one whom the last sentences were about."""
    here = reading.sentence[m.head]  # in which somebody else may tell of him
    about = (
        r for r in reversed(recent)
        if r.subject and r.entity and r.kind != "pronoun" and not reading.quoted[r.head]
        and (reading.sentence[r.head] < here or not r.entity.named)
    )  # fmt: skip
    last = next((r for r in about if r.type in ("person", "unnamed person")), None)
    if (
        last is None
        or last.entity is None
        or last.entity.named
        or reading.sentence[m.head] - reading.sentence[last.head] > REACH
    ):
        return None
    return last.entity if last.entity.type == "unnamed person" and agree(m.gender, last.entity.gender) else None


def of_two(reading: Reading, m: Mention, recent: list[Mention]) -> Entity | None:
    """ "The younger surgeon", "the junior barrister": of two who are named, who is a pupil or a child, or came
    later; "junior" of two of one family alone."""
    people = dict.fromkeys(r.entity for r in recent if r.entity and r.kind == "name" and r.entity.type == "person")
    two = [e for e in people if not e.members]
    extra = {t.text.casefold() for t in reading.tokens[m.first : m.head]}
    if not m.definite or len(two) != 2 or not extra & (_YOUNGER | _OLDER):
        return None
    kin = two[0].names[0].split()[-1] == two[1].names[0].split()[-1]
    if extra & {"junior", "senior"} and not kin:
        return None
    young = two[0] if two[0].words & _PUPILS and not two[1].words & _PUPILS else two[1]
    return young if extra & _YOUNGER else next(e for e in two if e is not young)


def most_present(reading: Reading, m: Mention, word: str, recent: list[Mention]) -> Entity | None:
    """Whom "the businessman" means where no such word was used before: a person who was just doing something,
    rather one whose office is another."""
    best: tuple[float, Entity] | None = None
    beside = _clause_mates(reading, m, recent)
    for other in reversed(recent):
        far = reading.sentence[m.head] - reading.sentence[other.head]
        if far > REACH:
            break
        e = other.entity
        if (
            e is None
            or e in beside
            or e.type != "person"
            or e.members
            or not agree(m.gender, e.gender)
            or reading.quoted[other.head]
        ):
            continue
        press = e.offices & _REPORTERS or any(set((r.affiliation or "").split()) & words("media") for r in e.roles)
        if (word not in _PRESS and press) or (word in _REPORTERS and not press):
            continue  # "the former governor" is not who reports on him, nor is "the reporter" the governor
        weight = -0.8 * far + 1.2 * other.subject - 0.8 * other.possessive - 0.6 * any(r.title for r in e.roles)
        if reading.display[other.head]:
            weight -= 0.8
        elif other.subject and reading.tokens[reading.tokens[other.head].head].lemma in frames():
            weight += 0.3 + 0.2 * (reading.tokens[reading.tokens[other.head].head].dep == "ROOT")  # who said something
        if best is None or weight > best[0]:
            best = weight, e
    return best[1] if best else None


def _clause_mates(reading: Reading, m: Mention, recent: list[Mention]) -> set[Entity]:
    """Who does, or has done to him, what the description is part of: nobody is described within what he himself does
    or says, and "accused Finch of violence against the nominee" tells of two."""
    tokens = reading.tokens
    verbs, n = set(), m.head
    while tokens[n].head != n:
        n = tokens[n].head
        verbs.add(n)
    here = (r for r in recent if r.entity and reading.sentence[r.head] == reading.sentence[m.head])
    return {
        r.entity for r in here
        if r.entity and tokens[_top(reading, r.head)].dep in _ARGUMENTS and tokens[_top(reading, r.head)].head in verbs
    }  # fmt: skip


def _top(reading: Reading, n: int) -> int:
    """The first of those who are joined: "Finch" of "Finch and Marsh"."""
    while reading.tokens[n].dep in ("conj", "appos") and reading.tokens[n].head != n:
        n = reading.tokens[n].head
    return n


def untitled(reading: Reading, m: Mention, recent: list[Mention]) -> Entity | None:
    """The only one named in the last sentences of whom no office was told; himself he may be within his words."""
    near = [r.entity for r in recent if reading.sentence[m.head] - reading.sentence[r.head] <= REACH and r.entity]
    people = dict.fromkeys(e for e in near if e.type == "person" and not e.members and agree(m.gender, e.gender))
    untitled = [e for e in people if not any(r.title for r in e.roles)]
    return untitled[0] if len(untitled) == 1 else None


def without_role(reading: Reading, m: Mention, recent: list[Mention]) -> Entity | None:
    """A description with nobody to fit: the one person mentioned shortly before whose office was not given, as who
    does something: "asked the governor", "the judge's clerk" and what stands in one sentence with a name are others."""
    if goes_on(reading, m) or not m.subject or m.possessive:
        return None
    told_more = m.head - m.first > 1  # "the shadow minister"
    if reading.tokens[m.head].lemma.casefold() in _IN_OFFICE and not told_more:
        return None  # "Finch left. The mayor …"
    if reading.tokens[reading.tokens[m.head].head].lemma in _CONTRADICTS:
        return None  # "The files are lost, said Ms Finch. The mayor denied it."
    if _is_told_of(reading, m):
        return None
    near: list[Entity] = []
    for other in reversed(recent):
        if reading.sentence[m.head] - reading.sentence[other.head] > 2:
            break
        e = other.entity
        if e and e.type == "person" and e not in near and not reading.quoted[other.head]:
            near.append(e)
            if reading.sentence[m.head] == reading.sentence[other.head] and not reading.quoted[m.head]:
                return None
    untitled = [e for e in near if not any(r.title for r in e.roles) and not e.words & small("nouns.kin")]
    if len(untitled) == 1 and untitled[0] is near[0] and agree(m.gender, near[0].gender):
        return near[0]
    return None


def _is_told_of(reading: Reading, m: Mention) -> bool:
    """ "The surgeon, she added, was late": whom somebody tells of is another."""
    behind = reading.tokens[m.last + 1 : m.last + 5]
    told = [t.text for t in behind[::3]] == [",", ","] and behind[1].tag == "PRP"
    return told and behind[2].lemma in frames()


def goes_on(reading: Reading, m: Mention, by: frozenset[str] = FURTHER) -> bool:
    """Whether the phrase is told more exactly behind its noun."""
    following = reading.tokens[m.head + 1 : m.head + 2]
    if following and following[0].dep in ("acl", "relcl") and following[0].head == m.head:
        return True  # "the judge overseeing the case"
    if not following or following[0].text not in by:
        return False
    return following[0].tag != "IN" or following[0].head == m.head


def agree(a: str, b: str) -> bool:
    return not a or not b or a == b
