"""The addressee of every statement: from its own words, from the talk it is part of, from the interview."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.extract.results import Attribution
from onrecord.extract.speakers import addressee, belonging
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity
from onrecord.extract.speakers.lists import lower, words
from onrecord.record import Span

_TURN = frozenset((":", "—", "–"))
_LEAST_TURNS = 3
_LETTER_TO = re.compile(r"\b(?:letter|e-?mail|memo|note|message|petition|wrote)\b[^.:;]{0,40}\bto $")


def addressees(cast: Cast, attributions: tuple[Attribution, ...], speakers: list[Entity | None]) -> list[Span | None]:
    """One span, or None, for each attribution."""
    reading = cast.reading
    found = [addressee.find(reading, a) for a in attributions]
    found = [_by_name(cast, s) or _of_letter(cast, e) for s, e in zip(found, speakers, strict=True)]
    order = sorted(range(len(attributions)), key=lambda n: attributions[n].content[0][0])
    _take_turns(cast, attributions, speakers, order, found)
    _still_told(cast, attributions, speakers, order, found)
    return found


def _by_name(cast: Cast, span: Span | None) -> Span | None:
    """For "told him", where his name stands last."""
    if span is None:
        return None
    tokens = cast.reading.at(span)
    m = cast.at.get(tokens[0]) if len(tokens) == 1 else None
    if m is None or m.kind != "pronoun" or m.entity is None:
        return span
    names = [x for x in m.entity.mentions if x.kind == "name" and x.head < m.head]
    return cast.reading.span(names[-1].first, names[-1].last) if names else span


def _take_turns(
    cast: Cast, attributions: tuple[Attribution, ...], speakers: list[Entity | None], order: list[int],
    found: list[Span | None],
) -> None:  # fmt: skip
    """In a talk set out as "Name: words", each speaks to the one who spoke before, or answers."""
    text = cast.reading.article.text
    turns = [
        n for n in order
        if speakers[n] and attributions[n].source and _block(cast, attributions[n]) > 0
        and {text[s:e].strip() for s, e in attributions[n].cue} & _TURN
    ]  # fmt: skip
    if len(turns) < _LEAST_TURNS or len({speakers[n] for n in turns}) != 2:
        return
    belonging.host(cast, turns, speakers, found)
    for place, n in enumerate(turns):
        near = [*reversed(turns[:place]), *turns[place + 1 :]]
        other = next((k for k in near if speakers[k] is not speakers[n]), None)
        if found[n] is None and other is not None:
            found[n] = attributions[other].source[0]


def _still_told(
    cast: Cast, attributions: tuple[Attribution, ...], speakers: list[Entity | None], order: list[int],
    found: list[Span | None],
) -> None:  # fmt: skip
    """What somebody goes on to say was said to the same outlet, to write to the same reader; within a paragraph, to
    anybody he told the rest."""
    outlets: dict[Entity, Span] = {}
    letters: dict[Entity, Span] = {}
    blocks = [_block(cast, a) for a in attributions]
    own = list(found)
    for place, n in enumerate(order):
        speaker = speakers[n]
        if speaker is None:
            continue
        told = own[n]
        if told is not None and _is_outlet(cast, told):
            outlets[speaker] = told
        if told is not None and _LETTER_TO.search(cast.reading.article.text[max(0, told[0] - 60) : told[0]]):
            letters[speaker] = told
        if found[n] is None and speaker in letters and _wrote(cast, attributions[n]):
            found[n] = letters[speaker]
        if found[n] is None:
            near = [order[k] for k in (place - 1, place + 1) if 0 <= k < len(order)]
            beside = (found[k] for k in near if speakers[k] is speaker and blocks[k] == blocks[n])
            found[n] = next((s for s in beside if s), None) or outlets.get(speaker)
    for before, n in reversed(list(pairwise(order))):
        told, speaker = own[n], speakers[n]
        goes_on = speaker is not None and speaker is speakers[before] and blocks[n] - blocks[before] <= 1
        if goes_on and told and found[before] is None and not _posted(cast, attributions[before]):
            found[before] = told if _is_outlet(cast, told) else None  # told in the next paragraph
    first = min(blocks, default=0)
    for n in order:
        speaker = speakers[n]
        if speaker in outlets and found[n] is None and blocks[n] == first:
            found[n] = outlets[speaker]  # a headline says the same


def _wrote(cast: Cast, a: Attribution) -> bool:
    return any(cast.reading.tokens[n].lemma == "write" for s in a.cue for n in cast.reading.at(s))


def _posted(cast: Cast, a: Attribution) -> bool:
    words_of_cue = (cast.reading.tokens[n].text.casefold() for s in a.cue for n in cast.reading.at(s))
    return any(word.startswith("tweet") or word == "posted" for word in words_of_cue)


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
            return addressee.phrase(cast.reading, m.head + 2, set(), set(), m.head)
    return None


def _is_outlet(cast: Cast, span: Span) -> bool:
    text = cast.reading.article.text[span[0] : span[1]]
    parts = (re.sub(r"[’']s$", "", part.strip("“”\"'’.,")) for part in text.split())
    before = cast.reading.article.text[max(0, span[0] - 40) : span[0]]
    return any(part in words("media") for part in parts) or "interview" in before or _is_bare_body(cast, span)


def _is_bare_body(cast: Cast, span: Span) -> bool:
    """ "told InsideSources": a body in one word and without an article, which is no land and no parliament."""
    tokens = cast.reading.at(span)
    m = cast.at.get(tokens[0])
    bare = len(tokens) == 1 and m is not None and m.kind == "name" and m.first == m.last == tokens[0]
    body = m.entity if bare and m else None
    known = cast.reading.tokens[tokens[0]].text.casefold() in lower("organisations")
    return body is not None and body.type == "organisation" and not body.place and not known
