"""Whom a noun takes up in languages without a parser: "the expert", "his rival", "the institution"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.extract.speakers import foreign_genders
from onrecord.extract.speakers.endings import stem
from onrecord.extract.speakers.entities import Entity, Gender, Mention
from onrecord.extract.speakers.foreign_kinds import DEFINITE, Kinds
from onrecord.extract.speakers.foreign_names import ARTICLES, OF, OPENING
from onrecord.extract.speakers.lists import pairs, small
from onrecord.extract.words import entries

_THESE = frozenset(("das", "dem", "este", "esta", "ce", "cette"))
_HEADS, _IN_CHARGE = small("foreign.heads"), small("foreign.in_charge")
_COUNTERPARTS = small("foreign.counterparts")
_OF_WHOM = frozenset(("der", "des", "de", "del", "du", "d'", "d’"))
_COLLOCUTOR = ("собеседни", "співрозмовни", "gesprächspartner", "interlocuteur", "interlocutri", "interlocutor")
_TAKEN_UP = {"organisation": small("foreign.any_body"), "document": small("foreign.any_text")}
_TRADE = re.compile(
    r"(?:professor|forscher|wissenschaftler|expert|ärzt|arzt|lehrer|dozent|autor|künstler|ökonom|investigador|científic"
    r"|profesor|médic|catedrátic|chercheu[rs]|professeur|médecin|scientifique|artist|historik|historia|historien|pilot"
    r"|(?:log|graph|graf|nom)[aeou]?|login|biolog|ingenieur|ingenier|ingénieur)(?:in|a|o|e|es|se)?$"
)
"""Endings of nouns for trades of which a body has more than one."""
_OF_TOWN = {
    "es": re.compile(r"^[a-zñáéíóú]{2,}(?:ense|eñ[oa]|és|esa|an[oa]|in[oa])$"),
    "fr": re.compile(r"^[a-zà-ÿ]{2,}(?:aise?|oise?|ien(?:ne)?|éen(?:ne)?|aine?)$"),
}
"""Adjectives behind a noun that tell where somebody is from."""
_FEW, _MANY = 4, 12  # sentences
_FIRM = re.compile(r"[^s]s$|^(?:Maison|Casa|Bodega|Caves?|Grupo|Groupe|Café|Banco|Banque|Gebrüder)$|(?:ei|werke?|bau)$")
_TITLES = small("foreign.titles")
_ANYBODY = small("foreign.anybody")


@dataclass(slots=True)
class TakenUp(Kinds):
    """Everybody who is named, and who of them a noun takes up; `told_gender` is what the verb of
    the source in hand tells of its subject, `answered` is who spoke in the paragraph before,
    where a dash opens both, or who reports what is said: no noun of theirs means them."""

    told_gender: Gender = ""
    answered: Entity | None = None
    outer: Entity | None = None
    """Who says the words in which the source in hand stands: he calls nobody but others by a noun."""

    def _last_of(self, first: int, head: int) -> Entity | None:
        """The body or text last named where a noun that fits any of its kind takes it up: "the institution"; in a
        language without articles, where nothing stands before it."""
        article, noun = (self.reading.tokens[n].text.casefold() for n in (first, head))
        if self.language in ("ru", "uk"):
            same = stem(noun, self.language)
            fits = first == head
            kinds = [kind for kind, nouns in _TAKEN_UP.items() if same in {stem(w, self.language) for w in nouns}]
        else:
            fits = article in DEFINITE or article in _THESE
            kinds = [kind for kind, nouns in _TAKEN_UP.items() if noun in nouns]
        known = next((e for e in reversed(self.bodies) if fits and e.type in kinds), None)
        return known or (self._firm_before(head) if fits and kinds == ["organisation"] else None)

    def _firm_before(self, head: int) -> Entity | None:
        """The firm with which the sentence before begins, whose name looks like a person's: "Talleres Luna cut jobs.
        […] | the company | says"; no office is told of it, and its first word may be a noun, several or a house."""
        topic = self._subject_before(head)
        if topic is None and self.language in ("es", "fr"):
            return self._firm_that_opens(head)
        if topic is None or topic.type != "person" or topic.words or topic.names[0].split()[0].casefold() in _TITLES:
            return None
        first = topic.mentions[0].first
        firm = self.kind(first) == "organisation" or _FIRM.search(topic.names[0].split()[0]) is not None
        if self.language in ("ru", "uk") or self.is_given(first) or not firm:
            return None
        topic.type, topic.phrase, topic.gender = "organisation", max(topic.names, key=len), ""
        self.people.remove(topic)
        self.bodies.append(topic)
        return topic

    def _firm_that_opens(self, head: int) -> Entity | None:
        """The firm with which the sentence before begins, whose name begins with a noun for a body: "Textiles Sur
        closed"."""
        tokens, sentence, block = self.reading.tokens, self.reading.sentence, self.reading.block
        there = [n for n in range(head) if sentence[n] == sentence[head] - 1 and block[n] == block[head]]
        named = next((k for k, n in enumerate(there) if not tokens[n].text[0].isupper()), len(there))
        if named < 2 or self.kind(there[0]) != "organisation":
            return None
        phrase = self.reading.text(there[0], there[named - 1])
        known = next((e for e in self.bodies if e.phrase == phrase), None)
        firm = known or Entity(type="organisation", phrase=phrase, named=True, words=set())
        if known is None:
            self.bodies.append(firm)
            self._again(firm, there[0], there[named - 1])
        return firm

    def _again(self, entity: Entity, first: int, last: int) -> None:
        m = Mention(kind="noun", first=first, last=last, head=last, type=entity.type, entity=entity)
        entity.mentions.append(m)
        self.mentions.append(m)

    def _closes(self, head: int, last: int) -> bool:
        """Whether the noun ends the phrase, but for where it was said or where its bearer is from ("the player | at the
        gate", "el técnico | lunense")."""
        from_town = _OF_TOWN.get(self.language)
        if last == head + 1 and from_town and from_town.search(self.reading.tokens[last].text):
            return True
        place = entries(f"told.{self.language}")
        return last == head or self.reading.tokens[head + 1].text in place or self.reading.tokens[head + 1].text == ","

    def _headed(self, last: int) -> Entity | None:
        """Whom a headline means by a noun at its label: the one person named at all, behind it; of several, the one
        of whom no office is told."""
        if (
            not self._labels(last)
            or self.reading.quoted[last]
            or any(m.first <= last for m in self.mentions if m.kind == "name")
        ):
            return None
        headline = self.reading.block[last] < max(1, self.reading.top)
        alone = self.people if len(self.people) == 1 or not headline else [e for e in self.people if not e.words]
        return alone[0] if len(alone) == 1 else None

    def _one_in_charge(self, n: int) -> Entity | None:
        """Whom a headline calls the head of a body: the one of those named who is its minister, mayor, director."""
        heads = {stem(w, self.language) for w in _IN_CHARGE}
        found = [e for e in self.people if e.words & heads]
        called = self.reading.tokens[n].text.casefold() in _HEADS and self.reading.block[n] < max(1, self.reading.top)
        return found[0] if called and len(found) == 1 else None

    def _heads(self, head: int) -> list[Entity]:
        """Who has the office that "the head of the region" or "of the government" means, by the list `heads-of`."""
        tokens = self.reading.tokens
        if self.language not in ("ru", "uk") or tokens[head].text.casefold() not in _HEADS or head + 1 >= len(tokens):
            return []
        offices = pairs("heads-of").get(tokens[head + 1].text.casefold(), "").split()
        return [e for e in self.people if any(w.startswith(o) for w in e.words for o in offices)]

    def _labels(self, last: int) -> bool:
        """Whether a colon stands behind the phrase: the label of a headline, or of a turn in a transcript; or a dash
        before it, at the end of a headline."""
        tokens, block = self.reading.tokens, self.reading.block
        if last + 1 < len(tokens) and tokens[last + 1].text == ":":
            return True
        ends = block[last] == 0 and last + 1 < len(tokens) and block[last + 1] != 0
        return ends and any(t.text in ("—", "–") for t in tokens[max(0, last - 3) : last])

    def _one_called(self, n: int) -> bool:
        """Whether just one of those named goes by the noun."""
        return sum(self._called(e, self._stem(n), labels=True) for e in self.people) == 1

    def _called(self, e: Entity, noun: str, labels: bool = False) -> bool:
        """Whether an office of `e` goes by the noun with this stem; German writes "minister" for "Finanzminister", and
        a headline may have the longer word."""
        if not e.words.isdisjoint(_synonyms(self.language).get(noun, ())):
            return True
        if self.language in ("es", "fr") or (self.language != "de" and not labels):
            return noun in e.words
        short, *own = (re.sub(r"(er)?(in)?$", "", w) if self.language == "de" else w for w in (noun, *e.words))
        longer = (w for w in own if labels and len(w) > 3)
        return noun in e.words or any(w.endswith(short) for w in own if len(short) > 3) or short.endswith(tuple(longer))

    def _of_other_gender(self, e: Entity, noun: str) -> bool:
        """Whether a French or Spanish noun is a man's where `e` was called a woman by it, or the other way round:
        "l'avocat" is not "l'avocate, Ada Lune"."""
        own = {w for role in e.roles for w in (role.title or "").casefold().split()}
        woman = noun.removesuffix("o") + ("a" if self.language == "es" else "e")
        return self.language in ("es", "fr") and noun not in own and (woman in own or noun[:-1] in own)

    def _takes_up_anybody(self, first: int, head: int, spoke_last: Entity) -> bool:
        """Whether a noun that fits anybody, "the woman", "the witness", or the noun by which he was called takes up who
        spoke last without a name."""
        article, noun = (self.reading.tokens[n].text.casefold() for n in (first, head))
        gender = foreign_genders.of_noun(article, noun, self.language) or self.told_gender
        definite = article in DEFINITE | {"des", "dem"} or self.language in ("ru", "uk")
        one = spoke_last.type == "unnamed person" and spoke_last.gender in ("", gender) and spoke_last is not self.outer
        return one and definite and (noun in _ANYBODY or self._stem(head) in spoke_last.words)

    def _is_of_here(self, first: int, head: int, last: int) -> Entity | None:
        """Whom the paragraph is about, where a noun for somebody of no high office and a place, or an age, take him up:
        "Lund lost two cows. […] says | the farmer from Lindow"."""
        tokens, article = self.reading.tokens, self.reading.tokens[first].text.casefold()
        slavic = self.language in ("ru", "uk")
        place = tokens[head + 1 : last + 1]
        placed = (slavic and head == first) or (article in DEFINITE and place and place[0].text.casefold() in OF)
        capital = bool(place) and place[-1].text[0].isupper() and len(place) <= 3 - slavic
        aged = len(place) == 3 and place[1].text.isdigit()  # "the striker | of 20 years"
        topic = self._subject_before(head) if placed and (capital or aged) else None
        gender = foreign_genders.of_noun(article, tokens[head].text, self.language) or self.told_gender
        lofty = stem(tokens[head].text, self.language) in high(self.language)
        return topic if topic and not lofty and (not gender or topic.gender in ("", gender)) else None

    def _of_that_trade(self, spoke_last: Entity, first: int, head: int) -> bool:
        """Whether a noun for a trade, with where its bearer works, takes up who spoke last in the paragraph: "in the
        view of Ada Lund it is late. […] said | the professor of the University of Lesk"; of an office that one alone
        has there, "the mayor of Lesk", it might be another."""
        tokens, block = self.reading.tokens, self.reading.block
        article, noun = tokens[first].text.casefold(), tokens[head].text
        here = any(m.kind == "name" and m.first < head and block[m.first] == block[head] for m in spoke_last.mentions)
        trade = article in DEFINITE and self.kind(head) == "person" and _TRADE.search(noun.casefold()) is not None
        gender = foreign_genders.of_noun(article, noun, self.language)
        return here and trade and spoke_last.type == "person" and spoke_last.gender == gender

    def _is_interviewed(self, head: int, last: int) -> bool:
        """Whether the phrase is for whom a paper talked to: "the collocutor of «The Herald»"."""
        tokens = self.reading.tokens
        noun = tokens[head].text.casefold()
        of_whom = head < last and (tokens[head + 1].text in OPENING or tokens[head + 1].text in _OF_WHOM)
        of_whom = of_whom or (head < last and self.language in ("ru", "uk") and self.kind(last) == "organisation")
        return noun.startswith(_COLLOCUTOR) and of_whom

    def _counterpart(self, head: int, spoke_last: Entity | None) -> Entity | None:
        """ "His opponent": of two people named before, the one who did not speak last."""
        noun = self.reading.tokens[head].text.casefold()
        others = {id(e): e for e in self._near(head, _MANY).values() if e is not spoke_last}
        one = next(iter(others.values())) if len(others) == 1 and spoke_last else None
        gender = foreign_genders.of_noun("", noun, self.language)
        return one if one and noun in _COUNTERPARTS and gender in ("", one.gender) else None

    def _near(self, head: int, reach: int = _FEW) -> dict[int, Entity]:
        """The people named before token `head`, at most `reach` sentences back."""
        sentence = self.reading.sentence
        return {
            id(m.entity): m.entity for m in self.mentions
            if m.kind == "name" and m.entity and m.first < head and sentence[head] - sentence[m.first] <= reach
        }  # fmt: skip

    def _only_one_before(self, head: int, article: str, spoke_last: Entity | None) -> Entity | None:
        """ "The expert" where one person was named shortly before, or of several the one who spoke last; an office that
        only one holds is not lent to somebody who is known by another."""
        noun = self.reading.tokens[head].text
        if self.outer and self.outer.type != "person":
            return None  # whom somebody without a name calls by a trade has none either
        if self.outer and self.reading.quoted[head] and self.language not in ("ru", "uk"):
            return None  # whom somebody calls "the clerk" in his own words, the writer has not named
        near = {k: e for k, e in self._near(head).items() if e is not self.answered and e is not self.outer}
        gender = foreign_genders.of_noun(article, noun, self.language) or self.told_gender
        nameless = spoke_last is not None and spoke_last.type == "unnamed person" and spoke_last.gender == gender != ""
        if nameless and self.language == "de":
            return None  # "the attorney of the heirs said no. […] said | the jurist", who may be she
        lofty = stem(noun, self.language) in high(self.language)
        if lofty:
            near = {k: e for k, e in near.items() if not e.words}
        fitting = {k: e for k, e in near.items() if not gender or e.gender in ("", gender)}
        sure = {k: e for k, e in fitting.items() if gender and e.gender == gender}
        full = {k: e for k, e in fitting.items() if " " in e.names[0]}
        fitting = full if len(full) == 1 and spoke_last not in fitting.values() else fitting  # not "his brother Olaf"
        topic = self._subject_before(head)
        if topic and id(topic) in fitting:
            return topic
        if self.language in ("ru", "uk") and spoke_last not in fitting.values():
            acts = {k: e for k, e in fitting.items() if self._is_told_of(e, head)}
            sure, fitting = {k: e for k, e in sure.items() if k in acts}, acts or fitting
        if spoke_last and id(spoke_last) in (sure or fitting):
            return spoke_last
        fitting = sure if len(sure) == 1 else fitting
        far = self.language in ("ru", "uk") and gender and not lofty
        if not fitting and far:  # further back, the one man or woman named
            fitting = {k: e for k, e in self._near(head, _MANY).items() if e.gender == gender}
            fitting = {k: e for k, e in fitting.items() if e is not self.answered}
        alone = next(iter(fitting.values())) if len(fitting) == 1 else None
        return None if alone and self._is_only_whose(alone, head) else alone

    def _is_told_of(self, e: Entity, n: int) -> bool:
        """Whether somebody was named before token `n` in the nominative, or spoke: "the letters of | Ada Lund" have
        another subject than her."""
        before = (m.first for m in e.mentions if m.first < n and m.kind == "name")
        return any(k in self.heard or (not self.is_oblique(k) and not self._is_of_whom(k)) for k in before)

    def _is_of_whom(self, n: int) -> bool:
        """Whether a noun for somebody in another case stands right before the name at token `n`: "of the poet"."""
        return n > 0 and self.kind(n - 1) == "person" and not self.as_listed(n - 1)

    def _leads(self, n: int) -> bool:
        """Whether its sentence begins with the name at token `n`, or with his office and the name."""
        return self.reading.opens_sentence(n) or self._behind_office(n)

    def _behind_office(self, n: int) -> bool:
        """Whether an office with its article is all that stands before a name in its sentence, or that and a comma."""
        tokens, first = self.reading.tokens, self.reading.sentence_of(n).start
        head = first + (tokens[first].text.casefold() in ARTICLES)
        marks = [k for k in range(first, n) if tokens[k].pos == "PUNCT"]
        joined = tokens[n - 1].text.casefold() in OF
        german = self.language == "de" and first < head == n - 1  # a trade that no list has, with its article
        office = self.kind(head) == "person" or german
        return first < n <= first + _MANY and office and marks in ([], [n - 1]) and not joined

    def _is_only_whose(self, e: Entity, n: int) -> bool:
        """Whether somebody was told of before token `n` only as whose a thing is: "the will of | Ada Luna"."""
        before = [m.first for m in e.mentions if m.first < n and m.kind == "name"]
        tokens = self.reading.tokens
        return all(k not in self.heard and k > 0 and tokens[k - 1].text.casefold() in OF for k in before)

    def _subject_before(self, n: int) -> Entity | None:
        """Whom the sentence before, in the same paragraph, begins with by name, or by his office and name: "Lund went
        on air. […] said | the skipper"."""
        sentence, block = self.reading.sentence, self.reading.block
        for m in self.mentions:
            before = sentence[m.first] == sentence[n] - 1 and block[m.first] == block[n]
            if not before or m.kind != "name" or self.reading.quoted[m.first]:
                continue
            if self._leads(m.first):
                return m.entity
        return None


@cache
def _synonyms(language: str) -> dict[str, frozenset[str]]:
    """The stems of nouns, each with those of the nouns that call the same person."""
    groups = (line.split()[1:] for line in entries("speakers/synonyms") if line.startswith(language + " "))
    stems = [frozenset(stem(w.capitalize() if language == "de" else w, language) for w in group) for group in groups]
    return {one: group for group in stems for one in group}


@cache
def high(language: str) -> frozenset[str]:
    """The stems of offices that one person at a time holds."""
    return frozenset(stem(w, language) for w in small("foreign.high_offices"))
