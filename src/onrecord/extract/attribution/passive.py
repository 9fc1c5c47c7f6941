"""Statements told in the passive, or that somebody lets others tell, in German, French and Spanish: "was asked by the
council to pay", "ließ ihr Anwalt mitteilen"; in English, where "it" is told by somebody that something is so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.7
_MIN_WORDS = 2
_WHO = r"(?P<who>[^,.;:!?«»„“”\"]{3,90}?)"
_DE_TOLD = (
    r"(?:aufgefordert|gebeten|zugesagt|versprochen|mitgeteilt|angewiesen|gewarnt|versichert|bestätigt|erklärt|berichtet"
    r"|vorgeworfen|untersagt|verboten|empfohlen|geraten|angekündigt|befohlen|gefragt|betont|eingeräumt|dementiert)"
)
_FR_TOLD = r"(?:invité|sommé|prié|appelé|accusé|averti|informé|prévenu|exhorté|mis en demeure|enjoint)e?s?"
_FR_DONE = (
    r"(?:réclamé|demandé|exigé|rejeté|annoncé|contesté|critiqué|dénoncé|proposé|condamné|interdit|ordonné|recommandé"
    r"|confirmé|démenti|décidé|promis|évoqué|écarté|refusé|préconisé)e?s?"
)
_ES_TOLD = r"(?:instad|invitad|conminad|acusad|advertid|informad|avisad|exhortad|requerid)[oa]s?"
_ES_DONE = (
    r"(?:rechazad|exigid|pedid|anunciad|reclamad|criticad|condenad|propuest|desmentid|confirmad|ordenad|prohibid"
    r"|denunciad|solicitad|prometid|descartad|cuestionad|negad|aprobad|recomendad)[oa]s?"
)
_FR_OPENS = r"(?=à\s|(?:de\s|d['’])(?:ne (?:pas|plus) )?[^\W\d_]+(?:er|ir|re)\b|qu[e'’])"
_FEW = r"(?:\s[^\s,.;:«»„“”\"]+){0,6}?"
_FORMS = {  # what is said stands behind
    "de": (
        rf"\b(?P<cue>(?:wurden?|wird|werden|ist|sind|war(?:en)?)){_FEW}\svo[nm]\s{_WHO}\s(?P<told>{_DE_TOLD})(?:\sworden)?,\s",
        rf"\b[Vv]o[nm]\s{_WHO}\s(?P<cue>(?:wurden?|wird|ist|war)){_FEW}\s(?P<told>{_DE_TOLD})(?:\sworden)?,\s",
        rf"{_WHO}\s(?P<cue>(?:ließ|lässt|ließen|lassen)){_FEW}\s(?P<told>erklären|mitteilen|ausrichten|wissen|verlesen),\s",
    ),
    "fr": (
        rf"\b(?P<cue>(?:a|ont|avai(?:t|ent)) été|est|sont|étai(?:t|ent))\s(?P<told>{_FR_TOLD}){_FEW}"
        rf"\spar\s{_WHO}\s{_FR_OPENS}",
        rf"\bil\s(?:lui\s|leur\s)?(?P<cue>a été)\s(?P<told>promis|répondu|demandé|rappelé|annoncé|reproché|indiqué"
        rf"|précisé|confirmé|conseillé){_FEW}\spar\s{_WHO}\s{_FR_OPENS}",
    ),
    "es": (
        rf"\b(?P<cue>fue(?:ron)?|ha(?:n)? sido|es|son)\s(?P<told>{_ES_TOLD}){_FEW}\spor\s{_WHO}"
        r"\s(?=a\s[^\W\d_]+[aei]r\b|de\s[^\W\d_]+[aei]r\b|de que\s)",
    ),
}  # fmt: skip
_BEFORE = {  # what is said stands before
    "de": (rf",\s(?P<cue>ließ|lässt|ließen|lassen)\s{_WHO}\s(?P<told>erklären|mitteilen|ausrichten|wissen|verlesen)$",),
    "fr": (rf"\s(?P<cue>(?:a|ont) été|est|sont)\s(?P<told>{_FR_DONE}){_FEW}\spar\s{_WHO}(?=,|$)",),
    "es": (rf"\s(?P<cue>fue(?:ron)?|ha(?:n)? sido)\s(?P<told>{_ES_DONE}){_FEW}\spor\s{_WHO}(?=,|$)",),
}
_JUDGED = {  # what was called something, in quotation marks: "fue tachado de «…» por", "a été jugé « … » par"
    "fr": rf"\s(?P<cue>(?:a|ont) été|est|sont)\s(?P<told>(?:jugé|qualifié|considéré|estimé|dénoncé|décrit)e?s?)"
    rf"(?:\s(?:de|d['’]|comme))?\s(?P<what>[«“\"][^»”\"\n]+[»”\"])\spar\s{_WHO}(?=,|$)",
    "es": r"\s(?P<cue>fue(?:ron)?|ha(?:n)? sido|es|son)\s"
    r"(?P<told>(?:tachad|calificad|tildad|considerad|descrit|juzgad)[oa]s?)"
    rf"(?:\s(?:de|como))?\s(?P<what>[«“\"][^»”\"\n]+[»”\"])\spor\s{_WHO}(?=,|$)",
    "de": rf"\s(?P<cue>wurden?|wird|werden)\svo[nm]\s{_WHO}\s(?:als\s)?(?P<what>[„»«\"][^“«»\"\n]+[“«»\"])\s"
    r"(?P<told>bezeichnet|genannt|kritisiert|beschrieben|bewertet)(?=,|$)",
}
_IT_WAS_TOLD = re.compile(
    r"(?P<cue>It (?:is|was|has been|had been) (?:(?:also|later|first) )?(?P<told>\w+ed|said) (?:by|on behalf of))\s"
    r"(?P<who>(?:(?:the|a|an|its|his|her|their)\s)?[^\s,.;:!?«»„“”\"]+(?:\s[^\s,.;:!?«»„“”\"]+){0,5}?)\s(?P<that>that)\s"
)
_THAT = re.compile(r"(?:dass|que|qu['’])\s?")
_WHEN = re.compile(r"\s(?:noch|bereits|schon|erst|zuletzt|gestern|heute|inzwischen|mehrfach|am|seit)\s?\b")
_THROUGH = re.compile(r"\s(?:über|durch)\s")  # "let it be read out | by his lawyer"


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """One statement a sentence; in English only where the parse is apt to take "that" for the noun's."""
    if prose.parsed:
        yield from _english(prose)
        return
    if prose.language not in _FORMS:
        return
    for paragraph in prose.paragraphs:
        for sentence in (part for s in prose.sentences(paragraph) for part in prose.clauses(s)):
            found = _behind(prose, sentence) or _before(prose, sentence) or _judged(prose, sentence)
            if found is not None:
                yield "passive", found


