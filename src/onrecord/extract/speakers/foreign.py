"""Speakers in languages without a parser: that language's names, offices and pronouns, by word lists."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.extract.results import Attribution
from onrecord.extract.speakers import foreign_genders, foreign_kin, foreign_runs
from onrecord.extract.speakers.cases import in_nominative
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.endings import stem
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.foreign_cast import POLITE
from onrecord.extract.speakers.foreign_names import ARTICLES, NUMBERS, OF, OPENING
from onrecord.extract.speakers.foreign_nouns import POSSESSIVE
from onrecord.extract.speakers.foreign_pronouns import Pronouns, fits
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.nesting import enclosing_statements
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.words import entries

_BESIDE = small("foreign.beside")
_RELATIVE, _SUBJECTS = (small(f"foreign.{n}") for n in ("relative", "subjects"))
_ONE_OF, _BOTH, _FIRST_PERSON = (small(f"foreign.{n}") for n in ("one_of", "both", "first_person"))
_TWO_SIDES = small("foreign.two_sides")
_OUT_OF = frozenset(("из", "із", "з", "de", "d'", "d’", "von", "unter", "aus"))
_THERE, _ELIDED = small("foreign.there"), frozenset(("l'", "l’", "les"))
_THIS, _LATTER = frozenset(("ce", "cette")), frozenset(("dernier", "dernière"))
_WHOEVER = frozenset(("celle", "celui", "quien", "wer", "ce", "lo"))
_OTHER = frozenset(("andere", "otro", "otra", "autre"))
_POINTING = frozenset(("celui-ci", "celle-ci", "ceux-ci", "celles-ci", "celui-là", "celle-là", "éste", "ésta"))
_MINE = frozenset(("mi", "mon", "ma", "mein", "meine"))
_KIN = frozenset(("муж", "жена", "сын", "дочь", "мать", "мама", "отец", "папа", "брат", "сестра", "бабушка", "дед"))
_KIN |= {"чоловік", "дружина", "син", "донька", "мати", "батько", "тато", "бабуся", "дід"}
_PARTICLES = frozenset(("же", "ж", "также", "тоже", "також", "теж"))
_SELF = frozenset(("сам", "сама", "само", "сами", "самі", "самого", "самой", "самої", "самим", "самих"))
_JOINTS, _FEW = frozenset(("y", "e", "et", "und")), 8  # tokens
_TWO = frozenset(("deux", "dos", "zwei", "два", "две", "дві"))
_AND_ANOTHER = re.compile(r"[»“”\w]\s(?:и|і|й|та|y|e|et|und)\s(?:[^\W\d_]+\s|l['’][^\W\d_]+\s){0,2}[«„“A-ZÀ-ÞА-ЯЁЄІЇҐ]")


@dataclass(slots=True)
class Troupe(Pronouns):
    """Everybody of the article, and who of them a source means."""

    def source(self, a: Attribution, spoke_last: Entity | None, outer: Entity | None = None) -> Entity | None:
        """The speaker of `a`, or None; `outer` is who says the words that `a` stands in."""
        cue = " ".join(self.reading.article.text[s:e] for s, e in a.cue)
        self.told_gender = foreign_genders.of_verb(cue, self.language)
        self.outer = outer
        self.several = foreign_genders.of_several(cue, self.language)
        self.genitive = cue.casefold() in entries(f"according.{self.language}")
        found = self._source(a, spoke_last, outer)
        called = self.language in ("ru", "uk") and found is not None and found.type == "unnamed person"
        if found and (found.type == "person" or called) and not found.gender:
            found.gender = self.told_gender
        return found

    def _source(self, a: Attribution, spoke_last: Entity | None, outer: Entity | None) -> Entity | None:
        ranges = [r for r in (self.reading.at(s) for s in a.source) if r]
        if not ranges:
            return None
        first, last = ranges[0][0], ranges[0][-1]
        texts = self.reading.tokens
        while first < last and not (texts[first].text[0].isalnum() or texts[first].text[0] in OPENING):
            first += 1
        while last > first and (texts[last].text.casefold() in _BESIDE or texts[last].text in (",", ";", "—")):
            last -= 1
        while first < last and (texts[first].text.casefold() in _PARTICLES | _SELF or self._is_told(first)):
            first += 1
        if last < first:
            return None
        first = self._behind_told(first, last)
        if first == last and (kin := foreign_kin.elder_or_younger(texts[first].text, self.people)):
            return kin
        if bearer := self._by_initials(first, last):
            return bearer
        if outer and any(texts[n].text.casefold() in _FIRST_PERSON for n in range(first, min(last, first + 6) + 1)):
            return outer
        if outer and last - first < 2 and (kin := self._kin_of(outer, last)):
            return kin
        if outer and first == last and texts[first].text.casefold() in _KIN:
            return self.some("unnamed person", first, last)  # who speaks says "husband" of her own
        if outer and first < last and texts[first].text.casefold() in _MINE and self.kind(first + 1) != "document":
            return self.some("unnamed person", first, last)  # whom who speaks calls "my wife"
        if first < last and texts[first].text.casefold() in _THIS and texts[first + 1].text.casefold() in _LATTER:
            first = last = first + 1  # "this latter, …"
        if first == last and texts[first].text.casefold() in _BOTH:
            return self.some("group", first, last)
        if texts[first].text.casefold() in _BOTH and texts[last].text.casefold() in _TWO_SIDES:
            return self._two_before(first) or self.described(first, last, spoke_last)
        both = first + (texts[first].text.casefold() in ARTICLES)
        if last == both + 1 and texts[both].text.casefold() in _BOTH | _TWO and (two := self._two_of(last)):
            return two
        if first + 1 == last and texts[last].text.casefold() in NUMBERS and spoke_last and spoke_last.type == "group":
            return spoke_last  # "the three"
        at = first + 1 if texts[first].text.casefold() in ("l'", "l’") and first < last else first
        set_off = [m for m in self.mentions if first < m.first <= last and texts[m.first - 1].text == ","]
        if texts[at].text.casefold() in _ONE_OF and texts[last - 1].text == "," and self.is_given(last):
            return self._first_name(last)
        if texts[at].text.casefold() in _ONE_OF and at < last and texts[at + 1].text in _OUT_OF and not set_off:
            comma = next((n for n in range(at, last) if texts[n].text == "," and self.kind(n + 1)), first - 1)
            return self.some("unnamed person", comma + 1, last)
        if self._is_other(at, last) and not set_off:
            return self.some("unnamed person", at + 3, last)  # "the other one, | an adviser"
        if texts[last].text.casefold() in _SUBJECTS and texts[last].text.islower():
            first = last  # "before the flight he"
        named = [m for m in self.mentions if first <= m.first <= last and m.entity]
        if not named and len(ranges) > 1 and texts[first].text.casefold() in _WHOEVER:
            named = [m for m in self.mentions if ranges[-1][0] <= m.first <= ranges[-1][-1] and m.entity]
        if named:
            return self._named(named, first, last, spoke_last)
        word = self.reading.tokens[first].text.casefold().rpartition("-")[2]  # French "a-t-elle"
        if first == last and texts[first].text.casefold() in _POINTING:
            return None  # of two things told of before, which only their genders tell
        pronoun = self.pronouns.get(word)
        if first == last and word in _THERE:
            return self.noun_before_colon(first) or self._body_before(first)
        if first == last and word in _ELIDED:  # "À | l' | en croire"
            return self.noun_before_colon(first) or spoke_last
        if first == last and word in _RELATIVE:
            return self._antecedent(first) or spoke_last
        if pronoun and (first == last or word in _SUBJECTS):
            if not self.listed:
                return self._only_person(first, pronoun)
            return self.meant(first, self.pronoun_gender(pronoun, word, a), spoke_last)
        one = self.reading.tokens[first].text
        if relative := self._by_first_name(first, last):
            return relative
        if first == last and one[0].isupper() and not self.kind(first) and (bearer := self.bearer(one, first)):
            self._mention(bearer, first, first)
            return bearer
        if first == last and one[0].isupper() and (who := self._of_trade(first)):
            return who
        if not self.listed and self.unsure(a, first, last):
            return None
        return self.described(first, last, spoke_last)

    def _is_other(self, n: int, last: int) -> bool:
        """Whether "the other one" and a comma stand at token `n`, and behind these who that is."""
        low = [t.text.casefold() for t in self.reading.tokens[n : n + 3]]
        other = n + 4 <= last and low[0] in ARTICLES and low[1] in _OTHER and low[2] == ","
        return other and self.kind(n + 4) == "person"

    def _kin_of(self, outer: Entity, n: int) -> Entity | None:
        """Whom who reports it calls "his aunt", where he was presented as her nephew."""
        return foreign_kin.named(self.reading, self.mentions, outer, self.reading.tokens[n].text.casefold())

    def _body_before(self, n: int) -> Entity | None:
        """The body that was last told of before token `n`, where "there" stands for it."""
        before = [m for m in self.mentions if m.first < n and m.entity and m.entity.type == "organisation"]
        return max(before, key=lambda m: m.first).entity if before else None

    def _two_before(self, n: int) -> Entity | None:
        """The two whom the sentence before begins with, "The guild and the port", and who are "both sides"."""
        tokens, sentence = self.reading.tokens, self.reading.sentence
        there = [k for k in range(n) if sentence[k] == sentence[n] - 1]
        low = [tokens[k].text.casefold() for k in there]
        joint = next((i for i, w in enumerate(low[:_FEW]) if w in _JOINTS), len(low))
        if joint + 2 >= len(low) or low[0] not in ARTICLES or low[joint + 1] not in ARTICLES or "," in low[:joint]:
            return None
        phrase = self.reading.text(there[0], there[joint + 2])
        known = next((e for e in self.bodies if e.phrase == phrase), None)
        return known or self.some("group", there[0], there[joint + 2])

    def _two_of(self, n: int) -> Entity | None:
        """The two bodies of one phrase, "the guilds «North» and «South»", of whom "both guilds" are said later; the
        noun may be another."""
        kinds = ("group",) if self.kind(n) in ("person", "group") else ("organisation", "group")
        return next((e for e in reversed(self.bodies) if e.type in kinds and _AND_ANOTHER.search(e.phrase)), None)

    def _is_told(self, n: int) -> bool:
        """Whether a source begins with who was told, between the verb and its subject: "told the court the guard"."""
        word = self.reading.tokens[n].text
        slavic = self.language in ("ru", "uk") and len(word) > 3
        return slavic and word.casefold() in entries(f"told.{self.language}")

    def _behind_told(self, first: int, last: int) -> int:
        """Where the subject begins behind those who were told, by their office in the dative: "reported to the minister
        of ports A. B. Lund | the harbour master Olaf Lind"."""
        if not self._in_dative(first):
            return first
        offices = (n for n in range(first + 1, last + 1) if self.kind(n) == "person" and self.as_listed(n))
        names = [m.first for m in self.mentions if first < m.first and m.last <= last]
        return next(offices, names[-1] if len(names) > 1 else first)

    def _in_dative(self, n: int) -> bool:
        """Whether a Slavic noun for a person or a group stands in the dative, not in the list's form."""
        word = self.reading.tokens[n].text.casefold()
        endings = {"ru": ("у", "ю", "е", "ам", "ям"), "uk": ("у", "ю", "і", "ам", "ям", "ові", "еві", "єві")}
        known = self.kind(n) in ("person", "group") and not self.as_listed(n)
        return known and word.endswith(endings.get(self.language, ())) and self.language in endings

    def _by_initials(self, first: int, last: int) -> Entity | None:
        """Whom a transcript calls "A. L."."""
        letters = [t.text for t in self.reading.tokens[first : last + 1] if t.text != "."]
        if len(letters) < 2 or any(len(x) > 1 or not x.isupper() for x in letters):
            return None
        return next((e for e in self.people if [w[0] for w in e.names[0].split()] == letters), None)

    def _by_first_name(self, first: int, last: int) -> Entity | None:
        """ "His wife Tamara", who has no other name."""
        tokens = self.reading.tokens
        kin = first < last and (self.kind(last - 1) == "person" or tokens[first].text.casefold() in POSSESSIVE)
        kin = kin or (first < last and self.language in ("ru", "uk") and self._called_by_place(first))
        own = tokens[first].text.casefold() in POSSESSIVE and self.language != "de"  # which writes all nouns so
        given = self.is_given(last) or (own and self.kind(last - 1) == "person")
        if not (kin and tokens[last].text[0].isupper() and given and not self.kind(last)):
            return None
        if any(self.kind(n) in ("organisation", "document") for n in range(first, last)):
            return None
        return self._first_name(last)

    def _first_name(self, n: int) -> Entity:
        """Somebody who is named by a given name alone."""
        name = self.reading.tokens[n].text
        entity = Entity(type="person", names=[name], named=True, gender=foreign_genders.of_name(name, self.language))
        self.people.append(entity)
        self._mention(entity, n, n)
        return entity

    def _called_by_place(self, n: int) -> bool:
        """Whether a Slavic noun for somebody in the nominative opens the phrase: "a villager of the next place Ada"."""
        return self.kind(n) == "person" and self.as_listed(n)

    def _of_trade(self, n: int) -> Entity | None:
        """Somebody called by a first name alone, whose trade a comma sets behind it: "says Ada, the landlady"."""
        tokens = self.reading.tokens
        texts = [t.text.casefold() for t in tokens[n + 1 : n + 3]]
        trade = n + 2 + (texts[1:] != [] and texts[1] in ARTICLES)
        body = self.language == "de" or self.kind(n) or self.language in ("ru", "uk") or not self.is_given(n)
        if texts[:1] != [","] or body or trade >= len(tokens) or self.kind(trade) != "person":
            return None
        entity = self._first_name(n)
        stop = (k for k in range(trade, len(tokens)) if tokens[k].pos == "PUNCT" or tokens[k].text in ("—", "–"))
        self._office(entity, trade, next(stop, trade + 1) - 1, behind=True)
        return entity

    def _only_person(self, n: int, kind: str) -> Entity | None:
        """Whom a pronoun means where nothing is known of genders: the one person named before it, if it is one."""
        before = {id(m.entity): m.entity for m in self.mentions if m.first < n and m.kind == "name"}
        alone = next(iter(before.values())) if len(before) == 1 else None
        return alone if alone and fits(alone, kind) else None

    def subject_before(self, a: Attribution, spoken_at: int) -> Entity | None:
        """Who does what the one or two sentences before tell, where a verb leaves its subject out: the first person
        that the nearest of them names, since anybody last spoke."""
        reading = self.reading
        here = reading.sentence[reading.at(a.content[0])[0]]
        for far in (1, 2):
            for m in sorted(self.mentions, key=lambda m: m.first):
                near = reading.sentence[m.first] == here - far and m.kind == "name" and not reading.quoted[m.first]
                subject = m.first == 0 or reading.tokens[m.first - 1].text.casefold() not in OF
                if near and subject and m.entity and reading.tokens[m.first].span[0] >= spoken_at:
                    return m.entity if fits(m.entity, self.told_gender or "a") else None
        named = {id(m.entity): m.entity for m in self.mentions if m.first < reading.at(a.content[0])[0] and m.entity}
        alone = next(iter(named.values())) if len(named) == 1 and not spoken_at else None
        return alone if alone and fits(alone, self.told_gender or "a") else None  # "the last day of | Ada Lund"

    def subject_within(self, a: Attribution) -> Entity | None:
        """Who says what is said of himself, where a verb set within leaves its subject out: "El alcalde no irá, dice,
        si no lo llaman"."""
        if len(a.content) < 2 or not a.cue or not a.content[0][1] <= a.cue[0][0] < a.content[1][0]:
            return None
        first = self.reading.at(a.content[0])[0]
        named = next((m.entity for m in self.mentions if m.first == first and m.kind == "name"), None)
        if named or self.reading.tokens[first].text.casefold() not in ARTICLES or self.kind(first + 1) != "person":
            return named
        return self.described(first, first + 1, None)

    def _antecedent(self, n: int) -> Entity | None:
        """Whom a relative pronoun means: the last one named before it in its sentence."""
        sentence = self.reading.sentence
        before = [m for m in self.mentions if m.first < n and sentence[m.first] == sentence[n]]
        return max(before, key=lambda m: m.first).entity if before else None

    def _named(self, named: list[Mention], first: int, last: int, spoke_last: Entity | None) -> Entity | None:
        """The named person, unless the phrase is about something of theirs."""
        tokens = self.reading.tokens
        if any(tokens[n].text.casefold() in _OTHER for n in range(first, named[0].first)) and (e := named[0].entity):
            surname = e.names[0].split()[-1].split("-")[0]
            kin = [x for x in self.people if x is not spoke_last and x.names[0].split()[-1].split("-")[0] == surname]
            return kin[0] if spoke_last and len(kin) == 1 else e  # "the other Lund"
        apart = [m for m in named if m.first and tokens[m.first - 1].text.casefold() not in OF]
        if len(apart) < len(named):  # "the mayor of Port Lind, Ada Brook"
            named = apart or named
        if len(named) > 1 and self.language in ("ru", "uk") and named[1].first == named[0].last + 1:
            named = named[1:]  # "the lawyer of Ada Lund | Olaf Lind"
        head = next((n for n in range(first, named[0].first) if self.kind(n) and not self._in_marks(first, n)), None)
        if head is not None and self.kind(head) == "document" and self.is_oblique(named[0].first):
            return self.described(first, last, spoke_last)  # "in the letter of the head | Ada Lund"
        if head is None or self.kind(head) == "person":
            return self._of_name(named[0], spoke_last)
        if any(self._is_noun(n) for n in range(first, head)):
            return self._of_name(named[0], spoke_last)  # "the keeper of the fund Ada Lund"
        if named[0].first == head + 1 and self.is_given(head + 1) and self.kind(head) == "organisation":
            return named[0].entity  # German "operator Ada Lund"
        between = range(head, named[0].first)
        if any(self.kind(n) == "person" or self.reading.tokens[n].text == "," for n in between):
            return self._of_name(named[0], spoke_last)
        return self.described(first, last, spoke_last)

    def _in_marks(self, first: int, n: int) -> bool:
        """Whether token `n` is within a name in marks: "on air of «Village FM» | the doctor Ada Lund"."""
        texts = [t.text for t in self.reading.tokens[first:n]]
        return self.language in ("ru", "uk") and texts.count("«") > texts.count("»")

    def _is_noun(self, n: int) -> bool:
        """Whether a Slavic word in small letters may be a noun, by its ending, though no list has it."""
        word = self.reading.tokens[n].text
        return self.language in ("ru", "uk") and word.islower() and foreign_genders.may_speak(word, self.language)

    def _of_name(self, m: Mention, spoke_last: Entity | None) -> Entity | None:
        """Who bears the name; of two with one surname, whose gender the verb tells, or whom the paragraph is about."""
        e = self._of_surname(m, m.entity, spoke_last) if m.entity else None
        short = m.first == m.last or self._initial(m.first)
        if not short or not e or not e.names or not self.told_gender or e.gender in ("", self.told_gender):
            return e
        surname = e.names[0].split()[-1]
        initial = self.reading.tokens[m.first].text if m.first < m.last else ""
        kin = (x for x in self.people if x.gender == self.told_gender and x.names[0].startswith(initial))
        return next((x for x in kin if x.names[0].split()[-1] == surname), e)

    def _of_surname(self, m: Mention, e: Entity, spoke_last: Entity | None) -> Entity:
        """Who is meant by a surname alone that several bear: who spoke last, if in this paragraph, or else whom it
        named last in full; a reader looks no further back."""
        before = self.reading.tokens[m.first - 1].text if m.first else ""
        if m.first != m.last or before in (".", "«") or before.casefold() in POLITE:
            return e
        name = self.reading.tokens[m.first].text
        gender = foreign_genders.of_surname(name, self.language) or self.told_gender
        part = [stem(name, self.language)]
        kin = {id(x) for x in self.people if (not gender or x.gender in ("", gender)) and self._fits_name(part, x)}
        block = self.reading.block
        here = [x for x in self.mentions if x.first < m.first and block[x.first] == block[m.first]]
        full = [x.entity for x in here if x.entity and id(x.entity) in kin and x.first < x.last]
        if spoke_last and id(spoke_last) in kin and any(x.entity is spoke_last for x in here):
            return spoke_last
        return full[-1] if full and len(kin) > 1 else e


