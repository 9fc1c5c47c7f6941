"""Statements put down by a phrase: "According to X, S", "S, according to X", "in the words of X"; six languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract import cues
from onrecord.extract.attribution import german_sources, grounds, hearsay, opinions, phrases, remarks, slavic, unparsed
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries
from onrecord.record import Span

CONFIDENCE = 0.85
_AS = {"ru": "как", "uk": "як", "es": "(?:según|(?:tal )?como)", "fr": "(?:ainsi que|comme)", "de": "wie"}
# Whose account it is by a possessive: "by the ministry's count", "in the mayor's view".
_ACCOUNT = re.compile(
    r"\b(?i:(?:by|on|in|to|from)) (?P<who>[^,.;:]{3,60}?)(?:['’]s|(?<=s)['’]) (?:own )?(?P<cue>account|assessment|"
    r"calculations?|count|estimat(?:e|es|ion)|eyes|judge?ment|mind|opinion|reckoning|tally|telling|version|view|words)\b"
)
# Who sees or tells it so: "as Halloran tells it".
_AS_TOLD = re.compile(
    r"(?<=, )as (?P<who>[^,.;:]{2,60}?) (?P<cue>(?:tells?|told|puts?|sees?|saw|remembers?|remembered|recalls?|recalled"
    r"|describes?|described|has) it)(?=,)|\bAs (?P<who2>[^,.;:]{2,60}?) (?P<cue2>(?:tells?|told|sees?|saw|remembers?"
    r"|remembered|recalls?|recalled) it)(?=,)"
)
# Whose word a clause of its own makes it: "if the crew is to be believed", "to hear her tell it".
_BELIEVED = re.compile(
    r"\b(?:(?i:if) (?P<who>[^.;:]{2,90}?),? (?P<cue>(?:is|are|was|were) to be (?:believed|trusted)"
    r"|(?:has|have) it right)"
    r"|(?i:to) (?P<cue2>hear) (?P<who2>[^.;:]{2,90}?),? tell it)\b"
)
_JOINED = re.compile(r"\s(?:and|but|or|yet),?\s$")
"""What parts a claim from what the writer tells before it: "was the first and, by her own account, | the worst"."""
_MAX_SOURCE_WORDS = 30
_MAX_BEFORE = 8  # words of a source in front of "zufolge"
_TURN = re.compile(
    r",\s(?:on the other hand|on the contrary|by contrast|however|meanwhile|moreover|in turn|at the same time"
    r"|for (?:his|her|its|their) part),"
)
"""What only joins the sentence to the one before."""
_PART = re.compile(r",(?! (?:which|who|whose|whom|where)\b)")
"""A comma that opens a further noun, not a relative clause."""
# "den Forschern zufolge" has its source in front: a noun with its article, adjectives and what belongs to it.
_ZUFOLGE = re.compile(
    r"\s(?P<who>(?:(?:de[mnr]|eine[mr]|ihre[mnr]|seine[mnr]|diese[mnr])\s(?:[a-zäöüß]+e[nr]\s)*)?[A-ZÄÖÜ][\w-]+"
    r"(?:\s(?:(?:de[rs]|von|vom|im|in|am|für|aus|und)\s)*[A-ZÄÖÜ][\w-]+)*)\s(?P<cue>zufolge)\b"
)
_ZUFOLGE_FIRST = re.compile(r"(?P<who>[^,.;:]{3,90}?)\s(?P<cue>zufolge)\b")
_SOME_OF_WHOM = re.compile(r",\s(?:none|all|both|some|most|many|each|neither|one|two|half) of whom\b[^,.;:]*")
_GERMAN_RELATIVE = re.compile(r",\s(?:de[rmn]|die|das|dessen|deren)\s[^,.;:]{3,80}(?:t|en|te|ten),(?=\s)")
_WHO = re.compile(r",\s(?:que|quien(?:es)?|qui|котор\w{2,3}|який|яка|яке|які|der|die|das),?\s$")
_SO = re.compile(r"so\s(?=[A-ZÄÖÜ]|(?:de[rsmn]|die|das|eine?|eine[rsmn]|er|sie|es|seine?|ihre?)\s|(?:er|sie)\b)")
"""What "so" must stand before to mean "according to": no "so long as", "so alone in the hall"."""
_FURTHER = re.compile(r"\s(?:weiter|ferner|zudem|abschließend|außerdem)(?=[.,:]|$)")
_UNCONFIRMED = re.compile(
    r"(?i:\b(?:unconfirmed|unverified|unsubstantiated|rumou?rs?)\b|неподтвержд|непідтвердж|\bunbestätigte"
    r"|\bsin (?:confirmar|verificar)\b|\bnon (?:confirmée?s?|vérifiée?s?)\b)"
)
_CAPITAL = re.compile(r"[A-ZÀ-ÞА-ЯЁЄІЇҐ]")
_STATED = re.compile(
    r"(?:(?:den|eigenen)\s)*(?i:angaben|aussagen|worten|informationen|schätzungen|berechnungen)\s(?:von\s)?"
)


_OTHER_COUNT = re.compile(
    r"(?:(?<=,\s)|(?<=\s))(?:y|et|und)\s[^,;]{1,40},?\s(?:según|selon|d['’]après|laut|nach Angaben)\s.*$"
)
"""What somebody else counted: "300, according to the union, | and 120, according to the police"."""
_VOICE = re.compile(r"[A-ZÄÖÜ„«»\"]|\w*(?:e[mnrs]|e|as)\s|ih[mr]\b")
_WITHIN = re.compile(r"(?i:nach)\s|laut\s(?:[A-ZÄÖÜ]|(?:de[mr]|einem|einer|ihm|ihr|ihnen)\s)")
_WHERE_READ = re.compile(  # "according to what | stands in | the minutes"
    r"(?:(?:consta|figura|aparece|se lee|se recoge|se refleja)\sen\s|se (?:desprende|deduce)\sde\s|(?:recoge|refleja"
    r"|reza|detalla|establece)\s)(?=(?:el|la|los|las|un|una|su|sus)\s)"
)


def find(prose: Prose) -> Iterator[tuple[str, Attribution]]:
    """One statement a sentence that names its source by such a phrase."""
    for paragraph in prose.paragraphs:
        for sentence in prose.sentences(paragraph):
            for clause in prose.clauses(sentence):
                named = (p for p in _phrases(prose, clause) if not hearsay.is_nobodys(prose, clause, p[0][0]))
                read = (_statement(prose, clause, *phrase) for phrase in named)
                if (found := next(filter(None, read), None)) is not None:
                    yield "according", found


def _statement(prose: Prose, clause: Span, cue: Span, start: int, who: Span | None, end: int) -> Attribution | None:
    if prose.text[clause[0] : start].rstrip().endswith(":"):
        clause = (start, clause[1])  # "rejected the charges: | in his view, …"
    if (words := _of_relative(prose, clause, start, end)) is not None:
        source = (who,) if who else ()
        return Attribution(content=(words,), source=source, cue=(cue,), kind="indirect", confidence=CONFIDENCE)
    content = _content(prose, clause, start, end)
    if content and prose.is_quoted(content[0][0]):
        content = _own_words(prose, content, prose.text[slice(*cue)])
    elif len(content) > 1 and prose.text[slice(*cue)].endswith(" it") and prose.is_quoted(content[-1][0]):
        content = content[-1:]  # "recalled a bang and then, as she put it, | “a silence like snow”"
    if not prose.parsed and content and (other := _OTHER_COUNT.search(prose.text, *content[-1])):
        front = bare(prose.text, (content[-1][0], other.start()))
        content = (*content[:-1], front) if front else content[:-1]
    if not content or _is_cue(prose, content):
        return None
    if who and _UNCONFIRMED.search(prose.text, *who):  # "according to unconfirmed reports" names nobody
        whole = (min(cue[0], who[0]), max(cue[1], who[1]))
        return Attribution(content=content, cue=(whole,), kind="unattributed", confidence=CONFIDENCE)
    source = (who,) if who else ()
    return Attribution(content=content, source=source, cue=(cue,), kind="indirect", confidence=CONFIDENCE)


def _of_relative(prose: Prose, clause: Span, start: int, end: int) -> Span | None:
    """What stands in quotation marks right behind the phrase in a relative clause, which is all of it that is somebody
    else's: "the guard, who according to his aunt | “cannot swim” |, sailed"."""
    if prose.parsed or not _WHO.search(prose.text, clause[0], start):
        return None
    marked = (q for q in prose.quotations if q.depth == 0 and len(q.spans) == 1 and q.outer[0][1] <= clause[1])
    return next(
        (q.spans[0] for q in marked if not prose.text[end : q.outer[0][0]].strip(" ,") and q.outer[0][0] >= end), None
    )


