"""Whom a pronoun means: number and gender must agree, the rest is weighed."""

from __future__ import annotations

from onrecord.extract.speakers import deeds, phrases
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import small
from onrecord.extract.speakers.reading import Reading

FORMS: dict[str, tuple[str, str]] = {
    "he": ("m", "one"), "him": ("m", "one"), "his": ("m", "one"), "himself": ("m", "one"),
    "she": ("f", "one"), "her": ("f", "one"), "hers": ("f", "one"), "herself": ("f", "one"),
    "it": ("n", "one"), "its": ("n", "one"), "itself": ("n", "one"),
    "they": ("", "many"), "them": ("", "many"), "their": ("", "many"), "themselves": ("", "many"),
}  # fmt: skip
_REPLIES = small("told.replies") | {"counter"}
_REACTS = small("pronouns.reacts")
FIRST_PERSON = small("pronouns.first_person")

# What speaks for and against an antecedent; set by hand on PolNeAR's training articles and invented pieces.
SUBJECT, POSSESSIVE, OWNED, NAMED, GENDER_KNOWN, SPOKE_LAST = 1.2, -0.6, -1.5, 1.0, 0.8, 1.5
ANSWERED = -2.0
MAIN = 0.5  # of the main clause
NAMED_JUST_NOW, SENTENCES = 0.3, 2  # by name, as the subject, so many sentences back at most
PLACE, MAYBE_BODY, THING, SEVERAL, PRESENTED = -1.0, -0.7, -2.5, 0.8, 2.5
REACTED_TO = 4.5
PER_SENTENCE, OTHER_BLOCK, IN_QUOTATION, IN_HEADLINE, IN_OWN_CONTENT = -0.9, -0.5, -2.0, -0.8, -2.5
IN_SAME_QUOTATION, REACH_WITHIN = 1.5, 4  # sentences
PER_MENTION, MOST_MENTIONS = 0.08, 6
REACH = 9  # sentences


def antecedent(
    reading: Reading, m: Mention, recent: list[Mention], spoke_last: Entity | None, not_these: set[Entity],
    speaks: bool = True,
) -> Entity | None:  # fmt: skip
    """The best antecedent of pronoun `m` among the mentions before it.

    `spoke_last` is whose words were reported last, shortly before; `not_these` are named in the words that
    the pronoun is the source of, if it `speaks`."""
    gender, number = FORMS[reading.tokens[m.head].text.casefold()]
    if gender == "n" and (text := _text_just_shown(reading, m, recent)) is not None:
        return text
    counts: dict[Entity, int] = {}
    best: tuple[float, Entity] | None = None
    for other in reversed(recent):
        e = other.entity
        far = reading.sentence[m.head] - reading.sentence[other.head]
        if far > REACH:
            break
        if e is None:
            continue
        counts[e] = counts.get(e, 0) + 1
        if far == 0 and _asked_it(reading, m, other):
            continue
        one = number == "many" and e is spoke_last and far == 1 and _is_any_one(reading, m, other)
        if not one and not _agrees(reading, e, other, gender, number, spoke_last):
            continue
        if gender not in ("m", "f") and e.type == "person" and _is_surely_person(reading, e, speaks):
            continue
        weight = _weight(reading, m, other, e, far, gender)
        if e is spoke_last:
            weight += ANSWERED if speaks and _answers(reading, m, far) else SPOKE_LAST
        if e in not_these:
            weight += IN_OWN_CONTENT
        if best is None or weight > best[0]:
            best = weight, e
    return best[1] if best else None


def _asked_it(reading: Reading, m: Mention, other: Mention) -> bool:
    """ "Asked by a reporter about the pier, he laughed": who asks is not who is asked."""
    tokens = reading.tokens
    by = tokens[other.head].head
    asked = tokens[by].head
    passive = tokens[by].text == "by" and tokens[asked].tag == "VBN" and tokens[asked].dep == "advcl"
    return passive and m.subject and tokens[asked].head == tokens[m.head].head


