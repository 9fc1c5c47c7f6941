"""What the endings of Russian and Ukrainian words tell a rule that has no parse: objects, infinitives, verbs."""

from __future__ import annotations

import re

from onrecord.record import Span

LANGUAGES = ("ru", "uk")
INFINITIVE = re.compile(r"(?:не\s)?(?:(?:его|её|ее|их|йому|його|її|їх|им|ему|ей|їй|їм)\s)?[^\W\d_]+(?:ть|ться|ти|тися|тись|чь)\b")
_OBJECT = {
    "ru": re.compile(r"(?:ам|ям|ым|им|ому|ему|ых|их|ов|ев|ей|у|ю)$"),
    "uk": re.compile(r"(?:ам|ям|им|їм|ому|ему|их|їх|ів|їв|ей|у|ю|ові|еві|єві)$"),
}
"""Endings of those who are asked or told, which no subject has, or seldom."""
_JOINS = re.compile(r"(?:а|и|но|і|й|та|але)\s")
_SHORT = 3
_PREPOSITION = re.compile(r"\s(?:на|о|об|про|в)$")
_COLON = re.compile(r"(?:[а-яёіїєґ-]+\s){0,3}[а-яёіїєґ-]*:\s[а-яёіїєґ]")


def is_object(words: str, language: str) -> bool:
    """Whether words before a verb are whom it tells or asks: "… , but | the guests | she asked to wait"."""
    if language not in _OBJECT:
        return False
    words = _JOINS.sub("", words, count=1)
    first = re.match(r"[^\W\d_]+", words)
    return first is not None and len(first[0]) > _SHORT and _OBJECT[language].search(first[0].lower()) is not None


def is_infinitive(words: str, language: str) -> bool:
    """Whether words begin with what is to be done, and so are no subject."""
    return language in LANGUAGES and INFINITIVE.match(words) is not None


def without_preposition(language: str, cue: Span, text: str, done: Span) -> tuple[Span, Span]:
    """A cue and what is done without, and with, the preposition by which a verb takes it: "insists | on a vote"."""
    m = _PREPOSITION.search(text, *cue) if language in LANGUAGES else None
    return ((cue[0], m.start()), (m.start() + 1, done[1])) if m else (cue, done)


def takes_object(language: str, behind: str) -> bool:
    """Whether what stands behind a verb is what it says or does, and no subject: an infinitive, what a colon opens."""
    if language not in LANGUAGES:
        return False
    words = behind.strip()
    return is_infinitive(words, language) or _COLON.match(words) is not None