def _own_words(prose: Prose, content: tuple[Span, ...], cue: str) -> tuple[Span, ...]:
    """What stands in quotation marks behind "in the words of X", where the writer goes on in his own behind it."""
    marked = [inner for outer, inner in prose.quoted_around(content[0][0]) if outer[0] <= content[0][0] < outer[1]]
    return (marked[0],) if marked and cue.endswith(" words of") and marked[0][1] < content[0][1] else ()


def _phrases(prose: Prose, sentence: Span) -> Iterator[tuple[Span, int, Span | None, int]]:
    """(cue, where the phrase begins, source, where the phrase ends) of each such phrase in the sentence, outside
    quotations.
    """
    text = prose.text
    if (said := _as_reported(prose, sentence)) is not None:
        yield said
        return
    if prose.language == "de" and (m := _zufolge(prose, sentence)) is not None:
        stated = _STATED.match(text, *m.span("who"))
        if stated is None or stated.end() < m.end("who"):
            yield m.span("cue"), m.start("who"), (stated.end() if stated else m.start("who"), m.end("who")), m.end()
    if (m := opinions.find(prose, sentence)) is not None:
        own = m.span(m.lastgroup or 0)
        behind = own[0] == m.start() or m.lastgroup == "who2"
        cue = (bare(text, (own[1], m.end())) if behind else None) or (m.start(), own[0] - 1)
        yield cue, m.start(), own, m.end()
    pattern = _pattern(prose.language)
    for m in pattern.finditer(text, *sentence) if pattern else ():
        named = (
            m[0][0].isupper() and prose.text[m.start() - 1] == " " and m.start() > sentence[0]
        )  # "his son, Per Lund"
        if prose.is_quoted(m.start()) or named:
            continue
        who = _source(prose, m.end(), sentence)
        if who is None or not (prose.parsed or _is_voiced(prose, m, who)):
            continue
        leads = not text[sentence[0] : m.start()].strip(" \"“«'‘—–")
        set_off = text[sentence[0] : m.start()].rstrip()[-1:] in (",", "(", "—", "–", "”", '"', "»", ":")
        if (
            leads
            or set_off
            or _follows(prose, m.start(), sentence)
            or (not prose.parsed and _WHO.search(text, sentence[0], m.start()))
            or (prose.language == "de" and _WITHIN.match(text, m.start()))  # "ist nach Angaben der Fischer alt"
            or (prose.language == "en" and m[0].lower() == "according to" and _states(prose, who))
        ):
            cue = m.start(), m.start() + len(m[0].rstrip())
            if (read := _WHERE_READ.match(text, *who)) is not None and prose.language == "es":
                cue, who = (cue[0], who[0] + len(read[0].rstrip())), (read.end(), who[1])
            past = _past_apposition(prose, who, _past_relative(prose, who[1], sentence[1]), sentence[1])
            yield cue, m.start(), _owner(prose, who), past
    if prose.language == "en":
        for m in (m for p in (_ACCOUNT, _BELIEVED, _AS_TOLD) for m in p.finditer(text, *sentence)):
            n = "2" if m.groupdict().get("cue2") else ""
            if not prose.is_quoted(m.start()):
                yield m.span("cue" + n), m.start(), m.span("who" + n), m.end()


