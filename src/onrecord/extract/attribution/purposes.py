"""What somebody did something to say, where there is no parse: "he rang her to ask | that she keep quiet"; within what
another tells, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution import nouns, slavic, unparsed
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.6
_TO_HER_RU = r"(?:(?:ей|ему|им|мне|нам|её|его|их|меня|нас),?\s)"
_TO_HER_UK = r"(?:(?:їй|йому|їм|мені|нам|її|його|їх|мене|нас),?\s)"
_FORMS = {
    "es": r"\spara\s(?P<cue>(?:ped|dec|advert|exig|suger)ir|(?:orden|avis|asegur|rog|inform|recomend|explic|comunic)ar"
    r"|prometer)(?:le|les|me|nos)\sque\s",
    "fr": r"\spour\s(?:lui|leur|me|nous)\s(?P<cue>dire|demander|annoncer|promettre|assurer|ordonner|expliquer"
    r"|conseiller)\s(?:que\s|qu['’]|(?=de\s|d['’]))",
    "de": r",\sum\s(?:ihm|ihr|ihnen|mir|uns)\s(?:[^\s,.;:]+\s)?(?P<cue>zu\s(?:sagen|versichern|erklären|versprechen)"
    r"|mitzuteilen|auszurichten),\sdass\s",
    "ru": rf",\sчтобы\s{_TO_HER_RU}?(?P<cue>сказать|сообщить|передать|предупредить|попросить|уговорить),?\s"
    rf"{_TO_HER_RU}?(?:что\s|(?={slavic.INFINITIVE.pattern}))",
    "uk": rf",\sщоб\s{_TO_HER_UK}?(?P<cue>сказати|повідомити|передати|попередити|попросити|умовити),?\s"
    rf"{_TO_HER_UK}?(?:що\s|(?={slavic.INFINITIVE.pattern}))",
}


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """At most one such statement a sentence."""
    pattern = _pattern(prose.language)
    for sentence in (s for p in prose.paragraphs if pattern for s in prose.sentences(p)):
        m = pattern.search(prose.text, *sentence) if pattern else None
        content = bare(prose.text, (m.end(), _end(prose, (m.end(), sentence[1])))) if m else None
        who = _who(prose, (sentence[0], m.start())) if m else None
        if m and who and content and not prose.is_quoted(m.start("cue")):
            yield (
                "clause to",
                indirect((content,), who, m.span("cue"), CONFIDENCE),
            )


def _end(prose: Prose, span: Span) -> int:
    """Where the words end before a remark that somebody else told it: "to ask that she go, | says Lund"."""
    told = re.compile(rf",\s{cues.pattern(prose.language)}\s").search(prose.text, *span)
    return told.start() if told else span[1]


def _who(prose: Prose, span: Span) -> Span | None:
    """The subject of the last clause that a conjunction opens in these words."""
    opened = [m.end() for m in unparsed.opener(prose.language).finditer(prose.text, *span)]
    start = max(opened, default=span[0])
    if prose.language not in slavic.LANGUAGES:
        return nouns.first_in(prose, (start, span[1]))
    end = slavic.before_verb(prose.text, (start, span[1]), prose.language)
    return bare(prose.text, (start, end)) if end < span[1] else None


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    return re.compile(_FORMS[language]) if language in _FORMS else None
