"""Who speaks, and no more: the pronoun within a cue ("he added", of which languages with verbs before their subjects
make one), a subject without what else it does or does not do ("Paris | n'a rien décidé et | demande")."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from onrecord.extract.attribution import slavic
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.results import Attribution
from onrecord.record import Span

_SUBJECT = {
    "de": re.compile(r"\w{3,}(?P<joint>\s)(?P<who>er|sie)\b"),
    "fr": re.compile(r"(?P<joint>-(?:t-)?)(?P<who>ils?|elles?)\b"),
}
_JOINT = re.compile(r",?\s(?:и|но|а|і|й|та|але|y|e|pero|et|mais|und|aber)[\s,]*$")
_DEED = {  # by their endings: "mostró", "trasladaron", "ha mostrado"; "lobte", "lobten"; "a salué"
    "es": re.compile(r",?\s(?:(?:se|le|les|lo|la)\s)?(?:[a-zñ]{2,}(?:ó|aron|ieron)|(?:ha|han)\s[a-zñ]+[ai]do)(?=\s)"),
    "de": re.compile(r",?\s[a-zäöüß]{2,}(?:te|ten|tete|teten)(?=\s(?:de[nmr]|die|das|ein|sein|ihr|sich))"),
    "fr": re.compile(r",?\s(?:(?:s['’]|l['’])?(?:a|ont|est|sont))\s[a-zà-ÿ]+(?:é|i|u|is|it)e?s?(?=\s)"),
}
_WHILE = {  # what leads in another clause than the one before: "this comes | while Kiev fears that"
    "es": re.compile(r"\s(?:mientras(?: que)?|aunque|porque|ya que|cuando|puesto que)\s"),
    "fr": re.compile(r"\s(?:alors|tandis|pendant|parce|puis)\s?qu(?:e\s|['’])"),
    "de": re.compile(r",\s(?:während|weil|da|obwohl|nachdem|wobei)\s"),
    "ru": re.compile(r",\s(?:в то время как|тогда как|поскольку|так как|потому что|хотя|пока)\s"),
    "uk": re.compile(r",\s(?:у той час як|тоді як|оскільки|тому що|бо|хоча|поки)\s"),
}
_HOW = {  # "ha explicado, | sin poder ocultar la emoción": how it was said
    "es": re.compile(r"sin\s\w+(?:ar|er|ir)(?:se|l[aeo]s?)?\b"),
    "fr": re.compile(r"sans\s(?:\w+\s)?\w+(?:er|ir|re)\b"),
    "de": re.compile(r"ohne\b[^,.;]*\szu\s\w+en$"),
}
_DOES_NOT = {
    "ru": re.compile(r"\s(?:(?:пока|ещё|еще)\s)?не(?:\s|$)"),
    "uk": re.compile(r"\s(?:(?:поки|ще)\s)?не(?:\s|$)"),
    "es": re.compile(r"\s(?:(?:aún|todavía)\s)?(?:no|ni)(?:\s|$)"),
    "fr": re.compile(r"\s(?:ne\s|n['’])"),
}
_MEANWHILE = re.compile(r"\s(?:mientras|cuando|pendant\squ|tandis\squ|(?:tout\s)?en\s[a-zà-ÿ]+ant)\b[^,.;:—–]*$")
_STOP = re.compile(r"(?<=[^\W\d_]{4})[.!?…]\s+(?=[^\W\d_])")
_ITSELF = ("elle", "lui", "eux", "elles")
_AND_ITSELF = re.compile(r",\s(?:elles?|lui|eux)$")
_EUPHONIC = re.compile(r"-t-?$|\squ['’]?$")


def told_by_cues(prose: Prose, found: Iterable[Attribution]) -> list[Attribution]:
    """The statements, each that has its subject within its cue with that as its source."""
    pattern = _SUBJECT.get(prose.language)
    found = [_set_against(prose, _in_own_clause(prose, _without_scene(prose, a))) for a in found]
    told = [_without_deeds(prose, _told(prose, a, pattern) if pattern else a) for a in found]
    told = told if prose.parsed else [_before_further(prose, a, told) for a in told]
    return [msgspec.structs.replace(a, cue=tuple(_whole(prose, s) for s in a.cue)) for a in told]


def _before_further(prose: Prose, a: Attribution, told: list[Attribution]) -> Attribution:
    """A statement without what the same subject says further behind a comma: "annonce un quai, | précisant que"."""
    start, end = a.content[-1]
    cues = (b.cue[0][0] for b in told if b is not a and b.source == a.source and b.cue)
    cut = min((at - 2 for at in cues if start < at < end and prose.text.startswith(", ", at - 2)), default=end)
    return msgspec.structs.replace(a, content=(*a.content[:-1], (start, cut))) if start < cut < end else a


def _set_against(prose: Prose, a: Attribution) -> Attribution:
    """A French statement whose source only sets its subject against others: "| L'opposition |, elle, réclame"."""
    words = prose.text[slice(*a.source[0])] if prose.language == "fr" and len(a.source) == 1 else ""
    if (itself := _AND_ITSELF.search(words)) is not None:
        return msgspec.structs.replace(a, source=((a.source[0][0], a.source[0][0] + itself.start()),))
    if words not in _ITSELF:
        return a
    paragraph = prose.paragraph_at(a.source[0][0])
    sentence = next((s for s in prose.sentences(paragraph) if s[0] <= a.source[0][0] < s[1]), paragraph)
    subject = bare(prose.text, (sentence[0], a.source[0][0]))
    between = prose.text[a.source[0][1] : a.source[0][1] + 1] == "," and prose.text[: a.source[0][0]].endswith(", ")
    short = subject is not None and "," not in prose.text[slice(*subject)]
    return msgspec.structs.replace(a, source=(subject,)) if subject and between and short else a


def _told(prose: Prose, a: Attribution, pattern: re.Pattern[str]) -> Attribution:
    for start, end in a.cue:
        m = pattern.search(prose.text, start, end)
        if m is not None:
            cue = tuple(s for s in a.cue if s != (start, end))
            return msgspec.structs.replace(a, source=(m.span("who"),), cue=((start, m.start("joint")), *cue))
    return a


def _without_scene(prose: Prose, a: Attribution) -> Attribution:
    """A statement without a source that stands in a clause for what its speaker did meanwhile: "dijo mientras firmaba |
    el acta"."""
    if prose.language not in ("es", "fr") or len(a.source) != 1 or not a.cue or a.source[0][0] < a.cue[0][0]:
        return a
    scene = _MEANWHILE.search(prose.text[: a.source[0][0]], a.cue[0][0])
    cue = (a.cue[0][0], min(scene.start(), a.cue[0][1])) if scene else a.cue[0]
    return msgspec.structs.replace(a, source=(), cue=(cue, *a.cue[1:])) if scene else a


