"""Everybody the article mentions, in one walk through the text: names, descriptions, pronouns."""

from __future__ import annotations

from itertools import takewhile

from onrecord.extract.results import Attribution
from onrecord.extract.speakers import merging, names, nouns, phrases, predicates, pronouns, roles
from onrecord.extract.speakers.cast import Cast, described
from onrecord.extract.speakers.entities import Apposed, Entity, Mention
from onrecord.extract.speakers.lists import lower, pairs, small
from onrecord.extract.speakers.questions import questions
from onrecord.extract.speakers.reading import Reading

_INDEFINITE = small("cast.indefinite")
_ORDINALS = frozenset(("first", "second", "third", "fourth", "other", "latter", "former"))
_ANYBODY = frozenset(("anyone", "anybody", "everyone", "everybody", "nobody", "someone", "somebody"))


def gather(reading: Reading, attributions: tuple[Attribution, ...]) -> Cast:
    """Find and link all mentions. The sources of `attributions` tell who spoke last."""
    named, by_name = names.find(reading)
    apposed = roles.attach(reading, by_name)
    sources = _sources(reading, attributions)
    heads = _heads(reading, attributions)
    content = {n for a in attributions for s in a.content for n in reading.at(s)}
    at_names = {n: m for m in by_name for n in range(m.first, m.last + 1)}
    cast = Cast(reading, named, names=at_names, questions=tuple(questions(reading)))
    pending = sorted([*by_name, *_descriptions(reading, by_name, sources)], key=lambda m: m.head)
    asked = {q.asked for q in cast.questions}
    spoke: tuple[Entity, int] | None = None
    for n, m in enumerate(pending):
        last = spoke[0] if spoke and reading.sentence[m.head] - spoke[1] <= 4 else None
        if m.entity is None:
            _link(cast, m, apposed, last, sources, pending[n + 1 :], content)
        if m.entity is None:
            continue
        _take(cast, m)
        if spoke and m.subject and m.entity is not spoke[0] and m.head not in content and _takes_over(m, spoke[0]):
            spoke = None  # somebody else is spoken of now
        if m.kind != "pronoun" and m.type == "document":
            merging.text(cast, m)
        elif m.kind == "name" and m.type == "organisation":
            merging.body(cast, m)
        elif m.kind == "name" and m.type == "person":
            merging.same(cast, m)
            if not merging.accused(cast, m):
                merging.opening(cast, m, heads)
                merging.bare(cast, m, heads, content)
                merging.official(cast, m, heads)
        if heads.keys() & range(m.first, m.last + 1) and m.kind == "name" and m.entity.type == "person":
            merging.lead(cast, m)
        if not reading.quoted[m.head] and (heads.keys() & range(m.first, m.last + 1) or _closes(reading, m, heads)):
            spoke = m.entity, reading.sentence[m.head]
        elif m.head in asked and m.entity.type == "person":
            spoke = m.entity, reading.sentence[m.head]  # who is asked answers
    return cast


def _take(cast: Cast, m: Mention) -> None:
    entity = m.entity
    assert entity is not None
    cast.mentions.append(m)
    entity.mentions.append(m)
    for n in range(m.first, m.last + 1):
        if n not in cast.at or m.kind != "noun":
            cast.at[n] = m


def _sources(reading: Reading, attributions: tuple[Attribution, ...]) -> dict[int, Attribution]:
    """The tokens that sources consist of."""
    return {n: a for a in attributions for s in a.source for n in reading.at(s)}


def _heads(reading: Reading, attributions: tuple[Attribution, ...]) -> dict[int, int]:
    """The word of each source that speaks, with where it ends: whoever else is named only describes the speaker."""
    ranges = (r for a in attributions for s in a.source[:1] if (r := reading.at(s)))
    return {phrases.head(reading, r[0], r[-1]): r[-1] for r in ranges}


def _closes(reading: Reading, m: Mention, heads: dict[int, int]) -> bool:
    """ "The head of the trust that owns it, Rhona Marsh": the name comes last."""
    if m.kind != "name" or m.type != "person" or not m.first or reading.tokens[m.first - 1].text != ",":
        return False
    nouns_before = (n for n, last in heads.items() if n < m.first <= m.last <= last <= m.last + 1)
    return any(phrases.type_of(reading, n) == "unnamed person" for n in nouns_before)