def _as_reported(prose: Prose, sentence: Span) -> tuple[Span, int, Span | None, int] | None:
    """ "As the daily «North» reports, S" in the languages that are read by words; German has the verb at the end."""
    text = prose.text
    pattern = _as_pattern(prose.language)
    m = pattern.match(text, *sentence) if pattern else None
    if m is None and pattern and prose.language in slavic.LANGUAGES:  # "He got lost, as he told us, …"
        inserted = (pattern.match(text, at + 2, sentence[1]) for at in _commas(text, sentence))
        m = next((found for found in inserted if found and not text.startswith(",", found.end())), None)
    if m is None or prose.is_quoted(m.start()):
        return None
    if prose.language == "de":
        who = bare(text, grounds.without(text, m.span("who")))
        return (m.span("cue"), m.start(), who, m.end()) if who else None
    if text.startswith(",", m.end()):  # "as he explained" where a language leaves the pronoun out
        return m.span("cue"), m.start(), None, m.end()
    who = unparsed.behind(prose, (m.end(), sentence[1]))
    comma = text[who[1] : who[1] + 1] if who else ""
    return (m.span("cue"), m.start(), who, who[1]) if who and comma == "," else None


def _commas(text: str, span: Span) -> Iterator[int]:
    """Where the commas stand, each with a blank behind it."""
    return (n for n in range(*span) if text.startswith(", ", n))


