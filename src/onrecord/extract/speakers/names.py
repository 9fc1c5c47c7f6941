"""Named people, bodies and places: runs of capitals, told apart by evidence, put together over the article."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from onrecord.extract.speakers.entities import Entity, Gender, Mention
from onrecord.extract.speakers.lists import lower, pairs, small, words
from onrecord.extract.speakers.reading import Reading
from onrecord.record import SpeakerType

PARTICLES = small("names.particles")
SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
TIMES = small("names.times")
_CALLED_AFTER = frozenset(("administration", "campaign", "government", "camp", "team", "foundation"))
_AGE = re.compile(r"\d{1,3}")


@dataclass(slots=True)
class Run:
    """Tokens `first` to `last` (both included) that look like a name; `label` as the language layer gave it."""

    first: int
    last: int
    label: str
    text: str

    @property
    def parts(self) -> list[str]:
        return self.text.split()


def find(reading: Reading) -> tuple[list[Entity], list[Mention]]:
    """The named entities of the article, and each mention of them by name, in order."""
    runs = _runs(reading)
    kinds = _kinds(reading, runs)
    runs = _overlooked(reading, runs, kinds)
    people = [r for r in runs if kinds[_key(r.text)] == "person"]
    others = [r for r in runs if kinds[_key(r.text)] not in ("person", "skip")]
    entities: list[Entity] = []
    mentions = _people(reading, people, entities) + _bodies(reading, others, kinds, entities)
    mentions.sort(key=lambda m: m.first)
    return entities, mentions


def _key(text: str) -> str:
    return re.sub(r"^the ", "", text.casefold()).replace(".", "")


def is_role(word: str) -> bool:
    """Whether `word` before a name says what its bearer is, or addresses him."""
    low = word.casefold()
    return any(w in lower("persons") or w in pairs("honorifics") for w in (low, low.removesuffix("s")))


# --- runs of capitals ------------------------------------------------------------------------------------------


def _runs(reading: Reading) -> list[Run]:
    taken = [False] * len(reading.tokens)
    runs: list[Run] = []
    for name in reading.analysis.names:
        span = reading.at(name.span)
        for first, last in _pieces(reading, span):
            if run := _trimmed(reading, first, last, name.label):
                runs.append(run)
                taken[run.first : run.last + 1] = [True] * (run.last + 1 - run.first)
    for first, last in _capitals(reading, taken):
        if run := _trimmed(reading, first, last, ""):
            runs.append(run)
    runs.sort(key=lambda r: r.first)
    return [_with_office(reading, r) for r in _joined(reading, runs)]


def _pieces(reading: Reading, span: range) -> list[tuple[int, int]]:
    """A name that runs over a comma is two: a body and its head."""
    pieces: list[tuple[int, int]] = []
    first = span[0] if span else 0
    for n in span:
        if reading.tokens[n].text == "," and n > first and n < span[-1] and reading.tokens[n + 1].text[0].isupper():
            if reading.tokens[n + 1].text.rstrip(".") not in ("Inc", "Ltd", "LLC", "Jr", "Sr", "Corp"):
                pieces.append((first, n - 1))
                first = n + 1
    return [*pieces, (first, span[-1])] if span else []


def _capitals(reading: Reading, taken: list[bool]) -> list[tuple[int, int]]:
    """Runs of proper nouns that the language layer left out; not in headlines, where everything is a capital."""
    found: list[tuple[int, int]] = []
    n, tokens = 0, reading.tokens
    while n < len(tokens):
        if taken[n] or reading.display[n] or not _proper(reading, n):
            n += 1
            continue
        first = last = n
        n += 1
        while n < len(tokens) and not taken[n] and reading.sentence[n] == reading.sentence[first]:
            if _proper(reading, n):
                last = n
            elif not (tokens[n].text.casefold() in PARTICLES or tokens[n].text in ("-", "’", "'", "&")):
                break
            n += 1
        found.append((first, last))
    return found


def _proper(reading: Reading, n: int) -> bool:
    t = reading.tokens[n]
    return t.tag.startswith("NNP") and t.text[0].isupper() and t.text.casefold() not in TIMES


def _trimmed(reading: Reading, first: int, last: int, label: str) -> Run | None:
    """The name alone: without possessive endings, marks, articles and, before a person, offices."""
    tokens = reading.tokens
    while last >= first and (tokens[last].tag in ("POS", "DT", "HYPH", ":", ",") or not tokens[last].text[-1].isalnum()):
        if tokens[last].text.endswith(".") and len(tokens[last].text) > 1:
            break
        last -= 1
    while first < last and tokens[first].text.islower() and label:
        first += 1
    while first <= last and (tokens[first].tag in ("DT", "POS", "PRP$", ",") or not tokens[first].text[0].isalnum()):
        first += 1
    if label == "ORG" and first <= last:
        last = _body_ends(reading, first, last)
    colon = next((n for n in range(first, last) if tokens[n].text == ":"), None)
    if colon is not None:
        first = colon + 1
    if not label and all(is_role(tokens[n].text) for n in range(first, last + 1)):
        return None
    if label in ("PERSON", "ORG", "") and first < last and _leads_to_person(reading, first, last, label):
        first = _past_offices(reading, first, last)
    if first > last or not any(tokens[n].text[0].isupper() for n in range(first, last + 1)):
        return None
    return Run(first, last, label, _clean(reading, first, last))


def _clean(reading: Reading, first: int, last: int) -> str:
    return re.sub(r"[’']s?$", "", " ".join(reading.text(first, last).split()))


def _body_ends(reading: Reading, first: int, last: int) -> int:
    """"National Committee Research" ends at Committee: what follows begins an office."""
    texts = [t.text for t in reading.tokens[first : last + 1]]
    if "of" in texts or "for" in texts or "and" in texts or texts[-1] in words("organisation-endings"):
        return last
    ends = [n for n, text in enumerate(texts) if text in ("Committee", "Ministry", "Party", "Council", "Department")]
    return first + ends[-1] if ends else last


def _leads_to_person(reading: Reading, first: int, last: int, label: str) -> bool:
    ends_as_body = reading.tokens[last].text in words("organisation-endings")
    return label == "PERSON" or (is_role(reading.tokens[first].text) and not ends_as_body)


def _past_offices(reading: Reading, first: int, last: int) -> int:
    """The first token after the last office within the run, never past the run's last token."""
    start = first
    for n in range(first, last):
        text = reading.tokens[n].text
        if (is_role(text) and text not in words("given-male") and text not in words("given-female")) or (text == "State" and reading.tokens[n - 1].text == "of"):
            start = n + 1
    while start < last and reading.tokens[start].text in (".", ",", "-", "of"):
        start += 1
    return start


