"""Why somebody is not named: "on condition of anonymity because …", where he speaks or where he is brought in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from onrecord.extract.speakers.reading import Reading
from onrecord.extract.words import entries
from onrecord.record import Span, Speaker, Statement

_WHOSE = r"(?:his|her|their)"
_FORMS = (
    r"\bon (?:the )?condition (?:of anonymity|that (?:they|he|she) not be (?:named|identified))",
    r"\bon background\b",
    rf"\b(?:ask|request|insist|want|prefer|wish)\w* (?:that {_WHOSE} names? not be \w+|(?:on |for )?anonymity)",
    r"\b(?:ask|want|prefer|wish)\w* not to be (?:named|identified|quoted)(?: by name)?",
    rf"\b(?:declin|refus)\w* to (?:be (?:named|identified)|give {_WHOSE} (?:full |last )?names?)",
    r"\b(?:(?:was|were|is|are)n[’']t|(?:was |were |is |are )?not) (?:authori[sz]ed|allowed|permitted|cleared)"
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
_SPACED = (form.replace(" ", r"\s+") for form in _FORMS)  # a double space is no other word
_REASONS = re.compile(rf"(?:{'|'.join(_SPACED)})[^.;\"“”]*", re.IGNORECASE)

_NAMELESS = ("unnamed person", "group")
_SPEAKS_ON = re.compile(
    r"(?:,|(?= \w+(?:,|:| \w+day\b|\s*$))) (?:said|says|told|tells|added|wrote)\b|(?<=anonymity) that\b"
)

# Looser signs, that count only in a sentence about the speaker.
_NAMING = re.compile(
    r"\banonym\w+|\b(?:not|n[o’']t|never|withh\w+|declin\w+|refus\w+|without)\b[^.;]{0,40}?"
    r"\b(?:names?|named|identif\w+|quoted)\b|"
    r"\bnames?\b[^.;]{0,40}?\b(?:withh\w+|not|published)\b|\bcondition that\b|"
    r"(?:\bnot|n[’']t)\s(?:been\s)?(?:authori[sz]ed|allowed|permitted|cleared)\s+to\b[^.;,]*",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:because|since|for\sfear|out\sof\sfear|fearing|citing|saying|so\sas\s(?:not\s)?to|in\sorder\s(?:not\s)?to"
    r"|to\s(?:avoid|protect|discuss|describe|speak|talk|preserve|keep|prevent)"
    r"|for\s(?:\w+\s)?(?:safety|security|legal|privacy|personal)\b(?:\sreasons?)?)\b[^.;,”\"]*",
    re.IGNORECASE,
)
_AFRAID = re.compile(
    r"\b(?:he|she|they|who)\s(?:was|were|is|are)\s(?:afraid|worried|concerned|frightened)\b[^.;,]*?(?=\sand\b|[.;,])",
    re.IGNORECASE,
)
_OWN = re.compile(r"\bmy\s(?:\w+\s)?name\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\W*(?:he|she|they|the|that|one|neither|both)\b", re.IGNORECASE)


def explain(reading: Reading, speakers: tuple[Speaker, ...], statements: tuple[Statement, ...]) -> tuple[Speaker, ...]:
    """`speakers` with the words that say why the nameless among them are not named."""
    return tuple(_explained(reading, p, statements) if p.type in _NAMELESS else p for p in speakers)


def _explained(reading: Reading, speaker: Speaker, statements: tuple[Statement, ...]) -> Speaker:
    said = [s for s in statements if s.speaker == speaker.id]
    beside = ((s, _beside(reading, s)) for s in reversed(said) if s.source)
    own = (span for s, span in beside if span and not _is_others(s, span, statements))
    why = next(own, None) or _about(reading, speaker, said, statements)
    return msgspec.structs.replace(speaker, why_unnamed=why)


def _is_others(statement: Statement, why: Span, statements: Sequence[Statement]) -> bool:
    """Whether the reason stands outside the words of somebody else, in which alone this speaker is told of."""
    place = statement.source[0][0]
    around = (c for s in statements for c in s.content if s is not statement and c[0] <= place < c[1])
    return any(not c[0] <= why[0] < c[1] for c in around)


@cache
def anonymous(language: str) -> re.Pattern[str]:
    """The words that say why somebody is not named: in English the forms above, elsewhere those of a list."""
    listed = entries(f"anonymous.{language}")
    return re.compile(rf"(?:{'|'.join(listed)})[^.;,:\"“”«»]*", re.IGNORECASE) if listed else _REASONS


def _beside(reading: Reading, statement: Statement) -> Span | None:
    """The reason that the sentence of its source, or the next one, gives for not naming the speaker; it ends where the
    verb of saying begins."""
    tokens = reading.at(statement.source[0])
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
        found = anonymous(reading.analysis.language).search(reading.article.text, start, end)
        if found:
            first = found.start()
            cue = next((s for s, _ in statement.cue if first < s < found.end()), found.end())
            text = _SPEAKS_ON.split(reading.article.text[first:cue])[0]
            last = first + len(text)
            return first + len(text) - len(text.lstrip(" ")), last - (len(text) - len(text.rstrip(" ,—–")))
    return None


def _same_block(reading: Reading, a: Span, b: Span) -> bool:
    return any(s <= a[0] < e and s <= b[0] < e for s, e in reading.article.prose())


def _about(
    reading: Reading, speaker: Speaker, said: Sequence[Statement], statements: Sequence[Statement]
) -> Span | None:
    """What the sentences about `speaker` say of it: the cause where one is given, else the refusal itself."""
    text = reading.article.text
    for start, end in _sentences_about(reading, speaker, said, statements):
        naming = _NAMING.search(text, start, end)
        if naming is None:
            continue
        for cause in (_CAUSE.search(text, naming.end(), end), _AFRAID.search(text, start, end)):
            if cause:
                return _trimmed(text, cause.span())
        return _trimmed(text, naming.span())
    for statement in said:
        for start, end in statement.content:
            if _OWN.search(text, start, end):
                return _trimmed(text, (start, end))
    return None


def _sentences_about(
    reading: Reading, speaker: Speaker, said: Sequence[Statement], statements: Sequence[Statement]
) -> Iterator[Span]:
    """Sentences with a mention of the speaker, and those after one that go on about it."""
    places = {*speaker.mentions, *(s for statement in said for s in (*statement.source, *statement.cue))}
    content = [c for s in statements for c in s.content]
    told = [p for p in places if not any(s <= p[0] < e for s, e in content)]
    sentences = reading.analysis.sentences
    for n, (start, end) in enumerate(sentences):
        here = any(start <= p[0] < end for p in told)
        before = n > 0 and any(sentences[n - 1][0] <= p[0] < sentences[n - 1][1] for p in told)
        if here or (before and _PRONOUN.match(reading.article.text, start, end)):
            yield start, end


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while end > start and text[end - 1] in " ,—–-:.":
        end -= 1
    return start, end
