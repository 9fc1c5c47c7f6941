"""To whom it was said, by the sentence of its cue: "told reporters", "in an interview with", "asked by"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.results import Attribution, Token
from onrecord.extract.speakers import phrases
from onrecord.extract.speakers.hearers import hearer, is_gathering, is_station, outlet_of, programme
from onrecord.extract.speakers.lists import lower, small
from onrecord.extract.speakers.reading import Reading
from onrecord.record import Span

_TO_DO = small("addressee.to_do")
_ASKS = small("addressee.asks")
_CONTENT_BEGINS = ("TO", "PRP", "DT", ":", "``", "WRB", "WP", "NNP", "RB", "IN", "WDT")
_LEADS = frozenset(("on", "upon", "to", "with"))
_ON = frozenset(("on", "upon"))
_REQUESTS = small("addressee.requests")
_ACTS = small("addressee.acts")
_LED = small("addressee.led")
_TALKS = small("addressee.talks")
_PUBLISHED = small("addressee.published")
_EXCHANGES = small("addressee.exchanges")
_BEFORE_THEM = small("addressee.before_them")
_TO_NOBODY = small("addressee.to_nobody")
_ON_AIR = small("addressee.on_air")
_BETWEEN = small("addressee.between") | small("addressee.days")
_SPEECHES = small("appearances.speeches")
_OPENING = 6  # words
_ON_WHAT = small("addressee.on_what")
_IN_WHICH = small("addressee.in_which")
_WISHES = small("addressee.wishes")
_OTHER_DAYS = small("addressee.other_days")
_PAST = _OTHER_DAYS | {"from", "following"}


@dataclass(frozen=True, slots=True)
class Told:
    """`to` are those spoken to; `talk` is the interview or the programme it was said in, which more may be said in;
    a `request` is made to them alone, whatever else is said."""

    to: Span
    talk: Span | None = None
    request: bool = False


@dataclass(frozen=True, slots=True)
class _Here:
    """The sentence of a cue: its tokens from `first` to before `end`, and those of content and source in it."""

    reading: Reading
    first: int
    end: int
    cue: list[int]
    source: set[int]
    content: set[int]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.reading.tokens

    @property
    def barred(self) -> set[int]:
        return self.source | self.content

    def free(self) -> Iterator[int]:
        """The tokens that are neither content nor quoted."""
        return (n for n in range(self.first, self.end) if n not in self.content and not self.reading.quoted[n])


def find(reading: Reading, a: Attribution) -> Told | None:
    """The addressee that the words around the cue of `a` name."""
    cue = [n for s in a.cue for n in reading.at(s)]
    if not cue:
        return None
    sentence = reading.sentence_of(cue[0])
    content = {n for s in a.content for n in reading.at(s)}
    here = _Here(reading, sentence.start, sentence.stop, cue, {n for s in a.source for n in reading.at(s)}, content)
    talk = _talk(here)
    whom, request = _told(here) or (None, False)
    told = whom or _asker(here)
    if told and reading.tokens[reading.at(told)[0]].tag == "PRP":
        told = talk or _exchange(here) or told  # "a letter to the board, urging them …"
    refused = _wished(here)
    gathering = _gathering(here) if here.source else None
    if here.source and all(reading.tokens[n].text in ("which", "that") for n in here.source):
        talk = gathering = None  # "spoke on CNN of a bill | which would …"
    if gathering and talk is None and is_station(reading.article.text[slice(*gathering)]):
        talk = gathering  # "during a CNN panel"
    told = told or talk or _exchange(here) or refused or gathering
    request = told is not None and ((request and told is whom) or told is refused)
    return Told(told, talk, request) if told else None


def _told(here: _Here) -> tuple[Span, bool] | None:
    """The object of the cue, or of the verb that the cue goes with ("begged the judge, saying …"), and whether it is
    a request."""
    for n in here.cue:
        if _tells(here, n) and (found := _hearing_subject(here, n) or _object(here, n)):
            alone = here.reading.article.text[slice(*found)].casefold()
            no_one = (alone == "us" and here.tokens[n].lemma != "tell") or alone == "some"
            # "warned us all", "offered some sound advice": no one in particular
            return None if no_one else (found, any(here.tokens[k].lemma in _REQUESTS for k in here.cue))
    for n in here.free():
        t, above = here.tokens[n], here.tokens[here.cue[0]].head
        beside = n == above and here.tokens[here.cue[0]].tag in ("VBG", "IN")  # "urged them with a message:"
        beside = beside or (t.lemma == "call" and any(here.tokens[k].head == n for k in here.cue if _asks_to(here, k)))
        beside = beside or (t.tag == "VBG" and t.dep != "conj" and t.head in here.cue)
        if n in here.cue or t.pos != "VERB" or not _tells(here, n):
            continue
        if beside:
            found = _object(here, n)
            return (found, t.lemma in _REQUESTS) if found else None
        if (found := _object(here, n)) and _opens_words(here, here.reading.at(found)[-1] + 1):
            return found, False  # "scolded him: “It is late,” she said"
    return _bidden(here)


def _asks_to(here: _Here, verb: int) -> bool:
    """Whether a verb is the second of "called the paper to ask"."""
    t = here.tokens[verb]
    return t.tag == "VB" and t.dep in ("advcl", "xcomp") and t.lemma in lower("telling") | lower("speaking")


def _bidden(here: _Here) -> tuple[Span, bool] | None:
    """ "Used the rain | to urge people to stay": whom the words begin with bidding."""
    opening = [here.tokens[n] for n in sorted(here.content)[:2]]
    acts = any(here.tokens[n].lemma in _ACTS for n in here.cue)
    if not acts or [t.tag for t in opening] != ["TO", "VB"] or opening[1].lemma not in _TO_DO & _REQUESTS:
        return None
    found = hearer(here.reading, min(here.content) + 2, here.source)
    return (found, True) if found else None


def _opens_words(here: _Here, colon: int) -> bool:
    return colon + 1 < here.end and here.tokens[colon].text == ":" and here.reading.quoted[colon + 1]


def _tells(here: _Here, n: int) -> bool:
    t = here.tokens[n]
    verb = t.tag[:2] in ("VB", "NN", "IN") or (t.tag == "JJ" and t.dep != "amod")  # the tagger errs; "direct quotes"
    return verb and t.lemma.casefold() in lower("telling")


def _object(here: _Here, verb: int) -> Span | None:
    """The words right behind "told"."""
    n, size = verb + 1, len(here.tokens)
    while n < size and n in here.source:
        n += 1
    lemma, calls = here.tokens[verb].lemma, here.tokens[verb].lemma == "call"
    if n < size and lemma in _LED and here.tokens[n].text in (_LEADS if calls else _LEADS - _ON):
        n += 1  # "called on the mayor", but not "wrote on her page"
    elif calls and not _by_telephone(here, n):
        return None  # "called him a liar"
    if n >= size or here.reading.sentence[n] != here.reading.sentence[verb]:
        return None
    if n in here.content and here.tokens[verb].lemma in _TO_DO:
        told = hearer(here.reading, n, here.source)  # "urged the council to wait", taken into the content
        after = here.reading.at(told)[-1] + 1 if told else size
        if after < size and here.tokens[after].tag == "-LRB-":  # "urged Mayor Orla Finch (I) to wait"
            after = 1 + next((k for k in range(after, size) if here.tokens[k].tag == "-RRB-"), after)
        if after + 1 < size and here.tokens[after].text == "," and here.tokens[after + 1].tag in ("WP", "WDT"):
            return told  # "asked the mayor, who was late, to wait"
        return told if told and after < size and _bids(here, told, after) else None
    found = hearer(here.reading, n, here.barred)
    if found and here.tokens[here.reading.at(found)[-1]].dep == "compound":
        found = hearer(here.reading, n, here.source)  # a name that the content cuts in two
    after = here.reading.at(found)[-1] + 1 if found else size
    seen = lemma == "show" and after < size and here.tokens[after].tag in ("VBG", "VBN", "JJ")
    return None if seen else found  # "polls show Pike rising"


def _bids(here: _Here, told: Span, after: int) -> bool:
    """Whether at token `after` begins what `told` are to do or know: "the yard | to close", but "repairs | to the
    bridge", "limits | on building"."""
    tag, behind = here.tokens[after].tag, here.tokens[after + 1 : after + 2]
    if tag == "TO":
        return bool(behind) and behind[0].tag in ("VB", "RB")
    known = phrases.type_of(here.reading, here.reading.at(told)[-1]) is not None
    return tag in _CONTENT_BEGINS and (tag != "IN" or known or here.tokens[after - 1].tag != "NNS")


