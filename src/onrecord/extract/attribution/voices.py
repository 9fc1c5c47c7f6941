"""Which phrases of Spanish, French and German are for somebody who can speak, by the lists that tell speakers."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.attribution.prose import Prose
from onrecord.extract.words import entries
from onrecord.record import Span

_SHORTEST = 5  # letters of a noun at the end of a German compound
_OPENS = (
    r"(?:(?i:el|la|los|las|un|una|su|sus|le|la|les|une|son|sa|ses|leurs?|der|die|das|ein|eine|seine?|ihre?)\s"
    r"|[Ll]['’])?"
)
_NOUN = re.compile(rf"{_OPENS}(?:[a-zà-ÿ]+e[rn]?\s)?(?P<noun>[^\W\d_][\w-]+)")
_PRONOUN = re.compile(r"(?i:er|sie|il|elle|ils|elles|él|ella|ellos|ellas)$")


@cache
def nouns(language: str, kinds: tuple[str, ...] = ("person", "organisation", "group")) -> frozenset[str]:
    """The nouns of these kinds in the list that tells speakers."""
    rows = (line.split("\t") for line in entries(f"speakers/{language}"))
    return frozenset(row[0] for row in rows if len(row) > 1 and row[1] in kinds)


def can_speak(prose: Prose, span: Span) -> bool:
    """Whether the phrase is a person's name or begins with a listed noun for people or a body."""
    words = prose.text[slice(*span)]
    if _PRONOUN.match(words):
        return True
    m = _NOUN.match(words)
    return m is not None and is_listed(m["noun"], prose.language)


def is_listed(noun: str, language: str) -> bool:
    """Whether the list has the noun, its plural's or woman's stem, or what a German compound ends in."""
    known, low = nouns(language), noun.casefold().rpartition("-")[2]
    endings = ("", "s", "n", "in", "innen", "en", "e") if language == "de" else ("", "s", "es")
    forms = {low.removesuffix(end) for end in endings}
    if language != "de":
        return not known.isdisjoint(forms)
    return any(f[n:] in known for f in forms for n in range(max(1, len(f) - _SHORTEST + 1)))
