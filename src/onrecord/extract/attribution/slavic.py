"""What the endings of Russian and Ukrainian words tell a rule that has no parse: objects, infinitives, verbs."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.words import entries
from onrecord.record import Span

LANGUAGES = ("ru", "uk")
INFINITIVE = re.compile(
    r"(?:не\s)?(?:(?:его|её|ее|их|йому|його|її|їх|им|ему|ей|їй|їм)\s)?[^\W\d_]+(?:ть|ться|ти|тися|тись|чь)\b"
)
_OBJECT = {
    "ru": re.compile(r"(?:ам|ям|ым|им|ому|ему|ых|их|ов|ев|ей|у|ю)$"),
    "uk": re.compile(r"(?:ам|ям|им|їм|ому|ему|их|їх|ів|їв|ей|у|ю|ові|еві|єві)$"),
}
"""Endings of those who are asked or told, which no subject has, or seldom."""
_OPENS_CLAUSE = re.compile(
    r"(?:что|чтобы|как|когда|если|хотя|бо|потому|поскольку|пока|будто|що|щоб|як|якщо|коли|хоча|тому|оскільки|доки"
    r"|ніби|чому|почему|котор\w+|якому|яким|яких|яку|яка|які|який|яке|чь\w+|чей|кто|хто|где|де|куда|куди"
    r"|и|а|но|і|й|та|але|чи|ли)\b"
)
_JOINS = re.compile(r"(?:а|и|но|і|й|та|але)\s")
_PRONOUN = re.compile(r"(?i:он|она|они|оно|він|вона|вони|воно|тот|та|те|той|ті|сам|сама|сами|самі|самі)\b")
_PASSIVE = re.compile(r"\b(?:было|будет|було|буде)\s[^\W\d_]{4,}(?:но|то)\b")
_CLAUSE = re.compile(r",\s(?:а|но|и|але|і|та|й|поэтому|зато|однако|тому|проте)\s(?!(?:также|також|не|вовсе)\s)")
_VERB_FIRST = re.compile(
    r"(?:(?:И|А|Тут|Потом|Потім|І|Й)\s)?(?:[А-ЯЁЄІЇҐ]|(?<=\s)[а-яёіїєґ])[а-яёіїєґ]*(?:[иеё]т|[ауюя]ет|ел|ил|ал|ла|ли|ить|є|ів|ив|ав)"
    r"\s(?P<who>[а-яёіїєґ-]{3,}(?:\s[а-яёіїєґ-]+)?)(?=,\s[^,]*,\s(?:и|і|й|та)\s|\s(?:и|і|й|та)\s|,\s)"
)
_VERB = re.compile(r"^[а-яёіїєґ’'-]{2,}(?:[иыаяеуіё]л[аи]?|[иіаяеу]в|[её]т|[иуюая]т|[єиї]ть?|[уюая]ть)(?:с[яь])?$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_GOVERNS = re.compile(
    r"(?i:с|со|з|із|зі|от|від|у|в|во|на|про|о|об|для|к|ко|до|по|за|из|без|при|над|под|через|між|между|біля|около)"
)
_OWN_ADJECTIVE = re.compile(r"^[а-яёіїєґ-]{3,}(?:ый|ий|ая|яя|ій|ова|ська|цька|ський|цький|не)$")
_HE = re.compile(r"\b(?i:он|она|они|він|вона|вони)\b")
_JOINS_ON = re.compile(r"(?:А|И|Но|І|Й|Та|Але|Тут)\s")
_IN_ANSWER = re.compile(r"(?:\s(?:ему|ей|им|мне|нам|йому|їй|їм|мені))?\s(?:в ответ|у відповідь|в відповідь)$")
_THESE = frozenset(
    ("тот", "то", "ту", "эту", "этот", "это", "так", "такое", "следующее", "цей", "цю", "таке", "наступне")
)
_NAME_IN_MARKS = re.compile(r"[«„“][А-ЯЁЄІЇҐA-Z][^«»„“”,.!?]{1,40}[»“”]")
_BODY_IN_MARKS = re.compile(r"(?<=[а-яёіїєґ]\s)[«„“][А-ЯЁЄІЇҐA-Z](?:[^«»„“”,.!?\s]|\s(?!не\s)){1,30}[»“”]")
_THEY_SAY, _IN = re.compile(r"(?:ли|[уюая]ть?)(?:с[ья])?$"), re.compile(r"(?:в|во|у|на)\s")
_TWO_NAMES = re.compile(r"\s[«„“][^«»„“”]{1,40}[»“”]\s(?:и|і|й|та)\s[«„“]")
_SHORT = 3
_ADVERB = re.compile(r"[а-яёіїєґ’']{3,}(?<!ств)(?<!цтв)(?:[нктв]о|ски|ськи)")
_SETS_AGAINST = re.compile(
    r",\s(?:однако|но|але|проте|однак)\s[^,]*?[А-ЯЁЄІЇҐ][^,]*?\s(?:не\s)?[^\s]+(?:л|ла|ли|в|ть?|ет|ют|є)(?=[\s,.]|$)"
)
_MEANWHILE = re.compile(r"\s*(?:после|перед|во время|накануне|після|під час|напередодні)\s")
_TO_WHOM = re.compile(r"(?<=[а-яёіїєґ])\s[А-ЯЁЄІЇҐ][а-яёіїєґ’']+(?:ому|ему)$")
_AND_DID = re.compile(
    r",?\s(?:и|і|й|та)\s(?:тут же |сразу |одразу |не )?"
    r"[а-яёіїєґ’']{2,}(?:[иыаяеуіё]л[аи]?|[иіаяу]в)(?:с[ья]|ся)?(?=\s|$)"
)
_FOUND = re.compile(r"призна(?:л|ют|[её]т|в)|визна(?:в|л|є|ют)")
_GUILTY = re.compile(
    r"(?:не)?(?:виновн|невинн|винн|винуват|потерпевш|потерпіл|недействительн|недійсн|незаконн|вменяем|осудн|банкрот"
    r"|победител|переможц)\w*(?:[ыи]м|[ыи]ми|ой|ою|ом|ем)$"
)
"""What a court finds somebody or something to be."""
_PREPOSITION = re.compile(r"\s(?:на|о|об|про|в|у)$")
_GOES_ON = re.compile(r"[»”“\"]?(?:,\s|\s(?:и|і|й|та)\s)")
_COLON = re.compile(r"(?:[а-яёіїєґ-]+\s){0,3}[а-яёіїєґ-]*:\s[а-яёіїєґ]")


def is_object(words: str, language: str) -> bool:
    """Whether words before a verb are whom it tells or asks: "… , but | the guests | she asked to wait"."""
    if language not in _OBJECT:
        return False
    words = _JOINS.sub("", words, count=1)
    first = re.match(r"[^\W\d_]+", words)
    if opens_clause(words):
        return False
    return first is not None and len(first[0]) > _SHORT and _OBJECT[language].search(first[0].lower()) is not None


def is_told(word: str, language: str) -> bool:
    """Whether a word in small letters is a dative of several, who are told: "said the singer | to the guests"."""
    return language in LANGUAGES and word.islower() and len(word) > _SHORT + 1 and word.endswith(("ам", "ям"))


def is_passive(words: str, language: str) -> bool:
    """Whether words are a passive without a subject: "by the office | it was announced"."""
    return language in LANGUAGES and _PASSIVE.search(words) is not None


def opens_clause(words: str) -> bool:
    """Whether a conjunction opens the words: "because | the owner"."""
    return _OPENS_CLAUSE.match(words) is not None


def is_said_there(language: str, cue: str, place: str) -> bool:
    """Whether they say it at a body: "S, added they | in the ministry |, S"."""
    return language in LANGUAGES and _THEY_SAY.search(cue) is not None and _IN.match(place) is not None


def is_name_in_marks(language: str, words: str) -> bool:
    """Whether words are the name of a body, as Russian and Ukrainian set it: "«North»"."""
    return language in LANGUAGES and _NAME_IN_MARKS.fullmatch(words) is not None


def names_bodies(language: str, text: str, content: tuple[Span, ...]) -> bool:
    """Whether all that stands in marks in the content are names behind nouns: "that the yard «North» will close"."""
    words = " ".join(text[slice(*c)] for c in content)
    return language in LANGUAGES and not re.search(r"[«»„“”\"]", _BODY_IN_MARKS.sub("", words))


def is_pronoun(words: str) -> bool:
    """Whether words are a pronoun of the third person, and particles beside it."""
    return _PRONOUN.match(words) is not None


def pronoun_last(text: str, span: Span) -> Span | None:
    """The pronoun of the third person with which the words end."""
    found = list(_HE.finditer(text, *span))
    return found[-1].span() if found and found[-1].end() == span[1] else None


def subject_last(text: str, span: Span, language: str) -> Span | None:
    """Who ends the words before a verb, behind a lead-in that no comma ends: "After the talk | the tired skipper"; a
    noun for people in the nominative, with its adjectives."""
    words = list(_WORD.finditer(text, *span))
    for n in range(1, len(words)):
        if words[n][0].lower() in _people(language) and not _GOVERNS.fullmatch(words[n - 1][0]):
            while n > 1 and _OWN_ADJECTIVE.search(words[n - 1][0]):
                n -= 1
            return words[n].start(), span[1]
    return None


def governed(text: str, at: int) -> bool:
    """Whether a preposition stands right before `at`."""
    before = text[:at].split()[-1:]
    return bool(before) and _GOVERNS.fullmatch(before[0]) is not None


@cache
def _people(language: str) -> frozenset[str]:
    rows = (line.split("\t") for line in entries(f"speakers/{language}"))
    return frozenset(noun for noun, kind in rows if kind in ("person", "group"))


@cache
def _nouns(language: str) -> frozenset[str]:
    return frozenset(line.split("\t")[0] for line in entries(f"speakers/{language}"))


def subordinate(text: str, span: Span) -> int:
    """Where the last clause that a comma and a conjunction open begins, behind both; -1 where none does."""
    opened = (m.end() for m in re.finditer(r",\s", text[slice(*span)]))
    found = [(n, m) for n in opened if (m := _OPENS_CLAUSE.match(text, span[0] + n, span[1]))]
    return found[-1][1].end() if found else -1


def before_verb(text: str, span: Span, language: str) -> int:
    """Where the first verb begins, by its shape, in words that have one: "The yard | stopped the line"; the end in
    other languages."""
    words = list(_WORD.finditer(text, *span))[1:] if language in LANGUAGES else []
    nouns = _nouns(language)
    verb = next((n for n, w in enumerate(words) if _VERB.search(w[0]) and w[0] not in nouns), len(words))
    while 0 < verb < len(words) and words[verb - 1][0] in entries(f"lead-ins.{language}"):
        verb -= 1  # "The yard | yesterday stopped it"
    return words[verb].start() - 1 if verb < len(words) else span[1]


def doer(text: str, span: Span) -> Span | None:
    """Who does what a verb that opens a sentence tells, before it is said what they say: "In comes | the captain | and
    asks: …"; None where no verb opens it."""
    m = _VERB_FIRST.match(text, *span)
    return m.span("who") if m else None


