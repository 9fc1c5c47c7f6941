"""Who turns out to be somebody that the article told of before: a lead that holds back the name, "the cellist is X"."""

from __future__ import annotations

from collections.abc import Container

from onrecord.extract.speakers import nouns, phrases, predicates, roles
from onrecord.extract.speakers.cast import Cast
from onrecord.extract.speakers.entities import Entity, Mention
from onrecord.extract.speakers.lists import pairs, small
from onrecord.extract.speakers.reading import Reading

_ON_THE_BENCH = frozenset(("judge", "magistrate", "coroner"))  # of whom a story has one
_IN_COURT = frozenset(("court", "jury", "juror", "trial", "tribunal", "judge"))
_SOON = 3  # paragraphs, in which whom the lead tells of is named
_LEAD = 1  # the last paragraph, the headline being 0, that may hold back a name


def lead(cast: Cast, m: Mention) -> None:
    """ "The head of the Rail Union is worried. … Orla Finch said": whom the first paragraphs only tell the office
    of, and the next ones name."""
    reading, named = cast.reading, m.entity
    assert named is not None
    block = reading.block[m.head]
    told = any(r.affiliation or (r.title and not r.is_address) for r in named.roles) or m is not named.mentions[0]
    if told or len(named.names[0].split()) < 2 or block > _LEAD + 1:
        return
    leads = [x for x in cast.mentions if reading.block[x.head] <= min(_LEAD, block - 1) and _is_lead(reading, x)]
    offices = {id(x.entity) for x in leads if reading.block[x.head]}  # what the headline calls him is another
    if not leads or len(offices) > 1 or not _agree(named, leads):
        return
    for e in {id(x.entity): x.entity for x in leads}.values():
        if e is not None:
            named.absorb(e)
    for x in leads:
        roles.lend(reading, x, cast.names)


def opening(cast: Cast, m: Mention, speak: Container[int]) -> None:
    """ "The defence secretary came to the lobby. // Ana Ortega did not answer": whom the first paragraph opens with,
    and the second opens with by name; somebody as "a cleaner" only where he speaks (his noun is in `speak`) and she
    is brought in with her age."""
    reading, named = cast.reading, m.entity
    block = reading.block[m.head]
    someone = (x for x in cast.mentions if x.type in ("person", "unnamed person"))
    first = next((x for x in someone if reading.block[x.head] == block - 1), None)
    if named is None or first is None or block > _LEAD + 1 or m is not named.mentions[0]:
        return
    e = first.entity
    leads = (_opens(reading, m) and m.subject) or _led_by_his(cast, m) or (m.subject and _is_quoted_first(cast, m))
    speaks = e is not None and any(x.head in speak for x in e.mentions)
    brought_in = _is_aged(reading, m) or (m.head in speak and (_is_told_who(reading, m) or _is_told_of(reading, first)))
    bare = first.possessive and reading.tokens[first.first].tag not in ("DT", "PRP$")  # "Sheriff's deputies"
    known = (first.definite and not bare) or (speaks and brought_in)
    told_of = known and (first.subject or first.possessive) and _opens(reading, first)
    if not (told_of and leads) or e is None or e.named or e.type != "unnamed person":
        return
    if len(named.names[0].split()) > 1 and not any(r.title for r in named.roles) and _agree(named, [first]):
        named.absorb(e)
        roles.lend(reading, first, cast.names)


