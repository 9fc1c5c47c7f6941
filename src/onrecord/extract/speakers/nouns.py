"""Descriptions that take up somebody known: "the Vermont senator", "the company", "the study"."""

from __future__ import annotations

from onrecord.extract.speakers import answering, kinds, phrases, present
from onrecord.extract.speakers.body_names import known_as
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import lower, pairs, small, words
from onrecord.extract.speakers.reading import Reading

_QUANTITIES = small("nouns.quantities")
_KIN = small("nouns.kin")
_OPPONENTS = frozenset(("opponent", "rival", "adversary", "antagonist", "counterpart", "colleague"))
_NEW = frozenset(("another", "other", "second", "fellow"))
_SAME_TEXT = (
    frozenset(("study", "survey", "poll", "research", "report", "analysis", "paper", "audit", "review")),
    frozenset(("letter", "e-mail", "email", "memo", "message", "note")),
    frozenset(("ruling", "decision", "verdict", "judgment", "judgement", "order", "opinion")),
    frozenset(("book", "memoir", "account", "autobiography")),
    frozenset(("law", "bill", "act", "legislation", "measure")),
)
_FROM = frozenset(("from",))
_OFFICERS = small("nouns.officers")
_SIDES = small("nouns.sides")
_PAPERS = small("nouns.papers")
_BODIES = small("nouns.bodies")
_KINDS = small("nouns.kinds_of_body")
_ANY_BODY = frozenset(("group", "organization", "organisation"))
_PRIVATE = frozenset(
    ("company", "firm", "manufacturer", "maker", "retailer", "bank", "airline", "newspaper", "club", "team")
)
_LANDS = frozenset(("country", "nation", "state", "kingdom", "republic", "regime"))
_SCIENTISTS = frozenset(("scientist", "researcher", "specialist", "expert"))
_EPITHETS = small("nouns.epithets")
AHEAD = 4  # paragraphs
_JUST = 12  # mentions, in which somebody nameless is rather meant again than one of a fitting office
_CROWNED = frozenset(("pope", "pontiff", "king", "queen", "emperor", "empress", "monarch", "prince", "princess"))
_HEADS = frozenset(("leader", "author", "owner", "head", "boss"))
_PUBLIC = small("nouns.public")
_PORTFOLIOS = frozenset(("secretary", "minister", "commissioner"))
_CHIEFS = small("nouns.chiefs")
_SINCE = frozenset(("old", "former", "onetime", "then", "retired", "longtime"))  # said of somebody known already


def find_again(reading: Reading, m: Mention, known: list[Entity], recent: list[Mention]) -> Entity | None:
    """The entity that the noun phrase `m` takes up, or None if it brings in somebody new.

    `known` are the named entities of the whole article; `recent` the mentions before this one, in order."""
    noun = reading.tokens[m.head]
    word = noun.lemma.casefold()
    extra = phrases.modifiers(reading, m.first, m.head)
    display = reading.display[m.head]
    if extra & _NEW or phrases.is_first_to(reading, m.head):
        return None
    if not m.definite and not display and m.type != "document":
        return None
    if word == "paper" and not extra and (study := answering.study(reading, m, recent)) is not None:
        return study
    if m.type == "unnamed person":
        found = _person(reading, m, word, extra, known, recent, display)
        return None if found and _is_of_another(m, found, recent) else found
    if m.type == "organisation":
        return _body(reading, m, word, extra, known, recent, display)
    if m.type == "group":
        recent = [r for r in recent if not _is_likened(reading, r)]
        return None if _is_likened(reading, m) else _same_phrase(reading, m, word, extra, recent)
    if m.type == "document" and word in _PAPERS and (paper := _body(reading, m, word, extra, known, recent, display)):
        return paper
    if m.type == "document":
        return _text(reading, m, word, extra, recent)
    return None