def _is_voiced(prose: Prose, m: re.Match[str], who: Span) -> bool:
    """Whether the words behind the phrase name who speaks: no plan that a thing goes by, no adverb behind "so"."""
    if m[0].lower().strip() == "so":
        set_off = prose.text[: m.start()].rstrip()[-1:] in (",", "“", "«", '"', "(", "–", "‘")
        if not set_off or not _SO.match(prose.text, m.start()):
            return False
    if prose.language == "de" and m[0].lower().strip() == "laut" and not _VOICE.match(prose.text, m.end()):
        return False  # "laut | wird es vor allem nachts"
    words = [w.lower().strip("'’") for w in re.findall(r"[\w’'-]+", prose.text[slice(*who)])[:2]]
    return not any(w.rpartition("’")[2].rpartition("'")[2] in entries(f"standards.{prose.language}") for w in words)


def _zufolge(prose: Prose, sentence: Span) -> re.Match[str] | None:
    """ "Forschern zufolge" at the beginning of the sentence or within it."""
    m = _ZUFOLGE_FIRST.match(prose.text, *sentence)
    if m is None or len(m["who"].split()) > _MAX_BEFORE or re.search(r"\s[a-zäöüß]+t\s", m["who"]):
        m = _ZUFOLGE.search(prose.text, *sentence)
    return m if m is not None and not prose.is_quoted(m.start("cue")) else None


def _follows(prose: Prose, start: int, sentence: Span) -> bool:
    """Whether the phrase opens the sentence behind an adverb or two ("Then, in the words of X,")."""
    return len(prose.text[sentence[0] : start].split()) <= 2


def _source(prose: Prose, start: int, sentence: Span) -> Span | None:
    """Who is named from `start` on: by the parse, or to the next comma."""
    text = prose.text
    if prose.parsed:
        inside = prose.between(start, sentence[1])
        head = next(
            (
                i
                for i in inside
                if prose.tokens[i].dep in ("pobj", "pcomp", "nsubj", "poss") or prose.tokens[i].pos == "PRON"
            ),
            None,
        )
        for i in inside[:1]:
            if prose.tokens[i].lemma.lower() in entries("standards.en"):
                return None
        if head is not None:
            if prose.tokens[head].lemma.lower() in entries("standards.en"):
                return None
            while prose.tokens[head].dep in ("poss", "compound") and prose.tokens[head].head > head:
                head = prose.tokens[head].head
            found = remarks.noun_phrase(prose, head, (start, sentence[1]))
            commas = [m.start() for m in _PART.finditer(text, start, found[1])] if found else []
            if commas and found is not None and not _has_subject(prose, found[1], sentence):
                found = bare(text, (found[0], commas[-1]))
            found = remarks.with_name(prose, found, sentence)
            found = _unquoted(prose, found)
            if found is not None and found[0] - start <= 2 and len(text[slice(*found)].split()) <= _MAX_SOURCE_WORDS:
                return found
    if prose.language == "de" and (german := german_sources.at(text, start, sentence[1])) is not None:
        return german
    stop = unparsed.source_end(text, (start, sentence[1]))
    end = stop.start() if stop else sentence[1]
    if prose.language in ("es", "fr") and stop and (name := unparsed.set_behind(text, (start, end), sentence[1])):
        end = name if text[name] == "," else end
    return bare(text, (start, end))