def bare(cast: Cast, m: Mention, speak: dict[int, int], content: Container[int]) -> None:
    """ "A guard told the jury … // “He laughed,” Orla Finch testified": a name without a word about its bearer is of
    somebody told of before, if the lead lets one nameless person speak and tells of nobody else but in his words (in
    `content`)."""
    reading, named = cast.reading, m.entity
    alone = speak.get(m.head) == m.last and not reading.quoted[m.head]
    if named is None or not alone or m is not named.mentions[0] or reading.block[m.head] != reading.top + 1:
        return
    if named.roles or len(named.names[0].split()) < 2:
        return
    told_of = [x for x in cast.mentions if reading.block[x.head] == reading.top and x.head not in content]
    voices = [x for x in told_of if x.head in speak]
    if not voices:
        return
    hers = _is_of_named(cast, voices[0])
    others = (x for x in told_of if x.type == "unnamed person" or (x.type == "person" and not hers))
    others = (x for x in others if x.kind != "pronoun" and not x.possessive)
    if any(x.entity is not voices[0].entity for x in (*voices, *others)):
        return
    e, word = voices[0].entity, reading.tokens[voices[0].head].lemma.casefold()
    brought_in = reading.tokens[voices[0].first].tag == "DT" or hers
    if e is None or e.named or e.type != "unnamed person" or not brought_in or word in small("merging.nameless"):
        return
    if _agree(named, voices):
        named.absorb(e)
        roles.lend(reading, voices[0], cast.names)


def body(cast: Cast, m: Mention) -> None:
    """ "Dockers go back, their union said. // Ada Lund, of the Harbour Workers' Union": the body whose kind alone the
    lead tells."""
    reading, named = cast.reading, m.entity
    soon = reading.top < reading.block[m.head] <= reading.top + _SOON
    if named is None or m is not named.mentions[0] or not soon:
        return
    kinds = {part.casefold() for part in named.names[0].split()}
    before = (x for x in cast.mentions if reading.top <= reading.block[x.head] < reading.block[m.head])
    lead = (x for x in before if x.kind == "noun" and x.number == "one")
    told = (x for x in lead if x.entity and not x.entity.named and x.entity.type == "organisation" == x.type)
    told = (x for x in told if x.entity and " and " not in x.entity.phrase)  # "union and port authority disagree"
    alike = {id(x.entity): x for x in told if reading.tokens[x.head].lemma.casefold() in kinds}
    for x in alike.values() if len(alike) == 1 else ():
        own = phrases.modifiers(reading, x.first, x.head)
        if x.entity and own <= kinds:
            named.absorb(x.entity)


def accused(cast: Cast, m: Mention) -> bool:
    """ "A manager on trial … jurors were told. // … // Orla Finch, 52, denies theft": whom a report from a court opens
    with, and who denies it below by name and age. Whether that is so."""
    reading, named = cast.reading, m.entity
    after = next((t for t in reading.tokens[m.last + 4 : m.last + 5]), None)
    pleads = after is not None and after.lemma.casefold() in ("deny", "admit", "plead") and _is_aged(reading, m)
    if named is None or not pleads or not _opens(reading, m) or m is not named.mentions[0] or named.roles:
        return False
    lead = [n for n, block in enumerate(reading.block) if block == reading.top]
    first = next((x for x in cast.mentions if reading.block[x.head] == reading.top), None)
    e = first.entity if first else None
    in_court = any(reading.tokens[n].lemma.casefold() in _IN_COURT for n in lead)
    if first is None or e is None or e.named or e.type != "unnamed person" or not in_court:
        return False
    if first.first != lead[0] or not _agree(named, [first]):
        return False
    named.absorb(e)
    roles.lend(reading, first, cast.names)
    return True


def _is_of_named(cast: Cast, m: Mention) -> bool:
    """ "Orla Finch was not told, | her lawyer said": whose lawyer it is was named by then."""
    before = (x for x in cast.mentions if x.head < m.first and x.kind == "name")
    return cast.reading.tokens[m.first].tag == "PRP$" and any(x.type == "person" for x in before)


