"""Indirect statements without a parse: a cue of the language's list, the word that opens its clause, who stands
beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from onrecord.extract.attribution import (
    acts,
    asides,
    deeds,
    denied,
    german,
    inserted,
    inverted,
    nouns,
    object_before,
    patterns,
    relative_that,
    slavic,
    subject_before,
    subjunctive,
    unparsed,
    unsaid,
    valued,
)
from onrecord.extract.attribution.prose import Prose, bare, indirect
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries
from onrecord.record import Span

CLAUSE, FRONTED, ACT = 0.75, 0.75, 0.6
_MAX_ASKING_WORDS = 8
_MAX_TAIL_WORDS = 18
_NOT = re.compile(r"\snicht(?:$|,)")
_OBJECTS = ("das", "dies")  # German may put what was asked first
_OF_THIS = ("об этом", "про це", "о чём", "про що")
_DETERMINER = re.compile(r"\b(?i:une?|cette|ce|sa|son|leur|una|sus?|esta|este|otra|cada)\s$")
_ASKS = re.compile(
    r"(?i:pregunt|se pregunt|ha pregunt|quis|quier|consult|(?:a |ont )?demand|(?:a |ont )?voul|veut"
    r"|s['’](?:est )?(?:interrog|enquiert)|спрос|поинтерес|уточн|интерес|запит|спит|поціка|цікав|перепит)"
)
_REPORTS = re.compile(
    r"(?:confirm|inform|comunic|indic|précis)(?:ó|aron|a|an|ent)$|(?:a|ont) (?:confirm|inform|indiqu|précis)é"
)
"""Verbs of those who let a thing be known, whose object is no person: "S, confirmó su editorial"."""
_ADVERBS = frozenset(
    ("solo", "sólo", "también", "siempre", "apenas", "además", "incluso", "ya", "aún", "todavía", "seulement")
)
_COLON = re.compile(r":\s+")
_HOURS = re.compile(r"\s(?:durante|pendant)\s(?:\w+\s){1,3}?(?:horas?|minutos|heures?|minutes)\s")
_ONLY = re.compile(r"(?:\bne\s|\bn['’])(?!.*\b(?:pas|plus|jamais|rien|personne)\b)[^,.;:]*$")
_FIRST = re.compile(r"\s+([^\W\d_]+)")
_ALSO = ("también", "aussi", "auch", "ebenfalls")
_ITS_OBJECT = re.compile(r"\s(?:lo|la|los|las)\s$")
_SUBJECT_BEHIND = re.compile(r"(?:el|la|los|las)\s")
_OF_WHAT = re.compile(r"(?:d['’]|de\s|du\s|qu['’]|que\s|à\s)")  # "denies | having lied": no subject
_MOOD_BEHIND = re.compile(rf":\s(?=(?:[^\s,.;:!?]+\s){{1,6}}?{subjunctive.MOOD})")
_AND_THAT = re.compile(r",\s(?=(?:und (?:das|zwar|nur)|et (?:cela|encore|ce)|y (?:eso|además))\s)")
_YET = re.compile(r"\s(?:aber|jedoch|allerdings)\b")


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """Statements of Russian, Ukrainian, Spanish, German and French sentences; nothing where there is a parse."""
    if prose.parsed or not entries(f"clause-openers.{prose.language}"):
        return
    for paragraph in prose.paragraphs:
        for part in (part for s in prose.sentences(paragraph) for part in _parts(prose, s)):
            yield from _in_part(prose, part)


def _found(pattern: re.Pattern[str] | None, text: str, start: int, end: int) -> list[re.Match[str]]:
    return list(pattern.finditer(text, start, end)) if pattern else []


def _in_part(prose: Prose, part: Span) -> Iterator[tuple[str, Attribution]]:
    """What a part of a sentence says, and what stands before it there: "X rejected the plan, and | Y advised …"."""
    found = valued.in_part(prose, part) or object_before.in_part(prose, part) or inverted.in_part(prose, part)
    found = found or inserted.in_part(prose, part) or _fronted(prose, part) or _clause(prose, part) or _act(prose, part)
    if found is None:
        return
    yield found
    yield from _told(prose, found)
    start = min((s for s, _ in found[1].source), default=part[0])
    joint = (
        re.search(rf"{subject_before.JOINT}$", prose.text[part[0] : start]) if found[0].startswith("clause") else None
    )
    if joint is not None:
        yield from _in_part(prose, (part[0], part[0] + joint.start()))


def _told(prose: Prose, found: tuple[str, Attribution]) -> Iterator[tuple[str, Attribution]]:
    """What somebody else says, or does by saying, in words that are reported in Russian or Ukrainian: "testified that
    | the mate had ordered him to stay"; who "he" is there, the sentence does not tell."""
    if prose.language not in slavic.LANGUAGES or not found[0].startswith("clause t"):
        return
    start, end = found[1].content[-1]
    if found[0] == "clause to":  # "asked him to wait, because | the mate had ordered it"
        opened = subject_before.SUBORDINATE.search(prose.text, start, end)
        start = opened.end() if opened else end
    for inner in (_clause(prose, (start, end)) or _act(prose, (start, end)),):
        who = prose.text[slice(*inner[1].source[0])] if inner and inner[1].source else ""
        if inner and who and not slavic.is_pronoun(who) and not slavic.is_object(who, prose.language):
            yield inner
            yield from _told(prose, inner)


