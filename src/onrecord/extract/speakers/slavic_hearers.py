"""To whom it was said, in Russian and Ukrainian: "сказал журналистам", "розповіла «Полудню»", "в интервью радио «X»",
"призвал жителей"; by datives and names in marks beside the cue, and by what stands between it and what is asked."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.attribution import slavic
from onrecord.extract.results import Attribution
from onrecord.extract.speakers.addressee import Told
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.words import entries
from onrecord.record import Span

LANGUAGES = ("ru", "uk")
_STOP = re.compile(r"[.;:!?\n]|\s[—–]|,")
_MARKS = r"(?:«[^«»\n]{2,40}»|„[^„“”\n]{2,40}[“”])"
_TITLE = re.compile(_MARKS)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NOUN = re.compile(rf"[^\W\d_]+(?:-[^\W\d_]+)?(?:\s(?:[^\W\d_]+\s)?{_MARKS})?")
_TO_ME = re.compile(r"(?i:мне|нам|ему|ей|им|мені|йому|їй|їм)(?!\w)")
_TALK = re.compile(
    r"(?<!\w)(?i:в|во|у)\s(?:[^\W\d_]+\s)?(?:интервью|інтерв[’']ю|комментарии|коментарі|беседе\sс|разговоре\sс"
    r"|розмові\sз|бесіді\sз|письме\s(?:в|к)|листі\sдо)\s(?P<to>(?:(?!(?:он|она|они|він|вона|вони)\s)[^\W\d_]+\s?){0,3}?"
    rf"{_MARKS}|журналист\w+|журналіст\w+|корреспондент\w+|кореспондент\w+|редакции|редакції)"
)
_NO_HEARER = re.compile(r"(?i:в|во|на|о|об|про|у|за|к|с|от|до|по|не|для|над|при|из|із|від|з|що|что|чтобы|щоб)")
_ASSURES = re.compile(r"завер|увер[яи]|убежда|предупре[дж]|попере[дж]|запевн|переконує|переконува|поинформ|проінформ")
_EXPLAINS = re.compile(r"объясн|поясн")  # "put it down to": what, and no hearer, stands behind
_MOST = 4  # words
_LONGEST = 30  # characters


def find(reading: Reading, a: Attribution) -> Told | None:
    """The addressee that the words around the cue of `a` name."""
    tokens = [n for s in a.cue for n in reading.at(s)]
    if not tokens:
        return None
    sentence = reading.analysis.sentences[reading.sentence[tokens[0]]]
    if (to := _beside(reading, a, sentence[1]) or _asked(reading, a)) is not None:
        return Told(to, request=True)
    for m in _TALK.finditer(reading.article.text, *sentence):
        free = not any(s < m.end("to") and m.start("to") < e for s, e in (*a.content, *a.source))
        if free and not reading.quoted[reading.at((m.start(), m.end()))[0]]:
            return Told(m.span("to"), m.span("to"))
    return None


def _beside(reading: Reading, a: Attribution, end: int) -> Span | None:
    """Those told right behind the cue, or behind the source where that follows it."""
    text, cue = reading.article.text, a.cue[-1]
    verb = _WORD.match(text, *cue)
    if verb is None or _NO_HEARER.fullmatch(verb[0]):
        return None  # a colon, "by the words of"
    places = [verb.end(), cue[1], *(e for s, e in a.source if s >= cue[1] and not text[cue[1] : s].strip(" ,"))]
    if (before := re.compile(rf"(?<!\w){_TO_ME.pattern}\s$").search(text, max(0, cue[0] - 6), cue[0])) is not None:
        return before.start(), before.end() - 1
    last = text[max(0, cue[0] - _LONGEST) : cue[0]].split()[-1:]
    if last and last[0] in _told(reading.analysis.language):  # "about this | the press | was told by"
        return cue[0] - 1 - len(last[0]), cue[0] - 1
    for at in places:
        at += len(text[at:end]) - len(text[at:end].lstrip(" "))
        if any(s <= at < e for s, e in (*a.content, *a.source)):
            continue
        if (me := _TO_ME.match(text, at, end)) is not None:
            return me.span()
        if (title := _TITLE.match(text, at, end)) is not None:
            return title.span()
        word, noun = _WORD.match(text, at, end), _NOUN.match(text, at, end)
        if word and noun and (word[0] in _told(reading.analysis.language) or _is_told(reading, word[0])):
            whole = not any(s < noun.end() and at < e for s, e in (*a.content, *a.source))
            return noun.span() if whole else word.span()
    return None


def _is_told(reading: Reading, word: str) -> bool:
    return slavic.is_told(word, reading.analysis.language)


def _asked(reading: Reading, a: Attribution) -> Span | None:
    """Those between a verb that asks, promises or accuses and what is asked."""
    text, cue = reading.article.text, a.cue[-1]
    word = _WORD.match(text, *cue)
    if word is None:
        return None
    verb, cue = word[0].casefold(), word.span()
    start = a.content[0][0] if a.content else 0
    between = text[cue[1] : start].strip(" ,") if start > cue[1] else ""
    asks = any(re.match(line.split(" :: ")[0], verb) for line in entries(f"asked.{reading.analysis.language}"))
    between = re.sub(r",?\s(?:что|чтобы|що|щоб)$", "", between)
    between = re.sub(r"^перед\s", "", between)
    words = between.split()
    asks = asks or _ASSURES.match(verb) is not None
    if (
        _EXPLAINS.match(verb)
        or not asks
        or not words
        or len(words) > _MOST
        or _STOP.search(between)
        or _NO_HEARER.fullmatch(words[0])
    ):
        return None
    if _NO_HEARER.fullmatch(words[-1]):
        words = words[:-1]
    at = cue[1] + text[cue[1] : start].index(between)
    to = at, at + len(" ".join(words))
    return None if any(s < to[1] and to[0] < e for s, e in a.source) else to


@cache
def _told(language: str) -> frozenset[str]:
    """The datives of the list `told`, which has the prepositions of places too."""
    return frozenset(
        w
        for w in entries(f"told.{language}")
        if w not in ("после", "перед") and w.endswith(("у", "ю", "е", "и", "і", "ам", "ям")) and len(w) > 3
    )
