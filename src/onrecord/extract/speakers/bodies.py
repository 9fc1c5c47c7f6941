"""The body that somebody speaks or works for: from the words about him, before, beside or behind his name."""

from __future__ import annotations

from onrecord.extract.speakers import body_names, phrases, titles
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import pairs, small
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.runs import CALLED_AFTER, owns

_OFFICES_OF_STATE = small("roles.offices_of_state")
_SIDES = frozenset(("Party", "Movement", "Alliance", "Coalition", "League", "Front"))
_TO_BODY = frozenset(("of", "at", "for", "with", "from", "in", "to", "on"))
_WORKS_AT = frozenset(("at", "for", "with", "on"))  # never "of": the author of a report works elsewhere
_OWN_LAND = frozenset(("U.S.", "US"))  # of "U.S. President" coders put down no body
_PAST = frozenset(("former", "ex", "onetime", "late"))
_PORTFOLIOS = frozenset(("secretary", "minister", "undersecretary", "department", "commissioner"))
_IN_TEAMS = frozenset(
    ("boss", "captain", "coach", "goalkeeper", "manager", "midfielder", "skipper", "striker", "winger")
)
_BEFORE_BODY = frozenset(("DT", "JJ", "NN", "NNP", "NNS", "HYPH", "POS", "VBN"))
_IN_BODY = frozenset(("NN", "JJ", "HYPH", "NNP"))
PUBLIC = _OFFICES_OF_STATE | small("roles.public")
_WORKS_FOR = small("roles.works_for")
_FOR_SOMEBODY = small("roles.for_somebody")
STANDS = small("roles.stands")
UNEMPLOYED = small("roles.unemployed")
SIDES_WITH = small("roles.sides_with")
_ONCE = small("roles.once")
_LEARNS = frozenset(("doctoral", "phd", "ph.d.", "master's", "postdoctoral"))
_AUTHORS = small("roles.authors")


def in_front(
    reading: Reading, entity: Entity, first: int, noun: int, named: dict[int, Mention], rank: float
) -> tuple[int, str | None]:
    """Where the title proper begins, and the body whose name stands before it: "Rail Union | chairwoman"."""
    if {t.lemma.casefold() for t in reading.tokens[first : noun + 1]} & (STANDS | UNEMPLOYED | SIDES_WITH):
        return first, None  # "the Green candidate", "the presumptive GOP nominee": a side, no employer
    if reading.tokens[noun].lemma.casefold() in _ONCE:
        return first, None  # "the Air Force veteran" left it
    if whose := somebody(reading, first, noun, named):
        return whose
    past = any(t.text.casefold() in _PAST for t in reading.tokens[first : noun + 1])
    lead = named.get(first)
    if lead is None and _is_teams(reading, first, noun):
        return first + 1, reading.text(first, first)  # "Leith | manager"
    if lead and _is_common(reading, lead):
        return first, None
    if lead and lead.last < noun and lead.entity and lead.entity is not entity:
        text = body_names.name(reading, lead)
        if text in _OWN_LAND:
            return first, None
        state = pairs("demonyms").get(text.casefold())
        if lead.type == "group" or state:
            of_state = {t.text.casefold() for t in reading.tokens[first : noun + 1]} & _OFFICES_OF_STATE
            return first, state if of_state else None
        team = reading.tokens[noun].lemma.casefold() in _IN_TEAMS and reading.tokens[lead.last + 1].tag != "POS"
        if team and (lead.entity.place or lead.type == "person"):
            return lead.last + 1, text  # "Leith Town | manager"
        if lead.type == "organisation" and lead.entity.place:
            local = next((n for n in range(noun - 1, lead.last, -1) if _is_body(reading, n)), None)
            if local is not None:
                return first, reading.text(first, local)  # "Tulsa police chief"
            return first, text if reading.tokens[noun].lemma.casefold() in PUBLIC else None
        start = lead.last + 1
        if reading.tokens[start].tag == "HYPH":
            return first, None  # "Ivy League-trained"
        if start == noun and lead.first == lead.last and _is_portfolio(reading, noun):
            return first, None  # "Defense Minister"
        while start < noun and reading.tokens[start].tag == "POS":
            start += 1
        if lead.type == "organisation":
            kind = lead.first == lead.last and text.casefold() in small("nouns.public") | small("nouns.bodies")
            return start, (
                body_names.called(reading, lead.first, named) if kind else None
            ) or text  # "Agency | spokesman"
        full = any(" " in name for name in lead.entity.names)
        if lead.type == "person" and full and rank == 3 and reading.tokens[lead.last + 1].tag != "POS":
            return start, f"{text} campaign"
    owner = next((n - 1 for n in range(first + 1, noun) if reading.tokens[n].tag == "POS"), None)
    if owner is not None and owner not in named and phrases.type_of(reading, owner) == "organisation":
        return owner + 2, body_names.called(reading, owner, named) or body_names.meant(
            reading, owner, named
        ) or reading.text(first, owner)
    owned = named.get(owner) if owner is not None else None
    if owner is not None and owned and owned.type == "organisation" and not body_names.is_land(owned):
        return owner + 2, body_names.name(reading, owned)  # "(misstated the year) the Rail Union's founder"
    inside = next((named[n] for n in range(first, noun) if n in named and named[n].type == "organisation"), None)
    if inside and body_names.is_land(inside) and (past or reading.tokens[noun].lemma.casefold() not in PUBLIC):
        return first, None  # "the former Leith mayor"
    return first, body_names.name(reading, inside) if inside else None