def _is_any_one(reading: Reading, m: Mention, other: Mention) -> bool:
    """ "A spokesperson said no. They added …": one of whom nobody says whether it is he or she."""
    e = other.entity
    opens = m.subject and reading.opens_sentence(m.head) and other.subject
    goes_on = reading.tokens[reading.tokens[m.head].head].lemma.casefold() in ("add", "say", "continue", "explain")
    nameless = e is not None and e.type == "unnamed person" and not e.gender and not e.named
    return opens and goes_on and nameless and reading.block[m.head] == reading.block[other.head]


def _text_just_shown(reading: Reading, m: Mention, recent: list[Mention]) -> Entity | None:
    """ "She sent her mother a note. It read …", "The jury saw a letter. It says …": the text that the sentence before
    brings in, which neither she who sent it nor the body that saw it can be."""
    verb = reading.tokens[reading.tokens[m.head].head]
    opens = reading.opens_sentence(m.head) and m.subject and not reading.quoted[m.head]
    if not opens or not (verb.lemma == "read" or (verb.lemma == "say" and verb.tag == "VBZ")):
        return None
    before = [x for x in recent if reading.sentence[x.head] == reading.sentence[m.head] - 1]
    shown = [x for x in before if x.kind == "noun" and x.entity and x.entity.type == "document" and not x.definite]
    objects = [x for x in shown if not x.subject and not x.possessive and x.known and x.number == "one"]
    return objects[-1].entity if objects else None


def _answers(reading: Reading, m: Mention, far: int) -> bool:
    """ "The cook said she was late. She answered …": who opens a sentence with an answer is not who spoke before."""
    opens = reading.opens_sentence(m.head) and m.subject and far == 1
    verb = reading.tokens[reading.tokens[m.head].head].lemma.casefold()
    return opens and verb in _REPLIES and not reading.quoted[m.head]


def _weight(reading: Reading, m: Mention, other: Mention, e: Entity, far: int, gender: str) -> float:
    weight = PER_SENTENCE * far
    if reading.block[m.head] != reading.block[other.head]:
        weight += OTHER_BLOCK
    if other.subject or _is_fronted(reading, m, other) or _is_told_by(reading, other):
        weight += SUBJECT
    main = reading.tokens[reading.tokens[other.head].head].dep == "ROOT"
    if other.subject and main and not reading.quoted[m.head]:
        weight += MAIN
    if other.possessive:
        weight += POSSESSIVE
    owner = FORMS.get(reading.tokens[other.first].text.casefold(), ("",))[0]
    if far == 0 and owner and owner == gender and other.kind == "noun":
        weight += OWNED  # "her manager was convinced, she went on"
    if e.named and gender in ("m", "f"):
        weight += NAMED
    if other.kind == "name" and other.subject and not reading.quoted[other.head] and far <= SENTENCES:
        weight += NAMED_JUST_NOW
    if gender in ("m", "f") and far == 1 and _is_presented(reading, m, other):
        weight += PRESENTED
    if gender == "n" and far == 1 and _opposes(reading, m, other):
        weight += PRESENTED
    if far == 0 and _drew_it(reading, m, other):
        weight += REACTED_TO
    if gender in ("m", "f") and e.gender == gender:
        weight += GENDER_KNOWN
    if e.type == "document" and not e.named and not other.known:
        weight += THING
    if gender == "" and other.number == "many" and other.subject:
        weight += SEVERAL  # "The officials looked into it. They"
    if e.place and not other.subject:
        weight += PLACE
    if gender not in ("m", "f") and e.type == "person":
        weight += MAYBE_BODY
    if reading.quoted[other.head] and not phrases.is_called_so(reading, other.head):
        weight += IN_SAME_QUOTATION if reading.quoted[m.head] and far < REACH_WITHIN else IN_QUOTATION
    if reading.display[other.head]:
        weight += IN_HEADLINE
    return weight + PER_MENTION * min(len(e.mentions), MOST_MENTIONS)


