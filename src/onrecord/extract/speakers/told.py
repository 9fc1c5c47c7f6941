"""The addressee of every statement: from its own words, from the talk it is part of, from the interview."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.extract.results import Attribution
from onrecord.extract.speakers import addressee, belonging, hearers
from onrecord.extract.speakers.addressee import Told
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import lower, small
from onrecord.extract.speakers.questions import Question
from onrecord.record import Span

_TURN = frozenset((":", "—", "–"))
_LEAST_TURNS = 3
_LETTER_TO = re.compile(r"\b(?:letter|e-?mail|memo|note|message|petition|wrote)\b[^.:;]{0,40}\bto $")
_NEAR = 2  # paragraphs
_ANSWERED = 2  # sentences behind the question
_SPEECHES = small("told.speeches")
_ELSEWHERE = small("told.elsewhere")


@dataclass(frozen=True, slots=True)
class _Said:
    """The statements with their speakers, and `order`: their places in the order of the text."""

    cast: Cast
    attributions: tuple[Attribution, ...]
    speakers: list[Entity | None]
    order: list[int]
    blocks: list[int]

    def cue(self, n: int) -> Iterator[str]:
        """The lemmas of a statement's cue."""
        reading = self.cast.reading
        return (reading.tokens[k].lemma.casefold() for s in self.attributions[n].cue for k in reading.at(s))


def addressees(cast: Cast, attributions: tuple[Attribution, ...], speakers: list[Entity | None]) -> list[Span | None]:
    """One span, or None, for each attribution."""
    order = sorted(range(len(attributions)), key=lambda n: attributions[n].content[0][0])
    said = _Said(cast, attributions, speakers, order, [_block(cast, a) for a in attributions])
    told = [addressee.find(cast.reading, a) for a in attributions]
    found = [_by_name(cast, t.to if t else None) or _of_letter(cast, e) for t, e in zip(told, speakers, strict=True)]
    _take_turns(said, found)
    _answer(said, found)
    _still_told(said, told, found)
    return found


def _by_name(cast: Cast, span: Span | None) -> Span | None:
    """For "told him", where his name stands last."""
    if span is None:
        return None
    tokens = cast.reading.at(span)
    m = cast.at.get(tokens[0]) if len(tokens) == 1 else None
    if m is None or m.kind != "pronoun" or m.entity is None:
        return span
    if m.number == "many":  # of several the words that tell most; a name may only stand before a noun
        sentence = cast.reading.sentence
        near = [x for x in cast.mentions if x.head < m.head and sentence[m.head] - sentence[x.head] <= 1]
        several = [x for x in near if x.entity is m.entity or (x.type == "group" and x.number == "many")]
        near = [x for x in several if x.kind != "pronoun" and not _modifies(cast, x)]
        return cast.reading.span(near[-1].first, near[-1].last) if near else span
    names = [x for x in m.entity.mentions if x.kind == "name" and x.head < m.head]
    return cast.reading.span(names[-1].first, names[-1].last) if names else span


def _modifies(cast: Cast, m: Mention) -> bool:
    """Whether a mention only stands before a noun, as in "French toast"."""
    after = cast.reading.tokens[m.last + 1 : m.last + 2]
    return bool(after) and after[0].tag in ("NN", "NNS")


def _take_turns(said: _Said, found: list[Span | None]) -> None:
    """In a talk set out as "Name: words", each speaks to the one who spoke before, or answers."""
    text, speakers = said.cast.reading.article.text, said.speakers
    turns = [
        n for n in said.order
        if speakers[n] and said.attributions[n].source and said.blocks[n] > 0
        and {text[s:e].strip() for s, e in said.attributions[n].cue} & _TURN
    ]  # fmt: skip
    if len(turns) < _LEAST_TURNS or len({speakers[n] for n in turns}) != 2:
        return
    belonging.host(said.cast, turns, speakers, found)
    for place, n in enumerate(turns):
        near = [*reversed(turns[:place]), *turns[place + 1 :]]
        other = next((k for k in near if speakers[k] is not speakers[n]), None)
        if found[n] is None and other is not None:
            found[n] = said.attributions[other].source[0]