def _by_telephone(here: _Here, first: int) -> bool:
    """ "called the paper to ask", as nobody is called a liar."""
    called = hearer(here.reading, first, here.source)
    after = here.reading.at(called)[-1] + 1 if called else len(here.tokens)
    to_say = [t for t in here.tokens[after : after + 2] if t.tag in ("TO", "VB")]
    return len(to_say) == 2 and to_say[1].lemma in lower("telling") | lower("speaking")


def _hearing_subject(here: _Here, verb: int) -> Span | None:
    """ "Parents were told by the secretary": the parents; "Pressed by a host, Pike …": Pike."""
    if here.tokens[verb].tag != "VBN":
        return None
    auxiliary = next((n for n in range(verb - 1, max(verb - 4, -1), -1) if here.tokens[n].lemma == "be"), None)
    children = here.reading.children
    if auxiliary is not None:
        told = _subject_above(here, verb) if here.tokens[auxiliary].text == "being" else auxiliary - 1
        subject = next((n for n in children[verb] if here.tokens[n].dep == "nsubjpass"), told)
        subject = -1 if subject in here.source else subject
    else:
        agent = any(here.tokens[n].dep == "agent" for n in children[verb])
        above = children[here.tokens[verb].head]
        subject = next((n for n in above if here.tokens[n].dep == "nsubj"), -1) if agent else -1
    if subject >= 0 and here.tokens[subject].tag == "WP" and here.tokens[verb].dep == "relcl":
        subject = here.tokens[verb].head  # "Rob Vane, who has been asked"
    if subject < 0 or subject in here.content or here.tokens[subject].text.casefold() in ("it", "that"):
        return None
    first = subject
    while first > here.first and here.tokens[subject].tag != "PRP":  # "In March | we | were told by"
        before = here.tokens[first - 1]
        if not (before.tag in ("DT", "PRP$", "JJ", "CD", "POS", "HYPH") or before.tag.startswith("NN")):
            break
        first -= 1
    return here.reading.span(first, subject)