def _english(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """ "It was confirmed by the laboratory that samples …", "It was said on behalf of the owner that …": the clause is
    what "it" stands for.
    """
    for paragraph in prose.paragraphs:
        for sentence in prose.sentences(paragraph):
            m = _IT_WAS_TOLD.match(prose.text, *sentence)
            content = bare(prose.text, (m.end(), sentence[1])) if m else None
            if m is None or content is None or prose.is_quoted(m.start()) or m["told"] not in cues.forms("en"):
                continue
            read = any(prose.tokens[i].tag != "WDT" for i in prose.between(*m.span("that")))
            if read and not m["cue"].endswith("behalf of"):
                continue  # the parse has the clause, and the model the rest
            found = indirect((content,), m.span("who"), m.span("cue"), CONFIDENCE)
            yield "passive", found


def _behind(prose: Prose, sentence: Span) -> Attribution | None:
    for pattern in _patterns(prose.language, False):
        m = pattern.search(prose.text, *sentence)
        if m is None or prose.is_quoted(m.start()):
            continue
        start = that.end() if (that := _THAT.match(prose.text, m.end())) else m.end()
        return _attribution(prose, m, bare(prose.text, (start, sentence[1])))
    return None


def _before(prose: Prose, sentence: Span) -> Attribution | None:
    bared = bare(prose.text, sentence) or sentence
    for pattern in _patterns(prose.language, True):
        m = pattern.search(prose.text, *bared)
        if m is not None and not prose.is_quoted(m.start()):
            return _attribution(prose, m, bare(prose.text, (sentence[0], m.start())))
    return None


def _judged(prose: Prose, sentence: Span) -> Attribution | None:
    """ "The idea was called «poetic» by the owner"."""
    bared = bare(prose.text, sentence) or sentence
    m = re.compile(_JUDGED[prose.language]).search(prose.text, *bared)
    thing, who = (bare(prose.text, (sentence[0], m.start())), bare(prose.text, m.span("who"))) if m else (None, None)
    if m is None or thing is None or who is None or prose.is_quoted(m.start()):
        return None
    return Attribution(
        content=(thing, m.span("what")), source=(who,), cue=(m.span("cue"), m.span("told")), kind="indirect",
        confidence=CONFIDENCE,
    )  # fmt: skip


def _attribution(prose: Prose, m: re.Match[str], content: Span | None) -> Attribution | None:
    through = _THROUGH.search(prose.text, *m.span("who"))
    when = _WHEN.search(prose.text, *m.span("who")) if prose.language == "de" else None
    stops = [x.start() for x in (through, when) if x]
    who = bare(prose.text, (m.start("who"), min(stops, default=m.end("who"))))
    if content is None or who is None or len(prose.text[slice(*content)].split()) < _MIN_WORDS:
        return None
    cue = tuple(sorted((m.span("cue"), m.span("told"))))
    return Attribution(content=(content,), source=(who,), cue=cue, kind="indirect", confidence=CONFIDENCE)


@cache
def _patterns(language: str, before: bool) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p) for p in (_BEFORE if before else _FORMS)[language])
