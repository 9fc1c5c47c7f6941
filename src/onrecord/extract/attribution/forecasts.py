"""What those whose trade it is to look ahead expect: "Forecasters wait for snow", which others do at a bus stop; in the
languages that are read by words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract.attribution import denied
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries

CONFIDENCE = 0.65


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """The sentences that begin with a forecaster and a verb of the list `forecasts`."""
    pattern = None if prose.parsed else _pattern(prose.language)
    for paragraph in prose.paragraphs if pattern else ():
        for sentence in prose.sentences(paragraph):
            m = pattern.match(prose.text, *sentence) if pattern else None
            content = bare(prose.text, (m.end(), sentence[1])) if m else None
            if m is None or content is None or prose.is_quoted(m.start()) or denied.at(prose, m.span("cue")):
                continue
            yield (
                "clause to",
                indirect((content,), m.span("who"), m.span("cue"), CONFIDENCE),
            )


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    lines = entries(f"forecasts.{language}")
    if not lines:
        return None
    who, verbs = ("|".join(line.split()) for line in lines)
    article = r"(?:(?:los|las|les|die|der)\s)?(?:[a-zà-ÿа-яёіїєґ]+\s)?"
    few = r"(?:\s(?!(?:que|dass)\b)[^\s,.;:!?«»„“\"]+){0,4}?"
    return re.compile(
        rf"(?P<who>(?i:{article})(?i:{who}){few})\s(?P<cue>{verbs})(?![,:])\s(?!que\b|mit\b)", re.IGNORECASE
    )
