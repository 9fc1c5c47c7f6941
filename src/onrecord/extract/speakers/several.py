"""Who are named together in one source: "A and B"."""

from __future__ import annotations

from onrecord.extract.speakers import phrases
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Mention


def members(cast: Cast, first: int, last: int) -> list[Mention] | None:
    """Those who are named in tokens `first` to `last`, where they are two and more who speak together; else None."""
    reading = cast.reading
    told = (n for n in range(first + 1, last + 1) if reading.tokens[n].tag in ("WP", "WDT") and n > first + 2)
    last = next((n - 1 for n in told if reading.tokens[n - 1].text == ","), last)  # "Finch and Marsh, | who sit on …"
    inside = cast.within(range(first, last + 1))
    found = [m for m in inside if m.entity and not m.possessive and (m.kind == "name" or _by_noun(cast, m))]
    found = [m for m in found if not _tells_where(cast, m, first)]
    parts = [m for m in found if m.type in ("person", "organisation")]
    parts = [m for m in parts if not _qualifies(cast, m, parts)]
    if len(parts) < 2:
        return None
    if not any(t.text in ("and", "&") for t in reading.tokens[parts[0].last : parts[-1].first]):
        return None
    outside = [n for n in range(first, last + 1) if not any(m.first <= n <= m.last for m in found)]
    where = {n for m in inside if _tells_where(cast, m, first) for n in range(m.first - 2, m.last + 1)}
    for n in outside:
        token = reading.tokens[n]
        if n in where:
            continue
        between = parts[0].first <= n <= parts[-1].first
        if token.tag in ("IN", "WP", "WDT", "VBD", "VBG") and (between or n < parts[0].first):
            return None
        if between and token.tag in ("NNS", "NN") and token.text.casefold() != "the":
            following = next((m for m in parts if m.first > n), None)
            if following is None or following.type != "person":
                return None
    behind = [n for n in outside if n > parts[-1].last and reading.tokens[n - 1].text != ","]
    if any(reading.tokens[n].tag in ("NN", "NNS") for n in behind):
        head = phrases.head(reading, parts[-1].first, last)
        if head > parts[-1].last and phrases.type_of(reading, head) != "organisation":
            return None
    return parts


def _tells_where(cast: Cast, m: Mention, first: int) -> bool:
    """Whether a place or a body only says where somebody is from: "Ann Pell (Vt.)", "Ann Pell of the Institute"."""
    tokens = cast.reading.tokens
    if m.first == first or m.entity is None:
        return False
    if tokens[m.first - 1].text == "(":
        return True
    body = cast.at.get(m.first - 2) if tokens[m.first - 1].text == "," else None
    if body is not None and body.kind == "name" and _tells_where(cast, body, first):
        return m.type == "organisation"  # "of the University of California, | Berkeley"
    of = m.first - 1 - (tokens[m.first - 1].tag == "DT")
    person = cast.at.get(of - 1)
    from_there = m.type == "organisation" and tokens[of].text in ("of", "from", "at")
    return from_there and person is not None and person.type == "person" and person.last == of - 1


def _qualifies(cast: Cast, m: Mention, parts: list[Mention]) -> bool:
    """Whether a body only leads up to an office: "CNN anchor and Washington editor Orla Finch" is one speaker."""
    following = cast.reading.tokens[m.last + 1 : m.last + 2]
    if not following or following[0].tag not in (*phrases.NOUNS, "JJ"):
        return False
    if m.type == "person":  # "Secretary Orla Finch, a former governor and Marsh ally"
        return following[0].tag == "NN" and any(other.type == "person" and other.last < m.first for other in parts)
    return m.type == "organisation" and any(other.type == "person" and other.first > m.last for other in parts)


def _by_noun(cast: Cast, m: Mention) -> bool:
    """Whether a noun stands for somebody named: "the union and the port authority"."""
    return m.kind == "noun" and m.entity is not None and m.entity.named and m.head in cast.at


def others(cast: Cast, first: int, last: int) -> int | None:
    """The last noun of "Finch and her aides", "the UN and other bodies", "Democrats and Republicans in Congress"; None
    in any other source."""
    tokens, m = cast.reading.tokens, _opening_name(cast, first)
    if m is None or m.last + 2 > last or tokens[m.last + 1].text != "and":
        return None
    noun = phrases.head(cast.reading, m.last + 2, last)
    theirs = tokens[m.last + 2].text.casefold() in ("other", "his", "her", "their", "its")
    theirs = theirs and (m.type != "organisation" or tokens[m.last + 2].text == "other")
    named = cast.at.get(noun)
    sides = m.type == "group" and named is not None and named.kind == "name" and named.type == "group"
    return noun if tokens[noun].tag in ("NNS", "NNPS") and (theirs or sides) else None


def _opening_name(cast: Cast, first: int) -> Mention | None:
    """The name that a source begins with, an office or a title before it."""
    for n in range(first, min(first + 6, len(cast.reading.tokens))):
        m = cast.at.get(n)
        if m is not None and m.kind == "name" and m.type in ("person", "group", "organisation"):
            return m
        if cast.reading.tokens[n].tag not in (*phrases.NOUNS, "DT", "JJ"):
            return None
    return None


def joined_before(cast: Cast, head: int) -> list[Mention]:
    """ "Finch and Marsh met on Monday. They": the people who were the subject of the sentence before."""
    reading = cast.reading
    before = [
        m
        for m in cast.mentions
        if m.kind == "name"
        and m.type == "person"
        and m.head < head
        and reading.block[m.head] == reading.block[head]
        and reading.sentence[head] - reading.sentence[m.head] == 1
        and not reading.quoted[m.head]
    ]
    for first in before:
        if first.subject:
            more = [
                m for m in before if reading.tokens[m.head].dep == "conj" and reading.tokens[m.head].head == first.head
            ]
            if more:
                return [first, *more]
    return []
