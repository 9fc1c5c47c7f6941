"""What stands behind a name: "Marta Hurtado, a spokeswoman for the Office of …", "Orla Finch — a teacher — says"."""

from __future__ import annotations

import re

from onrecord.extract.speakers import bodies, body_names, offices, phrases
from onrecord.extract.speakers.entities import Apposed, Entity, Mention, Role
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.reading import Reading

STOPS = frozenset((",", ")", "(", ";", ":", "–", "—", ".", '"', "”", "“", "who", "which", "whose", "that"))
PARTIES = frozenset(("republican", "democrat", "independent", "labour", "conservative", "liberal"))
MAKERS = small("roles.makers")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SEAT = re.compile(r"[DRI][-‑]([A-Z]\w+)")
_KIN = small("nouns.kin") | small("roles.related")
_NAMED = frozenset(("named", "appointed", "elected", "promoted", "crowned", "made"))


def attach(reading: Reading, m: Mention, named: dict[int, Mention], apposed: Apposed) -> None:
    """Give the entity of a name the office that is told behind it."""
    entity = m.entity
    assert entity is not None
    if entity.type == "person" and (body := bodies.beside(reading, m, named)):
        entity.roles.append(Role("", body, rank=1, land=body_names.is_land_called(body, named)))
        return
    span = _apposition(reading, m, named)
    if span is None:
        return
    first, last = span
    tokens = reading.tokens
    if entity.type != "person" and tokens[first - 1].text == "its":
        return  # "the shareholders of Marsh Cement, | its founder, |": not the firm itself
    noun = _past_body(reading, phrases.head(reading, first, last), last, named)
    if (noun in named and named[noun].type == "person") or any(t.tag == "DT" for t in tokens[first + 1 : noun]):
        return  # "for Finch, right now the mayor is …"
    if entity.type != "person" and _is_subject_of_next(reading, noun, last):
        return  # "off Leith, | the coastguard said"
    if entity.type != "person":
        someone = phrases.type_of(reading, noun) == "unnamed person" and tokens[noun].lemma.casefold() not in MAKERS
        if tokens[noun].tag in ("NN", "NNS") and tokens[first - 1].tag == "DT" and not someone:
            entity.words |= {tokens[noun].lemma.casefold()} | phrases.modifiers(reading, first, noun)
            apposed[noun] = entity
        return
    if _is_next_in_list(reading, m, noun, first) or _is_subject_of_next(reading, noun, last):
        return
    if offices.is_office(reading, noun) or (
        noun < last and tokens[noun + 1].tag == "HYPH" and offices.is_office(reading, noun + 2)
    ):
        _give(reading, m, entity, first, noun, last, named, apposed)


def _give(
    reading: Reading, m: Mention, entity: Entity, first: int, noun: int, last: int, named: dict[int, Mention],
    apposed: Apposed,
) -> None:  # fmt: skip
    tokens = reading.tokens
    leads = tokens[noun - 1].text.casefold() in ("ranking", "top", "senior", "leading")  # "the ranking Democrat on"
    if tokens[noun].text.casefold() in PARTIES and not leads:
        entity.words.add(tokens[noun].text.casefold())
        entity.offices.add(tokens[noun].text.casefold())
        second(reading, entity, noun, last, named)
        return
    whole = last if tokens[noun].lemma.casefold() not in _KIN else noun  # "son of | the mayor"
    apposed |= {k: entity for k in range(first, whole + 1) if k not in named and offices.is_office(reading, k)}
    apposed[noun] = entity
    offices.add(reading, entity, first, last, noun, named, rank=3)
    other = named.get(m.first - 2) if tokens[m.first - 1].text == "and" and tokens[noun].tag == "NNS" else None
    if other and other.type == "person" and other.entity:  # "Finch and Marsh, the firm's founders,"
        offices.add(reading, other.entity, first, last, noun, named, rank=3)
    second(reading, entity, noun, last, named)


def _apposition(reading: Reading, m: Mention, named: dict[int, Mention]) -> tuple[int, int] | None:
    """The tokens of the description that a comma or a dash sets off behind a name, without its article."""
    tokens, size = reading.tokens, len(reading.tokens)
    n = _past_home(reading, m, named)
    set_off = n + 1 < size and (tokens[n].text == "," or _parted_by_dash(reading, n))
    if not set_off or reading.sentence[n] != reading.sentence[m.first]:
        return None
    dash = tokens[n].text != ","
    n += 1
    if (seat := _SEAT.match(reading.article.text, tokens[n].span[0])) and m.entity:
        m.entity.words.add(seat[1].casefold())  # "Sen. Orla Finch, D-Ohio,"
    if tokens[n].tag == "CD" and n + 2 < size and tokens[n + 1].text == ",":
        n += 2
    home = named.get(n + 1) if n + 1 < size and tokens[n].text in ("of", "from") else None
    if home and body_names.is_land(home) and [t.text for t in tokens[home.last + 1 : home.last + 2]] == [","]:
        n = home.last + 2  # "Orla Finch, 32, of Leith, a teacher"
    first, n = n, _end(reading, n)
    if dash and (n == size or not (tokens[n].text in STOPS or phrases.is_dash(reading, n))):
        return None  # "a letter from Finch — the senator asks for more"
    first = _begin(reading, first, n - 1)
    if first >= n or tokens[first].tag in ("VBD", "VBZ", "VBP"):
        return None  # "her husband, Orla Finch, begged neighbours …"
    if tokens[first].tag == "VBN" and tokens[first].text not in offices.PARTICIPLES and tokens[first + 1].tag == "IN":
        return None  # "a letter from Finch, addressed to members"
    return first, n - 1


