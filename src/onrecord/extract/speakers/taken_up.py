"""Occasions told of before and taken up again: "In the letter she wrote", "During Saturday's call he warned"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.speakers.appearances import Appearance
from onrecord.extract.speakers.entities import Entity
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.said import Said
from onrecord.record import Span

_NOUNS = small("taken_up.nouns")
_REFERS = small("occasions.refers")
_IN = frozenset(("in", "on", "during", "throughout"))
_DAYS = small("addressee.days")
_BEFORE = 4  # tokens: "a speech on Monday to"


@dataclass(frozen=True, slots=True)
class _Occasion:
    noun: str
    to: Span
    at: int
    speaker: Entity | None


def take_up(said: Said, shown: list[Appearance], found: list[Span | None]) -> None:
    """Fill in whom a statement was told that refers to an occasion of the same speaker."""
    told = sorted(_told_of(said, shown, found), key=lambda o: o.at)
    for n in said.order:
        noun = _reference(said, n)
        if found[n] is not None or noun < 0 or said.speakers[n] is None:
            continue
        word = said.cast.reading.tokens[noun].lemma.casefold()
        same = (o.to for o in reversed(told) if o.noun == word and o.at < noun and o.speaker is said.speakers[n])
        found[n] = next(same, None)


def _told_of(said: Said, shown: list[Appearance], found: list[Span | None]) -> Iterator[_Occasion]:
    reading = said.cast.reading
    hearers = [(to, said.speakers[n]) for n, to in enumerate(found) if to is not None]
    for to, speaker in (*hearers, *((x.to, x.speaker) for x in shown)):
        first = reading.at(to)[0]
        for n in range(max(first - _BEFORE, 0), first):
            if reading.tokens[n].lemma.casefold() in _NOUNS and reading.sentence[n] == reading.sentence[first]:
                yield _Occasion(reading.tokens[n].lemma.casefold(), to, n, speaker)


def _reference(said: Said, n: int) -> int:
    """The noun of "in the letter", "during Saturday's call" in the sentence of a cue; -1 where there is none."""
    reading = said.cast.reading
    for k in said.around(n):
        t = reading.tokens[k]
        within = t.dep == "pobj" and reading.tokens[t.head].text.casefold() in _IN
        if within and t.lemma.casefold() in _NOUNS and _is_known(reading, k):
            return k
    return -1


def _is_known(reading: Reading, noun: int) -> bool:
    words = {reading.tokens[c].text.casefold() for c in reading.children[noun]}
    return not words.isdisjoint(_REFERS | _DAYS)
