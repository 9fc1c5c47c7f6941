"""Indirect statements without a parse: a cue of the language's list, the word that opens its clause, who stands
beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution import remarks
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.quotations.remarks import PRONOUNS
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries
from onrecord.record import Span

CLAUSE, FRONTED, ACT = 0.75, 0.75, 0.6
_MAX_WORDS_BETWEEN = 8
_MAX_SOURCE_WORDS = 16
_MAX_TAIL_WORDS = 18


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """Statements of Russian, Ukrainian, Spanish, German and French sentences; nothing where there is a parse."""
    if prose.parsed or not entries(f"clause-openers.{prose.language}"):
        return
    for paragraph in prose.paragraphs:
        for sentence in prose.sentences(paragraph):
            found = _fronted(prose, sentence)
            if found is None:
                found = _clause(prose, sentence) or _act(prose, sentence)
            if found is not None:
                yield found


def _clause(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "X said that …"."""
    text = prose.text
    for m in _clause_pattern(prose.language).finditer(text, *sentence):
        if prose.is_quoted(m.start("cue")) or _denied(prose, m):
            continue
        content = bare(text, (m.end(), sentence[1]))
        if content is None:
            continue
        source = _left(prose, (sentence[0], m.start("cue"))) or remarks.behind(prose, m.span("between"))
        return "clause that", _attribution(content, source, m.span("cue"), CLAUSE)
    return None


def _act(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "X promised to …", "X demanded …"."""
    text = prose.text
    pattern = _act_pattern(prose.language)
    if pattern is None:
        return None
    for m in pattern.finditer(text, *sentence):
        if prose.is_quoted(m.start()) or _denied(prose, m):
            continue
        source = _left(prose, (sentence[0], m.start()))
        particle = next((m.start(g) for g in m.groupdict() if g != "cue" and m[g]), sentence[1])
        content = bare(text, (m.end(), particle))
        if source is not None and content is not None and len(text[slice(*content)].split()) > 1:
            return "clause to", _attribution(content, source, m.span("cue"), ACT)
    return None


def _fronted(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "S, said X." and "S, X said."."""
    text = prose.text
    for m in _fronted_pattern(prose.language).finditer(text, *sentence):
        front, tail = bare(text, (sentence[0], m.start())), bare(text, (m.end(), sentence[1]))
        if m["cue"].lower() in _acts(prose.language):
            continue
        if front is None or prose.is_quoted(m.start("cue")) or prose.quoted_share([front]) > 0.9:
            continue
        if len(text[slice(*front)].split()) < 3 or (tail and len(text[slice(*tail)].split()) > _MAX_TAIL_WORDS):
            continue
        if _opener(prose.language).search(text, m.end(), sentence[1]):
            continue
        if m["left"] and m["left"].split()[0].lower() in entries(f"lead-ins.{prose.language}"):
            continue
        source = bare(text, m.span("left")) if m["left"] else remarks.behind(prose, (m.end(), sentence[1]))
        if source is not None:
            return "fronted", _attribution(front, source, m.span("cue"), FRONTED)
    return None


def _attribution(content: Span, source: Span | None, cue: Span, confidence: float) -> Attribution:
    return Attribution(
        content=(content,), source=(source,) if source else (), cue=(cue,), kind="indirect", confidence=confidence
    )


def _left(prose: Prose, span: Span) -> Span | None:
    """Who stands in front of the cue, behind any lead-in that a comma ends; None where only a lead-in does."""
    text = prose.text
    found = bare(text, span)
    lead_ins = entries(f"lead-ins.{prose.language}")
    while found is not None:
        first = re.match(r"[\w’']+", text[found[0] : found[1]])
        if first is None or first[0].lower() not in lead_ins:
            break
        comma = text.find(",", found[0], found[1])
        found = bare(text, (comma + 1, found[1])) if comma >= 0 else None
    if found is None:
        return None
    stop = text.rfind(":", *found)
    if stop >= 0:
        found = bare(text, (stop + 1, found[1]))
    return found if found and len(text[slice(*found)].split()) <= _MAX_SOURCE_WORDS else None


def says_nothing(prose: Prose, proposed: Attribution) -> bool:
    """Whether what the model proposes is what somebody did not say."""
    return bool(proposed.cue) and _denied_at(prose, (proposed.cue[0][0], proposed.cue[-1][1]))


def _denied(prose: Prose, m: re.Match[str]) -> bool:
    return _denied_at(prose, m.span("cue"))


def _denied_at(prose: Prose, cue: Span) -> bool:
    """Whether the cue, or a word next to it in its sentence, says that it did not happen."""
    start, end = prose.paragraph_at(cue[0])
    before = re.findall(r"[\w’']+|[.!?]", prose.text[max(start, cue[0] - 30) : cue[0]])[-2:]
    within = re.findall(r"[\w’']+", prose.text[slice(*cue)])
    after = re.findall(r"[\w’']+", prose.text[cue[1] : min(end, cue[1] + 20)])[:1]
    denials = entries(f"denials.{prose.language}")
    return any(w.lower() in denials for w in [*before, *within, *after])


@cache
def _opener(language: str) -> re.Pattern[str]:
    words = sorted(entries(f"clause-openers.{language}"), key=len, reverse=True)
    return re.compile(r"(?:" + "|".join(re.escape(w) for w in words) + r")(?=[\s’'])")


@cache
def _clause_pattern(language: str) -> re.Pattern[str]:
    between = rf"(?P<between>(?:\s+[^\s.;:!?]+){{0,{_MAX_WORDS_BETWEEN}}}?)"
    return re.compile(rf"(?P<cue>{cues.pattern(language)}){between},?\s*(?:{_opener(language).pattern})\s*")


@cache
def _act_pattern(language: str) -> re.Pattern[str] | None:
    """The acts of a language; where a verb has a particle ("wies … zurück"), that is found as a group of its own."""
    words = sorted(_acts(language), key=len, reverse=True)
    if not words:
        return None
    plain = "|".join(re.escape(w) for w in words if "~" not in w)
    parted = [w.split("~") for w in words if "~" in w]
    particles = "|".join(sorted({re.escape(p) for _, p in parted}, key=len, reverse=True))
    verbs = "|".join(re.escape(v) for v, _ in parted)
    tail = rf"(?=[^.;:!?]*?\s(?P<particle>{particles})\b)" if parted else ""
    forms = rf"(?:{verbs})\b{tail}|(?:{plain})\b" if parted else rf"(?:{plain})\b"
    return re.compile(rf"\b(?P<cue>(?i:{forms}))[\s,]*")


@cache
def _acts(language: str) -> frozenset[str]:
    return frozenset(w.replace("_", " ") for line in entries(f"acts.{language}") for w in line.split())


@cache
def _fronted_pattern(language: str) -> re.Pattern[str]:
    cue = cues.pattern(language)
    return re.compile(
        rf",\s+(?:(?P<left>[A-ZÀ-ÞА-ЯЁЄІЇҐ][^.;:!?—–]{{1,90}}?|{PRONOUNS}|[^\s,.;:!?]+(?:\s+[^\s,.;:!?]+){{0,6}}?)\s+)??(?P<cue>{cue})\b"
    )
