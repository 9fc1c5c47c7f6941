"""Everybody named in an article of a language without a parser: people with their names and offices."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from onrecord.extract.speakers import foreign_genders
from onrecord.extract.speakers.endings import nominative, stem
from onrecord.extract.speakers.entities import Entity, Gender, Mention, Role
from onrecord.extract.speakers.foreign_names import Names
from onrecord.extract.speakers.kinds import gender_of
from onrecord.extract.speakers.lists import pairs, small

_LONGEST = 14  # words of an office set behind a name
_MARKED = 8  # tokens of a name in marks
_BETWEEN = small("foreign.between")
_SLAVIC_ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая|яя|ій|ська|цька|[внш]на|рша)$")

_OF_BODY = re.compile(r"(?:ой|ей|ого|его|ої|ьої|ых|их)$")
_RANKS = frozenset(("premier", "première", "primer", "primera", "vice", "erster", "erste", "zweiter", "zweite"))
"""What stands before an office and belongs to it: "Premier ministre", "Zweite Bürgermeisterin"."""
_WOMAN = re.compile(r"^[A-ZÄÖÜ][\w-]+(?:er|ist|eur|ant|ent|or|log)in$")
_GENITIVE = frozenset(("des", "eines", "ihres", "seines"))
_DEGREES = frozenset(("Dr", "Prof", "Mag", "Ing", "Dra", "Dipl", "DDr", "Lic", "Pr", "Me", "Maître"))
_MANS_SURNAME = re.compile(
    r"^[А-ЯЁЄІЇҐ][а-яёіїєґ’'-]*(?:[оеё]в|[иы]н|ін|їн|ский|цкий|ський|цький|енко|[ую]к|ян|дзе|швили|швілі)$"
)

_WOMANS_SURNAME = re.compile(r"(?:[оеєё]ва|[иії]на|ая|[сцз]ька)$")
POLITE: dict[str, Gender] = {
    "m": "m", "mr": "m", "monsieur": "m", "herr": "m", "herrn": "m", "señor": "m", "don": "m", "пан": "m",
    "господин": "m", "mme": "f", "mlle": "f", "madame": "f", "frau": "f", "señora": "f", "doña": "f", "пані": "f",
    "госпожа": "f",
}  # fmt: skip


@dataclass(slots=True)
class Named(Names):
    """The people, bodies and mentions of the article, filled in one walk over its names and sources."""

    people: list[Entity] = field(default_factory=list)
    bodies: list[Entity] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def gather(self) -> None:
        """Find the people and bodies that are named, and put short and full names together."""
        named = (part for n in self.reading.analysis.names for part in self._parted(self.reading.at(n.span)))
        runs = [r for r in (self.person(part) for part in named) if r]
        runs = [self._without_object(r, runs) for r in runs]
        alone = set(self._surnames_of_office(runs))
        runs += alone
        for first, last in sorted(runs, key=lambda r: (self._initial(r[0]), r[0] - r[1])):
            name = " ".join(self.reading.text(first, last).split())
            full = last > first or (first, last) in alone
            entity = self.bearer(name) if full else None
            if entity is None and full:
                gender = foreign_genders.of_name(name, self.language)
                entity = Entity(type="person", names=[name], named=True, gender=gender)
                self.people.append(entity)
            elif entity:
                entity.names.append(name)
        self._men_in_genitive()
        for first, last in sorted(set(runs) | self._surnames(runs)):
            entity = self.bearer(self.reading.text(first, last), first)
            if entity:
                self._mention(entity, first, last)
        self._offices()

    def _men_in_genitive(self) -> None:
        """Take for a man who is called in no other form than the genitive what could be a woman's name as well, where
        his surname stands as a man's elsewhere: "asked Ruslana Lunina. | Lunin | replied"."""
        if self.language not in ("ru", "uk"):
            return
        texts = {t.text for t in self.reading.tokens}
        for e in self.people:
            if e.gender != "f":
                continue
            given, surname = e.names[0].split()[0], e.names[0].split()[-1]
            man = any(pairs("given-cyrillic").get(f.casefold()) == "m" for f in nominative(given)[1:])
            forms = {surname[:-1] + end for end in ("", "ым", "им")} if surname.endswith("а") else set()
            own = any(o is not e and o.names[0].split()[-1] in forms for o in self.people)
            told = any(self._is_mans_office(n - 1) for n, t in enumerate(self.reading.tokens) if n and t.text == given)
            if told and given[-1:] in "ая" and given.casefold() not in pairs("given-cyrillic"):
                e.gender = "m"  # a name of no list, which of a woman would end otherwise there
            elif man and told and surname[-1] in "аяиії" and not _WOMANS_SURNAME.search(surname):
                e.gender = "m"  # "in the view of the hydrologist …", a man's office
            elif man and not own and forms & texts and given[-1:] in "ая" and len(set(e.names)) == 1:
                e.gender = "m"

    def _is_mans_office(self, n: int) -> bool:
        """Whether the office that ends at token `n` is a man's in the genitive, listed without its ending: "of the
        hydrologist", "of the | head | of the town"."""
        while n > 0 and self.reading.tokens[n].text.islower() and self.kind(n) != "person":
            n -= 1
        word = self.reading.tokens[n].text.casefold()
        return self.kind(n) == "person" and word[-1:] in ("а", "я") and word[:-1] in pairs(self.language)

    def _parted(self, tokens: range) -> list[range]:
        """A Slavic run of capitals that is two names, one of whose it is, and one: "the lawyer of Ada Lund | Olaf
        Lind"."""
        if self.language in ("ru", "uk") and len(tokens) > 3:
            for n in tokens[2:-1]:
                if self.is_given(n) and not self._initial(n) and any(self.is_given(k) for k in range(tokens[0], n - 1)):
                    return [range(tokens[0], n), range(n, tokens[-1] + 1)]
        return [tokens]

    def _surnames_of_office(self, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Surnames that end a source after an office, and that nobody has in full: "the head of the committee | Lunin";
        a man's, which in the nominative no place ends in behind an office."""
        if self.language not in ("ru", "uk"):
            return []
        tokens, taken = self.reading.tokens, {n for first, last in runs if first < last for n in range(first, last + 1)}
        found = []
        for n in sorted(self.heard):
            if n + 1 in self.heard or n in taken or not _MANS_SURNAME.search(tokens[n].text) or self.kind(n):
                continue
            first = n
            while first - 1 in self.heard and not self.reading.opens_sentence(first):
                first -= 1
            if first < n and self.kind(first) == "person" and not any(k in taken for k in range(first, n)):
                found.append((n, n))
        return found

    def _without_object(self, run: tuple[int, int], runs: list[tuple[int, int]]) -> tuple[int, int]:
        """A run without the capital that only opens its sentence: "Sponsors Lund assured", where Ada Lund is named."""
        first, last = run
        opens = self.reading.opens_sentence(first)
        if last - first != 1 or not opens or self.language not in ("ru", "uk") or self.is_given(first):
            return run  # only there an object may open a sentence without an article
        surname = stem(self.reading.tokens[last].text, self.language)
        others = (stem(self.reading.tokens[b].text, self.language) for a, b in runs if a < b and self.is_given(a))
        return (last, last) if surname in others else run

    def _surnames(self, runs: list[tuple[int, int]]) -> set[tuple[int, int]]:
        """Where a surname stands alone, though it opens its sentence or German gives all nouns capitals."""
        inside = {n for first, last in runs for n in range(first, last + 1)}
        last_names = [e.names[0].split()[-1] for e in self.people]
        own = {stem(part, self.language) for name in last_names for part in (name, name.split("-")[0])}
        return {
            (n, n) for n, t in enumerate(self.reading.tokens)
            if n not in inside and t.text[0].isupper() and not self.kind(n) and stem(t.text, self.language) in own
        }  # fmt: skip

    def bearer(self, name: str, at: int = -1) -> Entity | None:
        """Who bears `name`: all of its words, whatever their endings, are in the full name. Of several with one
        surname, its form tells, or what stands before token `at`: an initial, or "Mrs"."""
        parts = [stem(p, self.language) for p in name.split()]
        found = [e for e in self.people if self._fits_name(parts, e)]
        if len(found) > 1 and (form := foreign_genders.of_surname(name.split()[-1], self.language)):
            found = [e for e in found if e.gender == form] or found
        if len(found) > 1 and at > 0:
            before = self.reading.tokens[at - 1].text
            initial = self.reading.tokens[at - 2].text if before == "." and at > 1 else before
            by_initial = [e for e in found if len(initial) == 1 and e.names[0].startswith(initial)]
            polite = POLITE.get(initial.casefold(), "")
            by_title = [e for e in found if polite and e.gender == polite]
            found = by_initial[:1] or by_title[:1] or found
        return found[0] if found else None

    def _fits_name(self, parts: list[str], e: Entity) -> bool:
        own = [stem(p, self.language) for p in e.names[0].split()]
        if parts == own or (len(parts) > 1 and all(any(_alike(p, o) for o in own) for p in parts)):
            return True
        if len(parts) > 1:
            return False
        middle = own[1:] if self.language == "es" else own[-1:]  # the father's name, before the mother's
        joined = [stem(p, self.language) for p in e.names[0].split()[-1].split("-")]
        return parts[0] in (own[0], *middle) or (len(joined) > 1 and parts[0] == joined[0])

    def _mention(self, entity: Entity, first: int, last: int) -> None:
        m = Mention(kind="name", first=first, last=last, head=last, type=entity.type, subject=True, entity=entity)
        self.mentions.append(m)
        entity.mentions.append(m)

    def _offices(self) -> None:
        """The words right before or, after a comma, behind a full name: by these its bearer is taken up again."""
        tokens = self.reading.tokens
        named = {n for m in self.mentions for n in range(m.first, m.last + 1)}
        for m in self.mentions:
            if m.entity is None:
                continue
            n = m.first - 1
            while n > 1 and (tokens[n].text == "." or tokens[n].text in _DEGREES):
                n -= 1  # "the curator, Dr. | Ada Lund"
            if n > 0 and tokens[n].text == ",":
                n -= 1
            if n >= 0 and tokens[n].text.casefold() in _BETWEEN:
                n = -1  # "the judge ordered | to North Line", "the mayor of | Port Lind"
            first = n
            while first >= 0 and first > m.first - 8 and self.reading.sentence[first] == self.reading.sentence[m.first]:
                if tokens[first].text in ("»", "“") and (opened := self._opened(first)) >= 0:
                    first = opened - 1  # "the head of the fund «North» | Ada Lund"
                    continue
                punctuation = tokens[first].pos == "PUNCT" and tokens[first].text != "№"
                if self.kind(first) == "person" or punctuation or first in named:
                    first = -1 if self._does_to(first, n) else first  # "the coach | praised | Ada Lund"
                    break  # "the novelist | Ada Lund | refused the Port Lind prize"
                first -= 1
            if first >= 0 and self.kind(first) == "person" and first not in named:
                self._office(m.entity, self._whole_office(first), n)
            elif self.language == "de" and n == m.first - 1 >= 0 and _WOMAN.search(tokens[n].text):
                m.entity.gender = m.entity.gender or "f"  # by a trade that no list has
            if m.last + 2 < len(tokens) and tokens[m.last + 1].text == ",":
                for k in range(m.last + 2, min(m.last + 5, len(tokens))):
                    if self.language in ("ru", "uk") and foreign_genders.is_verb(tokens[k].text, self.language, True):
                        break  # "Olaf, | now | calls | the boy his friend"
                    if self.kind(k) == "person":
                        stop = next(
                            (x for x in range(k, min(k + _LONGEST, len(tokens))) if tokens[x].pos == "PUNCT"), k + 1
                        )
                        self._office(m.entity, k, stop - 1, behind=True)
                        break

    def _opened(self, n: int) -> int:
        """The token that opens the name in marks that token `n` closes, in Russian and Ukrainian; -1 where none."""
        tokens = self.reading.tokens
        inside = range(n - 1, max(-1, n - _MARKED), -1) if self.language in ("ru", "uk") else ()
        return next((k for k in inside if tokens[k].text in ("«", "„")), -1)

    def _does_to(self, office: int, last: int) -> bool:
        """Whether a verb stands between a noun for somebody and a name, which then is not his."""
        noun = self.reading.tokens[office].text
        woman = foreign_genders.of_noun("", noun, self.language) == "f"
        between = [t.text for t in self.reading.tokens[office + 1 : last + 1]]
        return any(foreign_genders.is_verb(w, self.language, woman) for w in between)

    def _whole_office(self, first: int) -> int:
        """Where an office begins whose last noun is at `first`: "press secretary of the governor", "town head"."""
        tokens = self.reading.tokens
        while not self.reading.opens_sentence(first):
            before = tokens[first - 1].text.casefold()
            adjective = before in _RANKS or (self.language in ("ru", "uk") and _SLAVIC_ADJECTIVE.search(before))
            told = self.language in ("ru", "uk") and self.as_listed(first) and not self.as_listed(first - 1)
            told = told or foreign_genders.of_several_told(tokens[first - 1].text, self.language)
            if not adjective and (self.kind(first - 1) != "person" or told):
                break  # "told the editors | the deputy of the mayor Ada Lund"
            first -= 1
        return first

    def _office(self, entity: Entity, first: int, last: int, behind: bool = False) -> None:
        entity.words |= {
            stem(t.text.casefold() if self.language in ("es", "fr") else t.text, self.language)
            for n, t in enumerate(self.reading.tokens[first : last + 1], first)
            if n == first or self.kind(n) == "person"
        }  # fmt: skip
        article = self.reading.tokens[first - 1].text.casefold() if first else ""
        title, body = self._title(first, last)
        noun = title.split()[0] if title and self.language in ("ru", "uk") else self.reading.tokens[first].text
        gender = foreign_genders.of_noun(article, noun, self.language)
        guessed = self.language in ("es", "fr") and not behind and not gender_of(entity.names[0].split()[0])
        if self.language in ("ru", "uk") and gender == "f":  # "her colleague Ingrid", whom no list has
            guessed = not any(f in pairs("given-cyrillic") for f in _forms(entity.names[0].split()[0]))
        if gender and (guessed or not entity.gender):
            entity.gender = gender
        if self.language == "de" and article in _GENITIVE:
            title = self._without_genitive(f"des {title}")
        if title and title.casefold() not in POLITE and not entity.roles:
            entity.roles.append(Role(title=title, affiliation=body, rank=1))

    def _title(self, first: int, last: int) -> tuple[str, str | None]:
        """An office in the nominative, and the body that a name in marks behind it names; a name that stands right
        behind the office is in the genitive, and given where the text has its nominative too."""
        tokens = self.reading.tokens
        slavic = self.language in ("ru", "uk")
        head = next((n for n in range(first, last + 1) if self.kind(n) == "person"), first) if slavic else first
        opened = next((n for n in range(head + 1, last) if tokens[n].text in ("«", "„")), -1)
        if not slavic or opened < 0:
            return self.in_nominative(first, head, last, False, slavic).strip(" ,—-"), None
        name = self.reading.text(opened + 1, last - 1).strip()
        stop = opened - 1
        while stop > head and self.kind(stop) in ("organisation", "document"):
            stop -= 1
        while head < stop < opened - 1 and _OF_BODY.search(tokens[stop].text):
            stop -= 1  # "the head of the | charitable | fund"
        if stop == opened - 1:
            others = re.findall(rf"«({re.escape(name[:-1])}[^»]?)»", self.reading.article.text)
            body = next((o for o in others if len(o) < len(name) or o != name), None)
            if body is None:
                return self.in_nominative(first, head, last, False, True).strip(" ,—-"), None
            return self.in_nominative(first, head, stop, False, True).strip(" ,—-"), body
        return self.in_nominative(first, head, stop, False, True).strip(" ,—-"), name


def _forms(given: str) -> list[str]:
    return [form.casefold() for form in nominative(given)]


def _alike(part: str, own: str) -> bool:
    """Whether two parts of names may be the same one, of which either may be an initial ("A." and "Ada")."""
    if part.endswith(".") or own.endswith("."):
        return part[0] == own[0] and (len(part) == 2 or len(own) == 2)
    return part == own