def _person(
    reading: Reading, m: Mention, word: str, extra: set[str], known: list[Entity], recent: list[Mention], display: bool
) -> Entity | None:
    if word in ("elect", "designate"):
        word = reading.tokens[m.head - 2].lemma.casefold()  # "the mayor-elect"
    written_out = pairs("honorifics").get(word, "-")
    word = word if written_out == "-" else written_out  # "the PM"
    bare = reading.tokens[m.first].tag not in ("DT", "PRP$", "WP$")  # "and political analyst for the Courier"
    if bare and reading.tokens[m.head].dep == "conj" and not display:
        above = reading.tokens[m.head].head
        return next((r.entity for r in reversed(recent) if r.head == above and r.type == "unnamed person"), None)
    if (years := phrases.age(reading, m.head)) and (bearer := _aged(reading, years, recent)):
        return bearer
    if (younger := present.of_two(reading, m, recent)) is not None:
        return younger
    if m.definite and not extra and (just := _just_brought_in(reading, m, word, recent)):
        return just
    fits = _fitting(word, extra, [e for e in known if e.type == "person"], m, recent)
    if fits and not any(e.offices & _same_office(word) for e in fits):
        just = _same_phrase(reading, m, word, extra, recent[-_JUST:])  # "a senior official … the official"
        fits = [just] if just else fits
    if not display and recent and _latest(fits, recent) is None:
        fits = [e for e in fits if not _far_ahead(reading, m, e)]
    if fits:
        return fits[0] if display or not recent else _latest(fits, recent) or fits[0]
    if word == "interlocutor" and (spoken := answering.last_person(reading, recent)) is not None:
        return spoken  # "our interlocutor"
    if word in _CROWNED and (crowned := _by_one_name(known)) is not None:
        return crowned
    relative = _relative(reading, m, word, known, recent) or _opponent(reading, m, word, known, recent)
    if relative is not None:
        return relative
    again = _same_phrase(reading, m, word, extra, recent)
    if again:
        return again
    if display or not m.definite or bare or _possessed(reading, m) or reading.quoted[m.head]:
        return None
    if word in small("present.in_court") or (word in _KIN and present.goes_on(reading, m)):
        return None  # "Finch denies fraud. The High Court judge …", "the mother of one of the rowers"
    if word in answering.SOURCES and (unnamed := answering.unnamed_before(reading, m, recent)) is not None:
        return unnamed
    named = bool(extra & _SIDES) or any(t.tag.startswith("NNP") for t in reading.tokens[m.first : m.head])
    varied = named and not present.goes_on(reading, m, present.DEFINING)
    heads = word in _HEADS and present.goes_on(reading, m, present.DEFINING)  # "the leader of the country"
    if heads and (chief := _chief(reading, m, recent)):
        return chief
    if word in ("man", "woman") and (just := present.just_told_of(reading, m, recent)) is not None:
        return just
    if present.goes_on(reading, m, _FROM) and reading.tokens[m.head + 2].tag.startswith("NNP"):
        return present.untitled(reading, m, recent)  # "the senator from Vermont"
    epithet = (word in _EPITHETS and not heads) or bool(phrases.age(reading, m.head))
    epithet = epithet or phrases.is_national(reading, m.head)
    if lands(extra) - {"United States"} and not any(lands(e.words) & lands(extra) for e in known):
        athlete = word in small("nouns.performers")  # "the German midfielder" may be whoever was told of
        return present.most_present(reading, m, word, recent) if athlete else None  # "the German leader" may not
    if (asker := answering.asker(reading, m, recent)) is not None:
        recent = [r for r in recent if r.entity is not asker]
        if word == "witness":
            return answering.last_person(reading, [r for r in recent if not reading.quoted[r.head]])
    if not (epithet or varied or extra & _SINCE):
        return present.without_role(reading, m, recent)
    return present.most_present(reading, m, word, recent)


def _is_of_another(m: Mention, e: Entity, recent: list[Mention]) -> bool:
    """Whether "its envoy" is another body's than the one whose envoy `e` is."""
    owners = {r.first: r.entity for r in recent if r.possessive and r.entity and r.entity.type == "organisation"}
    own = owners.get(m.first)
    theirs = [owners[x.first] for x in e.mentions if x.kind == "noun" and x.first in owners]
    return own is not None and bool(theirs) and own not in theirs


def _just_brought_in(reading: Reading, m: Mention, word: str, recent: list[Mention]) -> Entity | None:
    """ "A second officer came. The officer": who was brought in by that noun in the sentence before."""
    for r in reversed(recent):
        if reading.sentence[m.head] - reading.sentence[r.head] > 1:
            return None
        same = r.kind == "noun" and not r.definite and reading.tokens[r.head].lemma.casefold() == word
        if same and r.entity and r.entity.type == "unnamed person" and not r.entity.named and r.number == m.number:
            return r.entity
    return None