def _descriptions(reading: Reading, by_name: list[Mention], sources: dict[int, Attribution]) -> list[Mention]:
    """Pronouns, and nouns for those who can speak; within quotations only where they are sources."""
    used = {n for m in by_name for n in range(m.first, m.last + 1)}
    before_name = {m.first for m in by_name if m.type == "person"}
    found: list[Mention] = []
    told = _told_of(reading, sources)
    for n, token in enumerate(reading.tokens):
        if n in used or (
            reading.quoted[n] and n not in sources and n not in told and not phrases.is_called_so(reading, n)
        ):
            continue
        if token.tag in ("PRP", "PRP$") and token.text.casefold() in pronouns.FORMS:
            found.append(_pronoun(reading, n))
        elif n in sources and _is_ordinal(reading, n) and (m := _noun(reading, n, used, True, True)):
            m.definite = False  # "The first, who works there": nobody who was told of
            found.append(m)
        elif phrases.is_noun(reading, n) and n + 1 not in before_name:
            m = _noun(reading, n, used, n in sources, n in sources and n + 1 not in sources)
            if m:
                found.append(m)
    return found


def _told_of(reading: Reading, sources: dict[int, Attribution]) -> set[int]:
    """Those of whom a quotation tells before it says what "he" or "she" said: "the driver got up, he said, '…'"."""
    found: set[int] = set()
    for n in sources:
        if reading.tokens[n].text.casefold() not in ("he", "she", "him", "her") or not reading.quoted[n]:
            continue
        for k in range(n - 1, -1, -1):
            if reading.block[k] != reading.block[n]:
                break
            if not reading.quoted[k]:
                continue  # what says who tells it
            told = reading.tokens[k].dep in ("nsubj", "nsubjpass", "attr", "dative", "dobj")
            if told and phrases.type_of(reading, k) == "unnamed person":
                found.add(k)
    return found


def _is_ordinal(reading: Reading, n: int) -> bool:
    """ "The first" of several, "One" or "Another", which no noun follows."""
    token = reading.tokens[n]
    alone = n + 1 >= len(reading.tokens) or reading.tokens[n + 1].tag not in (*phrases.NOUNS, "JJ", "CD", "IN", "NN")
    if token.text in ("One", "Another"):
        return alone
    return token.text in _ORDINALS and n > 0 and reading.tokens[n - 1].text.casefold() == "the" and alone


def _pronoun(reading: Reading, n: int) -> Mention:
    gender, number = pronouns.FORMS[reading.tokens[n].text.casefold()]
    return Mention(
        kind="pronoun", first=n, last=n, head=n, gender="m" if gender == "m" else "f" if gender == "f" else "",
        number="many" if number == "many" else "one", subject=reading.tokens[n].dep in ("nsubj", "nsubjpass"),
        possessive=reading.tokens[n].tag == "PRP$",
    )  # fmt: skip


def _noun(reading: Reading, n: int, used: set[int], speaks: bool, closes: bool) -> Mention | None:
    """The mention with this noun for its head; `speaks`: it is part of a source, `closes`: the source ends with it."""
    token = reading.tokens[n]
    following = reading.tokens[n + 1] if n + 1 < len(reading.tokens) else None
    verbal = following is not None and following.dep in ("advcl", "ROOT", "ccomp", "relcl")
    does = token.dep in ("nsubj", "nsubjpass") or verbal  # "the front-runner | arrives", taken for a noun
    qualifies = (
        following and following.tag in phrases.NOUNS and not does and reading.sentence[n + 1] == reading.sentence[n]
    )
    if qualifies and not closes:
        return None  # it only qualifies the next noun
    if token.text.startswith("law") and [t.text for t in reading.tokens[n - 2 : n]] == ["in", "-"]:
        return None  # "his brother-in-law"
    joined = reading.tokens[min(n + 2, len(reading.tokens) - 1)].tag
    if following and following.tag == "HYPH" and joined in ("VBN", "VBG", "JJ"):
        return None  # "state-owned", "delegate-rich"
    if token.dep == "attr" and predicates.denied(reading, token.head):
        return None  # "is not the mayor"
    if token.lemma.casefold() in _ANYBODY and not speaks:
        return None  # whom no pronoun means
    kind = phrases.type_of(reading, n)
    known = True
    if kind is None:
        several = speaks and token.tag == "NNS"  # "Proponents", who may be "they"
        thing = token.tag == "NN" and reading.tokens[token.head].dep == "ROOT"
        if not ((several and token.dep == "nsubj") or (thing and token.dep in ("nsubj", "nsubjpass"))):
            return None
        known = several
        kind = "group" if several else "document"  # a thing that does something may be "it" in the next sentence
    first = phrases.start(reading, n)
    determiner = reading.tokens[first]
    definite = determiner.text.casefold() not in _INDEFINITE and determiner.tag != "CD"
    gender = pairs("honorific-gender").get(token.lemma.casefold(), "")
    return Mention(
        kind="noun", first=first, last=n, head=n, definite=definite, type=kind,
        gender="m" if gender == "m" else "f" if gender == "f" else "", number=phrases.number(reading, n),
        subject=token.dep in ("nsubj", "nsubjpass") or phrases.is_called_so(reading, n),
        possessive=token.dep == "poss", known=known,
    )  # fmt: skip


