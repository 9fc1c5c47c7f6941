"""Bodies of one name that belong to two countries: "Russia's Defence Ministry" and "Ukraine's"."""

from __future__ import annotations

from onrecord.extract.speakers.body_names import lands
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import pairs
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.runs import owns

_POSSESSIVE = ("'s", "’s")


def apart(reading: Reading, mentions: list[Mention], entities: list[Entity]) -> None:
    """Give each country its own body where a name stands for those of two; the name alone means the one before."""
    of_entity: dict[int, list[tuple[Mention, str]]] = {}
    for m in mentions:
        if m.entity and m.type == "organisation" and not m.entity.place:
            of_entity.setdefault(id(m.entity), []).append((m, _owner(reading, m)))
    for told in of_entity.values():
        if len({land for _, land in told if land}) > 1:
            _part(reading, told, entities)


def _part(reading: Reading, told: list[tuple[Mention, str]], entities: list[Entity]) -> None:
    shared = told[0][0].entity
    by_land: dict[str, Entity] = {}
    current = shared
    for m, land in told:
        if land and land not in by_land:
            name = reading.text(_with_owner(reading, m), m.last)
            by_land[land] = Entity(type="organisation", names=[name], named=True)
            entities.append(by_land[land])
        current = by_land.get(land, current)
        m.entity = current
    if shared in entities and not any(m.entity is shared for m, _ in told):
        entities.remove(shared)


def _owner(reading: Reading, m: Mention) -> str:
    """The country that a body's name begins with, or that owns it, in small letters; or ""."""
    first = reading.tokens[m.first].text
    if m.first < m.last and (land := pairs("demonyms").get(first.casefold())):
        return land.casefold()
    if m.first < m.last and reading.tokens[m.first + 1].text in _POSSESSIVE:
        return first.casefold()
    begin = _with_owner(reading, m)
    return reading.tokens[begin].text.casefold() if begin < m.first else ""


def _with_owner(reading: Reading, m: Mention) -> int:
    """Where the name begins with the country that owns it."""
    mark = m.first - 1
    owned = mark > 0 and owns(reading, mark) and reading.tokens[mark - 1].tag == "NNP"
    known = owned and reading.tokens[mark - 1].text in lands()
    return mark - 1 if known else m.first