def _in_own_clause(prose: Prose, a: Attribution) -> Attribution:
    """A statement whose source is no more than how it was said, or reaches into the clause before: "sin ocultar la
    emoción", "this comes while | Kiev |"."""
    if prose.parsed or len(a.source) != 1 or not a.cue:
        return a
    (start, end), how, leads = a.source[0], _HOW.get(prose.language), _WHILE.get(prose.language)
    if (stops := [m.end() for m in _STOP.finditer(prose.text, start, end)]) and stops[-1] < end:
        return msgspec.structs.replace(a, source=((stops[-1], end),))
    if how and start > a.cue[0][0] and how.match(prose.text, start, end):
        return msgspec.structs.replace(a, source=())
    inside = [m.end() for m in leads.finditer(prose.text, start, end)] if leads and end <= a.cue[0][0] else []
    return msgspec.structs.replace(a, source=((inside[-1], end),)) if inside and inside[-1] < end else a


def _whole(prose: Prose, span: Span) -> Span:
    """A French cue without the "t" or "qu'" that only joins it to what follows: "| lance |-t-il", "| dit | qu'il"."""
    m = _EUPHONIC.search(prose.text, *span) if prose.language == "fr" else None
    return (span[0], m.start()) if m and m.start() > span[0] else span


def _without_deeds(prose: Prose, a: Attribution) -> Attribution:
    """A statement whose source goes up to an "and" before the cue, ended before the first thing that its subject does,
    or does not do."""
    if prose.parsed or len(a.source) != 1 or not a.cue or a.source[0][1] > a.cue[0][0]:
        return a
    start, end = a.source[0]
    joint = _JOINT.search(prose.text[: a.cue[0][0]], start)
    if joint is None:
        return a
    until = joint.start()
    acts = [p[prose.language].search(prose.text, start, until) for p in (_DOES_NOT, _DEED) if prose.language in p]
    deeds = [m.start() for m in acts if m]
    stop = min(deeds) if deeds else slavic.before_verb(prose.text, (start, until), prose.language)
    who = bare(prose.text, (start, min(stop, end)))
    return msgspec.structs.replace(a, source=(who,)) if who else a
