"""Where somebody is told to have spoken, in sentences that need tell none of his words: "Lowe appeared on the
Morning Show", "Pike took his case to a rally in Elmford", "in Marsh's speech to the guild"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.speakers import phrases
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity
from onrecord.extract.speakers.hearers import hearer, is_gathering, is_station, outlet_of, programme
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.reading import Reading
from onrecord.record import Span

_SPEECHES = small("appearances.speeches")
_APPEARS = small("appearances.appears")
_TO_HEARERS = small("appearances.to_hearers")
_GIVES = small("appearances.gives")
_DISCUSSES = small("appearances.discusses")
_ROUSES = small("appearances.rouses")
_CROWDS = frozenset(("crowd", "audience", "throng"))
_CALLS = frozenset(("call", "phone-call", "videoconference", "teleconference"))
_DRAWS = frozenset(("draw", "win", "get", "earn", "receive"))
_CHEERS = small("appearances.cheers")
_LETTERS = small("appearances.letters")
_ASKS = small("addressee.asks")
_ADDRESSES = frozenset(("address", "speak"))
_ADDRESSED = frozenset(("address", "send"))
_TWO = frozenset(("both", "two"))
_QUOTES = frozenset(("quote", "cite"))
_ASKERS = small("occasions.press") | small("appearances.askers")
_TALKS = small("addressee.talks") | small("addressee.on_air")


@dataclass(frozen=True, slots=True)
class Appearance:
    """`talk`: an interview or a programme, and no mere gathering; `titled`: "Marsh's speech", wherever it is told;
    without a `speaker` it is that of all who are quoted near by ("Speaking at the rally, both candidates")."""

    speaker: Entity | None
    to: Span
    verb: int
    block: int
    talk: bool
    titled: bool = False
    written: bool = False

    def holds_for(self, speaker: Entity | None) -> bool:
        """Whether `speaker` appeared there."""
        if self.speaker is None:
            return speaker is not None and speaker.type == "person" and speaker.named
        return speaker is self.speaker


def appearances(cast: Cast) -> Iterator[Appearance]:
    """Those told of outside quotations, in order."""
    reading = cast.reading
    for n, t in enumerate(reading.tokens):
        if reading.quoted[n]:
            continue
        denied = any(reading.tokens[k].dep == "neg" for k in reading.children[n])  # "did not appear at the hearings"
        if t.pos == "VERB" and not denied and (subject := _subject(cast, n)) is not None:
            given = _given(reading, n)
            if given is not None:
                yield Appearance(subject, given[0], n, reading.block[n], talk=given[1])
            if t.lemma in _ROUSES | _DRAWS and (crowd := _crowd(reading, n)) is not None:
                yield Appearance(subject, crowd, n, reading.block[n], talk=False)
            for place, talk in _places(reading, n):
                yield Appearance(subject, place, n, reading.block[n], talk)
        elif t.tag == "VBG" and t.lemma in _APPEARS and _several(cast, t.head):
            for place, talk in _places(reading, n):
                yield Appearance(None, place, n, reading.block[n], talk)
        elif t.lemma in _QUOTES and (quoted := _quoted(cast, n)) is not None:
            yield Appearance(*quoted, n, reading.block[n], talk=True)
        elif t.lemma.casefold() in _SPEECHES and n + 2 < len(reading.tokens):
            giver = next((cast.at[k].entity for k in reading.children[n] if _owns(cast, k)), None)
            behind = reading.tokens[n + 1]  # not of "gave most of his speech to taxes"
            to = hearer(reading, n + 2, set()) if behind.text in ("to", "before") and behind.head == n else None
            if giver is not None and to is not None:
                yield Appearance(giver, to, n, reading.block[n], talk=False, titled=True)
        elif t.lemma.casefold() in _LETTERS and (sent := _sent(cast, n)) is not None:
            yield Appearance(*sent, n, reading.block[n], talk=True, written=True)


def _owns(cast: Cast, n: int) -> bool:
    return cast.reading.tokens[n].dep == "poss" and n in cast.at


def _sent(cast: Cast, letter: int) -> tuple[Entity, Span] | None:
    """ "A letter from Jane Porter addressed to dockers": who writes it, and to whom."""
    tokens, children = cast.reading.tokens, cast.reading.children
    by = [n for n in children[letter] if tokens[n].dep == "poss"]
    by += [k for n in children[letter] if tokens[n].text in ("from", "by") for k in children[n]]
    writer = next((m.entity for n in by if (m := cast.at.get(n)) and m.entity and m.entity.type == "person"), None)
    for n in cast.reading.sentence_of(letter) if writer else ():
        above = tokens[n].head
        to = tokens[n].text == "to" and (
            letter in (n - 1, above) or (above > letter and tokens[above].lemma in _ADDRESSED)
        )
        if to and writer and (found := hearer(cast.reading, n + 1, set())):
            return writer, found
    return None


def _several(cast: Cast, verb: int) -> bool:
    """Whether "the two", "both candidates" are the subject."""
    subject = next((n for n in cast.reading.children[verb] if cast.reading.tokens[n].dep == "nsubj"), -1)
    below = (cast.reading.tokens[n].text.casefold() for n in cast.reading.children[max(subject, 0)])
    return subject >= 0 and not _TWO.isdisjoint((cast.reading.tokens[subject].text.casefold(), *below))


def _subject(cast: Cast, verb: int) -> Entity | None:
    """The person who is the subject of a verb, or of the one that it is joined to."""
    tokens = cast.reading.tokens
    beside = tokens[verb].dep == "advcl" and tokens[verb].tag == "VBG"  # "took it back while speaking to"
    above = tokens[verb].head if tokens[verb].dep == "conj" or beside else verb
    if tokens[verb].dep == "pcomp":  # "stumbled in addressing"
        above = tokens[tokens[verb].head].head
    for at in (verb, above):
        for n in cast.reading.children[at]:
            m = cast.at.get(n)
            asked = tokens[n].dep == "nsubjpass" and tokens[at].lemma in _ASKS  # "in an interview he was asked"
            if (tokens[n].dep == "nsubj" or asked) and m and m.entity and m.entity.type in ("person", "unnamed person"):
                return m.entity
    return None


def _crowd(reading: Reading, verb: int) -> Span | None:
    """ "fired up the crowd", "drew cheers from the crowd": those who are roused by what they hear."""
    crowd = next((n for n in reading.children[verb] if reading.tokens[n].dep == "dobj"), -1)
    if reading.tokens[verb].lemma in _DRAWS:
        cheers = crowd >= 0 and reading.tokens[crowd].lemma in _CHEERS
        under = [k for n in (verb, crowd) for k in reading.children[n] if reading.tokens[k].text == "from"]
        crowd = next((n for k in under if cheers for n in reading.children[k]), -1)
    if crowd < 0 or reading.tokens[crowd].lemma not in _CROWDS:
        return None
    return hearer(reading, phrases.start(reading, crowd), set())


def _quoted(cast: Cast, verb: int) -> tuple[Entity, Span] | None:
    """ "The Harbour Post quoted Rob Vane as saying": he, and the paper that he told it."""
    tokens, children = cast.reading.tokens, cast.reading.children
    by = next((n for n in children[verb] if tokens[n].dep == "agent"), None)
    papers = [n for n in children[verb if by is None else by] if tokens[n].dep == ("nsubj" if by is None else "pobj")]
    whom = next((n for n in children[verb] if tokens[n].dep == ("dobj" if by is None else "nsubjpass")), -1)
    m = cast.at.get(whom)
    if not papers or m is None or m.entity is None or m.entity.type not in ("person", "unnamed person"):
        return None
    paper = hearer(cast.reading, phrases.start(cast.reading, papers[0]), set())
    return (m.entity, paper) if paper and is_station(cast.reading.article.text[slice(*paper)]) else None


def _given(reading: Reading, verb: int) -> tuple[Span, bool] | None:
    """ "gave an interview to the Harbour Post", "an address he gave to the guild", and whether it is a talk."""
    tokens, children = reading.tokens, reading.children[verb]
    nouns = [n for n in (*children, tokens[verb].head) if tokens[n].lemma.casefold() in _TALKS | _SPEECHES]
    given = any(tokens[n].dep == "dobj" or tokens[verb].dep == "relcl" for n in nouns)
    if tokens[verb].lemma not in _GIVES or not given:
        return None
    whom = (n for k in (*nouns, verb) for n in reading.children[k] if tokens[n].text in ("to", "with"))
    talk = any(tokens[n].lemma.casefold() in _TALKS for n in nouns)
    return next(((to, talk) for n in whom if (to := hearer(reading, n + 1, set()))), None)


def _places(reading: Reading, verb: int) -> Iterator[tuple[Span, bool]]:
    """The hearers that hang under a verb, each with whether it is a talk."""
    tokens, lemma = reading.tokens, reading.tokens[verb].lemma
    if lemma in _DISCUSSES and (host := _host(reading, verb)) is not None:
        yield host, True
    below = [k for n in reading.children[verb] for c in reading.children[n] for k in reading.children[c]]
    at = [n for n in below if tokens[n].text == "at" and lemma in _APPEARS]  # "speaking in Elmford at the convention"
    for n in (*reading.children[verb], *at):
        if tokens[n].dep == "dobj" and lemma in _ADDRESSES:  # "addressed a rally in Elmford"
            several = lemma == "address" and tokens[n].tag == "NNS" and phrases.type_of(reading, n) == "group"
            crowd = (hearer if several else is_gathering)(reading, phrases.start(reading, n), set())
            if crowd is not None:
                yield crowd, False
        if tokens[n].dep != "prep" or n + 1 >= len(tokens) or reading.quoted[n]:
            continue
        text = tokens[n].text.casefold()
        opens = lemma == "open" and tokens[n - 1].text == "up"  # "opened up to the Harbour Post"
        noun = next((k for k in reading.children[n] if tokens[k].dep == "pobj"), -1)
        to = interview(reading, noun) if noun >= 0 and text in ("in", "during", "for") else None
        if to is None and text == "on" and lemma in _APPEARS:
            to = programme(reading, n + 1, set())
        if to is not None:
            yield to, True
        elif noun >= 0 and text in ("in", "during", "on") and (to := _call(reading, noun)):
            yield to, False
        elif text in ("at", "during") and (to := is_gathering(reading, n + 1, set())):
            yield to, is_station(reading.article.text[slice(*to)])
        elif text in ("to", "before") and (opens or lemma in (_TO_HEARERS if text == "to" else _APPEARS)):
            to = hearer(reading, n + 1, set())
            if to is not None:
                yield to, opens or is_station(reading.article.text[slice(*to)])


def _host(reading: Reading, verb: int) -> Span | None:
    """ "Discussed the strike with the radio host Odd Lien": somebody who asks for a living, or an outlet."""
    tokens, children = reading.tokens, reading.children
    below = [k for n in children[verb] if tokens[n].dep in ("dobj", "prt") for k in children[n]]
    for n in (*children[verb], *below):
        if tokens[n].text == "with" and not reading.quoted[n] and (to := hearer(reading, n + 1, set())):
            text = reading.article.text[slice(*to)]
            if not _ASKERS.isdisjoint(text.casefold().split()) or is_station(text):
                return to
    return None


def _call(reading: Reading, noun: int) -> Span | None:
    """ "during a conference call with lawmakers"."""
    with_whom = next((n for n in reading.children[noun] if reading.tokens[n].text == "with"), None)
    called = with_whom is not None and reading.tokens[noun].lemma.casefold() in _CALLS
    return hearer(reading, with_whom + 1, set()) if called and with_whom is not None else None


def interview(reading: Reading, noun: int) -> Span | None:
    """ "an MSNBC interview", "an interview with the Harbour Post", "an appearance on the Morning Show"."""
    tokens = reading.tokens
    if tokens[noun].lemma.casefold() not in _TALKS:
        return None
    with_whom = next((n for n in reading.children[noun] if tokens[n].text in ("with", "to")), None)
    where = next((n for n in reading.children[noun] if tokens[n].text in ("on", "of", "for")), None)
    to = hearer(reading, with_whom + 1, set()) if with_whom is not None else None
    return to or outlet_of(reading, noun) or (programme(reading, where + 1, set()) if where is not None else None)