def _hedges(prose: Prose, source: Span) -> bool:
    """Whether the words before a verb only hedge: "Allegedly | ordered"."""
    return prose.text[slice(*source)].lower() in entries(f"hedges.{prose.language}")


def _parts(prose: Prose, sentence: Span) -> Iterator[Span]:
    """What semicolons part, in German commas too: "X asks for a vote, | the owners want none"."""
    act, joint = acts.pattern(prose.language), patterns.joint(prose.language)
    for start, end in prose.clauses(sentence):
        at = start
        for m in _found(joint, prose.text, start, end):
            before = _found(act, prose.text, at, m.start())
            if before and "," not in prose.text[before[-1].end() : m.start()]:
                yield at, m.start()
                at = m.end()
        yield at, end


def _clause(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "X said that …"."""
    text = prose.text
    at = sentence[0]
    while (m := patterns.clause_pattern(prose.language).search(text, at, sentence[1])) is not None:
        between = m.span("between") if m["between"] is not None else (m.end(), m.end())
        at = m.end("cue")
        if prose.is_quoted(m.start("cue")) or _denied(prose, m) or _is_noun(prose, m.start("cue")):
            continue
        if _says_another(prose, between) or relative_that.is_relative(prose, m) or _explains(prose, m):
            continue
        if prose.language == "fr" and _ONLY.search(text, *between):
            continue  # "reproached him with having read only": no "that"
        if _HOURS.search(text, *between):
            continue  # "testified for six hours before the board | that looks into it"
        content = bare(text, (m.end(), _quotation(prose, m.end(), sentence[1])))
        content = deeds.without_reason(text, content) if content else None
        if content is None or _hangs(prose, m):
            continue
        between = german.without_thesis(text, between) if prose.language == "de" else between
        source = subject_before.found(prose, (sentence[0], m.start("cue"))) or unparsed.behind(prose, between)
        if source is not None and text[slice(*source)].lower() == "se":  # "se informó que"
            return None
        if source is not None and unparsed.leads_in(prose, text[slice(*source)].lower()):
            source = None  # "Insistió | en | que"
        quoted = _quotation(prose, m.end(), sentence[1]) < sentence[1]
        return "clause before" if quoted else "clause that", indirect((content,), source, m.span("cue"), CLAUSE)
    return None


def _act(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "X promised to …", "X demanded …"."""
    text = prose.text
    pattern = acts.pattern(prose.language)
    if pattern is None:
        return None
    for m in pattern.finditer(text, *sentence):
        noun = _is_noun(prose, m.start()) or (prose.language == "de" and m[0][0].isupper())
        if noun or prose.is_quoted(m.start()) or _denied(prose, m):
            continue
        source = subject_before.found(prose, (sentence[0], m.start()))
        until = sentence[0], _quotation(prose, m.end(), sentence[1])
        cue, done = slavic.without_preposition(prose.language, m.span("cue"), text, acts.done(m, until, text))
        swapped = german.object_first(prose, source, cue, done) if source and prose.language == "de" else None
        if swapped:
            source, done = swapped
        elif prose.language == "de" and (yet := _YET.match(text, m.end("cue"), done[1])):
            source, done = nouns.first_in(prose, (sentence[0], m.start())), (yet.end(), done[1])
        elif source is None and prose.language == "de" and m.start() > sentence[0]:
            source, done = german.subject_first(text, done) or (None, done)
        content = slavic.until_contrast(prose.language, text, bare(text, acts.past_the_asked(prose, m, done)))
        if source is None and not (prose.language == "es" and _opens_sentence(prose, sentence[0], m.start())):
            continue
        words = text[slice(*source)] if source else ""
        if source and (
            words.lower() in _OBJECTS
            or _hedges(prose, source)
            or (prose.quoted_share([source]) > 0.5 and not slavic.is_name_in_marks(prose.language, words))
        ):
            continue
        if content and _ITS_OBJECT.search(text, sentence[0], m.start()) and _SUBJECT_BEHIND.match(text, *content):
            continue  # "the bell | the parish asked for it"
        if swapped and german.takes_back(text, m):
            continue
        if content and prose.language == "de" and _NOT.search(text, *content):
            continue  # "confirmed the number | not"
        if content and slavic.is_verdict(text[slice(*cue)], text[slice(*content)]):
            continue
        if unsaid.is_refused(prose, text[slice(*m.span("cue"))], content):
            continue
        if content and (mood := _MOOD_BEHIND.search(text, *content)) and not prose.is_quoted(mood.start()):
            content = bare(text, (mood.end(), content[1])) or content  # "confirmed it on Monday: | he had thought so"
        if content and (colon := patterns.whose_behind(prose.language).search(text, *content)):
            content = bare(text, (content[0], colon.start()))  # "complained of the referee: | in his view …"
        set_between = source and "," in text[source[1] + 1 : m.start()]  # "the council, | in its turn, | denies"
        if (
            source
            and source[1] < m.start()
            and text[: m.start()].rstrip().endswith(",")
            and "," not in words
            and not set_between
        ):
            continue  # "the quay will close, | announced the mayor": a comma parts no subject from its verb
        if content is not None and acts.is_thing_done(prose, text[slice(*content)]):
            return "clause to", indirect((content,), source, cue, ACT)
    return None


def _opens_sentence(prose: Prose, start: int, at: int) -> bool:
    """Whether a Spanish verb begins its sentence, and so leaves its subject out: "Aconsejó a los vecinos esperar"."""
    return not prose.text[start:at].strip(' ¿¡«“"—–') and prose.text[at].isupper()


def said_from(prose: Prose, at: int, end: int) -> tuple[Span, Span] | None:
    """The cue that begins at `at`, and the clause or the thing done behind it, up to `end`."""
    text = prose.text
    if (m := patterns.clause_pattern(prose.language).match(text, at, end)) is not None and not _denied(prose, m):
        content = bare(text, (m.end(), end))
        return (m.span("cue"), content) if content else None
    pattern = acts.pattern(prose.language)
    if pattern is None or (m := pattern.match(text, at, end)) is None or _denied(prose, m):
        return None
    cue, done = slavic.without_preposition(prose.language, m.span("cue"), text, acts.done(m, (at, end), text))
    content = bare(text, acts.past_the_asked(prose, m, done))
    if content is None or not acts.is_thing_done(prose, text[slice(*content)]):
        return None
    return cue, content


def _fronted(prose: Prose, sentence: Span) -> tuple[str, Attribution] | None:
    """ "S, said X." and "S, X said."."""
    text = prose.text
    for m in patterns.fronted_pattern(prose.language).finditer(text, *sentence):
        if any(len(q.spans) > 1 and q.spans[0][0] < m.start() < q.spans[-1][1] for q in prose.quotations):
            continue  # a remark within a quotation: "«The ice, — she points, — has gone»"
        front, tail = bare(text, (sentence[0], m.start())), bare(text, (m.end(), sentence[1]))
        behind = _FIRST.match(text, m.end(), sentence[1])
        also = behind and behind[1] in _ALSO and unparsed.is_pronoun(text, (behind.end(), sentence[1]))
        if not m["left"] and behind and not also and (_leads_on(prose, behind[1]) or behind[1] in _OBJECTS):
            continue  # "called for a vote, apologised | for the delay"
        asked = m["cue"].lower() in acts.acts(prose.language)  # "S, demanded the club."
        if asked and (m["left"] or len(text[m.end() : sentence[1]].split()) > _MAX_ASKING_WORDS):
            continue
        if front is None or prose.is_quoted(m.start("cue")) or prose.quoted_share([front]) > 0.9 or _denied(prose, m):
            continue
        if len(text[slice(*front)].split()) < (2 if prose.language in slavic.LANGUAGES else 3) or (
            tail and len(text[slice(*tail)].split()) > _MAX_TAIL_WORDS
        ):
            continue
        if asides.only_leads_in(prose, front) or "," in (m["left"] or "") or asides.is_parenthesis(prose, front):
            continue
        reports = _REPORTS.match(m["cue"]) and prose.language in ("es", "fr") and not m["left"]
        if (not reports and asides.has_aside(prose, front, acts.is_act(prose, m.span("cue")))) or (
            prose.language == "de" and m["left"]
        ):  # German has no "S, X said"
            continue
        if _YET.match(text, m.end()) or (text.startswith(",", m.end()) and prose.language == "es"):
            continue  # "rejected it, called | however for a vote"; "a work that, he said, | the town wants"
        if _takes_preposition(prose, m) or slavic.takes_object(prose.language, text[m.end() : sentence[1]]):
            continue  # "the port, whose quay is old, offered | to close it"
        if (stop := text.rfind(": ", *front)) >= 0:
            front = bare(text, (stop + 1, front[1])) or front
            if prose.quoted_share([front]) > 0.9:
                continue
        if (opened := unparsed.opener(prose.language).search(text, m.end(), sentence[1])) and (
            asked
            or m["left"]
            or unparsed.behind(prose, (m.end(), opened.start())) is None
            or _opened_at_once(prose, m, opened)
        ):
            continue
        if m["left"] and m["left"].casefold() in _ADVERBS:
            continue  # "the other one | only | recalls «…»"
        of_this = m["left"] and m["left"].lower().startswith(_OF_THIS)  # "S, this is reported by X"
        if m["left"] and (slavic.opens_clause(m["left"]) or unparsed.opener(prose.language).match(m["left"])):
            continue  # "Lund said, | that the guard | promised to pay"
        if m["left"] and not of_this and unparsed.leads_in(prose, m["left"].split()[0].lower()):
            continue
        source = (
            bare(text, m.span("left")) if m["left"] and not of_this else unparsed.behind(prose, (m.end(), sentence[1]))
        )
        if source is not None and not (prose.language in ("es", "fr") and _OF_WHAT.match(text, source[0])):
            said = indirect((front,), source, m.span("cue"), FRONTED)
            that = _AND_THAT.match(text, max(source[1], m.end()), sentence[1])
            more = bare(text, (that.end(), sentence[1])) if that else None
            return "fronted", msgspec.structs.replace(said, content=(front, more)) if more else said
    return None


def _opened_at_once(prose: Prose, cue: re.Match[str], opened: re.Match[str]) -> bool:
    """Whether a clause follows the cue, and no relative one its subject: "S, said three guards | who had seen it"."""
    romance = prose.language in ("es", "fr") and not acts.is_act(prose, cue.span("cue"))
    between = prose.text[cue.end() : opened.start()].split()
    return not romance or len(between) < 2 or prose.text[opened.end() :].lstrip()[:1].isupper()


def _says_another(prose: Prose, between: Span) -> bool:
    """Whether another verb between a cue and the clause takes that: "rejected it, and | advised that"."""
    slavic_comma = r"|,\s" if prose.language in slavic.LANGUAGES else ""  # "who asked him to wait, | thinks that"
    joint = re.compile(subject_before.JOINT + slavic_comma).search(prose.text, *between)
    return joint is not None and acts.said_words(prose.language).search(prose.text, joint.end(), between[1]) is not None


def _explains(prose: Prose, m: re.Match[str]) -> bool:
    """Whether a colon explains what an act is about: "insists on a vote: the quay is old" insists on both."""
    return m[0].rstrip().endswith(":") and _takes_preposition(prose, m)


def _takes_preposition(prose: Prose, m: re.Match[str]) -> bool:
    """Whether a preposition behind the cue belongs to it: "insists | on"."""
    act = acts.pattern(prose.language)
    found = act.match(prose.text, m.start("cue")) if act else None
    return found is not None and found.end("cue") > m.end("cue")


def _is_noun(prose: Prose, at: int) -> bool:
    """Whether what looks like a verb at `at` has a determiner: "une note"."""
    return prose.language in ("es", "fr") and _DETERMINER.search(prose.text, max(0, at - 8), at) is not None


def _hangs(prose: Prose, m: re.Match[str]) -> bool:
    """Whether "if" opens no question of the cue, but a condition of what stands between: "promised a vote | if …"."""
    opened = prose.text[m.start("cue") : m.end()].split()[-1].lower()
    if opened.endswith(",") and prose.language in slavic.LANGUAGES and not _ASKS.match(m["cue"]):
        return True
    return opened in ("si", "s'il", "s’il", "s'ils", "s’ils") and bool(m["between"]) and not _ASKS.match(m["cue"])


def _quotation(prose: Prose, at: int, end: int) -> int:
    """Where a colon brings in a quotation behind what is reported: "is sure that it holds: | "Look at it.\""."""
    colon = _COLON.search(prose.text, at, end)
    return colon.start() if colon and prose.is_quoted(colon.end()) and not prose.is_quoted(colon.start()) else end


def _leads_on(prose: Prose, word: str) -> bool:
    """Whether a word behind a verb opens what belongs to it, and neither who speaks nor who was told."""
    return unparsed.leads_in(prose, word) and word not in entries(f"told.{prose.language}")


def _denied(prose: Prose, m: re.Match[str]) -> bool:
    return denied.at(prose, m.span("cue"))
