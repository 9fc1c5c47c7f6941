"""What the article says people are: title, affiliation and the words they can be called by again."""

from __future__ import annotations

from onrecord.extract.speakers import phrases
from onrecord.extract.speakers.entities import Entity, Mention, Role
from onrecord.extract.speakers.lists import lower, pairs
from onrecord.extract.speakers.reading import Reading

_TITLE_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "POS", "HYPH", "VBN", "VBG", "AFX", "CD", "FW"))
_LINKS = frozenset(("of", "for", "and", "&"))
_TO_BODY = frozenset(("of", "at", "for", "with", "from", "in", "to"))
_STOPS = frozenset((",", ")", "(", ";", ":", "–", "—", ".", '"', "”", "“", "who", "which", "whose", "that"))
_PORTFOLIOS = frozenset(("secretary", "minister", "undersecretary", "department"))
_FILLED_LATER = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"))


class Apposed(dict[int, Entity]):
    """Nouns (by token) that stand beside a name, and whose name it is."""


def attach(reading: Reading, mentions: list[Mention]) -> Apposed:
    """Give every named entity its roles and words; the nouns used up on the way are returned."""
    apposed = Apposed()
    named = {n: m for m in mentions for n in range(m.first, m.last + 1)}
    for m in mentions:
        if m.entity is None or m.entity.place:
            continue
        _before(reading, m, named, apposed)
        _behind(reading, m, named, apposed)
        if m.entity.type == "person":
            _predicate(reading, m, named)
    return apposed


def _is_office(reading: Reading, n: int) -> bool:
    token = reading.tokens[n]
    word = token.lemma.casefold()
    if word in lower("persons") or token.text.casefold() in lower("persons"):
        return True
    return phrases.type_of(reading, n) == "unnamed person" and token.tag in phrases.NOUNS


# --- before the name: "Kremlin spokesman Dmitry Peskov", "the coach of the team, Ragnhild Sætersdal" -------------


def _before(reading: Reading, m: Mention, named: dict[int, Mention], apposed: Apposed) -> None:
    entity = m.entity
    assert entity is not None
    after_comma = m.first > 1 and reading.tokens[m.first - 1].text == ","
    last = m.first - (2 if after_comma else 1)
    if last < 0 or reading.sentence[last] != reading.sentence[m.first]:
        return
    first = _reach_back(reading, last, after_comma)
    if first > last:
        return
    offices = [n for n in range(first, last + 1) if _is_office(reading, n) and n not in named_people(named)]
    if entity.type != "person":
        _kind_of_body(reading, entity, first, last, after_comma)
        return
    if not offices:
        return
    noun = phrases.head(reading, first, last) if after_comma else offices[-1]
    if noun not in offices:
        if not after_comma:
            return
        return
    apposed[noun] = entity
    _add(reading, entity, first, last, noun, named, rank=2 if after_comma else 3)


def named_people(named: dict[int, Mention]) -> set[int]:
    return {n for n, m in named.items() if m.type == "person"}


def _reach_back(reading: Reading, last: int, clause: bool) -> int:
    """The first token of the description that ends at `last`; `clause`: one set off by commas, with prepositions."""
    n = last + 1
    while n > 0 and reading.sentence[n - 1] == reading.sentence[last]:
        token = reading.tokens[n - 1]
        if token.tag in ("DT", "PRP$"):
            if not clause:
                break
            n -= 1
            if n == 0 or reading.tokens[n - 1].tag != "IN":
                break
            continue
        linked = clause and token.tag == "IN" or (
            token.text in _LINKS and n > 1 and (token.text in ("and", "&") or _is_office(reading, n - 2))
        )
        if not (token.tag in _TITLE_TAGS or linked) or token.text.casefold() in _FILLED_LATER:
            break
        n -= 1
    while n <= last and (reading.tokens[n].tag in ("DT", "PRP$", "POS", "CC", "IN", "HYPH")):
        n += 1
    return n


def _kind_of_body(reading: Reading, entity: Entity, first: int, last: int, after_comma: bool) -> None:
    """"the brokerage Pell & Hart", "the event organizer AROS": the noun is a word for the body."""
    noun = phrases.head(reading, first, last)
    token = reading.tokens[noun]
    if token.tag not in ("NN", "NNS") or (noun != last and not after_comma):
        return
    entity.words.add(token.lemma.casefold())
    if _is_office(reading, noun) and not after_comma:
        title = reading.text(first, last)
        entity.roles.append(Role(title=title, affiliation=None, rank=2))


# --- behind the name: "Marta Hurtado, a spokeswoman for the Office of …" ------------------------------------------