def _unquoted(prose: Prose, who: Span | None) -> Span | None:
    """Who is named, without the words in marks behind a comma: "in the words of a colleague, | “the best boss”"."""
    if who is None or prose.is_quoted(who[0]):
        return who
    comma = next((n for n in range(*who) if prose.text.startswith(", ", n) and prose.is_quoted(n + 2)), None)
    return (who[0], comma) if comma else who


def _past_relative(prose: Prose, at: int, end: int) -> int:
    """Where the clause ends that says more of the source: "by the account of the crew, whom she met, …"."""
    if prose.language == "de" and (german := _GERMAN_RELATIVE.match(prose.text, at, end)):
        return german.end() - 1
    if prose.parsed and (some := _SOME_OF_WHOM.match(prose.text, at, end)):
        return some.end()
    if prose.parsed or not unparsed.relative(prose, (at, end)):
        return at
    comma = prose.text.find(",", at + 1, end)
    return comma if comma > 0 else end


def _past_apposition(prose: Prose, who: Span, at: int, end: int) -> int:
    """Where the words end that a comma sets behind a name and that say who it is: "In the view of Ada Luna, professor
    of harbours, | it was late"; and German "weiter", which only goes on: "so Lund | weiter"."""
    if prose.language == "de" and (further := _FURTHER.match(prose.text, at, end)):
        return further.end()
    m = _apposition(prose.language)
    found = m.match(prose.text, at, end) if m and _CAPITAL.search(prose.text, *who) else None
    return found.end() if found else at


@cache
def _apposition(language: str) -> re.Pattern[str] | None:
    """A comma, a noun for a person with what belongs to it, and the comma or the end behind that."""
    people = [line.split("\t")[0] for line in entries(f"speakers/{language}") if line.endswith("\tperson")]
    if language in slavic.LANGUAGES:  # in another case: "По словам Ады Луниной, директора школы, …"
        people = [w[:-1] if w[-1] in "аяйьиоу" else w for w in people if len(w) > 4]
    nouns = "|".join(sorted(map(re.escape, people), key=len, reverse=True))
    ends = {"ru": r"\w{0,3}", "uk": r"\w{0,4}", "de": r"(?:in|s|n|en)?"}.get(language, r"(?:es|s|e|a)?")
    compound = r"(?:[A-ZÄÖÜ][\w-]*?)?" if language == "de" else ""
    article = r"(?:(?:el|la|le|l['’]|une?|una|der|die|dem|des|einer?|eines)\s?)?(?:[a-zà-ÿ]+e[rn]?\s)?"
    adjective = r"(?:[а-яёіїєґ-]+\s){0,2}?" if language in slavic.LANGUAGES else article
    bodies = [line.split("\t")[0] for line in entries(f"speakers/{language}") if line.endswith("\torganisation")]
    body = rf"(?:une?|una|eine[rs]?)\s{compound}(?i:{'|'.join(sorted(map(re.escape, bodies), key=len, reverse=True))})"
    if language in slavic.LANGUAGES or not bodies:
        body = "(?!)"  # "After «North», | a guild of bakers, …", which an article shows to be no subject
    return (
        re.compile(rf",\s(?:{adjective}{compound}(?i:{nouns}){ends}|{body})\b[^,.;:«»„“”\"()]{{0,80}}(?=,\s)")
        if people
        else None
    )


