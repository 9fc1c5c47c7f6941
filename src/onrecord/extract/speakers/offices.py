"""Offices: what counts as one, and the role that is put down for somebody from the words that tell it."""

from __future__ import annotations

from onrecord.extract.speakers import bodies, body_names, phrases
from onrecord.extract.speakers.entities import Entity, Mention, Role
from onrecord.extract.speakers.lists import lower, pairs, small
from onrecord.extract.speakers.reading import Reading

PLURAL = 2.5
"""The rank of an office that stands once for several."""
PARTICIPLES = small("roles.participles")
TITLE_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "POS", "HYPH", "AFX", "CD", "FW"))
_NO_OFFICE = small("roles.no_office")
_RELATED = small("nouns.kin") | small("roles.related")
_NAMELESS = small("roles.nameless")
_THINGS = small("offices.things")


def is_office(reading: Reading, n: int) -> bool:
    """Whether token `n` is a word for what somebody is: an office, a trade, an honorific."""
    token = reading.tokens[n]
    text = token.text.casefold()
    if n > 1 and reading.tokens[n - 1].tag == "HYPH" and reading.tokens[n - 2].tag == "CD":
        return False  # "a 90-second advertisement"
    if text in phrases.ONE or text in _THINGS or (token.text == "private" and token.tag == "JJ"):
        return False  # "a close second", "an amplified version", "the private email server Orla Finch used"
    lemma = text if token.tag in ("VBD", "VBN") else token.lemma.casefold()  # "whipped" is no whip
    if {text, text.removesuffix("s"), lemma} & lower("persons") or text in pairs("honorifics"):
        return True
    if lemma in small("phrases.folk") or phrases.is_national(reading, n):
        return False  # "who is Muslim" tells no office
    return phrases.type_of(reading, n) == "unnamed person" and token.tag in phrases.NOUNS


def add(
    reading: Reading, entity: Entity, first: int, last: int, noun: int, named: dict[int, Mention], rank: float
) -> None:
    """The role in tokens `first` to `last`, whose office is `noun`: the body cut off from the title."""
    tokens = reading.tokens
    first = _past_numbers(reading, first, noun)
    if _owns_himself(reading, entity, first, noun) or phrases.age(reading, noun) or tokens[noun].text in phrases.ONE:
        return
    first, affiliation = bodies.in_front(reading, entity, first, noun, named, rank)
    stop, behind = bodies.behind(reading, noun, last, named)
    if stop > noun and tokens[stop].text in ("now", "currently"):  # "a former Rail Union lawyer | now at the Institute"
        stop, affiliation = stop - 1, behind or affiliation
    if not behind and reading.tokens[first - 1].text.casefold() == "its":
        behind = body_names.owner(reading, first - 1, named)
    if tokens[noun].text.casefold() in pairs("honorifics") and noun == stop:
        last_plural = max((n for n in range(first, noun) if tokens[n].tag == "NNS"), default=first - 1)
        first = max(first, last_plural + 1)  # "candidates | Sen."
    of_several = is_one_of(reading, first - 3) and tokens[first - 1].text == "the"
    title = " ".join(reading.text(first - 3 * of_several, stop).split()).lstrip("-– ")
    known = pairs("honorifics")
    cut = tokens[noun].text.casefold() in known and not known[tokens[noun].text.casefold()].endswith("s")  # "Pres."
    several = (tokens[noun].tag in ("NNS", "NNPS") and not cut) or known.get(tokens[noun].text.casefold(), "").endswith(
        "s"
    )
    plural = several and rank <= 3 and not is_singular(reading, noun) and not of_several
    if plural and stop == noun:
        title = f"{title[:-2]}." if title.endswith("s.") else title.removesuffix("s")
    if f"{title.casefold()}." in known and reading.article.text[tokens[stop].span[1] :][:1] == ".":
        title += "."
    bare = title.casefold() in known
    if bare and known[title.casefold()] == "-":
        return
    entity.words |= _said_again(reading, first, stop)
    entity.offices |= _offices(reading, first, stop)
    if title.casefold() in ("dr", "dr."):
        title, rank = "", 0
    if behind and named.get(first) and named[first].entity and named[first].entity.place:  # type: ignore[union-attr]
        affiliation = behind
    if reading.tokens[noun].lemma.casefold() in _NO_OFFICE or reading.display[noun] or title.isupper():
        rank -= 1
    if tokens[noun].lemma.casefold() in bodies.SIDES_WITH and rank > -1:
        rank = -1  # "a Romney confidant": whose side he is on, where nothing else is told
    if tokens[noun].lemma.casefold() in bodies.STANDS:
        for_president = tokens[noun].lemma in ("candidate", "nominee") and "presidential" in title.casefold()
        rank -= 0.4 - 0.9 * for_president  # an office held says more than one that is sought, but for the highest
        rank = min(rank, -0.3) if first == stop and rank < 2 else rank  # "is a candidate"
    if first > 1 and [t.text.casefold() for t in tokens[first - 2 : first]] == ["then", "-"]:
        rank -= 4.2  # "then-Sen. Finch"
    if reading.quoted[noun] and rank == 3 and first == stop:
        rank -= 2.1  # what others call him: "I know what Secretary Finch said"
    if tokens[noun].lemma.casefold() in small("nouns.sides") and tokens[noun - 1].text.casefold() != "ranking":
        rank -= 3  # "Democrat Orla Finch", "a lifelong Republican"
    if rank == 0 and first < noun and tokens[first].text.casefold() in lower("regions"):
        rank = 0.5  # "the Vermont senator" says more than "Sen."
    body = affiliation or behind
    weight = PLURAL if plural else 1 if bare and rank <= 3 else rank
    if tokens[noun].lemma.casefold() in _RELATED | small("phrases.folk"):
        title, body = "", None  # "her husband, Orla Finch": no office
        if tokens[noun].lemma.casefold() in small("nouns.kin") and noun < last and tokens[noun + 1].text == "of":
            title, weight = reading.text(noun, last), -2.5  # "mother of the victim", where nothing else is told
    for_whom = first - 1 if not body and bodies.is_for_somebody(reading, first, noun) else -1
    entity.roles.append(Role(title, body, weight, body_names.is_land_called(body, named), for_whom))
    gender = pairs("honorific-gender").get(reading.tokens[noun].lemma.casefold())
    if gender and (not entity.gender or gender == "f"):  # "his wife, Jamie Stroud", by whatever given name
        entity.gender = "m" if gender == "m" else "f"


