"""Why somebody is not named: "on condition of anonymity because …"."""

from __future__ import annotations

import re

from onrecord.extract.speakers.reading import Reading
from onrecord.record import Span

_WHOSE = r"(?:his|her|their)"
_FORMS = (
    r"\bon (?:the )?condition (?:of anonymity|that (?:they|he|she) not be (?:named|identified))",
    r"\bon background\b",
    rf"\b(?:ask|request|insist|want|prefer|wish)\w* (?:that {_WHOSE} names? not be \w+|(?:on |for )?anonymity)",
    r"\b(?:ask|want|prefer|wish)\w* not to be (?:named|identified|quoted)(?: by name)?",
    rf"\b(?:declin|refus)\w* to (?:be (?:named|identified)|give {_WHOSE} (?:full |last )?names?)",
    r"\b(?:was |were |is |are )?(?:not|n[o’']t) (?:authori[sz]ed|allowed|permitted|cleared)"
    r" to (?:speak|discuss|comment|talk|brief)\w*",
    rf"\b(?:who|whose|{_WHOSE})\b[^.;]{{0,40}}?\b(?:names?|identit(?:y|ies)|nationality)"
    r" (?:\w+ ){0,2}(?:withheld|changed|not disclosed)",
    r"\b(?:who )?(?:cannot|can not|could not|may not) be (?:named|identified)",
    r"\b(?:spoke|speaking|speak|talking|commenting) anonymously",
    rf"\bwho gave only {_WHOSE} first names?",
    r"\bwhose (?:organi[sz]ation|employer|contract|company) (?:forbids|bars|prohibits|does not allow)",
    rf"\bfear(?:s|ed|ing)? (?:of )?"
    rf"(?:reprisals?|retaliation|retribution|for {_WHOSE} (?:safety|jobs?|li(?:fe|ves)|visa))",
)
_REASONS = re.compile(rf"(?:{'|'.join(_FORMS)})[^.;\"“”]*", re.IGNORECASE)

_SPEAKS_ON = re.compile(r", (?:said|says|told|tells|added|wrote)\b")


def reason(reading: Reading, source: Span) -> Span | None:
    """The reason that the sentence of `source`, or the next one, gives for not naming the speaker."""
    tokens = reading.at(source)
    if not tokens:
        return None
    sentences = reading.analysis.sentences
    at = reading.sentence[tokens[0]]
    if at < 0:
        return None
    for n in (at, at + 1):
        if n >= len(sentences) or not _same_block(reading, sentences[at], sentences[n]):
            break
        start, end = sentences[n]
        found = _REASONS.search(reading.article.text, start, end)
        if found:
            first = found.start()
            text = _SPEAKS_ON.split(found.group())[0]
            last = first + len(text)
            return first + len(text) - len(text.lstrip(" ")), last - (len(text) - len(text.rstrip(" ,—–")))
    return None


def _same_block(reading: Reading, a: Span, b: Span) -> bool:
    return any(s <= a[0] < e and s <= b[0] < e for s, e in reading.article.prose())