def _joined(reading: Reading, runs: list[Run]) -> list[Run]:
    """Neighbouring pieces of one name put together: a given name and a surname that were cut apart."""
    out: list[Run] = []
    for run in runs:
        if out and run.first <= out[-1].last:
            continue
        before = out[-1] if out else None
        if (
            before
            and run.first == before.last + 1
            and ({before.label, run.label} <= {"PERSON", ""} or (_is_given(before.text) and len(run.parts) == 1))
            and len(before.parts) == 1
            and reading.sentence[run.first] == reading.sentence[before.first]
            and not reading.display[run.first]
        ):
            out[-1] = Run(before.first, run.last, "PERSON", _clean(reading, before.first, run.last))
            continue
        if run.first and _is_given(reading.tokens[run.first - 1].text) and run.label in ("PERSON", "") and not before_is(out, run):
            run = Run(run.first - 1, run.last, "PERSON", _clean(reading, run.first - 1, run.last))
        if before and _of_state(reading, before, run):
            out[-1] = Run(before.first, run.last, "ORG", _clean(reading, before.first, run.last))
            continue
        if before and _goes_on(reading, before, run):
            out[-1] = Run(before.first, run.last, before.label, _clean(reading, before.first, run.last))
            continue
        out.append(run)
    return out


def _of_state(reading: Reading, before: Run, run: Run) -> bool:
    """"Russian" + "Foreign Ministry", "Republican" + "National Committee": one body."""
    return (
        run.first == before.last + 1
        and before.label in ("NORP", "GPE")
        and run.parts[-1] in words("organisation-endings")
        and reading.sentence[run.first] == reading.sentence[before.first]
    )


def before_is(out: list[Run], run: Run) -> bool:
    return bool(out) and out[-1].last == run.first - 1


def _is_given(word: str) -> bool:
    return word in words("given-male") or word in words("given-female")