def _is_presented(reading: Reading, m: Mention, other: Mention) -> bool:
    """ "Take the mayor, Odd Lien. He …": whom a sentence without a subject ends with."""
    ends = reading.tokens[other.last + 1 : other.last + 2]
    if other.kind != "name" or reading.block[m.head] != reading.block[other.head] or [t.text for t in ends] != ["."]:
        return False
    n = other.last
    while not reading.opens_sentence(n):
        n -= 1
        if reading.tokens[n].dep.startswith("nsubj"):
            return False
    return reading.tokens[m.head - 1].text == "."


def _opposes(reading: Reading, m: Mention, other: Mention) -> bool:
    """ "The ministry wants it sold, but the town has other ideas. It …": the body that a "but" brings in at the end."""
    tokens = reading.tokens
    clause = tokens[other.head].head
    joins = other.first - 1 - (tokens[other.first - 1].tag == "DT")
    opens = reading.opens_sentence(m.head)
    main = tokens[clause].dep == "conj" and tokens[tokens[clause].head].dep == "ROOT"
    return opens and other.subject and main and joins > 0 and tokens[joins].text == "but"


def _is_told_by(reading: Reading, other: Mention) -> bool:
    """ "… according to the Institute. It": who says it is as good as its subject."""
    n = other.first - 1 - (other.first > 0 and reading.tokens[other.first - 1].tag == "DT")
    return n > 0 and reading.tokens[n].text == "to" and reading.tokens[n - 1].text.casefold() == "according"


def _drew_it(reading: Reading, m: Mention, other: Mention) -> bool:
    """ "The mayor scolded Pike after he came late": what one scolds somebody for, he did."""
    tokens = reading.tokens
    clause, at = tokens[m.head].head, tokens[other.head]
    after = any(tokens[n].text.casefold() in ("after", "because") for n in reading.children[clause])
    verb = tokens[at.head].head if at.dep == "pobj" else at.head
    reacts = tokens[verb].lemma.casefold() in _REACTS and at.dep in ("pobj", "dobj")
    return m.subject and after and reacts and tokens[clause].dep == "advcl" and tokens[clause].head == verb


def _is_fronted(reading: Reading, m: Mention, other: Mention) -> bool:
    """ "In the Association of Carriers, they hope": the body that a sentence opens with, in translations."""
    opens = other.first - 1 - (reading.tokens[other.first - 1].tag == "DT") if other.first else -1
    begins = opens >= 0 and reading.opens_sentence(opens)
    led = begins and reading.tokens[opens].text in ("In", "At")
    return led and other.type == "organisation" and [t.text for t in reading.tokens[m.head - 1 : m.head]] == [","]


def _agrees(reading: Reading, e: Entity, other: Mention, gender: str, number: str, spoke_last: Entity | None) -> bool:
    if gender not in ("m", "f") and _may_be_body(e):
        return True
    if number == "many":
        does = other.subject and reading.tokens[reading.tokens[other.head].head].dep == "ROOT"
        told = does or _is_told_by(reading, other)
        texts = e.type == "document" and other.number == "many" and other.known and told
        if e.members or e.type == "group" or texts:
            return True  # "The minutes were leaked. They record …"
        return e.type == "organisation" and (not e.place or e is spoke_last)
    if gender == "n":
        return e.type in ("organisation", "document") and not e.members and other.number == "one"
    if e.type not in ("person", "unnamed person") or e.members:
        return False
    return not e.gender or e.gender == gender


def _may_be_body(e: Entity) -> bool:
    """A single name that nothing shows to be a person's, whatever the language layer took it for."""
    return e.type == "person" and not e.gender and not e.roles and not e.members and all(" " not in n for n in e.names)


def _is_surely_person(reading: Reading, e: Entity, speaks: bool) -> bool:
    """Whether a name does what people do, or the language layer takes every mention by it for a person's: what an "it"
    that does not speak does, he hardly does."""
    names = [m for m in e.mentions if m.kind == "name"]
    if any(deeds.are_a_persons(reading, m.last) for m in names):
        return True
    people = {x.span for x in reading.analysis.names if x.label == "PERSON"}
    return not (speaks or e.members) and all(reading.span(m.first, m.last) in people for m in names)