def _is_teams(reading: Reading, first: int, noun: int) -> bool:
    """Whether a word before the office of a team is its name, as capitals within another sentence show."""
    word = reading.tokens[first].text
    if first + 1 != noun or reading.tokens[noun].lemma.casefold() not in _IN_TEAMS or not word[0].isupper():
        return False
    alike = (n for n, t in enumerate(reading.tokens) if t.text == word and t.tag == "NNP" and not reading.display[n])
    return any(not reading.opens_sentence(n) for n in alike)


def _is_common(reading: Reading, m: Mention) -> bool:
    """ "Royal | commentator Lee Lind": a word that only the sentence's beginning has given a capital."""
    word = reading.tokens[m.first].text
    opens = reading.opens_sentence(m.first)
    plain = word.casefold()
    return opens and m.first == m.last and word != plain and any(t.text == plain for t in reading.tokens)


def somebody(reading: Reading, first: int, noun: int, named: dict[int, Mention]) -> tuple[int, str | None] | None:
    """ "Ana Ortega's (former) campaign | manager", "Ana Ortega's | lawyer", "her husband's | secretary": where the
    office begins behind a possessor who is a person, and for whom it is held."""
    mark = next((n for n in range(noun - 1, first, -1) if reading.tokens[n].tag == "POS"), None)
    if mark is None:
        return None
    m = named.get(mark - 1)
    if m is None or m.type != "person":
        return (mark + 1, None) if phrases.type_of(reading, mark - 1) == "unnamed person" else None
    body = mark + 1
    while body < noun and reading.tokens[body].tag in ("JJ", "VBN", "VBG"):
        body += 1
    if body < noun and reading.tokens[body].text in CALLED_AFTER:
        return mark + 1, f"{body_names.name(reading, m)} {reading.tokens[body].text}"
    speaks = reading.tokens[noun].lemma.casefold() in _FOR_SOMEBODY
    return (mark + 1, body_names.name(reading, m)) if speaks else None


def is_for_somebody(reading: Reading, first: int, noun: int) -> bool:
    """ "his campaign manager": an office held for whoever the word before it means."""
    mine = reading.tokens[first - 1].tag == "PRP$" if first else False
    return mine and reading.tokens[noun].lemma.casefold() in _FOR_SOMEBODY


def _is_portfolio(reading: Reading, noun: int) -> bool:
    """Whether one word before this noun is what a minister looks after: "Defense", not a body."""
    return reading.tokens[noun].lemma.casefold() in _PORTFOLIOS and not reading.tokens[noun - 1].text.isupper()


