"""Names in languages without a parser: what is a person's name in a run of capitals, and what a noun stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from onrecord.extract import cues
from onrecord.extract.results import Attribution
from onrecord.extract.speakers import foreign_genders
from onrecord.extract.speakers.endings import adjective, hardened, nominative, plural, plural_of, stem
from onrecord.extract.speakers.foreign_stems import by_stem, seats, tails
from onrecord.extract.speakers.kinds import gender_of
from onrecord.extract.speakers.lists import pairs, small
from onrecord.extract.speakers.reading import Reading

OF = frozenset(("de", "del", "du", "d'", "d’", "en", "à", "in", "aus", "im"))
_GERMAN_OFFICE = re.compile(
    r"[a-zäöüß](?:er|erin|rat|rätin|wirt|wirtin|arzt|ärztin|anwalt|anwältin|bauer|bäuerin|chef|chefin|ist|istin|log[ei]n?|eur|eurin|ent|entin|ant|antin|or|orin|mann|frau|wart)$"
)
_CHIEF = re.compile(r"[a-zäöüß]{3}chef(?:in|innen|s)?$")  # in compounds, whose other half may be a body
_WORKS = re.compile(
    r"^[А-ЯЁЄІЇҐ].+(?:газ|пром|банк|стро[йі]|буд|торг|транс|завод|центр|серв[иі]с|порт|флот|хл[еі]б)[еі]$"
)
"""A firm's name in the locative, by what it ends in: "в «Лунпроме»"."""
_BODY_IN = re.compile(r"^[а-яёіїєґ]{4,}(?:ств[еі]|цтві|ц[иі][иї])$")
"""The locative of what bodies are called: "в пароходстве", "в дирекции"."""
_QUALIFYING = re.compile(r"(?:ой|ей|ого|его|ому|ему|ої|ій|ьої|ою)$")
_COUNTRY = re.compile(r"[а-яіїєґ]{3}(?:ии|ії)$")
_AGED = re.compile(r"(?:летн(?:ий|яя)|річн(?:ий|а))$")
_SHORT_TAIL = re.compile(r"(?:[Bb]und|[Rr]at|[Aa]mt|[Vv]erband|[Bb]latt|[Ww]erk|[Hh]aus|[Kk]reis|[Dd]ienst)es$")
_SHORTENED = re.compile(r"(?:глав|голов|зам|спец|обл|рай|гор|міськ|гос|держ)(?=[^\W\d_]{4})")
"""What Slavic offices may begin with, short for an adjective: "главврач"."""
_CIRCLES = re.compile(r"(?<=[a-zäöü]kreise)n\b")
"""The dative of several behind "aus": "aus Regierungskreisen"."""
_SEVERAL = re.compile(
    r"^(?P<article>[Dd]en|[Ii]hren|[Ss]einen|[Aa]llen|[Vv]ielen|[Mm]ehreren|[Uu]nseren)"
    r"(?P<rest>\s(?:Seiten|(?!Bauern|Nachbarn|Eltern|Vettern)[A-ZÄÖÜ][\w-]+(?:er|el)(?=n\b)))n?\b"
)
"""The dative of several: "ihren Beratern"."""
_NO_GIVEN = small("foreign.no_given")
"""What clubs and stations begin with, and nobody's name: "Onda", "Atlético"."""
_INDEFINITE = re.compile(r"^[Ee]ine[rms]\b")
_EX = re.compile(r"ex-?(?=[^\W\d_]{5})")
ARTICLES = small("foreign.articles")
NUMBERS = small("foreign.numbers")
_PLACES = small("foreign.places")
_LEADING = small("foreign.leading")
_WHERE = frozenset(("в", "во", "на", "під", "под", "біля", "над", "через", "по", "из"))
_WHOSE = frozenset(("его", "её", "ее", "их", "його", "її", "їх"))
_ONE = frozenset(("un", "una", "une", "ein", "eine"))
OPENING = '«„“"@'


