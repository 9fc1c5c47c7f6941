"""French attributions that invert verb and pronoun: "S, dit-elle, S", "S, estime-t-on à la mairie."."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution import unparsed
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.75
_QUOTED = 0.9
_GOSSIP = frozenset(("murmure", "chuchote", "raconte", "dit", "susurre", "croit", "prétend", "colporte"))
_ABOUT = re.compile(
    r"(?:la|le|les|l['’])\s?(?:all[ée]es|couloirs?|rues?|ruelles|rangs|tribunes|travées|coulisses|cafés?|bistrots?"
    r"|marchés?|campagnes?|chaumières|villages?|quartiers?|parages|environs|région|pays|coin)\b"
)
"""Places where people talk who are nobody in particular."""
_INVERTED = re.compile(
    r",\s+(?:(?P<cue>\w+)-(?:t-)?(?P<who>ils?|elles?|on)(?P<more>\s(?:valoir|savoir|observer|remarquer))?"
    r"|(?P<has>a|ont)-(?:t-)?(?P<whose>ils?|elles?|on)\s(?P<done>\w+))"
    r"(?:(?:\s(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd['’]hui))?"
    r"\s(?:(?:à|dans|chez|du côté de|parmi|auprès de|de)\s(?P<where>(?:la|le|les|l['’]|son|sa|ses|leur)[^,.;:]{3,60})"
    r"|(?:aux?|auprès d(?:u|es)|du côté du)\s(?P<at>[^,.;:]{3,60})))?(?=[,.;]|$)"
)


def in_part(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """French "S, dit-elle, S", "S, estime-t-on à la mairie."."""
    if prose.language != "fr":
        return None
    text = prose.text
    for m in _INVERTED.finditer(text, *sentence):
        cue = m.span("has") if m["has"] else m.span("cue")
        verb = f"a {m['done']}" if m["has"] else m["cue"] + (m["more"] or "")
        place = next((m.span(n) for n in ("where", "at") if m[n]), None)
        said = verb.lower() in cues.forms("fr") or (verb == "a appris" and place is not None)
        if prose.is_quoted(m.start()) or not said or text[m.end() : m.end() + 1] == "?":
            continue
        who = place or m.span("who" if m["who"] else "whose")
        front, rest = bare(text, (sentence[0], m.start())), bare(text, (m.end(), sentence[1]))
        nobody = text[slice(*who)] == "on" or _ABOUT.match(text, who[0]) is not None
        if front is not None and nobody and verb.lower() in _GOSSIP and prose.quoted_share([front]) < 0.5:
            return "hearsay", Attribution(content=(front,), cue=(cue,), kind="unattributed", confidence=CONFIDENCE)
        if front is None or text[slice(*who)] == "on" or prose.quoted_share([front]) > _QUOTED:
            continue
        if (colon := text.rfind(": ", *front)) >= 0:
            front = bare(text, (colon + 1, front[1])) or front
        goes_on = rest is not None and text[m.end()] == "," and not unparsed.relative(prose, (m.end(), sentence[1]))
        content = (front, rest) if goes_on and rest else (front,)
        return "inverted", indirect(content, who, cue, CONFIDENCE)
    return _on(prose, sentence)


def _on(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """French "À la mairie, on assure que S", ", on minimise : S"."""
    m = _one_says().match(prose.text, *sentence)
    content = bare(prose.text, (m.end(), sentence[1])) if m else None
    if m is None or content is None or prose.is_quoted(content[0]):
        return None
    return "inverted", indirect((content,), m.span("where"), m.span("cue"), CONFIDENCE)


@cache
def _one_says() -> re.Pattern[str]:
    place = r"(?P<where>(?:la|le|les|l['’]|son|sa|ses|leurs?)\s?[^,.;:«»]{3,60})"
    return re.compile(
        rf"(?:À|Dans|Chez|Parmi|Du côté de|Au sein de)\s{place},\s(?:l['’])?on\s(?P<cue>{cues.pattern('fr')})"
        r"(?:\s?:\s|\s(?:que\s|qu['’]))"
    )