def _is_body(reading: Reading, n: int) -> bool:
    t = reading.tokens[n]
    return t.tag.startswith("NN") and phrases.type_of(reading, n) == "organisation" and t.lemma.casefold() != "press"


def behind(reading: Reading, noun: int, last: int, named: dict[int, Mention]) -> tuple[int, str | None]:
    """Where the title ends, and the body that "of", "at" or "for" brings: "director | of the Sleep Institute"."""
    affiliation = None
    learns = reading.tokens[noun - 1].text.casefold() in _LEARNS  # "a doctoral candidate at the University of Leith"
    if reading.tokens[noun].lemma.casefold() in STANDS and not learns:
        office = noun + 2 if noun + 2 <= last and reading.tokens[noun + 2].tag == "NN" else noun
        return office, None  # "a candidate for president", "a candidate | for the Green nomination"
    if reading.tokens[noun].lemma.casefold() in _AUTHORS and noun + 1 < last and reading.tokens[noun + 1].text == "of":
        return _work_behind(reading, noun, last, named), None
    stop = last
    for n in range(noun + 1, last + 1):
        word = reading.tokens[n].text
        if word == "and" and n < last and _begins_another(reading, n + 1):
            stop = n - 1
            break
        if word in ("in", "during", "since", "until") and n < last and reading.tokens[n + 1].tag in ("PRP$", "CD"):
            stop = n - 1  # "a professor in his first campaign", "an envoy in 2013"
            break
        if word in ("for", "to") and (somebody := spoken_for(reading, noun, n, last, named)):
            return n - 1, somebody
        if word not in _TO_BODY or n == last:
            continue
        portfolio = word == "of" and reading.tokens[n - 1].text.casefold() in _PORTFOLIOS
        if portfolio and reading.tokens[n + 1].tag != "DT" and not body_names.is_land(named.get(n + 1)):
            continue  # "secretary of State"
        affiliation = team_of_somebody(reading, n, last, named) if word != "in" else None
        affiliation = affiliation or _after(reading, n + 1, last, named, land=word not in ("from", "in"))
        if affiliation:
            if reading.tokens[noun].text.casefold() not in ("head", "boss"):
                stop = n - 1
            break
        if word == "in" and body_names.is_land(named.get(n + 1)):
            stop = n - 1  # "an analyst in Leith City"
            break
    while stop > noun and reading.tokens[stop].tag in ("IN", ",", "CC", "DT", "HYPH", "VBD", "VBN"):
        stop -= 1
    return max(stop, noun), affiliation


def _work_behind(reading: Reading, noun: int, last: int, named: dict[int, Mention]) -> int:
    """The end of "author of The Long Rain": a work, and no body that he belongs to."""
    marked = titles.between(reading, noun + 2, min(noun + 3, last))
    work = named.get(noun + 2) or named.get(noun + 3)
    return marked[0][-1] - 1 if marked else work.last if work else noun


def _begins_another(reading: Reading, n: int) -> bool:
    """ "an aide and | a teacher", "an aide and | now director": another office, not the rest of this one."""
    return reading.tokens[n].tag in ("DT", "PRP$", "CD") or reading.tokens[n].text in ("now", "currently")


def spoken_for(reading: Reading, noun: int, link: int, last: int, named: dict[int, Mention]) -> str | None:
    """ "a spokesman for (Secretary of State) Ana Ortega", "an aide to Mr. Ortega": the person."""
    if reading.tokens[noun].lemma.casefold() not in _FOR_SOMEBODY or link > noun + 1:
        return None
    if reading.tokens[link].text in ("like", "including", "such"):
        return None  # "advisers like Mr. Ortega" are he and others
    for n in range(link + 1, min(last, link + 8) + 1):
        m = named.get(n)
        if m and m.type == "person":
            following = reading.tokens[m.last + 1].text if m.last + 1 < len(reading.tokens) else ""
            return None if following in ("'s", "’s", "’", "'") else body_names.name(reading, m)
        if reading.tokens[n].tag not in _BEFORE_BODY and reading.tokens[n].text not in ("of", "."):
            return None
    return None


