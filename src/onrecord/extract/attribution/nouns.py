"""Nouns with their articles, and names, in Spanish, French and German text: who can be the subject of a verb."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.attribution.prose import Prose
from onrecord.record import Span

NOUN = {  # a noun with its article and what belongs to it
    "es": r"(?i:(?:el|la|los|las|una?|mis?|sus?|tus?|nuestr[oa]s?|este|esta)\s)[\w-]+"
    r"(?:\s(?:de\sl[ao]s?|del?)\s[\w-]+)*",
    "fr": r"(?i:(?:le|la|les|une?|mon|ma|mes|sa|son|ses|notre|nos|ce|cette)\s|l['’])[\w-]+"
    r"(?:\s(?:d['’]|de\sl['’]|(?:de\sla|des?|du)\s)[\w-]+)*",
    "de": r"(?i:(?:der|die|das|eine?|meine?|seine?|ihre?|unsere?|dieser?)\s)[A-ZÄÖÜ][\w-]+"
    r"(?:\s(?:vom|von|des|der)\s[A-ZÄÖÜ][\w-]+)*",
}  # fmt: skip
_NOBODY = (
    r"(?:L[aeo]s?|El|Une?|Una|Me|Nos|Yo|Te|Se|On|Je|Tu|Vous|Nous|Ich|Wir|Sie|Man|Es|Das|Mir|Uns|Ihr|Y|Et|Und|Que|Si"
    r"|No|Ne|Lui|Leur)"
)
NAME = rf"(?!{_NOBODY}\b)[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)*"


def first_in(prose: Prose, span: Span) -> Span | None:
    """The first noun with its article, or the name, in the words before a verb: "| El jefe | se levantó"."""
    if prose.language not in NOUN:
        return None
    found = [m.span() for p in _patterns(prose.language) if (m := p.search(prose.text, *span))]
    if prose.language == "de":
        return found[0] if found else None  # rather what has an article: any noun has a capital
    return min(found, key=lambda span: (span[0], -span[1]), default=None)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w’'])(?:{p})") for p in (NOUN[language], NAME))