def who_answers(text: str, words: Span) -> Span:
    """The words before a colon without a verb, without "and" and "in answer to him": "And | the guard | to him: …"; a
    pronoun where there is one."""
    he = _HE.search(text, *words)
    if he is not None:
        return he.span()
    joint, answer = _JOINS_ON.match(text, *words), _IN_ANSWER.search(text, *words)
    start, end = joint.end() if joint else words[0], answer.start() if answer else words[1]
    return (start, end) if start < end else words


def who_does(text: str, words: Span, language: str) -> Span:
    """The words before a colon without a verb that no list has, which ends them: "The guard | waved her off: …"."""
    last = text[slice(*words)].split()[-1]
    verb = _VERB.search(last) and last not in _nouns(language)
    return (words[0], before_verb(text, words, language)) if verb else words


def may_speak(words: str, language: str) -> bool:
    """Whether words behind a verb and before its colon can be who speaks, and are neither object nor adverb."""
    first = words.split()[0].lower()
    return first not in _THESE and (first not in entries(f"lead-ins.{language}") or len(first) < _SHORT)


def relative(language: str, text: str, source: Span) -> int:
    """Where the first relative clause of a source begins, at its comma; -1 where none does."""
    m = _relative(language).search(text, *source) if language in LANGUAGES else None
    return m.start() if m else -1


