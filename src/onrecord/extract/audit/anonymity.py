"""Why a source is not named, where a sentence about it says so away from its first mention."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.extract.results import Analysis
from onrecord.record import Record, Span, Speaker, Statement

NAMING = re.compile(
    r"\banonym\w+|\b(?:not|n[o’']t|never|withh\w+|declin\w+|refus\w+|without)\b[^.;]{0,40}?"
    r"\b(?:names?|named|identif\w+|quoted)\b|"
    r"\bnames?\b[^.;]{0,40}?\b(?:withh\w+|not|published)\b|\bcondition that\b|"
    r"\b(?:not|n[o’']t)\s(?:been\s)?(?:authori[sz]ed|allowed|permitted|cleared)\s+to\b[^.;,]*",
    re.IGNORECASE,
)
CAUSE = re.compile(
    r"\b(?:because|since|for\sfear|out\sof\sfear|fearing|citing|saying|so\sas\s(?:not\s)?to|in\sorder\s(?:not\s)?to"
    r"|to\s(?:avoid|protect|discuss|describe|speak|talk|preserve|keep|prevent)"
    r"|for\s(?:\w+\s)?(?:safety|security|legal|privacy|personal)\b(?:\sreasons?)?)\b[^.;,”\"]*",
    re.IGNORECASE,
)
AFRAID = re.compile(
    r"\b(?:he|she|they|who)\s(?:was|were|is|are)\s(?:afraid|worried|concerned|frightened)\b[^.;,]*?(?=\sand\b|[.;,])",
    re.IGNORECASE,
)
OWN = re.compile(r"\bmy\s(?:\w+\s)?name\b", re.IGNORECASE)
PRONOUN = re.compile(r"\W*(?:he|she|they|the|that|one|neither|both)\b", re.IGNORECASE)


def reason(speaker: Speaker, said: Sequence[Statement], record: Record, analysis: Analysis) -> Span | None:
    """The words that say why `speaker` is not named: the cause where one is given, else the refusal itself."""
    text = record.article.text
    for start, end in _about(speaker, said, record, analysis):
        naming = NAMING.search(text, start, end)
        if naming is None:
            continue
        for cause in (CAUSE.search(text, naming.end(), end), AFRAID.search(text, start, end)):
            if cause:
                return _trimmed(text, cause.span())
        return _trimmed(text, naming.span())
    for statement in said:
        for start, end in statement.content:
            if OWN.search(text, start, end):
                return _trimmed(text, (start, end))
    return None


def _about(speaker: Speaker, said: Sequence[Statement], record: Record, analysis: Analysis) -> Iterator[Span]:
    """Sentences with a mention of the speaker, and those after one that go on about it."""
    places = {*speaker.mentions, *(s for statement in said for s in (*statement.source, *statement.cue))}
    content = [c for s in record.statements for c in s.content]
    told = [p for p in places if not any(s <= p[0] < e for s, e in content)]
    sentences = analysis.sentences
    for n, (start, end) in enumerate(sentences):
        here = any(start <= p[0] < end for p in told)
        before = n > 0 and any(sentences[n - 1][0] <= p[0] < sentences[n - 1][1] for p in told)
        if here or (before and PRONOUN.match(record.article.text, start, end)):
            yield start, end


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while end > start and text[end - 1] in " ,—–-:.":
        end -= 1
    return start, end
