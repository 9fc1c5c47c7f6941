"""Named people, bodies and places: runs of capitals told apart by evidence, put together over the article."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from onrecord.extract.speakers import kinds, titles
from onrecord.extract.speakers.entities import Entity, Gender, Mention
from onrecord.extract.speakers.finding import find_runs
from onrecord.extract.speakers.lists import pairs, words
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.runs import PARTICLES, Run, begins_turn, hyphened
from onrecord.record import SpeakerType

_DEGREES = frozenset(("Dr", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady", "Judge", "Justice"))
_HONOURS = frozenset(("kc", "qc", "sc", "mp", "mep", "msp", "obe", "mbe", "cbe", "phd", "md", "esq", "esq."))
_QUARTERS = frozenset("NSEW")
_AGES = frozenset(("younger", "elder", "older", "junior", "senior"))
SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))


def find(reading: Reading) -> tuple[list[Entity], list[Mention]]:
    """The named entities of the article, and each mention of them by name, in order."""
    runs = [r for r in _without_titles(reading, find_runs(reading)) if not _is_no_part(reading, r)]
    kind_of = kinds.of(reading, runs)
    runs = [part for r in runs for part in _without_subject(reading, r, runs, kind_of)]
    runs = _overlooked(reading, runs, kind_of)
    people = [r for r in runs if kind_of[kinds.key(r.text)] == "person"]
    others = [r for r in runs if kind_of[kinds.key(r.text)] not in ("person", "skip")]
    entities: list[Entity] = []
    mentions = _people(reading, people, entities) + _bodies(reading, others, kind_of, entities)
    mentions.sort(key=lambda m: m.first)
    return entities, mentions


def _without_titles(reading: Reading, runs: list[Run]) -> list[Run]:
    """`runs` without the names in the title of a book or a film, which do not speak; a title that is one name stays."""
    inside: dict[int, range] = {}
    for title in titles.between(reading, 0, len(reading.tokens) - 1):
        inside |= dict.fromkeys(title, title)
    return [
        r for r in runs
        if r.first not in inside
        or r.last not in inside
        or _fills(reading, r, inside[r.first])
        or reading.tokens[r.first - 1].text == "with"  # "Extra Time with Gwenda Parris" names who speaks there
    ]  # fmt: skip


def _is_no_part(reading: Reading, run: Run) -> bool:
    """Whether a name only signs: the agency of "LEITH (AP) —", the editor of an insert."""
    before, after = reading.tokens[run.first - 1 : run.first], reading.tokens[run.last + 1 : run.last + 3]
    around = [t.text for t in (*before, *after)]
    if around[:1] in (["—"], ["–"], ["-"]) and around[1:2] in ([")"], ["."]) and run.text in ("Ed", "Eds", "Editor"):
        return True  # "(the contractor. — Ed.)"
    near = run.first < 12 or reading.block[run.first - 12] != reading.block[run.first]
    return near and around[:2] == ["(", ")"] and around[2:] in (["—"], ["–"], ["-"], ["--"])


def _fills(reading: Reading, run: Run, title: range) -> bool:
    rest = (reading.tokens[n] for n in title if not run.first <= n <= run.last)
    return not any(t.text[0].isalnum() and t.tag != "DT" for t in rest)


def _without_subject(reading: Reading, run: Run, runs: list[Run], kind_of: dict[str, str]) -> list[Run]:
    """ "In an interview with the Salin Courier | Finch said": a body's name that runs on into a known surname, which
    is the subject of what follows."""
    after = reading.tokens[run.last + 1 : run.last + 2]
    if kind_of[kinds.key(run.text)] != "organisation" or run.first == run.last or not after:
        return [run]
    surname, verb = reading.tokens[run.last].text, after[0].tag in ("VBD", "VBZ")
    people = (r.parts for r in runs if len(r.parts) > 1 and kind_of[kinds.key(r.text)] == "person")
    if not verb or not any(parts[-1] == surname for parts in people):
        return [run]
    body = Run(run.first, run.last - 1, run.label, reading.text(run.first, run.last - 1))
    kind_of.setdefault(kinds.key(body.text), "organisation")
    kind_of[kinds.key(surname)] = "person"
    return [body, Run(run.last, run.last, "PERSON", surname)]


def _overlooked(reading: Reading, runs: list[Run], kind_of: dict[str, str]) -> list[Run]:
    """`runs`, and single words elsewhere that are a name of one word, somebody's surname or initials: PENCE in a
    transcript, or MP, a surname in a headline."""
    speak = ("person", "organisation", "place")
    known = {kinds.key(r.text) for r in runs if len(r.parts) == 1 and kind_of[kinds.key(r.text)] in speak}
    people = [r for r in runs if len(r.parts) > 1 and kind_of[kinds.key(r.text)] == "person"]
    initials = {_initials(r.text) for r in people}
    surnames = {kinds.key(r.parts[-1]) for r in people}
    given = {kinds.key(r.parts[0]) for r in people if kinds.gender_of(r.parts[0])}
    covered = {n for r in runs for n in range(r.first, r.last + 1)}
    more = []
    for n, t in enumerate(reading.tokens):
        last = hyphened(reading, n)
        if last > n and kinds.key(reading.text(n, last)) in surnames and not covered & set(range(n, last + 1)):
            more.append(Run(n, last, "", reading.text(n, last)))
        elif t.text in initials and begins_turn(reading, n):
            kind_of[kinds.key(t.text)] = "person"
            more += [Run(n, n, "", t.text)] if n not in covered else []
        elif n in covered or len(t.text) < 3 or not t.text[0].isupper() or t.tag in ("PRP", "DT", "IN"):
            continue
        elif (key := kinds.key(t.text)) in surnames or (
            key in given | known and (t.tag[:2] == "NN" or t.text.isupper())
        ):
            kind_of.setdefault(key, "person")
            more.append(Run(n, n, "", t.text))
    return sorted([*runs, *more], key=lambda r: r.first)


# --- people ----------------------------------------------------------------------------------------------------


def _people(reading: Reading, runs: list[Run], entities: list[Entity]) -> list[Mention]:
    full: list[Entity] = []
    for run in sorted((r for r in runs if len(_name_parts(r.text)) > 1), key=lambda r: -len(_name_parts(r.text))):
        known = (e for e in full if any(same_person(run.text, n) or _is_surname_of(run.text, n) for n in e.names))
        if (entity := next(known, None)) is None:
            full.append(_person(run.text))
        elif run.text not in entity.names:
            entity.names.append(run.text)
    by_name = {name: e for e in full for name in e.names}
    for run in runs:  # "Sir Crispin Finch" is not whom "Ms Finch" means
        if len(run.parts) > 1 and (e := by_name.get(run.text)):
            e.gender = _honorific_gender(reading, run) or e.gender
    singles: dict[str, Entity] = {}
    mentions = []
    long = [r.text for r in runs if len(r.parts) > 1]
    weight = Counter(id(e) for text in long for e in full if any(same_person(text, n) for n in e.names))
    alone = Counter(kinds.key(r.text) for r in runs if len(r.parts) == 1)
    for e in full:
        given, surname = e.names[0].split()[0], e.names[0].split()[-1]
        if alone[kinds.key(given)] >= max(alone[kinds.key(surname)], 1):
            weight[id(e)] = 0  # always called by the given name: the surname alone is somebody else's
    begins: dict[int, int] = {}
    for run in runs:
        if len(run.parts) > 1 and (e := by_name.get(run.text)):
            begins.setdefault(id(e), run.first)
    usual: dict[str, Entity] = {}
    for run in runs:
        here = None
        bearer = _by_age(reading, run, full) or _by_degree(reading, run, runs, full)
        bearer = bearer or (here := _in_block(reading, run, runs, full))
        gender = _honorific_gender(reading, run) or (kinds.taken_up(reading, run) if len(run.parts) == 1 else "")
        bearer = bearer or _established(run, full, begins, usual, gender)
        bearer = bearer or _bearer(run, full, weight, gender) or _by_initials(run, full)
        bearer = bearer or _single(run, singles)
        anywhere = bearer is not here or bearer is _established(run, full, begins, {}, "")
        if len(run.parts) == 1 and anywhere and begins.get(id(bearer), run.first) < run.first:
            usual.setdefault(kinds.key(run.text), bearer)
        mentions.append(_mention(reading, run, bearer))
    _set_genders(reading, mentions)
    entities += [*full, *singles.values()]
    return mentions


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


def _name_parts(text: str) -> list[str]:
    """Without initials, accents and Jr., in small letters."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return [p for p in plain.split() if p not in SUFFIXES | _HONOURS and not re.fullmatch(r"(\w\.)+|\w", p)]


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
    """ "De Stoop", of Marleen de Stoop."""
    particled = surname.split()[0].casefold() in PARTICLES
    return particled and name.casefold().endswith(f" {surname.casefold()}")