def official(cast: Cast, m: Mention, speak: Container[int]) -> None:
    """ "A Chinese official said … // The finance minister, Lou Jiwei, said": whom the lead only calls by his kind, and
    the first one named below whose office is of that kind."""
    reading, named = cast.reading, m.entity
    block = reading.block[m.head]
    if named is None or m is not next(x for x in named.mentions if x.kind == "name"):
        return
    if not reading.top < block <= reading.top + _SOON:
        return
    leads = [x for x in cast.mentions if reading.block[x.head] == reading.top and x.head in speak]
    if not leads or leads[0].kind != "noun" or leads[0].definite or leads[0].type != "unnamed person":
        return
    e, word = leads[0].entity, reading.tokens[leads[0].head].lemma.casefold()
    himself = _opens_by(reading, m, word)
    if len(leads) > 1 and not himself:
        return
    kinds = nouns.meaning(word) - (set() if himself else {word} - _ON_THE_BENCH)
    if e is None or e.named or not named.offices & kinds or not _agree(named, leads):
        return
    if (told := nouns.lands(named.words)) and told != nouns.lands(e.words):
        return  # "a Chinese official", "the American minister"
    before = (x.entity for x in cast.mentions if x.kind == "name" and x.entity is not named and x.entity)
    if not any(x.offices & nouns.meaning(word) for x in before):
        named.absorb(e)
        named.words |= e.words


def _opens_by(reading: Reading, m: Mention, word: str) -> bool:
    """ "A deputy testified … // Deputy Orla Finch said": an office, and the name, open the next paragraph."""
    n = m.first - 1
    opens = n == 0 or (n > 0 and reading.block[n - 1] != reading.block[n])
    office = reading.tokens[n].text.casefold()
    return opens and reading.block[n] == reading.top + 1 and word in (office, pairs("honorifics").get(office))


def _is_aged(reading: Reading, m: Mention) -> bool:
    behind = reading.tokens[m.last + 1 : m.last + 3]
    return len(behind) == 2 and behind[0].text == "," and behind[1].tag == "CD"


def _is_told_who(reading: Reading, m: Mention) -> bool:
    """ "Orla Finch, who sails," is brought in by what is known of her."""
    return [t.text for t in reading.tokens[m.last + 1 : m.last + 3]] == [",", "who"]


def _is_told_of(reading: Reading, m: Mention) -> bool:
    """ "A mother whose son died has told …": no mother of whom more is told than that."""
    return [t.text for t in reading.tokens[m.last + 1 : m.last + 2]] in (["who"], ["whose"])


def _is_quoted_first(cast: Cast, m: Mention) -> bool:
    """'"It rained," | Orla Finch, 52, said': a paragraph that opens with words, and the name of who says them."""
    reading = cast.reading
    begin = reading.block.index(reading.block[m.first])
    return reading.quoted[begin] and all(reading.quoted[n] for n in range(begin, m.first)) and _is_aged(reading, m)


def _opens(reading: Reading, m: Mention) -> bool:
    return m.first == 0 or reading.block[m.first - 1] != reading.block[m.first]


def _led_by_his(cast: Cast, m: Mention) -> bool:
    """ "As part of his plea, | Orla Finch said": before the paragraph's first name only "his" stands."""
    reading = cast.reading
    begin = reading.block.index(reading.block[m.first])
    before = [x for x in cast.mentions if begin <= x.head < m.first and x is not m]
    his = [x for x in before if x.kind != "noun"]
    led = bool(his) and all(x.kind == "pronoun" and x.possessive for x in his)
    after = (t.tag for t in reading.tokens[m.last + 1 :] if t.tag not in (",", "CD"))  # "Orla Finch, 44, | said"
    return led and next(after, "") in ("VBD", "VBZ") and reading.sentence[begin] == reading.sentence[m.first]


def _is_lead(reading: Reading, m: Mention) -> bool:
    """Whether a description in the first paragraphs tells the office of one body's head or spokesman."""
    e = m.entity
    if e is None or e.named or e.type != "unnamed person" or m.kind != "noun" or not m.definite:
        return False
    of_body = reading.tokens[m.head + 1 : m.head + 2]
    whose = any(t.tag.startswith("NNP") for t in reading.tokens[m.first : m.head])
    return bool(of_body) and (whose or of_body[0].text in ("of", "at", "for"))


