"""Whom kin means in languages without a parser: "Ada Lund is dead. Her nephew Olaf said that | his aunt | had wept"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.words import entries

_REACH = 3  # sentences
_ELDER = re.compile(r"(?P<surname>[^\W\d_]+)-(?:(?P<younger>младш\w+|молодш\w+)|старш\w+)", re.IGNORECASE)
_YOUNGER = re.compile(r"млад|молод|\bс[ыи]н\b|доч|внук|онук|племян|племін")
_OLDER = re.compile(r"старш|отец|батько|мать|мати|д[еі]д\b|дядя|дядько")


def named(reading: Reading, mentions: Sequence[Mention], who: Entity, noun: str) -> Entity | None:
    """The person named whose kin `who` was presented as, where `noun` is what that one is to `who`."""
    language = reading.analysis.language
    for m in sorted((m for m in mentions if m.entity is who and m.kind == "name"), key=lambda m: m.first):
        n = m.first - 1
        while n > 0 and reading.tokens[n].text == ",":
            n -= 1
        called = reading.tokens[n].text.casefold() if n >= 0 else ""
        if noun in _kin(language).get(called, ()):
            gender = "f" if f"{noun}+" in _kin(language)[called] else "m"
            return next((e for e in _before(reading, mentions, who, n) if e.gender in ("", gender)), None)
    return None


def _before(reading: Reading, mentions: Sequence[Mention], who: Entity, n: int) -> Iterator[Entity]:
    """The persons named before token `n`, the last one first, a few sentences back at most."""
    sentence = reading.sentence
    for m in sorted(mentions, key=lambda m: -m.first):
        near = m.first < n and sentence[n] - sentence[m.first] <= _REACH
        if near and m.kind == "name" and m.entity and m.entity is not who and m.entity.type == "person":
            yield m.entity


@cache
def _kin(language: str) -> dict[str, frozenset[str]]:
    """What somebody is called as kin, each with what the other one is to him then; a woman's words with a plus, too."""
    pairs = [line.removeprefix(language).split(":") for line in entries("speakers/kin") if line.startswith(language)]
    sides = [(a.split(), b.split()) for a, b in pairs]
    found: dict[str, frozenset[str]] = {}
    for ones, others in [*sides, *((b, a) for a, b in sides)]:
        for word in ones:
            known = found.get(word.rstrip("+"), frozenset())
            found[word.rstrip("+")] = known.union(others, (w.rstrip("+") for w in others))
    return found


def elder_or_younger(word: str, people: Sequence[Entity]) -> Entity | None:
    """Whom "Lund the younger" means of two with the surname, which Russian and Ukrainian write as one word: who was
    presented as the younger brother, or the son."""
    name = _ELDER.fullmatch(word)
    if name is None:
        return None
    kin = [e for e in people if e.names[0].split()[-1].casefold() == name["surname"].casefold()]
    told, other = (_YOUNGER, _OLDER) if name["younger"] else (_OLDER, _YOUNGER)
    titles = {id(e): e.roles[0].title.casefold() for e in kin if e.roles and e.roles[0].title}
    sure = [e for e in kin if told.search(titles.get(id(e), ""))]
    if not sure and len(kin) == 2:
        sure = [e for e in kin if not other.search(titles.get(id(e), ""))]
    return sure[0] if len(sure) == 1 else None
