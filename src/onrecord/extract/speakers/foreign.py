"""Speakers in languages without a parser: that language's names, offices and pronouns, by word lists."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extract.results import Attribution
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.endings import nominative, plural, stem
from onrecord.extract.speakers.entities import Entity, Gender, Mention, Role
from onrecord.extract.speakers.lists import pairs, small
from onrecord.extract.speakers.names import gender_of
from onrecord.extract.speakers.reading import Reading
from onrecord.record import SpeakerType

_KINDS: dict[str, SpeakerType] = {
    "person": "unnamed person", "organisation": "organisation", "document": "document", "group": "group",
}  # fmt: skip
_PLURAL_ARTICLES = frozenset(("los", "las", "les", "des", "unos", "unas", "aux"))
_ARTICLES = small("foreign.articles")
_OPENING = '«„“"@'
_REACH = 9  # sentences


@dataclass(slots=True)
class Troupe:
    """Everybody named in the article, filled in one walk over its names and sources."""

    reading: Reading
    language: str
    people: list[Entity] = field(default_factory=list)
    bodies: list[Entity] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def kind(self, n: int) -> str | None:
        """What the list says of token `n`: person, organisation, document, group or None."""
        word = self.reading.tokens[n].text.casefold()
        known = pairs(self.language)
        if self.language == "de":  # compounds: "Polizeisprecherin"
            ends = ("", "s", "n", "in", "innen", "en", "es", "e")
            forms = [word.removesuffix(end) for end in ends]
            return next((known[s] for f in forms for s in _tails(f) if s in known), None)
        for size in range(len(word), 2, -1):
            if word[:size] in known and len(word) - size <= 3:
                return known[word[:size]]
        return None

    def gather(self) -> None:
        """Find the people and bodies that are named, and put short and full names together."""
        runs = [r for r in (self._person(self.reading.at(n.span)) for n in self.reading.analysis.names) if r]
        for first, last in sorted(runs, key=lambda r: r[0] - r[1]):
            name = " ".join(self.reading.text(first, last).split())
            entity = self.bearer(name) if last > first else None
            if entity is None and last > first:
                entity = Entity(type="person", names=[name], named=True, gender=self._gender(name))
                self.people.append(entity)
            elif entity:
                entity.names.append(name)
        for first, last in sorted(runs):
            entity = self.bearer(self.reading.text(first, last))
            if entity:
                self._mention(entity, first, last)
        self._offices()

    def _person(self, tokens: range) -> tuple[int, int] | None:
        """The name in a run of capitals, past the offices before it."""
        if not tokens:
            return None
        first, last = tokens[0], tokens[-1]
        while first < last and (self.kind(first) or self._opening(first)):
            first += 1
        if any(self.kind(n) in ("organisation", "document") for n in range(first, last)):
            return None
        text = self.reading.tokens[first].text
        if first == last and (text.isupper() or self.kind(first)):
            return None
        return first, last

    def _opening(self, n: int) -> bool:
        return self.reading.tokens[n].text.casefold() in _ARTICLES

    def bearer(self, name: str) -> Entity | None:
        """Who bears `name`: all of its words, whatever their endings, are in the full name."""
        parts = [stem(p, self.language) for p in name.split()]
        for e in self.people:
            own = [stem(p, self.language) for p in e.names[0].split()]
            short = len(parts) == 1 and parts[0] in (own[-1], own[0])
            if short or parts == own or (len(parts) > 1 and set(parts) <= set(own)):
                return e
        return None

    def _gender(self, name: str) -> Gender:
        first = name.split()[0]
        if self.language in ("ru", "uk"):
            for form in (first, *nominative(first)):
                found = pairs("given-cyrillic").get(form.casefold())
                if found:
                    return "m" if found == "m" else "f"
            return "f" if name.split()[-1].endswith(("ова", "ева", "ина", "ская", "ська", "цька")) else ""
        return gender_of(first) or gender_of(first.split("-")[0])

    def _mention(self, entity: Entity, first: int, last: int) -> None:
        m = Mention(kind="name", first=first, last=last, head=last, type=entity.type, subject=True, entity=entity)
        self.mentions.append(m)
        entity.mentions.append(m)

    def _offices(self) -> None:
        """The words right before or, after a comma, behind a full name: by these its bearer is taken up again."""
        tokens = self.reading.tokens
        for m in self.mentions:
            if m.entity is None:
                continue
            n = m.first - 1
            if n > 0 and tokens[n].text == ",":
                n -= 1
            first = n
            while first >= 0 and first > m.first - 8 and self.reading.sentence[first] == self.reading.sentence[m.first]:
                if self.kind(first) == "person" or tokens[first].pos == "PUNCT":
                    break
                first -= 1
            if first >= 0 and self.kind(first) == "person":
                self._office(m.entity, first, n)
            if m.last + 2 < len(tokens) and tokens[m.last + 1].text == ",":
                for k in range(m.last + 2, min(m.last + 5, len(tokens))):
                    if self.kind(k) == "person":
                        stop = next((x for x in range(k, min(k + 9, len(tokens))) if tokens[x].pos == "PUNCT"), k + 1)
                        self._office(m.entity, k, stop - 1)
                        break

    def _office(self, entity: Entity, first: int, last: int) -> None:
        entity.words.add(stem(self.reading.tokens[first].text, self.language))
        title = self.reading.text(first, last).strip(" ,—-")
        if title and not entity.roles:
            entity.roles.append(Role(title=title, affiliation=None, rank=1))

    # --- one source

    def source(self, a: Attribution, spoke_last: Entity | None) -> Entity | None:
        """The speaker of `a`, or None."""
        ranges = [r for r in (self.reading.at(s) for s in a.source) if r]
        if not ranges:
            return None
        first, last = ranges[0][0], ranges[0][-1]
        texts = self.reading.tokens
        while first < last and not (texts[first].text[0].isalnum() or texts[first].text[0] in _OPENING):
            first += 1
        named = [m for m in self.mentions if first <= m.first <= last and m.entity]
        if named:
            return self._named(named, first, last)
        word = self.reading.tokens[first].text.casefold()
        pronoun = pairs(f"pronouns.{self.language}").get(word)
        if pronoun and first == last:
            return self._meant(first, self._pronoun_gender(pronoun, word, a), spoke_last)
        return self._described(first, last)

    def _named(self, named: list[Mention], first: int, last: int) -> Entity | None:
        """The named person, unless the phrase is about something of theirs."""
        head = next((n for n in range(first, named[0].first) if self.kind(n)), None)
        if head is None or self.kind(head) == "person":
            return named[0].entity
        between = range(head, named[0].first)
        if any(self.kind(n) == "person" or self.reading.tokens[n].text == "," for n in between):
            return named[0].entity
        return self._described(first, last)

    def _pronoun_gender(self, pronoun: str, word: str, a: Attribution) -> str:
        """German "sie" is she or they: the verb tells, as past verbs do in Russian and Ukrainian."""
        cue = [self.reading.article.text[s:e] for s, e in a.cue]
        if word == "sie" and any(c.endswith(("en", "ten")) for c in cue):
            return "p"
        return "f" if word == "sie" else pronoun

    def _meant(self, n: int, kind: str, spoke_last: Entity | None) -> Entity | None:
        """The nearest before it that fits, first of all who spoke last."""
        if spoke_last and _fits(spoke_last, kind):
            return spoke_last
        for m in sorted(self.mentions, key=lambda m: -m.first):
            if m.first < n and m.entity and _fits(m.entity, kind):
                if self.reading.sentence[n] - self.reading.sentence[m.first] > _REACH:
                    break
                if kind in ("m", "f") and not m.entity.gender:
                    m.entity.gender = "m" if kind == "m" else "f"
                return m.entity
        later = [m for m in self.mentions if m.first > n and m.entity and _fits(m.entity, kind)]
        return later[0].entity if later and kind in ("m", "f") else None

    def _described(self, first: int, last: int) -> Entity | None:
        """Somebody called by a noun: known under it already, or new."""
        tokens = self.reading.tokens
        head = next((n for n in range(first, last + 1) if self.kind(n)), None)
        if head is None:
            content = (n for n in range(first, last + 1) if tokens[n].text[0].isalnum() and not self._opening(n))
            head = next(content, first)
        if not self.kind(head) and len(tokens[head].text) < 3 and tokens[head].text.islower():
            return None  # a function word: the source was cut in the wrong place
        kind = self._type(first, head)
        if kind == "unnamed person" and tokens[first].text.casefold() not in ("un", "una", "une", "ein", "eine"):
            again = [e for e in self.people if stem(tokens[head].text, self.language) in e.words]
            if again:
                return min(again, key=lambda e: min(abs(m.first - head) for m in e.mentions))
            if not self._goes_on(head, last) and self.reading.display[head] is False:
                alone = self._only_one_before(head)
                if alone:
                    return alone
        stop = next((n for n in range(head + 1, last + 1) if tokens[n].text in (",", "—", "–", "(")), last + 1) - 1
        phrase = " ".join(self.reading.text(first, max(stop, head)).split())
        for e in self.bodies:
            same_noun = stem(tokens[head].text, self.language) in e.words and e.type == kind
            if same_noun or e.phrase.casefold() == phrase.casefold():
                self._again(e, first, head)
                return e
        entity = Entity(type=kind, phrase=phrase, named=kind == "organisation")
        entity.words = {stem(tokens[head].text, self.language)}
        self.bodies.append(entity)
        self._again(entity, first, max(stop, head))
        return entity

    def _again(self, entity: Entity, first: int, last: int) -> None:
        m = Mention(kind="noun", first=first, last=last, head=last, type=entity.type, entity=entity)
        entity.mentions.append(m)
        self.mentions.append(m)

    def _goes_on(self, head: int, last: int) -> bool:
        return last > head

    def _only_one_before(self, head: int) -> Entity | None:
        """ "The expert" where one person, and no second, was named shortly before."""
        near = {
            id(m.entity): m.entity for m in self.mentions
            if m.kind == "name" and m.first < head and self.reading.sentence[head] - self.reading.sentence[m.first] <= 4
        }  # fmt: skip
        return next(iter(near.values())) if len(near) == 1 else None

    def _type(self, first: int, head: int) -> SpeakerType:
        token = self.reading.tokens[head]
        listed = self.kind(head)
        several = self.reading.tokens[first].text.casefold() in _PLURAL_ARTICLES or plural(token.text, self.language)
        if listed == "person" and several:
            return "group"
        if listed:
            return _KINDS[listed]
        if token.text[0].isupper() or token.text[0] in _OPENING:
            return "organisation"
        return "group" if several else "document"


def _tails(word: str) -> list[str]:
    """`word`, and what it ends in from five letters on."""
    return [word, *(word[n:] for n in range(1, len(word) - 4))]


def _fits(e: Entity, kind: str) -> bool:
    if kind == "p":
        return e.type in ("group", "organisation")
    if kind == "n":
        return e.type in ("organisation", "document")
    return e.type in ("person", "unnamed person") and e.gender in ("", kind)


def finish(troupe: Troupe) -> None:
    """Names that stand only in another case are given in the nominative."""
    if troupe.language not in ("ru", "uk"):
        return
    for e in troupe.people:
        e.names = [_in_nominative(e, troupe)]


def _in_nominative(e: Entity, troupe: Troupe) -> str:
    longest = [n for n in e.names if len(n.split()) == max(len(x.split()) for x in e.names)]
    for name in longest:
        given = name.split()[0]
        if given.casefold() in pairs("given-cyrillic") and _is_subject(name, troupe):
            return name
    name = longest[0]
    given, *rest = name.split()
    forms = [f for f in nominative(given) if f.casefold() in pairs("given-cyrillic")]
    if not forms or given.casefold() in pairs("given-cyrillic"):
        return name
    woman = pairs("given-cyrillic")[forms[0].casefold()] == "f"
    return " ".join([forms[0], *(_surname(p, woman) for p in rest)])


def _is_subject(name: str, troupe: Troupe) -> bool:
    """A given name in the nominative whose bearer's surname agrees with it."""
    parts = name.split()
    woman = pairs("given-cyrillic")[parts[0].casefold()] == "f"
    return woman or not parts[-1].endswith(("ова", "ева", "ина", "ого", "ому", "им", "ым"))


def _surname(word: str, woman: bool) -> str:
    for old, new in pairs("surnames-f" if woman else "surnames-m").items():
        if word.endswith(old):
            return word.removesuffix(old) + new
    return word


def speakers(reading: Reading, attributions: tuple[Attribution, ...]) -> tuple[Cast, list[Entity | None]]:
    """Everybody mentioned, and the speaker of each attribution that has a source."""
    troupe = Troupe(reading, reading.analysis.language)
    troupe.gather()
    found: list[Entity | None] = [None] * len(attributions)
    spoke: Entity | None = None
    for n in sorted(range(len(attributions)), key=lambda n: attributions[n].content[0][0]):
        a = attributions[n]
        if a.kind == "unattributed":
            continue
        found[n] = troupe.source(a, spoke)
        spoke = found[n] or spoke
    finish(troupe)
    cast = Cast(reading, troupe.people, sorted(troupe.mentions, key=lambda m: m.first))
    for m in cast.mentions:
        cast.at.update((n, m) for n in range(m.first, m.last + 1))
    return cast, found