def _subject_above(here: _Here, verb: int) -> int:
    """ "The bank did nothing, after being warned by the mayor that …": the bank; -1 where the parser sees none."""
    above = here.tokens[verb].head
    above = here.tokens[above].head if here.tokens[above].pos in ("ADP", "SCONJ") else above
    return next((n for n in here.reading.children[above] if here.tokens[n].dep == "nsubj"), -1)


def _asker(here: _Here) -> Span | None:
    """ "when asked by a reporter", "responding to a question from a reporter"."""
    for n in here.free():
        if n + 1 < here.end and here.tokens[n].text == "by" and n not in here.source:
            before = here.tokens[n - 1] if n > here.first else None
            if before and before.tag == "VBN" and before.lemma in _ASKS and n - 1 not in here.cue:
                return hearer(here.reading, n + 1, here.barred)
    return None


def _leader(here: _Here, preposition: int) -> int:
    """The word that "to" or "on" belongs to: "a letter sent on Monday to" is a letter to; -1 where none is."""
    n = preposition - 1
    while n >= here.first and (here.tokens[n].text.casefold() in _BETWEEN or here.tokens[n].tag == "CD"):
        n -= 1
    return n if n >= here.first else -1


def _talk(here: _Here) -> Span | None:
    """ "in an interview with", "on the Morning Show", "the broadcast of": rather who asks than where it is heard."""
    found = on_air = None
    for n in here.free():
        leader = _leader(here, n)
        lemma = here.tokens[leader].lemma.casefold() if leader >= 0 else ""
        if here.tokens[n].lemma.casefold() in _TALKS | _ON_AIR | _PUBLISHED and here.tokens[n].tag == "NN":
            found = found or outlet_of(here.reading, n)  # "in an MSNBC interview"
        elif here.tokens[n].text in ("with", "to", "for", "by") and lemma in _TALKS and _goes_with(here, leader):
            found = found or hearer(here.reading, n + 1, here.barred)
        elif here.tokens[n].text in ("in", "from", "for", "on") and (
            (lemma == "write" and leader in here.cue) or (lemma in _PUBLISHED and _goes_with(here, leader))
        ):
            found = found or _paper(here, n + 1)
        elif here.tokens[n].text.casefold() in ("of", "for", "on") and (
            lemma in _ON_AIR or (here.tokens[n].text.casefold() == "on" and _may_air(here, n, leader))
        ):
            on_air = programme(here.reading, n + 1, here.barred) or on_air
    return found or on_air