def speakers(reading: Reading, attributions: tuple[Attribution, ...]) -> tuple[Cast, list[Entity | None]]:
    """Everybody mentioned, and the speaker of each attribution that has a source."""
    heard = frozenset(n for a in attributions for s in a.source for n in reading.at(s))
    troupe = Troupe(reading, reading.analysis.language, heard)
    troupe.gather()
    found: list[Entity | None] = [None] * len(attributions)
    spoke: Entity | None = None
    spoke_before: Attribution | None = None
    spoken_at, last_turn = 0, -2
    around = enclosing_statements(attributions)
    for n in sorted(range(len(attributions)), key=lambda n: attributions[n].content[0][0]):
        a = attributions[n]
        if a.kind == "unattributed":
            continue
        outer = found[around[n]] if n in around else None
        turn = foreign_runs.turn(reading, a)
        troupe.answered = outer or (spoke if turn >= 0 and turn == last_turn + 1 else None)
        last_turn = turn if turn >= 0 else last_turn
        found[n] = troupe.source(a, spoke, outer)
        several = spoke is not None and spoke.type in ("group", "organisation")
        if found[n] is None and several and foreign_runs.they_go_on(reading, a):
            found[n] = spoke
        if found[n] is None and foreign_runs.goes_on(reading, a):
            found[n] = troupe.subject_within(a) or troupe.subject_before(a, spoken_at) or spoke
        if spoke and (named := found[n]) and foreign_runs.names_who_went_on(reading, a, named, spoke, spoke_before):
            found = [named if e is spoke else e for e in found]
        spoken_at = max((*foreign_runs.spoken_at_all(a), spoken_at)) if found[n] else spoken_at
        if n not in around and found[n]:
            spoke, spoke_before = found[n], a
    if troupe.language in ("ru", "uk"):
        for e in troupe.people:
            e.names = [in_nominative(e, troupe.language)]
    cast = Cast(reading, troupe.people, sorted(troupe.mentions, key=lambda m: m.first))
    for m in cast.mentions:
        cast.at.update((n, m) for n in range(m.first, m.last + 1))
    return cast, found
