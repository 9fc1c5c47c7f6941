"""What somebody calls a thing or takes it for, which Russian and Ukrainian tell by a noun or an adjective in the
instrumental: "the prosecutor considers the term too mild: …", "as the main cause the experts name a dry spring"."""

from __future__ import annotations

import re

from onrecord.extract.attribution import denied, slavic, subject_before
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.6
_CUE = (
    r"(?P<cue>счита(?:ет|ют|л|ла|ли)|называ(?:ет|ют|л|ла|ли)|назвал[аи]?|вважа(?:є|ють|в|ла|ли)|назива(?:є|ють|в|ла|ли)"
    r"|назва(?:в|ла|ли))"
)
_AS = r"[а-яёіїєґ’'-]{3,}(?:ым|им|ой|ей|ою|ею|єю|ом|ем|єм|ами|ями|ыми|ими)"
_FIRST = re.compile(
    rf"(?:[А-ЯЁЄІЇҐ][а-яёіїєґ’'-]*(?:ым|им|ой|ей|ою|ею|єю|ом|ем|єм|ами|ями|ыми|ими))\s[^,.;:«»]*?{_CUE}\s"
)
_NOUN = re.compile(r"(?<=[а-яёіїєґ])\s(?P<who>(?![^\s]+(?:[ыоеєи][мй]|х)$)[а-яёіїєґ’'-]{3,}[бвгґджзйклмнпрстфцчшщь])$")
_EXPLAINED = re.compile(rf"{_CUE}\s(?P<what>(?:[^,.;:«»\s]+\s){{1,8}}?{_AS}):\s")


def in_part(prose: Prose, part: Span) -> tuple[str, Attribution] | None:
    """ "S (instrumental) X calls S.", "X calls S: why"; of the second only what stands before the colon."""
    if prose.language not in slavic.LANGUAGES:
        return None
    text = prose.text
    if (m := _FIRST.match(text, *part)) and not denied.at(prose, m.span("cue")) and not prose.is_quoted(part[0]):
        before = part[0], m.start("cue") - 1
        who = slavic.pronoun_last(text, before) or slavic.subject_last(text, before, prose.language)
        who = who or (last.span("who") if (last := _NOUN.search(text, *before)) else None)
        front, rest = bare(text, (part[0], who[0])) if who else None, bare(text, (m.end(), part[1]))
        return _found((front, rest), who, m.span("cue")) if who and front and rest else None
    m = _EXPLAINED.search(text, *part)
    if m is None or prose.is_quoted(m.start()) or denied.at(prose, m.span("cue")):
        return None
    source = subject_before.found(prose, (part[0], m.start()))
    return _found((m.span("what"),), source, m.span("cue")) if source else None


def _found(content: tuple[Span, ...], source: Span, cue: Span) -> tuple[str, Attribution]:
    return "clause to", indirect(content, source, cue, CONFIDENCE)