def _link(
    cast: Cast, m: Mention, apposed: Apposed, last: Entity | None, sources: dict[int, Attribution],
    coming: list[Mention], content: set[int],
) -> None:  # fmt: skip
    reading = cast.reading
    if m.kind == "noun":
        beside = apposed.get(m.head)
        if beside and beside.type == "organisation" and m.type == "unnamed person" and not _may_be_body(reading, m):
            beside = None  # "When asked by the Courier, | the officer said"
        beside = beside or _apposed_further(reading, m, apposed, coming) or _of_two_offices(reading, m, coming)
        m.entity = beside or _said_to_be(cast, m)
        if m.entity:
            merging.earlier(cast, m)
        m.entity = m.entity or nouns.find_again(reading, m, cast.named, cast.mentions)
        if m.entity is None:
            m.entity = described(reading, m.first, m.head, phrases.guess(reading, m.head))
        elif m.entity.type == "person" and m.head not in apposed:
            roles.lend(reading, m, cast.names)
        elif not m.entity.named and m.entity.type == "unnamed person":
            _prefer_longer(reading, m)
        return
    own = sources.get(m.head)
    itself = _tells_of_itself(cast, m) if own else None
    named = {e for e in _named_in(cast, own) if e is not itself} if own else set()
    shut_out = named | _objects(reading, m, coming) | (_told_beside(cast, m, content) if own else set())
    new = itself if itself and len(itself.mentions) == 1 else None  # who has been told of may be another's subject
    m.entity = (
        _fronted(reading, m, coming)
        or new
        or pronouns.antecedent(reading, m, cast.mentions, last, shut_out, own is not None)
    )
    if m.entity is None and m.gender:
        told = {n for s in own.content for n in reading.at(s)} if own else set()
        m.entity = _named_later(reading, m, [x for x in coming if x.head not in told])
    perhaps = m.entity and m.entity.type == "unnamed person" and m.head in content  # "the cashier recalled that he …"
    if m.entity and m.gender and not m.entity.gender and not perhaps:
        m.entity.gender = m.gender
    elif m.entity and not m.gender and m.entity.type == "person" and not m.entity.members:
        m.entity.type = "organisation"  # "it" and "they" show that the name was a body's


def _told_beside(cast: Cast, m: Mention, content: set[int]) -> set[Entity]:
    """Of whom somebody else tells in the sentence of a "they" that speaks: "praised his claim that courts are slow,
    they said …"."""
    if m.number != "many" or m.head in content:
        return set()
    here = (x for x in cast.mentions if cast.reading.sentence[x.head] == cast.reading.sentence[m.head])
    return {x.entity for x in here if x.entity and x.head in content and len(x.entity.mentions) == 1}


def _may_be_body(reading: Reading, m: Mention) -> bool:
    """ "The operator", who may be a firm."""
    return reading.tokens[m.head].lemma.casefold() in small("nouns.bodies") | lower("organisations")


def _apposed_further(reading: Reading, m: Mention, apposed: Apposed, coming: list[Mention]) -> Entity | None:
    """ "The speaker, the chairman of the board, Orla Finch": whom the next description is set beside."""
    after = coming[0] if coming else None
    if after is None or after.kind != "noun" or m.type != after.type or m.type != "unnamed person":
        return None
    beside = m.head + 2 == after.first and reading.tokens[m.head + 1].text == ","
    return apposed.get(after.head) if beside and m.definite and after.definite else None


def _of_two_offices(reading: Reading, m: Mention, coming: list[Mention]) -> Entity | None:
    """ "Said miller and harbour pilot Orla Finch": whose the first office before a name is."""
    bearer = next((x for x in coming if x.kind == "name" and x.type == "person"), None)
    if bearer is None or m.type != "unnamed person" or reading.tokens[m.first].tag in ("DT", "PRP$"):
        return None
    between = reading.tokens[m.head + 1 : bearer.first]
    office = [t.text for t in between[:1]] == ["and"] and phrases.type_of(reading, bearer.first - 1) == m.type
    return bearer.entity if office and all(t.tag in (*phrases.NOUNS, "JJ", "HYPH") for t in between[1:]) else None


