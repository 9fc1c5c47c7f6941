"""What a body is called: by its name, by a word for its kind ("the authority"), by "its"; and which are countries."""

from __future__ import annotations

from functools import cache

from onrecord.extract.speakers import phrases
from onrecord.extract.speakers.entities import Mention
from onrecord.extract.speakers.lists import lower, pairs, small, words
from onrecord.extract.speakers.reading import Reading

_SEATS = frozenset(("white house", "kremlin", "pentagon", "downing street", "capitol hill", "scotland yard"))
_PAPERS = small("nouns.papers")
_STANDING = frozenset(("senior", "former", "top", "current", "other", "unnamed", "veteran", "longtime", "local"))


def called(reading: Reading, noun: int, named: dict[int, Mention]) -> str | None:
    """The named body that "the authority" of "the authority's chief executive" is, if one is called so."""
    word = reading.tokens[noun].text.casefold()
    if (more := reading.tokens[noun - 1]).tag in ("JJ", "NN") and noun and more.text not in _STANDING:
        named = {
            k: m for k, m in named.items() if more.text.casefold() in name(reading, m).casefold()
        }  # "central bank"
    before = [m for m in named.values() if m.last < noun and m.type == "organisation" and not is_land(m)]
    if word in _PAPERS and before:
        latest = max(before, key=lambda m: m.last)  # "the network's reporter"
        if latest.entity and any(part in words("media") for name in latest.entity.names for part in name.split()):
            return name(reading, latest)
    bodies = [m for m in named.values() if m.type == "organisation" and m.last < noun]
    by_name = [m for m in bodies if word == reading.tokens[m.last].text.casefold()]
    fits = by_name or [m for m in bodies if word in known_as(name(reading, m))]
    return name(reading, max(fits, key=lambda m: (m.first < m.last, m.last))) if fits else None


def meant(reading: Reading, noun: int, named: dict[int, Mention]) -> str | None:
    """The body that "the group" of "the group's director" takes up, where the word says no more of it."""
    bare = reading.tokens[noun - 1].tag == "DT" and reading.tokens[noun].text in small("nouns.bodies")
    return owner(reading, noun, named) if bare else None


def known_as(name: str) -> frozenset[str]:
    """What a well-known body is called by its kind: the bureau, of the FBI."""
    return frozenset(pairs("kinds-of-bodies").get(name.casefold(), "").split())


def owner(reading: Reading, possessive: int, named: dict[int, Mention]) -> str | None:
    """The body that "its" means in "its director": the last that does something in this sentence, the one before, or
    in the paragraph shortly before; else the last one named there.
    """
    latest = None
    for n in range(possessive - 1, max(possessive - 60, -1), -1):
        if reading.sentence[possessive] - reading.sentence[n] > 1 + (reading.block[possessive] == reading.block[n]):
            break
        m = named.get(n)
        if m is None and _is_body_acting(reading, n):
            word = reading.tokens[n].text  # "The union will strike, said | its chief"
            taken_up = owner(reading, n, named) if word in small("nouns.bodies") else None
            return called(reading, n, named) or taken_up or word
        if m and m.type == "organisation" and m.entity and not m.entity.place:
            if m.subject:
                return name(reading, m)
            latest = latest or name(reading, m)
    return latest


def _is_body_acting(reading: Reading, n: int) -> bool:
    """Whether a body without a name is the subject of a sentence: no named one between has its leader."""
    t = reading.tokens[n]
    led = phrases.start(reading, n)
    subject = t.dep == "nsubj" and t.tag == "NN" and reading.tokens[led].tag == "DT"
    return subject and phrases.type_of(reading, n) == "organisation" and reading.tokens[t.head].dep == "ROOT"


def is_land_called(text: str | None, named: dict[int, Mention]) -> bool:
    """Whether a body is a country, a region or a town by its name."""
    if text is None:
        return False
    return text in lands() or any(is_land(m) and m.entity and text in m.entity.names for m in named.values())


@cache
def lands() -> frozenset[str]:
    """The countries that the list of adjectives names."""
    return frozenset(pairs("demonyms").values())


def is_land(m: Mention | None) -> bool:
    if m is None or m.entity is None or not m.entity.place:
        return False
    name = m.entity.names[0].casefold()  # Congress is a house, and a body
    return name not in lower("organisations") and name not in _SEATS


def of_body(reading: Reading, m: Mention | None) -> str | None:
    """The name, if it is a body's and no country's."""
    return name(reading, m) if m and m.type == "organisation" and not is_land(m) else None


def name(reading: Reading, body: Mention) -> str:
    """A body as it is written here, to the end of its name; in full where one word for its kind stands for it."""
    text = reading.text(body.first, body.last)
    if " " in text or body.entity is None or text not in words("organisation-endings"):
        return text
    return max((n for n in body.entity.names if text in n.split()), key=len, default=text)
