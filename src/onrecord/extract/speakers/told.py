"""The addressee of every statement: from its own words, from the talk it is part of, from the interview."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from onrecord.extract.results import Attribution
from onrecord.extract.speakers import addressee, belonging, foreign_hearers, hearers, phrases, slavic_hearers
from onrecord.extract.speakers.addressee import Told
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import lower, small
from onrecord.extract.speakers.nesting import enclosing_statements
from onrecord.extract.speakers.occasions import still_told
from onrecord.extract.speakers.questions import Question
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.said import Said
from onrecord.extract.speakers.vocatives import vocative
from onrecord.record import Span

_TURN = frozenset((":", "—", "–"))
_REPLIES = small("told.replies")
_ONE = frozenset(("person", "unnamed person"))
_NOBODY = frozenset(("he", "she", "they", "who"))  # who is not told of by a name
_THE = frozenset(("the", "this", "that"))
_LEAST_TURNS = 3
_ANSWERED = 2  # sentences behind the question


def addressees(cast: Cast, attributions: tuple[Attribution, ...], speakers: list[Entity | None]) -> list[Span | None]:
    """One span, or None, for each attribution."""
    said = Said(cast, attributions, speakers)
    language = cast.reading.analysis.language
    find = next((m.find for m in (foreign_hearers, slavic_hearers) if language in m.LANGUAGES), addressee.find)
    told = [find(cast.reading, a) for a in attributions]
    told = _within(attributions, told)
    found = [_by_name(cast, t.to if t else None, e) or _of_letter(cast, e) for t, e in zip(told, speakers, strict=True)]
    _take_turns(said, found)
    _answer(said, found)
    _reply(said, found)
    still_told(said, told, found)
    found = [s or vocative(cast.reading, a) for s, a in zip(found, attributions, strict=True)]
    found = [None if s and cast.reading.article.text[slice(*s)].casefold() in _NOBODY else s for s in found]
    found = [_in_full(cast, _behind_handle(cast, s)) for s in found]
    named = [e if _is_by_name(cast, a) else None for a, e in zip(attributions, speakers, strict=True)]
    found = [None if s and e and _is_himself(cast, s, e) else s for s, e in zip(found, named, strict=True)]
    author = _author(said)
    return [author or s if s and _is_author(cast, s) else s for s in found]


def _within(attributions: tuple[Attribution, ...], told: list[Told | None]) -> list[Told | None]:
    """What somebody is said to have said was not told those whom the sentence around it names."""
    outer = enclosing_statements(attributions)

    def own(n: int, t: Told | None) -> bool:
        return n not in outer or t is None or any(s <= t.to[0] < e for s, e in attributions[outer[n]].content)

    return [t if own(n, t) else None for n, t in enumerate(told)]


def _behind_handle(cast: Cast, span: Span | None) -> Span | None:
    """ "@carlstone": Carl Stone, where the article names him."""
    handle = cast.reading.article.text[slice(*span)].casefold() if span else ""
    names = (e for e in cast.named for name in e.names if f"@{name.replace(' ', '').casefold()}" == handle)
    mentions = next((e.mentions for e in names), [])
    m = next((m for m in mentions if m.kind == "name" and "@" not in cast.reading.text(m.first, m.last)), None)
    return cast.reading.span(m.first, m.last) if m else span


def _in_full(cast: Cast, span: Span | None) -> Span | None:
    """ "The convention": by the name that the article gave it before, as "the Westmark Dockers' Convention"."""
    reading, at = cast.reading, cast.reading.at(span) if span else range(0)
    tokens = reading.tokens
    if len(at) != 2 or tokens[at[0]].text.casefold() not in _THE or not hearers.gather(reading, (span or (0, 0))):
        return span
    word = tokens[at[1]].text.casefold()
    for n in range(at[0] - 1, 0, -1):
        named = tokens[n].tag.startswith("NNP") and tokens[n - 1].tag.startswith("NNP")
        if named and tokens[n].text.casefold() == word and not reading.quoted[n]:
            return reading.span(phrases.start(reading, n), n)
    return span


def _author(said: Said) -> Span | None:
    """Where the article names the writer who says "I" in it."""
    for a, e in zip(said.attributions, said.speakers, strict=True):
        if e is not None and a.source and _is_author(said.cast, a.source[0]):
            names = [m for m in e.mentions if m.kind == "name"]
            return said.cast.reading.span(names[-1].first, names[-1].last) if names else None
    return None


def _is_by_name(cast: Cast, a: Attribution) -> bool:
    return any(m.kind == "name" for s in a.source for m in cast.within(cast.reading.at(s)))


def _is_himself(cast: Cast, span: Span, speaker: Entity) -> bool:
    tokens = cast.reading.at(span)
    m = cast.at.get(tokens[-1]) if tokens else None
    return m is not None and m.kind == "name" and m.entity is speaker and tokens[0] <= m.first and m.last <= tokens[-1]


def _is_author(cast: Cast, span: Span) -> bool:
    tokens = cast.reading.at(span)
    return len(tokens) == 1 and cast.reading.tokens[tokens[0]].text.casefold() in ("i", "me")


def _by_name(cast: Cast, span: Span | None, speaker: Entity | None = None) -> Span | None:
    """For "told him", where his name stands last; somebody else where "him" was taken for the speaker himself."""
    if span is None:
        return None
    tokens = cast.reading.at(span)
    m = cast.at.get(tokens[0]) if len(tokens) == 1 else None
    if m is None or m.kind != "pronoun" or m.entity is None:
        return span
    if m.entity is speaker:
        return _other(cast, m)
    if m.number == "many":  # of several the words that tell most; a name may only stand before a noun
        sentence = cast.reading.sentence
        near = [x for x in cast.mentions if x.head < m.head and sentence[m.head] - sentence[x.head] <= 1]
        several = [x for x in near if x.entity is m.entity or (x.type == "group" and x.number == "many")]
        near = [x for x in several if x.kind != "pronoun" and not _modifies(cast, x)]
        return cast.reading.span(near[-1].first, near[-1].last) if near else span
    names = [x for x in m.entity.mentions if x.kind == "name" and x.head < m.head]
    return cast.reading.span(names[-1].first, names[-1].last) if names else span


def _other(cast: Cast, pronoun: Mention) -> Span | None:
    """Whom "her" can mean if not the speaker: the other woman whom the article was about last, by her name."""
    block, people = cast.reading.block, dict[int, Entity]()
    for x in cast.mentions:
        e = x.entity
        near = x.head < pronoun.head and block[pronoun.head] - block[x.head] <= 1
        if near and e is not None and e is not pronoun.entity and e.type == "person" and e.gender == pronoun.gender:
            people[x.head] = e
    if not people or not pronoun.gender:
        return None
    names = [x for x in people[max(people)].mentions if x.kind == "name" and x.head < pronoun.head]
    return cast.reading.span(names[-1].first, names[-1].last) if names else None


def _modifies(cast: Cast, m: Mention) -> bool:
    """Whether a mention only stands before a noun, as in "French toast"."""
    after = cast.reading.tokens[m.last + 1 : m.last + 2]
    return bool(after) and after[0].tag in ("NN", "NNS")


def _take_turns(said: Said, found: list[Span | None]) -> None:
    """In a talk set out as "Name: words", each speaks to the one who spoke before, or answers."""
    text, speakers = said.cast.reading.article.text, said.speakers
    turns = [
        n for n in said.order
        if speakers[n] and said.attributions[n].source and said.blocks[n] > 0
        and {text[s:e].strip() for s, e in said.attributions[n].cue} & _TURN
    ]  # fmt: skip
    counts = Counter(speakers[n] for n in turns)
    if len(counts) == _LEAST_TURNS:  # a clip is played between
        turns = [n for n in turns if counts[speakers[n]] > 1]
    if len(turns) < _LEAST_TURNS or len({speakers[n] for n in turns}) != 2:
        return
    belonging.host(said.cast, turns, speakers, found)
    for place, n in enumerate(turns):
        near = [*reversed(turns[:place]), *turns[place + 1 :]]
        other = next((k for k in near if speakers[k] is not speakers[n]), None)
        if found[n] is None and other is not None:
            found[n] = said.attributions[other].source[0]


def _answer(said: Said, found: list[Span | None]) -> None:
    """Who is asked answers the one who asked; what he goes on to say in the next breath goes to the same."""
    answered: dict[int, Span] = {}
    for place, n in enumerate(said.order):
        speaker, start = said.speakers[n], said.start(n)
        if found[n] is not None or speaker is None or start < 0 or said.posted(n):
            continue
        question = next((q for q in _asked_before(said.cast, start) if _is_answer(said, q, n, speaker)), None)
        before = said.order[place - 1] if place else n
        if question is not None:
            found[n] = answered[n] = _by_name(said.cast, question.asker) or question.asker
        elif place and _put_to(said, before, n, found[before]):
            source = said.attributions[before].source[0]
            found[n] = answered[n] = _by_name(said.cast, source) or source
        elif before in answered and said.speakers[before] is speaker and said.blocks[n] - said.blocks[before] <= 1:
            found[n] = answered[before] if said.attributions[n].kind == "direct" else None
            if not said.attributions[n].cue:
                answered[n] = answered[before]


def _reply(said: Said, found: list[Span | None]) -> None:
    """Who replies speaks to the one who spoke just before, and was spoken to."""
    reading = said.cast.reading
    for n in said.order:
        speaker, cue = said.speakers[n], said.cue_tokens(n)
        replies = next((k for k in cue if reading.tokens[k].lemma in _REPLIES), -1)
        if replies < 0 or reading.tokens[min(replies + 1, len(reading.tokens) - 1)].text == "to":
            continue  # "responded to the questions"
        if found[n] is not None or speaker is None or speaker.type not in _ONE or said.posted(n):
            continue
        other = _spoke_before(said.cast, replies, speaker)
        if other is None:
            continue
        found[n] = reading.span(other.first, other.last)
        before = (k for k in said.order if said.attributions[k].source and said.speakers[k] is other.entity)
        for k in before:
            if found[k] is None and reading.tokens[other.head].head in said.cue_tokens(k):
                source = said.attributions[n].source[0] if said.attributions[n].source else None
                found[k] = _by_name(said.cast, source, said.speakers[k])


def _spoke_before(cast: Cast, replies: int, speaker: Entity) -> Mention | None:
    """Who is last told to have spoken in the sentence of a reply, before it, or in the one before that."""
    reading = cast.reading
    for m in reversed(cast.mentions):
        gap = reading.sentence[replies] - reading.sentence[m.head]
        if not (m.head < replies and 0 <= gap <= 1) or reading.quoted[m.head]:
            continue
        t, verb = reading.tokens[m.head], reading.tokens[reading.tokens[m.head].head]
        spoke = t.dep == "nsubj" and t.head != replies and verb.lemma in lower("speaking") | lower("telling")
        if spoke and m.entity and m.entity is not speaker and m.entity.type in _ONE:
            return m
    return None


def _asked_before(cast: Cast, start: int) -> Iterator[Question]:
    """The questions of the sentence of token `start` and the two before it, the last one first."""
    asked, sentence = cast.questions, cast.reading.sentence
    for n in reversed(range(bisect_left(asked, start, key=lambda q: q.verb))):
        if sentence[start] - sentence[asked[n].verb] > _ANSWERED:
            return
        yield asked[n]


def _is_answer(said: Said, q: Question, n: int, speaker: Entity) -> bool:
    """Whether statement `n` answers `q`, which was asked a sentence or two before, or earlier in its own sentence."""
    reading, at = said.cast.reading, said.cast.at
    start = said.start(n)
    gap = reading.sentence[start] - reading.sentence[q.verb]
    asker, asked = at.get(reading.at(q.asker)[-1]), at.get(q.asked) if q.asked is not None else None
    if asker and asker.entity is speaker:
        return False
    if gap == 0 and _hangs_under(reading, said.cue_tokens(n), q.verb):
        return False  # it is part of the question
    if asked is not None:
        return asked.entity is speaker
    if reading.tokens[q.verb].dep == "relcl":
        return False  # "cutting off a reporter who asked"
    return q.asked is None and gap == 1 and reading.block[start] - reading.block[q.verb] <= 1


def _hangs_under(reading: Reading, tokens: list[int], verb: int) -> bool:
    """Whether the parser hangs one of `tokens` under `verb`."""
    for n in tokens:
        while n != verb and reading.tokens[n].head != n:
            n = reading.tokens[n].head
        if n == verb:
            return True
    return False


def _put_to(said: Said, before: int, n: int, told: Span | None) -> bool:
    """Whether the statement before is a question, or said to the speaker of `n`, who replies."""
    reading = said.cast.reading
    asker = [k for s in said.attributions[before].source[:1] for k in reading.at(s)]
    if told is None or said.speakers[before] is said.speakers[n] or not asker:
        return False
    hearer = said.cast.at.get(reading.at(told)[-1])
    if hearer is None or hearer.entity is not said.speakers[n] or said.blocks[n] - said.blocks[before] > 1:
        return False
    asks = any(reading.tokens[k].lemma == "question" for k in reading.sentence_of(asker[0]))
    replies = any(word in _REPLIES for word in said.cue(n))
    end = said.attributions[before].content[-1][1]
    return asks or replies or "?" in reading.article.text[end - 1 : end + 1]


def _of_letter(cast: Cast, speaker: Entity | None) -> Span | None:
    """ "a letter to the board": where the letter speaks, it speaks to the board."""
    if speaker is None or speaker.type != "document":
        return None
    tokens = cast.reading.tokens
    for m in speaker.mentions:
        if m.kind == "noun" and m.head + 2 < len(tokens) and tokens[m.head + 1].text == "to":
            return hearers.hearer(cast.reading, m.head + 2, set())
    return None
