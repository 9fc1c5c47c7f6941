"""Whose words a sentence is by a pronoun alone: "in her opinion", "by his account"; six languages."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.attribution.prose import Prose
from onrecord.record import Span

# Whose words they are by a pronoun within the phrase: "in her words", "by his account".
_OWN = {
    "en": r"(?i:in|by|to|on) (?P<who>his|her|their|its) (?:own )?(?:opinion|view|estimation|estimate|reckoning"
    r"|judge?ment|telling|account|count|tally|words|version|assessment|eyes|calculations?)(?=,|\s(?!of\b|and\b|that\b|in\b|for\b|on\b|to\b))",
    "ru": r"(?i:по) (?P<who>его|е[её]|их) (?:словам|мнению|данным|оценк[еа]м?|утверждению|версии|прогноз\w+|признанию"
    r"|информации|сведениям|наблюдениям|ощущениям|расч[её]там|подсч[её]там|убеждению|выражению)",
    "uk": r"(?i:за|на) (?P<who>його|її|їх(?:німи|ню|нє)?) (?:словами|даними|оцінк\w+|твердженням|версією|прогноз\w+"
    r"|інформацією|підрахунками|розрахунками|думку|переконання|погляд|визнанням|спостереженнями)",
    "es": r"(?i:en|a|según) (?P<who>sus?) (?:opinión|juicio|palabras|entender|parecer|versión|relato|datos|cálculos)",
    "fr": r"(?i:à|de|selon|d['’]après) (?P<who>son|ses|leurs?) (?:yeux|avis|dires?|propres? (?:mots|aveu)|calculs)"
    r"|(?i:à) (?P<who2>l['’]|les(?=\s))\s?en croire",
    "de": r"(?:(?i:nach|laut|aus) (?P<who>(?:sein|ihr)e[nr]) (?:eigenen )?(?:Worten|Angaben|Aussagen?|Ansicht|Meinung"
    r"|Einschätzung|Überzeugung|Darstellung|Sicht|Schätzung)|(?P<who2>(?:Sein|Ihr|sein|ihr)e[rn]) (?:Ansicht|Meinung"
    r"|Einschätzung|Überzeugung|Auffassung|Worten|Angaben|Aussagen) (?:nach|zufolge))",
}


def find(prose: Prose, sentence: Span) -> re.Match[str] | None:
    """ "In her opinion", where only a pronoun tells whose."""
    own = _pattern(prose.language)
    for m in own.finditer(prose.text, *sentence) if own else ():
        set_off = prose.language != "en" or prose.text.startswith(",", m.end())
        leads = m.start() == sentence[0] and m[0].startswith(("In ", "By "))  # "In her view the bridge is old"
        leads = leads or prose.text[: m.start()].endswith((": ", "; "))
        if (set_off or leads) and not prose.is_quoted(m.start()):
            return m
    return None


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    return re.compile(rf"\b{_OWN[language]}\b") if language in _OWN else None