def _past_home(reading: Reading, m: Mention, named: dict[int, Mention]) -> int:
    """The token behind a name and what is told of home or party: "Orla Finch (R) | ,", "Orla Finch of Ohio | ,"."""
    tokens, size, n = reading.tokens, len(reading.tokens), m.last + 1
    if n + 1 < size and tokens[n].text in ("of", "from") and body_names.is_land(home := named.get(n + 1)) and home:
        n = home.last + 1  # "Representative Orla Finch of Ohio, the chairwoman"
    if n + 1 < size and tokens[n].text == "(":
        while n < size and tokens[n].text != ")" and n < m.last + 8:
            n += 1
        n += 1
    return n


def _end(reading: Reading, first: int) -> int:
    """The token behind a description that begins at `first`: a mark, a dash, "who" or a verb."""
    n = first
    while n < len(reading.tokens) and reading.sentence[n] == reading.sentence[first]:
        token = reading.tokens[n]
        if (closed := _quoted_word(reading, n)) is not None:
            n = closed
        elif token.text in STOPS or phrases.is_dash(reading, n):
            break
        if token.tag in (*_FINITE, "WP") and n > first + 1:
            break
        n += 1
    return n


def _begin(reading: Reading, first: int, last: int) -> int:
    """Where the office begins: behind its article, "now", "recently named its", "one of the"."""
    tokens = reading.tokens
    while first <= last and (tokens[first].tag in ("DT", "PRP$") or tokens[first].text in ("then", "now")):
        first += 1
    called = first + (tokens[first].tag == "RB") if first < last else first
    if called < last and tokens[called].text in _NAMED and tokens[called + 1].tag != "IN":
        first = called + 1 + (tokens[called + 1].tag in ("DT", "PRP$"))  # "recently named | its chief executive"
    return first + 3 * offices.is_one_of(reading, first)  # "one of the | stars of the play"


def _is_subject_of_next(reading: Reading, noun: int, last: int) -> bool:
    """ "As she praised Ana Finch, | his son | said …": the next clause's subject."""
    after = reading.tokens[last + 1 : last + 2]
    return bool(after) and after[0].tag in _FINITE and reading.tokens[noun].dep == "nsubj"


def _quoted_word(reading: Reading, n: int) -> int | None:
    """The closing mark of "a “new-media” | journalist", a few words in marks that say more of the noun behind them."""
    tokens = reading.tokens
    if tokens[n].tag != "``":
        return None
    closed = next((k for k in range(n + 2, min(n + 6, len(tokens) - 1)) if tokens[k].tag == "''"), None)
    inside = closed is not None and tokens[closed + 1].tag in ("NN", "JJ") and tokens[closed - 1].text not in (",", ".")
    return closed if inside else None


def _is_next_in_list(reading: Reading, m: Mention, noun: int, first: int) -> bool:
    """ "Letters to Finch, Marsh's aides", "Finch, union leaders agree": several who stand beside one person."""
    tokens = reading.tokens
    several = tokens[noun].tag in ("NNS", "NNPS") and not offices.is_singular(reading, noun)
    one = offices.is_one_of(reading, first - 3)
    return several and not one and tokens[m.first - 1].text not in ("and", "&")


def _parted_by_dash(reading: Reading, n: int) -> bool:
    """ "Orla Finch — a teacher from Leith — says": a dash that is no hyphen and no dash of speech."""
    token = reading.tokens[n]
    spaced = reading.tokens[n - 1].span[1] < token.span[0]
    return token.text in ("—", "–", "--") or (token.text == "-" and spaced)


def _past_body(reading: Reading, noun: int, last: int, named: dict[int, Mention]) -> int:
    """The head of "a University of Leith | law professor", where the "of" belongs to the name of a body."""
    body = named.get(noun)
    after = body.last + 1 if body and body.type == "organisation" and body.last > noun else last + 1
    return phrases.head(reading, after, last) if after <= last and phrases.is_noun(reading, after) else noun


def second(reading: Reading, entity: Entity, noun: int, last: int, named: dict[int, Mention]) -> None:
    """ "an adviser to the campaign and a professor at the Institute": the second office, of less weight."""
    for n in range(noun + 1, last - 1):
        if reading.tokens[n].text != "and":
            continue
        now = reading.tokens[n + 1].text in ("now", "currently")
        too = (
            reading.tokens[noun].lemma.casefold() in _KIN | PARTIES
        )  # "her sister and (fellow) | comedian": her office
        n += too and reading.tokens[n + 1].text == "fellow"
        first = n + 4 if offices.is_one_of(reading, n + 1) else n + 2 - too + (reading.tokens[n + 2].tag == "DT")
        if first < last and (first > n + 2 or now or too or reading.tokens[n + 1].tag == "DT"):
            other = phrases.head(reading, first, last)
            if offices.is_office(reading, other):
                offices.add(reading, entity, first, last, other, named, rank=4 if now else 1)
            return
