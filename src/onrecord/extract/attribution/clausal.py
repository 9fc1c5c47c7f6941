"""Sources that are none: a clause, quoted words, a writer's own question; in the languages that are read by words.

A source that a noun before it completes, or a pronoun within it, is mended; any other is left out, since a statement
without a source says less than one with a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from onrecord.extract import cues
from onrecord.extract.attribution.overlap import touch
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.results import Attribution
from onrecord.extract.words import entries
from onrecord.record import Span

_JOINT = re.compile(r"(?:und|aber|et|mais|y|e|pero|и|но|і|й|але)\s")
_MARKS_BEFORE = re.compile(r"[,.;:!?—–«„“\"(\n]")
_PRONOUN = {
    "ru": r"он|она|они",
    "uk": r"він|вона|вони",
    "fr": r"il|elle|ils|elles",
    "de": r"er",
    "es": r"él|ella|ellos|ellas",
}
_WHOSE = ("dessen", "deren", "cuy")  # "whose | head, Ada Lund" is she
_NOBODY = {  # "hieß es zur Begründung", "indique-t-on"
    "de": re.compile(r"(?:es|man)\s|(?i:darin|dort|daraus)$"),
    "fr": re.compile(r"on(?:\s|$)"),
    "es": re.compile(r"se(?:\s|$)"),
    "ru": re.compile(r"(?i:причиной|поводом|основанием)$"),
    "uk": re.compile(r"(?i:причиною|приводом|підставою)$"),
}
_AMOUNT = re.compile(
    r"\d\s?(?:тыс|тис|млн|млрд|миллион|мільйон|рубл|грив|грн|euros?\b|Euro\b|millones|millions|Millionen|%|€)"
)
_COPULA = {
    "ru": "был|была|было|были|будет|будут",
    "uk": "був|була|було|були|буде|будуть",
    "es": "es|son|era|eran|fue|fueron|está|están|estaba|ha|han|había|habían",
    "fr": "est|sont|était|étaient|fut|a|ont|avait|avaient",
    "de": "ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden",
}
_SAYS_MORE = re.compile(
    r",\s(?:der|die|das|den|dem|in|котор|яки|яка|яке|які|що\s)|(?<!\w)(?:qu[ei]|dont|quien|quienes)(?!\w)|[(«„“\"]"
)
_WORDS_QUOTED = 4  # a name in marks may have fewer
_ASKS = {  # '"…?", lui demande-t-on': the reporter's question, nobody's statement
    "fr": r"(?:(?:lui|leur)\s)?(?:demande-t-on|a-t-on demandé|demandons-nous)\b"
    r"|(?:(?:lui|leur)\s)?(?:avons-nous|a-t-on)\sdemandé\b",
    "es": r"(?:(?:le|les)\s)?(?:preguntamos|pregunta este|preguntó este)\b|se\s(?:le|les)\spregunta\b",
    "de": r"(?:fragen|fragten|wollten|wollen)\s(?:wir|wissen wir)\b|(?:fragt|fragte)\sman\b",
    "ru": r"(?:спрашиваем|спросили|спрашивали|интересуемся)(?:\s(?:мы|его|её|ее|их|у\s\w+))*\s*(?=[.,]|$)",
    "uk": r"(?:запитуємо|запитали|питаємо|спитали|цікавимося)(?:\s(?:ми|його|її|їх|у\s\w+))*\s*(?=[.,]|$)",
}


def without_clauses(prose: Prose, found: Iterable[Attribution]) -> list[Attribution]:
    """The statements, each without a source that is a clause or words in quotation marks, and without the questions
    that the writer put himself."""
    said = list(found)
    if prose.parsed or not entries(f"clause-openers.{prose.language}"):
        return said
    kept = [a for a in said if not (_is_own_question(prose, a) or _takes_content_for_source(a, said))]
    return [_mended(prose, a, said) for a in kept]


def _mended(prose: Prose, a: Attribution, said: Sequence[Attribution]) -> Attribution:
    source = tuple(_closed(prose.text, who) for s in a.source if (who := _who(prose, s, a, said)) is not None)
    return a if source == a.source else msgspec.structs.replace(a, source=source)


def _closed(text: str, source: Span) -> Span:
    """A source with the mark that closes the name with which it ends: "the press office of «North»"."""
    words = text[slice(*source)]
    open_name = words.count("«") > words.count("»") and text.startswith("»", source[1])
    return (source[0], source[1] + 1) if open_name else source


def _who(prose: Prose, source: Span, a: Attribution, said: Sequence[Attribution]) -> Span | None:
    if _is_quotation(prose, source, said):
        return None
    text = prose.text
    joint = _JOINT.match(text, *source)
    start = joint.end() if joint else source[0]
    words = text[start : source[1]].split()
    if joint and words and _says(prose, words[0]):
        return None  # "the firm denies it, | and recalls that the council pays |"
    if len(words) > 1 and _opens_clause(prose, source):
        return _noun_before(prose, source[0], a)
    own = _pronoun(prose.language).search(text, *source) or _joined(prose.language).match(text, *source)
    if own is not None and "," not in text[source[0] : own.start()]:
        return own.span()  # "Earlier | he | wrote on his page"
    if last := _last_pronoun(prose.language).search(text, *source):
        return last.span("who")  # "when the money comes, | she"
    if _NOBODY[prose.language].match(text, *source) or _AMOUNT.search(text, *source):
        return None
    return _without_verb(prose, source)


def _takes_content_for_source(a: Attribution, said: Sequence[Attribution]) -> bool:
    """Whether a statement has for its source what another has for its content, by words that belong to that one's
    attribution: "| The bakers will sue |, as their head announced"."""
    return any(
        b is not a and touch(a.source, b.content) and not touch(a.source, b.source) and touch(a.cue, b.source)
        for b in said
    )


def _without_verb(prose: Prose, source: Span) -> Span | None:
    """A source without an auxiliary or copula and what belongs to it: "Her sister, Ada Luna, | is glad"; behind a
    comma somebody else does it: "that the wire was whole, | another"."""
    text = prose.text
    verb = _copula(prose.language).search(text, *source)
    if verb is None or prose.is_quoted(verb.start()) or _SAYS_MORE.search(text, source[0], verb.start()):
        return source
    if verb.start() == source[0]:
        return source  # "it was | the mate himself | who"
    comma = text.rfind(",", verb.end(), source[1])
    return bare(text, (comma + 1, source[1])) if comma >= 0 else bare(text, (source[0], verb.start()))


def _is_quotation(prose: Prose, source: Span, said: Sequence[Attribution]) -> bool:
    """Whether a source is words in marks that are said, or too many for a name."""
    for outer, inner in prose.quoted_around(source[0] + 1):
        if not (source[0] <= inner[0] and inner[1] <= source[1] + 1) or bare(prose.text, source, '«»„“”"') is None:
            continue
        alone = prose.quoted_share([source]) > 0.9
        content = any(c[0] <= inner[0] + 1 and inner[1] - 1 <= c[1] for b in said for c in b.content)
        if outer[0] >= source[0] and alone and (content or len(prose.text[slice(*inner)].split()) > _WORDS_QUOTED):
            return True
    return False


def _says(prose: Prose, word: str) -> bool:
    return word.islower() and re.fullmatch(cues.pattern(prose.language), word) is not None


def _opens_clause(prose: Prose, source: Span) -> bool:
    """Whether a conjunction or a relative pronoun opens the words."""
    return _opening(prose.language).match(prose.text, *source) is not None


def _noun_before(prose: Prose, start: int, a: Attribution) -> Span | None:
    """The words before a relative clause that was taken for a source: "In | the letter |, which the paper has, …"."""
    relative = _relative(prose.language).match(prose.text, start)
    if relative is None or not prose.text[:start].rstrip().endswith(","):
        return None
    comma = prose.text.rfind(",", 0, start)
    begins = prose.paragraph_at(start)[0]
    opens = max((m.end() for m in _MARKS_BEFORE.finditer(prose.text, begins, comma)), default=begins)
    noun = bare(prose.text, (opens, comma))
    free = noun is not None and not any(s < noun[1] and noun[0] < e for s, e in (*a.content, *a.cue))
    return noun if free and noun and len(prose.text[slice(*noun)].split()) <= _WORDS_QUOTED else None


def _is_own_question(prose: Prose, a: Attribution) -> bool:
    """Whether the words are a question that the writer put himself: "« Et alors ? », lui demande-t-on"."""
    asks = _asks(prose.language)
    end = a.content[-1][1]
    question = "?" in prose.text[end - 1 : end + 2]
    return question and asks is not None and asks.match(prose.text, end) is not None


@cache
def _asks(language: str) -> re.Pattern[str] | None:
    return re.compile(rf"[\s?»”“\",—–-]*(?:{_ASKS[language]})") if language in _ASKS else None


@cache
def _relative(language: str) -> re.Pattern[str]:
    words = "|".join(w for w in entries(f"relatives.{language}") if not w.startswith(_WHOSE)) or "(?!)"
    return re.compile(rf"(?:[^\W\d_]{{1,2}}\s)?(?:{words})\s")


@cache
def _opening(language: str) -> re.Pattern[str]:
    """A relative pronoun, or a conjunction that no noun goes by: "that", "in order to"."""
    that = {
        "ru": r"что\s(?!касается)|чтобы\s|о том|будто\s",
        "uk": r"що\s(?!стосується)|щоб\s|про те|ніби\s",
        "es": r"que\s",
        "fr": r"que\s|qu['’]",
        "de": r"dass\s",
    }
    return re.compile(rf"(?:{_relative(language).pattern}|{that.get(language, '(?!)')})")


@cache
def _copula(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{_COPULA[language]})(?=\s|$)")


@cache
def _last_pronoun(language: str) -> re.Pattern[str]:
    return re.compile(rf",\s(?P<who>{_PRONOUN.get(language, '(?!)')})$")


@cache
def _pronoun(language: str) -> re.Pattern[str]:
    """A pronoun that a word stands before, and that more words follow."""
    return re.compile(rf"(?<=[^\W\d_]\s)(?:{_PRONOUN.get(language, '(?!)')})(?=\s)")


@cache
def _joined(language: str) -> re.Pattern[str]:
    """A pronoun with a verb that "and" joins to the cue: "| That one | shrugged and"."""
    pronoun = _PRONOUN.get(language, "(?!)")
    return re.compile(rf"(?i:{pronoun}|тот|той)(?=\s[^,]+(?:\s(?:и|й|і|та|y|e|et|und))?$)")