def _suffix(name: str) -> str:
    last = name.casefold().split()[-1].rstrip(".")
    return last if last in SUFFIXES else ""


def _bearer(run: Run, full: list[Entity], weight: Counter[int], gender: Gender) -> Entity | None:
    """Whose name `run` is: the full name's, or for a surname alone the one named in full most often, whom an
    article calls so while wives and sons keep their given names."""
    parts = _name_parts(run.text)
    if len(parts) > 1 and parts[0] in PARTICLES:  # "De Stoop", of Marleen de Stoop
        behind = f" {run.text.casefold()}"
        whole = next((e for e in full if any(n.casefold().endswith(behind) for n in e.names)), None)
        if whole is not None:
            return whole
    if len(parts) > 1:
        return next((e for e in full if any(same_person(run.text, n) for n in e.names)), None)
    if not parts:
        return None
    for place in (-1, 0):
        found = [e for e in full if _name_parts(e.names[0])[place] == parts[0]]
        if len(found) > 1 and gender:
            sure = [e for e in found if (e.gender or _given_gender(e)) == gender]
            found = sure or [e for e in found if not (e.gender or _given_gender(e))] or found
        if found:
            return max(found, key=lambda e: weight[id(e)])
    slipped = _one_slip if len(parts[0]) > 6 else _swapped
    return next((e for e in full if slipped(_name_parts(e.names[0])[-1], parts[0])), None)


