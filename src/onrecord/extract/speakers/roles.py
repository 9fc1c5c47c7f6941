"""What the article says people are: title, affiliation and the words they can be called by again."""

from __future__ import annotations

import re

from onrecord.extract.cues import frames
from onrecord.extract.results import Token
from onrecord.extract.speakers import behind, bodies, offices, phrases, predicates, working
from onrecord.extract.speakers.entities import Apposed, Entity, Mention, Role
from onrecord.extract.speakers.lists import lower, pairs, small
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.runs import owns

_RANKS = frozenset(("Major", "Colonel", "Captain", "Brigadier", "Col", "Maj", "Capt", "Sir"))
_DOCTORS = frozenset(("Dr", "Dr."))
_LINKS = frozenset(("of", "for", "and", "&"))
_WITHIN = frozenset(("of", "for", "at", "in", "on"))
_STOPPED = re.compile(r"\d*(?:[A-Z]|m|bn|tn|k|km|kg|cm|mm|ft|lb|oz|am|pm|a\.m|p\.m)\.")
_OPENING_MARKS = frozenset('«“„"')
_LIST = 24  # tokens from the first name that "Senators" stands before to the last
_ENDS_DESCRIPTION = ("VBD", "VBZ", "VBP", "MD", "WP", "RB", "RBR", "JJR")
_ANYTHING = frozenset(("person", "people", "thing", "reason", "time", "day", "moment", "one"))
_OTHERS_LEAD = frozenset(("including", "among", "besides", "unlike", "like"))
_WORKS_FOR_ANOTHER = small("roles.for_somebody") | small("occasions.press") | {"anchor", "columnist", "correspondent"}
_FILLED_LATER = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"))


def attach(reading: Reading, mentions: list[Mention]) -> Apposed:
    """Give every named entity its roles and words; the nouns used up on the way are returned."""
    apposed = Apposed()
    plural: tuple[Mention, Role] | None = None
    named = {n: m for m in mentions for n in range(m.first, m.last + 1)}
    for m in mentions:
        if m.entity is None or m.entity.place:
            continue
        _before(reading, m, named, apposed)
        plural = _shared(reading, m, plural)
        behind.attach(reading, m, named, apposed)
        if m.entity.type == "person":
            predicates.predicate(reading, m, named)
            predicates.served_as(reading, m, named)
            predicates.in_court(reading, m)
            clause, body = working.worked_for(reading, m, named)
            if clause or body:
                m.entity.roles.append(Role(title=clause or "", affiliation=body, rank=-1))
    return apposed


def _shared(reading: Reading, m: Mention, plural: tuple[Mention, Role] | None) -> tuple[Mention, Role] | None:
    """ "Senators A and B", "two developers, A and B": the office that stands once for both."""
    entity = m.entity
    assert entity is not None
    if entity.type != "person":
        return plural
    if plural and reading.sentence[plural[0].head] == reading.sentence[m.head] and m.first - plural[0].last < _LIST:
        joined = any(t.text == "and" for t in reading.tokens[plural[0].last + 1 : m.first])
        if joined and plural[1] not in entity.roles:
            entity.roles.append(plural[1])
            entity.words |= {w.casefold() for w in plural[1].title.split()}
            entity.offices |= plural[0].entity.offices if plural[0].entity else set()
        return None if joined else plural
    several = next((r for r in entity.roles if r.rank == offices.PLURAL), None)
    return (m, several) if several else None


# --- before the name: "Kremlin spokesman Dmitry Peskov", "the coach of the team, Ragnhild Sætersdal" -------------