def _paper(here: _Here, first: int) -> Span | None:
    """The paper that "wrote in" and "an article for" name."""
    found = hearer(here.reading, first, here.barred)
    return found if found and is_station(here.reading.article.text[slice(*found)]) else None


def _may_air(here: _Here, on: int, leader: int) -> bool:
    """Whether "on CNN" can be said of the words before it: not of "an attack on CNN"."""
    above = here.tokens[here.tokens[on].head]
    if above.pos == "VERB":
        # not of "went into politics on CNN", nor of what somebody else said on it
        return above.lemma not in _ON_WHAT and _is_same_talk(here, here.tokens[on].head)
    if leader < 0 or leader in here.barred or leader in here.cue:
        return True
    t = here.tokens[leader]
    return t.tag not in ("NN", "NNS")


def _exchange(here: _Here) -> Span | None:
    """ "in a letter to", "speaking to", "said to", "testified before"."""
    for n in here.free():
        text, leader = here.tokens[n].text, _leader(here, n)
        if text not in ("to", "with", "before", "on") or leader < 0 or here.tokens[n].pos == "PART":
            continue  # "is loath to meet Pike"
        led, lemma = here.tokens[leader], here.tokens[leader].lemma.casefold()
        speaks = lemma in (lower("speaking") if text == "to" else _BEFORE_THEM)
        spoke = speaks and (leader in here.cue or (led.tag[:2] == "VB" and _is_same_talk(here, leader)))
        wrote = lemma in (_SPEECHES if text == "before" else _EXCHANGES) and text != "on" and _goes_with(here, leader)
        wrote = wrote and here.tokens[led.head].text.casefold() not in _PAST  # "emerging from a meeting with"
        wrote = wrote and (led.pos != "VERB" or _is_same_talk(here, leader)) and not _is_another_s(here, leader)
        called = lemma == "call" and text == "on" and (leader in here.cue or led.tag == "VBG")
        put = leader == here.cue[-1] and text == "to" and lemma not in _TO_NOBODY  # "made the case to"
        if spoke or wrote or called or put:
            found = hearer(here.reading, n + 1, here.barred)
            if found:
                return found
    return None


def _is_another_s(here: _Here, noun: int) -> bool:
    """ "The party's appeal to women", of which somebody else speaks."""
    owners = (n for n in here.reading.children[noun] if here.tokens[n].dep == "poss")
    own = here.tokens[noun].lemma.casefold() in _SPEECHES  # "in Porter's speech to dockers she said"
    return not own and any(here.tokens[n].tag[:2] == "NN" and n not in here.source for n in owners)