def beside(reading: Reading, m: Mention, named: dict[int, Mention]) -> str | None:
    """ "Orla Finch of the Institute", "Finch, with the Institute,", "Finch, whose Institute", "Finch, reporting for the
    Courier,", "NBC's Orla Finch": no office between."""
    tokens, n = reading.tokens, m.last + 1
    if m.first > 1 and owns(reading, m.first - 1):
        owner = named.get(m.first - 2)
        if owner and owner.type == "organisation" and not body_names.is_land(owner):
            return body_names.name(reading, owner)
        if owner is None and phrases.type_of(reading, m.first - 2) == "organisation":
            return body_names.called(reading, m.first - 2, named)
        if owner is None and not (word := reading.tokens[m.first - 2].text).isupper() and word[1:] != word[1:].lower():
            return word  # "PollFinder's Orla Finch": two words in one are no town
    if n + 2 >= len(tokens) or reading.sentence[n + 1] != reading.sentence[m.first]:
        return None
    if (
        tokens[n].tag == "POS"
        and (party := next_name(reading, n + 1, named))
        and reading.text(party.last, party.last) in _SIDES
    ):
        return body_names.name(reading, party)  # "Orla Finch's ruling Harbour Party"
    set_off = tokens[n].text == ","
    word = tokens[n + set_off].text
    if set_off and word == "whose":
        return _after(reading, n + 2, n + 8, named, land=False) or _own(reading, n + 2, named)
    if set_off and tokens[n + 1].tag == "VBG" and tokens[n + 1].lemma in _WORKS_FOR and tokens[n + 2].text == "for":
        return _after(reading, n + 3, n + 9, named, land=False)
    behind_verb = m.subject and tokens[m.head].head < m.first  # "said Orla Finch at the Institute"
    if word in ("of", "from") or (word == "with" and set_off) or (word == "at" and behind_verb):
        public = bool(m.entity and m.entity.offices & PUBLIC)  # "Attorney General Orla Finch of Ohio"
        return _after(reading, n + set_off + 1, n + set_off + 7, named, land=public and word == "of")
    return None


def _own(reading: Reading, first: int, named: dict[int, Mention]) -> str | None:
    """ "whose (latest company), Harbour Ltd.,": the name that stands behind a word for a body."""
    tokens, n = reading.tokens, first
    while n < min(first + 5, len(tokens) - 1) and tokens[n].tag in ("JJ", "JJS", "NN", "HYPH"):
        n += 1
    body = named.get(n + 1) if tokens[n].text == "," and tokens[n - 1].text in small("bodies.owned") else None
    return body_names.name(reading, body) if body and body.type != "person" and not body_names.is_land(body) else None


def team_of_somebody(reading: Reading, verb: int, stop: int, named: dict[int, Mention]) -> str | None:
    """ "chairs Ana Ortega's transition team": the body without a name of its own, called after who it works for."""
    first = next((n for n in range(verb + 1, stop) if n in named and named[n].type == "person"), None)
    if first is None or reading.tokens[named[first].last + 1].tag != "POS":
        return None
    noun = phrases.head(reading, first, stop)
    known = reading.tokens[noun].text in CALLED_AFTER or phrases.type_of(reading, noun) == "organisation"
    return reading.text(first, noun) if known else None


def next_name(reading: Reading, n: int, named: dict[int, Mention]) -> Mention | None:
    """The name behind what is said of it from token `n`: "the brokerage firm Marsh & Lind"."""
    while n < len(reading.tokens) and n not in named and reading.tokens[n].tag in ("DT", "JJ", "VBG", "HYPH", "NN"):
        n += 1
    return named.get(n)