def _far_ahead(reading: Reading, m: Mention, e: Entity) -> bool:
    """Whether somebody is first named paragraphs behind `m`, who can hardly mean him."""
    first = min((x.first for x in e.mentions), default=m.first)
    return reading.block[first] - reading.block[m.first] > AHEAD


def _aged(reading: Reading, years: str, recent: list[Mention]) -> Entity | None:
    """ "The 31-year-old": behind whose name that age stands, or whom the sentence before tells of."""
    people = [r for r in recent if r.kind == "name" and r.type == "person" and r.entity]
    for r in reversed(people):
        if [t.text for t in reading.tokens[r.last + 1 : r.last + 3]] == [",", years]:
            return r.entity
    return None


def _chief(reading: Reading, m: Mention, recent: list[Mention]) -> Entity | None:
    """ "The head of the enterprise", "the leader of the entity": the one last named whose office is to lead a body,
    where the body has no name in the phrase.
    """
    following = reading.tokens[m.head + 1 : m.head + 4]
    if [t.text for t in following[:2]] != ["of", "the"] or not following[2:] or following[2].tag != "NN":
        return None
    if phrases.type_of(reading, m.head + 3) != "organisation":
        return None  # "the owner of the field", "the author of the article"
    bearers = (r.entity for r in reversed(recent) if r.kind == "name" and r.entity and r.entity.type == "person")
    return next((e for e in bearers if e.offices & _CHIEFS and present.agree(m.gender, e.gender)), None)


def _relative(reading: Reading, m: Mention, word: str, known: list[Entity], recent: list[Mention]) -> Entity | None:
    """ "her husband": the other who bears her surname, if there is one."""
    if word not in _KIN or reading.tokens[m.first].tag != "PRP$":
        return None
    owner = next((r.entity for r in reversed(recent) if r.first == m.first), None)
    if owner is None or not owner.names:
        return None
    surname = owner.names[0].split()[-1]
    same = [
        e for e in known
        if e.type == "person" and e is not owner and len(e.names[0].split()) > 1
        and e.names[0].split()[-1] == surname and present.agree(m.gender, e.gender)
    ]  # fmt: skip
    return same[0] if len(same) == 1 else None


def _opponent(reading: Reading, m: Mention, word: str, known: list[Entity], recent: list[Mention]) -> Entity | None:
    """ "Her opponent": of two who are named, the other."""
    if word not in _OPPONENTS or reading.tokens[m.first].tag != "PRP$":
        return None
    owner = next((r.entity for r in reversed(recent) if r.first == m.first), None)
    others = [e for e in known if e.type == "person" and e is not owner]
    return others[0] if owner in known and len(others) == 1 else None


def _fitting(word: str, extra: set[str], people: list[Entity], m: Mention, recent: list[Mention]) -> list[Entity]:
    """The people who are called `word` somewhere, those first whom most of the other words fit."""
    likely = meaning(word) if m.definite and not extra else frozenset()
    theirs, regions = lands(extra), extra & lower("regions")
    met = {id(r.entity) for r in recent}
    scored = []
    for e in people:
        if word == "general" and extra & _OFFICERS and not extra & _OFFICERS & e.words:
            continue  # "the inspector general" is no General Finch
        if (sides := extra & _SIDES) and (others := e.words & _SIDES) and not sides & others:
            continue  # "the Republican governor" is not the Democratic one
        if theirs and (others := lands(e.words)) and not theirs & others:
            continue  # "the Ukrainian leader" is not the American one
        if regions and not regions & e.words and (e.words & lower("regions") or id(e) not in met):
            continue  # "the Florida senator" is not the one from Iowa
        if word in _PORTFOLIOS and id(e) not in met and extra and not extra & e.words:
            continue  # "the education secretary" is not the general secretary of a union, who is named below
        if (e.offices & _same_office(word) or (word in _SCIENTISTS and _is_of_science(e))) and present.agree(
            m.gender, e.gender
        ):
            scored.append((len(extra & e.words), e))
    if not scored:  # "the specialist" takes up somebody, who is not to come yet
        scored = [(0, e) for e in people if e.offices & likely and present.agree(m.gender, e.gender) and id(e) in met]
    best = max((s for s, _ in scored), default=0)
    return [e for s, e in scored if s == best]