def _is_same_talk(here: _Here, verb: int) -> bool:
    """Not so "a week after she spoke to the guild, she proposed …", nor when somebody else spoke to them."""
    tokens, children = here.tokens, here.reading.children[verb]
    if any(tokens[n].dep == "mark" and tokens[n].text.casefold() in _OTHER_DAYS for n in children):
        return False
    if tokens[verb].tag in ("VBZ", "VBP") and any(tokens[n].text.casefold() == "when" for n in children):
        return False  # "when she speaks to dockers on Monday"
    subjects = [n for n in children if tokens[n].dep == "nsubj" and tokens[n].tag.startswith("NN")]
    return all(n in here.source for n in subjects)


def _goes_with(here: _Here, noun: int) -> bool:
    """Whether "a letter" belongs to the verb of the cue, to one above it or to one beside it."""
    verbs, n = set(here.cue), here.cue[0] if here.cue else noun
    while here.tokens[n].head != n:
        n = here.tokens[n].head
        verbs.add(n)
    n = noun
    while here.tokens[n].head != n and n not in here.cue:
        if here.tokens[n].pos in ("VERB", "AUX") and not _only_tells_of(here, n):
            break
        n = here.tokens[n].head
    own = n in here.content or here.tokens[n].dep not in ("ccomp", "relcl")  # "said it was cold in a letter to"
    return n in verbs or (own and here.tokens[n].head in verbs)


def _only_tells_of(here: _Here, verb: int) -> bool:
    """Whether a verb tells no more than a noun: "remarks prepared for delivery to" are still remarks, and who,
    "speaking at a rally, warned", warned at it."""
    t = here.tokens[verb]
    return t.dep == "acl" or (t.tag == "VBG" and here.tokens[t.head].tag in phrases.NOUNS)


def _wished(here: _Here) -> Span | None:
    """ "Mayor says no to museum trust", "offered some kind advice to the winners": the trust, the winners."""
    opening = sorted(here.content)[:_OPENING]
    wish = next((n for n in opening if here.tokens[n].text.casefold() in _WISHES), -1)
    to = wish + 1
    while to in opening and here.tokens[to].tag == "''":
        to += 1  # "an “apology” to"
    return hearer(here.reading, to + 1, set()) if to in opening and here.tokens[to].text.casefold() == "to" else None


def _gathering(here: _Here) -> Span | None:
    """ "said at a rally in Elmford": those who were there."""
    for n in here.free():
        if here.tokens[n].text.casefold() in ("at", "during", "in"):
            leader = _leader(here, n)
            spoken = leader < 0 or leader in here.cue or leader in here.source or here.tokens[leader].text == ","
            above = here.tokens[n].head
            if above not in here.cue and any(here.tokens[k].dep == "neg" for k in here.reading.children[above]):
                continue  # "did not appear at the hearings"
            spoken = spoken or (here.tokens[above].pos == "VERB" and _goes_with(here, n) and _is_same_talk(here, above))
            if not spoken or not (found := is_gathering(here.reading, n + 1, here.barred)):
                continue
            nouns = (here.tokens[k].lemma.casefold() for k in here.reading.at(found))
            if here.tokens[n].text.casefold() != "in" or not _IN_WHICH.isdisjoint(nouns):  # not "in the crowd"
                return _who_came(here, found) or found
    return None


def _who_came(here: _Here, gathering: Span) -> Span | None:
    """ "A rally with supporters", "a briefing for reporters": they rather than what they came to."""
    inside = here.reading.at(gathering)
    n = inside[-1] + 1
    if n >= len(here.tokens) or n in here.barred:
        return None
    came = here.tokens[n].text == "with" or (
        here.tokens[n].text == "for" and here.tokens[inside[-1]].text == "briefing"
    )
    return hearer(here.reading, n + 1, here.barred) if came else None
