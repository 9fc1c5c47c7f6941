"""The patterns of indirect statements in the languages that are read by words, one compiled for each language."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution import acts, slavic, unparsed
from onrecord.extract.quotations.remarks import PRONOUNS
from onrecord.extract.words import entries

_MAX_WORDS_BETWEEN = 8
_INFINITIVE = {  # of what one says of oneself: "dit avoir refusé", "niega haber vendido"
    "fr": r"(?:ne (?:pas |jamais |plus )?|n['’])?(?:l['’]|s['’]|se |le |la |les |lui |y |en )?"
    r"(?!(?:notre|votre|entre|contre|outre|encore|hier|derrière|quatre)\b)[a-zà-ÿ]+(?:er|ir|re|oir)",
    "es": r"(?:no )?(?!ayer\b)[a-zà-ÿ]+[aei]r(?:lo|la|los|las|se|le|les)?",
}
_WHETHER = {  # "asked, | whether …", where the word opens other clauses too, or stands behind another
    "ru": r"|,\s(?=[^\s,.;:]+(?:\s[^\s,.;:]+)?\sли\s)",
    "uk": r"|,\s(?=чи\s)",
}


@cache
def whose_behind(language: str) -> re.Pattern[str]:
    """A colon, and words behind it that say whose what follows is: ": in his view"."""
    words = "|".join(sorted(map(re.escape, entries(f"according.{language}")), key=len, reverse=True))
    return re.compile(rf":\s(?i:{words})\s" if words and language in slavic.LANGUAGES else "(?!)")


@cache
def joint(language: str) -> re.Pattern[str] | None:
    """In German, a comma before another main clause."""
    if language != "de":
        return None
    verb = r"hat|haben|ist|sind|wird|werden|will|wollen|soll|sollen|macht|machen|sieht|sehen|gibt|geben|nimmt|nehmen"
    subject = r"(?:(?:der|die|das|eine?)\s(?:[a-zäöüß]+e\s)?)?[A-ZÄÖÜ][\w-]+"
    return re.compile(rf",\s+(?={subject}\s(?:(?:{verb})\b|{acts.said_words(language).pattern}))")


@cache
def clause_pattern(language: str) -> re.Pattern[str]:
    between = rf"(?P<between>(?:,?\s+[^\s.;:!?]+){{0,{_MAX_WORDS_BETWEEN}}}?)"
    whether, thin = _WHETHER.get(language, ""), r":(?=\s[а-яёіїєґ])"  # "they warn: the ice is thin"
    opened = rf",?\s*(?:{unparsed.opener(language).pattern})|{thin}{whether}"
    alone = rf"(?=\s{_INFINITIVE[language]}\b)" if language in _INFINITIVE else "(?!)"
    return re.compile(rf"(?P<cue>{cues.pattern(language)})(?:{alone}|{between}(?:{opened}))\s*")


@cache
def fronted_pattern(language: str) -> re.Pattern[str]:
    cue = cues.pattern(language)
    return re.compile(
        rf",\s+(?:(?P<left>[A-ZÀ-ÞА-ЯЁЄІЇҐ][^.;:!?—–]{{1,90}}?|{PRONOUNS}|[^\s,.;:!?]+(?:\s+[^\s,.;:!?]+){{0,6}}?)\s+)??(?P<cue>{cue})\b(?!-)"
    )
