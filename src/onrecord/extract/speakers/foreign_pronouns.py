"""Whom pronouns mean in languages without a parser: by gender, by what a sentence begins with, by who spoke."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.results import Attribution
from onrecord.extract.speakers import foreign_genders
from onrecord.extract.speakers.entities import Entity
from onrecord.extract.speakers.foreign_names import ARTICLES, OF
from onrecord.extract.speakers.foreign_nouns import FEMININE, Described
from onrecord.extract.speakers.lists import small
from onrecord.record import SpeakerType

_FRENCH_FEMININE = ("tion", "sion", "ité", "ie", "ure", "ance", "ence", "ée", "ise", "ique", "ette")
_SUBJECTS = small("foreign.subjects")
_REACH, _NEAR = 9, 3  # sentences
_FEW = 4  # tokens
_LONG = 120  # tokens of two sentences
_THAT_ONE = frozenset(("тот", "та", "той"))
_ASKED, _TITLES = small("foreign.asked"), small("foreign.titles")
_ONE_OF_THEM = frozenset(("le", "la", "l'", "l’", "el", "der", "die"))


@dataclass(slots=True)
class Pronouns(Described):
    """Everybody of the article, those too whom a pronoun means."""

    def some(self, kind: SpeakerType, first: int, last: int) -> Entity:
        """Somebody who is no more than counted, "both", "one of them", without a clause about him."""
        tokens = self.reading.tokens
        if self.language not in ("ru", "uk"):
            last = next((n - 1 for n in range(first + 1, last + 1) if tokens[n].text == ","), last)
        entity = Entity(type=kind, phrase=self.reading.text(first, last))
        self.bodies.append(entity)
        self._again(entity, first, last)
        return entity

    def pronoun_gender(self, pronoun: str, word: str, a: Attribution) -> str:
        """German "sie" is she or they: the verb tells, as past verbs do in Russian and Ukrainian."""
        cue = [self.reading.article.text[s:e] for s, e in a.cue]
        if word == "sie" and any(c.endswith(("en", "ten")) for c in cue):
            return "p"
        return "f" if word == "sie" else pronoun

    def meant(self, n: int, kind: str, spoke_last: Entity | None) -> Entity | None:
        """The nearest before it that fits, first of all who spoke last; rather one whose gender is known."""
        if subject := self.noun_before_colon(n):
            return subject
        if self.reading.tokens[n].text.casefold() in _THAT_ONE and (other := self._that_one(n, kind, spoke_last)):
            return other
        if kind == "p" and self.language in ("ru", "uk") and (several := self._group_before(n)):
            return several
        if kind in ("m", "f") and (topic := self._before_colon(n, kind) or self._topic(n, kind)):
            return topic
        if spoke_last and kind in ("m", "f") and spoke_last.gender == "" and (sure := self._surely(n, kind)):
            return sure
        if spoke_last and (fits(spoke_last, kind) or (kind == "n" and spoke_last.type == "group")):
            return spoke_last
        body = spoke_last if spoke_last and self._body_gender(spoke_last) == kind else None
        for m in sorted(self.mentions, key=lambda m: -m.first):
            if m.first < n and m.entity and fits(m.entity, kind) and not self._is_with_whom(m.first, n):
                far = self.reading.sentence[n] - self.reading.sentence[m.first]
                if far > (_NEAR if body else _REACH):
                    break
                if kind in ("m", "f") and not m.entity.gender:
                    m.entity.gender = "m" if kind == "m" else "f"
                return m.entity
        if body:
            return body
        if kind == "p" and (several := self._several_before(n)):
            return several
        if kind in ("m", "f") and (noun := self._noun_before(n, kind)):
            return noun
        later = [m for m in self.mentions if m.first > n and m.entity and fits(m.entity, kind)]
        return later[0].entity if later and kind in ("m", "f") else None

    def _that_one(self, n: int, kind: str, spoke_last: Entity | None) -> Entity | None:
        """Whom "that one" means: the last one whom the sentence before has, by name or by office, and who has not
        spoken there: "Lund accused the minister. That one …"."""
        reading = self.reading
        named = {m.last: m.entity for m in self.mentions if m.kind == "name"}
        for k in range(n - 1, -1, -1):
            if reading.sentence[n] - reading.sentence[k] > 1:
                return None
            one = named.get(k)
            if one is None and self.kind(k) == "person":
                one = next((e for e in self.people if self._called(e, self._stem(k)) and e is not spoke_last), None)
            if one and one is not spoke_last and fits(one, kind):
                return one
        return None

    def _several_before(self, n: int) -> Entity | None:
        """The group with which this sentence, or one before it, begins: "The owners of the mill are angry."."""
        reading, tokens = self.reading, self.reading.tokens
        for k in range(n - 1, -1, -1):
            if reading.sentence[n] - reading.sentence[k] > _NEAR:
                return None
            opens = reading.opens_sentence(k)
            plural = tokens[k].text.casefold() in ("les", "los", "las", "die")
            if not (opens and plural and self.kind(k + 1) in ("person", "group")) or tokens[k + 1].text.endswith("in"):
                continue
            return self.some("group", k, self._with_whose(k + 1, n))
        return None

    def _group_before(self, n: int) -> Entity | None:
        """The group with which the sentence before, in the same paragraph, begins in Russian or Ukrainian: "Fishermen
        only laugh. […] they shout"."""
        reading = self.reading
        there = [
            k for k in range(max(0, n - _LONG), n)
            if reading.sentence[k] == reading.sentence[n] - 1 and reading.block[k] == reading.block[n]
        ]  # fmt: skip
        if not there or reading.quoted[there[0]] or self.kind(there[0]) != "group" or not self.as_listed(there[0]):
            return None
        return self.described(there[0], there[0], None)

    def _noun_before(self, n: int, kind: str) -> Entity | None:
        """Whom a sentence before this one begins with, by an office or a trade: "The envoy came on foot. He …"."""
        reading, tokens = self.reading, self.reading.tokens
        for k in range(n - 1, -1, -1):
            if reading.sentence[n] - reading.sentence[k] > _NEAR:
                return None
            if self._subject_noun(k, kind):
                return self.described(k, k, None)
            opens = reading.opens_sentence(k)
            if not opens or tokens[k].text.casefold() not in _ONE_OF_THEM or self.kind(k + 1) != "person":
                continue
            gender = foreign_genders.of_noun(tokens[k].text.casefold(), tokens[k + 1].text, self.language)
            if gender in ("", kind) and not reading.quoted[k]:
                return self.described(k, self._with_whose(k + 1, n), None)
        return None

    def _subject_noun(self, k: int, kind: str) -> bool:
        """Whether token `k` is a Slavic noun for one person of this gender in the nominative, in no quotation."""
        word = self.reading.tokens[k].text
        one = self.language in ("ru", "uk") and self.kind(k) == "person" and self.as_listed(k)
        woman = foreign_genders.of_noun("", word, self.language) == "f"
        return one and woman == (kind == "f") and not self.reading.quoted[k]

    def _before_colon(self, n: int, kind: str) -> Entity | None:
        """Whom the sentence itself begins with, where a colon stands before the pronoun: "Lund doubts it: the pier,
        said | he, …"."""
        tokens = self.reading.tokens
        here = self.reading.sentence_of(n)
        colon = next((k for k in range(n, here.start - 1, -1) if tokens[k].text == ":"), -1)
        for m in self.mentions if colon > 0 and not self.reading.quoted[n] else ():
            fit = here.start <= m.first < colon and m.kind == "name" and m.entity and fits(m.entity, kind)
            if fit and self._leads(m.first):
                return m.entity
        return None

    def noun_before_colon(self, n: int) -> Entity | None:
        """Whom, or what body, the sentence itself begins with by a noun, where a colon stands before token `n`:
        "Another trader doubts it: in his view, …", "The guild is angry: they fear | there | that …"."""
        tokens, first = self.reading.tokens, self.reading.sentence_of(n).start
        colon = next((k for k in range(first, n) if tokens[k].text == ":"), first)
        named = any(first <= m.first < colon and m.kind == "name" for m in self.mentions)
        head = next((k for k in range(first, min(colon, first + _FEW)) if self.kind(k) not in (None, "document")), None)
        if head is None or named or any(self.reading.quoted[k] for k in (first, colon, n)):
            return None
        return self.described(first, self._with_whose(head, colon), None)

    def _with_whose(self, head: int, end: int) -> int:
        """Where a noun's phrase ends with what it belongs to: "the keeper | of the lock"."""
        low, small_words = [t.text.casefold() for t in self.reading.tokens[: end + 1]], OF | ARTICLES
        while head + 1 < end and (low[head + 1] in small_words or low[head] in small_words):
            if low[head + 1] == "en" and self.language == "fr":
                break  # "the pensioners | laugh about it", for the most part
            head += 1
        return head

    def _topic(self, n: int, kind: str) -> Entity | None:
        """Whom the sentence before, in the same paragraph, begins with: "Lund smiled. She …"."""
        reading = self.reading
        for m in self.mentions:
            before = reading.sentence[m.first] == reading.sentence[n] - 1 and reading.block[m.first] == reading.block[n]
            fit = before and m.kind == "name" and m.entity and fits(m.entity, kind)
            if fit and (self._leads(m.first) or self._behind_asked(m.first)):
                return m.entity
        return self._alone_before(n, kind)

    def _is_with_whom(self, name: int, n: int) -> bool:
        """Whether a name at token `name` leads in to the pronoun at `n` in the same clause, in a case that no subject
        has: "At a talk with his colleague | Olaf Lind | he promised help"."""
        same = self.reading.sentence[name] == self.reading.sentence[n]
        return same and self.is_oblique(name) and all(t.text != "," for t in self.reading.tokens[name:n])

    def _behind_asked(self, n: int) -> bool:
        """Whether a name at token `n` is the subject behind what he was asked: "Interrogé sur la date, M. | Lune"."""
        tokens, first = self.reading.tokens, self.reading.sentence_of(n).start
        comma = max((k for k in range(first, n) if tokens[k].text == ","), default=-1)
        title = all(tokens[k].text == "." or tokens[k].text.casefold() in _TITLES for k in range(comma + 1, n))
        return tokens[first].text.casefold() in _ASKED and comma >= 0 and title

    def _alone_before(self, n: int, kind: str) -> Entity | None:
        """The one person whom the sentence before, in the same paragraph, names, and whom no pronoun in it can mean:
        "Asked for the sum, Lund smiled. She …"."""
        reading = self.reading
        there = [
            k for k in range(max(0, n - _LONG), n)
            if reading.sentence[k] == reading.sentence[n] - 1 and reading.block[k] == reading.block[n]
        ]  # fmt: skip
        if not there or any(reading.quoted[k] or reading.tokens[k].text.casefold() in _SUBJECTS for k in there):
            return None
        named = {
            id(m.entity): m.entity for m in self.mentions
            if there[0] <= m.first <= there[-1] and m.kind == "name" and m.entity
        }  # fmt: skip
        one = next(iter(named.values())) if len(named) == 1 else None
        return one if one and fits(one, kind) else None

    def _surely(self, n: int, kind: str) -> Entity | None:
        """The nearest person before token `n` who is known to be a man, or a woman, a few sentences back at most."""
        sentence = self.reading.sentence
        known = [m for m in self.mentions if m.first < n and m.entity and m.entity.gender == kind]
        near = [m for m in known if sentence[n] - sentence[m.first] <= _NEAR]
        return max(near, key=lambda m: m.first).entity if near else None

    def _body_gender(self, e: Entity) -> str:
        """The gender that grammar gives a body or a text, by its article or its ending; "" where neither tells."""
        if e.type not in ("organisation", "document") or not e.phrase:
            return ""
        words = e.phrase.casefold().split()
        if len(words) > 1 and words[0] in ARTICLES:
            return "f" if words[0] in FEMININE else "m"
        if words[0].startswith(("l'", "l’")):
            return "f" if words[0].endswith(_FRENCH_FEMININE) else "m"
        if self.language in ("ru", "uk"):
            return "f" if words[0].endswith(("а", "я")) else "n" if words[0].endswith(("о", "е", "є")) else "m"
        return ""


def fits(e: Entity, kind: str) -> bool:
    if kind == "p":
        return e.type in ("group", "organisation")
    if kind == "n":
        return e.type in ("organisation", "document")
    return e.type in ("person", "unnamed person") and (kind == "a" or e.gender in ("", kind))
