"""Where a statement ends because its speaker, or somebody else, goes on to say another thing: "denied the charge and
promised to pay", "the union wants a vote, the owners a delay"; in the languages that are read by words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from onrecord.extract.attribution import acts, slavic, unsaid, worded
from onrecord.extract.attribution.overlap import touch
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.results import Attribution
from onrecord.record import Span

CONFIDENCE = 0.6
_AND = {"ru": "и|а также|но", "uk": "і|й|та|а також|але", "es": "y|e|pero", "fr": "et|mais", "de": "und|aber"}
_ALSO = "(?:также|тоже|затем|потом|одновременно|також|згодом|водночас|también|además|luego|aussi|ensuite|zugleich|auch)"
_OPENS = re.compile(r"(?:[A-ZÀ-ÞА-ЯЁЄІЇҐ]|(?:el|la|los|las|le|la|les|un|une|una|der|die|das)\s|l['’])")
_JOINT = re.compile(r"[»”“]?,?\s(?:(?:а|и|но|і|й|та|але)\s)?")
_YET = r"\w+\s(?:sich\s)?(?:aber|jedoch|allerdings)[\s,]"
_MAX_WHO = 6  # words
_PAST = {
    "ru": re.compile(r"(?:л|ла|ло|ли)(?:сь|ся)?$"),
    "uk": re.compile(r"(?:в|ла|ло|ли)(?:ся|сь)?$"),
    "es": re.compile(r"(?:ó|aron|ieron)$"),
}
_PLURAL = {
    "ru": re.compile(r"(?:ли|ют|ят|ут|ат)(?:сь|ся)?$"),
    "uk": re.compile(r"(?:ли|ть)(?:сь|ся)?$"),
    "es": re.compile(r"^(?:(?:se|no|l[aeo]s?)\s)*\w+n\b"),
    "fr": re.compile(r"(?:(?<!dém)(?<!\bm)(?<!\bs)(?<!cons)(?<!press)ent|ont)\b"),
    "de": re.compile(r"(?:en|ern|eln)\b"),
}


def parted(prose: Prose, found: Sequence[Attribution]) -> list[Attribution]:
    """The statements, each ended where its speaker goes on to say another thing, and those other things."""
    if prose.parsed or prose.language not in _AND:
        return list(found)
    out: list[Attribution] = []
    todo = list(reversed(found))
    while todo:
        a = todo.pop()
        parts = a.kind in ("indirect", "mixed") and a.cue and a.content
        cut = (_next(prose, a) or _behind(prose, a)) if parts else None
        if cut is None:
            out.append(a)
            continue
        short, more = cut
        if short is a and any(touch(more.cue, b.cue) for b in (*out, *todo)):
            out.append(a)
            continue
        out.append(short)
        if unsaid.is_refused(prose, prose.text[slice(*more.cue[0])], more.content[0]):
            continue  # "agreed to pay, but | refused to name a sum"
        if not any(touch(more.cue, b.cue) for b in (*out, *todo)):
            todo.append(more)
        elif more.source == a.source:
            out, todo = ([_by(b, more) for b in found] for found in (out, todo))
    return [_of_one_before(prose, b, out) for b in out]


def _of_one_before(prose: Prose, b: Attribution, said: Sequence[Attribution]) -> Attribution:
    """A statement whose source was taken to be those who are told, or no more than "but", with that of the statement
    right before it: "promised a quay, and | the fishermen | he asked to wait"."""
    source = b.source[0] if len(b.source) == 1 else None
    words = prose.text[slice(*source)] if source else ""
    joins = re.fullmatch(_AND[prose.language], words)
    if source is None or not (joins or slavic.is_object(words, prose.language)):
        return b
    for a in said:
        gap = prose.text[a.content[-1][1] : source[0]]
        if a.source and a.source != b.source and _JOINT.fullmatch(gap):
            return msgspec.structs.replace(b, source=a.source)
    return b


def _by(b: Attribution, more: Attribution) -> Attribution:
    """A statement with the source that `more` has, where both have the same cue."""
    return msgspec.structs.replace(b, source=more.source) if touch(more.cue, b.cue) else b


def _next(prose: Prose, a: Attribution) -> tuple[Attribution, Attribution] | None:
    """A statement up to where another thing is said, and that other thing."""
    start, end = a.content[-1]
    for m in _pattern(prose.language).finditer(prose.text, start, end):
        who = bare(prose.text, m.span("who")) if m["who"] else None
        if prose.is_quoted(m.start("cue")) or not _goes_on(prose, a, m, who):
            continue
        stop = end if "\n" in prose.text[m.end() : end] else _sentence_end(prose, m.end())
        said = worded.said_from(prose, m.start("cue"), stop)
        first = bare(prose.text, (start, m.start()))
        if said is None or first is None or not _says_something(prose, a, prose.text[slice(*first)]):
            continue
        cue, content = said
        short = msgspec.structs.replace(a, content=(*a.content[:-1], first))
        told = who is not None and slavic.is_object(prose.text[slice(*who)], prose.language)
        source = (who,) if who and not told else a.source
        return short, Attribution(content=(content,), source=source, cue=(cue,), kind="indirect", confidence=CONFIDENCE)
    return None


def _behind(prose: Prose, a: Attribution) -> tuple[Attribution, Attribution] | None:
    """A Slavic statement, and what its speaker goes on to say right behind it, where the model ended it there."""
    end = a.content[-1][1]
    if prose.language not in slavic.LANGUAGES or not a.source or prose.is_quoted(end - 1):
        return None
    m = _pattern(prose.language).match(prose.text, end)
    if m is None or m["who"] or prose.is_quoted(m.start("cue")) or not _goes_on(prose, a, m, None):
        return None
    said = worded.said_from(prose, m.start("cue"), _sentence_end(prose, m.end()))
    if said is None or any(s < said[0][0] < e for s, e in a.content):
        return None
    more = Attribution(content=(said[1],), source=a.source, cue=(said[0],), kind="indirect", confidence=CONFIDENCE)
    return a, more


def _goes_on(prose: Prose, a: Attribution, m: re.Match[str], who: Span | None) -> bool:
    """Whether the second verb is the speaker's, and not of somebody in the words reported; with a subject of its own
    it is where the first is an act, which no clause follows."""
    if who is not None and not slavic.is_object(prose.text[slice(*who)], prose.language):
        return acts.is_act(prose, a.cue[0]) and _OPENS.match(prose.text, who[0]) is not None
    first, second = prose.text[slice(*a.cue[0])], m["cue"]
    several, past = _PLURAL[prose.language], _PAST.get(prose.language)
    if bool(several.search(first.lower())) != bool(several.search(second.lower())):
        return False
    if past is None or not past.search(second.split()[0].lower()):
        return True
    own = past.search(second.split()[0].lower())
    reported = re.findall(r"\w+", prose.text[a.content[-1][0] : m.start()].lower())
    return not any((x := past.search(w)) and own and x[0] == own[0] and len(w) > 4 for w in reported)


def _says_something(prose: Prose, a: Attribution, words: str) -> bool:
    """Whether what stands before the second verb can be a statement: two words, or the one thing that an act needs."""
    german = prose.language == "de" and words[:1].isupper()  # "klagen über | Lärm"
    taken = german or " " in prose.text[slice(*a.cue[0])]  # "se quejan del | ruido"
    return taken or len(words.split()) > 1 or (acts.is_act(prose, a.cue[0]) and acts.is_thing_done(prose, words))


def _sentence_end(prose: Prose, at: int) -> int:
    return next(e for s, e in prose.sentences(prose.paragraph_at(at)) if e >= at)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    said = rf"(?:{acts.said_words(language).pattern})"
    who = rf"(?P<who>[^\s,.;:!?«»“”„\"]+(?:\s[^\s,.;:!?«»“”„\"]+){{0,{_MAX_WHO - 1}}}?)\s"
    yet = rf"|,\s(?={_YET})" if language == "de" else rf"|,\s(?={acts.act_words(language)})"
    joint = rf"(?:,?\s(?:{_AND[language]})\s(?:{_ALSO}\s)?|[,;]\s(?:(?:{_AND[language]})\s)?{who}{yet})"
    return re.compile(rf"{joint}(?P<cue>{said})(?=[\s,:])")