def _said_to_be(cast: Cast, m: Mention) -> Entity | None:
    """ "He was the mayor": who he is."""
    token = cast.reading.tokens[m.head]
    if token.dep != "attr" or cast.reading.tokens[token.head].lemma != "be" or cast.reading.quoted[m.head]:
        return None
    if phrases.is_first_to(cast.reading, m.head) or m.type != "unnamed person":
        return None  # "He is an amplified version of them"
    tokens = cast.reading.tokens
    nouns_ = [n for n in cast.reading.children[token.head] if tokens[n].dep == "nsubj"]
    if tokens[token.head].dep == "relcl":  # "Finch, who was the house's physician"
        nouns_ = [tokens[token.head].head if tokens[n].tag == "WP" else n for n in nouns_]
    subjects = (cast.at.get(n) for n in nouns_)
    m_ = next((x for x in subjects if x and x.head < m.head and x.number == m.number), None)
    e = m_.entity if m_ else None
    if m_ and e and m_.kind == "noun" and e.type == "unnamed person" == m.type and not m.definite:
        return e  # "The woman who won is a nurse"
    return e if e and e.type == "person" and not e.members else None


def _takes_over(m: Mention, before: Entity) -> bool:
    if (m.kind == "name" and m.type == "person") or (m.kind == "noun" and m.entity and m.entity.type == "person"):
        return True
    return m.kind != "pronoun" and m.type == before.type and m.type in ("organisation", "group")


def _named_in(cast: Cast, own: Attribution) -> set[Entity]:
    """Who is named in the words themselves: seldom the one who says them."""
    tokens = {n for s in own.content for n in cast.reading.at(s)}
    return {m.entity for m in cast.mentions if m.kind == "name" and m.head in tokens and m.entity}


def _tells_of_itself(cast: Cast, m: Mention) -> Entity | None:
    """ "The agency is hiring, | it said": the body with which the words begin."""
    opens = cast.reading.sentence_of(m.head)[0]
    first = next((x for x in cast.mentions if x.first >= opens), None)
    if first is None or m.gender or not (first.subject and first.first - opens < 2 and first.last < m.first):
        return None
    return first.entity if first.type == "organisation" else None


def _objects(reading: Reading, m: Mention, coming: list[Mention]) -> set[Entity]:
    """Whom the verb of a subject has for its object: "she asked Marsh" is not Marsh."""
    verb = reading.tokens[m.head].head if m.subject else -1
    objects = [n for n in reading.children[verb] if reading.tokens[n].dep in ("dobj", "dative")] if verb >= 0 else []
    near = takewhile(lambda x: x.head <= objects[-1], coming) if objects else ()
    return {x.entity for x in near if x.head in objects and x.kind == "name" and x.entity}


def _fronted(reading: Reading, m: Mention, coming: list[Mention]) -> Entity | None:
    """ "Even as he praised the plan, | Odd Lien refused": whom the main clause names, where a paragraph opens so."""
    tokens, verb = reading.tokens, reading.tokens[m.head].head
    main = tokens[verb].head
    opens = reading.sentence_of(m.head)[0]
    begins = opens == 0 or reading.block[opens - 1] != reading.block[opens]
    if not (begins and m.subject and m.gender and tokens[verb].dep == "advcl" and m.head < verb < main):
        return None
    if tokens[opens].tag not in ("IN", "RB", "WRB") or m.head - opens > 2:
        return None
    subject = next((x for x in coming if x.subject and tokens[x.head].head == main and x.head < main), None)
    e = subject.entity if subject and subject.kind == "name" else None
    return e if e and e.type == "person" and e.gender in ("", m.gender) else None


def _named_later(reading: Reading, m: Mention, coming: list[Mention]) -> Entity | None:
    """He who is only named in one of the next sentences."""
    for other in coming:
        if reading.sentence[other.head] - reading.sentence[m.head] > 4:
            return None
        e = other.entity
        if e and e.type == "person" and e.gender in ("", m.gender):
            return e
    return None


def _prefer_longer(reading: Reading, m: Mention) -> None:
    """The most telling phrase names the unnamed: the longer one, within reason."""
    entity = m.entity
    assert entity is not None
    other = described(reading, m.first, m.head, entity.type)
    entity.words |= other.words
    if len(entity.phrase.split()) < len(other.phrase.split()) <= 12 and not entity.named:
        entity.phrase, entity.span = other.phrase, other.span
