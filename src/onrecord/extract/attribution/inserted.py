"""Attributions set within what is said, where there is no parse: "S, said X, S"; in Spanish "S, dice, S" as well."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution import acts, asides, denied, slavic, unparsed
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.75


def in_part(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "S, said X, S" and "S, X said, S" with X a few words; in Spanish "S, dice, S", too."""
    text = prose.text
    for m in _inserted_pattern(prose.language).finditer(text, *sentence):
        front, rest = bare(text, (sentence[0], m.start())), bare(text, (m.end(), sentence[1]))
        if front is None or rest is None or prose.is_quoted(m.start("cue")) or denied.at(prose, m.span("cue")):
            continue
        if (stop := text.rfind(":", *front)) >= 0:
            front = bare(text, (stop + 1, front[1])) or front
        if m["right"] is None:
            if prose.quoted_share([front]) < 0.5 and not asides.has_aside(prose, front, True):
                return "inserted", _around(prose, front, rest, None, m.span("cue"))
            continue
        at_a_place = slavic.is_said_there(prose.language, text[slice(*m.span("cue"))], m["right"])
        if len(text[slice(*front)].split()) > asides.MAX_LEAD_IN_WORDS and not at_a_place:
            continue
        if acts.is_act(prose, m.span("cue")) and asides.has_aside(prose, front, True):
            continue  # "the mayor, Ada Luna, denied the rumours, of which …"
        if unparsed.relative(prose, (m.end() - 1, sentence[1])):
            continue  # "the grocers, however, expect a loss, which …"
        if text[rest[0]].isupper() or prose.quoted_share([front]) > 0.5 or _opens(prose, rest):
            continue
        source = bare(text, m.span("right"))
        if prose.language == "de" and m["right"].startswith("es "):
            source = unparsed.behind(prose, m.span("right"))  # "hieß | es in der Direktion"
        if source and at_a_place:  # "At night, say they in the ministry, S": when it is to be
            return "inserted", _around(prose, front, rest, source, m.span("cue"), joins=False)
        if source and not unparsed.leads_in(prose, text[slice(*source)].split()[0].lower()):
            return "inserted", _around(prose, front, rest, source, m.span("cue"))
    return None


def _around(prose: Prose, front: Span, rest: Span, source: Span | None, cue: Span, joins: bool = True) -> Attribution:
    """What stands on both sides of an attribution, or behind it alone, where it joins no more than that to the sentence
    before: "At the same time, she thinks, S"."""
    alone = joins and len(prose.text[slice(*front)].split()) < 3 and asides.only_leads_in(prose, front)
    content = (rest,) if alone else (front, rest)
    return indirect(content, source, cue, CONFIDENCE)


def _opens(prose: Prose, span: Span) -> bool:
    return unparsed.opener(prose.language).match(prose.text, *span) is not None


@cache
def _inserted_pattern(language: str) -> re.Pattern[str]:
    cue = cues.pattern(language)
    left_out = "?" if language == "es" else ""
    few = r"[^\s,.;:!?—–]+(?:\s+[^\s,.;:!?—–]+){0,4}"
    return re.compile(rf",\s+(?P<cue>{cue})(?:\s+(?P<right>{few})){left_out},(?=\s)")
