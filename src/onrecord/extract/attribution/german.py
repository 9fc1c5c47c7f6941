"""Forms that German alone has: "X sagt, es sei spät", "X will das Boot gesehen haben", ", ist X überzeugt,", and within
reported speech "X habe ihm mitgeteilt, es sei spät"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution import denied, subjunctive, unparsed, voices
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.65
_MAX_SOURCE_WORDS = 12
_NOUN = (
    r"(?i:(?:der|die|das|eine?|seine?|ihre?|sein|ihr)\s)(?:[a-zäöüß]+e[nr]?\s)?[A-ZÄÖÜ][\w-]+"
    r"(?:\s(?:vom|von|des|der)\s[A-ZÄÖÜ][\w-]+)*"
)
_NAME = r"[A-ZÄÖÜ][\w-]+(?:\s(?:al-|el-|von\s|van\s|de\s)?[A-ZÄÖÜ][\w-]+)*"
_WHO = rf"(?P<who>{_NOUN}|{_NAME}|(?i:er|sie))"
_DONE = r"(?:\w*ge\w+|(?:ver|ent|be|er|zer|miss|über|unter|hinter)\w+|\w+ier)(?:t|en)"
_CLAIMED = re.compile(
    rf"(?P<cue>\b(?:will|wollen|wollte|wollten))\s(?P<what>(?:[^\s.;:!?]+\s)+?{_DONE}\s(?:haben|sein))(?=[.,;]|$)"
)
_FIGURE = re.compile(
    rf"(?P<what>[^,.;:!?]{{3,60}}?)\s(?P<cue>(?:schätz|beziffer|veranschlag|taxier)(?:t|te|en|ten|n))\s{_WHO}\s"
    r"(?:[a-zäöüß]+\s){0,2}?(?P<sum>(?:mit|auf)\s(?:[^.;:!?]|(?<=\d)\.(?=\d))+)"
)
_SURE = re.compile(
    r",\s(?P<cue>ist|sind|war|waren|zeigt sich|zeigte sich)\s(?P<who>[^.,;:!?]{3,80}?)\s"
    r"(?:überzeugt|sicher|der Meinung|der Ansicht|der Auffassung)(?=[,.]|$)"
)
_TOLD = (
    r"(?P<told>gesagt|mitgeteilt|behauptet|angewiesen|befohlen|gewarnt|bestätigt|versichert|erklärt|berichtet|gefragt"
    r"|zugesagt|versprochen|gemeint|angekündigt|beteuert|gebeten|geraten|erzählt|geschworen|geschrieben|aufgefordert)"
)
_HAS = re.compile(rf"(?<!\w){_WHO}\s(?P<cue>habe|hätten|hätte)\s(?:[^\s,.;:!?]+\s){{0,8}}?{_TOLD},\s(?:dass\s)?")
_AND_HAS = re.compile(
    rf"(?<!\w){_WHO}\s(?P<cue>habe|hätte)\s(?:[^\s,.;:!?]+\s){{1,8}}?und\s(?:[^\s,.;:!?]+\s){{0,4}}?{_TOLD},\s(?:dass\s)?"
)
_MOOD = re.compile(rf"(?:[^\s,.;:!?]+\s){{1,8}}?{subjunctive.MOOD}")
_ASSUMED = re.compile(
    r"(?P<cue>\b(?:geht|gehen|ging|gingen))\s(?:[^\s,.;:!?]+\s){0,5}?(?:von|vom)\s(?P<what>[^,.;:!?]+?)\saus(?=[.,;]|$)"
)
_SUBJECT_FIRST = re.compile(
    rf"(?P<who>{_NOUN}(?:\s[A-ZÄÖÜ][\w-]+)*|{_NAME}|er|sie)\s"
    r"(?P<what>(?:[a-zäöüß]+\s){0,2}?(?:den|die|das|einen?|eine?|ihre?n?|seine?n?|keine?n?|mehr|weniger|zu|zum|zur)\s.*)"
)
_ACCUSATIVE = re.compile(r"(?:Den|Einen|Keinen|Diesen|Jeden|Ihren|Seinen|Jegliche[ns]?)\s")
_MORE = r"(?:Mehr|Weniger|Viel|Genug|Höhere|Bessere|Neue|Strengere|Schärfere|Härtere|Schnellere|Klare)\s"
_NOMINATIVE = re.compile(  # an article that no object has, or a name
    r"(?:Der|Er|Ein|Kein|Dieser|Sein|Ihr)\s|(?:Er|Sie)$"
    rf"|(?!Eine|Keine|Die|Das|{_ACCUSATIVE.pattern}|{_MORE}){_NAME}\s[A-ZÄÖÜ]"
)
_DOER = re.compile(rf"(?P<who>{_NOUN}(?:\s{_NAME})?|{_NAME}|er|sie)(?:\s(?:nicht|weiterhin|strikt|klar|aber|jedoch))?")
_ALSO = re.compile(r"\s*(?:auch|jetzt|nun|zudem|ebenfalls|derweil|hingegen|dagegen|indes|außerdem)\s")
_SHORTEST = 4  # characters
_ONE_THING = re.compile(r"(?:ung|heit|keit|schaft|tät|ion)$")
_THESIS = re.compile(r"\s(?:die|den|das|ihre?n?|seine?n?|eine?n?)\s(?:[a-zäöüß]+e[nr]?\s)?[A-ZÄÖÜ][\w-]+,?$")
_COLON = re.compile(r":\s+")
_NEXT = re.compile(r",\s(?=(?:so|sagte|sagt|berichtete|berichtet|erklärte|erklärt)\s)|,\s(?:und|aber|doch)\s|;")


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """The statements of German sentences in these forms."""
    if prose.language != "de":
        return
    for paragraph in prose.paragraphs:
        for sentence in (c for s in prose.sentences(paragraph) for c in prose.clauses(s)):
            yield from _reported(prose, sentence)
            for rule in (_sure, _claimed, _assumed, _figure, _dative_first, _in_mood):
                if (found := rule(prose, sentence)) is not None:
                    yield found
                    break


def _reported(prose: Prose, sentence: Span) -> Iterator[tuple[str, Attribution]]:
    """ "X habe ihm mitgeteilt, S" is in the mood of what somebody else reports."""
    at = sentence[0]
    while m := _HAS.search(prose.text, at, sentence[1]) or _AND_HAS.search(prose.text, at, sentence[1]):
        at = m.end()
        stop = _NEXT.search(prose.text, at, sentence[1])
        content = bare(prose.text, (at, stop.start() if stop else sentence[1]))
        if content is None or prose.is_quoted(m.start("cue")) or denied.at(prose, m.span("told")):
            continue
        yield (
            "nested",
            Attribution(
                content=(content,),
                source=(m.span("who"),),
                cue=(m.span("cue"), m.span("told")),
                kind="indirect",
                confidence=CONFIDENCE,
            ),
        )


def _sure(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "S, ist X überzeugt, S"."""
    m = _SURE.search(prose.text, *sentence)
    if m is None or prose.is_quoted(m.start()):
        return None
    front, rest = bare(prose.text, (sentence[0], m.start())), bare(prose.text, (m.end(), sentence[1]))
    if front is None or prose.quoted_share([front]) > 0.9:
        return None
    content = (front, rest) if rest and prose.text[m.end()] == "," else (front,)
    return "inserted", indirect(content, m.span("who"), m.span("cue"), CONFIDENCE)