def _agree(named: Entity, leads: list[Mention]) -> bool:
    """Whether no pronoun or noun for them tells the other sex."""
    known = {e.gender for x in leads if (e := x.entity) and e.gender}
    return not named.gender or not known or known == {named.gender}


def earlier(cast: Cast, m: Mention) -> None:
    """ "A cleaner wrote …": "the cleaner, Dolores Whitcombe" tells her name afterwards."""
    reading, named = cast.reading, m.entity
    if named is None or not m.definite:
        return
    words = _words(reading, m)
    anyone = not words.isdisjoint(("man", "woman"))  # "A detective …": "the man, Orla Finch"
    for other in reversed(cast.mentions):
        e = other.entity
        if reading.sentence[m.head] - reading.sentence[other.head] > 6:
            return
        if e is None or e.named or e.type != "unnamed person":
            continue
        if words.isdisjoint(_words(reading, other)) and not (anyone and _may_be(m, e)):
            continue
        own = phrases.modifiers(reading, m.first, m.head)
        theirs = phrases.modifiers(reading, other.first, other.head)
        if own and theirs and not own & theirs:
            continue  # "the education secretary" is not "the general secretary of the union"
        named.absorb(e)
        return


def _words(reading: Reading, m: Mention) -> set[str]:
    """The noun as it is written and as the lists have it: a "cleaner" may be taken for what is more clean."""
    token = reading.tokens[m.head]
    return {token.lemma.casefold(), token.text.casefold()}


def same(cast: Cast, m: Mention) -> None:
    """ "A cellist plays … The cellist is Orla Finch": who she is."""
    token = cast.reading.tokens[m.head]
    if (
        token.dep != "attr"
        or cast.reading.tokens[token.head].lemma != "be"
        or predicates.denied(cast.reading, token.head)
    ):
        return
    subjects = (cast.at.get(n) for n in cast.reading.children[token.head] if cast.reading.tokens[n].dep == "nsubj")
    e = next((x.entity for x in subjects if x and x.kind == "noun" and x.definite and x.entity), None)
    if e is not None and m.entity is not None and e.type == "unnamed person" and not e.named:
        m.entity.absorb(e)


def _may_be(m: Mention, e: Entity) -> bool:
    """Whether a man or woman can be somebody who spoke before, in the singular."""
    return e.number == "one" and e.gender in ("", m.gender)


def text(cast: Cast, m: Mention) -> None:
    """ "a survey found …": "The Hillside Poll" in the next sentences is its name, "a survey by Hillside" says whose."""
    reading, named = cast.reading, m.entity
    word = reading.tokens[m.last].text.casefold()
    if named is None or (m.kind == "noun" and not (m is named.mentions[0] and _is_somebodys(reading, m))):
        return
    taken = False
    for other in reversed(cast.mentions):
        e = other.entity
        if e is None or reading.sentence[m.head] - reading.sentence[other.head] > 4:
            return
        headline = reading.block[other.head] < reading.top
        if other.kind != "noun" or (other.definite and not headline) or e.named or e.type != "document" or e is named:
            continue
        if taken and not headline:
            continue
        if m.kind == "noun" and (reading.block[other.head] > reading.top or _is_somebodys(reading, other)):
            continue  # only what the lead tells of is told of again
        if nouns.same_text(word, reading.tokens[other.head].lemma.casefold()):
            named.absorb(e)
            taken = True


def _is_somebodys(reading: Reading, m: Mention) -> bool:
    """ "a survey by Hillside", "a Hillside survey"."""
    by = reading.tokens[m.head + 1 : m.head + 4]
    named = any(t.tag.startswith("NNP") for t in by[1:])
    return (bool(by) and by[0].text in ("by", "from") and named) or nouns.has_capital(reading, m)
