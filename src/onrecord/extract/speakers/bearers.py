"""Whose a name is: full names put together, and of several who bear a surname the one whom it means where it stands."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from onrecord.extract.speakers import kinds
from onrecord.extract.speakers.entities import Entity, Gender
from onrecord.extract.speakers.lists import pairs, small
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.runs import PARTICLES, Run, is_given, is_role, unaccented

_DEGREES = frozenset(("Dr", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady", "Judge", "Justice"))
_QUARTERS = frozenset("NSEW")
_AGES = frozenset(("younger", "elder", "older", "junior", "senior"))
SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))


class Bearers:
    """The people of an article: `full` by their full names, `singles` by one name alone. `of` goes through the runs in
    the order of the text, since a surname means whom it meant before."""

    def __init__(self, reading: Reading, runs: list[Run]) -> None:
        self.reading, self.runs = reading, runs
        self.full = _by_full_name(runs)
        self.singles: dict[str, Entity] = {}
        by_name = {name: e for e in self.full for name in e.names}
        self._begins: dict[int, int] = {}
        for run in runs:
            if len(run.parts) > 1 and (e := by_name.get(run.text)):
                # "Sir Crispin Finch" is not whom "Ms Finch" means
                e.gender = honorific_gender(reading, run) or e.gender or _gender_as_kin(reading, run)
                e.gender = e.gender or ("" if given_gender(e) else _gender_as_subject(reading, run))
                self._begins.setdefault(id(e), run.first)
        self._weight = _weights(runs, self.full)
        for e in self.full:
            begins = self._begins.get(id(e), -1)
            surname = kinds.key(e.names[0].split()[-1])
            known = any(r.first < begins and kinds.key(r.parts[-1]) == surname for r in runs)
            if known and _is_kin(reading, begins, runs):
                self._weight[id(e)] = -1  # by the surname alone goes who was known before
        self._usual: dict[str, Entity] = {}

    def of(self, run: Run) -> Entity:
        """Who bears the name of `run`."""
        reading, full = self.reading, self.full
        bearer = _by_age(reading, run, full) or _by_degree(reading, run, self.runs, full)
        here = _in_block(reading, run, self.runs, full) if bearer is None else None
        gender = honorific_gender(reading, run) or (kinds.taken_up(reading, run) if len(run.parts) == 1 else "")
        bearer = bearer or here or (self._established(run) if not gender else None)
        bearer = bearer or _bearer(run, full, self._weight, gender) or _by_initials(run, full)
        bearer = bearer or _single(run, self.singles)
        met = self._met(run)
        if len(run.parts) == 1 and bearer in met and (bearer is not here or len(met) == 1):
            self._usual.setdefault(kinds.key(run.text), bearer)
        return bearer

    def _established(self, run: Run) -> Entity | None:
        """Of several who bear a surname, whom it meant before, or the only one who was brought in by then."""
        bearers = _surnamed(run, self.full)
        if len(run.parts) > 1 or len(bearers) < 2:
            return None
        bearers = [e for e in bearers if self._weight[id(e)] >= 0] or bearers
        if len(bearers) == 1:
            return bearers[0]
        before, met = self._usual.get(kinds.key(run.text)), self._met(run)
        return before if before in bearers else met[0] if len(met) == 1 else None

    def _met(self, run: Run) -> list[Entity]:
        """Those of the surname who were named in full before."""
        return [e for e in _surnamed(run, self.full) if self._begins.get(id(e), run.first) < run.first]


def _by_full_name(runs: list[Run]) -> list[Entity]:
    full: list[Entity] = []
    for run in sorted((r for r in runs if len(_name_parts(r.text)) > 1), key=lambda r: -len(_name_parts(r.text))):
        known = (e for e in full if any(same_person(run.text, n) or _is_surname_of(run.text, n) for n in e.names))
        if (entity := next(known, None)) is None:
            full.append(_person(run.text))
        elif run.text not in entity.names:
            entity.names.append(run.text)
    return full


def _weights(runs: list[Run], full: list[Entity]) -> Counter[int]:
    """How often each is named in full; not at all who is always called by the given name: the surname alone is
    somebody else's."""
    long = [r.text for r in runs if len(r.parts) > 1]
    weight = Counter(id(e) for text in long for e in full if any(same_person(text, n) for n in e.names))
    alone = Counter(kinds.key(r.text) for r in runs if len(r.parts) == 1)
    for e in full:
        given, surname = e.names[0].split()[0], e.names[0].split()[-1]
        if alone[kinds.key(given)] >= max(alone[kinds.key(surname)], 1):
            weight[id(e)] = 0
    return weight