def _by_one_name(known: list[Entity]) -> Entity | None:
    """Who alone goes by one name, as popes and kings do: Francis, of "the Pope"."""
    single = [e for e in known if e.type == "person" and not any(" " in n for n in e.names)]
    given = [e for e in single if kinds.gender_of(e.names[0])]
    return given[0] if len(given) == 1 else None


def _is_of_science(e: Entity) -> bool:
    """An ornithologist, whom "the scientist" takes up."""
    return any(office.endswith("ologist") for office in e.offices)


def _same_office(word: str) -> frozenset[str]:
    """The word, and its abbreviations before a name."""
    return frozenset((word, *(k for k, v in pairs("honorifics").items() if v == word)))


def meaning(word: str) -> frozenset[str]:
    """The offices and trades that somebody called `word` may have."""
    return _same_office(word) | frozenset(pairs("epithets").get(word, "").split())


def lands(words_: set[str]) -> set[str]:
    """The countries that adjectives among the words name."""
    return {pairs("demonyms")[w] for w in words_ if w in pairs("demonyms")}


def _possessed(reading: Reading, m: Mention) -> bool:
    return reading.tokens[m.first].tag == "PRP$" or any(t.tag == "POS" for t in reading.tokens[m.first : m.head])


def _latest(candidates: list[Entity], recent: list[Mention]) -> Entity | None:
    return next((m.entity for m in reversed(recent) if m.entity in candidates), None)


def _body(
    reading: Reading, m: Mention, word: str, extra: set[str], known: list[Entity], recent: list[Mention], display: bool
) -> Entity | None:
    named = [e for e in known if e.type == "organisation"]
    if place := _placed(reading, m):  # "the government in Leith" is no other town's
        named = [e for e in named if not e.place and any(place in n.casefold() for n in e.names)]
        recent = [r for r in recent if r.entity in named]
    fits = []
    for e in named:
        parts = {p for n in e.names for p in n.casefold().replace("’s", "").split()}
        stems = parts | {p.rstrip("s") for p in parts} | e.words | {k for n in e.names for k in known_as(n)}
        if word in stems and (not extra or {x.rstrip("s") for x in extra} & stems or not e.place):
            fits.append((len({x.rstrip("s") for x in extra} & {s.rstrip("s") for s in stems}), e))
    if fits and not _possessed(reading, m):
        best = max(s for s, _ in fits)
        candidates = [e for s, e in fits if s == best]
        by_name = [e for e in candidates if any(word in n.casefold().split() for n in e.names)]
        candidates = by_name or candidates  # "the administration" is hers before it is the White House
        nearer = not (by_name or extra) and word in _ANY_BODY and not _near(reading, m, candidates, recent)
        if nearer and (near := _near(reading, m, _bodies(word, named), recent)):
            return near  # "the group" is not the league of long before
        if best or not extra:
            sure = display or not recent or (best and len(candidates) == 1)  # "port authority", named in full below
            return _latest(candidates, recent) or (candidates[0] if sure else None)
    again = _same_phrase(reading, m, word, extra, recent)
    if again or display or not m.definite or extra or _possessed(reading, m):
        return again
    if reading.tokens[m.head + 1 : m.head + 2] and reading.tokens[m.head + 1].text == "of":
        return None  # "the ministry of justice"
    if word in _PAPERS:
        return _latest([e for e in named if _is_paper(e)], recent)
    if word in _LANDS:
        return _near(reading, m, [e for e in named if e.place], recent)
    if word in _BODIES:
        return _near(reading, m, _bodies(word, named), recent)
    return None


def _placed(reading: Reading, m: Mention) -> str:
    """The town of "the government | in Leith", or ""."""
    link, place = (*reading.tokens[m.head + 1 : m.head + 3], None, None)[:2]
    named = link is not None and link.text == "in" and place is not None and place.tag.startswith("NNP")
    return place.text.casefold() if place and named else ""


def _bodies(word: str, named: list[Entity]) -> list[Entity]:
    """The bodies that may be called by a word for any of them."""
    bodies = [e for e in named if not e.place and not _is_other_kind(word, e)]
    public = [e for e in bodies if _PUBLIC & {p for n in e.names for p in n.casefold().split()}]
    return public if word == "agency" and public else bodies


