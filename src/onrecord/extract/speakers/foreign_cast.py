"""Everybody named in an article of a language without a parser: people with their names and offices."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from onrecord.extract.speakers.endings import nominative, stem
from onrecord.extract.speakers.entities import Entity, Gender, Mention, Role
from onrecord.extract.speakers.foreign_names import Names
from onrecord.extract.speakers.kinds import gender_of
from onrecord.extract.speakers.lists import pairs

_SLAVIC_ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая|яя|ій|ська|цька)$")


@dataclass(slots=True)
class Named(Names):
    """The people, bodies and mentions of the article, filled in one walk over its names and sources."""

    people: list[Entity] = field(default_factory=list)
    bodies: list[Entity] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def gather(self) -> None:
        """Find the people and bodies that are named, and put short and full names together."""
        runs = [r for r in (self.person(self.reading.at(n.span)) for n in self.reading.analysis.names) if r]
        for first, last in sorted(runs, key=lambda r: r[0] - r[1]):
            name = " ".join(self.reading.text(first, last).split())
            entity = self.bearer(name) if last > first else None
            if entity is None and last > first:
                entity = Entity(type="person", names=[name], named=True, gender=self._gender(name))
                self.people.append(entity)
            elif entity:
                entity.names.append(name)
        for first, last in sorted(runs):
            entity = self.bearer(self.reading.text(first, last))
            if entity:
                self._mention(entity, first, last)
        self._offices()

    def bearer(self, name: str) -> Entity | None:
        """Who bears `name`: all of its words, whatever their endings, are in the full name."""
        parts = [stem(p, self.language) for p in name.split()]
        for e in self.people:
            own = [stem(p, self.language) for p in e.names[0].split()]
            short = len(parts) == 1 and parts[0] in (own[-1], own[0])
            if short or parts == own or (len(parts) > 1 and set(parts) <= set(own)):
                return e
        return None

    def _gender(self, name: str) -> Gender:
        first = name.split()[0]
        if self.language in ("ru", "uk"):
            for form in (first, *nominative(first)):
                found = pairs("given-cyrillic").get(form.casefold())
                if found:
                    return "m" if found == "m" else "f"
            return "f" if name.split()[-1].endswith(("ова", "ева", "ина", "ская", "ська", "цька")) else ""
        return gender_of(first) or gender_of(first.split("-")[0])

    def _mention(self, entity: Entity, first: int, last: int) -> None:
        m = Mention(kind="name", first=first, last=last, head=last, type=entity.type, subject=True, entity=entity)
        self.mentions.append(m)
        entity.mentions.append(m)

    def _offices(self) -> None:
        """The words right before or, after a comma, behind a full name: by these its bearer is taken up again."""
        tokens = self.reading.tokens
        for m in self.mentions:
            if m.entity is None:
                continue
            n = m.first - 1
            if n > 0 and tokens[n].text == ",":
                n -= 1
            first = n
            while first >= 0 and first > m.first - 8 and self.reading.sentence[first] == self.reading.sentence[m.first]:
                if self.kind(first) == "person" or tokens[first].pos == "PUNCT":
                    break
                first -= 1
            if first >= 0 and self.kind(first) == "person":
                self._office(m.entity, self._whole_office(first), n)
            if m.last + 2 < len(tokens) and tokens[m.last + 1].text == ",":
                for k in range(m.last + 2, min(m.last + 5, len(tokens))):
                    if self.kind(k) == "person":
                        stop = next((x for x in range(k, min(k + 9, len(tokens))) if tokens[x].pos == "PUNCT"), k + 1)
                        self._office(m.entity, k, stop - 1)
                        break

    def _whole_office(self, first: int) -> int:
        """Where an office begins whose last noun is at `first`: "press secretary of the governor", "town head"."""
        tokens = self.reading.tokens
        while first > 0 and self.reading.sentence[first - 1] == self.reading.sentence[first]:
            adjective = self.language in ("ru", "uk") and _SLAVIC_ADJECTIVE.search(tokens[first - 1].text.casefold())
            if self.kind(first - 1) != "person" and not adjective:
                break
            first -= 1
        return first

    def _office(self, entity: Entity, first: int, last: int) -> None:
        entity.words |= {
            stem(t.text, self.language) for n, t in enumerate(self.reading.tokens[first : last + 1], first)
            if n == first or self.kind(n) == "person"
        }  # fmt: skip
        title = self.reading.text(first, last).strip(" ,—-")
        if title and not entity.roles:
            entity.roles.append(Role(title=title, affiliation=None, rank=1))