def _after(reading: Reading, first: int, last: int, named: dict[int, Mention], land: bool) -> str | None:
    """The body named in the words from `first` on, before the next preposition: "the brokerage | Pell & Hart"."""
    n = first
    works = reading.tokens[first - 1].text in _WORKS_AT
    while n <= min(last, first + 6, len(reading.tokens) - 1):
        m = named.get(n)
        if m and reading.tokens[m.last + 1 : m.last + 2] and reading.tokens[m.last + 1].tag == "HYPH":
            n = m.last + 3  # "the Finch-supporting | Harbour Party"
            continue
        if m and body_names.is_land(m) and (own := _of_land(reading, m, last, named)):
            return own
        if m and m.type == "organisation" and (land or not body_names.is_land(m)):
            return _of_land(reading, m, last, named) or _whole(reading, m, last, named)
        if m and works and m.type == "document" and m.kind == "name":
            return body_names.name(reading, m)  # "an editor at the Leith Report"
        if m and m.type == "group" and m.last < last and reading.tokens[m.last + 1].tag == "NNPS":
            return reading.text(m.first, m.last + 1)  # "Muslim Advocates"
        if m is None and (run := _unknown(reading, n, last, named)):
            return run
        if (m and m.type != "group") or reading.tokens[n].tag not in _BEFORE_BODY:
            return None
        if m is None and n == first + 1 and reading.tokens[first].text == "the" and _closes_phrase(reading, n):
            return body_names.called(reading, n, named)  # "a spokesman for the trust"
        n += 1
    return None


def _closes_phrase(reading: Reading, noun: int) -> bool:
    after = reading.tokens[noun + 1 : noun + 2]
    ends = not after or after[0].tag not in (*phrases.NOUNS, "POS", "HYPH")
    return ends and reading.tokens[noun].tag == "NN" and phrases.type_of(reading, noun) == "organisation"


def _of_land(reading: Reading, m: Mention, last: int, named: dict[int, Mention]) -> str | None:
    """ "France's far-right | Front National", "Britain's biggest union": the body that a country owns."""
    if m.last + 1 > last or not owns(reading, m.last + 1):
        return None
    noun = phrases.head(reading, m.last + 2, last)
    if (body := named.get(noun)) is None and phrases.type_of(reading, noun) == "organisation":
        return reading.text(m.first, noun)
    return body_names.of_body(reading, body)


def _unknown(reading: Reading, first: int, last: int, named: dict[int, Mention]) -> str | None:
    """A name that is nobody's yet: "director of | Harbor Ghostwriters"; in a headline capitals prove nothing."""
    n = first
    while n <= last and n not in named and reading.tokens[n].tag in ("NNP", "NNPS") and not reading.display[n]:
        n += 1
    of_state = reading.tokens[first].text in ("State", "Staff")
    if n - first < 2 or of_state or n in named:
        return None
    return reading.text(first, n - 1)


def _whole(reading: Reading, m: Mention, last: int, named: dict[int, Mention]) -> str:
    """ "UN refugee agency UNHCR" is the UNHCR; without a name of its own, the UN refugee agency."""
    n = end = m.last + 1
    while end <= min(last, len(reading.tokens) - 1) and reading.tokens[end].tag in _IN_BODY:
        end += 1
    noun = reading.tokens[end - 1]
    if end > n and noun.tag == "NN" and phrases.type_of(reading, end - 1) == "organisation":
        return reading.text(m.first, end - 1)  # "the Ohio DFER advisory council"
    while n < end and n not in named:
        n += 1
    own = named.get(n)
    if n > m.last + 1 and own and n <= last and own.type == "organisation":
        return body_names.name(reading, own)
    if n > m.last + 1 and phrases.type_of(reading, n - 1) == "organisation":
        return reading.text(m.first, n - 1)
    if n == m.last + 1 and n + 1 < last and reading.tokens[n].text == "at":
        house = named.get(n + 1 + (reading.tokens[n + 1].tag == "DT"))
        if house and house.type == "organisation" and not body_names.is_land(house):
            return reading.text(m.first, house.last)  # "the Rivers Project at the University of Leith"
    return body_names.name(reading, m)
