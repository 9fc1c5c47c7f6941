"""Where somebody spoke, and what else was said there: an interview holds for the rest of what he says, a letter for
what he writes, a speech for what stands next to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord.extract.speakers import hearers
from onrecord.extract.speakers.addressee import Told
from onrecord.extract.speakers.appearances import Appearance, appearances, interview
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.elsewhere import also, at_any_time, earlier, later, long_ago, said_elsewhere, speaks
from onrecord.extract.speakers.entities import Entity
from onrecord.extract.speakers.lists import lower, small, words
from onrecord.extract.speakers.said import Said
from onrecord.extract.speakers.taken_up import take_up
from onrecord.record import Span

_LETTER_TO = re.compile(r"\b(?:letter|e-?mail|memo|note|message|petition|wrote)\b[^.:;]{0,40}\bto $")
_NEAR = 2  # paragraphs
_OPENED = 3  # paragraphs
_OPENING = 6  # paragraphs: an interview told of so early is what the article is about
_DAYS = small("addressee.days")
_WRITES = small("occasions.writes")
_REFERS = small("occasions.refers")
_PRESS = small("occasions.press")
_TALKS = small("addressee.talks") | small("addressee.on_air")
_PUBLISHED = small("addressee.published")
_OUTLETS = small("hearers.shows") | small("nouns.papers")


@dataclass(frozen=True, slots=True)
class _Talk:
    """An interview, an outlet or a programme, told of in paragraph `block`; one of `long_ago` is not what the article
    is about; a `firm` one is called an interview, and no mere outlet that somebody told something."""

    to: Span
    block: int
    written: bool
    long_ago: bool = False
    firm: bool = True


def still_told(said: Said, told: list[Told | None], found: list[Span | None]) -> None:
    """What somebody goes on to say was said to the same outlet, to write to the same reader; within a paragraph, to
    anybody he told the rest."""
    shown = list(appearances(said.cast))
    talks = [_talk(said, n, t, to) for n, (t, to) in enumerate(zip(told, found, strict=True))]
    _near_by(said, told, shown, found)
    take_up(said, shown, found)
    first = _forward(said, told, talks, found, shown)
    _just_before(said, talks, first, found)
    _backward(said, first, found)
    _headed(said, found)


def _forward(
    said: Said, told: list[Told | None], talks: list[_Talk | None], found: list[Span | None], shown: list[Appearance]
) -> dict[Entity, _Talk | None]:
    """Go through the text; the first talk of each speaker."""
    now: dict[Entity, _Talk] = {}
    known: dict[Entity, _Talk] = {}
    first: dict[Entity, _Talk | None] = {}
    letters: dict[Entity, Span] = {}
    away: dict[Entity, int] = {}
    last: dict[Entity, int] = {}
    text, order, blocks, own = said.cast.reading.article.text, said.order, said.blocks, list(found)
    coming = [x for x in shown if x.talk]
    for place, n in enumerate(order):
        while coming and coming[0].verb < said.start(n):
            x = coming.pop(0)
            if x.speaker is not None and x.written and x.block > _OPENED:
                letters[x.speaker] = x.to  # one of which the article only speaks
            elif x.speaker is not None:
                now[x.speaker] = known[x.speaker] = _Talk(x.to, x.block, x.written)
                first.setdefault(x.speaker, now[x.speaker])
        speaker, to = said.speakers[n], own[n]
        if speaker is None:
            continue
        talk = talks[n] or (_meant(said, n, known) if to is None else None)
        if talk is not None and to is not None and (host := _told_just_now(said, place, own)) is not None:
            found[n] = host
            talk = replace(talk, to=host)
        if talk is not None and not (speaker in now and (talk.long_ago or earlier(said, n))):
            now[speaker] = known[speaker] = talk
            if first.get(speaker) is None and not talk.long_ago and (speaker not in first or talk.block < blocks[n]):
                first[speaker] = talk
        if to is not None and _LETTER_TO.search(text[max(0, to[0] - 60) : to[0]]):
            letters[speaker] = to
        if to is None and speaker in letters and "write" in said.cue(n):
            found[n] = letters[speaker]
        if to is None and (guest := _guest(said, n, now)) is not None:
            found[n] = guest
        if found[n] is None and not said.posted(n) and speaks(said, n) and not at_any_time(said, n):
            near = [order[k] for k in (place - 1, place + 1) if 0 <= k < len(order)]
            near = [k for k in near if said.speakers[k] is speaker and blocks[k] == blocks[n] and _shared(told[k])]
            near = [k for k in near if not (at_any_time(said, k) or said.holds(n, k))]
            found[n] = next((s for k in near if (s := found[k]) and not _names(said, n, s)), None)
        if said_elsewhere(said, n) or (speaker in now and _is_written(said, n, now[speaker])):
            away[speaker] = blocks[n]
            over = speaker in now and (
                (now[speaker].block > _OPENED and not now[speaker].firm) or _is_press(said.cast, now[speaker].to)
            )
            if to is None and over:
                ended = now.pop(speaker)  # the round of questions is over
                if ended is first.get(speaker) and ended.block > _OPENED and not _is_press(said.cast, ended.to):
                    first[speaker] = None  # nor did the headline mean it
        if to is not None and talk is None and _are_others(said.cast, to) and _shared(told[n]):
            now.pop(speaker, None)  # he went on to speak to others
            first.setdefault(speaker, None)
        stays = blocks[n] - away.get(speaker, -2) <= (said.attributions[n].kind == "direct")
        if found[n] is None and speaker in now and not stays and _may(said, n, now[speaker]):
            found[n] = now[speaker].to
        before = last.get(speaker, n)
        if found[n] is None and _shared(told[before]) and _still_there(said, before, n, found[before]):
            found[n] = found[before]
        last[speaker] = n
    return first


def _told_just_now(said: Said, place: int, found: list[Span | None]) -> Span | None:
    """Who held "the interview, which will be on Channel 9": the person whom its speaker told something just before."""
    cast, now = said.cast, said.order[place]
    if not _refers(said, now):
        return None
    for n in reversed(said.order[:place]):
        to = found[n]
        if said.blocks[now] - said.blocks[n] > _NEAR:
            return None
        if said.speakers[n] is said.speakers[now] and to is not None:
            m = cast.at.get(cast.reading.at(to)[-1])
            return to if m is not None and m.type == "person" else None
    return None


def _refers(said: Said, n: int) -> bool:
    """Whether a statement is told to be from "the interview", one told of before."""
    tokens, children = said.cast.reading.tokens, said.cast.reading.children
    talks = [k for k in said.around(n) if tokens[k].dep == "pobj" and tokens[k].lemma.casefold() in _TALKS]
    return any(tokens[c].text.casefold() in _REFERS for k in talks for c in children[k])


def _meant(said: Said, n: int, talks: dict[Entity, _Talk]) -> _Talk | None:
    """ "She said during the interview": the one that was told of."""
    speaker = said.speakers[n]
    if speaker is None or not _refers(said, n):
        return None
    reading, start = said.cast.reading, said.start(n)
    for k in range(start - 1, -1, -1):
        if said.blocks[n] - reading.block[k] > 1:
            break
        if not reading.quoted[k] and (to := interview(reading, k)) is not None:
            return _Talk(to, reading.block[k], written=False)
    return talks.get(speaker) if speaker in talks else next(reversed(talks.values()), None)


def _just_before(
    said: Said, talks: list[_Talk | None], first: dict[Entity, _Talk | None], found: list[Span | None]
) -> None:
    """What is said just before the talk is told of was said in it, unless he had spoken to others by then."""
    for before, n in reversed(list(pairwise(said.order))):
        speaker, talk = said.speakers[n], talks[n]
        near = speaker is said.speakers[before] and said.blocks[n] - said.blocks[before] <= 1
        if speaker is None or talk is None or not near or first.get(speaker) is None or later(said, n):
            continue
        led_up = said.attributions[before].kind == "indirect" and said.attributions[n].kind != "indirect"
        if _is_press(said.cast, talk.to) and said.blocks[n] != said.blocks[before] and not led_up:
            continue
        if found[before] is None and _may(said, before, talk):
            found[before] = talk.to
            talks[before] = talk


def _still_there(said: Said, before: int, n: int, to: Span | None) -> bool:
    """Whether he goes on to speak to the crowd that he spoke to in his statement before."""
    reading = said.cast.reading
    near = said.blocks[n] - said.blocks[before] <= 1
    there = reading.article.text[slice(*to)].casefold().split() if to else []  # "a rally Friday in Elmford"
    days = (reading.tokens[k].text.casefold() for k in said.around(n))
    dated = any(day in _DAYS and day not in there for day in days)
    direct = (said.attributions[n].kind == "direct" or also(said, n)) and not dated and not said_elsewhere(said, n)
    return near and direct and to is not None and hearers.gather(reading, to)


def _guest(said: Said, n: int, talks: dict[Entity, _Talk]) -> Span | None:
    """Whom a host speaks to: the one who is interviewed by him, where he was named last."""
    cast, start = said.cast, said.start(n)
    for guest, talk in talks.items():
        host = cast.at.get(cast.reading.at(talk.to)[-1])
        names = [m for m in guest.mentions if m.kind == "name" and m.head < start]
        if talk.written or not names:
            continue
        if host is not None and host.entity is not None and host.entity is said.speakers[n]:
            direct = said.attributions[n].kind == "direct" and host.entity.type == "person"
            return cast.reading.span(names[-1].first, names[-1].last) if direct else None
    return None


def _backward(said: Said, first: dict[Entity, _Talk | None], found: list[Span | None]) -> None:
    """A headline and the first paragraph say what is told of later; so does what stands between, if they do."""
    opening = min((b for b in said.blocks), default=0) + 1
    leads: set[Entity] = set()
    for n in said.order:
        speaker = said.speakers[n]
        talk = first.get(speaker) if speaker is not None else None
        if speaker is None or talk is None or talk.block > opening + _OPENING:
            continue
        if found[n] is not None or said.blocks[n] > talk.block or not _may(said, n, talk):
            continue
        if said.blocks[n] <= opening:
            leads.add(speaker)
        if speaker in leads:
            found[n] = talk.to


def _headed(said: Said, found: list[Span | None]) -> None:
    """A headline, and what stands by it, says what was said to the crowd that the article opens with."""
    opening, opened = min(said.blocks, default=0) + 1, set[Entity]()
    for n in said.order:
        speaker, to = said.speakers[n], found[n]
        if speaker is None or speaker in opened or said.blocks[n] > opening + _OPENED:
            continue
        if to is None or not hearers.gather(said.cast.reading, to):
            continue
        opened.add(speaker)
        for k in said.order:
            above = said.speakers[k] is speaker and said.blocks[k] <= min(opening, said.blocks[n] - 1)
            if above and found[k] is None and speaks(said, k) and not said_elsewhere(said, k):
                found[k] = to


def _near_by(said: Said, told: list[Told | None], shown: list[Appearance], found: list[Span | None]) -> None:
    """ "In Marsh's speech to the guild she cited …": what is quoted from her near by was said there, and what the
    headline says if it is told of first."""
    opening = min(said.blocks, default=0)
    own = {k: s for n in said.order if (s := found[n]) and _shared(told[n]) for k in said.cue_tokens(n)}
    for x in shown:
        if x.talk or (x.verb in own and own[x.verb] != x.to):
            continue  # "told reporters at the convention"
        passing = x.verb in own and hearers.gather(said.cast.reading, x.to)  # he may go on to others
        for n in said.order:
            gap = said.blocks[n] - x.block
            direct = said.attributions[n].kind == "direct" or also(said, n)
            if passing and (gap or not direct):
                continue
            near = (
                abs(gap) <= _NEAR and direct
                if x.titled
                else said.words(n) > x.verb and x.verb not in said.cue_tokens(n) and (gap == 0 or (gap == 1 and direct))
            )
            headed = x.titled and said.blocks[n] == opening and x.block <= opening + 1
            if x.holds_for(said.speakers[n]) and (near or headed) and found[n] is None and not said_elsewhere(said, n):
                found[n] = x.to


def _talk(said: Said, n: int, told: Told | None, to: Span | None) -> _Talk | None:
    """The interview or the outlet that a statement was made in."""
    spoken = told is not None and not told.request  # and no mere answer, as to a moderator
    outlet = to if to is not None and spoken and _is_outlet(said.cast, to) else None
    span = told.talk if told is not None and told.talk is not None else outlet
    if span is None:
        return None
    tokens = said.cast.reading.tokens
    written = any(tokens[k].lemma.casefold() in _WRITES | _PUBLISHED for k in said.around(n))
    firm = any(tokens[k].lemma.casefold() in _TALKS for k in said.around(n))
    return _Talk(span, said.blocks[n], written, long_ago(said, n), firm)


def _may(said: Said, n: int, talk: _Talk) -> bool:
    """Whether a statement may belong to a talk: nothing written to one that was spoken."""
    near = not talk.long_ago or said.blocks[n] - talk.block in (0, 1)
    return near and speaks(said, n) and not _is_written(said, n, talk) and not said_elsewhere(said, n)


def _is_written(said: Said, n: int, talk: _Talk) -> bool:
    return not talk.written and any(word in _WRITES for word in said.cue(n))


def _are_others(cast: Cast, span: Span) -> bool:
    """Whether those told are a crowd or a body, before whom one speaks on an occasion of its own."""
    m = cast.at.get(cast.reading.at(span)[-1])
    return hearers.gather(cast.reading, span) or (m is not None and m.type == "organisation")


def _shared(told: Told | None) -> bool:
    """Whether what is said beside it was said to the same: a request is made to somebody of its own."""
    return told is None or not told.request


def _names(said: Said, n: int, to: Span) -> bool:
    """Whether a statement names the one whom another was told: she is spoken of, and so not spoken to."""
    cast = said.cast
    hearer = cast.at.get(cast.reading.at(to)[-1])
    words = {k for s in said.attributions[n].content for k in cast.reading.at(s)}
    about = (m for m in cast.mentions if m.kind == "name" and m.head in words)
    return hearer is not None and hearer.entity is not None and any(m.entity is hearer.entity for m in about)


def _is_outlet(cast: Cast, span: Span) -> bool:
    text = cast.reading.article.text
    interview = "interview" in text[max(0, span[0] - 40) : span[0]]
    kind = any(word.casefold() in _OUTLETS for word in text[slice(*span)].split())  # "radio show Leith Today"
    known = kind or hearers.is_station(text[slice(*span)])
    return interview or known or _is_press(cast, span) or _is_bare_body(cast, span)


def _is_press(cast: Cast, span: Span) -> bool:
    """ "told reporters", "at a news briefing": what he goes on to say is quoted from the same round of questions."""
    tokens = cast.reading.at(span)
    last = cast.reading.tokens[tokens[-1]]
    words_ = [cast.reading.tokens[n].text.casefold() for n in tokens]
    met = any(a in ("news", "press") and b in ("conference", "briefing") for a, b in pairwise(words_))
    return met or (last.tag == "NNS" and last.lemma.casefold() in _PRESS)


def _is_bare_body(cast: Cast, span: Span) -> bool:
    """ "told InsideSources", "told Capital Download": a body without an article that nothing says is no outlet, as a
    land, a parliament or a committee would be."""
    tokens = cast.reading.at(span)
    m = cast.at.get(tokens[0])
    bare = m is not None and m.kind == "name" and (m.first, m.last) == (tokens[0], tokens[-1])
    body = m.entity if bare and m else None
    last = cast.reading.tokens[tokens[-1]].text
    known = last.casefold() in lower("organisations") or last in words("organisation-endings")
    return body is not None and body.type == "organisation" and not body.place and not known
