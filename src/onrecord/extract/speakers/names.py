"""Named people, bodies and places: runs of capitals told apart by evidence, put together over the article."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.extract.speakers import bearers, kinds, owners, titles
from onrecord.extract.speakers.bearers import Bearers
from onrecord.extract.speakers.entities import Entity, Gender, Mention
from onrecord.extract.speakers.finding import find_runs
from onrecord.extract.speakers.lists import words
from onrecord.extract.speakers.reading import Reading
from onrecord.extract.speakers.runs import Run, begins_turn, clean, hyphened
from onrecord.record import SpeakerType


def find(reading: Reading) -> tuple[list[Entity], list[Mention]]:
    """The named entities of the article, and each mention of them by name, in order."""
    runs = [r for r in _without_titles(reading, find_runs(reading)) if not _is_no_part(reading, r)]
    runs = _without_verbs(reading, runs)
    kind_of = kinds.of(reading, runs)
    runs = [part for r in runs for part in _without_subject(reading, r, runs, kind_of)]
    runs = _overlooked(reading, runs, kind_of)
    people = [r for r in runs if kind_of[kinds.key(r.text)] == "person"]
    others = [r for r in runs if kind_of[kinds.key(r.text)] not in ("person", "skip")]
    entities: list[Entity] = []
    mentions = _people(reading, people, entities) + _bodies(reading, others, kind_of, entities)
    mentions.sort(key=lambda m: m.first)
    owners.apart(reading, mentions, entities)
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


def _without_verbs(reading: Reading, runs: list[Run]) -> list[Run]:
    """ "Ada Lund Refuses" in a headline is Ada Lund, where the text below names her so."""
    below = [r for r in runs if not reading.display[r.first]]
    known = {kinds.key(r.text) for r in below} | {kinds.key(r.parts[-1]) for r in below}
    return [_shortened(reading, r, known) for r in runs]


def _shortened(reading: Reading, run: Run, known: set[str]) -> Run:
    if not reading.display[run.first] or kinds.key(run.text) in known:
        return run
    for last in range(run.last - 1, run.first - 1, -1):
        text = clean(reading, run.first, last)
        if kinds.key(text) in known and reading.tokens[last + 1].tag != "POS":
            return Run(run.first, last, run.label if " " in text else "", text)
    return run


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
    firm = reading.tokens[run.last - 1].text in ("&", "and")  # "Brindle & Pyke"
    if not verb or firm or not any(parts[-1] == surname for parts in people):
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
    initials = {bearers.initials(r.text) for r in people}
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
    named = Bearers(reading, runs)
    mentions = [_mention(reading, run, named.of(run)) for run in runs]
    _set_genders(reading, mentions)
    entities += [*named.full, *named.singles.values()]
    return mentions


def _set_genders(reading: Reading, mentions: list[Mention]) -> None:
    """An honorific anywhere says it; else the given name, else the pronouns that follow the name."""
    by_entity: dict[int, list[Mention]] = {}
    for m in mentions:
        by_entity.setdefault(id(m.entity), []).append(m)
    for own in by_entity.values():
        entity = own[0].entity
        assert entity is not None
        runs = [Run(m.first, m.last, "", "") for m in own]
        said: Gender = next((g for r in runs if (g := bearers.honorific_gender(reading, r))), "")
        entity.gender = said or bearers.given_gender(entity) or _gender_by_pronouns(reading, runs)
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
        entity = entity or _kind_alone(run.text, groups)
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


def _kind_alone(short: str, groups: list[Entity]) -> Entity | None:
    """ "The Chamber": the Chamber of Shipping, if no other is named."""
    if short not in words("organisation-endings"):
        return None
    fit = [e for e in groups if e.type == "organisation" and f"{short} of " in e.names[0]]
    return fit[0] if len(fit) == 1 else None


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
