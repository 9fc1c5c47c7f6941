"""Speakers called by a noun in languages without a parser: somebody known by it already, or a new one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.extract.speakers import foreign_genders
from onrecord.extract.speakers.entities import Entity
from onrecord.extract.speakers.foreign_kinds import DEFINITE, WHO
from onrecord.extract.speakers.foreign_names import ARTICLES, OF, OPENING
from onrecord.extract.speakers.foreign_stems import tails
from onrecord.extract.speakers.foreign_taken_up import TakenUp
from onrecord.extract.speakers.lists import small
from onrecord.record import SpeakerType

_ORDINALS, _AUTHORS = small("foreign.ordinals"), small("foreign.authors")
_GENERIC = small("foreign.kinds_of_body")
FEMININE = frozenset(("la", "una", "une", "die", "eine"))
_ONE_BODY = frozenset(("el", "la", "le", "l'", "l’", "der", "die", "das"))
_GERMAN_THE, _SHORT = frozenset(("der", "die", "das", "dem", "des")), 3
_LETTER = re.compile(r"письм|лист[іау]?$|звернен|обращени|cartas?$|lettres?$|(?:brief|schreiben)e?s?$|courriers?$")
_SENT_TO = frozenset(("к", "ко", "до", "a", "al", "à", "au", "aux", "an"))
_FORMER = small("foreign.former")
_BOTH = small("foreign.both")
_ONE = frozenset(("un", "una", "une", "ein", "eine"))
_NOBODY_NAMED = small("foreign.nobody_named")
_PLACED = frozenset(("в", "во", "у", "на"))
_GERMAN_INNER = small("foreign.german_inner")
_OF_WHICH = re.compile(
    r"(?:al|del|(?:a|de|en) (?:el|la|los|las)) (?:que|cual)\b|(?:auquel|auxquels|duquel|dont|à laquelle)\b"
)
_NAME_ALONE = re.compile(r"(?:der|die|das|dem|el|la|los|las|le|les)\s[«„“\"]\s?([^«»„“”\"]+?)\s?[»“”\"]", re.IGNORECASE)
_MARKS_ALONE = re.compile(r"[«„]([^«»„“”]+)[»“”]")
_CAPITALS = r"[А-ЯЁЄІЇҐ][\w’'-]+(?:\s[А-ЯЁЄІЇҐ][\w’'-]+)+"
_TWO_NAMES = re.compile(rf"[А-ЯЁЄІЇҐа-яёіїєґ][а-яёіїєґ ’'-]+\s({_CAPITALS}\s(?:и|і|й|та)\s{_CAPITALS})")
"""The offices of two, and their names: "the ministers of ports and of roads | Ada Lund and Olaf Lind"."""
_FIRMS = frozenset(("AG", "GmbH", "SE", "KG", "eG", "mbH", "AöR"))
_ISSUED = re.compile(
    r"(?:diffus|publi|sign|dat|adress|envoy|relay|consult)ée?s?|(?:transmis|rendu)e?s?"
    r"|(?:public|divulg|envi|firm|fech|consult)ad[oa]s?|(?:difund|emit|remit)id[oa]s?"
)
_ADJECTIVE = re.compile(r"(?<=[^\W\d_]{4})(?:[ыи]й|ой|ая|яя|ій|на|[сц]ька|ова)$")
_CUT_OFF = frozenset(("de", "del", "du"))
_A_GERMAN = frozenset(("einer", "einem", "eines"))
POSSESSIVE = small("foreign.possessive")


@dataclass(slots=True)
class Described(TakenUp):
    """Everybody of the article, those too who are called by a noun."""

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
        head = self._head(first, last)
        if tokens[first].text in _CUT_OFF and first < last:
            return None  # "at the gate | of the court": the end of a phrase for a place
        if not self.kind(head) and len(tokens[head].text) < 3 and tokens[head].text.islower():
            return None  # a function word: the source was cut in the wrong place
        kind = self._what(first, head, last, placed)
        if met := self._met(kind, first, head, last, spoke_last):
            return met
        if own := self._own_name(head, last) or self._firm(head, last):
            first = head = own
        stop = next((n for n in range(head + 1, last + 1) if self._ends(n) or self._is_sent(head, n)), last + 1) - 1
        subject = self.several and not placed  # "in the ministry they said"
        phrase = self.in_nominative(first, head, max(stop, head), subject, placed or self._one_in_genitive(head))
        phrase = m[1] if kind == "organisation" and (m := _NAME_ALONE.fullmatch(phrase)) else phrase
        if self.language in ("ru", "uk") and (m := _MARKS_ALONE.fullmatch(phrase) or _TWO_NAMES.fullmatch(phrase)):
            phrase = m[1]
        if same := self._same(kind, phrase, first, head, last):
            return same
        gender = foreign_genders.of_noun(tokens[first].text.casefold(), tokens[head].text, self.language)
        known = kind == "unnamed person" and tokens[head].text.casefold() not in _NOBODY_NAMED
        entity = Entity(type=kind, phrase=phrase, named=kind == "organisation", gender=gender if known else "")
        entity.words = {self._stem(n) for n in (head, self.body_behind(max(stop, head))) if n is not None}
        self.bodies.append(entity)
        self._again(entity, first, max(stop, head))
        return entity

    def _head(self, first: int, last: int) -> int:
        """The noun that a phrase is about: the first that the lists have, or what stands where one would."""
        tokens, small_words = self.reading.tokens, POSSESSIVE | _FORMER
        content = (
            n for n in range(first, last + 1)
            if tokens[n].text[0].isalnum() and not self.opening(n) and tokens[n].text.casefold() not in small_words
        )  # fmt: skip
        comma = next((n for n in range(first, last + 1) if tokens[n].text == ","), last + 1)
        bare = any(tokens[n].text[0].isupper() for n in range(first + 1, comma))
        kinds = [n for n in range(first, comma) if self.kind(n) and not self._is_whose(first, n)]
        kinds = kinds or [n for n in range(comma, last + 1) if self.kind(n) and not bare]
        nouns = (n for n in kinds if tokens[n].text.casefold() not in small_words)  # "the | young woman"
        return next(nouns, kinds[0] if kinds else self._past_adjectives(next(content, first), comma))

    def _is_whose(self, first: int, n: int) -> bool:
        """Whether a German noun only tells whose the first one is, that no list may have: "the attorney | of the
        plaintiff"."""
        tokens = self.reading.tokens
        genitive = self.language == "de" and n > first + 2 and tokens[n - 1].text in ("des", "eines")
        return genitive and tokens[n - 2].text[0].isupper()

    def _what(self, first: int, head: int, last: int, placed: bool) -> SpeakerType:
        """What the noun stands for in its phrase; `placed` where it is what somebody says something in or at."""
        kind = "organisation" if placed and not self.kind(head) else self._type(first, head)
        if kind == "document" and not placed and (self._may_be_somebody(first, head) or self._does_things(head, last)):
            kind = "unnamed person"
        if kind == "unnamed person" and self.several and not placed:
            kind = "group"
        if kind == "group" and self.language == "de" and self._labels(last) and self._one_called(head):
            kind = "unnamed person"  # a headline's "Minister:", who may be several
        if kind in ("unnamed person", "group") and first == head < last and self._is_called(head):
            kind = "organisation"  # "according to | Mothers of the Quay"
        return kind

    def _met(self, kind: SpeakerType, first: int, head: int, last: int, spoke_last: Entity | None) -> Entity | None:
        """Who, or what body or text, was told of before and is taken up by the noun."""
        article, noun = (self.reading.tokens[n].text.casefold() for n in (first, head))
        nobody = noun in _NOBODY_NAMED and article in DEFINITE
        if nobody and spoke_last and spoke_last.type == "unnamed person" and self._closes(head, last):
            return spoke_last  # "the insider" who has just spoken
        if spoke_last and spoke_last.type in ("person", "unnamed person") and self._is_interviewed(head, last):
            return spoke_last
        if article in _ONE | _A_GERMAN or noun in _NOBODY_NAMED:
            return None
        if kind == "unnamed person" and (somebody := self._somebody_met(first, head, last, spoke_last)):
            return somebody
        return self._last_of(first, head) if self._closes(head, last) else None

    def _somebody_met(self, first: int, head: int, last: int, spoke_last: Entity | None) -> Entity | None:
        """Who was told of before and is taken up by a noun: who is called so, or who it can only be."""
        tokens, labels = self.reading.tokens, self._labels(last)
        article, noun = tokens[first].text.casefold(), tokens[head].text.casefold()
        again = [e for e in self.people if self._called(e, self._stem(head), labels)]
        again = [e for e in again if not self._of_other_gender(e, noun)] or self._heads(head)
        again = again or ([boss] if labels and (boss := self._one_in_charge(head)) else [])
        if again:
            return min(again, key=lambda e: min(abs(m.first - first) for m in e.mentions))
        if article in POSSESSIVE:
            return self._counterpart(head, spoke_last)
        if self._closes(head, last) and (self.language == "de" or not self.reading.display[head]):
            if spoke_last and self._takes_up_anybody(first, head, spoke_last):
                return spoke_last
            before = any(e.type == "unnamed person" and self._stem(head) in e.words for e in self.bodies)
            alone = None if labels or before else self._only_one_before(head, article, spoke_last)
            if alone := alone or self._headed(last):
                return alone
        wrote = noun in _AUTHORS and not self._closes(head, last)
        if wrote and (author := self._only_one_before(head, article, spoke_last)):
            return author  # "the author of “The Quay”" of a novelist
        if of_here := self._is_of_here(first, head, last):
            return of_here
        return spoke_last if spoke_last and self._of_that_trade(spoke_last, first, head) else None

    def _same(self, kind: SpeakerType, phrase: str, first: int, head: int, last: int) -> Entity | None:
        """Who has no name and was called by the same noun or phrase before."""
        tokens = self.reading.tokens
        further = tokens[first].text.casefold() in _ORDINALS or tokens[head].text.casefold() in _ORDINALS
        for e in () if further else self.bodies:
            same_noun = e.type == kind and (self._stem(head) in e.words or self._ends_in(e, first, head, last))
            if same_noun or e.phrase.casefold() == phrase.casefold():
                if " " not in e.phrase and " " in phrase:
                    e.phrase = phrase  # a headline's "Experts:" are "the experts of the union"
                e.words.add(self._stem(head))
                self._again(e, first, head)
                return e
        return None

    def _ends_in(self, e: Entity, first: int, head: int, last: int) -> bool:
        """Whether a German noun with its article, and no more, is what the compound for a body ends in: "das | Gericht"
        of the "Amtsgericht Lindow"."""
        noun = self.reading.tokens[head].text.casefold()
        alone = self.language == "de" and head == last and self.reading.tokens[first].text.casefold() in _GERMAN_THE
        return alone and len(noun) > _SHORT and any(w != noun and w.endswith(noun) for w in e.words)

    def _is_called(self, n: int) -> bool:
        """Whether a Spanish or French noun is a name's beginning: a capital within a sentence, and no article."""
        inside = not self.reading.opens_sentence(n) and not self.reading.display[n]
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
        begins = start
        if self.language in ("es", "fr") and start < stop and self.kind(start) == "organisation" and start > comma + 1:
            begins, start = start - 1, start + 1  # "l'acquéreur, | le groupe Gravel"
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
        start = begins
        name = " ".join(self.reading.text(start, stop).split())
        entity = next((e for e in self.bodies if name.casefold() in e.phrase.casefold()), None)
        if entity is None:
            entity = Entity(type="organisation", phrase=name, named=True, words=set())
            self.bodies.append(entity)
        self._again(entity, start, stop)
        return entity

    def _ends(self, n: int) -> bool:
        """Whether a phrase ends before token `n`: at a mark, or in German before a word that is no noun's."""
        text = self.reading.tokens[n].text
        if text in (",", "—", "–", "(", "@") or text in _BOTH:
            return True
        if text.casefold() in WHO and (reason := self._why_unnamed(n)) and reason.start() == 0:
            return True  # "a trader | who will not be named"
        if self.language in ("es", "fr") and _OF_WHICH.match(
            self.reading.text(n, min(n + 3, len(self.reading.tokens) - 1))
        ):
            return True  # "a report | to which this paper has had access"
        if self.language in ("es", "fr") and _ISSUED.fullmatch(text):
            return True  # "a statement | issued on Monday"
        following = self.reading.tokens[n + 1].text if n + 1 < len(self.reading.tokens) else ""
        near = {t.text for t in self.reading.tokens[max(0, n - 3) : n]}
        attribute = text.endswith("te") and following[:1].isupper() and "mit" in near  # "mit Plänen | vertraute"
        noun = text in _GERMAN_INNER or text.endswith(("en", "er")) or attribute
        return self.language == "de" and text.islower() and not noun

    def _is_sent(self, head: int, n: int) -> bool:
        """Whether token `n` opens to whom a letter is: "her letter | to the editors"."""
        noun, word = (self.reading.tokens[k].text.casefold() for k in (head, n))
        return word in _SENT_TO and _LETTER.match(noun) is not None

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
