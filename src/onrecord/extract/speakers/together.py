"""Those who speak together: "A and B", "both", "they", "the two ministers"."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extract.speakers import phrases, several
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import lower

TOGETHER = frozenset(("both", "each", "all", "two", "pair", "they", "them", "their"))


@dataclass(slots=True)
class Together:
    """`joint` keeps those who spoke together, the last one last; `groups` those who are called by one phrase."""

    cast: Cast
    joint: list[Entity] = field(default_factory=list)
    groups: dict[str, Entity] = field(default_factory=dict)

    def named(self, first: int, last: int) -> Entity | None:
        """ "A and B" where both are named: one joint speaker."""
        parts = several.members(self.cast, first, last)
        return self._together(tuple(dict.fromkeys(m.entity for m in parts if m.entity)), parts) if parts else None

    def with_others(self, first: int, last: int) -> Entity | None:
        """ "Finch and her aides": a group called by all these words, which "they" means from then on."""
        noun = several.others(self.cast, first, last)
        if noun is None:
            return None
        name = self.cast.reading.text(first, phrases.end(self.cast.reading, noun, last))
        group = self.groups.setdefault(name, Entity(type="group", phrase=name, number="many"))
        m = self.cast.at.get(noun)
        if m and m.kind == "noun" and m.entity and not m.entity.named and m.entity is not group:
            group.absorb(m.entity)
        return group

    def _together(self, members: tuple[Entity, ...], parts: list[Mention]) -> Entity | None:
        if len(members) < 2:
            return members[0] if members else None
        known = next((j for j in self.joint if set(j.members) == set(members)), None)
        if known is None:
            people = any(e.type == "person" for e in members)
            known = Entity(type="person" if people else "organisation", members=members, number="many", named=True)
            self.joint.append(known)
        else:
            self.joint.remove(known)
            self.joint.append(known)
        known.mentions += [p for p in parts if p not in known.mentions]
        return known

    def adopt(self, head: int, found: Entity) -> None:
        """What takes up a noun that means several takes up them: "the pair … they"."""
        m = self.cast.at.get(head)
        e = m.entity if m and m.kind == "noun" else None
        if e is not None and e is not found and not e.named and len(found.members) > 1:
            found.absorb(e)

    def spoken_of(self, first: int, head: int) -> Entity | None:
        """ "Both", "they" and "the two ministers" after two were named together or shortly one after the other."""
        reading = self.cast.reading
        word = reading.tokens[head].text.casefold()
        if word in ("they", "both") and (before := several.joined_before(self.cast, head)):
            return self._together(tuple(m.entity for m in before if m.entity), before)
        if self.joint and word in TOGETHER:
            latest = self.joint[-1]
            place = max((m.head for m in latest.mentions), default=0)
            m = self.cast.at.get(head)
            nearer = m and m.entity and any(place < x.head < head for x in m.entity.mentions)
            if not nearer and reading.sentence[head] - reading.sentence[place] <= 6:
                return latest
        if word not in ("both", "each", "two"):
            return self._by_office(first, head)
        people: list[Entity] = []
        for m in reversed([m for m in self.cast.mentions if m.head < head]):
            if m.entity and m.entity.type == "person" and not m.entity.members and m.entity not in people:
                people.append(m.entity)
            if len(people) == 2:
                here = Mention(kind="noun", first=first, last=head, head=head, number="many")
                return self._together((people[1], people[0]), [here])
        return None

    def _by_office(self, first: int, head: int) -> Entity | None:
        """ "The senators", "the two ministers": those who spoke together, or all who bear that office."""
        reading = self.cast.reading
        if reading.tokens[head].tag != "NNS" or reading.tokens[first].text.casefold() not in ("the", "both", "two"):
            return None
        office = reading.tokens[head].lemma.casefold()
        bodies = office in lower("organisations")  # "the two unions", no two people
        alike = self.joint and not (bodies and all(e.type == "person" for e in self.joint[-1].members))
        if alike and any(t.text in ("two", "both") for t in reading.tokens[first:head]):
            return self.joint[-1]
        for known in reversed(self.joint):
            if all(office in e.offices for e in known.members):
                return known
        bearers = [e for e in self.cast.named if e.type == "person" and office in e.offices]
        if not bearers and any(t.text.casefold() in ("two", "both") for t in reading.tokens[first:head]):
            people = office == "people" or office in lower("persons")  # "two people familiar with it", no two firms
            return None if people else self._two_bodies(head)
        return self._together(tuple(bearers), []) if len(bearers) == 2 else None

    def _two_bodies(self, head: int) -> Entity | None:
        """ "The two capitals", "both companies": the two that "and" joined shortly before."""
        reading = self.cast.reading
        near = [
            m for m in self.cast.mentions if m.head < head and reading.sentence[head] - reading.sentence[m.head] < 3
        ]
        names = [m for m in near if m.kind == "name" and m.entity and m.type == "organisation"]
        for a, b in zip(names[-2::-1], names[:0:-1], strict=True):
            between = [t.text for t in reading.tokens[a.last + 1 : b.first]]
            if between == ["and"] and a.entity and b.entity and a.entity is not b.entity:
                return self._together((a.entity, b.entity), [a, b])
        return None