def _is_other_kind(word: str, e: Entity) -> bool:
    """Whether a body is of another kind by its name: "the ministry" is no institute."""
    parts = {p for n in e.names for p in n.casefold().split()}
    private = word in _PRIVATE and bool(parts & _KINDS - _PRIVATE)  # "the firm" is no university
    return private or (word in _KINDS and word not in parts and bool(parts & _KINDS))


def _is_paper(e: Entity) -> bool:
    return any(part in words("media") for name in e.names for part in name.split()) or bool(e.words & _PAPERS)


def _near(reading: Reading, m: Mention, candidates: list[Entity], recent: list[Mention]) -> Entity | None:
    near = [r for r in recent if reading.sentence[m.head] - reading.sentence[r.head] <= present.REACH]
    return _latest(candidates, near)


def _same_phrase(reading: Reading, m: Mention, word: str, extra: set[str], recent: list[Mention]) -> Entity | None:
    """Somebody unnamed who was brought in under the same noun, with nothing that speaks against."""
    if reading.tokens[m.first].tag not in ("DT", "PRP$") and (present.goes_on(reading, m) or extra):
        return None
    for other in reversed(recent):
        e = other.entity
        if (
            other.kind != "noun"
            or e is None
            or e.named
            or reading.block[other.head] < reading.top <= reading.block[m.head]
        ):
            continue  # whom a headline calls so, the article may name
        if reading.tokens[other.head].lemma.casefold() != word or other.number != m.number:
            continue
        if e.type == "organisation" and " and " in e.phrase and m.number == "one":
            continue  # "the union and the port authority disagree": "their union" is one of them
        known = e.words | {w.casefold() for w in e.phrase.split()}  # "an employee for Leith Networks"
        if (extra <= known or not extra) and not e.words & _QUANTITIES:
            return e
    return None


def _is_likened(reading: Reading, m: Mention) -> bool:
    """ "Experts like Orla Finch", who are no other experts."""
    return [t.text for t in reading.tokens[m.head + 1 : m.head + 2]] in (["like"], ["such"])


def _text(reading: Reading, m: Mention, word: str, extra: set[str], recent: list[Mention]) -> Entity | None:
    if not m.definite and not reading.display[m.head]:
        return None
    alike = next((s for s in _SAME_TEXT if word in s), frozenset((word,)))
    if _possessed(reading, m):
        return None
    if {"page", "pages"} & extra and m.definite:
        extra = extra - {"page", "pages"} - {x for x in extra if x.isdigit()}  # "the 84-page report"
        alike |= _SAME_TEXT[0] | _SAME_TEXT[2] if word == "document" else frozenset()
    texts = [r for r in reversed(recent) if r.entity and r.entity.type == "document"]
    fits = [r for r in texts if r.entity and (extra <= r.entity.words or _may_name(reading, m, r))]
    if not reading.display[m.head] and reading.tokens[m.first].tag not in ("DT", "PRP$"):  # "Data show"
        own = reading.text(m.first, m.head).casefold()
        fits = [r for r in fits if r.entity and r.entity.phrase.casefold() == own]
    fits = [r for r in fits if phrases.is_plural(reading, r.head) == phrases.is_plural(reading, m.head)]
    for nouns_ in (frozenset((word,)), alike):  # a report is rather a report than a poll
        for r in fits:
            if reading.tokens[r.head].lemma.casefold() in nouns_:
                return r.entity
    return None


def same_text(a: str, b: str) -> bool:
    """Whether two nouns can mean one text: a poll is a survey."""
    return any(a in alike and b in alike for alike in _SAME_TEXT)


def has_capital(reading: Reading, m: Mention) -> bool:
    """Whether a name stands before the noun of `m`."""
    return any(t.tag.startswith("NNP") for t in reading.tokens[m.first : m.head])


def _may_name(reading: Reading, m: Mention, other: Mention) -> bool:
    """Whether "the Hillside Poll" names what "a survey" was; one by somebody else is another."""
    whose = reading.at(other.entity.span) if other.entity and other.entity.span else range(0)
    return has_capital(reading, m) and not any(reading.tokens[n].tag.startswith("NNP") for n in whose)