def _behind(reading: Reading, m: Mention, named: dict[int, Mention], apposed: Apposed) -> None:
    entity = m.entity
    assert entity is not None
    tokens, n = reading.tokens, m.last + 1
    size = len(tokens)
    if n + 1 < size and entity.type == "person" and tokens[n].text in ("of", "from"):
        body = named.get(n + 1) or (named.get(n + 2) if n + 2 < size else None) or _first_body(reading, n + 1, named)
        if body and body.type == "organisation" and body.entity and not body.entity.place:
            entity.roles.append(Role(title="", affiliation=_body_name(reading, body), rank=1))
        return
    if n + 1 < size and tokens[n].text == "(":
        while n < size and tokens[n].text != ")" and n < m.last + 8:
            n += 1
        n += 1
    if n + 1 >= size or tokens[n].text != "," or reading.sentence[n] != reading.sentence[m.first]:
        return
    n += 1
    if tokens[n].tag == "CD" and n + 2 < size and tokens[n + 1].text == ",":
        n += 2
    first = n
    while n < size and reading.sentence[n] == reading.sentence[m.first] and tokens[n].text not in _STOPS:
        if tokens[n].tag in ("VBD", "VBZ", "VBP", "MD", "WP"):
            break
        n += 1
    last = n - 1
    while first <= last and tokens[first].tag in ("DT", "PRP$"):
        first += 1
    if first > last:
        return
    noun = phrases.head(reading, first, last)
    if noun in named and named[noun].type == "person":
        return
    if entity.type != "person":
        if tokens[noun].tag in ("NN", "NNS") and tokens[first - 1].tag == "DT":
            entity.words |= {tokens[noun].lemma.casefold()} | phrases.modifiers(reading, first, noun)
            apposed[noun] = entity
        return
    if _is_office(reading, noun):
        apposed[noun] = entity
        _add(reading, entity, first, last, noun, named, rank=4)


def _first_body(reading: Reading, first: int, named: dict[int, Mention]) -> Mention | None:
    """The body named at the end of "the brokerage Pell & Hart"."""
    for n in range(first, min(first + 4, len(reading.tokens))):
        if n in named:
            return named[n]
        if reading.tokens[n].tag not in ("DT", "NN", "JJ"):
            return None
    return None


# --- "is a surgeon" ---------------------------------------------------------------------------------------------


def _predicate(reading: Reading, m: Mention, named: dict[int, Mention]) -> None:
    verb = reading.tokens[m.head].head
    if not m.subject or reading.tokens[verb].lemma != "be":
        return
    for n in reading.children[verb]:
        if reading.tokens[n].dep == "attr" and n > verb and _is_office(reading, n) and m.entity:
            first = phrases.start(reading, n)
            while reading.tokens[first].tag in ("DT", "PRP$"):
                first += 1
            last = n
            while last + 1 < len(reading.tokens) and reading.tokens[last + 1].text not in _STOPS:
                if reading.tokens[last + 1].tag in ("VBD", "VBZ", "VBP", "MD", "WP", "RB", "RBR", "JJR") or last > n + 12:
                    break
                last += 1
            _add(reading, m.entity, first, last, n, named, rank=1)


# --- putting a role down ----------------------------------------------------------------------------------------


def _add(
    reading: Reading, entity: Entity, first: int, last: int, noun: int, named: dict[int, Mention], rank: int
) -> None:
    """The role in tokens `first` to `last`, whose office is `noun`: the body cut off from the title."""
    affiliation: str | None = None
    lead = named.get(first)
    if lead and lead.last < noun and lead.type == "organisation" and lead.entity:
        affiliation = _body_name(reading, lead)
        if not lead.entity.place:
            first = lead.last + 1
            while first < noun and reading.tokens[first].tag == "POS":
                first += 1
    elif lead and lead.last < noun and lead.type == "person" and lead.entity is not entity and rank == 3:
        affiliation = f"{reading.text(lead.first, lead.last)} campaign"
        first = lead.last + 1
    stop = last
    for n in range(noun + 1, last + 1):
        word = reading.tokens[n].text
        if word == "and" and n + 1 <= last and reading.tokens[n + 1].tag in ("DT", "PRP$"):
            stop = n - 1
            break
        if word not in _TO_BODY:
            continue
        if word == "of" and reading.tokens[n - 1].text.casefold() in _PORTFOLIOS and reading.tokens[n + 1 :][:1]:
            continue
        body = named.get(n + 1) or (named.get(n + 2) if reading.tokens[min(n + 1, last)].tag in ("DT", "JJ") else None)
        if body and body.type == "organisation" and body.entity:
            affiliation = affiliation or _body_name(reading, body)
            if not body.entity.place and noun != n - 1 or reading.tokens[noun].text.casefold() != "head":
                stop = n - 1
            break
    else:
        stop = last
    while stop > noun and reading.tokens[stop].tag in ("IN", ",", "CC", "DT", "HYPH"):
        stop -= 1
    title = reading.text(first, max(stop, noun))
    known = pairs("honorifics")
    bare = title.casefold() in known
    if bare and known[title.casefold()] == "-":
        return
    entity.words |= _said_again(reading, first, max(stop, noun))
    if title.casefold() in ("dr", "dr."):
        title, rank = "", 0
    entity.roles.append(Role(title=title, affiliation=affiliation, rank=1 if bare else rank))
    gender = pairs("honorific-gender").get(reading.tokens[noun].lemma.casefold())
    if gender and not entity.gender:
        entity.gender = "m" if gender == "m" else "f"


def _said_again(reading: Reading, first: int, last: int) -> set[str]:
    """The words of a title, abbreviations written out."""
    found: set[str] = set()
    written_out = pairs("honorifics")
    for t in reading.tokens[first : last + 1]:
        if t.tag in _TITLE_TAGS or t.tag.startswith("NN"):
            low = t.text.casefold()
            found |= {low, t.lemma.casefold(), written_out.get(low, low)}
    return found - {"-", "'s", "’s"}


def _body_name(reading: Reading, body: Mention) -> str:
    """A body as it is written here, to the end of its name."""
    return reading.text(body.first, body.last)
