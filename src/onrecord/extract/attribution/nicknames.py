"""What stands in quotation marks because somebody or something is called so: "lo llaman «el horno»", "im Volksmund
»Hexenhaus« genannt"; in Spanish, French and German."""

from __future__ import annotations

import re

from onrecord.extract.attribution import unparsed
from onrecord.extract.attribution.prose import Prose
from onrecord.extract.results import Attribution
from onrecord.record import Span

_LONGEST = 60  # characters
_MAX_WORDS = 7
_BEFORE = {
    "es": r"(?:\b(?:l[oae]s?|se)\s(?:llama|llaman|llamaban|llamó|apodan|apodaban|apodó|dicen|conocen como|conoce como)"
    r"|\b(?:conocid|llamad|apodad|bautizad|denominad|titulad|rotulad)[oa]s?(?:\scomo)?|\balias|\bmote(?:\sde)?"
    r"|\bapodo(?:\sde)?|\bseguirá llamándose|\bllamándose)",
    "fr": r"(?:\b(?:surnommé|appelé|baptisé|dénommé|intitulé|connu sous le nom d[e'’])e?s?"
    r"|,\sdit|\bdites?|\bdits|\balias"
    r"|\bl[ea]?s?['’]?\s?(?:surnomment|appellent|surnommait|appelait|surnomme)|\b(?:surnoms?|sobriquet)(?:\sde)?)",
    "ru": r"(?:\b(?:прозва|окрест|наре[кч]|клич|зовут|звали|величают|дразн|называют|называли|прозвищ|кличк)\w*)",
    "uk": r"(?:\b(?:прозва|охрест|наре[кч]|клич|звуть|звали|величають|дражн|називають|називали|прізвиськ)\w*)",
    "de": r"(?:\b(?i:sogenannte[nrsm]?|genannt|alias|Spitznamen?|Beinamen?|Volksmund|Titel|Motto|namens|getauft auf))",
}
_INSTRUMENTAL = re.compile(r"(?:ом|[еє]м|ой|ою|ею|єю|им|ым|ами|ями)$")
"""How what somebody is judged to be ends, in the case that tells it from a name."""
_AFTER = {
    "es": r"[^.!?\n]{0,12}?,\s(?:como|que así)\s(?:(?:l[oae]s?|se)\s)?(?:llaman?|apodan?|conocen?|dicen)\b",
    "fr": r"[^.!?\n]{0,12}?,\scomme\s(?:on\s)?(?:l[ea]?s?['’]?\s?)?(?:appellent?|surnomment?|nomment?|disent)\b",
    "de": r"(?:\s(?:genannt|getauft)\b|,\swie\s[^.!?\n]{0,50}?\s(?:heißt|heißen|genannt|nennt|nennen)\b)",
}


def is_nickname(prose: Prose, a: Attribution) -> bool:
    """Whether the statement is no more than such a name."""
    if prose.language not in _BEFORE or len(a.content) != 1:
        return False
    slavic = prose.language in ("ru", "uk")
    name = _in_marks(prose, a.content[0], _LONGEST if slavic else 4)
    if name is None or len(prose.text[slice(*name)].split()) > _MAX_WORDS:
        return False
    start = max(0, name[0] - _LONGEST)
    if slavic:
        if (
            a.cue
            and a.cue[-1][1] < a.content[0][0]
            and unparsed.opener(prose.language).search(prose.text, a.cue[-1][1], a.content[0][0])
        ):
            return False  # "says that | they call her «our Ada»": somebody tells it
        judged = _INSTRUMENTAL.search(prose.text[slice(*name)].strip("«»„“”\"' ").split(",")[0])
        whom = re.compile(_BEFORE[prose.language] + r"(?:\s[^\s,.;:«»„“”\"]+){0,3}\s*$")
        return judged is None and whom.search(prose.text, start, name[0]) is not None
    led = re.compile(_BEFORE[prose.language] + r"(?:\s(?:el|la|los|las|le|les|die|der|das))?\s*$")
    return led.search(prose.text, start, name[0]) is not None or (
        re.compile(_AFTER[prose.language]).match(prose.text, name[1]) is not None
    )


def _in_marks(prose: Prose, content: Span, before: int) -> Span | None:
    """The quotation, its marks included, that the words are, but for `before` characters in front of it."""
    for outer, inner in reversed(prose.quoted_around(content[1] - 1)):
        if outer[0] - before <= content[0] <= inner[0] and inner[1] - 1 <= content[1] <= outer[1]:
            return outer
    return None