@cache
def _relative(language: str) -> re.Pattern[str]:
    words = "|".join(entries(f"relatives.{language}"))
    return re.compile(rf",\s(?:[^\W\d_]{{1,5}}\s)?(?:{words})\b")


def clause_before(text: str, source: Span) -> int:
    """Where the last clause begins that a comma and "but" or "and" open in the words before a verb; -1 where none."""
    return max((m.end() - 1 for m in _CLAUSE.finditer(text, *source)), default=-1)


def is_to_him(words: str) -> bool:
    """Whether words are a pronoun for who is told."""
    return words.lower() in ("ему", "ей", "им", "мне", "нам", "йому", "їй", "їм", "мені")


def is_verdict(cue: str, content: str) -> bool:
    """Whether somebody is found to be something, which admits nothing: "the jury found | the mate not guilty"."""
    words = content.lower().split()
    return any(_GUILTY.match(w) for w in words) and _FOUND.match(cue.lower()) is not None


def is_infinitive(words: str, language: str) -> bool:
    """Whether words begin with what is to be done, and so are no subject."""
    return language in LANGUAGES and INFINITIVE.match(words) is not None


def without_preposition(language: str, cue: Span, text: str, done: Span) -> tuple[Span, Span]:
    """A cue and what is done without, and with, the preposition by which a verb takes it: "insists | on a vote"."""
    m = _PREPOSITION.search(text, *cue) if language in LANGUAGES else None
    return ((cue[0], m.start()), (m.start() + 1, done[1])) if m else (cue, done)