def _goes_on(reading: Reading, before: Run, run: Run) -> bool:
    """"Court of Appeals" + "for the Sixth Circuit": a body's name that a preposition goes on."""
    between = [t.text for t in reading.tokens[before.last + 1 : run.first]]
    if between not in (["for"], ["of"], ["for", "the"], ["of", "the"]) or run.label == "PERSON":
        return False
    if reading.sentence[run.first] != reading.sentence[before.first] or before.label not in ("ORG", ""):
        return False
    return before.parts[-1] in words("organisation-endings") or before.parts[-1] == "Appeals"


def _with_office(reading: Reading, run: Run) -> Run:
    """"the Obama administration", "the Clinton campaign": a body called after a person or a place."""
    n = run.last + 1
    if n < len(reading.tokens) and reading.tokens[n].text in _CALLED_AFTER and reading.tokens[n].tag == "NN":
        return Run(run.first, n, "ORG", f"{run.text} {reading.tokens[n].text}")
    return run


def _overlooked(reading: Reading, runs: list[Run], kinds: dict[str, str]) -> list[Run]:
    """`runs`, and single words elsewhere that are a name of one word or somebody's surname: PENCE in a
    transcript, a surname in a headline."""
    known = {_key(r.text) for r in runs if len(r.parts) == 1 and kinds[_key(r.text)] in ("person", "organisation", "place")}
    surnames = {_key(r.parts[-1]) for r in runs if len(r.parts) > 1 and kinds[_key(r.text)] == "person"}
    covered = {n for r in runs for n in range(r.first, r.last + 1)}
    more = []
    for n, t in enumerate(reading.tokens):
        if n in covered or len(t.text) < 3 or not t.text[0].isupper() or t.tag in ("PRP", "DT", "IN"):
            continue
        key = _key(t.text)
        if key in surnames or (key in known and (t.tag.startswith("NN") or t.text.isupper())):
            kinds.setdefault(key, "person")
            more.append(Run(n, n, "", t.text))
    return sorted([*runs, *more], key=lambda r: r.first)


# --- person, body or place -------------------------------------------------------------------------------------


def _kinds(reading: Reading, runs: list[Run]) -> dict[str, str]:
    """For each name as written: person, organisation, place, work, people (a nationality, a party) or skip."""
    votes: dict[str, Counter[str]] = {}
    for run in runs:
        votes.setdefault(_key(run.text), Counter()).update(_evidence(reading, run))
    kinds = {key: _best(vote) for key, vote in votes.items()}
    full = [r.parts for r in runs if len(r.parts) > 1 and kinds[_key(r.text)] == "person"]
    borne = {_key(part) for parts in full for part in (parts[0], parts[-1])} - _places()
    for key in borne & kinds.keys():
        kinds[key] = "person"
    return kinds


def _best(vote: Counter[str]) -> str:
    kind, weight = vote.most_common(1)[0] if vote else ("skip", 0)
    return kind if weight > 0 else "skip"


_LABELS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "NORP": "people", "WORK": "work"}


def _evidence(reading: Reading, run: Run) -> Counter[str]:
    tokens, parts = reading.tokens, run.parts
    vote: Counter[str] = Counter()
    if run.label in _LABELS:
        vote[_LABELS[run.label]] += 2
    given = (parts[0].title() if parts[0].isupper() else parts[0]).split("-")[0]
    if gender_of(given):
        vote["person"] += 3 if len(parts) > 1 else 2
    before = tokens[run.first - 1] if run.first else None
    if before and reading.block[run.first - 1] == reading.block[run.first]:
        if is_role(before.text) and before.tag != "POS":
            vote["person"] += 3
        elif before.text.casefold() == "the":
            vote["organisation"] += 2
        elif before.text.casefold() in ("in", "near", "at", "of", "from", "to") and len(parts) == 1:
            vote["place"] += 2
        elif before.tag in ("``", "''") and run.first > 1 and reading.tokens[run.first - 2].text.casefold() in lower("organisations"):
            vote["organisation"] += 4
    vote["person"] += _introduced(reading, run)
    if reading.display[run.first] and not gender_of(given) and vote["person"]:
        vote["person"] -= 1  # capitals prove nothing in a headline
    if _body_words(parts) or parts[-1] in _CALLED_AFTER:
        vote["organisation"] += 4
    if len(parts) == 1 and parts[0].isupper() and len(parts[0]) > 1 and not reading.display[run.first]:
        vote["organisation"] += 1
    if _key(run.text) in _places():
        vote["place"] += 5
    return vote


