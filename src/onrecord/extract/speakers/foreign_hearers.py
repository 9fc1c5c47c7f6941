"""To whom it was said, in Spanish, French and German: "dijo a este diario", "confie aux siens", "sagt sie der Zeitung";
by the words around the cue, in its sentence. The forms are those of the list `hearing`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.extract import cues
from onrecord.extract.results import Attribution
from onrecord.extract.speakers.addressee import Told
from onrecord.extract.speakers.foreign_names import ARTICLES, Names
from onrecord.extract.speakers.lists import pairs
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.words import entries
from onrecord.record import Span

LANGUAGES = ("es", "fr", "de")
_STOP = r"[,.;:!?«»“”„\"()\n—–]"
_TITLE = r"(?:«\s?[^«»\n]{2,40}»|„[^„“”\n]{2,40}[“”]|“[^“”\n]{2,40}”|\"[^\"\n]{2,40}\")"
_LONGEST = 70  # characters
_FEW = 5  # words between the cue and those who hear
_TO = re.compile(r"\s(?:al?|aux?|à|de|d['’]?|que|um|auf|vor|an)$")
_PREPOSITION = re.compile(
    r"\b(?:bei|vor|an|gegenüber|zu|über|durch|für|mit|von|aus|wegen|gegen|ohne|seit|nach|in|auf|um|unter)\s$"
)
_AGENCY = re.compile(r"(?:der|die)\s(?:dpa|epd|afp|apa|sid|taz|kna|sda)\b")
"""Agencies and a paper that write themselves small."""
_BARE = re.compile(r"(?i:il|es|se|elle|on)")


@dataclass(frozen=True, slots=True)
class _Place:
    """The sentence of a cue, from `start` to `end`; what is `taken` is content or source."""

    reading: Reading
    language: str
    start: int
    end: int
    cue: Span
    content: tuple[Span, ...]
    source: tuple[Span, ...]

    @property
    def text(self) -> str:
        return self.reading.article.text

    @property
    def taken(self) -> tuple[Span, ...]:
        return (*self.content, *self.source)

    def form(self, part: str) -> re.Pattern[str]:
        return _form(f"{part}.{self.language}")

    def free(self, span: Span) -> bool:
        return not any(s < span[1] and span[0] < e for s, e in self.taken)

    def cued(self, part: str) -> bool:
        """Whether the cue is a verb of this part of the list."""
        return self.form(part).match(self.text[slice(*self.cue)].lower()) is not None


def find(reading: Reading, a: Attribution) -> Told | None:
    """The addressee that the words around the cue of `a` name."""
    tokens = [n for s in a.cue for n in reading.at(s)]
    if not tokens:
        return None
    sentence = reading.analysis.sentences[reading.sentence[tokens[0]]]
    first = a.cue[0] if len(a.cue) == 1 or a.content[0][0] >= a.cue[-1][1] else (a.cue[0][0], a.cue[-1][1])
    verb = _verb(reading.analysis.language).match(reading.article.text, *first)  # "bat | die Gäste um"
    last = verb.end() if verb else first[1]
    cue = first[0], first[0] + len(_TO.sub("", reading.article.text[first[0] : last]))  # "relató | al"
    p = _Place(reading, reading.analysis.language, *sentence, cue, a.content, a.source)
    if p.cued("silent"):
        return None
    for rule in (_in_passive, _by_noun, _in_talk, _by_pronoun):
        if (to := rule(p)) is not None:
            return Told(to, to if rule is _in_talk else None, request=rule is not _in_talk)
    return None


def _in_passive(p: _Place) -> Span | None:
    """ "The people | were asked by the council"."""
    said = re.sub(r"^il (?:lui |leur )?", "", p.text[p.cue[0] : p.end])
    front = p.text[p.start : p.cue[0]].rstrip(" ,")
    front = re.sub(r"(?:,? il| se les?)$", "", front)
    led = re.match(r"(?:A|Al|À|Aux?)\s", front)
    start = p.start + (led.end() if led else 0)
    to = start, p.start + len(front)
    if p.form("passive").match(said) is None or to[0] >= to[1] or len(front) > _LONGEST or not p.free(to):
        return None
    return None if _BARE.fullmatch(p.text[slice(*to)]) else to


def _in_talk(p: _Place) -> Span | None:
    """ "In an interview with the daily «North»", "in a letter to the board"."""
    m = p.form("talk").search(p.text, p.start, p.end)
    quoted = m is not None and p.reading.quoted[p.reading.at((m.start(), m.end()))[0]]
    return _noun_at(p, m.end(), sure=True) if m and p.free(m.span()) and not quoted else None


def _by_noun(p: _Place) -> Span | None:
    """ "Told | to this paper", "sagte sie | der Zeitung", "A la jueza le aseguró", "invites | the towns | to wait"."""
    asked = p.cued("asks")
    for m in re.compile(rf"(?<![\w’'-]){p.form('opens').pattern}").finditer(p.text, p.start, p.end):
        article = p.form("article").match(p.text, m.end())
        dative = p.language == "de" and m.end() == m.start()
        if (dative and (article is None or _PREPOSITION.search(p.text, p.start, m.start()))) or not p.free(m.span()):
            continue
        own = p.form("own").match(m[0]) is not None
        given = dative and p.form("sure").match(p.text, m.end()) is not None
        if p.language == "de" and article is None and not own:
            continue  # "vor Gericht"
        found = _noun_at(p, m.end(), sure=own or given or (asked and not dative))
        if found is None and _leads_to_content(p, m.end()):
            found = _noun_at(p, m.end(), sure=True)
        if found is not None and _belongs(p, m.start(), found, dative):
            return found
    return _asked(p) if asked else None


def _belongs(p: _Place, at: int, found: Span, dative: bool) -> bool:
    """Whether those at `at` are told by the cue: right behind it and its source, or first in the sentence, taken up by
    a pronoun; a German dative may stand before its participle."""
    if at >= p.cue[1]:
        between = p.text[p.cue[1] : at]
        for s, e in p.source:
            between = between.replace(p.text[s:e], "") if p.cue[1] <= s and e <= at else between
        clean = re.search(r"[.;:!?«»“”]|,\s\w", between) is None
        if p.language != "de":  # "said on Monday | to the press", but "voiced their support | to the press"
            between = re.sub(rf"\b(?:{'|'.join(entries(f'when.{p.language}'))})\b", "", between)
        return clean and len(between.split()) <= (_FEW if p.language == "de" else 1)
    between = p.text[found[1] : p.cue[0]]
    if dative and any(e <= at for _, e in p.source):
        return not re.search(_STOP, between) and len(between.split()) <= _FEW
    opens = not p.text[p.start : at].strip(' «“"')
    taken_up = re.search(r"(?:^|\s)(?:les?|lui|leur|il|elle)\s$", between) is not None
    taken_up = taken_up or re.compile(r"(?:se\s)?(?:les?|lui|leur)\s").match(p.text, *p.cue) is not None
    return opens and len(between) < _LONGEST and (taken_up or (p.language == "de" and not between.strip()))


def _leads_to_content(p: _Place, at: int) -> bool:
    """Whether nothing but those who hear stands from `at` to "that" and what was said."""
    start = p.content[0][0] if p.content else 0
    words = p.text[at:start]
    return (
        at >= p.cue[1]
        and bool(words)
        and re.fullmatch(rf"[^,.;:!?«»]{{3,{_LONGEST}}}?(?:\s(?:de\s)?(?:que|si)\s|\squ['’]|\s:\s«?\s?|:\s«?)?", words)
        is not None
    )


def _asked(p: _Place) -> Span | None:
    """The object right behind a verb that asks, before what is asked."""
    when = "|".join(entries(f"when.{p.language}"))
    lead = re.compile(rf"\s(?:(?:{when})\s)?").match(p.text, p.cue[1])
    found = _noun_at(p, lead.end(), sure=True) if lead and p.content and p.content[0][0] > p.cue[1] else None
    article = p.form("article").match(p.text, lead.end()) if lead else None
    german = (
        p.language == "de" and lead is not None and re.compile(r"die\s|das\s|seine\s|ihre\s").match(p.text, lead.end())
    )
    ends = found is not None and found[1] <= p.content[0][0]
    return found if ends and (article or german) and p.language != "es" else None


def _by_pronoun(p: _Place) -> Span | None:
    if p.language == "de":
        start = max((e for _, e in p.source if e <= p.cue[1]), default=p.cue[0])
        region = (min(start, p.cue[0]), min(p.cue[1] + 20, p.end))
    else:
        own = re.compile(r"(?:les?|me|nos|lui|leur|nous)\s|m['’]").match(p.text, *p.cue)
        at = own.end() if own else p.cue[0]
        region = (max(p.start, at - 12), at)
    m = p.form("pronoun").search(p.text, *region)
    inside = m is not None and any(s <= m.start("to") < e for s, e in p.content)
    if p.language == "de" and m is not None and any(s <= m.start("to") < e for s, e in p.source):
        return None  # "said one | of them"
    return m.span("to") if m is not None and (not inside or p.cue[0] > p.content[0][0]) else None


def _noun_at(p: _Place, at: int, sure: bool) -> Span | None:
    """The words for those who hear that begin at `at`: with an article, a name, a title in quotation marks."""
    text = p.text
    article = p.form("article").match(text, at, p.end)
    behind = article.end() if article else at
    if p.language == "de" and (agency := _AGENCY.match(text, at, p.end)) is not None:
        return agency.span()
    titled = re.compile(_TITLE).match(text, behind, p.end)
    if titled is not None and p.free((at, titled.end())):
        return at, titled.end()
    stop = re.compile(rf"{_STOP}|(?<=\s)(?:{p.form('ends').pattern})(?=[\s,.;:«]|$)").search(text, behind, p.end)
    bounds = [s for s, _ in p.taken if s >= at] + ([p.cue[0]] if p.cue[0] > at else [])
    end = min([stop.start() if stop else p.end, *bounds])
    words = text[at:end].rstrip()
    found = at, at + len(words)
    if len(words) <= behind - at or len(words) > _LONGEST or not p.free(found):
        return None
    return found if sure or _hears(p, (behind, found[1]), article is not None) else None


def _hears(p: _Place, span: Span, article: bool) -> bool:
    """Whether the words are for somebody: a person, a body or a group of the lists, or a name."""
    tokens = [n for n in p.reading.at(span) if p.reading.tokens[n].text.casefold() not in ARTICLES]
    nouns = [n for n in tokens if p.reading.tokens[n].text[0].isupper()] if p.language == "de" else tokens
    if not nouns:
        return False
    if p.language == "de":
        return _hears_german(p, span, nouns)
    word, names = p.reading.tokens[nouns[0]].text, Names(p.reading, p.language, frozenset())
    if names.kind(nouns[0]) in ("person", "organisation", "group") or names.is_given(nouns[0]):
        return True
    return p.form("heard").fullmatch(word.casefold()) is not None or (word[0].isupper() and not article)


def _hears_german(p: _Place, span: Span, nouns: list[int]) -> bool:
    """Whether German words are for somebody; behind "der" those of a man are whoever speaks."""
    names = Names(p.reading, "de", frozenset())
    words = [p.reading.tokens[n].text for n in nouns]
    kinds = [names.kind(n) for n in nouns[:2]]
    if "person" in kinds and not words[0].endswith("in") and p.text[: span[0]].endswith(("der ", "Der ")):
        return False
    known = any(kind in ("person", "organisation", "group") for kind in kinds) or names.is_given(nouns[0])
    return known or words[0].isupper() or any(p.form("heard").fullmatch(w.casefold()) for w in words)


@cache
def _verb(language: str) -> re.Pattern[str]:
    acts = {re.split("[~>]", w)[0].replace("_", " ") for line in entries(f"acts.{language}") for w in line.split()}
    listed = "|".join(sorted(map(re.escape, acts), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:{cues.pattern(language)}|\b(?i:{listed})\b)")


@cache
def _form(name: str) -> re.Pattern[str]:
    return re.compile(pairs("hearing")[name])