def ended(text: str, content: tuple[Span, ...], sure: tuple[Span, ...]) -> tuple[Span, ...]:
    """Content up to where `sure`, another reading of it, ends before a comma or "and": "the court found it guilty | and
    ordered a fine", which no list of verbs can part."""
    (start, end), stop = content[-1], sure[-1][1]
    ends_here = start < stop < end and _GOES_ON.match(text, stop, end) is not None
    return (*content[:-1], (start, stop)) if ends_here else content


def without_asides(language: str, text: str, source: Span) -> Span:
    """A source without what behind it says when, where or how, and what before it only joins the sentence to the one
    before: "Meanwhile, | the teachers | in an open letter | also"."""
    if (opened := _openers(language)) is not None and (m := opened.match(text, *source)) is not None:
        source = m.end(), source[1]
    pattern = _asides(language)
    while pattern is not None and (m := pattern.search(text, *source)) is not None and m.start() > source[0]:
        source = source[0], m.start()
    return source


def until_contrast(language: str, text: str, content: Span | None) -> Span | None:
    """What was promised or asked up to what the writer sets against it with a subject of its own: "promised the money,
    | but the mayor of Lesk did not say when"."""
    m = _SETS_AGAINST.search(text, *content) if content and language in LANGUAGES else None
    return (content[0], m.start()) if content and m and m.start() > content[0] else content


def is_how(language: str, words: str) -> bool:
    """Whether words before a verb are an adverb alone, with the subject left out: "that | repeatedly | complained"."""
    return language in LANGUAGES and _ADVERB.fullmatch(words) is not None


def before_aside(language: str, text: str, source: Span) -> Span:
    """A source behind a verb up to where it was said, or to what else its bearer did: "said the head of the guild | at
    the meeting", "shouted Lund | and went"."""
    if language not in LANGUAGES:
        return source
    found = [m for p in (_aside_within(language), _AND_DID, _TO_WHOM) if (m := p.search(text, *source))]
    return source[0], min((m.start() for m in found), default=source[1])


def behind_aside(language: str, text: str, span: Span) -> int | None:
    """Where the subject begins behind a verb and where it was said: "assured | in a letter | the guild"; a listed noun
    in the nominative shows that, or two names behind it, and not that it is the guild's letter."""
    m = _aside_first(language).match(text, *span) if language in LANGUAGES else None
    noun = _WORD.match(text, m.start("who"), span[1]) if m else None
    if m is None or noun is None:
        return None
    low, nouns = noun[0].lower(), _nouns(language)
    several = low[:-1] in nouns and low[-1] in "иыі"
    named = noun[0][0].isupper() and _MEANWHILE.match(m[0]) is not None  # "said after the match | Ada Lund"
    return m.end() if low in nouns or several or named or _TWO_NAMES.match(text, noun.end(), span[1]) else None


@cache
def _aside_first(language: str) -> re.Pattern[str]:
    whose = r"(?:(?:его|её|ее|их|його|її|їх|їхній|їхня)\s)?"
    return re.compile(rf"\s*(?:{'|'.join(entries(f'asides.{language}'))})\s+(?={whose}(?P<who>\S))")


@cache
def _aside_within(language: str) -> re.Pattern[str]:
    """An aside of the list that begins with a preposition: adverbs may belong to an adjective."""
    placed = (a for a in entries(f"asides.{language}") if a.startswith("(?:"))
    return re.compile(rf"\s(?:{'|'.join(placed)})(?!\w)")


@cache
def _openers(language: str) -> re.Pattern[str] | None:
    found = entries(f"openers.{language}") if language in LANGUAGES else ()
    return re.compile(rf"(?i:{'|'.join(found)}),?\s(?=\S)") if found else None


@cache
def _asides(language: str) -> re.Pattern[str] | None:
    found = entries(f"asides.{language}") if language in LANGUAGES else ()
    return re.compile(rf",?\s(?:{'|'.join(found)}),?$") if found else None


def takes_object(language: str, behind: str) -> bool:
    """Whether what stands behind a verb is what it says or does, and no subject: an infinitive, what a colon opens."""
    if language not in LANGUAGES:
        return False
    words = behind.strip()
    return is_infinitive(words, language) or _COLON.match(words) is not None
