"""What somebody in a quotation tells that another said, in Spanish, French and German: '"The guard told us that …," she
said', where the guard is a speaker too. "I", "you" and "she" are none there; "we were told" is nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract import cues, stops
from onrecord.extract.attribution import acts, denied, interviews, nouns, subjunctive, unparsed
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.6
_MIN_WORDS = 3
_CLITICS = {
    "es": r"(?:\s(?:me|nos|te|le|les|lo|la))*\s",
    "fr": r"(?:\s(?:m['’]|t['’]|l['’]|(?:me|nous|te|vous|lui|leur)\s))?\s?",
}
_ENDS = re.compile(r",\s(?:y|e|pero|et|mais|und|aber|doch)\s")
_GERMAN_HAS = r"(?:\s(?:hat|haben|hatten?|habe)(?:\s[^\s,.;:!?]+){0,5}?)?\s"
_GERMAN_MOOD = re.compile(rf"(?:[^\s,.;:!?]+\s){{1,6}}?{subjunctive.MOOD}")


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """One statement a sentence of what is quoted, or answered."""
    if prose.language not in nouns.NOUN or prose.parsed:
        return
    quoted = [span for q in prose.quotations if q.depth == 0 for span in q.spans]
    answers = [span for _, a in interviews.find(prose) for span in a.content]
    for span in sorted({*quoted, *answers}):
        for sentence in _sentences(prose.text, span):
            if (found := _told(prose, sentence)) is not None:
                yield "nested", found
    for paragraph in prose.paragraphs if prose.language != "de" else ():
        for sentence in prose.sentences(paragraph):
            if (found := _had_told(prose, sentence)) is not None:
                yield "nested", found


def _sentences(text: str, span: Span) -> Iterator[Span]:
    start = span[0]
    for end, following in stops.ends(text, span):
        yield start, end
        start = following
    yield start, span[1]


def _told(prose: Prose, sentence: Span) -> Attribution | None:
    m = _pattern(prose.language).search(prose.text, *sentence)
    if m is None or denied.at(prose, m.span("cue")):
        return None
    if prose.language == "de" and not m["opened"] and not _GERMAN_MOOD.match(prose.text, m.end(), sentence[1]):
        return None
    nobody = m["who"] is None
    end = _ENDS.search(prose.text, m.end(), sentence[1])
    content = bare(prose.text, (m.end(), end.start() if end else sentence[1]))
    if content is None or len(prose.text[slice(*content)].split()) < _MIN_WORDS:
        return None
    return Attribution(
        content=(content,),
        source=() if nobody else (m.span("who"),),
        cue=(m.span("cue"),),
        kind="unattributed" if nobody else "indirect",
        confidence=CONFIDENCE,
    )


def _had_told(prose: Prose, sentence: Span) -> Attribution | None:
    """ "X said that | the guard had told her to wait", where a further verb stands in the tense of what was before."""
    m = _earlier(prose.language).search(prose.text, *sentence)
    if m is None or prose.is_quoted(m.start()) or denied.at(prose, m.span("cue")):
        return None
    end = _ENDS.search(prose.text, m.end(), sentence[1])
    content = bare(prose.text, (m.end(), end.start() if end else sentence[1]))
    if content is None or len(prose.text[slice(*content)].split()) < _MIN_WORDS:
        return None
    return indirect((content,), m.span("who"), m.span("cue"), CONFIDENCE)


@cache
def _earlier(language: str) -> re.Pattern[str]:
    had = {"es": r"(?:había|habían|hubiera|hubieran)\s", "fr": r"(?:avait|avaient)\s"}[language]
    said = rf"(?P<cue>(?={had})(?:{acts.said_words(language).pattern}))"
    few = r"(?:\s[^\s,.;:!?]+){0,3}?\s"
    opener = unparsed.opener(language).pattern
    done = {
        "es": r"(?=(?:no\s)?[a-zà-ÿ]+[aei]r(?:l[ao]s?|les?|se)?\b)",
        "fr": r"(?=(?:de\s|d['’])(?:ne\s|pas\s)*[a-zà-ÿ]+(?:er|ir|re)\b)",
    }
    who = rf"(?P<who>{nouns.NOUN[language]}|{nouns.NAME})"
    return re.compile(rf"(?:que\s|qu['’]){who}{_CLITICS[language]}{said}{few}(?:{done[language]}|(?:{opener})\s*)")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    who, cue = rf"(?<![\w’'])(?P<who>{nouns.NOUN[language]}|{nouns.NAME})", rf"(?P<cue>{cues.pattern(language)})"
    opener = unparsed.opener(language).pattern
    if language == "de":
        one = r"(?:(?i:mir|uns)\swurde(?:\s\w+){0,3}?|(?i:man)\s(?:hat|hatte)\s(?:mir|uns)(?:\s\w+){0,3}?)\s"
        return re.compile(rf"(?:{who}{_GERMAN_HAS}|(?<!\w){one}){cue},\s(?P<opened>{opener}\s)?")
    one = r"(?i:on)\s(?:m['’]|nous\s)" if language == "fr" else r"(?i:me|nos)\s(?=(?:han|habían|\w+ron)\b)"
    return re.compile(rf"(?:{who}{_CLITICS[language]}|(?<!\w){one}){cue}(?P<opened>\s{opener})\s*")