def _answer(said: _Said, found: list[Span | None]) -> None:
    """Who is asked answers the one who asked."""
    reading = said.cast.reading
    for place, n in enumerate(said.order):
        speaker = said.speakers[n]
        spots = (*said.attributions[n].content[:1], *said.attributions[n].source[:1])
        starts = [tokens[0] for s in spots if (tokens := reading.at(s))]
        if found[n] is not None or speaker is None or not starts:
            continue
        start = min(starts)
        question = next((q for q in _asked_before(said.cast, start) if _is_answer(said, q, start, speaker)), None)
        before = said.order[place - 1] if place else None
        if question is not None:
            found[n] = _by_name(said.cast, question.asker)
        elif before is not None and _put_to(said, before, n, found[before]):
            found[n] = _by_name(said.cast, said.attributions[before].source[0])


def _asked_before(cast: Cast, start: int) -> Iterator[Question]:
    """The questions of the sentence of token `start` and the two before it, the last one first."""
    asked, sentence = cast.questions, cast.reading.sentence
    for n in reversed(range(bisect_left(asked, start, key=lambda q: q.verb))):
        if sentence[start] - sentence[asked[n].verb] > _ANSWERED:
            return
        yield asked[n]


def _is_answer(said: _Said, q: Question, start: int, speaker: Entity) -> bool:
    """Whether what begins at token `start` answers `q`, which was asked a sentence or two before."""
    reading, at = said.cast.reading, said.cast.at
    gap = reading.sentence[start] - reading.sentence[q.verb]
    asker = at.get(reading.at(q.asker)[-1])
    if gap == 0 or reading.block[start] - reading.block[q.verb] > 1 or (asker and asker.entity is speaker):
        return False
    asked = at.get(q.asked) if q.asked is not None else None
    return asked.entity is speaker if asked else q.asked is None and gap == 1


def _put_to(said: _Said, before: int, n: int, told: Span | None) -> bool:
    """Whether the statement before is a question, or said to the speaker of `n`, who replies."""
    reading = said.cast.reading
    asker = [k for s in said.attributions[before].source[:1] for k in reading.at(s)]
    if told is None or said.speakers[before] is said.speakers[n] or not asker:
        return False
    hearer = said.cast.at.get(reading.at(told)[-1])
    if hearer is None or hearer.entity is not said.speakers[n] or said.blocks[n] - said.blocks[before] > 1:
        return False
    asks = any(reading.tokens[k].lemma == "question" for k in reading.sentence_of(asker[0]))
    replies = any(word in small("told.replies") for word in said.cue(n))
    end = said.attributions[before].content[-1][1]
    return asks or replies or "?" in reading.article.text[end - 1 : end + 1]


def _still_told(said: _Said, told: list[Told | None], found: list[Span | None]) -> None:
    """What somebody goes on to say was said to the same outlet, to write to the same reader; within a paragraph, to
    anybody he told the rest."""
    talks: dict[Entity, Span] = {}
    letters: dict[Entity, Span] = {}
    text = said.cast.reading.article.text
    blocks, speakers, order = said.blocks, said.speakers, said.order
    own = list(found)
    talk = [_talk(said.cast, t, s) for t, s in zip(told, own, strict=True)]
    for place, n in enumerate(order):
        speaker, to, during = speakers[n], own[n], talk[n]
        if speaker is None:
            continue
        if during is not None:
            talks[speaker] = during
        if to is not None and _LETTER_TO.search(text[max(0, to[0] - 60) : to[0]]):
            letters[speaker] = to
        if to is None and speaker in letters and "write" in said.cue(n):
            found[n] = letters[speaker]
        if found[n] is None and not _posted(said, n):
            near = [order[k] for k in (place - 1, place + 1) if 0 <= k < len(order)]
            beside = (found[k] for k in near if speakers[k] is speaker and blocks[k] == blocks[n] and _shared(told[k]))
            found[n] = next((s for s in beside if s), None)
        if found[n] is None and not _said_elsewhere(said, n):
            found[n] = talks.get(speaker)
    for before, n in reversed(list(pairwise(order))):
        goes_on = speakers[n] is not None and speakers[n] is speakers[before] and blocks[n] - blocks[before] <= 1
        if goes_on and talk[n] and found[before] is None and not _said_elsewhere(said, before):
            found[before] = talk[n]  # told in the next paragraph
    for n in order:
        speaker = speakers[n]
        repeats = speaker in talks and blocks[n] <= min(blocks) + 1 and not _said_elsewhere(said, n)
        if speaker is not None and repeats and found[n] is None:
            found[n] = talks[speaker]  # a headline and the first paragraph say the same
    _in_speeches(said, found)


