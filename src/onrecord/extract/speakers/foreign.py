"""Speakers in languages without a parser: that language's names, offices and pronouns, by word lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from onrecord.extract.results import Attribution
from onrecord.extract.speakers.cases import in_nominative
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.endings import nominative, plural, stem
from onrecord.extract.speakers.entities import Entity, Gender, Mention, Role
from onrecord.extract.speakers.foreign_names import ARTICLES, OF, OPENING, Names, tails
from onrecord.extract.speakers.kinds import gender_of
from onrecord.extract.speakers.lists import pairs, small
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.words import entries
from onrecord.record import SpeakerType

_KINDS: dict[str, SpeakerType] = {
    "person": "unnamed person", "organisation": "organisation", "document": "document", "group": "group",
}  # fmt: skip
_GENERIC = small("foreign.kinds_of_body")
_ONE_GERMAN = frozenset(("der", "ein", "eine", "einem", "einer", "dem", "den", "des"))
_FEMININE = frozenset(("la", "una", "une", "die", "eine"))
_MASCULINE = frozenset(("el", "le"))
_ONE = frozenset(("un", "una", "une", "ein", "eine"))
_NOBODY_NAMED = small("foreign.nobody_named")
_PLURAL_ARTICLES = frozenset(("los", "las", "les", "des", "unos", "unas", "aux"))
_PLACED = frozenset(("в", "во", "у", "на"))
_GERMAN_INNER = small("foreign.german_inner")
_CUT_OFF = frozenset(("de", "del", "du"))
_BESIDE = small("foreign.beside")
_RELATIVE, _SUBJECTS, _POSSESSIVE = (small(f"foreign.{n}") for n in ("relative", "subjects", "possessive"))
_SLAVIC_ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая|яя|ій|ська|цька)$")
_SPANISH_ONE = ("ó", "a", "e")
_REACH, _NEAR = 9, 3  # sentences


@dataclass(slots=True)
class Troupe(Names):
    """Everybody named in the article, filled in one walk over its names and sources."""

    people: list[Entity] = field(default_factory=list)
    bodies: list[Entity] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def gather(self) -> None:
        """Find the people and bodies that are named, and put short and full names together."""
        runs = [r for r in (self.person(self.reading.at(n.span)) for n in self.reading.analysis.names) if r]
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
                self._office(m.entity, self._whole_office(first), n)
            if m.last + 2 < len(tokens) and tokens[m.last + 1].text == ",":
                for k in range(m.last + 2, min(m.last + 5, len(tokens))):
                    if self.kind(k) == "person":
                        stop = next((x for x in range(k, min(k + 9, len(tokens))) if tokens[x].pos == "PUNCT"), k + 1)
                        self._office(m.entity, k, stop - 1)
                        break

    def _whole_office(self, first: int) -> int:
        """Where an office begins whose last noun is at `first`: "press secretary of the governor", "town head"."""
        tokens = self.reading.tokens
        while first > 0 and self.reading.sentence[first - 1] == self.reading.sentence[first]:
            adjective = self.language in ("ru", "uk") and _SLAVIC_ADJECTIVE.search(tokens[first - 1].text.casefold())
            if self.kind(first - 1) != "person" and not adjective:
                break
            first -= 1
        return first

    def _office(self, entity: Entity, first: int, last: int) -> None:
        entity.words |= {
            stem(t.text, self.language) for n, t in enumerate(self.reading.tokens[first : last + 1], first)
            if n == first or self.kind(n) == "person"
        }  # fmt: skip
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
        while first < last and not (texts[first].text[0].isalnum() or texts[first].text[0] in OPENING):
            first += 1
        while last >= first and texts[last].text.casefold() in _BESIDE:
            last -= 1
        if last < first:
            return None
        if texts[last].text.casefold() in _SUBJECTS and texts[last].text.islower():
            first = last  # "before the flight he"
        named = [m for m in self.mentions if first <= m.first <= last and m.entity]
        if named:
            return self._named(named, first, last, spoke_last)
        word = self.reading.tokens[first].text.casefold().rpartition("-")[2]  # French "a-t-elle"
        pronoun = self.pronouns.get(word)
        if first == last and word in _RELATIVE:
            return self._antecedent(first) or spoke_last
        if pronoun and (first == last or word in _SUBJECTS):
            if not self.listed:
                return self._only_person(first, pronoun)
            return self._meant(first, self._pronoun_gender(pronoun, word, a), spoke_last)
        one = self.reading.tokens[first].text
        alone = first == last or self.language == "de"  # German names no word by its capital alone
        if alone and one[0].isupper() and not self.kind(first) and (bearer := self.bearer(one)):
            self._mention(bearer, first, first)
            return bearer
        if not self.listed and self.unsure(a, first, last):
            return None
        return self._described(first, last, spoke_last)

    def _only_person(self, n: int, kind: str) -> Entity | None:
        """Whom a pronoun means where nothing is known of genders: the one person named before it, if it is one."""
        before = {id(m.entity): m.entity for m in self.mentions if m.first < n and m.kind == "name"}
        alone = next(iter(before.values())) if len(before) == 1 else None
        return alone if alone and _fits(alone, kind) else None

    def _antecedent(self, n: int) -> Entity | None:
        """Whom a relative pronoun means: the last one named before it in its sentence."""
        sentence = self.reading.sentence
        before = [m for m in self.mentions if m.first < n and sentence[m.first] == sentence[n]]
        return max(before, key=lambda m: m.first).entity if before else None

    def _named(self, named: list[Mention], first: int, last: int, spoke_last: Entity | None) -> Entity | None:
        """The named person, unless the phrase is about something of theirs."""
        tokens = self.reading.tokens
        apart = [m for m in named if m.first and tokens[m.first - 1].text.casefold() not in OF]
        if len(apart) < len(named):  # "the mayor of Port Lind, Ada Brook"
            named = apart or named
        head = next((n for n in range(first, named[0].first) if self.kind(n)), None)
        if head is None or self.kind(head) == "person":
            return named[0].entity
        between = range(head, named[0].first)
        if any(self.kind(n) == "person" or self.reading.tokens[n].text == "," for n in between):
            return named[0].entity
        return self._described(first, last, spoke_last)

    def _pronoun_gender(self, pronoun: str, word: str, a: Attribution) -> str:
        """German "sie" is she or they: the verb tells, as past verbs do in Russian and Ukrainian."""
        cue = [self.reading.article.text[s:e] for s, e in a.cue]
        if word == "sie" and any(c.endswith(("en", "ten")) for c in cue):
            return "p"
        return "f" if word == "sie" else pronoun

    def _meant(self, n: int, kind: str, spoke_last: Entity | None) -> Entity | None:
        """The nearest before it that fits, first of all who spoke last."""
        if spoke_last and (_fits(spoke_last, kind) or (kind == "n" and spoke_last.type == "group")):
            return spoke_last
        body = spoke_last if spoke_last and self._body_gender(spoke_last) == kind else None
        for m in sorted(self.mentions, key=lambda m: -m.first):
            if m.first < n and m.entity and _fits(m.entity, kind):
                far = self.reading.sentence[n] - self.reading.sentence[m.first]
                if far > (_NEAR if body else _REACH):
                    break
                if kind in ("m", "f") and not m.entity.gender:
                    m.entity.gender = "m" if kind == "m" else "f"
                return m.entity
        if body:
            return body
        later = [m for m in self.mentions if m.first > n and m.entity and _fits(m.entity, kind)]
        return later[0].entity if later and kind in ("m", "f") else None

    def _body_gender(self, e: Entity) -> str:
        """The gender that grammar gives a body or a text, by its article or its ending; "" where neither tells."""
        if e.type not in ("organisation", "document") or not e.phrase:
            return ""
        words = e.phrase.casefold().split()
        if len(words) > 1 and words[0] in ARTICLES:
            return "f" if words[0] in _FEMININE else "m"
        if self.language in ("ru", "uk"):
            return "f" if words[0].endswith(("а", "я")) else "n" if words[0].endswith(("о", "е", "є")) else "m"
        return ""

    def _described(self, first: int, last: int, spoke_last: Entity | None) -> Entity | None:
        """Somebody called by a noun: known under it already, or new."""
        tokens = self.reading.tokens
        placed = self.language in ("ru", "uk") and first > 0 and tokens[first - 1].text.casefold() in _PLACED
        while first < last and tokens[first].text.casefold() in _PLACED:
            first, placed = first + 1, True  # "in the ministry they say"
        content = (n for n in range(first, last + 1) if tokens[n].text[0].isalnum() and not self.opening(n))
        head = next((n for n in range(first, last + 1) if self.kind(n)), next(content, first))
        if tokens[first].text in _CUT_OFF and first < last:
            return None  # "at the gate | of the court": the end of a phrase for a place
        if not self.kind(head) and len(tokens[head].text) < 3 and tokens[head].text.islower():
            return None  # a function word: the source was cut in the wrong place
        kind = "organisation" if placed and not self.kind(head) else self._type(first, head)
        known = tokens[first].text.casefold() not in _ONE and tokens[head].text.casefold() not in _NOBODY_NAMED
        if kind == "unnamed person" and known:
            again = [e for e in self.people if self._called(e, stem(tokens[head].text, self.language))]
            if again:
                return min(again, key=lambda e: min(abs(m.first - first) for m in e.mentions))
            of_another = tokens[first].text.casefold() in _POSSESSIVE
            if (
                not of_another
                and self._closes(head, last)
                and (self.language == "de" or not self.reading.display[head])
            ):
                alone = self._only_one_before(head, tokens[first].text.casefold(), spoke_last) or self._headed(last)
                if alone:
                    return alone
        own = self._own_name(head, last)
        if own:
            first = head = own
        stop = next((n for n in range(head + 1, last + 1) if self._ends(n)), last + 1) - 1
        phrase = self._in_nominative(first, head, max(stop, head))
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

    def _ends(self, n: int) -> bool:
        """Whether a phrase ends before token `n`: at a mark, or in German before a word that is no noun's."""
        text = self.reading.tokens[n].text
        if text in (",", "—", "–", "("):
            return True
        return (
            self.language == "de" and text.islower() and text not in _GERMAN_INNER and not text.endswith(("en", "er"))
        )

    def _own_name(self, head: int, last: int) -> int | None:
        """Where the name of a body begins behind the word for its kind: "the firm | Gravel & Sons"."""
        tokens = self.reading.tokens
        for n in range(head, min(head + 4, last)):
            word = tokens[n].text.casefold()
            kind = any(t in _GENERIC for t in (tails(word) if self.language == "de" else [word]))
            if kind and (tokens[n + 1].text[0] in OPENING or tokens[n + 1].text[0].isupper()):
                return n + 1
        return None

    def _in_nominative(self, first: int, head: int, last: int) -> str:
        """The words of a phrase, a listed Slavic noun at its beginning in the form of the list: "in the report"."""
        phrase = " ".join(self.reading.text(first, last).split())
        word = self.reading.tokens[head].text
        listed = pairs(self.language)
        oblique = self.language in ("ru", "uk") and word.casefold() not in listed
        if first != head or not oblique or plural(word, self.language):
            return phrase
        same = [w for w in listed if len(w) > 3 and stem(w, self.language) == stem(word, self.language)]
        return same[0] + phrase.removeprefix(word) if len(same) == 1 else phrase

    def _again(self, entity: Entity, first: int, last: int) -> None:
        m = Mention(kind="noun", first=first, last=last, head=last, type=entity.type, entity=entity)
        entity.mentions.append(m)
        self.mentions.append(m)

    def _closes(self, head: int, last: int) -> bool:
        """Whether the noun ends the phrase, but for where it was said ("the player | at the gate")."""
        place = entries(f"told.{self.language}")
        return last == head or self.reading.tokens[head + 1].text in place

    def _headed(self, last: int) -> Entity | None:
        """Whom a headline means by a noun before its colon: the one person named at all, behind it."""
        colon = last + 1 < len(self.reading.tokens) and self.reading.tokens[last + 1].text == ":"
        alone = colon and len(self.people) == 1 and all(m.first > last for m in self.mentions if m.kind == "name")
        return self.people[0] if alone else None

    def _called(self, e: Entity, noun: str) -> bool:
        """Whether an office of `e` goes by the noun with this stem; German writes "minister" for "Finanzminister"."""
        if self.language != "de":
            return noun in e.words
        short = re.sub(r"(er)?(in)?$", "", noun)
        return any(re.sub(r"(er)?(in)?$", "", w).endswith(short) for w in e.words if len(short) > 3)

    def _only_one_before(self, head: int, article: str, spoke_last: Entity | None) -> Entity | None:
        """ "The expert" where one person was named shortly before, or of several the one who spoke last; an office that
        only one holds is not lent to somebody who is known by another."""
        near = {
            id(m.entity): m.entity for m in self.mentions
            if m.kind == "name" and m.first < head and self.reading.sentence[head] - self.reading.sentence[m.first] <= 4
        }  # fmt: skip
        gender = "f" if article in _FEMININE else "m" if article in _MASCULINE else ""
        if article == "der":  # of a woman in another case, of a man in the first
            gender = "f" if self.reading.tokens[head].text.endswith("in") else "m"
        if stem(self.reading.tokens[head].text, self.language) in _high(self.language):
            near = {k: e for k, e in near.items() if e and not e.words}
        fitting = {k: e for k, e in near.items() if e and (not gender or e.gender in ("", gender))}
        if spoke_last and id(spoke_last) in fitting:
            return spoke_last
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _type(self, first: int, head: int) -> SpeakerType:
        token = self.reading.tokens[head]
        listed = self.kind(head)
        article = self.reading.tokens[first].text.casefold()
        several = article in _PLURAL_ARTICLES or plural(token.text, self.language)
        if self.language == "de" and token.text.endswith("er"):
            several = article not in _ONE_GERMAN  # "Fischer" are one or several
        if listed == "person" and several:
            return "group"
        if listed:
            return _KINDS[listed]
        if token.text[0].isupper() or token.text[0] in OPENING:
            return "organisation"
        return "group" if several else "document"