def _before(reading: Reading, m: Mention, named: dict[int, Mention], apposed: Apposed) -> None:
    entity = m.entity
    assert entity is not None
    last = m.first - 1
    while last > 0 and reading.tokens[last].text in _OPENING_MARKS and _opens(reading, last):
        last -= 1  # "the weekly «Kray»"
    last -= reading.tokens[last].tag == "''" and reading.tokens[last - 1].text == ","  # 'the centre "Harbour," Finch'
    last = phrases.before_age(reading, _past_naming(reading, last))
    form = pairs("honorifics").get(reading.tokens[last].text.casefold()) if last > 0 else None
    if (form == "-" or reading.tokens[last].text in _DOCTORS) and offices.is_office(reading, last - 1):
        last -= 1  # "vice-chancellor | Sir Tom Beck", "the site's director | Dr Ann Beck"
    while reading.tokens[last].text in _RANKS and offices.is_office(reading, last - 1) and last > 1:
        last -= 1  # "council chairman | Major Tom Beck"
    if _is_reverend(reading, last):  # "the school's chaplain, | the Rev. Orla Finch"
        entity.roles.append(Role(title=reading.tokens[last].text, affiliation=None, rank=1))
        last -= 2
    after_comma = last > 0 and reading.tokens[last].text == ","
    last -= after_comma
    if after_comma and m.last + 1 < len(reading.tokens) and owns(reading, m.last + 1):
        return  # "a passenger, | Finch's niece"
    if last > 0 and reading.tokens[last].text == "." and _is_cut(reading, last):
        last -= 1
    if last > 0 and (reading.tokens[last].tag == "HYPH" or reading.tokens[last].text.endswith("-")):
        return  # "the governor's anti-Finch advertisement"
    split = last < 0 or (reading.sentence[last] != reading.sentence[m.first] and last + 1 == m.first)
    if split or reading.block[last] != reading.block[m.first] or reading.tokens[last].text in _LINKS:
        return  # "a teacher and Marsh supporter" is not about Marsh
    marked = _marked(reading, last) if after_comma else None
    last = marked[0] - 2 if marked else last
    first = _reach_back(reading, last, after_comma)
    lead = reading.tokens[first - 1] if after_comma and first else None
    if lead and (lead.text.casefold() in _OTHERS_LEAD or lead.lemma == "be"):
        return  # "Including senators, Marsh has five", "the first woman to be president, Marsh laughed"
    if first > last or (after_comma and _is_anothers(reading, first, named)):
        return
    found = [n for n in range(first, last + 1) if offices.is_office(reading, n) and not _is_in_name(named, n)]
    if entity.type != "person":
        _kind_of_body(reading, entity, first, last, after_comma, apposed)
        return
    if not found and not after_comma and (whole := _of_body(reading, last)) is not None:
        first, found = whole, [phrases.head(reading, whole, last)]
    if not found:
        return
    if after_comma and _closes_with_bearer(named, found, last):
        return  # "said the strategist Orla Finch, Marsh's partner"
    noun = phrases.head(reading, first, last) if after_comma else found[-1]
    if noun not in found or (after_comma and _means_others(reading, m, noun, named)):
        return
    if after_comma and reading.tokens[noun].dep in ("dobj", "attr") and reading.tokens[first - 1].text in ("a", "an"):
        return  # "Before the union endorsed a candidate, Finch spoke"
    if after_comma and _ends_clause(reading, m, first):
        return  # "It is easier than the life of a teacher, | Finch said"
    apposed[noun] = entity
    as_one = after_comma and any(t.text.casefold() == "as" for t in reading.tokens[max(first - 3, 0) : first])
    rank = -1.2 if as_one else 3  # "As Leith's mayor, Finch banned it": perhaps long ago
    offices.add(reading, entity, first, last, noun, named, rank)
    if marked:
        entity.roles.append(Role(title="", affiliation=reading.text(*marked), rank=0))
    if not after_comma:
        _further_before(reading, entity, first, named, apposed)


def _closes_with_bearer(named: dict[int, Mention], offices_at: list[int], last: int) -> bool:
    """Whether the description ends in the name of the one whose office it tells."""
    bearer = named.get(last)
    return bearer is not None and bearer.type == "person" and bearer.first - 1 in offices_at


def _is_reverend(reading: Reading, last: int) -> bool:
    """Whether an office, or a comma behind one, stands before "the Rev."."""
    form = [t.text for t in reading.tokens[max(last - 1, 0) : last + 1]]
    if last < 3 or form not in (["the", "Rev."], ["the", "Rev"], ["the", "Reverend"]):
        return False
    return reading.tokens[last - 2].text == "," or offices.is_office(reading, last - 2)


def _marked(reading: Reading, last: int) -> tuple[int, int] | None:
    """The name in marks with which a description ends: 'the head of the centre "Harbour Line",'."""
    tokens = reading.tokens
    last -= tokens[last].tag == "''"
    opened = next((n for n in range(last, max(last - 5, 0), -1) if tokens[n].tag == "``"), last)
    return (opened + 1, last) if opened < last and tokens[opened - 1].tag.startswith("NN") else None


def _ends_clause(reading: Reading, m: Mention, first: int) -> bool:
    """Whether a clause with a verb of its own ends before the comma, and behind it the name is a subject."""
    after = reading.tokens[m.last + 1 : m.last + 2]
    begin = reading.sentence_of(m.first)[0]
    told = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in reading.tokens[begin : max(first - 1, begin)])
    return told and bool(after) and after[0].tag in ("VBD", "VBZ")


