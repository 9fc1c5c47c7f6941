"""Everybody the article mentions: entities, and their mentions by place."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extract.speakers import phrases
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import pairs
from onrecord.extract.speakers.questions import Question
from onrecord.extract.speakers.reading import Reading

_LEAD_IN = frozenset(("even", "also", "only", "just", "again", "then", "whose"))  # no part of what is named


@dataclass(slots=True)
class Cast:
    """The entities and their mentions; `at` finds the mention that covers a token, `names` that by name."""

    reading: Reading
    named: list[Entity]
    mentions: list[Mention] = field(default_factory=list)
    at: dict[int, Mention] = field(default_factory=dict)
    names: dict[int, Mention] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()

    def within(self, tokens: range) -> list[Mention]:
        """The mentions whose head lies in `tokens`, in order."""
        found: list[Mention] = []
        for n in tokens:
            m = self.at.get(n)
            if m and m.head in tokens and m not in found:
                found.append(m)
        return found


def described(reading: Reading, first: int, noun: int, kind: str, last: int | None = None) -> Entity:
    """Somebody without a name, called by tokens `first` to what is worth keeping up to `last`; without a
    `last`, up to what the parser hangs under the noun."""
    while first < noun and reading.tokens[first].text.casefold() in _LEAD_IN:
        first += 1  # "even economists", "a club, whose | judges"
    stop = phrases.end(reading, noun, _reach(reading, noun) if last is None else max(last, noun))
    stop += stop == noun and phrases.is_called_so(reading, noun)  # with the mark that closes its name
    entity = Entity(type="document", phrase=reading.text(first, stop), span=reading.span(first, stop))
    entity.type = "unnamed person" if kind == "unnamed person" else entity.type
    if kind in ("organisation", "group", "person"):
        entity.type = "organisation" if kind == "organisation" else "group" if kind == "group" else "person"
    entity.number = phrases.number(reading, noun)
    entity.words = phrases.modifiers(reading, first, noun) | {reading.tokens[noun].lemma.casefold()}
    gender = pairs("honorific-gender").get(reading.tokens[noun].lemma.casefold(), "")
    entity.gender = "m" if gender == "m" else "f" if gender == "f" else ""
    return entity


def _reach(reading: Reading, noun: int) -> int:
    """The end of a phrase by the parser, if it is near."""
    n = noun
    inside = {noun}
    while n + 1 < len(reading.tokens) and reading.sentence[n + 1] == reading.sentence[noun] and n - noun < 14:
        token = reading.tokens[n + 1]
        above, hops = n + 1, 0
        while above not in inside and reading.tokens[above].head != above and hops < 6:
            above, hops = reading.tokens[above].head, hops + 1
        if above not in inside or token.text in (",", "“", '"', ":", ";"):
            break
        n += 1
        inside.add(n)
    while n + 1 < len(reading.tokens) and _is_named_so(reading, n, noun):
        n += 1
    while n > noun and (reading.tokens[n].tag == "POS" or not reading.tokens[n].text[-1].isalnum()):
        n -= 1
    return n


def _is_named_so(reading: Reading, n: int, noun: int) -> bool:
    """ "The will of the heir | Odd Lien": the name right behind the last word, which the parser hung elsewhere."""
    token, after = reading.tokens[n], reading.tokens[n + 1]
    described = n > noun and (token.tag == "NN" or reading.tokens[n - 1].tag == "NN")
    return described and after.tag == "NNP" and reading.sentence[n + 1] == reading.sentence[noun]