def _is_kin(reading: Reading, first: int, runs: list[Run]) -> bool:
    """Whether somebody is brought in as another's kin: "Eric Lien, son of the mayor", "his wife, Ana Lien"."""
    run = next((r for r in runs if r.first == first), None)
    if run is None:
        return False
    before = [t.lemma.casefold() for t in reading.tokens[max(first - 2, 0) : first]]
    after = [t.lemma.casefold() for t in reading.tokens[run.last + 1 : run.last + 5] if t.tag != "DT"]
    kin = small("nouns.kin")
    of = after[:1] == [","] and bool(kin & set(after[1:2])) and after[2:3] == ["of"]
    near = (r for r in runs if run.last < r.first < run.last + 9)
    here = (r for r in near if reading.sentence[r.first] == reading.sentence[run.first])
    if any(kinds.key(r.parts[-1]) == kinds.key(run.parts[-1]) for r in here):
        return False  # "Patricia Marsh, mother of the victim Sean Marsh": it is her turn now
    return of or (before[-1:] == [","] and bool(kin & set(before[:1]))) or bool(kin & set(before[-1:]))


def _gender_as_kin(reading: Reading, run: Run) -> Gender:
    """ "his wife, Ana Lien" is a woman, whatever her given name says."""
    before = [t.text.casefold() for t in reading.tokens[max(run.first - 2, 0) : run.first]]
    kin = before[0] if before[1:] == [","] else ""
    gender = pairs("honorific-gender").get(kin, "") if kin in small("nouns.kin") else ""
    return "m" if gender == "m" else "f" if gender == "f" else ""


def _gender_as_subject(reading: Reading, run: Run) -> Gender:
    """ "Malini Finch said she was sad"; not "Malini Finch's wife said she was"."""
    subject = reading.tokens[run.last].dep == "nsubj" and not reading.quoted[run.first]
    return kinds.taken_up(reading, run) if subject else ""


def _single(run: Run, singles: dict[str, Entity]) -> Entity:
    """Who bears one name, and initials at most: "K. P. Marsh" is Marsh."""
    parts = _name_parts(run.text)
    surname = kinds.key(parts[-1] if parts else run.text)
    key = kinds.key(run.text) if run.parts[0].rstrip(".") in _QUARTERS else surname  # "N. Korea"
    entity = singles.setdefault(key, _person(run.text))
    if run.text not in entity.names:
        entity.names.append(run.text)
    return entity


def _person(name: str) -> Entity:
    return Entity(type="person", names=[name], named=True)


@lru_cache(maxsize=1 << 14)
def _name_parts(text: str) -> tuple[str, ...]:
    """Without initials, accents and Jr., in small letters."""
    parts = unaccented(text.casefold()).split()
    return tuple(p for p in parts if p not in SUFFIXES and not re.fullmatch(r"(\w\.)+|\w", p))


def same_person(a: str, b: str) -> bool:
    """Whether two full names can be one person's: surname and given name agree, short forms count as the long."""
    x, y = _name_parts(a), _name_parts(b)
    if _suffix(a) != _suffix(b):
        return False
    if len(x) < 2 or len(y) < 2 or x[-1] != y[-1]:
        return False
    nick = pairs("nicknames")
    return x[0] == y[0] or nick.get(x[0], "").casefold() == y[0] or nick.get(y[0], "").casefold() == x[0]


def _is_surname_of(surname: str, name: str) -> bool:
    """ "De Stoop", of Marleen de Stoop; "Ibarra Lund", of Odd Ibarra Lund."""
    first = surname.split()[0]
    own = first.casefold() in PARTICLES or (" " in surname and not is_given(first))
    return own and name.casefold().endswith(f" {surname.casefold()}")


def _suffix(name: str) -> str:
    last = name.casefold().split()[-1].rstrip(".")
    return last if last in SUFFIXES else ""


def _bearer(run: Run, full: list[Entity], weight: Counter[int], gender: Gender) -> Entity | None:
    """Whose name `run` is: the full name's, or for a surname alone the one named in full most often, whom an
    article calls so while wives and sons keep their given names."""
    parts = _name_parts(run.text)
    if len(parts) > 1:
        whole = (e for e in full if any(same_person(run.text, n) or _is_surname_of(run.text, n) for n in e.names))
        return next(whole, None)
    if not parts:
        return None
    for place in (-1, 0, -2):  # surname, given name, the first of two surnames
        found = [e for e in full if _is_called(_name_parts(e.names[0]), place, parts[0])]
        if len(found) > 1 and gender:
            sure = [e for e in found if (e.gender or given_gender(e)) == gender]
            found = sure or [e for e in found if not (e.gender or given_gender(e))] or found
        found = [e for e in found if not (gender and e.gender and e.gender != gender)]
        if place == -1 and not gender and found and all(weight[id(e)] < 0 for e in found):
            return None  # "Lien", whose wife Ana Lien came in later
        if found:
            return max(found, key=lambda e: weight[id(e)])
    slipped = kinds.one_slip if len(parts[0]) > 5 else kinds.swapped
    return next((e for e in full if slipped(_name_parts(e.names[0])[-1], parts[0])), None)


