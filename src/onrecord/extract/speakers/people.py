"""A user's own list of people, and the speakers on it: exact and unambiguous names only."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable

import msgspec

from onrecord.errors import InputError
from onrecord.record import Speaker


class Person(msgspec.Struct, frozen=True):
    """One entry of the list."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


def link(speakers: Iterable[Speaker], people: Iterable[Person]) -> tuple[Speaker, ...]:
    """`speakers` with `Speaker.link` set to the id of the one entry that bears exactly the speaker's name.

    Names are compared without regard to case, spacing and full stops. A name that two entries share links nobody."""
    owners: dict[str, set[str]] = {}
    for person in people:
        for name in (person.name, *person.aliases):
            owners.setdefault(_folded(name), set()).add(person.id)
    linked = []
    for speaker in speakers:
        ids = owners.get(_folded(speaker.name), set()) if speaker.type in ("person", "organisation") else set()
        linked.append(msgspec.structs.replace(speaker, link=next(iter(ids))) if len(ids) == 1 else speaker)
    return tuple(linked)


def read_people(text: str) -> list[Person]:
    """The entries of a list in CSV (columns id, name, and optionally aliases separated by ";") or in
    FollowTheMoney JSON (an array, or one entity a line). Raises InputError where it is neither."""
    stripped = text.lstrip("\ufeff \t\r\n")
    try:
        if stripped.startswith("["):
            return [_entity(row) for row in json.loads(stripped)]
        if stripped.startswith("{"):
            return [_entity(json.loads(line)) for line in stripped.splitlines() if line.strip()]
        return [_row(row) for row in csv.DictReader(io.StringIO(stripped))]
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as e:
        raise InputError(
            "people-list", "The list of people cannot be read.",
            "Give CSV with the columns id, name and aliases, or FollowTheMoney JSON.",
        ) from e  # fmt: skip


def _row(row: dict[str, str]) -> Person:
    aliases = tuple(a.strip() for a in (row.get("aliases") or "").split(";") if a.strip())
    return Person(id=row["id"].strip(), name=row["name"].strip(), aliases=aliases)


def _entity(row: dict[str, dict[str, list[str]]]) -> Person:
    properties = row["properties"]
    aliases = [*properties["name"][1:], *properties.get("alias", []), *properties.get("weakAlias", [])]
    return Person(id=str(row["id"]), name=properties["name"][0], aliases=tuple(aliases))


def _folded(name: str) -> str:
    return re.sub(r"[.\s]+", " ", name).strip().casefold()