@cache
def _high(language: str) -> frozenset[str]:
    """The stems of offices that one person at a time holds."""
    return frozenset(stem(w, language) for w in small("foreign.high_offices"))


def _fits(e: Entity, kind: str) -> bool:
    if kind == "p":
        return e.type in ("group", "organisation")
    if kind == "n":
        return e.type in ("organisation", "document")
    return e.type in ("person", "unnamed person") and e.gender in ("", kind)


def _goes_on_speaking(troupe: Troupe, a: Attribution) -> bool:
    """Whether the words are the last speaker's without saying so: reported speech that German marks by its mood, and
    Spanish, Russian and Ukrainian verbs in the singular without a subject."""
    if a.source or a.kind not in ("indirect", "mixed"):
        return False
    if not a.cue:
        return troupe.language == "de"
    verb = troupe.reading.article.text[slice(*a.cue[0])].casefold().split()[0]
    endings = {"es": _SPANISH_ONE, "ru": ("л", "ла", "ет"), "uk": ("в", "ла", "є")}.get(troupe.language, ())
    return verb.endswith(endings)


def speakers(reading: Reading, attributions: tuple[Attribution, ...]) -> tuple[Cast, list[Entity | None]]:
    """Everybody mentioned, and the speaker of each attribution that has a source."""
    heard = frozenset(n for a in attributions for s in a.source for n in reading.at(s))
    troupe = Troupe(reading, reading.analysis.language, heard)
    troupe.gather()
    found: list[Entity | None] = [None] * len(attributions)
    spoke: Entity | None = None
    for n in sorted(range(len(attributions)), key=lambda n: attributions[n].content[0][0]):
        a = attributions[n]
        if a.kind == "unattributed":
            continue
        found[n] = troupe.source(a, spoke) or (spoke if _goes_on_speaking(troupe, a) else None)
        spoke = found[n] or spoke
    if troupe.language in ("ru", "uk"):
        for e in troupe.people:
            e.names = [in_nominative(e, troupe.language)]
    cast = Cast(reading, troupe.people, sorted(troupe.mentions, key=lambda m: m.first))
    for m in cast.mentions:
        cast.at.update((n, m) for n in range(m.first, m.last + 1))
    return cast, found