def _introduced(reading: Reading, run: Run) -> int:
    """Whether an age, or a clause with who, follows."""
    after = [t.text for t in reading.tokens[run.last + 1 : run.last + 4]]
    if len(after) == 3 and after[0] == "," and _AGE.fullmatch(after[1]) and after[2] in (",", ".", "”", '"'):
        return 3
    if after[:1] == ["who"] or (after[:1] == [","] and after[1:2] in (["who"], ["whose"])):
        return 3
    if after[:1] != [","]:
        return 0
    for n in range(run.last + 2, min(run.last + 7, len(reading.tokens))):
        token = reading.tokens[n]
        if token.tag == "NN" and token.text in lower("persons") and token.text not in lower("organisations"):
            return 3
        if token.tag not in ("DT", "JJ", "NN", "NNP", "HYPH", "POS", "PRP$", "VBN"):
            return 0
    return 0


def _body_words(parts: list[str]) -> bool:
    if parts[-1] in words("organisation-endings") or parts[-1] in words("media"):
        return True
    if "&" in parts:
        return True
    for marker in ("of", "for", "on", "to"):
        if marker in parts and parts.index(marker) > 0:
            head = parts[parts.index(marker) - 1]
            return head in words("organisation-endings") or head.casefold() in lower("organisations")
    return False


def _places() -> frozenset[str]:
    return frozenset(_key(p) for p in words("places"))


def gender_of(given: str) -> Gender:
    """m or f for a given name of the lists that only one of them has, else ""; "x" is never said."""
    man, woman = given in words("given-male"), given in words("given-female")
    if man == woman:
        return ""
    return "m" if man else "f"


# --- people ----------------------------------------------------------------------------------------------------


def _people(reading: Reading, runs: list[Run], entities: list[Entity]) -> list[Mention]:
    full: list[Entity] = []
    for run in sorted((r for r in runs if len(_name_parts(r.text)) > 1), key=lambda r: -len(_name_parts(r.text))):
        if not any(same_person(run.text, name) for e in full for name in e.names):
            full.append(_person(run.text))
        else:
            entity = next(e for e in full if any(same_person(run.text, name) for name in e.names))
            if run.text not in entity.names:
                entity.names.append(run.text)
    singles: dict[str, Entity] = {}
    mentions = []
    weight = Counter(id(e) for r in runs for e in full if len(r.parts) > 1 and any(same_person(r.text, n) for n in e.names))
    for run in runs:
        entity = _by_age(reading, run, full) or _bearer(run, full, weight, _honorific_gender(reading, run))
        if entity is None:
            entity = singles.setdefault(_key(run.text), _person(run.text))
        mentions.append(_mention(reading, run, entity))
    _set_genders(reading, mentions)
    entities += [*full, *singles.values()]
    return mentions


def _person(name: str) -> Entity:
    return Entity(type="person", names=[name], named=True)


def _name_parts(text: str) -> list[str]:
    """Without initials and Jr., in small letters."""
    return [p for p in text.casefold().split() if p not in SUFFIXES and not re.fullmatch(r"(\w\.)+|\w", p)]


def same_person(a: str, b: str) -> bool:
    """Whether two full names can be one person's: surname and given name agree, short forms count as the long."""
    x, y = _name_parts(a), _name_parts(b)
    if _suffix(a) != _suffix(b):
        return False
    if len(x) < 2 or len(y) < 2 or x[-1] != y[-1]:
        return False
    nick = pairs("nicknames")
    return x[0] == y[0] or nick.get(x[0], "").casefold() == y[0] or nick.get(y[0], "").casefold() == x[0]


def _suffix(name: str) -> str:
    last = name.casefold().split()[-1].rstrip(".")
    return last if last in SUFFIXES else ""


def _bearer(run: Run, full: list[Entity], weight: Counter[int], gender: Gender) -> Entity | None:
    """Whose name `run` is: the full name's, or for a surname alone the one named in full most often, whom an
    article calls so while wives and sons keep their given names."""
    parts = _name_parts(run.text)
    if len(parts) > 1:
        return next((e for e in full if any(same_person(run.text, n) for n in e.names)), None)
    if not parts:
        return None
    for place in (-1, 0):
        found = [e for e in full if _name_parts(e.names[0])[place] == parts[0]]
        if len(found) > 1 and gender:
            found = [e for e in found if (e.gender or _given_gender(e)) in (gender, "")] or found
        if found:
            return max(found, key=lambda e: weight[id(e)])
    if len(parts[0]) > 6:
        return next((e for e in full if _one_slip(_name_parts(e.names[0])[-1], parts[0])), None)
    return None