def _in_speeches(said: _Said, found: list[Span | None]) -> None:
    """ "In Marsh's speech to the guild she cited …": what is quoted from her near by was said there."""
    for speaker, to, block in _speeches(said.cast):
        for n in said.order:
            a = said.attributions[n]
            near = said.speakers[n] is speaker and abs(said.blocks[n] - block) <= _NEAR
            if near and found[n] is None and a.kind == "direct" and not _said_elsewhere(said, n):
                found[n] = to


def _speeches(cast: Cast) -> Iterator[tuple[Entity, Span, int]]:
    reading = cast.reading
    for n, t in enumerate(reading.tokens[:-2]):
        if t.lemma.casefold() in _SPEECHES and reading.tokens[n + 1].text in ("to", "before") and not reading.quoted[n]:
            givers = (k for k in reading.children[n] if reading.tokens[k].dep == "poss" and k in cast.at)
            whose = next((cast.at[k].entity for k in givers), None)
            to = hearers.hearer(reading, n + 2, set())
            if whose is not None and to is not None:
                yield whose, to, reading.block[n]


def _talk(cast: Cast, told: Told | None, to: Span | None) -> Span | None:
    """The interview or the outlet that a statement was made in."""
    if told is not None and told.talk is not None:
        return told.talk
    requested = told is not None and told.request
    return to if to is not None and not requested and _is_outlet(cast, to) else None


def _said_elsewhere(said: _Said, n: int) -> bool:
    """Whether the sentence of the cue tells of another occasion: a post, a speech, a statement to all."""
    reading = said.cast.reading
    cue = [k for s in said.attributions[n].cue for k in reading.at(s)]
    around = reading.sentence_of(cue[0]) if cue else ()
    content = {k for s in said.attributions[n].content for k in reading.at(s)}
    places = (reading.tokens[k] for k in around if k not in content and not reading.quoted[k])
    return _posted(said, n) or any(t.dep == "pobj" and t.lemma.casefold() in _ELSEWHERE for t in places)


def _posted(said: _Said, n: int) -> bool:
    return any(word.startswith("tweet") or word == "post" for word in said.cue(n))


def _shared(told: Told | None) -> bool:
    """Whether what is said beside it was said to the same: a request is made to somebody of its own."""
    return told is None or not told.request


def _block(cast: Cast, a: Attribution) -> int:
    tokens = cast.reading.at(a.content[0])
    return cast.reading.block[tokens[0]] if tokens else -1


def _of_letter(cast: Cast, speaker: Entity | None) -> Span | None:
    """ "a letter to the board": where the letter speaks, it speaks to the board."""
    if speaker is None or speaker.type != "document":
        return None
    tokens = cast.reading.tokens
    for m in speaker.mentions:
        if m.kind == "noun" and m.head + 2 < len(tokens) and tokens[m.head + 1].text == "to":
            return hearers.hearer(cast.reading, m.head + 2, set())
    return None


def _is_outlet(cast: Cast, span: Span) -> bool:
    text = cast.reading.article.text
    interview = "interview" in text[max(0, span[0] - 40) : span[0]]
    return interview or hearers.is_station(text[span[0] : span[1]]) or _is_bare_body(cast, span)


def _is_bare_body(cast: Cast, span: Span) -> bool:
    """ "told InsideSources": a body in one word and without an article, which is no land and no parliament."""
    tokens = cast.reading.at(span)
    m = cast.at.get(tokens[0])
    bare = len(tokens) == 1 and m is not None and m.kind == "name" and m.first == m.last == tokens[0]
    body = m.entity if bare and m else None
    known = cast.reading.tokens[tokens[0]].text.casefold() in lower("organisations")
    return body is not None and body.type == "organisation" and not body.place and not known
