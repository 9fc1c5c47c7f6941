"""Acts whose object stands before the verb, which Russian and Ukrainian do for emphasis: "the mayor | the charges |
rejected: …"; taken for the subject's end, the object would be part of the source."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.attribution import acts, denied, slavic, subject_before
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries
from onrecord.record import Span

CONFIDENCE = 0.6
_BACKS = r"\b(?:поддержал[аи]?|поддерживае?ю?т|підтримав|підтримал[аи]|підтриму[єю]т?ь?)\b"
"""Who backs a plan says that it is good; with a person for its object the verb says nothing, and so is in no list."""


def in_part(prose: Prose, part: Span) -> tuple[str, Attribution] | None:
    """ "X S rejected." with S of the list `set-before`."""
    pattern = _pattern(prose.language)
    m = pattern.search(prose.text, *part) if pattern else None
    if m is None or prose.is_quoted(m.start()) or denied.at(prose, m.span("cue")):
        return None
    if slavic.governed(prose.text, m.start("what")):
        return None  # "in answer to | the charges | threatened"
    source = subject_before.found(prose, (part[0], m.start("what"))) if m.start("what") > part[0] else None
    subject = m.span("subject") if m["subject"] else source
    if subject is None or not bare(prose.text, subject):
        return None
    return "clause to", indirect((m.span("what"),), subject, m.span("cue"), CONFIDENCE)


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    nouns = [w for line in entries(f"set-before.{language}") for w in line.split()]
    if not nouns:
        return None
    what = rf"(?P<what>(?:(?:все|всі|эти|ці|такие|такі)\s)?(?:{'|'.join(nouns)})(?:\s[^\s,.;:!?]+){{0,6}}?)"
    how = r"(?:\s[а-яёіїєґ]+(?:о|ски|ськи|істю))?"
    he = r"(?:\s(?P<subject>он|она|они|він|вона|вони))?"
    return re.compile(
        rf"(?<![^\W_]){what}{he}{how}\s(?P<cue>{acts.act_words(language)}|{_BACKS})(?=[.:;]|$|,\s)", re.IGNORECASE
    )