def _past_naming(reading: Reading, last: int) -> int:
    """Before "a retired judge | named Orla Finch", "a woman | later identified as Orla Finch", "the chief | known as
    Orla"."""
    texts = [t.text for t in reading.tokens[max(last - 2, 0) : last + 1]]
    if texts[-1:] == ["named"]:
        return last - 1
    if texts[-2:] == ["known", "as"]:
        return last - 2
    if texts[-2:] == ["identified", "as"]:
        return last - 3 if texts[0] in ("later", "only", "since") else last - 2
    return last


def _of_body(reading: Reading, last: int) -> int | None:
    """Where "director of the milk plant | Orla Finch" begins, as machines translate it."""
    first = _reach_back(reading, last, clause=True)
    noun = phrases.head(reading, first, last) if first < last else last
    of_body = reading.tokens[last].tag == "NN" and phrases.type_of(reading, last) in (None, "organisation")
    led = noun < last and reading.tokens[noun + 1].text == "of" and offices.is_office(reading, noun)
    return first if led and of_body and reading.tokens[noun].tag in ("NN", "NNP") else None


def _further_before(reading: Reading, entity: Entity, first: int, named: dict[int, Mention], apposed: Apposed) -> None:
    """ "The school's founder, | grandmaster Orla Finch": the office before the one that stands at the name."""
    comma = first - 1 - (reading.tokens[first - 1].tag == "DT")  # "The mill's owner, | the developer Orla Finch"
    if comma < 2 or reading.tokens[comma].text != "," or reading.sentence[comma] != reading.sentence[first]:
        return
    start = _reach_back(reading, comma - 1, clause=True)
    if (
        start >= comma
        or reading.tokens[start - 1].tag not in ("DT", "PRP$", "POS")
        or _is_anothers(reading, start, named)
    ):
        return
    noun = phrases.head(reading, start, comma - 1)
    if offices.is_office(reading, noun) and reading.tokens[noun].tag == "NN" and not _is_in_name(named, noun):
        apposed[noun] = entity
        offices.add(reading, entity, start, comma - 1, noun, named, rank=3)


def _is_anothers(reading: Reading, first: int, named: dict[int, Mention]) -> bool:
    """ "With Odd Lien, | the sheriff of Leith, Marsh …": between commas behind another name, it is told of him."""
    before = first - 1
    while before > 0 and reading.tokens[before].tag in ("DT", "PRP$"):
        before -= 1
    m = named.get(before - 1) if before > 0 and reading.tokens[before].text == "," else None
    return m is not None and m.type == "person" and m.last == before - 1


def _opens(reading: Reading, mark: int) -> bool:
    """Whether a mark stands close to the word behind it: in ‘"I am a fan," Marsh said’ it closes."""
    return reading.tokens[mark].span[1] == reading.tokens[mark + 1].span[0]


def _is_cut(reading: Reading, stop: int) -> bool:
    """Whether a full stop is that of an abbreviation, cut off it: "Sens ."."""
    before = reading.tokens[stop - 1]
    return before.span[1] == reading.tokens[stop].span[0] and f"{before.text.casefold()}." in pairs("honorifics")


def _means_others(reading: Reading, m: Mention, noun: int, named: dict[int, Mention]) -> bool:
    """ "When pressed by the moderators, Marsh …": several who are not one of the names that follow."""
    if reading.tokens[noun].tag not in ("NNS", "NNPS") or offices.is_singular(reading, noun):
        return False
    if any(offices.is_one_of(reading, n) for n in range(noun - 2, noun - 5, -1)):
        return False  # "one of his advisers, Finch"
    after = range(m.last + 1, min(m.last + 9, len(reading.tokens)))
    joined = next((n for n in after if reading.tokens[n].text == "and"), after.stop)
    return not any(n in named and named[n].type == "person" for n in range(joined, after.stop))


def lend(reading: Reading, m: Mention, named: dict[int, Mention]) -> None:
    """Somebody known as "the Vermont senator" here may be "the senator" later."""
    entity = m.entity
    assert entity is not None
    first = m.first
    while first < m.head and reading.tokens[first].tag in ("DT", "PRP$"):
        first += 1
    last = m.head
    for after in reading.tokens[last + 1 : last + 9]:
        if after.text in behind.STOPS or after.tag in _ENDS_DESCRIPTION or after.tag == "VBG":
            break
        if after.text == "with" and last > m.head:
            break  # "charged the head of the firm | with theft"
        last += 1
    link, noun = reading.tokens[m.head + 1] if last > m.head else None, reading.tokens[m.head].lemma.casefold()
    at = link is not None and (link.text in ("of", "at") or (link.text == "for" and noun in _WORKS_FOR_ANOTHER))
    body = bodies.behind(reading, m.head, last, named)[1] if at else None
    if reading.tokens[m.head].text.casefold() in behind.PARTIES:
        return  # "Republican of Iowa"
    state = [t.text.casefold() for t in reading.tokens[m.head + 1 : m.head + 3]] == ["of", "state"]
    end = last if body else m.head + 2 * state
    once = m.first > 0 and reading.tokens[m.first - 1].text == "as"  # "her years as secretary of state"
    offices.add(reading, entity, first, end, m.head, named, rank=-1.2 if once else 0.8 if body else 0)


