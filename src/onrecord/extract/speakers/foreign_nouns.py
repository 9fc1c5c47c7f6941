"""Speakers called by a noun in languages without a parser: somebody known by it already, or a new one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.extract.speakers import foreign_genders
from onrecord.extract.speakers.endings import plural, stem
from onrecord.extract.speakers.entities import Entity, Gender, Mention
from onrecord.extract.speakers.foreign_cast import Named
from onrecord.extract.speakers.foreign_names import ARTICLES, NUMBERS, OF, OPENING, tails
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.unnamed import anonymous
from onrecord.extract.words import entries
from onrecord.record import SpeakerType

_KINDS: dict[str, SpeakerType] = {
    "person": "unnamed person", "organisation": "organisation", "document": "document", "group": "group",
}  # fmt: skip
_GENERIC = small("foreign.kinds_of_body")
_ONE_GERMAN = frozenset(("der", "ein", "eine", "einem", "einer", "dem", "den", "des"))
FEMININE = frozenset(("la", "una", "une", "die", "eine"))
_ONE_BODY = frozenset(("el", "la", "le", "l'", "l’", "der", "die", "das"))
_DEFINITE = frozenset(("el", "la", "le", "l'", "l’", "der", "die"))
_THESE = frozenset(("das", "dem", "este", "esta", "ce", "cette"))
_ORDINALS, _COUNTERPARTS = small("foreign.ordinals"), small("foreign.counterparts")
_FORMER = small("foreign.former")
_OF_WHOM = frozenset(("der", "des", "de", "del", "du", "d'", "d’"))
_COLLOCUTOR = ("собеседни", "співрозмовни", "gesprächspartner", "interlocuteur", "interlocutri", "interlocutor")
_BOTH = small("foreign.both")
_TAKEN_UP = {"organisation": small("foreign.any_body"), "document": small("foreign.any_text")}
_FEW, _MANY = 4, 12  # sentences
_WEAK_PLURAL = re.compile(r"(?:log|ist|ent|ant|nom)en$")
"""Endings of German nouns of several, or of one in another case, which then has an article."""
_NATIVE = {
    "de": re.compile(r"[a-zäöüß]{2}(?:er|erin|erinnen)$"),
    "fr": re.compile(r"[a-zà-ÿ]{2}(?:ien|éen|ais|ois|ain|ard|an)(?:ne|e)?s?$"),
}
_ONE = frozenset(("un", "una", "une", "ein", "eine"))
_NOBODY_NAMED = small("foreign.nobody_named")
_PLURAL_ARTICLES = frozenset(("los", "las", "les", "des", "unos", "unas", "aux"))
_PLACED = frozenset(("в", "во", "у", "на"))
_GERMAN_INNER = small("foreign.german_inner")
_ANYBODY, _AUTHORS = small("foreign.anybody"), small("foreign.authors")
_WHO = frozenset(("que", "qui", "quien", "quienes"))
_OF_WHICH = re.compile(
    r"(?:al|del|(?:a|de|en) (?:el|la|los|las)) (?:que|cual)\b|(?:auquel|auxquels|duquel|dont|à laquelle)\b"
)
_FIRMS = frozenset(("AG", "GmbH", "SE", "KG", "eG", "mbH", "AöR"))
_ADJECTIVE = re.compile(r"(?<=[^\W\d_]{4})(?:[ыи]й|ой|ая|яя|ій|на|[сц]ька|ова)$")
_CUT_OFF = frozenset(("de", "del", "du"))
_OFFICIAL = re.compile(r"(?:Рос|Мин|Мін|Гос|Гор|Обл|Глав|Укр|Держ|Міськ)[а-яєії]")
"""How the short names of offices begin, whose endings may be like those of nouns for people ("Горнадзор")."""
POSSESSIVE = small("foreign.possessive")


@dataclass(slots=True)
class Described(Named):
    """Everybody of the article, those too who are called by a noun; `told_gender` and `several` are what the verb of
    the source in hand tells of its subject, `answered` is who spoke in the paragraph before,
    where a dash opens both, or who reports what is said: no noun of theirs means them."""

    told_gender: Gender = ""
    several: bool = False
    answered: Entity | None = None
    outer: Entity | None = None
    """Who says the words in which the source in hand stands: he calls nobody but others by a noun."""

    def described(self, first: int, last: int, spoke_last: Entity | None) -> Entity | None:
        """Somebody called by a noun: known under it already, or new."""
        tokens = self.reading.tokens
        if body := self._apposed(first, last):
            return body
        if self.language == "de" and first and tokens[first].text.islower() and self._has_article(first):
            first -= 1  # "stands in | the | long paper"
        before = first - 2 if first > 1 and tokens[first - 1].text in OPENING else first - 1  # "в «Лунпроме»"
        placed = self.language in ("ru", "uk") and before >= 0 and tokens[before].text.casefold() in _PLACED
        while first < last and tokens[first].text.casefold() in _PLACED:
            first, placed = first + 1, True  # "in the ministry they say"
        small_words = POSSESSIVE | _FORMER
        content = (
            n for n in range(first, last + 1)
            if tokens[n].text[0].isalnum() and not self.opening(n) and tokens[n].text.casefold() not in small_words
        )  # fmt: skip
        comma = next((n for n in range(first, last + 1) if tokens[n].text == ","), last + 1)
        bare = any(tokens[n].text[0].isupper() for n in range(first + 1, comma))
        kinds = [n for n in range(first, comma) if self.kind(n)]
        kinds = kinds or [n for n in range(comma, last + 1) if self.kind(n) and not bare]
        nouns = (n for n in kinds if tokens[n].text.casefold() not in small_words)  # "the | young woman"
        head = next(nouns, kinds[0] if kinds else self._past_adjectives(next(content, first), comma))
        if tokens[first].text in _CUT_OFF and first < last:
            return None  # "at the gate | of the court": the end of a phrase for a place
        if not self.kind(head) and len(tokens[head].text) < 3 and tokens[head].text.islower():
            return None  # a function word: the source was cut in the wrong place
        kind = "organisation" if placed and not self.kind(head) else self._type(first, head)
        if kind == "document" and not placed and (self._may_be_somebody(first, head) or self._does_things(head, last)):
            kind = "unnamed person"
        if kind == "unnamed person" and self.several and not placed:
            kind = "group"
        if kind in ("unnamed person", "group") and first == head < last and self._is_called(head):
            kind = "organisation"  # "according to | Mothers of the Quay"
        nobody = tokens[head].text.casefold() in _NOBODY_NAMED and tokens[first].text.casefold() in _DEFINITE
        if nobody and spoke_last and spoke_last.type == "unnamed person" and self._closes(head, last):
            return spoke_last  # "the insider" who has just spoken
        known = tokens[first].text.casefold() not in _ONE and tokens[head].text.casefold() not in _NOBODY_NAMED
        if spoke_last and spoke_last.type in ("person", "unnamed person") and self._is_interviewed(head, last):
            return spoke_last
        if kind == "unnamed person" and known:
            again = [e for e in self.people if self._called(e, self._stem(head), self._labels(last))]
            if again:
                return min(again, key=lambda e: min(abs(m.first - first) for m in e.mentions))
            of_another = tokens[first].text.casefold() in POSSESSIVE
            if of_another and (other := self._counterpart(head, spoke_last)):
                return other
            if (
                not of_another
                and self._closes(head, last)
                and (self.language == "de" or not self.reading.display[head])
            ):
                article = tokens[first].text.casefold()
                labels = self._labels(last)
                if spoke_last and self._takes_up_anybody(first, head, spoke_last):
                    return spoke_last
                alone = None if labels else self._only_one_before(head, article, spoke_last)
                if alone := alone or self._headed(last):
                    return alone
            wrote = not of_another and tokens[head].text.casefold() in _AUTHORS and not self._closes(head, last)
            if wrote and (author := self._only_one_before(head, tokens[first].text.casefold(), spoke_last)):
                return author  # "the author of “The Quay”" of a novelist
        if known and self._closes(head, last) and (taken_up := self._last_of(first, head)):
            return taken_up
        own = self._own_name(head, last) or self._firm(head, last)
        if own:
            first = head = own
        stop = next((n for n in range(head + 1, last + 1) if self._ends(n)), last + 1) - 1
        subject = self.several and not placed  # "in the ministry they said"
        phrase = self.in_nominative(first, head, max(stop, head), subject, placed or self._one_in_genitive(head))
        further = tokens[first].text.casefold() in _ORDINALS or tokens[head].text.casefold() in _ORDINALS
        for e in () if further else self.bodies:
            same_noun = self._stem(head) in e.words and e.type == kind
            if same_noun or e.phrase.casefold() == phrase.casefold():
                if " " not in e.phrase and " " in phrase:
                    e.phrase = phrase  # a headline's "Experts:" are "the experts of the union"
                self._again(e, first, head)
                return e
        gender = foreign_genders.of_noun(tokens[first].text.casefold(), tokens[head].text, self.language)
        known = kind == "unnamed person" and tokens[head].text.casefold() not in _NOBODY_NAMED
        entity = Entity(type=kind, phrase=phrase, named=kind == "organisation", gender=gender if known else "")
        entity.words = {self._stem(n) for n in (head, self.body_behind(max(stop, head))) if n is not None}
        self.bodies.append(entity)
        self._again(entity, first, max(stop, head))
        return entity

    def _is_called(self, n: int) -> bool:
        """Whether a Spanish or French noun is a name's beginning: a capital within a sentence, and no article."""
        sentence = self.reading.sentence
        inside = n > 0 and sentence[n - 1] == sentence[n] and not self.reading.display[n]
        return self.language in ("es", "fr") and inside and self.reading.tokens[n].text[0].isupper()

    def _past_adjectives(self, n: int, end: int) -> int:
        """The noun that no list has behind Slavic adjectives: "the sixty-year-old | weaver"."""
        k = n
        while k + 1 < end and self.language in ("ru", "uk") and _ADJECTIVE.search(self.reading.tokens[k].text):
            k += 1
            word = self.reading.tokens[k].text
            if word.islower() and foreign_genders.may_speak(word, self.language):
                return k
        return n

    def _apposed(self, first: int, last: int) -> Entity | None:
        """The body whose name a comma sets behind a noun for it: "der Betreiber, die | Nordkies GmbH"."""
        tokens = self.reading.tokens
        comma = next((n for n in range(first, last) if tokens[n].text == ","), last)
        start = comma + 1 + (comma < last and tokens[comma + 1].text.casefold() in ARTICLES)
        if self.language in ("ru", "uk") or start > last or tokens[first].text.casefold() not in _ONE_BODY:
            return None
        stop = next((n for n in range(start, last + 1) if tokens[n].text == ","), last + 1) - 1
        inside = range(start, stop + 1)
        capitals = [n for n in inside if tokens[n].text[0].isupper()]
        other = [
            n for n in inside if n not in capitals and tokens[n].text not in ("&", "-") and tokens[n].text not in OF
        ]
        noun = [n for n in range(first + 1, comma) if tokens[n].text[0].isupper()]
        if not capitals or capitals[0] != start or other or len(noun) != (self.language == "de"):
            return None
        if self.language == "de" and len(capitals) < 2 and start == comma + 1:
            return None  # a noun
        if any(self.kind(n) == "person" or self.is_given(n) for n in inside):
            return None
        name = " ".join(self.reading.text(start, stop).split())
        entity = next((e for e in self.bodies if name.casefold() in e.phrase.casefold()), None)
        if entity is None:
            entity = Entity(type="organisation", phrase=name, named=True, words=set())
            self.bodies.append(entity)
        self._again(entity, start, stop)
        return entity

    def _stem(self, n: int) -> str:
        """The stem of a noun, though it opens a headline with a capital; German has capitals for all."""
        word = self.reading.tokens[n].text
        return stem(word.casefold() if self.language in ("es", "fr") else word, self.language)

    def _last_of(self, first: int, head: int) -> Entity | None:
        """The body or text last named where a noun that fits any of its kind takes it up: "the institution"; in a
        language without articles, where nothing stands before it."""
        article, noun = (self.reading.tokens[n].text.casefold() for n in (first, head))
        if self.language in ("ru", "uk"):
            same = stem(noun, self.language)
            fits = first == head
            kinds = [kind for kind, nouns in _TAKEN_UP.items() if same in {stem(w, self.language) for w in nouns}]
        else:
            fits = article in _DEFINITE or article in _THESE
            kinds = [kind for kind, nouns in _TAKEN_UP.items() if noun in nouns]
        return next((e for e in reversed(self.bodies) if fits and e.type in kinds), None)

    def _ends(self, n: int) -> bool:
        """Whether a phrase ends before token `n`: at a mark, or in German before a word that is no noun's."""
        text = self.reading.tokens[n].text
        if text in (",", "—", "–", "(", "@") or text in _BOTH:
            return True
        if text.casefold() in _WHO and (reason := self._why_unnamed(n)) and reason.start() == 0:
            return True  # "a trader | who will not be named"
        if self.language in ("es", "fr") and _OF_WHICH.match(
            self.reading.text(n, min(n + 3, len(self.reading.tokens) - 1))
        ):
            return True  # "a report | to which this paper has had access"
        following = self.reading.tokens[n + 1].text if n + 1 < len(self.reading.tokens) else ""
        near = {t.text for t in self.reading.tokens[max(0, n - 3) : n]}
        attribute = text.endswith("te") and following[:1].isupper() and "mit" in near  # "mit Plänen | vertraute"
        noun = text in _GERMAN_INNER or text.endswith(("en", "er")) or attribute
        return self.language == "de" and text.islower() and not noun

    def _own_name(self, head: int, last: int) -> int | None:
        """Where the name of a body begins behind the word for its kind: "the firm | Gravel & Sons". Where a language
        has articles, the word belongs to what the body is called by: "le groupe Gravel"; but not in German."""
        tokens = self.reading.tokens
        if self.language == "de":
            noun = tokens[head].text.casefold()  # but "Bürgerverein Nordheim", which is of a place
            generic = noun in _GENERIC or not (_GENERIC - {"verein"}).isdisjoint(tails(noun))
            return head + 1 if generic and head < last and self._capitals(head + 1, last) else None
        if self.language not in ("ru", "uk"):
            return None
        for n in range(head, min(head + 4, last)):
            kind = tokens[n].text.casefold() in _GENERIC
            if kind and (tokens[n + 1].text[0] in OPENING or tokens[n + 1].text[0].isupper()):
                return n + 1
        return None

    def _firm(self, head: int, last: int) -> int | None:
        """Where a German firm's name begins behind the noun for what it does: "des Betreibers | Nordkies AG"."""
        firm = self.language == "de" and last > head + 1 and self.reading.tokens[last].text in _FIRMS
        return head + 1 if firm and self.kind(head) == "organisation" and self._capitals(head + 1, last) else None

    def _capitals(self, first: int, last: int) -> bool:
        return all(t.text[0].isupper() for t in self.reading.tokens[first : last + 1])

    def _again(self, entity: Entity, first: int, last: int) -> None:
        m = Mention(kind="noun", first=first, last=last, head=last, type=entity.type, entity=entity)
        entity.mentions.append(m)
        self.mentions.append(m)

    def _closes(self, head: int, last: int) -> bool:
        """Whether the noun ends the phrase, but for where it was said ("the player | at the gate")."""
        place = entries(f"told.{self.language}")
        return last == head or self.reading.tokens[head + 1].text in place or self.reading.tokens[head + 1].text == ","

    def _headed(self, last: int) -> Entity | None:
        """Whom a headline means by a noun at its label: the one person named at all, behind it; of several, the one
        of whom no office is told."""
        if not self._labels(last) or any(m.first <= last for m in self.mentions if m.kind == "name"):
            return None
        headline = self.reading.block[last] < max(1, self.reading.top)
        alone = self.people if len(self.people) == 1 or not headline else [e for e in self.people if not e.words]
        return alone[0] if len(alone) == 1 else None

    def _labels(self, last: int) -> bool:
        """Whether a colon stands behind the phrase: the label of a headline, or of a turn in a transcript; or a dash
        before it, at the end of a headline."""
        tokens, block = self.reading.tokens, self.reading.block
        if last + 1 < len(tokens) and tokens[last + 1].text == ":":
            return True
        ends = block[last] == 0 and last + 1 < len(tokens) and block[last + 1] != 0
        return ends and any(t.text in ("—", "–") for t in tokens[max(0, last - 3) : last])

    def _called(self, e: Entity, noun: str, labels: bool = False) -> bool:
        """Whether an office of `e` goes by the noun with this stem; German writes "minister" for "Finanzminister", and
        a headline may have the longer word."""
        if self.language in ("es", "fr") or (self.language != "de" and not labels):
            return noun in e.words
        short, *own = (re.sub(r"(er)?(in)?$", "", w) if self.language == "de" else w for w in (noun, *e.words))
        longer = (w for w in own if labels and len(w) > 3)
        return noun in e.words or any(w.endswith(short) for w in own if len(short) > 3) or short.endswith(tuple(longer))

    def _takes_up_anybody(self, first: int, head: int, spoke_last: Entity) -> bool:
        """Whether a noun that fits anybody, "the woman", "the witness", or the noun by which he was called takes up who
        spoke last without a name."""
        article, noun = (self.reading.tokens[n].text.casefold() for n in (first, head))
        gender = foreign_genders.of_noun(article, noun, self.language) or self.told_gender
        definite = article in _DEFINITE | {"des", "dem"} or self.language in ("ru", "uk")
        one = spoke_last.type == "unnamed person" and spoke_last.gender in ("", gender) and spoke_last is not self.outer
        return one and definite and (noun in _ANYBODY or self._stem(head) in spoke_last.words)

    def _may_be_somebody(self, first: int, head: int) -> bool:
        """Whether a noun of no list looks like one for a person, who is spoken of as known: "the hydrologist"."""
        noun = self.reading.tokens[head].text
        definite = self.reading.tokens[first].text.casefold() in _DEFINITE or self.language in ("ru", "uk")
        plain = noun.islower() or self.language == "de" or "-" in noun or (noun[0].isupper() and first < head)
        plain = plain or (self._opens(head) and not _OFFICIAL.match(noun))
        return definite and not self.kind(head) and plain and foreign_genders.may_speak(noun, self.language)

    def _does_things(self, head: int, last: int) -> bool:
        """Whether a noun of no list is told by a clause to want something, or to be called by no name, which texts do
        not: "a trader | who wishes to stay anonymous"."""
        return not self.kind(head) and any(self._why_unnamed(n) for n in range(head, last + 1) if self._is_who(n))

    def _is_who(self, n: int) -> bool:
        return self.reading.tokens[n].text.casefold() in _WHO or self.reading.tokens[n].text == ","

    def _why_unnamed(self, n: int) -> re.Match[str] | None:
        """Words behind token `n`, in its sentence, that say why somebody is not named."""
        reading = self.reading
        here = (k for k in range(n, len(reading.tokens)) if reading.sentence[k] != reading.sentence[n])
        return anonymous(self.language).search(reading.text(n, next(here, len(reading.tokens)) - 1))

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
        near = {k: e for k, e in self._near(head).items() if e is not self.answered and e is not self.outer}
        gender = foreign_genders.of_noun(article, noun, self.language) or self.told_gender
        high = stem(noun, self.language) in _high(self.language)
        if high:
            near = {k: e for k, e in near.items() if not e.words}
        fitting = {k: e for k, e in near.items() if not gender or e.gender in ("", gender)}
        sure = {k: e for k, e in fitting.items() if gender and e.gender == gender}
        topic = self._subject_before(head)
        if topic and id(topic) in (sure or fitting):
            return topic
        if spoke_last and id(spoke_last) in (sure or fitting):
            return spoke_last
        fitting = sure if len(sure) == 1 else fitting
        far = self.language in ("ru", "uk") and gender and not high
        if not fitting and far:  # further back, the one man or woman named
            fitting = {k: e for k, e in self._near(head, _MANY).items() if e.gender == gender}
            fitting = {k: e for k, e in fitting.items() if e is not self.answered}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _subject_before(self, n: int) -> Entity | None:
        """Whom the sentence before, in the same paragraph, begins with by name: "Lund went on air. […] said | the
        skipper"."""
        sentence, block = self.reading.sentence, self.reading.block
        for m in self.mentions:
            opens = m.first == 0 or sentence[m.first - 1] != sentence[m.first]
            before = sentence[m.first] == sentence[n] - 1 and block[m.first] == block[n]
            if opens and before and m.kind == "name" and not self.reading.quoted[m.first]:
                return m.entity
        return None

    def _type(self, first: int, head: int) -> SpeakerType:
        token = self.reading.tokens[head]
        listed = self.kind(head)
        article = self.reading.tokens[first].text.casefold()
        several = article in _PLURAL_ARTICLES | NUMBERS or plural(token.text, self.language)
        if self.language == "de":
            bare = first == head and not self._has_article(head)
            several = (several and article != "des") or (bare and _WEAK_PLURAL.search(token.text) is not None)
        several = several and not self._one_in_genitive(head)
        if self.language == "de" and token.text.endswith("er"):
            several = article not in _ONE_GERMAN and not self._does(head)  # "Fischer" are one or several
        if listed == "person" and several:
            return "group"
        if listed:
            return _KINDS[listed]
        if (native := self._native(first, head)) is not None:
            return native
        if token.text[0].isupper() or token.text[0] in OPENING:
            return "organisation"
        return "group" if several else "document"

    def _one_in_genitive(self, n: int) -> bool:
        """Whether a Slavic noun in the genitive is of one woman, where it looks like several: "по словам соседки"."""
        slavic = self.genitive and self.language in ("ru", "uk")
        return slavic and self.reading.tokens[n].text.endswith(("и", "ы", "і"))

    def _does(self, head: int) -> bool:
        """Whether a German headline's noun without an article has a verb in the singular: "Bauer wehrt sich"."""
        tokens, sentence = self.reading.tokens, self.reading.sentence
        behind = [t.text for n, t in enumerate(tokens[head + 1 : head + 6], head + 1) if sentence[n] == sentence[head]]
        behind = behind[: behind.index(":")] if ":" in behind else behind
        verb = next((w for w in behind if w.islower() and len(w) > 3 and w[-1] in "tn"), "")
        return not self._has_article(head) and verb.endswith("t")

    def _has_article(self, head: int) -> bool:
        return head > 0 and self.reading.tokens[head - 1].text.casefold() in ARTICLES

    def _native(self, first: int, head: int) -> SpeakerType | None:
        """Whom an article and an ending show to be of a place, or of a trade that no list has: "die Nordheimer", "le
        Lunérien", "der Kämmerer"."""
        ending = _NATIVE.get(self.language)
        article, word = self.reading.tokens[first].text.casefold(), self.reading.tokens[head].text
        if ending is None or head != first + 1 or not word[0].isupper() or not ending.search(word):
            return None
        if self.language == "de":
            several = word.endswith("innen") or (article == "die" and word.endswith("er"))
            return None if article not in ARTICLES else "group" if several else "unnamed person"
        return "group" if article in _PLURAL_ARTICLES else "unnamed person" if article in _DEFINITE else None


@cache
def _high(language: str) -> frozenset[str]:
    """The stems of offices that one person at a time holds."""
    return frozenset(stem(w, language) for w in small("foreign.high_offices"))