def _claimed(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "X will das Boot gesehen haben": X says so."""
    m = _CLAIMED.search(prose.text, *sentence)
    who = bare(prose.text, (sentence[0], m.start())) if m else None
    if m is None or who is None or prose.is_quoted(m.start()) or denied.at(prose, m.span("cue")):
        return None
    if len(prose.text[slice(*who)].split()) > _MAX_SOURCE_WORDS or _leads_in(prose, who):
        return None
    return "clause that", indirect((m.span("what"),), who, m.span("cue"), CONFIDENCE)


def _assumed(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "X geht von einem Unfall aus": X takes it for one."""
    m = _ASSUMED.search(prose.text, *sentence)
    who = bare(prose.text, (sentence[0], m.start())) if m else None
    if m is None or who is None or prose.is_quoted(m.start()) or denied.at(prose, m.span("cue")):
        return None
    if len(prose.text[slice(*who)].split()) > _MAX_SOURCE_WORDS or _leads_in(prose, who):
        return None
    return "clause to", indirect((m.span("what"),), who, m.span("cue"), CONFIDENCE)


def subject_first(text: str, span: Span) -> tuple[Span, Span] | None:
    """Who does it, and what, in the words behind a verb whose sentence begins with something else: "Am Abend forderte |
    der Wirt | einen neuen Kai"."""
    m = _SUBJECT_FIRST.fullmatch(text, *span)
    return (m.span("who"), m.span("what")) if m else None


def object_first(prose: Prose, front: Span, verb: Span, done: Span) -> tuple[Span, Span] | None:
    """Who does it, and what, where the object stands before the verb and whoever does it behind that: "Neuwahlen
    lehnt | die Ministerin | ab", "Einen Rücktritt schließt | der Trainer | aus"."""
    also = _ALSO.match(prose.text, *done)
    who = bare(prose.text, (also.end() if also else done[0], done[1]))
    m = _DOER.fullmatch(prose.text, *who) if who else None
    if who is None or m is None or _NOMINATIVE.match(prose.text, *front) or front[1] - front[0] < _SHORTEST:
        return None
    several = prose.text[slice(*verb)].split()[0].endswith("en") and _ONE_THING.search(prose.text, *front)
    named = any(n.label == "PERSON" and n.span[1] == m.end("who") for n in prose.names)
    doer = (named or voices.can_speak(prose, m.span("who"))) and (several or not voices.can_speak(prose, front))
    return (m.span("who"), front) if doer or _ACCUSATIVE.match(prose.text, *front) else None


def takes_back(text: str, act: re.Match[str]) -> bool:
    """Whether "nicht" behind an act takes it back: "lehnt die Ministerin nicht ab"; who does not rule a thing out says
    that it may be."""
    denied = re.compile(r"[^.;:!?]*?\snicht\s").match(text, act.end("cue"))
    return denied is not None and not act["cue"].startswith(("schließ", "schloss"))


def without_thesis(text: str, span: Span) -> Span:
    """The words between a verb and its clause without the noun that the clause belongs to: "Hier vertrat | der Wirt |
    die Ansicht, dass"."""
    m = _THESIS.search(text, *span)
    return (span[0], m.start()) if m and text[span[0] : m.start()].strip() else span


def _figure(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "Den Schaden schätzt X auf S", what is estimated first."""
    m = _FIGURE.match(prose.text, *sentence)
    if m is None or prose.is_quoted(m.start()) or _leads_in(prose, m.span("what")):
        return None
    return "fronted", indirect((m.span("what"), m.span("sum")), m.span("who"), m.span("cue"), CONFIDENCE)


def _dative_first(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "Dem Rat versicherte X, S": who is told stands before the verb, and who tells behind it."""
    m = _told_first().match(prose.text, *sentence)
    if m is None or prose.is_quoted(m.start()) or denied.at(prose, m.span("cue")):
        return None
    content = bare(prose.text, (m.end(), sentence[1]))
    if content is None or not (m["that"] or _MOOD.match(prose.text, *content)):
        return None
    return "clause that", indirect((content,), m.span("who"), m.span("cue"), CONFIDENCE)


@cache
def _told_first() -> re.Pattern[str]:
    to = r"(?:Dem|Den|Ihrem|Ihren|Seinem|Seinen|Unserem|Einem|Einer)\s[^\s,.;:!?]+(?:\s[^\s,.;:!?]+){0,5}?"
    when = unparsed.when_words("de")
    return re.compile(rf"{to}\s(?P<cue>{cues.pattern('de')})\s{_WHO}(?:\s[A-ZÄÖÜ][\w-]+)*{when},\s(?P<that>dass\s)?")


def _in_mood(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "X sagt, S", S in the mood of reported speech; up to a colon that brings in a quotation of its own."""
    text = prose.text
    m = _cue_and_comma().search(text, *sentence)
    if m is None or prose.is_quoted(m.start()) or denied.at(prose, m.span("cue")):
        return None
    colon = next((c.start() for c in _COLON.finditer(text, m.end(), sentence[1]) if prose.is_quoted(c.end())), None)
    end = sentence[1] if colon is None else colon
    then = _and_says().search(text, m.end(), end)
    who, content = bare(text, (sentence[0], m.start("cue"))), bare(text, (m.end(), then.start() if then else end))
    if content is None or who is None or not _MOOD.match(text, *content) or _leads_in(prose, who):
        return None
    if len(text[slice(*who)].split()) > _MAX_SOURCE_WORDS or ":" in text[slice(*who)] or _MOOD.match(text, *who):
        return None
    return "clause that" if colon is None else "clause before", indirect((content,), who, m.span("cue"), CONFIDENCE)


def _leads_in(prose: Prose, who: Span) -> bool:
    return unparsed.leads_in(prose, prose.text[slice(*who)].split()[0].lower().strip(","))


@cache
def _cue_and_comma() -> re.Pattern[str]:
    return re.compile(rf"\s(?P<cue>{cues.pattern('de')}){unparsed.when_words('de')},\s(?!dass\b|ob\b)")


@cache
def _and_says() -> re.Pattern[str]:
    return re.compile(rf",\s(?:und|aber|doch)\s(?={cues.pattern('de')})")