def _by_age(reading: Reading, run: Run, full: list[Entity]) -> Entity | None:
    """"the younger Gray", "the elder Gray": of two named so, the later introduced is taken for the younger."""
    word = reading.tokens[run.first - 1].text.casefold() if run.first else ""
    if word not in ("younger", "elder", "older", "junior", "senior"):
        return None
    by_place = sorted((e for e in full if _key(e.names[0].split()[-1]) == _key(run.text)), key=lambda e: _first(reading, e))
    if len(by_place) < 2:
        return None
    return by_place[-1] if word in ("younger", "junior") else by_place[0]


def _first(reading: Reading, e: Entity) -> int:
    return reading.article.text.find(e.names[0])


def _one_slip(a: str, b: str) -> bool:
    """One letter more or less: a surname mistyped."""
    if abs(len(a) - len(b)) != 1:
        return False
    short, long = sorted((a, b), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def _given_gender(entity: Entity) -> Gender:
    given = entity.names[0].split()[0]
    return gender_of(given) or gender_of(given.split("-")[0])


def _honorific_gender(reading: Reading, run: Run) -> Gender:
    if not run.first:
        return ""
    word = reading.tokens[run.first - 1].text.casefold()
    gender = pairs("honorific-gender").get(word, "")
    return "m" if gender == "m" else "f" if gender == "f" else ""


def _set_genders(reading: Reading, mentions: list[Mention]) -> None:
    for m in mentions:
        entity = m.entity
        if entity is None or entity.gender:
            continue
        run = Run(m.first, m.last, "", "")
        entity.gender = _honorific_gender(reading, run) or _given_gender(entity)
    for m in mentions:
        if m.entity:
            m.gender = m.entity.gender


# --- bodies and places -----------------------------------------------------------------------------------------


def _bodies(reading: Reading, runs: list[Run], kinds: dict[str, str], entities: list[Entity]) -> list[Mention]:
    groups: list[Entity] = []
    by_key: dict[str, Entity] = {}
    for run in sorted(runs, key=lambda r: -len(r.parts)):
        key = _key(run.text)
        if key in by_key:
            continue
        entity = next((e for e in groups if _short_for(run.text, e.names[0])), None)
        if entity is None:
            entity = Entity(type=_type(run, kinds[key]), names=[run.text], named=True)
            entity.place = kinds[key] == "place" or key in _places()
            entity.number = "many" if kinds[key] == "people" else "one"
            groups.append(entity)
        elif run.text not in entity.names:
            entity.names.append(run.text)
        by_key[key] = entity
    entities += groups
    return [_mention(reading, r, by_key[_key(r.text)]) for r in runs]


def _type(run: Run, kind: str) -> SpeakerType:
    last = run.parts[-1].casefold()
    if kind == "people":
        return "group"
    if kind == "work" or (last in lower("documents") and last not in lower("media") and last not in lower("organisations")):
        return "document"
    return "organisation"


def _short_for(short: str, long: str) -> bool:
    """Whether `short` is an acronym of `long`, or its last words."""
    a, b = _key(short).split(), _key(long).split()
    if len(a) == 1 and short.replace(".", "").isupper() and len(a[0]) > 1:
        spelled = [w for w in re.split(r"[\s-]+", long) if w and w[0].isupper()]
        return a[0] == "".join(w[0].casefold() for w in spelled) and len(spelled) > 1
    if len(a) >= len(b):
        return False
    if b[-len(a) :] == a:
        return len(a) > 1 or short in words("media") or short in words("organisation-endings")
    return False


def _mention(reading: Reading, run: Run, entity: Entity) -> Mention:
    head = _head(reading, run)
    return Mention(
        kind="name", first=run.first, last=run.last, head=head, type=entity.type, gender=entity.gender,
        number=entity.number, subject=reading.tokens[head].dep in ("nsubj", "nsubjpass"),
        possessive=reading.tokens[head].dep == "poss", entity=entity,
    )  # fmt: skip


def _head(reading: Reading, run: Run) -> int:
    for n in range(run.last, run.first - 1, -1):
        if not run.first <= reading.tokens[n].head <= run.last:
            return n
    return run.last
