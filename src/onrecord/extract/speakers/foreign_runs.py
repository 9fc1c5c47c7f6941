"""Words that are the last speaker's without saying so, in languages without a parser."""

from __future__ import annotations

from onrecord.extract.results import Attribution
from onrecord.extract.speakers.reading import Reading

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
