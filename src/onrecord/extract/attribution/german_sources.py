"""Who is named behind a German "laut" or "nach Angaben", where no comma ends the words for it."""

from __future__ import annotations

import re

from onrecord.extract.attribution.prose import bare
from onrecord.record import Span

# German puts the verb right behind the source: nouns, and the small words that belong to them.
_GERMAN_SOURCE = re.compile(
    r"(?:de[rmns]\s(?:am|im|vom)\s[A-ZÄÖÜ]\w+\s(?=[a-zäöüß]+en\s))?"
    r"(?:(?:de[rsmn]|die|das|eine[rsmn]?|von|vom|für|und|im|in|am|zum|zur|[a-zäöüß]+en)\s+)*[A-ZÄÖÜ][\w.-]*"
    r"(?:\s+(?:(?:de[rsmn]|die|das|eine[rsmn]?|von|vom|für|und|im|in)\s+)*[A-ZÄÖÜ][\w.-]*)*"
)
_OF_TITLED = re.compile(r"\s(?:(?:der|des|von|im|in der)\s)?[„«»\"][^„“”\"«»\n]{2,40}[“”\"»«](?=\s[a-zäöü])")
_GERMAN_WHEN = re.compile(
    r"\s(?:im|am|seit|bis)\s(?:\w+(?:tag|abend|morgen|mittag|woch)|Januar|Februar|März|April|Mai|Juni|Juli|August|\w+ember"
    r"|Oktober|Frühjahr|Sommer|Herbst|Winter)$"
)


def at(text: str, start: int, end: int) -> Span | None:
    """The source from `start` on, without when it is to be and with the name in marks of what it is of."""
    start += len("von ") if text.startswith("von ", start) else 0
    m = _GERMAN_SOURCE.match(text, start, end)
    if m is None:
        return None
    when = _GERMAN_WHEN.search(text, *m.span())
    titled = _OF_TITLED.match(text, m.end(), end)
    return bare(text, (m.start(), when.start() if when else titled.end() if titled else m.end()))
