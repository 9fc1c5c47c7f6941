"""What the model proposes in Spanish, French and German that the grammar of these languages does not allow: it was
trained on a language where the subject stands before its verb."""

from __future__ import annotations

import re

import msgspec

from onrecord.extract.attribution import german, headlines
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.results import Attribution
from onrecord.record import Span

_ASKED = {  # "residents were asked | to stay inside": they said nothing
    "de": re.compile(
        r"(?:wurden?|wird|werden|ist|sind|war(?:en)?)\b[^,.;:]*?\s?(?:aufgefordert|gebeten|angewiesen|gewarnt|ermahnt)"
    ),
    "fr": re.compile(r"(?:(?:a|ont|avai(?:en)?t) été|sont|est)\s(?:invité|sommé|prié|appelé|averti|exhorté)e?s?\b"),
    "es": re.compile(
        r"(?:fue(?:ron)?|ha(?:n)? sido|son|es)\s(?:instad|invitad|conminad|advertid|avisad|exhortad)[oa]s?\b"
    ),
}  # fmt: skip
_NO_CUE = re.compile(r"(?i:de[mnr]|die|das|des)|laut (?:wird|werden|wurden?|ist|war)")
_DATIVE = re.compile(r"(?:Dem|Den|Ihrem|Ihren|Seinem|Seinen|Unserem|Einem)\s")
_AGENT = re.compile(r"\s(?:vo[nm]|durch|por|par)\s")
_TO_A_NAME = re.compile(r"\s[aà]\s[A-ZÀ-Þ][\w-]+\s$")  # "declared to Radio | North"
_IN_ALLUSION = re.compile(
    r"\b(?:en (?:alusión|referencia|respuesta|relación) a|en (?:allusion|référence|réponse) [àa]"
    r"|à propos de|au sujet de|in (?:Anspielung|Bezug) auf|mit Blick auf|mit Bezug auf)[^,.;:]*,?\s?$"
)
_UNDER = re.compile(r"(?P<cue>[Uu]nder)\s(?P<what>(?:the|an?|its|his|her|their|this|that)\s[^,.;:]+)$")


def fitting(prose: Prose, p: Attribution) -> Attribution | None:
    """The proposal as it can stand, or None."""
    if prose.parsed:
        return _under(prose, p)
    if prose.language not in _ASKED or not p.cue:
        return p
    if not p.source:
        return None if _NO_CUE.fullmatch(prose.text[slice(*p.cue[0])]) else p
    if headlines.is_topic(prose, p) or _NO_CUE.fullmatch(" ".join(prose.text[slice(*c)] for c in p.cue)):
        return None
    if _is_asked(prose, p) or _is_alluded_to(prose, p.source[0]):
        return msgspec.structs.replace(p, source=())
    turned = _turned(prose, p) if prose.language == "de" and len(p.content) == 1 and len(p.source) == 1 else p
    told = prose.language == "de" and _DATIVE.match(prose.text, turned.source[0][0]) is not None
    return msgspec.structs.replace(p, source=()) if told and turned.source[0][1] <= p.cue[0][0] else turned


def _under(prose: Prose, a: Attribution) -> Attribution:
    """ "| Under the law |, shops must close": it is the law that says so."""
    m = _UNDER.match(prose.text, *a.cue[0]) if len(a.cue) == 1 and not a.source else None
    if m is None:
        return a
    return msgspec.structs.replace(a, source=(m.span("what"),), cue=(m.span("cue"),), kind="indirect", hedges=())


def _is_asked(prose: Prose, p: Attribution) -> bool:
    """Whether the source are those who were asked, in the passive without an agent."""
    asked = _ASKED[prose.language].match(prose.text, p.cue[0][0])
    between = prose.text[p.cue[0][0] : p.content[0][0]]
    return asked is not None and p.source[0][0] < p.cue[0][0] and _AGENT.search(between) is None


def _is_alluded_to(prose: Prose, source: Span) -> bool:
    """Whether the source is whom the words are about: "admitted in allusion to his keeper, | Ada Lund"."""
    start = prose.paragraph_at(source[0])[0]
    text = prose.text
    told = prose.language != "de" and _TO_A_NAME.search(text, start, source[0]) and text[source[0]].isupper()
    return bool(told) or _IN_ALLUSION.search(text, start, source[0]) is not None


def _turned(prose: Prose, p: Attribution) -> Attribution:
    """A German proposal whose object, before the verb, was taken for its source."""
    front, done = p.source[0], p.content[0]
    if not front[1] <= p.cue[0][0] < done[0]:
        return p
    half = re.compile(r"\s(?:nicht\s)?(?:ab|aus|zurück|an|vor|ein|fest)$").search(prose.text, *done)
    turned = german.object_first(
        prose, front, p.cue[0], bare(prose.text, (done[0], half.start() if half else done[1])) or done
    )
    return msgspec.structs.replace(p, source=(turned[0],), content=(turned[1],)) if turned else p
