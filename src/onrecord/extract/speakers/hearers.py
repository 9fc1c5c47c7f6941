"""The words that name those spoken to: a noun phrase whose head can hear, or a programme."""

from __future__ import annotations

import re

from onrecord.extract.speakers import phrases
from onrecord.extract.speakers.lists import small, words
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.runs import owns
from onrecord.record import Span

_TIMES = small("names.times") | small("hearers.times")
_OPENING, _CLOSING = frozenset(("“", '"', "‘", "'", "«", "''", "``")), frozenset(("”", '"', "’", "'", "»", "''"))
_SMALL_IN_TITLES = small("hearers.small_in_titles")
_SHOWS = small("hearers.shows")
_DAYS = small("addressee.days")
_GATHERED = small("hearers.gathered")
_DEAF = small("hearers.deaf")
_QUESTIONS = small("hearers.questions")
_STATIONS = small("hearers.stations")
_ABSTRACT = tuple(small("hearers.abstract"))
_PEOPLE = ("er", "or", "eer", "ian", "ant", "ee", "ist", "man", "woman")
_BEFORE = frozenset(("DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "HYPH", "AFX", "NFP"))
_CALL_SIGN = re.compile(r"[WK][A-Z]{2,3}(?:\d{1,4}|-?[AF]M|-?TV)?")  # of an American station
_LONGEST_TITLE = 8
_LONGEST_CLAUSE = 8  # words


def hearer(reading: Reading, first: int, barred: set[int]) -> Span | None:
    """Those whom the phrase at token `first` names, if they can hear; it ends before the tokens in `barred`."""
    if first >= len(reading.tokens) or first in barred:
        return None
    if reading.tokens[first].tag == "PRP":
        text = reading.tokens[first].text.casefold()
        return None if text in ("it", "you") or text.endswith(("self", "selves")) else reading.tokens[first].span
    if (title := _in_marks(reading, first)) is not None:
        return None if barred & set(reading.at(title)) else title  # "told “Harbour and Friends”"
    core = _core(reading, first, barred)
    if core is None:
        return None
    last, head = core
    if reading.tokens[head].lemma.casefold() in _QUESTIONS:
        return _questioner(reading, first, last, head, barred)
    if not hears(reading, head):
        return None
    return reading.span(first, _defined(reading, first, _widened(reading, last, head, barred), barred))


def _defined(reading: Reading, first: int, last: int, barred: set[int]) -> int:
    """The end of "agencies | that run the ferries", "members | gathered in Leith": which of them, with no comma."""
    tokens, n = reading.tokens, last + 1
    if n + 1 >= len(tokens) or n in barred:
        return last
    clause = n if tokens[n].tag in ("VBN", "VBG") else tokens[n].head if tokens[n].tag in ("WP", "WDT") else -1
    above = tokens[clause].head if clause >= 0 and tokens[clause].dep in ("acl", "relcl") else -1
    if not first <= above <= last or tokens[above].tag != "NNS":
        return last
    while n < len(tokens) and n not in barred and reading.sentence[n] == reading.sentence[last]:
        above = n
        while above != clause and tokens[above].head != above:
            above = tokens[above].head
        if (
            above != clause
            or tokens[n].text == "to"
            or not (tokens[n].text[0].isalnum() or tokens[n].tag in ("POS", "HYPH"))
        ):
            break
        n += 1
    return n - 1 if n - 1 - last <= _LONGEST_CLAUSE else last


def hears(reading: Reading, noun: int) -> bool:
    """Whether somebody can be told what is said: a thing cannot, and of an unknown word it is not believed."""
    token = reading.tokens[noun]
    word, text = token.lemma.casefold(), token.text.casefold()
    if word in _DEAF or text in _DEAF or _is_time(reading, noun):
        return False
    if _is_name(reading, noun) or token.tag in ("NNP", "NNPS", "ADD", "DT"):
        return True
    if word in _SHOWS or _gathers(reading, noun) or token.text in words("media"):
        return True
    if token.tag == "JJ":
        return bool(noun) and reading.tokens[noun - 1].text.casefold() == "the"  # "the faithful"
    kind = phrases.type_of(reading, noun)
    if kind is not None:
        return kind != "document"
    if token.text.isupper() or word.endswith(_PEOPLE):
        return True
    return token.tag == "NNS" and not word.endswith(_ABSTRACT)


def programme(reading: Reading, first: int, barred: set[int]) -> Span | None:
    """The programme at token `first`: a title in marks, a station with or without one, "the Rob Vane show"."""
    tokens = reading.tokens
    if first >= len(tokens) or first in barred:
        return None
    opening = first  # "on Sunday's “Morning Call”"
    while opening + 1 < len(tokens) and (tokens[opening].tag in ("DT", "POS") or tokens[opening].text.endswith("day")):
        opening += 1
    if (title := _in_marks(reading, opening)) is not None:
        return title
    core = _core(reading, first, barred)
    if core is None:
        return None
    last, head = core
    if tokens[head].lemma.casefold() in _SHOWS:  # "a show on WXYZ radio"
        on = last + 2 if tokens[last + 1 : last + 2] and tokens[last + 1].text in ("on", "at") else -1
        station = _core(reading, on, barred) if 0 <= on < len(tokens) else None
        return reading.span(first, station[0] if station and _broadcasts(reading, on, *station) else last)
    return reading.span(first, last) if _broadcasts(reading, first, last, head) else None


def _broadcasts(reading: Reading, first: int, last: int, head: int) -> bool:
    """Whether a phrase names a station: "CNN", "an Elmford radio station"."""
    tokens = reading.tokens
    if _CALL_SIGN.fullmatch(tokens[head].text):
        return True
    if tokens[head].tag.startswith("NNP") and any(t.text in words("media") for t in tokens[first : last + 1]):
        return True
    return tokens[head].lemma.casefold() in _STATIONS and any(t.tag.startswith("NNP") for t in tokens[first:head])


def outlet_of(reading: Reading, noun: int) -> Span | None:
    """ "an MSNBC interview", "a Harbour Post interview": the outlet that the noun is preceded by."""
    first = noun
    while first and (reading.tokens[first - 1].text[0].isupper() or reading.tokens[first - 1].tag in ("CD", "POS")):
        first -= 1
    last = noun - 1 - (first < noun and reading.tokens[noun - 1].tag == "POS")
    return reading.span(first, last) if first <= last and is_station(reading.text(first, last)) else None


def is_gathering(reading: Reading, first: int, barred: set[int]) -> Span | None:
    """ "a rally in Elmford", "a news conference": those who are there hear it."""
    core = None if first in barred or first >= len(reading.tokens) else _core(reading, first, barred)
    if core is None or not _gathers(reading, core[1]) or (core[1] == first and reading.tokens[first].tag == "NNS"):
        return None  # "at rallies" is said of no one of them
    return reading.span(first, _widened(reading, *core, barred))


def gather(reading: Reading, span: Span) -> bool:
    """Whether those who hear are a crowd or came together somewhere."""
    return any(_gathers(reading, n) for n in reading.at(span))


def _gathers(reading: Reading, noun: int) -> bool:
    """Whether people come together at it: "a rally", "a town hall"."""
    before = reading.tokens[noun - 1] if noun else None
    word = reading.tokens[noun].lemma.casefold()
    return word in _GATHERED or (before is not None and f"{before.text.casefold()}-{word}" in _GATHERED)


def _core(reading: Reading, first: int, barred: set[int]) -> tuple[int, int] | None:
    """Where the phrase at `first` ends, and its head: the last noun before a preposition, a verb or a time."""
    tokens = reading.tokens
    head = last = -1
    n = first
    while n < len(tokens) and n not in barred and reading.sentence[n] == reading.sentence[first]:
        t = tokens[n]
        closing = _title(reading, n)
        if closing is not None and closing not in barred:
            return (closing, head) if head >= 0 else None
        if head >= 0 and owns(reading, n - 1) and (end := _capitals(reading, n, first)) is not None:
            return end, head
        if head < 0 and _is_time(reading, n) and n + 1 < len(tokens) and tokens[n + 1].tag in phrases.NOUNS:
            n += 1  # "a Friday evening rally"
            continue
        if _is_time(reading, n) or (head >= 0 and not _goes_on(reading, n)):
            break
        if t.tag in phrases.NOUNS or t.tag == "ADD" or phrases.is_noun(reading, n) or _is_name(reading, n):
            head = last = n
        elif t.tag == "CD" and head >= 0:
            last = n  # "Radio 4"
        elif head < 0 and t.tag not in _BEFORE and t.tag not in ("VBG", "VBN", "RB"):
            break
        n += 1
    if head < 0:
        alone = [k for k in range(first, n) if tokens[k].tag in ("DT", "JJ", "CD")]
        if not alone or tokens[first].tag != "DT" or len(alone) > 2 or tokens[first].text.casefold() in ("a", "an"):
            return None
        head = alone[-1]  # "those", "the faithful"
        return None if tokens[head].text.casefold() in ("the", "this", "that", "no") else (head, head)
    return max(head, last), head


def _is_time(reading: Reading, n: int) -> bool:
    """ "today", but not the one of "the Harbour Today"."""
    t, before = reading.tokens[n], reading.tokens[n - 1] if n else None
    named = before is not None and before.tag.startswith("NNP") and t.text.title() in words("media")
    return t.text.casefold() in _TIMES | _DAYS and not named


def _is_name(reading: Reading, n: int) -> bool:
    """A name that the tagger took for an exclamation, a preposition or a thing."""
    t = reading.tokens[n]
    return t.text[:1] == "@" or (t.tag in ("UH", "IN", "FW", "NN") and t.text[0].isupper() and not reading.display[n])


def _goes_on(reading: Reading, n: int) -> bool:
    """Whether token `n` still belongs to a phrase that has a noun already."""
    tokens = reading.tokens
    t, before = tokens[n], tokens[n - 1]
    follows = tokens[n + 1].tag if n + 1 < len(tokens) else ""
    counts = n + 1 < len(tokens) and tokens[n + 1].text.casefold() in _TIMES  # "CNN 2 weeks ago", but "Radio 4"
    if t.tag in phrases.NOUNS or t.tag in ("HYPH", "ADD") or before.tag in ("POS", "HYPH"):
        return t.text[0] not in "@"
    if owns(reading, n):
        return True
    if t.text == "&" or (t.text.isdigit() and before.tag.startswith("NNP") and not counts):
        return True
    inside = before.tag.startswith("NN") or (before.text[0].isupper() and t.text[0].isupper())
    return t.tag in ("JJ", "VBN", "VBG") and follows in phrases.NOUNS and inside


def _title(reading: Reading, mark: int) -> int | None:
    """The closing mark of a title in marks that opens at `mark`: short, its longer words with capitals."""
    tokens = reading.tokens
    if tokens[mark].text not in _OPENING:
        return None
    for n in range(mark + 1, min(mark + 2 + _LONGEST_TITLE, len(tokens))):
        if tokens[n].text in _CLOSING and n > mark + 1:
            named = [t.text for t in tokens[mark + 1 : n] if t.text[0].isalnum()]
            small_words = [w for w in named if not (w[0].isupper() or w[0].isdigit())]
            capital = bool(named) and named[0][0].isupper() and all(w in _SMALL_IN_TITLES for w in small_words)
            return n if capital else None
    return None


def _in_marks(reading: Reading, mark: int) -> Span | None:
    """A title at its opening mark, without the marks and the comma before the closing one."""
    last = _title(reading, mark)
    if last is None:
        return None
    inside = reading.tokens[last - 1].text in ".,"
    return reading.span(mark + 1, last - 2 if inside else last - 1)


def _capitals(reading: Reading, n: int, first: int) -> int | None:
    """The end of a title without marks behind a station's name: "CNN's State of the Nation"."""
    tokens = reading.tokens
    if not any(t.text in words("media") for t in tokens[first:n]) or not tokens[n].text[0].isupper():
        return None
    last = n
    for k in range(n, min(n + _LONGEST_TITLE, len(tokens))):
        text = tokens[k].text
        time = text.casefold() in (_TIMES if text.islower() else _DAYS | small("names.times"))  # "ABC's This Week"
        if (k > n and time) or not (text[0].isupper() or text in _SMALL_IN_TITLES or text in _SHOWS):
            break
        if text[0].isupper() or text in _SHOWS:
            last = k
    return last


def _questioner(reading: Reading, first: int, last: int, head: int, barred: set[int]) -> Span | None:
    """ "a reporter's question", "a question from a reporter": the reporter."""
    tokens = reading.tokens
    possessor = next((n for n in range(first, head) if tokens[n].tag == "POS"), None)
    if possessor is not None:
        return reading.span(first, possessor - 1) if hears(reading, possessor - 1) else None
    after = last + 1
    if after < len(tokens) and tokens[after].text in ("from", "by", "of"):
        return hearer(reading, after + 1, barred)
    return None


def _widened(reading: Reading, last: int, head: int, barred: set[int]) -> int:
    """The end of a phrase with what tells who they are: "of" and "and" phrases, a crowd's place."""
    tokens = reading.tokens
    if _gathers(reading, head):
        last = _held(reading, last, barred)
    while last + 2 < len(tokens) and last + 1 not in barred:
        joint, place = tokens[last + 1].text, last + 2
        about = joint == "of" and tokens[place].text == "about"
        if joint == "of" and _counts_alone(reading, place + about):
            last = place + about  # "a crowd of about 300"
            break
        if joint == "and" and [t.tag for t in tokens[place : place + 2]] == ["NNS", "NNP"]:
            break  # a headline's verb: "chides Pike and praises Stone"
        core = _core(reading, place + about, barred)
        if core is None or not _joins(reading, joint, head, core[1]):
            break
        last = core[0]
    return last


def _counts_alone(reading: Reading, n: int) -> bool:
    """Whether token `n` is a number that counts nothing behind it."""
    here, behind = [t.tag for t in reading.tokens[n : n + 1]], [t.tag for t in reading.tokens[n + 1 : n + 2]]
    return here == ["CD"] and behind not in (["NN"], ["NNS"], ["JJ"], ["CD"])


def _held(reading: Reading, last: int, barred: set[int]) -> int:
    """The end of a gathering with the time before its place: "a rally Tuesday night in Elmford, Westmark"."""
    tokens = reading.tokens
    n = last + 1
    while n < len(tokens) and n not in barred and tokens[n].text.casefold() in _TIMES | _DAYS:
        n += 1
    if n + 1 >= len(tokens) or tokens[n].text not in ("in", "at", "outside") or not tokens[n + 1].tag.startswith("NNP"):
        return last
    core = _core(reading, n + 1, barred)
    if core is None:
        return last
    comma = core[0] + 1
    state = _core(reading, comma + 1, barred) if comma + 1 < len(tokens) and tokens[comma].text == "," else None
    named = state is not None and tokens[comma + 1].tag == "NNP" and tokens[comma + 1].dep in ("appos", "compound")
    return state[0] if state and named and tokens[state[1]].dep == "appos" else core[0]


def _joins(reading: Reading, joint: str, head: int, other: int) -> bool:
    tokens = reading.tokens
    if joint == "of":
        return True
    if joint in ("and", "or"):
        after = tokens[other + 1].tag if other + 1 < len(tokens) else ""
        return hears(reading, other) and after not in ("VBD", "VBZ", "VBP", "MD")
    named = tokens[other].tag.startswith("NNP")
    gathered = _gathers(reading, head)
    if joint in ("in", "at", "outside"):
        return (gathered and (named or joint != "in")) or (named and joint == "in" and tokens[head].tag == "NNS")
    return joint in ("for", "from") and named and tokens[head].tag != "NN"


def is_station(text: str) -> bool:
    """Whether `text` has a word that names papers, stations or agencies."""
    return any(part.strip("“”\"'’.,").removesuffix("’s").removesuffix("'s") in words("media") for part in text.split())