def _established(
    run: Run, full: list[Entity], begins: dict[int, int], usual: dict[str, Entity], gender: Gender
) -> Entity | None:
    """Of several who bear a surname, whom it meant before, or the only one who was brought in by then."""
    bearers = _surnamed(run, full)
    if len(run.parts) > 1 or len(bearers) < 2 or gender:
        return None
    met = [e for e in bearers if begins.get(id(e), run.first) < run.first]
    before = usual.get(kinds.key(run.text))
    return before if before in bearers else met[0] if len(met) == 1 else None


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
    if len(by_place) < 2:
        return None
    return by_place[-1] if word in ("younger", "junior") else by_place[0]


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
    return before if before in _DEGREES else ""


def _in_block(reading: Reading, run: Run, runs: list[Run], full: list[Entity]) -> Entity | None:
    """Of several who bear a surname, the only one whose full name the paragraph has before it."""
    bearers = _surnamed(run, full)
    if len(run.parts) > 1 or len(bearers) < 2 or _honorific_gender(reading, run):
        return None
    block = reading.block[run.first]
    before = [r.text for r in runs if r.first < run.first and reading.block[r.first] == block and len(r.parts) > 1]
    near = [e for e in bearers if any(t in e.names for t in before)]
    told = kinds.taken_up(reading, run)  # "Marsh allowed her staff"
    fits = len(near) == 1 and (not told or (near[0].gender or _given_gender(near[0])) in ("", told))
    return near[0] if fits else None


def _by_initials(run: Run, full: list[Entity]) -> Entity | None:
    """ "OF" for Orla Finch, if one alone is called so."""
    if not run.text.isupper() or not 1 < len(run.text) < 4:
        return None
    fit = [e for e in full if any(_initials(name) == run.text for name in e.names)]
    return fit[0] if len(fit) == 1 else None


def _initials(name: str) -> str:
    return "".join(part[0] for part in re.split(r"[\s-]+", name) if part)


def _first(reading: Reading, e: Entity) -> int:
    return reading.article.text.find(e.names[0])