def _is_called(name: tuple[str, ...], place: int, part: str) -> bool:
    """Whether a part of a name goes by itself, at the end also the first of two that a hyphen joins: "Finch" of Ada
    Finch-Lowe."""
    return name[place] == part or (place == -1 and name[-1].startswith(f"{part}-"))


def _surnamed(run: Run, full: list[Entity]) -> list[Entity]:
    """Those whose surname `run` is."""
    return [e for e in full if kinds.key(e.names[0].split()[-1]) == kinds.key(run.text)]


def _by_age(reading: Reading, run: Run, full: list[Entity]) -> Entity | None:
    """ "the younger Gray", "Gray senior": of two named so, the later introduced is taken for the younger."""
    around = (*reading.tokens[max(run.first - 1, 0) : run.first], reading.tokens[run.last])
    word = next((w for t in around if (w := t.text.casefold()) in _AGES), "")
    if not word:
        return None
    by_place = sorted(_surnamed(run, full), key=lambda e: _first(reading, e))
    met = [e for e in by_place if _first(reading, e) < reading.tokens[run.first].span[0]]
    by_place = met if len(met) > 1 else by_place
    if len(by_place) < 2:
        return None
    brothers = _elder_brother(reading, by_place)
    if brothers and word in ("younger", "elder", "older"):
        return brothers[word == "younger"]
    father = next((e for e in by_place if _leads_in(reading, e, ("father", "mother"))), None)
    if father and word == "senior":
        return father
    return by_place[-1] if word in ("younger", "junior") else by_place[0]


def _elder_brother(reading: Reading, bearers: list[Entity]) -> tuple[Entity, Entity] | None:
    """ "Jonas Finch beat his elder brother, Emil Finch": the elder and the younger of the two."""
    elder = next((e for e in bearers if _leads_in(reading, e, ("elder", "older"))), None)
    younger = next((e for e in bearers if _leads_in(reading, e, ("younger",))), None)
    other = next((e for e in bearers if e not in (elder, younger)), None)
    elder, younger = elder or (other if younger else None), younger or (other if elder else None)
    return (elder, younger) if elder and younger else None


def _leads_in(reading: Reading, e: Entity, words: tuple[str, ...]) -> bool:
    """Whether one of `words` stands before a full name: "his elder brother, | Emil Finch"."""
    before = reading.article.text[max(0, _first(reading, e) - 25) : _first(reading, e)]
    return any(w in words for w in re.split(r"\W+", before.rpartition(".")[2])[-4:])


def _by_degree(reading: Reading, run: Run, runs: list[Run], full: list[Entity]) -> Entity | None:
    """ "Dr Marsh", of several called so: the only one who is a doctor in full as well."""
    degree = _degree(reading, run)
    if len(run.parts) > 1 or not degree:
        return None
    bearers = _surnamed(run, full)
    called = {r.text for r in runs if len(r.parts) > 1 and _degree(reading, r) == degree}
    with_it = [e for e in bearers if called & set(e.names)]
    return with_it[0] if len(bearers) > 1 and len(with_it) == 1 else None


def _degree(reading: Reading, run: Run) -> str:
    before = reading.tokens[run.first - 1].text.rstrip(".") if run.first else ""
    office = before[:1].isupper() and is_role(before) and not honorific_gender(reading, run)
    return before if before in _DEGREES or office else ""


def _in_block(reading: Reading, run: Run, runs: list[Run], full: list[Entity]) -> Entity | None:
    """Of several who bear a surname, the only one whose full name the paragraph has before it."""
    bearers = _surnamed(run, full)
    if len(run.parts) > 1 or len(bearers) < 2 or honorific_gender(reading, run):
        return None
    block = reading.block[run.first]
    before = [r.text for r in runs if r.first < run.first and reading.block[r.first] == block and len(r.parts) > 1]
    near = [e for e in bearers if any(t in e.names for t in before)]
    told = kinds.taken_up(reading, run)  # "Marsh allowed her staff"
    fits = len(near) == 1 and (not told or (near[0].gender or given_gender(near[0])) in ("", told))
    return near[0] if fits else None


def _by_initials(run: Run, full: list[Entity]) -> Entity | None:
    """ "OF" for Orla Finch, if one alone is called so."""
    if not run.text.isupper() or not 1 < len(run.text) < 4:
        return None
    fit = [e for e in full if any(initials(name) == run.text for name in e.names)]
    return fit[0] if len(fit) == 1 else None


def initials(name: str) -> str:
    return "".join(part[0] for part in re.split(r"[\s-]+", name) if part)


def _first(reading: Reading, e: Entity) -> int:
    return reading.article.text.find(e.names[0])


def given_gender(entity: Entity) -> Gender:
    given = entity.names[0].split()[0]
    return kinds.gender_of(given) or kinds.gender_of(given.split("-")[0])


def honorific_gender(reading: Reading, run: Run) -> Gender:
    if not run.first:
        return ""
    word = reading.tokens[run.first - 1].text.casefold()
    gender = pairs("honorific-gender").get(word, "")
    return "m" if gender == "m" else "f" if gender == "f" else ""
