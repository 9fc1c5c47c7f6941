"""Words that are the last speaker's without saying so, in languages without a parser."""

from __future__ import annotations

import re

from onrecord.extract.results import Attribution
from onrecord.extract.speakers.entities import Entity
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.reading import Reading

_GOES_ON, _ADDS = (small(f"foreign.{n}") for n in ("goes_on", "adds"))
_DASH, _MARK = re.compile(r"(?:^|\n)[—–-]\s*[«“\"]?$"), 6  # characters

_ONE = {"es": ("ó", "a", "e", "jo", "vo", "so", "zo"), "ru": ("л", "ла", "ет"), "uk": ("в", "ла", "є")}
"""Endings of verbs of one."""


def goes_on(reading: Reading, a: Attribution) -> bool:
    """Whether it is reported speech that German marks by its mood, or has a Spanish, Russian or Ukrainian verb in the
    singular without a subject."""
    language = reading.analysis.language
    if a.source or (a.kind == "direct" and not a.cue):
        return False
    if not a.cue:
        return language == "de"
    verb = reading.article.text[slice(*a.cue[0])].casefold().split()[0]
    return verb.endswith(_ONE.get(language, ()))


def they_go_on(reading: Reading, a: Attribution) -> bool:
    """Whether a Spanish verb of several leaves them out: 'Los dueños lo niegan. "Es falso", señalan'."""
    if reading.analysis.language != "es" or a.source or not a.cue:
        return False
    return reading.article.text[slice(*a.cue[0])].casefold().split()[0].endswith("n")


def names_who_went_on(
    reading: Reading, a: Attribution, named: Entity, spoke: Entity, before: Attribution | None
) -> bool:
    """Whether somebody without a name, who spoke last, is who is named here for the first time and goes on speaking:
    "A fisherman called it late. […] continued | Ada Lund"; or adds to it, in the same paragraph."""
    if before is None or not a.source or spoke.type != "unnamed person" or named.type != "person":
        return False
    cue = {w for s in a.cue for w in reading.article.text[slice(*s)].casefold().split()}
    here, there = (reading.block[reading.at(x.content[0])[0]] for x in (a, before))
    if cue.isdisjoint(_GOES_ON) and (cue.isdisjoint(_ADDS) or here != there):
        return False
    first = all(reading.tokens[m.first].span[0] >= a.source[0][0] for m in named.mentions)
    return first and (not spoke.gender or named.gender in ("", spoke.gender))


def turn(reading: Reading, a: Attribution) -> int:
    """The number of the paragraph that is a turn of a talk, which a dash opens; -1 for words that are none."""
    start = a.content[0][0]
    opened = _DASH.search(reading.article.text, max(0, start - _MARK), start)
    return reading.block[reading.at(a.content[0])[0]] if opened and reading.at(a.content[0]) else -1


def spoken_at_all(a: Attribution) -> tuple[int, ...]:
    """Where the words of an attribution and those that say whose it is end."""
    return tuple(e for _, e in (*a.content, *a.source, *a.cue))