def office(reading: Reading, first: int, noun: int) -> str:
    """The title of one who has no name, from "a senior ministry official"; "" for "a man", "one voter"."""
    lemma = reading.tokens[noun].lemma.casefold()
    untitled = _RELATED | _NO_OFFICE | _NAMELESS | bodies.UNEMPLOYED
    if not is_office(reading, noun) or phrases.age(reading, noun) or lemma in untitled:
        return ""
    owner = max((n for n in range(first, noun) if reading.tokens[n].tag == "POS"), default=first - 1)
    start = owner + 1
    while start < noun and reading.tokens[start].tag not in ("JJ", "NN", "NNP", "VBN"):
        if phrases.is_prefix(reading, start):
            break  # "an | off-duty officer"
        start += 1
    aged = (
        n + 1 for n in range(start, noun) if reading.tokens[n].text == "old" and reading.tokens[n - 1].tag == "HYPH"
    )
    return reading.text(max(aged, default=start), noun)  # "a 19-year-old | art student"


def _owns_himself(reading: Reading, entity: Entity, first: int, noun: int) -> bool:
    """ "Finch's boss" is not Finch."""
    own = {part.casefold() for name in entity.names for part in name.split()}
    return any(
        reading.tokens[n + 1].tag == "POS" and reading.tokens[n].text.casefold() in own for n in range(first, noun)
    )


def _past_numbers(reading: Reading, first: int, noun: int) -> int:
    """ "82-year-old | chief executive", "three-time | champion": where the office begins."""
    tokens = reading.tokens
    counted = PARTICIPLES | {t.text for t in tokens[first:noun] if t.dep == "compound"}  # "Planning chief"
    while first < noun and tokens[first].tag in ("VBG", "CD") and tokens[first].text not in counted:
        first += 1
        while first + 1 < noun and tokens[first].tag == "HYPH":
            first += 2
    return first


def is_singular(reading: Reading, noun: int) -> bool:
    return reading.tokens[noun].text.casefold() in lower("persons")


def _said_again(reading: Reading, first: int, last: int) -> set[str]:
    """The words of a title, abbreviations written out."""
    found: set[str] = set()
    written_out = pairs("honorifics")
    for t in reading.tokens[first : last + 1]:
        low = t.text.casefold()
        if t.tag in TITLE_TAGS or t.tag.startswith("NN") or low in lower("persons"):
            found |= {low, t.lemma.casefold(), low.removesuffix("s"), written_out.get(low, low)}
    return found - {"-", "'s", "’s"}


def _offices(reading: Reading, first: int, last: int) -> set[str]:
    """The nouns of a title that can stand for its bearer: no possessors, no mere modifiers."""
    found: set[str] = set()
    for n in range(first, last + 1):
        owns = n < last and reading.tokens[n + 1].tag == "POS"
        if is_office(reading, n) and not owns:
            found |= _said_again(reading, n, n)
    return found


def is_one_of(reading: Reading, n: int) -> bool:
    """ "one of the best-known analysts": he is one, though several are told of."""
    return n >= 0 and [t.text.casefold() for t in reading.tokens[n : n + 2]] == ["one", "of"]