@dataclass(slots=True)
class Names:
    """The names and nouns of one article; `heard` are the tokens of its sources."""

    reading: Reading
    language: str
    heard: frozenset[int]
    genitive: bool = field(default=False, init=False)
    """Whether the source in hand stands in the genitive, behind "by the words of"."""
    _dons: frozenset[str] | None = field(default=None, init=False)

    @property
    def listed(self) -> bool:
        """Whether there are lists for the language; where there are none, hardly a word is known."""
        return bool(pairs(self.language))

    @property
    def pronouns(self) -> dict[str, str]:
        """Pronouns of the third person, each with whom it can mean."""
        return pairs(f"pronouns.{self.language}" if self.listed else "pronouns.other")

    def kind(self, n: int) -> str | None:
        """What the list says of token `n`: person, organisation, document, group or None."""
        word = self.reading.tokens[n].text.casefold()
        known = pairs(self.language)
        if self.language == "de":  # compounds: "Polizeisprecherin", "SPD-Chef"
            word = word.rpartition("-")[2] or word
            if _CHIEF.search(word):
                return "person"
            ends = ("", "s", "n", "in", "innen", "en", "es", "e")
            forms = [word.removesuffix(end) for end in ends]
            return next((known[s] for f in forms for s in tails(f) if s in known), None)
        slavic = self.language in ("ru", "uk")
        if slavic and self._qualifies(n):
            return None
        word = hard if (hard := hardened(word, self.language)) in known else word
        if self.language in ("es", "fr") and (former := _EX.match(word)) and word not in known:
            word = word[former.end() :]
        if slavic and word not in known:  # "vice-premier"; the list has "press secretary" as it is
            word = word.rpartition("-")[2] or word
        if slavic and (short := _SHORTENED.match(word)) and known.get(word[short.end() :]) == "person":
            return known.get(word, "person")
        if slavic and word.endswith("иня") and word.removesuffix("иня") in known:
            return known[word.removesuffix("иня")]
        same = stem(word, self.language) if slavic else ""
        for size in range(len(word), 2, -1):
            if size < len(same) and same in by_stem(self.language):
                break  # "мэрии" is the town hall's, not the mayor's
            if word[:size] in known and len(word) - size <= 3 and not _of_kind(word[size:], self.language):
                return known[word[:size]]
        return by_stem(self.language).get(same) if same else None

    def _qualifies(self, n: int) -> bool:
        """Whether token `n` is an adjective of the noun for a body behind it: "of the | military | administration"."""
        tokens, listed = self.reading.tokens, pairs(self.language)
        word, behind = (t.text.casefold() for t in (tokens[n], tokens[min(n + 1, len(tokens) - 1)]))
        if not _QUALIFYING.search(word) or word in listed or stem(behind, self.language) == behind:
            return False
        return "organisation" in (listed.get(behind), by_stem(self.language).get(stem(behind, self.language)))

    def as_listed(self, n: int) -> bool:
        """Whether a noun stands as the list has it, in the nominative."""
        word = self.reading.tokens[n].text.casefold()
        return word in pairs(self.language) or word.rpartition("-")[2] in pairs(self.language)

    def in_nominative(self, first: int, head: int, last: int, subject: bool, placed: bool = False) -> str:
        """The words of a phrase, a listed Slavic noun and the adjectives before it in the nominative: "in the report";
        `placed` where a preposition shows that -і is no plural's ending."""
        phrase = " ".join(self.reading.text(first, last).split())
        if self.language == "de":
            phrase = self._without_genitive(phrase) if head == first + 1 else phrase
            phrase = _SEVERAL.sub(lambda m: m["article"][:-1].replace("de", "die") + m["rest"], phrase)
            phrase = _CIRCLES.sub("", phrase)
            return _INDEFINITE.sub(lambda m: m[0][: 4 if m[0][-1] == "r" else 3], phrase)
        word, before = self.reading.tokens[head].text, [t.text for t in self.reading.tokens[first:head]]
        if placed and first == head == last and (seat := seats(self.language).get(stem(word, self.language))):
            return seat
        if placed and first == head == last and _WORKS.search(word) and self.language in ("ru", "uk"):
            return word[:-1]
        if placed and first == head == last and _BODY_IN.search(word) and not self.kind(head):
            return word[:-1] + ("о" if word[-2] == "в" else "я")
        oblique = self.language in ("ru", "uk") and word.casefold() not in pairs(self.language)
        noun = self._listed_as(word) if oblique and not subject else ""
        if noun.endswith("нн") or (noun and word.casefold() == noun + "а" and noun.endswith("ов")):
            noun = ""  # the list has a stem: "commissioner", an adjective
        adjectives = [w if w.casefold() in _WHOSE else adjective(w, noun, self.language) for w in before]
        one = placed or (before and adjectives[0])
        if noun and self.genitive and (several := plural_of(word, noun, self.language)):
            whose = [
                re.sub(r"(?<=[ыи])х$", "е", w) if self.language == "ru" else w.removesuffix("их") + "і" for w in before
            ]
            many = all(w.endswith(("ых", "их")) for w in before)
            return " ".join([*whose, several + phrase.removeprefix(" ".join([*before, word]))]) if many else phrase
        if not noun or noun == word.casefold() or not all(adjectives) or (not one and plural(word, self.language)):
            return phrase
        noun = word[:1] + noun[1:]
        return " ".join([*adjectives, noun + phrase.removeprefix(" ".join([*before, word]))])

    def _without_genitive(self, phrase: str) -> str:
        """A German phrase that begins with an article in the genitive and a noun, without the one's and the other's."""
        article, noun, *rest = phrase.split()
        known = pairs("de")
        bare = (noun.removesuffix(end) for end in ("s", "es") if noun.endswith(end))
        one = next((b for b in bare if any(t in known for t in tails(b.casefold()))), "")
        one = one or (noun.removesuffix("es") if _SHORT_TAIL.search(noun) else "")
        return " ".join([one, *rest]) if article.casefold() == "des" and one else phrase

    def _listed_as(self, word: str) -> str:
        """The one noun of the list of which a Slavic word is another form, or a compound of it; "" where none is."""
        listed, low = pairs(self.language), word.casefold()
        if (hard := hardened(low, self.language)) in listed:
            return hard
        for tail in tails(low) if "-" not in low else [low]:
            same = [w for w in listed if len(w) > 2 and stem(w, self.language) == stem(tail, self.language)]
            ones = [w for w in same if not w.endswith(("и", "ы", "і", "ї"))]
            of_several = self.genitive and plural_of(tail, "и", self.language)
            same = [w for w in same if w not in ones] or same if of_several else ones or same
            if same:
                return low.removesuffix(tail) + same[0] if len(same) == 1 else ""
        return ""

    def unsure(self, a: Attribution, first: int, last: int) -> bool:
        """Whether, without lists, nothing shows that the words name somebody: a single word that is no name elsewhere
        in a sentence, or words of another paragraph than the cue, such as a heading."""
        reading = self.reading
        cue = [n for s in a.cue for n in reading.at(s)]
        if cue and reading.block[cue[0]] != reading.block[first]:
            return True
        word = reading.tokens[first].text
        inside = (n for n, t in enumerate(reading.tokens) if t.text == word and not reading.opens_sentence(n))
        return first == last and (not word[0].isupper() or next(inside, None) is None)

    def person(self, tokens: range) -> tuple[int, int] | None:
        """The name in a run of capitals, past the offices before it."""
        if not tokens:
            return None
        first, last = self._behind_articles(tokens[0], self._before_article(tokens))
        while first < last and not self._initial(first):
            if self.opening(first):
                pass
            elif not self.kind(first) or self._named_like(first, last) or self._said_by(first):
                break
            first += 1
        if self.reading.tokens[first].text.islower() and first > tokens[0]:
            return None  # "University | of the South"
        if any(self.kind(n) in ("organisation", "document") and not self.is_given(n) for n in range(first, last)):
            return None
        if any(self.reading.tokens[n].text.casefold() in self.pronouns for n in range(first, last + 1)):
            return None
        if self.language == "de" or self._opens(first):
            first = self._past_offices(first, last)
            if self.reading.tokens[first].text.islower():
                return None  # "the storm of Thursday night"
        if last - first > 1 and self.language in ("ru", "uk") and _COUNTRY.search(self.reading.tokens[first].text):
            first += 1  # "the minister of | Ruritania | Olaf Lind", of a given name that no list has
        if last - first > 1 and self._opens(first) and _AGED.search(self.reading.tokens[first].text):
            first += 1  # "Forty-year-old | Ada Lund"
        given = next((n for n in range(first, last) if self.is_given(n)), first)
        if self.language in ("ru", "uk") and given + 1 < last and self.is_given(given + 1):
            given += 1  # "the mother of Artyom, Svetlana Orlova", which has no comma there
        if self._is_whole(first, given):
            pass  # "Nubia | Estela Luna", of which the lists have the second alone
        elif given - first <= 2 or any(self.reading.tokens[n].text.islower() for n in range(first, given)):
            first = given  # past "the mayor of Kungur", "by the guard's account"
        text = self.reading.tokens[first].text
        if first == last and (text.isupper() or self.kind(first)):
            return None
        if self.language in ("es", "fr") and self.reading.tokens[first].text in _NO_GIVEN:
            return None
        if first < last and not self.is_given(first):
            if self.language == "de" and self.kind(last) == "person" and not self.kind(first):
                return None  # "Nordheims Trainer"
            if self._places(first) or self._is_firm(first):
                return None
            if not self._may_name(first, last) and not self._is_taken_up(first, last):
                return None
        return None if self.body_behind(last) else (first, last)

    def body_behind(self, last: int) -> int | None:
        """The noun for a body that a comma and an article set behind its name: "Brise du Large, une | guilde"."""
        texts = [t.text.casefold() for t in self.reading.tokens[last + 1 : last + 4]]
        set_off = len(texts) == 3 and texts[0] == "," and texts[1] in _ONE
        return last + 3 if set_off and self.kind(last + 3) == "organisation" else None

    def _is_whole(self, first: int, given: int) -> bool:
        """Whether a name begins before the first word of it that the lists have: Spanish and French write offices
        small, so that a capital within a sentence is a name's."""
        if self.language not in ("es", "fr") or given == first or given - first > 2:
            return False
        tokens = self.reading.tokens
        opens = self.reading.opens_sentence(first) or tokens[first - 1].text[0].isupper()
        before = tokens[first - 1].text.casefold() if first else ""
        kinds = any(self.kind(n) for n in range(first, given)) and not self._said_by(first)
        noun = before in ARTICLES or before in OF or kinds
        return not opens and not noun and all(tokens[n].text[0].isupper() for n in range(first, given))

    def _said_by(self, first: int) -> bool:
        """Whether a name stands right behind its verb, so that its first word, though a noun as well, is no office,
        which would have an article and a small letter ("sourit | Pape Lune")."""
        tokens = self.reading.tokens
        if self.language not in ("es", "fr") or self.reading.opens_sentence(first):
            return False
        before = tokens[first - 1].text
        return before.islower() and not {before, f"s'{before}"}.isdisjoint(cues.forms(self.language))

    def _behind_articles(self, first: int, last: int) -> tuple[int, int]:
        """A German run of capitals without what an article or a preposition in it joins to a name: "Einschätzung der |
        Soziologin Ada Lund"."""
        if self.language != "de":
            return first, last
        tokens = self.reading.tokens
        for n in range(last - 1, first, -1):
            office = _GERMAN_OFFICE.search(tokens[n + 1].text) or self.kind(n + 1) == "person" or self.is_given(n + 1)
            if tokens[n].text.islower() and n + 1 < last and office:
                return n + 1, last
        return first, last

    def _before_article(self, tokens: range) -> int:
        """Where a German run of capitals ends as a name: before the article of whom its bearer told ("Ada Lund | der
        Zeitung"), but not within "von der"."""
        words = [t.text for t in self.reading.tokens[tokens[0] : tokens[-1] + 1]]
        told = next((k for k, w in enumerate(words) if k > 1 and w in ("der", "dem", "den")), None)
        named = told is not None and words[told - 1] not in ("von", "van") and words[told - 1][0].isupper()
        given = named and any(self.is_given(tokens[k]) for k in range((told or 1) - 1))
        return tokens[told - 1] if self.language == "de" and told is not None and given else tokens[-1]

    def _named_like(self, first: int, last: int) -> bool:
        """Whether a given name of the lists is a noun as well, and a surname follows ("Роман Лунин")."""
        return first + 1 == last and self.is_given(first)

    def _opens(self, n: int) -> bool:
        """Whether a Slavic sentence begins with token `n`, whose capital then says nothing."""
        return self.language in ("ru", "uk") and self.reading.opens_sentence(n)

    def _places(self, first: int) -> bool:
        """Whether the noun before a name is that of a place ("on the island Stone Cap"), not of whose it is ("the
        villager of the place | Ada Lund")."""
        before = self.reading.tokens[first - 1].text.casefold() if first else ""
        if before in ("в", "во") and self.language == "ru":
            return True  # "the baths in Long Log"
        if before not in _PLACES:
            return False
        return first == 1 or self.language not in ("ru", "uk") or self.kind(first - 2) != "person"

    def _is_firm(self, first: int) -> bool:
        """Whether an article and a Spanish or French noun for a body stand before a name: "la textil | Telas Sur"."""
        before = [t.text for t in self.reading.tokens[max(0, first - 2) : first]]
        noun = self.language in ("es", "fr") and len(before) == 2 and before[1].islower()
        return noun and before[0].casefold() in ARTICLES and self.kind(first - 1) == "organisation"

    def _is_taken_up(self, first: int, last: int) -> bool:
        """Whether the last word of a name of two stands alone elsewhere, as surnames do."""
        tokens = self.reading.tokens
        same = [n for n, t in enumerate(tokens) if t.text == tokens[last].text and n != last]
        alone = [n for n in same if n == 0 or not tokens[n - 1].text[0].isupper() or self.kind(n - 1) == "person"]
        here = self.reading.sentence[last]
        return last - first == 1 and any(
            self.reading.sentence[n] > here and (n + 1 == len(tokens) or not tokens[n + 1].text[0].isupper())
            for n in alone
        )

    def _past_offices(self, first: int, last: int) -> int:
        """Where the name begins behind nouns that no list knows but whose ending is an office's."""
        tokens = self.reading.tokens
        while last - first > 1 and not self.is_given(first) and self._ends_as_office(tokens[first].text):
            first += 1
        return first

    def _ends_as_office(self, noun: str) -> bool:
        if self.language == "de":
            return _GERMAN_OFFICE.search(noun) is not None
        return foreign_genders.may_speak(noun, self.language)

    def _may_name(self, first: int, last: int) -> bool:
        """Whether a run of capitals that begins with no known given name may be a person's all the same: neither an
        article, a quotation mark nor a preposition stands right before it. German nouns have capitals too: there an
        office before it, or that it is a source, must show it."""
        tokens = self.reading.tokens
        before = tokens[first - 1].text if first else ""
        if before.casefold() in ARTICLES | OF or (before and before in OPENING):
            return False
        if self.language in ("ru", "uk") and (before.casefold() in _WHERE or (first and self._are_of(first - 1))):
            return False
        if self.language != "de":
            return "y" not in [tokens[n].text for n in range(first, last + 1)]  # "Port Luna and Varia" are two places
        if any(tokens[n].text.casefold() in ("der", "des", "die", "das", "dem", "den") for n in range(first, last + 1)):
            return any(tokens[n].text.casefold() in ("von", "van") for n in range(first, last + 1))
        set_off = before == "," and last + 1 < len(tokens) and tokens[last + 1].text == "," and last - first == 1
        office = set_off or (
            first > 0 and (self.kind(first - 1) == "person" or _GERMAN_OFFICE.search(tokens[first - 1].text))
        )
        return bool(office) or first in self.heard

    def _are_of(self, n: int) -> bool:
        """Whether token `n` is a noun of several, behind which stands where they live: "the villagers of | Dry Log"."""
        return self.as_listed(n) and pairs(self.language).get(self.reading.tokens[n].text.casefold()) == "group"

    def is_given(self, n: int) -> bool:
        """Whether token `n` is a given name, or the initial of one before a surname."""
        text = self.reading.tokens[n].text
        if self.language in ("ru", "uk"):
            return self._initial(n) or any(form.casefold() in pairs("given-cyrillic") for form in nominative(text))
        return bool(gender_of(text) or gender_of(text.split("-")[0])) or text in self._behind_don()

    def is_oblique(self, n: int) -> bool:
        """Whether a Slavic given name stands in another case than the nominative: "with | Olaf"."""
        word, known = self.reading.tokens[n].text, pairs("given-cyrillic")
        if self.language not in ("ru", "uk") or self._initial(n) or word.casefold() in known:
            return False
        return any(form.casefold() in known for form in nominative(word))

    def _behind_don(self) -> frozenset[str]:
        """What the article sets behind Spanish "don" and "doña", which only given names follow."""
        if self._dons is None:
            beside = pairwise(t.text for t in self.reading.tokens) if self.language == "es" else ()
            self._dons = frozenset(b for a, b in beside if a.casefold() in ("don", "doña"))
        return self._dons

    def _initial(self, n: int) -> bool:
        text = self.reading.tokens[n].text
        return len(text) == 1 and text.isupper() and [t.text for t in self.reading.tokens[n + 1 : n + 2]] == ["."]

    def opening(self, n: int) -> bool:
        return self.reading.tokens[n].text.casefold() in ARTICLES | _LEADING


def _of_kind(ending: str, language: str) -> bool:
    """Whether what a Spanish or French word has more than a noun makes it an adjective: "vecinal" of "vecina"."""
    return language in ("es", "fr") and ending in ("l", "les", "al", "ale", "ales")
