"""Whose the nameless and the documents are: "officials at the Rail Agency", "an Interior Ministry memo", a poll."""

from __future__ import annotations

from onrecord.extract.speakers import bodies, body_names, phrases
from onrecord.extract.speakers.entities import Mention
from onrecord.extract.speakers.lists import lower, pairs, small
from onrecord.extract.speakers.reading import Reading

_AGAINST = small("roles.against")
_KINDS_OF_POLL = small("belonging.kinds_of_poll")
_POLLS = small("belonging.polls")
_MAKES = frozenset(("by", "from"))
_MEASURED = small("belonging.measured")
_PREFIXES = ("anti-", "pro-")
_FOR_LANDS = frozenset(("official", "authority", "diplomat", "negotiator", "envoy", "ambassador", "delegation"))


def within(reading: Reading, first: int, noun: int, last: int, named: dict[int, Mention]) -> str | None:
    """Whose the nameless in tokens `first` to `last` are, whose head is `noun`: "officials at the Rail Agency",
    "an Interior Ministry memo", "Ms. Doe's advisers", "a spokesman for Ms. Doe"."""
    lemma = reading.tokens[noun].lemma.casefold()
    if lemma in _AGAINST:
        return None
    if (whose := bodies.somebody(reading, first, noun, named)) and whose[1]:
        return whose[1]
    if noun < last and (somebody := bodies.spoken_for(reading, noun, noun + 1, last, named)):
        return somebody
    if (pollsters := _slashed(reading, first, noun)) is not None:
        return pollsters
    for m in (named[n] for n in range(first, last + 1) if n in named):
        if _in_compound(reading, m.first, m.last):
            continue
        if m.first == m.last and reading.tokens[m.first].text.casefold() in lower("persons"):
            continue  # "friends of the Duchess"
        lives_there = body_names.is_land(m) and (m.first > noun or lemma not in bodies.PUBLIC)
        polls = m.first == m.last and reading.tokens[m.first].text.casefold() in _KINDS_OF_POLL  # "Exit polls"
        if m.kind == "name" and m.type == "organisation" and not (lives_there or polls or _saw(reading, noun, m)):
            return _with_next(reading, m, last, named) if m.first > noun else body_names.name(reading, m)
        made = m.first > noun and reading.tokens[m.first - 1 - (reading.tokens[m.first - 1].tag == "DT")].text in _MAKES
        if m.kind == "name" and m.type == "document" and made:
            return body_names.name(reading, m)  # "a forecast by the Leith Report"
    if phrases.type_of(reading, noun) == "document":
        return _before_text(reading, first, noun, named)
    if lemma in _FOR_LANDS and (land := next((x for n in range(first, noun) if (x := _land(reading, n))), None)):
        return land  # "Israeli officials"
    made_of = phrases.type_of(reading, noun) == "organisation"  # "the campaign team"
    if (
        noun > first
        and not made_of
        and reading.tokens[noun - 1].tag == "NN"
        and phrases.type_of(reading, noun - 1) == "organisation"
    ):
        return body_names.called(
            reading, noun - 1, {n: m for n, m in named.items() if m.kind == "name"}
        )  # "company officials"
    return None


def _saw(reading: Reading, noun: int, m: Mention) -> bool:
    """ "Minutes seen by the Post", "a memo leaked to the Post" are not the Post's."""
    by = m.first - 1 - (reading.tokens[m.first - 1].tag == "DT")
    link, verb = (reading.tokens[by].text, reading.tokens[by - 1].lemma) if by > noun else ("", "")
    asked = ("see", "obtain", "review", "poll", "survey", "question", "interview", "quote", "cite")
    return (link == "by" and verb in asked) or (link == "to" and verb in ("leak", "show", "pass"))


def _slashed(reading: Reading, first: int, noun: int) -> str | None:
    """ "A Herald/Harbour TV | poll": those who have it made together."""
    if reading.tokens[noun].lemma.casefold() not in _POLLS:
        return None
    slash = next((n for n in range(first, noun) if "/" in reading.tokens[n].text), None)
    if slash is None:
        return None
    begin, last = slash, slash
    while begin > first and reading.tokens[begin - 1].text[0].isupper() and reading.tokens[begin - 1].tag[:3] == "NNP":
        begin -= 1
    while last + 1 < noun and reading.tokens[last + 1].tag in ("NNP", "NNPS", "DT", "IN"):
        last += 1
    return reading.text(begin, last)


def _in_compound(reading: Reading, first: int, last: int) -> bool:
    """ "Kremlin-installed authorities", "anti-Kremlin activists" are not the Kremlin's."""
    (start, end), text = reading.span(first, last), reading.article.text
    put_before = text[start:end].casefold().startswith(_PREFIXES) or text[max(0, start - 1) : start] == "-"
    return put_before or (text[end : end + 1] == "-" and text[end + 1 : end + 2].islower())


def _land(reading: Reading, n: int) -> str | None:
    land = pairs("demonyms").get(reading.tokens[n].text.casefold())
    return None if land is None or land == "United States" or _in_compound(reading, n, n) else land


def _with_next(reading: Reading, m: Mention, last: int, named: dict[int, Mention]) -> str:
    """ "A study by the Institute | and Leith University": both bodies."""
    n = m.last + 2 if m.last < last and reading.tokens[m.last + 1].text == "and" else last + 1
    other = named.get(n + (reading.tokens[n].tag == "DT")) if n < last else None
    both = other is not None and other.kind == "name" and other.type == "organisation" and not body_names.is_land(other)
    made = reading.tokens[m.first - 1 - (reading.tokens[m.first - 1].tag == "DT")].text in _MAKES
    return (
        f"{body_names.name(reading, m)}; {body_names.name(reading, other)}"
        if both and made and other
        else body_names.name(reading, m)
    )


def _before_text(reading: Reading, first: int, noun: int, named: dict[int, Mention]) -> str | None:
    """ "the rules committee report", "a PollFinder average": who wrote it, by a name that is nobody's yet only
    where it is a poll."""
    while first < noun and reading.tokens[first].tag in ("DT", "PRP$", "JJ", "CD"):
        first += 1
    if first < noun and phrases.type_of(reading, noun - 1) == "organisation":
        return reading.text(first, noun - 1)
    last = first
    while last < noun and (text := reading.tokens[last].text) and (text == "/" or text[0].isupper()):
        last += 1
    plain = reading.tokens[first].text.casefold() in small("names.times") | _KINDS_OF_POLL
    nouns = {reading.tokens[noun].lemma.casefold(), reading.tokens[noun].text.casefold()}
    polls = nouns & (_POLLS | _MEASURED) and not plain
    if not polls or last == first or any(body_names.is_land(named.get(n)) for n in range(first, last)):
        return None
    return reading.text(first, last - 1)