def _one_slip(a: str, b: str) -> bool:
    """One letter more or less, or two that changed places: a surname mistyped."""
    if abs(len(a) - len(b)) != 1:
        return _swapped(a, b)
    short, long = sorted((a, b), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def _swapped(a: str, b: str) -> bool:
    """ "Kaene" for Keane: two neighbouring letters, within the word, that changed places."""
    if len(a) != len(b) or len(a) < 5:
        return False
    return any(a[:n] + a[n + 1] + a[n] + a[n + 2 :] == b for n in range(1, len(a) - 1)) and a != b


def _given_gender(entity: Entity) -> Gender:
    given = entity.names[0].split()[0]
    return kinds.gender_of(given) or kinds.gender_of(given.split("-")[0])


def _honorific_gender(reading: Reading, run: Run) -> Gender:
    if not run.first:
        return ""
    word = reading.tokens[run.first - 1].text.casefold()
    gender = pairs("honorific-gender").get(word, "")
    return "m" if gender == "m" else "f" if gender == "f" else ""


def _set_genders(reading: Reading, mentions: list[Mention]) -> None:
    """An honorific anywhere says it; else the given name, else the pronouns that follow the name."""
    by_entity: dict[int, list[Mention]] = {}
    for m in mentions:
        by_entity.setdefault(id(m.entity), []).append(m)
    for own in by_entity.values():
        entity = own[0].entity
        assert entity is not None
        runs = [Run(m.first, m.last, "", "") for m in own]
        said: Gender = next((g for r in runs if (g := _honorific_gender(reading, r))), "")
        entity.gender = said or _given_gender(entity) or _gender_by_pronouns(reading, runs)
        for m in own:
            m.gender = entity.gender


def _gender_by_pronouns(reading: Reading, runs: list[Run]) -> Gender:
    votes = Counter(g for r in runs if (g := kinds.taken_up(reading, r)))
    return "m" if votes["m"] > votes["f"] + 1 else "f" if votes["f"] > votes["m"] + 1 else ""


# --- bodies and places -----------------------------------------------------------------------------------------


def _bodies(reading: Reading, runs: list[Run], kind_of: dict[str, str], entities: list[Entity]) -> list[Mention]:
    groups: list[Entity] = []
    by_key: dict[str, Entity] = {}
    for run in sorted(runs, key=lambda r: -len(r.parts)):
        key = kinds.key(run.text)
        if key in by_key:
            continue
        entity = next((e for e in groups if _short_for(run.text, e.names[0])), None)
        if entity is None:
            entity = Entity(type=_type(run, kind_of[key]), names=[run.text], named=True)
            entity.place = kind_of[key] == "place" or key in kinds.places()
            entity.number = "many" if kind_of[key] == "people" else "one"
            groups.append(entity)
        elif run.text not in entity.names:
            entity.names.append(run.text)
        by_key[key] = entity
    entities += groups
    return [_mention(reading, r, by_key[kinds.key(r.text)]) for r in runs]


def _type(run: Run, kind: str) -> SpeakerType:
    last = run.parts[-1].casefold()
    if kind == "people":
        return "group"
    if kind == "work" or (kinds.is_text(last) and not kinds.body_words(run.parts) and kind != "place"):
        return "document"
    return "organisation"


def _short_for(short: str, long: str) -> bool:
    """Whether `short` is an acronym of `long`, or its last words."""
    a, b = kinds.key(short).split(), kinds.key(long).split()
    if len(a) == 1 and short.replace(".", "").isupper() and len(a[0]) > 1:
        spelled = [w for w in re.split(r"[\s-]+", long) if w and w[0].isupper()]
        return a[0] == "".join(w[0].casefold() for w in spelled) and len(spelled) > 1
    if len(a) >= len(b):
        return False
    if b == ["white", "house"]:
        return False
    if b[-len(a) :] == a:
        return len(a) > 1 or short in words("media") or short in words("organisation-endings")
    return False


def _mention(reading: Reading, run: Run, entity: Entity) -> Mention:
    head = _head(reading, run)
    return Mention(
        kind="name", first=run.first, last=run.last, head=head, type=entity.type, gender=entity.gender,
        number=entity.number, subject=_is_subject(reading, head) or _is_label(reading, run),
        possessive=reading.tokens[head].dep == "poss", entity=entity,
    )  # fmt: skip


def _is_label(reading: Reading, run: Run) -> bool:
    """ "Harbour Agency: the river is high. It expects …": what stands before the colon is told to say it."""
    begins = run.first == 0 or reading.block[run.first - 1] != reading.block[run.first]
    return begins and [t.text for t in reading.tokens[run.last + 1 : run.last + 2]] == [":"]


def _is_subject(reading: Reading, head: int) -> bool:
    """Whether a name is a subject, or stands beside one: "His counterpart, Orla Finch, sighed"."""
    token = reading.tokens[head]
    noun = reading.tokens[token.head] if token.dep == "appos" else token
    return noun.dep in ("nsubj", "nsubjpass")


def _head(reading: Reading, run: Run) -> int:
    for n in range(run.last, run.first - 1, -1):
        if not run.first <= reading.tokens[n].head <= run.last:
            return n
    return run.last