def _is_in_name(named: dict[int, Mention], n: int) -> bool:
    """Whether a word is part of a person's name, or of a body's: the Justice of "Justice Department"."""
    m = named.get(n)
    return m is not None and (m.type == "person" or (m.type == "organisation" and n < m.last))


def _reach_back(reading: Reading, last: int, clause: bool) -> int:
    """The first token of the description that ends at `last`; `clause`: one set off by commas, with prepositions."""
    n = last + 1
    while n > 0 and reading.sentence[n - 1] == reading.sentence[last]:
        token = reading.tokens[n - 1]
        if _STOPPED.fullmatch(token.text) and n <= last:
            break  # "for £3m. | Curator Orla Finch", "on X. | Promoter Orla Finch"
        if token.tag in ("DT", "PRP$"):
            if not clause:
                break
            n -= 1
            to = n > 1 and reading.tokens[n - 1].text == "to" and offices.is_office(reading, n - 2)
            if n == 0 or not (to or reading.tokens[n - 1].text in _WITHIN):
                break  # "the adviser to the head of the office"
            continue
        hyphens = [t.tag for t in (reading.tokens[n - 2 : n - 1] + reading.tokens[n : n + 1])]
        if token.tag == "IN" and hyphens == ["HYPH", "HYPH"] and n <= last:
            n -= 1  # "Editor-in-Chief"
            continue
        linked = (clause and token.text in _WITHIN and n > 1 and reading.tokens[n - 2].tag.startswith("NN")) or (
            (token.text in _LINKS or (clause and token.text == "to")) and n > 1 and offices.is_office(reading, n - 2)
        )
        fits = (
            token.tag in offices.TITLE_TAGS
            or token.text.casefold() in offices.PARTICIPLES
            or (token.tag == "VBG" and token.dep == "compound")  # "Planning chief"
            or offices.is_office(reading, n - 1)
        )
        if not (fits or linked) or token.text.casefold() in _FILLED_LATER | _ANYTHING:
            break  # "the only person | Prince Harold trusts"
        if reading.display[n - 1] and token.text.endswith("s") and token.text.casefold()[:-1] in frames():
            break  # "Finch Praises | Editor Odd Lien"
        if n <= last and _is_cut_off(token, reading.tokens[n]):
            break  # "what action | President Orla Finch takes"
        if token.tag == "HYPH" and reading.text(n - 1, n) != token.text + reading.tokens[n].text:
            break  # "HARROW, S.C. - | Senior adviser Orla Finch"
        n -= 1
    while n <= last and (reading.tokens[n].tag in ("DT", "PRP$", "POS", "CC", "IN", "HYPH")):
        n += 1
    return n


def _is_cut_off(token: Token, title: Token) -> bool:
    """Whether a common noun, of which nobody is a president, stands before an office in capitals."""
    low = token.text.casefold()
    common = token.tag == "NN" and token.text.islower() and low not in lower("persons") | lower("organisations")
    return common and title.text[0].isupper() and title.text.casefold() in {*pairs("honorifics"), "president"}


def _kind_of_body(reading: Reading, entity: Entity, first: int, last: int, after_comma: bool, apposed: Apposed) -> None:
    """ "the brokerage Pell & Hart", "the event organizer AROS": the noun is a word for the body."""
    noun = phrases.head(reading, first, last)
    token = reading.tokens[noun]
    if token.tag == "JJ" and token.text.casefold() in small("nouns.papers"):
        entity.words.add(token.text.casefold())  # "the weekly «Harbour»"
    if token.tag not in ("NN", "NNS") or (noun != last and not after_comma):
        return
    if after_comma and token.lemma.casefold() in small("roles.nameless"):
        return  # "According to one source, Pell & Hart is …"
    several = token.tag == "NNS" and token.lemma.casefold() not in behind.MAKERS  # "the owners, Pell & Hart"
    if after_comma and (several or phrases.type_of(reading, noun) not in ("organisation", "unnamed person")):
        return
    if after_comma or reading.tokens[noun + 1].text in _OPENING_MARKS:  # 'the paper «Harbour»'
        apposed[noun] = entity
    entity.words.add(token.lemma.casefold())
    if offices.is_office(reading, noun) and not after_comma and entity.type != "group":
        title = reading.text(first, last)
        entity.roles.append(Role(title=title, affiliation=None, rank=2))