def _is_cue(prose: Prose, content: tuple[Span, ...]) -> bool:
    """Whether what follows is the verb of a sentence whose subject was taken for the source: "Per Lund said"."""
    first = next(iter(prose.between(*content[0])), None) if prose.parsed else None
    return first is not None and prose.tokens[first].tag in ("VBD", "VBZ") and phrases.at(prose, first) is not None


def _owner(prose: Prose, who: Span) -> Span:
    """Whose words they are, where a pronoun tells it: "according to his words"."""
    inside = list(prose.between(*who)) if prose.parsed else []
    if len(inside) == 2 and prose.tokens[inside[0]].tag == "PRP$" and prose.tokens[inside[1]].lemma.lower() == "word":
        return prose.tokens[inside[0]].span
    return who


def _has_subject(prose: Prose, at: int, sentence: Span) -> bool:
    """Whether what follows `at` does not begin with a bare verb, as it does where the source has swallowed the
    subject.
    """
    following = [prose.tokens[i] for i in prose.between(at, sentence[1]) if prose.tokens[i].pos != "PUNCT"]
    return not following or following[0].pos not in ("VERB", "AUX")


def _states(prose: Prose, who: Span) -> bool:
    """Whether a phrase without commas around it names a voice and not a measure."""
    if any(
        n.label in ("PERSON", "ORG", "GPE", "NORP") and n.span[0] < who[1] and who[0] < n.span[1] for n in prose.names
    ):
        return True
    return any(
        prose.tokens[i].lemma.lower() in entries("voices.en") or prose.tokens[i].pos == "PRON"
        for i in prose.between(*who)
    )


def _content(prose: Prose, sentence: Span, start: int, end: int) -> tuple[Span, ...]:
    """The sentence without the phrase: what follows it, what goes before it, or both."""
    text = prose.text
    if (turn := _TURN.match(text, end)) is not None:
        end = turn.end() - 1
    front, rest = bare(text, (sentence[0], start)), bare(text, (end, sentence[1]), also=")")
    goes_on = prose.language == "de" or text[end : end + 1] in (",", ":", "—", "–")
    if not goes_on and front and not _goes_on(prose, end, sentence):
        rest = None
    pieces = []
    if front is not None and rest is not None and prose.parsed and _JOINED.search(text, front[0], start):
        front = None
    if front is not None and (rest is None or not prose.parsed or _nominal(prose, front)):
        pieces.append(front)
    if rest is not None:
        pieces.append(rest)
    return tuple(pieces)


def _nominal(prose: Prose, span: Span) -> bool:
    """Whether the words in front of the phrase are part of what is said, and do not only say when or where."""
    inside = [prose.tokens[i] for i in prose.between(*span)]
    said = inside[0].pos not in ("ADP", "ADV") or any(t.pos in ("VERB", "AUX") for t in inside)
    return said and any(t.pos in ("NOUN", "PROPN", "PRON") for t in inside)


def _goes_on(prose: Prose, at: int, sentence: Span) -> bool:
    """Whether a finite verb of the main clause follows `at`."""
    return any(prose.tokens[i].dep == "ROOT" for i in prose.between(at, sentence[1]))


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    words = sorted(entries(f"according.{language}"), key=len, reverse=True)
    return re.compile(r"\b(?i:" + "|".join(re.escape(w) for w in words) + r")\s+") if words else None


@cache
def _as_pattern(language: str) -> re.Pattern[str] | None:
    """The beginning of such a sentence: "as", with an adverb or two, and a cue."""
    if language not in _AS:
        return None
    cue = cues.pattern(language)
    if language == "de":
        return re.compile(rf"(?i:wie)\s(?:aus\s)?(?P<who>[^,.;:!?\n]{{2,80}}?)\s(?P<cue>{cue})(?=,)")
    return re.compile(rf"(?i:{_AS[language]})\b\s?(?:l['’])?(?:[^\W\d_]+\s){{0,2}}?(?P<cue>{cue})")
