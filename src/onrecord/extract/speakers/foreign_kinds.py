"""What a noun stands for in languages without a parser: somebody, several, a body or a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.extract.speakers import foreign_genders
from onrecord.extract.speakers.endings import plural, stem
from onrecord.extract.speakers.foreign_cast import Named
from onrecord.extract.speakers.foreign_names import ARTICLES, NUMBERS, OPENING
from onrecord.extract.speakers.unnamed import anonymous
from onrecord.record import SpeakerType

_KINDS: dict[str, SpeakerType] = {
    "person": "unnamed person", "organisation": "organisation", "document": "document", "group": "group",
}  # fmt: skip
_ONE_GERMAN = frozenset(("der", "ein", "eine", "einem", "einer", "dem", "den", "des", "unser", "mein", "sein", "ihr"))
DEFINITE = frozenset(("el", "la", "le", "l'", "l’", "der", "die"))
_WEAK_PLURAL = re.compile(r"(?:log|ist|ent|ant|nom)en$")
"""Endings of German nouns of several, or of one in another case, which then has an article."""
_NATIVE = {
    "de": re.compile(r"[a-zäöüß]{2}(?:er|frau|(?<!szipl)(?<!medi[zc])(?<!doktr)in|innen)$"),
    "fr": re.compile(r"[a-zà-ÿ]{2}(?:ien|éen|ais|ois|ain|ard|an)(?:ne|e)?s?$"),
}
_FEMININE = frozenset(("die", "der", "eine", "einer"))
_DATIVE = frozenset(("den", "ihren", "seinen", "allen", "vielen", "mehreren", "unseren", "diesen"))
_BARE_PLURAL = frozenset(("Bauern", "Nachbarn", "Eltern", "Vettern"))
_PLURAL_ARTICLES = frozenset(("los", "las", "les", "des", "unos", "unas", "aux"))
WHO = frozenset(("que", "qui", "quien", "quienes"))
_OFFICIAL = re.compile(r"(?:Рос|Мин|Мін|Гос|Гор|Обл|Глав|Укр|Держ|Міськ)[а-яєії]")
"""How the short names of offices begin, whose endings may be like those of nouns for people ("Горнадзор")."""


@dataclass(slots=True)
class Kinds(Named):
    """Everybody who is named, and the kinds of the nouns that are no names; `several` is what the verb of the source in
    hand tells of its subject."""

    several: bool = False

    def _stem(self, n: int) -> str:
        """The stem of a noun, though it opens a headline with a capital; German has capitals for all."""
        word = self.reading.tokens[n].text
        return stem(word.casefold() if self.language in ("es", "fr") else word, self.language)

    def _may_be_somebody(self, first: int, head: int) -> bool:
        """Whether a noun of no list looks like one for a person, who is spoken of as known: "the hydrologist"."""
        noun = self.reading.tokens[head].text
        definite = self.reading.tokens[first].text.casefold() in DEFINITE or self.language in ("ru", "uk")
        plain = noun.islower() or self.language == "de" or "-" in noun or (noun[0].isupper() and first < head)
        plain = plain or (self._opens(head) and not _OFFICIAL.match(noun))
        if plain and self.genitive and foreign_genders.is_native(noun, self.language):
            return not self.kind(head)
        return definite and not self.kind(head) and plain and foreign_genders.may_speak(noun, self.language)

    def _does_things(self, head: int, last: int) -> bool:
        """Whether a noun of no list is told by a clause to want something, or to be called by no name, which texts do
        not: "a trader | who wishes to stay anonymous"."""
        return not self.kind(head) and any(self._why_unnamed(n) for n in range(head, last + 1) if self._is_who(n))

    def _is_who(self, n: int) -> bool:
        return self.reading.tokens[n].text.casefold() in WHO or self.reading.tokens[n].text == ","

    def _why_unnamed(self, n: int) -> re.Match[str] | None:
        """Words behind token `n`, in its sentence, that say why somebody is not named."""
        reading = self.reading
        here = (k for k in range(n, len(reading.tokens)) if reading.sentence[k] != reading.sentence[n])
        return anonymous(self.language).search(reading.text(n, next(here, len(reading.tokens)) - 1))

    def _type(self, first: int, head: int) -> SpeakerType:
        token = self.reading.tokens[head]
        listed = self.kind(head)
        article = self.reading.tokens[first].text.casefold()
        several = article in _PLURAL_ARTICLES | NUMBERS or plural(token.text, self.language)
        if self.language == "de":
            bare = first == head and not self._has_article(head)
            dative = article in _DATIVE and token.text.endswith(("ern", "eln")) and token.text not in _BARE_PLURAL
            several = (
                dative
                or (several and article != "des")
                or ((bare or article == "die") and _WEAK_PLURAL.search(token.text) is not None)
            )
        several = several and not self._one_in_genitive(head)
        if self.language == "de" and token.text.endswith("er"):
            several = article not in _ONE_GERMAN and not self._does(head)  # "Fischer" are one or several
        if listed == "person" and several:
            return "group"
        if listed:
            return _KINDS[listed]
        if (native := self._native(first, head)) is not None:
            return native
        if (several or self.several) and self._opens(head) and foreign_genders.several_speak(token.text, self.language):
            return "group"  # whose capital only opens the sentence
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
            thing = word.endswith("in") and article not in _FEMININE  # "das Magazin"
            return None if article not in ARTICLES or thing else "group" if several else "unnamed person"
        return "group" if article in _PLURAL_ARTICLES else "unnamed person" if article in DEFINITE else None
